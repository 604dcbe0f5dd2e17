"""Scores datasets against annotated releases: precision, recall, F1 with an interval, every error in its context."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipeline.review.annotations import MEASURES, Annotation
from pipeline.review.found import Rows, found_facts, rows_by_file
from pipeline.review.intervals import f1, f1_interval
from pipeline.review.wanted import Found, Key, Matching, match

_AGAIN = frozenset({"people", "offices", "organisations", "programmes"})  # a second spelling of a name is no error
_AROUND = 60  # characters of context on each side
_NOTHING: tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """How right one kind of fact is. `low` and `high` bound F1 in 95 of 100 draws of such releases."""

    measure: str
    hits: int
    spurious: int
    missed: int
    low: float
    high: float

    @property
    def precision(self) -> float:
        """The share of found facts that is right."""
        return self.hits / (self.hits + self.spurious) if self.hits + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """The share of wanted facts that was found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return f1(self.hits, self.spurious, self.missed)


@dataclass(frozen=True, slots=True)
class Error:
    """A fact that was missed or is spurious, and the text around it where the text holds it."""

    measure: str
    file: str
    what: str
    label: Key
    context: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of all measures that were annotated, the errors, and how many drafts were left out."""

    figures: tuple[Figure, ...]
    errors: tuple[Error, ...]
    releases: int
    drafts: int

    def __getitem__(self, measure: str) -> Figure:
        """The figure of a measure. Raises `KeyError` where none of the releases is annotated for it."""
        return {figure.measure: figure for figure in self.figures}[measure]


def evaluate(tables: dict[str, pd.DataFrame], annotations: Iterable[Annotation]) -> Evaluation:
    """Score the datasets, as `pipeline.load` gives them, against annotations.

    A release that the datasets lack counts as found with nothing in it. Drafts are not counted: they say what the
    pipeline found, and no person has looked at them yet.
    """
    every = list(annotations)
    looked_at = [annotation for annotation in every if not annotation.is_draft]
    rows = rows_by_file(tables, [annotation.file for annotation in looked_at])
    counts: dict[str, list[tuple[int, int, int]]] = {measure: [] for measure in MEASURES}
    errors: list[Error] = []
    for annotation in looked_at:
        for measure, matching in _matchings(annotation, rows.get(annotation.file)).items():
            counts[measure].append((matching.hits, len(matching.spurious), len(matching.missed)))
            errors += _errors(measure, annotation.file, matching, _text(rows.get(annotation.file)))
    figures = (_figure(measure, of_releases) for measure, of_releases in counts.items())
    return Evaluation(
        figures=tuple(figure for figure in figures if figure.hits + figure.spurious + figure.missed),
        errors=tuple(sorted(errors, key=lambda error: (MEASURES.index(error.measure), error.file, error.what))),
        releases=len(looked_at),
        drafts=len(every) - len(looked_at),
    )


def _matchings(annotation: Annotation, rows: Rows | None) -> dict[str, Matching]:
    facts = found_facts(rows) if rows else {}
    return {
        measure: match(
            wanted, annotation.optional.get(measure, _NOTHING), facts.get(measure, _NOTHING), again=measure in _AGAIN
        )
        for measure, wanted in annotation.wanted.items()
    }


def _figure(measure: str, counts: list[tuple[int, int, int]]) -> Figure:
    table = np.array(counts, dtype=np.int64).reshape(-1, 3)
    hits, spurious, missed = (int(total) for total in table.sum(axis=0))
    return Figure(measure, hits, spurious, missed, *f1_interval(table))


def _text(rows: Rows | None) -> str:
    return rows["releases"][0]["text"] or "" if rows else ""


def _errors(measure: str, file: str, matching: Matching, text: str) -> list[Error]:
    spurious = [Error(measure, file, "spurious", item.key, _around(text, item)) for item in matching.spurious]
    missed = [Error(measure, file, "missed", want.label, _named_in(text, want.label)) for want in matching.missed]
    return spurious + missed


def _around(text: str, item: Found) -> str:
    return "" if item.start is None or item.end is None else _excerpt(text, item.start, item.end)


def _named_in(text: str, label: Key) -> str:
    """The text around the last part of a label that stands in the text as it is written."""
    for part in reversed(label):
        if isinstance(part, str) and part and (start := text.find(part)) >= 0:
            return _excerpt(text, start, start + len(part))
    return ""


def _excerpt(text: str, start: int, end: int) -> str:
    return " ".join(text[max(start - _AROUND, 0) : end + _AROUND].split())
