"""The tables of cases in `tests/extract/cases`, for the tests of figures and for the benchmark of them."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from spacy.language import Language

from benchmarks.accuracy import ROOT
from pipeline.clean.release import Block, Release
from pipeline.extract import spans
from pipeline.extract.nlp import extract
from pipeline.extract.values import AmountRole, Figure, FigureKind, Modifier

CASES = ROOT / "tests" / "extract" / "cases"
_EXPECTED = re.compile(
    rf"(?P<kind>{'|'.join(get_args(FigureKind))})"
    r" (?P<value>~?[\d.e-]+)"
    r"(?: (?!each\b|of\b)(?P<unit>[^\s=]+))?"
    r"(?P<each> each)?"
    rf"(?: =(?P<role>{'|'.join(get_args(AmountRole))}))?"
    r"(?: of (?P<of>.+))?"
)
_ROUNDING = 0.0005


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure as a case states it; role and what is counted are None where the case does not say."""

    kind: str
    low: float | None
    high: float | None
    unit: str | None
    modifier: Modifier
    each: bool
    role: str | None
    of: str | None

    def matches(self, figure: Figure) -> bool:
        """Whether a figure says the same."""
        return (
            (figure.kind, figure.unit, figure.modifier, figure.each) == (self.kind, self.unit, self.modifier, self.each)
            and _same(figure.value_min, self.low)
            and _same(figure.value_max, self.high)
            and self.role in (None, figure.amount_role)
            and self.of in (None, figure.of)
        )


@dataclass(frozen=True, slots=True)
class FigureCase:
    """A sentence and all the figures in it."""

    name: str
    text: str
    figures: tuple[Expected, ...]

    def holds(self, found: list[Figure]) -> bool:
        """Whether these are the figures, in this order."""
        return len(found) == len(self.figures) and all(
            want.matches(figure) for want, figure in zip(self.figures, found, strict=True)
        )


@dataclass(frozen=True, slots=True)
class RoleCase:
    """A text and the roles of its amounts."""

    name: str
    text: str
    roles: tuple[str, ...]


def figure_cases() -> list[FigureCase]:
    """All cases of `figures.toml`."""
    return [
        FigureCase(name, text, tuple(expected(item) for item in items))
        for name, (text, *items) in _read(CASES / "figures.toml")
    ]


def role_cases() -> list[RoleCase]:
    """All cases of `amount_roles.toml`."""
    return [RoleCase(name, text, tuple(roles)) for name, (text, *roles) in _read(CASES / "amount_roles.toml")]


def read_figures(nlp: Language, text: str) -> list[Figure]:
    """The figures of a text as of a release of 2021, which tells what is past in the cases."""
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=dt.date(2021, 6, 18))
    return [figure for _, figure in spans.read(extract(nlp, release), "figures")]


def expected(item: str) -> Expected:
    """A figure in the notation of the table: "money 5000..75000 EUR each =ceiling"."""
    found = _EXPECTED.fullmatch(item)
    if found is None:
        raise ValueError(f"No figure in the notation of the table: {item!r}")
    low, high, modifier = _bounds(found["value"])
    return Expected(found["kind"], low, high, found["unit"], modifier, bool(found["each"]), found["role"], found["of"])


def _bounds(value: str) -> tuple[float | None, float | None, Modifier]:
    """ "~5" is near 5, "5.." at least, "..5" at most, "5..8" between, "5" exact."""
    if value.startswith("~"):
        return float(value[1:]), float(value[1:]), "approximately"
    low, dots, high = value.partition("..")
    if not dots:
        return float(low), float(low), "exact"
    if low and high:
        return float(low), float(high), "between"
    return (float(low), None, "at_least") if low else (None, float(high), "at_most")


def _same(found: float | None, wanted: float | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    return abs(found - wanted) <= _ROUNDING * max(1.0, abs(wanted) * 1e-9)


def _read(path: Path) -> Iterator[tuple[str, list[str]]]:
    with path.open("rb") as file:
        groups: dict[str, dict[str, list[str]]] = tomllib.load(file)
    for group, cases in groups.items():
        for name, case in cases.items():
            yield f"{group}.{name}", case
