"""The labels of the model in the BIO scheme, and how scores for each token become spans."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KINDS = ("PER", "LOC", "ORG")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))

_FORBIDDEN = -1e6


@dataclass(frozen=True, slots=True)
class Mention:
    """What the model takes for a name: tokens from `start` up to `end`, and how likely all of them are one."""

    start: int
    end: int
    kind: str
    score: float


def _allowed() -> NDArray[np.float32]:
    """What each label may follow, as an addend to scores: inside follows only the same kind."""
    table = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for after, label in enumerate(LABELS):
        if label.startswith("I-"):
            for before, other in enumerate(LABELS):
                if other[2:] != label[2:]:
                    table[before, after] = _FORBIDDEN
    return table


_ALLOWED = _allowed()
_FORBIDDEN_PAIRS = frozenset(zip(*(places.tolist() for places in _ALLOWED.nonzero()), strict=True))


def decode(scores: NDArray[np.float32]) -> list[int]:
    """The best sequence of labels in which no name begins inside, for the probabilities of one sentence."""
    best: list[int] = scores.argmax(axis=1).tolist()
    if _FORBIDDEN_PAIRS.isdisjoint(zip([0, *best], best, strict=False)):
        return best
    return _viterbi(np.log(scores + 1e-9))


def _viterbi(logs: NDArray[np.float32]) -> list[int]:
    total = logs[0] + _ALLOWED[0]
    pointers = []
    for row in logs[1:]:
        paths = total[:, None] + _ALLOWED
        pointers.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + row
    path = [int(total.argmax())]
    for pointer in reversed(pointers):
        path.append(int(pointer[path[-1]]))
    return path[::-1]


def mentions(scores: NDArray[np.float32], offset: int = 0) -> list[Mention]:
    """The names in one sentence whose first token is number `offset`, from left to right."""
    found: list[Mention] = []
    path = decode(scores)
    if not any(path):
        return found
    labels = [LABELS[label] for label in path]
    start = 0
    for at, label in enumerate([*labels, "O"]):
        if at > start and labels[start] != "O" and not label.startswith("I-"):
            found.append(_mention(scores, start, at, labels[start][2:], offset))
        if not label.startswith("I-"):
            start = at
    return found


def _mention(scores: NDArray[np.float32], start: int, end: int, kind: str, offset: int) -> Mention:
    begin = LABELS.index(f"B-{kind}")
    score = scores[start:end, begin : begin + 2].sum(axis=1).min()
    return Mention(offset + start, offset + end, kind, round(float(score), 2))
