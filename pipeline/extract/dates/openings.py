"""Which words a time can begin with. Most cannot, and are told apart by one look-up."""

from collections.abc import Iterator
from itertools import compress, count

from pipeline.extract.dates.holidays import OPENERS
from pipeline.extract.dates.names import (
    DAYS,
    DECADES,
    LEXICON,
    MONTHS,
    PARTS,
    SEASONS,
    SINGLE,
    STEPS,
    WEEKDAYS_SHORT,
    YEAR_PARTS,
    weekday_of,
)
from pipeline.extract.remembered import Remembered
from pipeline.extract.words import Words

_EXPRESSION, _SECOND, _RELATIVE = 1, 2, 4
_CALENDAR_WEEKS = frozenset(LEXICON["words"]["calendar_weeks"])
_OPENING = frozenset().union(
    *(MONTHS, SEASONS, PARTS, YEAR_PARTS, DAYS, STEPS, DECADES, OPENERS, _CALENDAR_WEEKS, LEXICON["quarters_short"]),
    *((word, f"{word}.") for word in WEEKDAYS_SHORT),
)
_FOLLOWING = frozenset(LEXICON["words"]["clock"]) | LEXICON["fractions"].keys() | _CALENDAR_WEEKS | MONTHS.keys()
_NOW_OPENERS = frozenset(phrase[0] for phrase in LEXICON["now"]["phrases"])
_RELATIVES = _NOW_OPENERS | DAYS.keys() | STEPS.keys() | SINGLE.keys()


def time_openings(words: Words) -> tuple[list[int], list[int]]:
    """The words at which an expression of time can begin, since they have a digit, or they or the next are words of
    time; and those at which one can begin that is told from the release. Both in order."""
    signs = _SIGNS.of(words.lower)
    marked = list(compress(count(), signs))
    return list(_opening(words, signs, marked)), [i for i in marked if signs[i] & _RELATIVE]


def _opening(words: Words, signs: list[int], marked: list[int]) -> Iterator[int]:
    line = words.line
    for i in marked:
        sign = signs[i]
        if sign & _SECOND and i and not signs[i - 1] & _EXPRESSION and line[i - 1] == line[i]:
            yield i - 1
        if sign & _EXPRESSION:
            yield i


def _sign(word: str) -> int:
    named = weekday_of(word) is not None
    return (
        _EXPRESSION * (named or word[0].isdecimal() or word in _OPENING)
        | _SECOND * (word in _FOLLOWING)
        | _RELATIVE * (named or word in _RELATIVES)
    )


_SIGNS = Remembered(_sign)
