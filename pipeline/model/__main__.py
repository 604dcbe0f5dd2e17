"""Makes the model that is shipped: `python -m pipeline.model ../shared/data`; `--measure` only measures it.

Lists of names, synthetic sentences, two networks, and at the end the figures on the dev and test parts. The vectors
are those that the package holds; `--vectors` trains them anew.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from pipeline.extract.ner import tagger
from pipeline.extract.ner.tagger import Layers
from pipeline.extract.ner.words import WordFeatures, WordLists
from pipeline.model import training
from pipeline.model.known_words import compile_words
from pipeline.model.measuring import measure
from pipeline.model.sets import CONVENTIONS, SHIPPED, TRAINED, Sentence, read_set
from pipeline.model.synthetic import sentences
from pipeline.model.vectors import train_vectors

TARGET = Path(tagger.__file__).with_name("data")
EPOCHS = 6  # of the first network, over all sets and the synthetic sentences
FURTHER = 0.25  # of the learning rate, for its last epoch over the shipped convention alone
OTHER_EPOCHS = 8  # of the second network, over the annotated sentences of the shipped convention alone
_AT_ONCE = 20  # sentences, about as many as a release has


def make(data: Path, target: Path, *, new_vectors: bool) -> None:
    """Train everything anew and write it to `target`."""
    sets = {name: read_set(data / "ner", name, "train") for name in TRAINED}
    annotated = (s.words for found in sets.values() for s in found)
    table = train_vectors(data / "text", annotated) if new_vectors else tagger.stored_table(TARGET)
    words = compile_words(data)
    conventions: dict[str, list[Sentence]] = {}
    for name, found in sets.items():
        conventions.setdefault(CONVENTIONS[name], []).extend(found * TRAINED[name])
    shipped = {SHIPPED: list(conventions[SHIPPED])}
    conventions[SHIPPED] += sentences(data)
    known = training.Vocabulary.of(
        [s for found in conventions.values() for s in found], WordFeatures(table, WordLists(words))
    )
    tagger.save(target, table, words, [first_network(known, conventions), second_network(known, shipped)])


def first_network(known: training.Vocabulary, conventions: dict[str, list[Sentence]]) -> Layers:
    """The network that reads every sentence: all sets, and at the end those of the shipped convention once more."""
    trainer = training.Trainer(known, list(conventions), seed=1)
    order = Random(1)  # noqa: S311 - no secret
    trainer.run([batch for _ in range(EPOCHS) for batch in training.batches(conventions, order)])
    trainer.run(training.batches({SHIPPED: conventions[SHIPPED]}, order), FURTHER)
    return trainer.layers(SHIPPED)


def second_network(known: training.Vocabulary, shipped: dict[str, list[Sentence]]) -> Layers:
    """The network that is asked where the first one doubts: it has seen less, and so errs elsewhere."""
    trainer = training.Trainer(known, list(shipped), seed=2)
    order = Random(2)  # noqa: S311 - no secret
    trainer.run([batch for _ in range(OTHER_EPOCHS) for batch in training.batches(shipped, order)])
    return trainer.layers(SHIPPED)


def figures(data: Path, target: Path, part: str) -> Iterator[str]:
    """Lines of a table: precision, recall and F1 of each kind on each set, and words per second."""
    model = tagger.load(target)
    for name in CONVENTIONS:
        found = read_set(data / "ner", name, part)
        started = time.process_time()
        scores = [
            scored
            for at in range(0, len(found), _AT_ONCE)
            for scored in model.scores([s.words for s in found[at : at + _AT_ONCE]])
        ]
        measured = measure(found, scores)
        speed = sum(len(s.words) for s in found) / (time.process_time() - started)
        cells = (f"{f.precision:.3f} {f.recall:.3f} {f.f1:.3f}" for f in measured.values())
        yield f"| {name} | {' | '.join(cells)} | {speed:,.0f} |"


if __name__ == "__main__":
    folder = Path(next(word for word in sys.argv[1:] if not word.startswith("-")))
    if "--measure" not in sys.argv:
        make(folder, TARGET, new_vectors="--vectors" in sys.argv)
    for split in ("dev", "test"):
        print(split, *figures(folder, TARGET, split), sep="\n")
