"""Scores of tokens become names."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from pipeline.extract.ner.labels import LABELS, Mention, decode, mentions


def scores(*labels: str, sure: float = 0.9) -> np.ndarray:
    table = np.full((len(labels), len(LABELS)), (1 - sure) / (len(LABELS) - 1), dtype=np.float32)
    for row, label in enumerate(labels):
        table[row, LABELS.index(label)] = sure
    return table


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["O", "O"], []),
        (["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["O", "B-LOC"], [(1, 2, "LOC")]),
        (["B-LOC", "B-LOC"], [(0, 1, "LOC"), (1, 2, "LOC")]),
        (["B-ORG", "I-ORG", "I-ORG", "B-PER"], [(0, 3, "ORG"), (3, 4, "PER")]),
    ],
)
def test_names_are_read_from_labels(labels: list[str], found: list[tuple[int, int, str]]) -> None:
    assert [(m.start, m.end, m.kind) for m in mentions(scores(*labels))] == found


def test_a_name_does_not_begin_inside() -> None:
    assert LABELS[decode(scores("O", "I-PER"))[1]] != "I-PER"


def test_a_name_is_as_sure_as_its_least_sure_word() -> None:
    table = np.concatenate([scores("B-PER", sure=0.98), scores("I-PER", sure=0.6)])
    (found,) = mentions(table, offset=5)
    assert (found.start, found.end) == (5, 7)
    assert 0.6 <= found.score < 0.75


@given(arrays(np.float32, st.tuples(st.integers(1, 12), st.just(len(LABELS))), elements=st.floats(0.0, 1.0, width=32)))
def test_whatever_the_scores_names_are_apart_and_in_order(table: np.ndarray) -> None:
    found = mentions(table)
    assert all(isinstance(mention, Mention) and mention.start < mention.end for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
