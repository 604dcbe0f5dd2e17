"""A quantity and how it is made: its number and measure with the hedge before it, its bounds, and what it is of."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.figures.ages import is_age
from pipeline.extract.figures.columns import Column
from pipeline.extract.figures.hedges import (
    Hedge,
    each_determined,
    fitting,
    hedge_before,
    is_each_after,
    is_least_after,
    is_most_after,
)
from pipeline.extract.figures.nouns import object_of
from pipeline.extract.figures.units import Unit
from pipeline.extract.values import Figure, Modifier
from pipeline.extract.words import Words

_LARGE = 10_000  # from here on a figure may be what later bare thousands are of
_HUGE = 100_000  # and from here on millions
_MINUS = frozenset({"minus", "-", "–", "−"})
_BEFORE_NOW = frozenset({"zuvor", "vorher", "davor", "früher"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and the words that it was read from; `hedge` is the first word of what bounds it."""

    start: int
    end: int
    hedge: int
    figure: Figure
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is a number of: its unit, the word after it, and the noun phrase that is counted. `least` tells
    that "und mehr" stands between."""

    unit: Unit
    end: int
    of: str | None = None
    confidence: float = 0.9
    least: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """The quantities before the one at hand that a bare number may continue: the last one, and the last sums or counts
    of tens of thousands and of more."""

    last: Quantity | None = None
    large: Quantity | None = None
    huge: Quantity | None = None

    def followed(self, by: Quantity) -> "Earlier":
        """What is earlier after one more quantity."""
        figure = by.figure
        value = figure.value_min if figure.value_min is not None else figure.value_max
        size = value if figure.kind in ("money", "count") and value is not None else 0
        return Earlier(by, by if size >= _LARGE else self.large, by if size >= _HUGE else self.huge)


def made(
    words: Words, start: int, values: tuple[Decimal, Decimal], measure: Measure, column: Column | None = None
) -> Quantity | None:
    """The quantity with its hedge, its bounds, and what it is of; two values that differ bound it."""
    unit, end, line = measure.unit, measure.end, words.line[start]
    hedge = Hedge(start) if _compares(words, start, end) else hedge_before(words, start)
    if unit.kind == "duration" and is_age(words, start, end, hedge):
        return None
    modifier: Modifier = "between" if values[0] != values[1] else fitting(hedge, words, unit.kind, values[0])
    if measure.least or is_least_after(words, end, line):
        modifier = "at_least"
    elif is_most_after(words, end, line):
        modifier = "at_most"
    sign = -1 if unit.kind == "temperature" and _is_negative(words, start) else 1
    low, high = (float(sign * value * unit.factor) for value in values)
    figure = Figure(
        kind=unit.kind,
        value_min=None if modifier == "at_most" else low,
        value_max=None if modifier == "at_least" else high,
        unit=unit.symbol,
        modifier=modifier,
        each=hedge.each or _is_each(words, hedge.start, end, unit),
        of=measure.of or _object(words, end, line, unit),
        confidence=measure.confidence,
    )
    return Quantity(start, end, hedge.start, figure, column)


def _is_each(words: Words, start: int, end: int, unit: Unit) -> bool:
    """Whether what stands around tells that it is for each: "500 Euro pro Haus", "jede Kommune erhält 500 Euro"."""
    after = unit.kind != "count" and is_each_after(words, end, words.line[start])
    return after or (unit.kind == "money" and each_determined(words, start))


def _is_negative(words: Words, i: int) -> bool:
    """Whether the number at `i` is below zero: "minus 12 Grad"."""
    return words.text[i][0] in _MINUS or words.at(i - 1, words.line[i]) in _MINUS


def _object(words: Words, end: int, line: int, unit: Unit) -> str | None:
    """What money is for, what a percentage is of, what is measured: "250.000 Euro für das Bürgerhaus"."""
    if unit.kind == "money":
        return object_of(words, end + 1, line) if words.at(end, line) == "für" else None
    if unit.kind == "percent":
        return object_of(words, end, line) if words.at(end, line) in {"der", "des"} else None
    if unit.kind in ("duration", "count"):
        return None
    return object_of(words, end, line)


def _compares(words: Words, start: int, end: int) -> bool:
    """Whether "mehr als" before a time compares what was told with then: "ein Drittel mehr als zwei Jahre zuvor"."""
    line, told = words.line[start], words.at(start - 3, words.line[start])
    if words.at(end, line) not in _BEFORE_NOW or words.at(start - 1, line) != "als":
        return False
    return bool(told) and (told in {"%", "deutlich", "viel"} or words.text[start - 3][0].isupper())
