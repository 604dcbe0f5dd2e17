"""Precision, recall and F1 of names: a name counts where its words and its kind are those of the gold."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.ner.labels import KINDS, LABELS, mentions
from pipeline.model.sets import Sentence


@dataclass(frozen=True, slots=True)
class Figures:
    """How many names were found rightly, found at all, and to be found."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of the found names that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the names that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def measure(sentences: Sequence[Sentence], scores: Iterable[NDArray[np.float32]]) -> dict[str, Figures]:
    """The figures of each kind, and of all of them under `all`."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for sentence, scored in zip(sentences, scores, strict=True):
        expected = {(m.start, m.end, m.kind) for m in mentions(certain(sentence))}
        given = {(m.start, m.end, m.kind) for m in mentions(scored)}
        right.update(kind for *_, kind in expected & given)
        found.update(kind for *_, kind in given)
        gold.update(kind for *_, kind in expected)
    figures = {kind: Figures(right[kind], found[kind], gold[kind]) for kind in KINDS}
    return {**figures, "all": Figures(right.total(), found.total(), gold.total())}


def certain(sentence: Sentence) -> NDArray[np.float32]:
    """The labels of a sentence as probabilities."""
    table: NDArray[np.float32] = np.eye(len(LABELS), dtype=np.float32)[list(sentence.labels)]
    return table
