"""Bare numbers of a list or table whose unit stands in its head: "Musterau 12.300" under "Betrag in Euro"."""

import re

from pipeline.extract.values import Figure
from pipeline.interpret.passages import Passage, Sum

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2}|,-+)?|\d+(?:,\d{1,2}|,-+)?")
_SCALES = (
    ("milliarde", 1e9),
    ("mrd", 1e9),
    ("million", 1e6),
    ("mio", 1e6),
    ("tausend", 1e3),
    ("t€", 1e3),
    ("teur", 1e3),
)
_UNITS = ("euro", "€", "eur")


def scale(head: str) -> float | None:
    """What a number under this head is to be multiplied by to be Euro; None where the head names no Euro."""
    text = head.lower()
    if not any(unit in text for unit in _UNITS) and not any(word in text for word, _ in _SCALES):
        return None
    return next((factor for word, factor in _SCALES if word in text), 1.0)


def bare_sum(passage: Passage, start: int, end: int, factor: float) -> Sum | None:
    """The last number among the tokens `start` to `end` of the document as a sum; None where there is none."""
    for i in range(end - 1, start - 1, -1):
        match = _NUMBER.fullmatch(passage.words[i - passage.start])
        if match:
            digits = match.group().rstrip("-").rstrip(",").replace(".", "").replace(",", ".")
            value = float(digits) * factor
            return Sum(Figure("money", value, value, "EUR", amount_role="award"), i, i + 1)
    return None
