"""Figures against other extractors of quantities: right cases and speed. `python -m benchmarks.figures` prints both.

Peers are measured kindly: a case is right where they read just the values of the sentence, whatever unit or bound they
give, and several recognizers of one library count as one. `pip install -e .[bench]` installs them; what is not there is
left out with its reason. The Python release of Recognizers-Text has no German: asked for it, it answers in English.
"""

import contextlib
import gzip
import json
import re
import time
import warnings
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from types import ModuleType

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from benchmarks.accuracy import ROOT
from benchmarks.figure_cases import FigureCase, figure_cases, read_figures, role_cases
from pipeline.extract import spans
from pipeline.extract.nlp import load_nlp
from pipeline.extract.numerals import parse_digits

LONG_TEXT = ROOT.parent / "shared" / "data" / "text" / "berlin_releases.jsonl.gz"
_RELEASES, _ROUNDS = 15, 2
_FAILURES = (ValueError, AttributeError, TypeError, IndexError, KeyError)
_OURS = "verlautbar"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CULTURE = "de-de"

Values = frozenset[float]
Reader = Callable[[str], Values]


def our_reader(nlp: Language) -> Reader:
    """The bounds of all figures of a text."""

    def read(text: str) -> Values:
        return frozenset(
            round(value, 3)
            for _, figure in spans.read(nlp(text), "figures")
            for value in (figure.value_min, figure.value_max)
            if value is not None
        )

    return read


def recognizers(numbers: ModuleType) -> Reader:
    """Numbers, percentages, currency, dimensions and times of Recognizers-Text."""
    units, times = import_module("recognizers_number_with_unit"), import_module("recognizers_date_time")
    measured = [units.recognize_currency, units.recognize_dimension, units.recognize_temperature]
    plain = [numbers.recognize_number, numbers.recognize_percentage, numbers.recognize_ordinal]

    def read(text: str) -> Values:
        found = [result for recognize in (*measured, *plain) for result in recognize(text, _CULTURE)]
        when = [(result.start, result.end) for result in times.recognize_datetime(text, _CULTURE)]
        values = [r.resolution for r in found if not any(start <= r.start <= end for start, end in when)]
        return _floats(value.get("value") for value in values if value)

    return read


def date_search(module: ModuleType) -> Reader:
    """`dateparser.search`: dates that it finds, as figures that it takes for dates; it reads no values."""

    def read(text: str) -> Values:
        return frozenset(float(k) for k, _ in enumerate(module.search_dates(text, languages=["de"]) or ()))

    return read


def price(module: ModuleType) -> Reader:
    """The one price that price-parser reads in a text."""
    return lambda text: _floats([module.Price.fromstring(text).amount])


def spelled(module: ModuleType) -> Reader:
    """The numbers of a text after text2num made digits of its number words, read in our notation."""
    return lambda text: _floats(parse_digits(found) for found in _NUMBER.findall(module.alpha2digit(text, "de")))


PEERS: dict[str, tuple[str, Callable[[ModuleType], Reader]]] = {
    "recognizers-text": ("recognizers_number", recognizers),
    "dateparser.search": ("dateparser.search", date_search),
    "price-parser": ("price_parser", price),
    "text2num": ("text_to_num", spelled),
}


def available() -> tuple[dict[str, Reader], dict[str, str]]:
    """The peers that can be used, and why the others cannot."""
    found, missing = {}, {}
    for name, (module, reader) in PEERS.items():
        try:
            found[name] = reader(import_module(module))
        except ImportError as error:
            missing[name] = str(error)
    return found, missing


def wanted(case: FigureCase) -> Values:
    """The values of a case."""
    bounds = (value for figure in case.figures for value in (figure.low, figure.high))
    return frozenset(round(value, 3) for value in bounds if value is not None)


def right(reader: Reader, cases: list[FigureCase]) -> set[str]:
    """The names of the cases whose values a reader gives; one that fails on a text has not read it."""
    names = set()
    for case in cases:
        with contextlib.suppress(*_FAILURES):
            if reader(case.text) == wanted(case):
                names.add(case.name)
    return names


def strict(nlp: Language, cases: list[FigureCase]) -> int:
    """How many cases are right in kind, bounds, unit, modifier, each and what is counted."""
    return sum(case.holds(read_figures(nlp, case.text)) for case in cases)


def roles(nlp: Language) -> tuple[int, int]:
    """How many cases of amounts have the right roles, and how many there are."""
    cases = role_cases()
    told = (tuple(f.amount_role for f in read_figures(nlp, case.text) if f.kind == "money") for case in cases)
    return sum(found == case.roles for found, case in zip(told, cases, strict=True)), len(cases)


def long_texts() -> list[str]:
    """The first releases of the long text, none where it is missing."""
    if not LONG_TEXT.exists():
        return []
    with gzip.open(LONG_TEXT, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in islice(file, _RELEASES)]


def seconds(reader: Reader, texts: list[str]) -> float:
    """The processor time that a reader needs for the texts: the better of two rounds, so that all caches are warm."""
    rounds = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        for text in texts:
            with contextlib.suppress(*_FAILURES):
                reader(text)
        rounds.append(time.process_time() - started)
    return min(rounds)


def main() -> None:
    """Measure all readers on the table and on long text in one run."""
    warnings.simplefilter("ignore")
    console, nlp, cases, texts = Console(), _figures_only(), figure_cases(), long_texts()
    peers, missing = available()
    ours = our_reader(nlp)
    table = Table("reader", f"right of {len(cases)}", "share", "s per 100,000 characters", "times ours")
    size = sum(map(len, texts)) / 100_000
    base = seconds(ours, texts) / size if texts else None
    together: set[str] = set()
    for name, reader in {_OURS: ours, **peers}.items():
        names = right(reader, cases)
        together |= names if name != _OURS else set()
        spent = base if name == _OURS else seconds(reader, texts) / size if texts else None
        speed = ("-", "-") if spent is None or base is None else (f"{spent:.2f}", f"{spent / base:.1f}")
        table.add_row(name, str(len(names)), f"{len(names) / len(cases):.1%}", *speed)
    table.add_row("all peers together", str(len(together)), f"{len(together) / len(cases):.1%}", "", "", style="bold")
    console.print(table)
    given, all_roles = roles(nlp)
    console.print(f"{_OURS}, every field: {strict(nlp, cases)} of {len(cases)} cases; roles: {given} of {all_roles}.")
    for name, reason in missing.items():
        console.print(f"{name} is left out: {reason}")


def _figures_only() -> Language:
    nlp = load_nlp()
    nlp.select_pipes(enable=["sentences", "figures", "dates"])
    return nlp


def _floats(values: object) -> Values:
    found = set()
    for value in values:  # type: ignore[attr-defined]
        with contextlib.suppress(TypeError, ValueError):
            found.add(round(float(value), 3))
    return frozenset(found)


if __name__ == "__main__":
    main()
