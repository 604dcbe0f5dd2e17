"""Bare numbers of a list or table whose unit stands in its head: "Musterau 12.300" under "Betrag in Euro"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

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
_VERB = 3  # between a recipient and its number: "Musterau erhält 1"
_UNITS = ("euro", "€", "eur")


def scale(head: str) -> float | None:
    """What a number under this head is to be multiplied by to be Euro; None where the head names no Euro."""
    text = head.lower()
    if not any(unit in text for unit in _UNITS) and not any(word in text for word, _ in _SCALES):
        return None
    return next((factor for word, factor in _SCALES if word in text), 1.0)


def told_scale(words: Sequence[str]) -> float | None:
    """What the numbers of a list are to be multiplied by where its introduction says "in Euro", "in Tausend Euro"."""
    for i, word in enumerate(words[:-1]):
        unit = words[i + 1 : i + 3]  # "Euro", "Tausend Euro", not "Millionenhöhe" nor "3 Euro"
        if word == "in" and not unit[0][:1].isdigit() and any(part in (*_UNITS, "t€", "teur") for part in unit):
            return scale(" ".join(unit))
    return None


def bare_sum(passage: Passage, start: int, end: int, factor: float) -> Sum | None:
    """The last number among the tokens `start` to `end` of the document as a sum; None where there is none.

    What brackets hold behind a number ("41.200 (38.900)") is another year's, or how many projects it pays for.
    """
    words = passage.words[start - passage.start : end - passage.start]
    brackets = (i for i, pair in enumerate(pairwise(words), 1) if pair[1] == "(" and _NUMBER.fullmatch(pair[0]))
    end = start + next(brackets, len(words))
    for i in range(end - 1, start - 1, -1):
        match = _NUMBER.fullmatch(passage.words[i - passage.start])
        if match:
            digits = match.group().rstrip("-").rstrip(",").replace(".", "").replace(",", ".")
            value = float(digits) * factor
            return Sum(Figure("money", value, value, "EUR", amount_role="award"), i, i + 1)
    return None


def with_gapped(passage: Passage) -> Passage:
    """The passage with the sums whose unit stands only once: "Musterau erhält 1, Talhausen 2 Millionen Euro"."""
    found: list[Sum] = []
    for amount in passage.sums:
        factor = _factor(passage, amount)
        before = [town for town in passage.towns if town.until <= amount.start]
        if factor is None or not before or before[-1].until != amount.start:
            continue
        for town in reversed(before[:-1]):
            bare = next((i for i in range(town.until, town.until + _VERB) if _is_gapped(passage, i)), None)
            if bare is None:
                break
            found.append(bare_sum(passage, bare, bare + 1, factor) or amount)
    if not found:
        return passage
    return replace(passage, sums=tuple(sorted((*passage.sums, *found), key=lambda amount: amount.start)))


def with_range(passage: Passage) -> Passage:
    """The passage with the upper end of its examples as a sum: "von 5.000 Euro für Musterau bis zu 90.000 Euro für
    Talhausen" caps nothing."""
    first = next((amount for amount in passage.sums if _word(passage, amount.start - 1) == "von"), None)
    if first is None or not any(amount.figure.modifier == "at_most" for amount in passage.sums):
        return passage
    ends = (_exact(amount) if amount.start > first.end else amount for amount in passage.sums)
    return replace(passage, sums=tuple(ends))


def _exact(amount: Sum) -> Sum:
    figure = amount.figure
    if figure.modifier != "at_most" or figure.amount_role != "ceiling":
        return amount
    stated = replace(figure, value_min=figure.value_max, modifier="exact", amount_role="award")
    return replace(amount, figure=stated)


def _word(passage: Passage, token: int) -> str:
    return passage.words[token - passage.start] if token >= passage.start else ""


def _factor(passage: Passage, amount: Sum) -> float | None:
    """What "Millionen" makes of the number of a sum; None where the sum has no such word."""
    words = passage.words[amount.start - passage.start : amount.end - passage.start]
    text = " ".join(words)
    return next((factor for word, factor in _SCALES if word in text), None)


def _is_gapped(passage: Passage, token: int) -> bool:
    """Whether a small bare number stands there, with what joins it to the next recipient."""
    at = token - passage.start
    word, behind = passage.words[at : at + 1], passage.words[at + 1 : at + 2]
    small = bool(word) and _NUMBER.fullmatch(word[0]) is not None and "." not in word[0]
    return small and behind in ((",",), ("und",), ("sowie",))
