"""Finds expressions of time in the words of a text: dates, months, years, periods, clock times.

This is the recognition that figures and dates share: what stands here is no figure. What an expression means on the
calendar is told in `resolve`.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extract.dates.digits import numeric_at, span_at
from pipeline.extract.dates.lists import days_at
from pipeline.extract.dates.names import LEXICON, RANGES, TO_A_DAY, between, crossing_at
from pipeline.extract.dates.openings import time_openings
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.points import point_at
from pipeline.extract.dates.years import decade_at, in_name, is_year, numbered, year_list, year_pair
from pipeline.extract.numerals import parse_ordinal, parse_word
from pipeline.extract.words import Words

_CLOCK = frozenset(LEXICON["words"]["clock"])
_CENTURIES = frozenset(LEXICON["words"]["centuries"])
_TIME = re.compile(r"([01]?\d|2[0-4])[:.][0-5]\d(?:[-–]([01]?\d|2[0-4])[:.][0-5]\d)?")
_HOUR = re.compile(r"\d{1,2}\.?(?:[-–]\d{1,2})?")
_JOINTS = frozenset({"und", "sowie", "oder", ",", "/"})


@dataclass(frozen=True, slots=True)
class Expression:
    """Words `start` to `end` that tell a time: one point, or the two ends of a period.

    A clock time, a year in a name and a year that nothing else tells a date have no points: they are no dates, but no
    figures either. An `era` is a decade or a century; `crossing` is the month in which its years begin.
    """

    start: int
    end: int
    first: Point | None = None
    last: Point | None = None
    era: bool = False
    crossing: int | None = None


def expressions(words: Words, openings: list[int] | None = None) -> list[Expression]:
    """The expressions of time, in the order of the text, none overlapping another; they begin at the `openings`."""
    found: list[Expression] = []
    after = 0
    for i in time_openings(words)[0] if openings is None else openings:
        if i >= after and (told := _told(words, i)):
            found += told
            after = told[-1].end
    return _sharing_years(words, found)


def _told(words: Words, i: int) -> list[Expression]:
    """What begins at the word `i`; several where they share a month ("am 4. und 18. Mai")."""
    if clock := _clock(words, i):
        return [clock]
    if span := span_at(words, i):
        return [Expression(i, i + 1, *span)]
    if listed := days_at(words, i):
        days, whole = listed
        if whole:
            return [Expression(i, days[-1][1], days[0][2], days[-1][2])]
        if days[0][1] <= days[1][0]:
            return [Expression(start, end, point) for start, end, point in days]
    if era := _era(words, i):
        return [era]
    return _joined(words, i) or _years(words, i)


def _clock(words: Words, i: int) -> Expression | None:
    """A clock time: "um 11 Uhr", "14:30", "von 11.00 bis 16.30 Uhr"."""
    line, text = words.line[i], words.text[i]
    if not (text[0].isdecimal() or words.at(i + 1, line) in _CLOCK):
        return None
    if words.at(i + 1, line) in _CLOCK and (_HOUR.fullmatch(text) or _TIME.fullmatch(text) or parse_word(text.lower())):
        return Expression(i, i + 2)
    if words.at(i + 1, line) in RANGES | {"und", "/", "oder"} and words.at(i + 3, line) in _CLOCK:
        return Expression(i, i + 4)
    if ":" in text and _TIME.fullmatch(text):
        return Expression(i, i + 1)
    return None


def _joined(words: Words, i: int) -> list[Expression]:
    """One point, or two that a dash, "bis" or "zwischen … und" joins; years alone are left to `_years`."""
    found = numeric_at(words, i) or (None if is_year(words, i) else point_at(words, i))
    if found is None:
        return []
    first, end = found
    line = words.line[i]
    at = end + (words.at(end, line) in {",", ")"} and words.at(end + 1, line) in RANGES)
    joint = words.at(at, line)
    coarse = joint == "/" and first.day is None
    if not (joint in RANGES or coarse or (joint == "und" and between(words, i))):
        return [Expression(i, end, first)]
    start = at + 1
    while words.at(start, line) in TO_A_DAY:
        start += 1
    second = point_at(words, start) if words.at(start, line) else None
    if second is None or ((coarse or joint != "bis") and _grain(second[0]) != _grain(first)):
        return [Expression(i, end, first)]  # "17. April 2024 – 2023 war …"
    return [Expression(i, second[1], first, second[0])]


def _grain(point: Point) -> str:
    return "day" if point.day or point.holiday else "month" if point.month else "more"


def _era(words: Words, i: int) -> Expression | None:
    """A decade or a century: "1990er Jahre", "18. Jahrhundert"."""
    if decade := decade_at(words, i):
        year, end = decade
        return Expression(i, end, Point(year), Point(year + 9), era=True)
    if words.at(i + 1, words.line[i]) in _CENTURIES:
        digits = words.text[i].removesuffix(".")
        number = int(digits) if digits.isdecimal() and len(digits) <= 2 else parse_ordinal(words.lower[i])
        if number and words.text[i].endswith(".") | (not digits.isdecimal()) and number <= 30:
            return Expression(i, i + 2, Point(100 * number - 99), Point(100 * number), era=True)
    return None


def _years(words: Words, i: int) -> list[Expression]:
    """Years in digits: "2021–2027", "2018 und 2019", "2021/22", and one alone."""
    crossing = crossing_at(words, i - 1) if i and words.line[i - 1] == words.line[i] else None
    if pair := year_pair(words, i):
        first, last, end = pair
        return [Expression(i, end, Point(first), Point(last), crossing=crossing)]
    if not is_year(words, i):
        return []
    places, years, ends = year_list(words, i)
    if len(years) > 1 and (ends or all(b == a + 1 for a, b in pairwise(years))):
        return [Expression(i, places[-1] + 1, Point(years[0]), Point(years[-1]))]
    named = numbered(words, i) or (crossing is None and in_name(words, i))
    return [Expression(i, i + 1, None if named else Point(years[0]), crossing=crossing)]


def _sharing_years(words: Words, found: list[Expression]) -> list[Expression]:
    """The expressions, each without a year with that of the next it is joined to: "30. April und 1. Mai 2022"."""
    shared = list(found)
    for k in range(len(shared) - 2, -1, -1):
        one, two = shared[k], shared[k + 1]
        if one.first is None or one.last is not None or two.first is None or not _open(one.first):
            continue
        line = words.line[one.start]
        gap = words.lower[one.end : two.start]
        if words.line[two.start] != line or not gap or gap[0] not in _JOINTS or not set(gap[1:]) <= TO_A_DAY:
            continue
        if two.first.year and _grain(two.first) == _grain(one.first) != "more":
            later = (one.first.month or 0) > (two.first.month or 0)
            shared[k] = replace(one, first=replace(one.first, year=two.first.year - later))
    return shared


def _open(point: Point) -> bool:
    return point.year is None and point.step is None and point.holiday is None
