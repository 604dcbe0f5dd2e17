"""What the place component costs: beside bare tokenization, and beside spaCy's `EntityRuler` for the same forms.

    python -m benchmarks.places

Texts are those that a run meets: not seen before, by a process that has read others. spaCy keeps each string that it
has parted, and the component each form that it has looked up, so a text that is read again costs either less than in a
run. Each text is therefore read once: `nlp.make_doc`, the tokenizer of `load_nlp`, is timed on it and then, on the same
Doc, the component alone. The texts of a corpus are dealt into passes; the first warms the process and is not counted.
Times are of the processor, per token, as the median pass has them, with the least and the most that places add.

The ruler is timed over few texts, since it tries each of its patterns at each token.
"""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

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


def seconds(work: Callable[[Doc], object], docs: list[Doc]) -> float:
    """Seconds of the processor that the work takes over the documents."""
    started = time.process_time()
    for doc in docs:
        work(doc)
    return time.process_time() - started


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds per token of tokenization and of the place component."""

    bare: float
    places: float

    @property
    def added(self) -> float:
        """The share that places add."""
        return self.places / self.bare


def measure(nlp: Language, texts: list[str]) -> Cost:
    """What texts cost that are read once."""
    sentences, places = nlp.get_pipe("sentences"), nlp.get_pipe("places")
    parting = placing = tokens = 0.0
    for text in texts:
        started = time.process_time()
        doc = nlp.make_doc(text)
        parting += time.process_time() - started
        placing += seconds(places, [sentences(doc)])
        tokens += len(doc)
    return Cost(parting / tokens * 1e6, placing / tokens * 1e6)


def passes(nlp: Language, texts: list[str]) -> list[Cost]:
    """What the passes over a corpus cost, each over texts of its own, from the least that places add to the most."""
    costs = [measure(nlp, texts[at :: _PASSES + 1]) for at in range(_PASSES + 1)]
    return sorted(costs[1:], key=lambda cost: cost.added)


def measure_ruler(ruled: Language, texts: list[str]) -> float:
    """Microseconds per token of the ruler, on some of the texts."""
    docs = [ruled.make_doc(text) for text in texts[:: max(1, len(texts) // _RULED)][:_RULED]]
    return seconds(ruled.get_pipe("entity_ruler"), docs) / sum(map(len, docs)) * 1e6


def main() -> None:
    """Print the times and their ratios."""
    console, nlp = Console(), load_nlp()
    corpora = {name: texts for name, texts in (("Berlin", berlin()), ("annotated", releases())) if texts}
    measured = {name: passes(nlp, texts) for name, texts in corpora.items()}
    ruled, count = ruler()  # made last, since its many objects would cost both sides time
    table = Table("texts", "tokenizer", "places", "added", "ruler", "ruler / places", title="µs per token")
    for name, texts in corpora.items():
        costs = measured[name]
        cost = costs[len(costs) // 2]
        rule = measure_ruler(ruled, texts)
        added = f"{cost.added:.0%} ({costs[0].added:.0%} to {costs[-1].added:.0%})"
        times = (f"{cost.bare:.2f}", f"{cost.places:.2f}", added, f"{rule:.0f}", f"{rule / cost.places:.0f}")
        table.add_row(f"{name}: {len(texts)}", *times)
    console.print(table)
    console.print(f"The ruler has {count} token patterns.")


if __name__ == "__main__":
    main()
