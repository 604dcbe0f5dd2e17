"""Finds expressions of time in the words of a text: dates, months, years, periods, clock times.

This is the recognition that figures and dates share: what stands here is no figure. What an expression means on the
calendar is told in `resolve`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.dates.points import (
    MONTHS,
    Point,
    century,
    is_year,
    may_begin,
    numeric,
    numeric_at,
    point_at,
    year_at,
)
from pipeline.extract.numerals import parse_word
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("dates")
_TIME_NOUNS = tuple(_LEXICON["words"]["time_nouns"])
_RANGES = frozenset(_LEXICON["words"]["ranges"])
_CLOCK = frozenset(_LEXICON["words"]["clock"])
_DAY = re.compile(r"(\d{1,2})\.")
_DAYS = re.compile(r"(\d{1,2})\.[-–/,](\d{1,2})\.")
_SPAN = re.compile(r"(\d{1,2})\.(?:(\d{1,2})\.(?:\d{2,4})?)?[-–](\d{1,2}\.\d{1,2}\.\d{2,4})\.?")
_YEARS = re.compile(r"((?:19|20)\d\d)[-–/]((?:19|20)?\d\d)\.?")
_DECADE = re.compile(r"(?:(?:19|20)\d0)er")
_TIME = re.compile(r"([01]?\d|2[0-4])[:.][0-5]\d(?:[-–]([01]?\d|2[0-4])[:.][0-5]\d)?")
_HOUR = re.compile(r"\d{1,2}\.?(?:[-–]\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Expression:
    """Words `start` to `end` that tell a time: one point, or the two ends of a period.

    A clock time, a year in a name and a year that nothing else tells a date have no points: they are no dates, but no
    figures either.
    """

    start: int
    end: int
    first: Point | None = None
    last: Point | None = None


def expressions(words: Words) -> Iterator[Expression]:
    """The expressions of time, in the order of the text, none overlapping another."""
    i = 0
    while i < len(words):
        found = (_clock(words, i) or _period(words, i)) if may_begin(words, i) else None
        if found is None:
            i += 1
        else:
            yield found
            i = found.end


def _clock(words: Words, i: int) -> Expression | None:
    """A clock time: "um 11 Uhr", "14:30", "von 11.00 bis 16.30 Uhr"."""
    line, text = words.line[i], words.text[i]
    if not (text[0].isdecimal() or words.at(i + 1, line) in _CLOCK):
        return None
    if words.at(i + 1, line) in _CLOCK and (_HOUR.fullmatch(text) or _TIME.fullmatch(text) or parse_word(text.lower())):
        return Expression(i, i + 2)
    if words.at(i + 1, line) in _RANGES | {"und", "/", "oder"} and words.at(i + 3, line) in _CLOCK:
        return Expression(i, i + 4)
    if ":" in text and _TIME.fullmatch(text):
        return Expression(i, i + 1)
    return None


def _period(words: Words, i: int) -> Expression | None:
    """One point, or two that a dash, "bis" or "und" joins."""
    line, text = words.line[i], words.text[i]
    if (match := _SPAN.fullmatch(text)) and (last := numeric(match[3])):
        return Expression(i, i + 1, Point(last.year, int(match[2] or last.month or 0), int(match[1])), last)
    if found := _days_of_month(words, i):
        return found
    found_point = numeric_at(words, i)
    if found_point is None and (found := _years(words, i)):
        return found
    found_point = found_point or point_at(words, i)
    if found_point is None:
        return None
    first, end = found_point
    joined = words.at(end, line) in _RANGES
    skip = end + 1 + (words.at(end + 1, line) in {"zum", "zu"})
    if joined and skip < len(words) and words.line[skip] == line and (second := point_at(words, skip)):
        return Expression(i, second[1], first, second[0])
    return Expression(i, end, first)


def _days_of_month(words: Words, i: int) -> Expression | None:
    """Days that share their month: "4. bis 6. August 2022", "4.-6. August", "1./2. Juni"."""
    line = words.line[i]
    if match := _DAYS.fullmatch(words.text[i]):
        days, rest = (int(match[1]), int(match[2])), i + 1
    elif (
        (one := _DAY.fullmatch(words.text[i]))
        and words.at(i + 1, line) in _RANGES | {"/", "und"}
        and (two := _DAY.fullmatch(words.at(i + 2, line)))
    ):
        days, rest = (int(one[1]), int(two[1])), i + 3
    else:
        return None
    month = MONTHS.get(words.at(rest, line))
    if month is None or not all(1 <= day <= 31 for day in days):
        return None
    year, end = year_at(words, rest + 1, line)
    return Expression(i, end, Point(year, month, days[0]), Point(year, month, days[1]))


def _years(words: Words, i: int) -> Expression | None:
    """Years in digits: "2021–2027", "2018 und 2019", "2021/22", and one alone."""
    line = words.line[i]
    if match := _YEARS.fullmatch(words.text[i]):
        return Expression(i, i + 1, Point(int(match[1])), Point(century(match[2], int(match[1]))))
    if _DECADE.fullmatch(words.text[i]):
        year = int(words.text[i][:4])
        end = i + 1 + (words.at(i + 1, line) in {"jahre", "jahren"})
        return Expression(i, end, Point(year), Point(year + 9))
    if not is_year(words, i):
        return None
    year = int(words.text[i].rstrip("."))
    joint, after = words.at(i + 1, line), words.at(i + 2, line)
    if joint == "/" and re.fullmatch(r"\d\d|\d{4}", after):
        return Expression(i, i + 3, Point(year), Point(century(after, year)))
    if (joint in _RANGES or joint == "und") and after and is_year(words, i + 2):
        return Expression(i, i + 3, Point(year), Point(int(after.rstrip("."))))
    numbered = words.at(i - 1, line) == "/" and not words.spaced[i]
    return Expression(i, i + 1, None if numbered or _in_name(words, i) else Point(year))


def _in_name(words: Words, i: int) -> bool:
    """Whether the year at `i` belongs to the noun before it: "Moderne Sportstätte 2022"."""
    if i == 0 or words.line[i - 1] != words.line[i]:
        return False
    before = words.text[i - 1]
    if before in MONTHS or not before[0].isupper() or before.lower().endswith(_TIME_NOUNS):
        return False
    return words.sentence[i - 1] == words.sentence[i] and i > 1 and words.sentence[i - 2] == words.sentence[i]
