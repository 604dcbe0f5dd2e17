"""Speed of figures and dates against other extractors, on the same texts in one run, rounds in turn, best of each.

Like is compared with like: what finds dates with our dates, what reads numbers with our figures. Ours is told in two
ways: the component alone, on a text that is tokenised and has its sentences, as in the pipeline, where these are made
once for all components; and with both, as if nobody else used them. Peers get plain text.
"""

import contextlib
import datetime as dt
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from types import ModuleType

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.accuracy import EVAL, ROOT
from benchmarks.figure_cases import figure_cases
from pipeline.clean.release import Block, Release

BERLIN = ROOT.parent / "shared" / "data" / "text" / "berlin_releases.jsonl.gz"
RELEASED = dt.date(2021, 6, 18)
FAILURES = (ValueError, AttributeError, TypeError, IndexError, KeyError)
_EVERY_CASE, _EVERY_RELEASE, _RELEASES = 8, 5_000, 12
_WORDS, _GROWING = 5_000, (1_250, 2_500, 5_000)
_ROUNDS = 3
_PATIENCE = 8.0  # seconds of one peer on one kind of text
_GROWN = "dateparser.search, German"  # the others need minutes for the longest
_PARTS = ("tokenizer", "sentences", "dates", "figures")
_CULTURE = "de-de"

Work = Callable[[str], object]
Seconds = dict[str, float]


def texts() -> dict[str, list[str]]:
    """The texts by kind: cases of the table, one long text of whole releases, texts that no rule was made from."""
    found = {"table of cases": [case.text for case in figure_cases()[::_EVERY_CASE]]}
    pasted = [path.read_text(encoding="utf-8", errors="replace") for path in sorted((EVAL / "releases").glob("*.txt"))]
    if pasted:
        found["long text"] = [" ".join("\n\n".join(pasted).split(" ")[:_WORDS])]
    if BERLIN.exists():
        with gzip.open(BERLIN, "rt", encoding="utf-8") as file:
            lines = islice(file, 0, _EVERY_RELEASE * _RELEASES, _EVERY_RELEASE)
            found["releases of Berlin"] = [json.loads(line)["text"] for line in lines]
    return found


def date_searches(search: ModuleType) -> dict[str, Work]:
    """`dateparser.search` as one calls it for German, and as one calls it without saying the language."""
    settings = {"RELATIVE_BASE": dt.datetime.combine(RELEASED, dt.time())}
    return {
        "dateparser.search, German": lambda text: search.search_dates(text, languages=["de"], settings=settings),
        "dateparser.search, no language": lambda text: search.search_dates(text, settings=settings),
    }


def recognizers(numbers: ModuleType, units: ModuleType, times: ModuleType) -> dict[str, Work]:
    """Recognizers-Text: its recognizers of numbers, one after the other, and that of dates."""
    measured = (units.recognize_currency, units.recognize_dimension, units.recognize_temperature)
    plain = (numbers.recognize_number, numbers.recognize_percentage, numbers.recognize_ordinal)
    return {
        "Recognizers-Text, figures": lambda text: [read(text, _CULTURE) for read in (*measured, *plain)],
        "Recognizers-Text, dates": lambda text: times.recognize_datetime(text, _CULTURE),
    }


def our_seconds(nlp: Language, given: list[str]) -> Seconds:
    """The processor time of each of our parts over the texts."""
    spent: Seconds = defaultdict(float)
    for text in given:
        release = Release(text, tuple(_paragraphs(text)), title="", date=RELEASED)
        started = time.process_time()
        doc = nlp.make_doc(text)
        spent["tokenizer"] += time.process_time() - started
        doc._.release = release
        for name in _PARTS[1:]:
            spent[name] += _timed(nlp.get_pipe(name), doc)
    return spent


def _paragraphs(text: str) -> Iterator[Block]:
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield Block("paragraph", start, start + len(part))
        start += len(part) + 2


def _timed(component: Callable[[Doc], Doc], doc: Doc) -> float:
    started = time.process_time()
    component(doc)
    return time.process_time() - started


def peer_seconds(work: Work, given: list[str]) -> float:
    """The processor time of a peer over the texts; one that fails on a text has spent its time too."""
    started = time.process_time()
    for text in given:
        with contextlib.suppress(*FAILURES):
            work(text)
    return time.process_time() - started


def measured(nlp: Language, peers: dict[str, Work], given: list[str]) -> Seconds:
    """The best time of each of our parts and of each peer. The first round of ours only warms the caches; a peer has
    no further round when it has spent its patience."""
    our_seconds(nlp, given)
    best: Seconds = {}
    spent: Seconds = defaultdict(float)
    for _ in range(_ROUNDS):
        round_of_all = dict(our_seconds(nlp, given))
        for name, work in peers.items():
            if spent[name] < _PATIENCE:
                round_of_all[name] = peer_seconds(work, given)
                spent[name] += round_of_all[name]
        best |= {name: min(value, best.get(name, value)) for name, value in round_of_all.items()}
    return best


def compared(kind: str, best: Seconds, size: int) -> Table:
    """Milliseconds per 100,000 characters, and how many times our time each peer needs."""
    table = Table("", "ms per 100,000 characters", "times ours, component alone", "with tokenizer and sentences")
    table.title, table.title_justify = f"{kind} ({size:,} characters)", "left"
    shared = best["tokenizer"] + best["sentences"]
    for name, seconds in best.items():
        ratios: tuple[str, ...] = ()
        if name not in _PARTS:
            own = best["figures" if "figures" in name else "dates"]
            ratios = (f"{seconds / own:.1f}", f"{seconds / (own + shared):.1f}")
        table.add_row(name, f"{seconds * 1e8 / size:.1f}", *ratios)
    return table


def growth(nlp: Language, peers: dict[str, Work], text: str) -> Table:
    """Milliseconds per 1,000 words of a text that grows: the same in each column where the work is linear."""
    table = Table("", *(f"{count:,} words" for count in _GROWING), title="ms per 1,000 words", title_justify="left")
    times = [measured(nlp, peers, [" ".join(text.split(" ")[:count])]) for count in _GROWING]
    for name in times[0]:
        table.add_row(name, *(f"{best[name] * 1e6 / n:.2f}" for best, n in zip(times, _GROWING, strict=True)))
    return table


def print_speed(console: Console, nlp: Language, peers: dict[str, Work]) -> None:
    """Measure and print all kinds of text."""
    given = texts()
    for kind, listed in given.items():
        console.print(compared(kind, measured(nlp, peers, listed), sum(map(len, listed))))
    if "long text" in given:
        console.print(growth(nlp, {name: peers[name] for name in peers if name == _GROWN}, given["long text"][0]))
