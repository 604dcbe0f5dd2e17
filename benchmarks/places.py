"""What the place component costs: beside bare tokenization, and beside spaCy's `EntityRuler` for the same forms.

    python -m benchmarks.places

All are timed in one process over the same texts: the annotated releases and, where they are at hand, those of Berlin.
The ruler is timed over few texts, since it tries each of its patterns at each token; all times are per token.
"""

import gzip
import json
import time
from collections.abc import Callable, Iterable
from itertools import islice

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
_TEXTS, _STEP, _RULED, _ROUNDS = 300, 10, 3, 5


def releases() -> list[str]:
    """The texts of the annotated releases, or of the samples where those are not at hand."""
    root = EVAL / "releases"
    root = root if root.is_dir() else ROOT / "raw"
    texts = []
    for source in (part for path in find_files(root) for part in read(path, root) if isinstance(part, Source)):
        try:
            texts += [release.text for release in clean_all(source)]
        except UnreadableError:
            continue
    return texts


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


def best(work: Callable[[Iterable[Doc]], object], make: Callable[[], list[Doc]], rounds: int = _ROUNDS) -> float:
    """Microseconds of the processor per token, the best of some rounds, each over new documents."""
    found = []
    for _ in range(rounds):
        docs = make()
        started = time.process_time()
        work(docs)
        found.append((time.process_time() - started) / sum(map(len, docs)) * 1e6)
    return min(found)


def measure(nlp: Language, ruled: Language, texts: list[str]) -> tuple[float, float, float]:
    """Microseconds per token of tokenization, of the place component and of the ruler."""
    sentences, places = nlp.get_pipe("sentences"), nlp.get_pipe("places")

    def parted(some: list[str]) -> list[Doc]:
        return [sentences(nlp.make_doc(text)) for text in some]

    bare = best(lambda docs: [nlp.make_doc(doc.text) for doc in docs], lambda: parted(texts))
    component = best(lambda docs: [places(doc) for doc in docs], lambda: parted(texts))
    rule = ruled.get_pipe("entity_ruler")
    few = texts[:: max(1, len(texts) // _RULED)][:_RULED]
    ruling = best(lambda docs: [rule(doc) for doc in docs], lambda: [ruled.make_doc(text) for text in few], rounds=1)
    return bare, component, ruling


def main() -> None:
    """Print the times and their ratios."""
    console, nlp = Console(), load_nlp()
    ruled, count = ruler()
    table = Table("texts", "tokenization", "places", "added", "EntityRuler", "ruler / places", title="µs per token")
    for name, texts in (("annotated", releases()), ("Berlin", berlin())):
        if texts:
            bare, component, rule = measure(nlp, ruled, texts)
            times = (f"{bare:.2f}", f"{component:.2f}", f"{component / bare:.0%}", f"{rule:.0f}")
            table.add_row(f"{name}: {len(texts)}", *times, f"{rule / component:.0f}")
    console.print(table)
    console.print(f"The ruler has {count} token patterns.")


if __name__ == "__main__":
    main()
