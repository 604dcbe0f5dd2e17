"""How exact a number is as it is printed: "3,87 Millionen" may be 5,000 more or less, "rund 300.000" 50,000."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.extract.values import Figure

_PRINTED = re.compile(r"\d[\d.'’\s]*(?:,(\d+))?")
CENT = 0.005  # what adding may lose
_LARGE = 1000  # smaller exact numbers are not rounded
_THOUSANDS = 3  # zeros at the end of an exact sum that may still be rounding


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure that states one number: where it stands, its value, and by how much rounding may have changed it."""

    figure: Figure
    start: int
    end: int
    value: float
    rounding: float

    def alike(self, other: "Printed") -> bool:
        """Whether both count in the same unit."""
        return (self.figure.kind, self.figure.unit) == (other.figure.kind, other.figure.unit)


def printed_figures(doc: Doc) -> list[Printed]:
    """The figures of the text that state one number, in order; bounds and what is for each state none."""
    return sorted(_printed(doc), key=lambda item: item.start)


def sum_roundings(doc: Doc) -> dict[float, float]:
    """By how much rounding may have changed each sum of money that the text states, by its value; where a text prints
    it twice ("3,9 Millionen Euro", "3.900.000 Euro"), as the coarser print says."""
    found: dict[float, float] = {}
    for span, figure in spans.read(doc, "figures"):
        value = figure.value_max if figure.value_min is None else figure.value_min
        if value is not None and figure.kind == "money" and figure.modifier != "between":
            found[value] = max(found.get(value, 0.0), rounding(span.text, value, figure.modifier))
    return found


def _printed(doc: Doc) -> Iterator[Printed]:
    for span, figure in spans.read(doc, "figures"):
        value = figure.value_min
        if value is not None and value == figure.value_max and not figure.each and not spans.in_caption(doc, span):
            yield Printed(figure, span.start_char, span.end_char, value, rounding(span.text, value, figure.modifier))


def rounding(text: str, value: float, modifier: str) -> float:
    """Half of the last place that is printed. Zeros at the end of a number that is rounded count as no place, nor do up
    to three of an exact sum."""
    match = _PRINTED.search(text)
    digits = re.sub(r"\D", "", match[0].partition(",")[0]) if match else ""
    decimals: str | None = match[1] if match else None
    number = float(f"{digits}.{decimals or 0}") if digits else 0.0
    scale = abs(value) / number if number else 1.0
    if decimals:
        return 0.5 * scale / 10.0 ** len(decimals)
    zeros = _zeros(int(digits) if number else int(abs(value)))
    if number and modifier == "exact" and scale <= 1:
        zeros = min(zeros, _THOUSANDS) if number >= _LARGE else 0
    exact_count = number and scale <= 1 and not zeros
    return 0.0 if exact_count else 0.5 * scale * 10.0**zeros


def _zeros(number: int) -> int:
    text = str(number)
    return len(text) - len(text.rstrip("0")) if number else 0
