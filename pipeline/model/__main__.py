"""Makes the model that is shipped: `python -m pipeline.model ../shared/data`; `--measure` only measures it.

Vectors, lists of names, synthetic sentences, two networks, and at the end the figures on the test parts.
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
SEEDS = (1, 3)
EPOCHS = 6
_AT_ONCE = 20  # sentences, about as many as a release has


def make(data: Path, target: Path) -> None:
    """Train everything anew and write it to `target`."""
    sets = {name: read_set(data / "ner", name, "train") for name in TRAINED}
    table = train_vectors(data / "text", (s.words for found in sets.values() for s in found))
    words = compile_words(data)
    conventions: dict[str, list[Sentence]] = {}
    for name, found in sets.items():
        conventions.setdefault(CONVENTIONS[name], []).extend(found * TRAINED[name])
    conventions[SHIPPED] += sentences(data)
    known = training.Vocabulary.of(
        [s for found in conventions.values() for s in found], WordFeatures(table, WordLists(words))
    )
    networks = [network(known, conventions, seed) for seed in SEEDS]
    tagger.save(target, table, words, networks)


def network(known: training.Vocabulary, conventions: dict[str, list[Sentence]], seed: int) -> Layers:
    """One trained network."""
    trainer = training.Trainer(known, list(conventions), seed)
    order = Random(seed)  # noqa: S311 - no secret
    epochs = [training.batches(conventions, order) for _ in range(EPOCHS)]
    steps = [batch for epoch in epochs for batch in epoch]
    for number, (convention, batch) in enumerate(steps):
        trainer.update(convention, batch, training.rate_at(number / len(steps)))
    return trainer.embed, trainer.encode, trainer.outputs[SHIPPED]


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
        make(folder, TARGET)
    for split in ("dev", "test"):
        print(split, *figures(folder, TARGET, split), sep="\n")
