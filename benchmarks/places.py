"""What the place component costs: beside bare tokenization, and beside spaCy's `EntityRuler` for the same forms.

    python -m benchmarks.places

Texts are those that a run meets: not seen before, by a process that has read others. A tokenizer keeps what it has
parted, and the component each form that it has looked up, so a text that is read again costs either less than in a run.
Each text is therefore read once: by spaCy's own German tokenizer, by that of `load_nlp`, and then, on the same Doc, by
the component alone. The texts of a corpus are dealt into passes; the first warms the process and is not counted. Times
are of the processor, per token, as the median pass has them.

What places add is told twice: how much more the tokenizer of `load_nlp` and places take than spaCy's bare tokenizer,
which is what a user of spaCy would have without us; and what share places add to the tokenizer of `load_nlp`.

The ruler is timed over few texts, since it tries each of its patterns at each token.
"""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

import spacy
from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.accuracy import EVAL, ROOT
from pipeline.clean import clean_all
from pipeline.errors import UnreadableError
from pipeline.extract.nlp import load_nlp
from pipeline.gazetteer.index import Index
from pipeline.read import Source, read
from pipeline.runner import find_files

BERLIN = ROOT.parent / "shared" / "data" / "text" / "berlin_releases.jsonl.gz"
_TEXTS, _STEP, _RULED = 1500, 10, 3
_PASSES = 4  # that are counted

Given = TypeVar("Given", str, Doc)


def releases() -> list[str]:
    """The texts of all annotated releases that are at hand, and of the samples."""
    return [text for root in (EVAL / "releases", ROOT / "tests" / "annotated", ROOT / "raw") for text in _texts(root)]


def _texts(root: Path) -> Iterator[str]:
    """The texts of a folder of releases; none where it is missing."""
    if root.is_dir():
        for source in (part for path in find_files(root) for part in read(path, root) if isinstance(part, Source)):
            try:
                yield from [release.text for release in clean_all(source)]
            except UnreadableError:
                continue


def berlin() -> list[str]:
    """Some texts of Berlin's releases, every tenth; none where they are not at hand."""
    if not BERLIN.is_file():
        return []
    with gzip.open(BERLIN, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in islice(file, 0, _TEXTS * _STEP, _STEP)]


def ruler() -> tuple[Language, int]:
    """An `EntityRuler` with a token pattern for each name of the gazetteer, and how many there are.

    The names are parted by a tokenizer of their own, since they would fill the cache of the one that is timed.
    """
    tokenizer = spacy.blank("de")
    patterns = [
        {"label": "PLACE", "pattern": [{"TEXT": token.text} for token in tokenizer.make_doc(name)]}
        for name in Index().names()
    ]
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]  # typed as any component
    return nlp, len(patterns)


def seconds(work: Callable[[Given], object], given: list[Given]) -> float:
    """Seconds of the processor that the work takes over texts or documents."""
    started = time.process_time()
    for one in given:
        work(one)
    return time.process_time() - started


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds per token of spaCy's own tokenizer, of ours and of the place component."""

    bare: float
    ours: float
    places: float

    @property
    def on_bare(self) -> float:
        """How much more our tokenizer and places take than spaCy's tokenizer; negative where it is less."""
        return (self.ours + self.places) / self.bare - 1

    @property
    def on_ours(self) -> float:
        """The share that places add to our tokenizer."""
        return self.places / self.ours


def measure(nlp: Language, blank: Language, texts: list[str]) -> Cost:
    """What texts cost that are read once."""
    sentences, places = nlp.get_pipe("sentences"), nlp.get_pipe("places")
    bare = ours = placing = 0.0
    tokens = 0
    for text in texts:
        bare += seconds(blank.make_doc, [text])
        started = time.process_time()
        doc = nlp.make_doc(text)
        ours += time.process_time() - started
        placing += seconds(places, [sentences(doc)])
        tokens += len(doc)
    return Cost(bare / tokens * 1e6, ours / tokens * 1e6, placing / tokens * 1e6)


def passes(nlp: Language, blank: Language, texts: list[str]) -> list[Cost]:
    """What the passes over a corpus cost, each over texts of its own, from the least that places add to the most."""
    costs = [measure(nlp, blank, texts[at :: _PASSES + 1]) for at in range(_PASSES + 1)]
    return sorted(costs[1:], key=lambda cost: cost.on_bare)


def measure_ruler(ruled: Language, texts: list[str]) -> float:
    """Microseconds per token of the ruler, on some of the texts."""
    docs = [ruled.make_doc(text) for text in texts[:: max(1, len(texts) // _RULED)][:_RULED]]
    return seconds(ruled.get_pipe("entity_ruler"), docs) / sum(map(len, docs)) * 1e6


def main() -> None:
    """Print the times and their ratios."""
    console, nlp, blank = Console(width=130), load_nlp(), spacy.blank("de")
    corpora = {name: texts for name, texts in (("Berlin", berlin()), ("annotated", releases())) if texts}
    measured = {name: passes(nlp, blank, texts) for name, texts in corpora.items()}
    ruled, count = ruler()  # made last, since its many objects would cost both sides time
    table = Table(
        "texts", "spaCy's tokenizer", "ours", "places", "ours + places on spaCy's", "places on ours", "ruler / places"
    )
    table.title = "µs per token"
    for name, texts in corpora.items():
        costs = measured[name]
        cost = costs[len(costs) // 2]
        times = (f"{each:.2f}" for each in (cost.bare, cost.ours, cost.places))
        on_bare = f"{cost.on_bare:+.0%} ({costs[0].on_bare:+.0%} to {costs[-1].on_bare:+.0%})"
        ruled_by = f"{measure_ruler(ruled, texts) / cost.places:.0f}"
        table.add_row(f"{name}: {len(texts)}", *times, on_bare, f"+{cost.on_ours:.0%}", ruled_by)
    console.print(table)
    console.print(f"The ruler has {count} token patterns.")


if __name__ == "__main__":
    main()
