"""What the place component costs: beside bare tokenization, and beside spaCy's `EntityRuler` for the same forms.

    python -m benchmarks.places

Texts are those that a run meets: not seen before, by a process that has read others. spaCy keeps each string that it
has parted, and the component each form that it has looked up, so a text that is read again costs either less than in a
run. Each text is therefore read once: `nlp.make_doc` is timed on it and then, on the same Doc, the component alone.
Other texts warm the process before. Times are of the processor, per token, over all texts of a corpus. The ruler is
timed over few texts, since it tries each of its patterns at each token.
"""

import gzip
import json
import time
from collections.abc import Callable
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
_TEXTS, _STEP, _RULED = 600, 10, 3


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


def seconds(work: Callable[[Doc], object], docs: list[Doc]) -> float:
    """Seconds of the processor that the work takes over the documents."""
    started = time.process_time()
    for doc in docs:
        work(doc)
    return time.process_time() - started


def measure(nlp: Language, texts: list[str]) -> tuple[float, float]:
    """Microseconds per token of tokenization and of the place component, on texts that are read once."""
    sentences, places = nlp.get_pipe("sentences"), nlp.get_pipe("places")
    parting = placing = tokens = 0.0
    for text in texts:
        started = time.process_time()
        doc = nlp.make_doc(text)
        parting += time.process_time() - started
        placing += seconds(places, [sentences(doc)])
        tokens += len(doc)
    return parting / tokens * 1e6, placing / tokens * 1e6


def measure_ruler(ruled: Language, texts: list[str]) -> float:
    """Microseconds per token of the ruler, on some of the texts."""
    docs = [ruled.make_doc(text) for text in texts[:: max(1, len(texts) // _RULED)][:_RULED]]
    return seconds(ruled.get_pipe("entity_ruler"), docs) / sum(map(len, docs)) * 1e6


def main() -> None:
    """Print the times and their ratios."""
    console, nlp = Console(), load_nlp()
    ruled, count = ruler()
    table = Table("texts", "tokenization", "places", "added", "EntityRuler", "ruler / places", title="µs per token")
    annotated, of_berlin = releases(), berlin()
    measure(nlp, of_berlin[::2] or annotated[::2])
    counted = (("annotated", annotated if of_berlin else annotated[1::2]), ("Berlin", of_berlin[1::2]))
    for name, texts in counted:
        if texts:
            bare, component = measure(nlp, texts)
            rule = measure_ruler(ruled, texts)
            times = (f"{bare:.2f}", f"{component:.2f}", f"{component / bare:.0%}", f"{rule:.0f}")
            table.add_row(f"{name}: {len(texts)}", *times, f"{rule / component:.0f}")
    console.print(table)
    console.print(f"The ruler has {count} token patterns.")


if __name__ == "__main__":
    main()
