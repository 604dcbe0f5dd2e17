"""Points of the calendar as a text tells them: "16. Oktober 2017", "(4.1.)", "Ende März", "3. Quartal 2023"."""

import re
from dataclasses import replace

from pipeline.extract.dates.digits import numeric_at
from pipeline.extract.dates.holidays import holiday_at
from pipeline.extract.dates.names import (
    DAYS,
    LEXICON,
    MONTHS,
    PARTS,
    SEASONS,
    STEPS,
    YEAR_PARTS,
    weekday_at,
)
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.years import dated, is_year, year_pair, year_step
from pipeline.extract.numerals import parse_ordinal
from pipeline.extract.words import Words

__all__ = ["Point", "day_number", "is_year", "point_at"]

_BEFORE_MONTH = frozenset(LEXICON["words"]["before_month"])
_BEFORE_ORDINAL_DAY = frozenset(LEXICON["words"]["before_ordinal_day"])
_APPOSED = frozenset(LEXICON["words"]["apposed"])
_WEEKS = frozenset(LEXICON["words"]["calendar_weeks"])
_FRACTIONS: dict[str, int] = LEXICON["fractions"]
_ROMAN: dict[str, int] = LEXICON["roman"]
_QUARTERS: dict[str, int] = LEXICON["quarters_short"]
_DAY = re.compile(r"(\d{1,2})(?:\.|ten?|ter)")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\D+)")


def point_at(words: Words, i: int) -> tuple[Point, int] | None:
    """One point at `i` and the word after it."""
    word = words.lower[i]
    if word in PARTS:
        return _part(words, i)
    if word in DAYS or word in STEPS or weekday_at(words, i, words.line[i]) is not None:
        return _apposed(words, i)
    if found := numeric_at(words, i) or _day_of_month(words, i):
        return _with_weekday(words, *found)
    if found := _whole_months(words, i) or _named(words, i):
        return found
    return (Point(int(word.rstrip("."))), i + 1) if is_year(words, i) else None


def day_number(words: Words, i: int, line: int) -> int | None:
    """The day of a month that the word at `i` counts: "16.", "16ten", "ersten"."""
    word = words.at(i, line)
    match = _DAY.fullmatch(word)
    if match is None and words.at(i + 1, line) in MONTHS and words.at(i - 1, line) in _BEFORE_ORDINAL_DAY:
        number = parse_ordinal(word)
    else:
        number = int(match[1]) if match else None
    return number if number and number <= 31 else None


def _day_of_month(words: Words, i: int) -> tuple[Point, int] | None:
    """A day and its month: "16. Oktober 2017", "28.Juli", "3. Mai vergangenen Jahres"."""
    line, word = words.line[i], words.lower[i]
    month = MONTHS.get(words.at(i + 1, line))
    if month is not None and (day := day_number(words, i, line)):
        return dated(words, Point(None, month, day), i + 2)
    match = _DAY_MONTH.fullmatch(word) if word[0].isdecimal() else None
    if match and match[2] in MONTHS and 1 <= int(match[1]) <= 31:
        return dated(words, Point(None, MONTHS[match[2]], int(match[1])), i + 1)
    return None


def _whole_months(words: Words, i: int) -> tuple[Point, int] | None:
    """Months and more: "3. Quartal 2023", "Frühjahr 2026", "im Oktober", "Wintersemester 2023/24"."""
    line, word = words.line[i], words.lower[i]
    if months := _fraction(words, i):
        return dated(words, Point(months=months), i + 2)
    if word in _QUARTERS:
        start = i + 1 + (words.at(i + 1, line) == "/")
        point, end = dated(words, Point(months=_nth(_QUARTERS[word], 3)), start)
        return (point, end) if point.year else None
    if not words.text[i][0].isupper() or not (word in SEASONS or word in MONTHS):
        return None
    if word in MONTHS:
        point = Point(month=MONTHS[word])
    else:
        point = Point(months=(SEASONS[word][0], SEASONS[word][1]))
        if (pair := year_pair(words, i + 1)) and pair[1] == pair[0] + 1 and words.line[i + 1] == line:
            return replace(point, year=pair[0]), pair[2]
    told, end = dated(words, point, i + 1)
    before = words.at(i - 1, line)
    paired = words.at(i + 1, line) == "/" and words.at(i + 2, line) in MONTHS  # "Mai/Juni 2024"
    listed = before == "," and words.at(i - 2, line) in MONTHS  # "Juni, Juli und August"
    return (told, end) if end > i + 1 or paired or listed or before in _BEFORE_MONTH else None


def _named(words: Words, i: int) -> tuple[Point, int] | None:
    """What has a name or a number of its own: "Ostermontag", "Jahresende", "KW 17"."""
    word, line = words.lower[i], words.line[i]
    if found := holiday_at(words, i):
        point, end = Point(holiday=found[0]), found[1]
        if end < len(words) and words.line[end] == line and (pair := year_pair(words, end)):
            return replace(point, year=pair[0]), pair[2]
        return dated(words, point, end)
    if word in YEAR_PARTS and words.text[i][0].isupper():
        point, end = dated(words, Point(part=YEAR_PARTS[word]), i + 1)
        return (point if end > i + 1 else replace(point, step=("year", 0))), end
    following = words.at(i + 1, line)
    number = words.text[i] if following in _WEEKS else following if word in _WEEKS else ""
    digits = number.removesuffix(".")
    if not (digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 53):
        return None
    slash = words.at(i + 2, line) == "/"
    point, end = dated(words, Point(week=int(digits)), i + 2 + slash)
    return point, (end if point.year else i + 2)


def _part(words: Words, i: int) -> tuple[Point, int] | None:
    """A third of something: "Ende März 2022", "Mitte 2028", "Anfang nächsten Jahres", "Ende des Monats"."""
    line, part, start = words.line[i], PARTS[words.lower[i]], i + 1
    if not words.at(start, line):
        return None
    if year_step(words, start, line):
        return dated(words, Point(part=part), start)
    step = start + (words.at(start, line) == "des")
    if words.at(step + (words.at(step, line) in STEPS), line) == "monats" and step < len(words):
        steps = STEPS.get(words.lower[step])
        return Point(part=part, step=("month", steps or 0)), step + 1 + (steps is not None)
    if words.lower[start] in PARTS or words.lower[start] in DAYS or weekday_at(words, start, line) is not None:
        return None
    found = point_at(words, start)
    if found is None or found[0].day or found[0].holiday or found[0].months or found[0].week or found[0].part:
        return None
    return replace(found[0], part=part), found[1]


def _apposed(words: Words, i: int) -> tuple[Point, int] | None:
    """A day told twice: "Montag, den 2. Mai", "Dienstag (17.10.)", "heutigen Mittwoch (17.04.)", "Sa., 20.04.2024".

    A weekday or "heute" alone is left to `relative`.
    """
    line, start = words.line[i], i
    if words.lower[i] in DAYS or words.lower[i] in STEPS:
        start += 1
    weekday = weekday_at(words, start, line)
    start += weekday is not None
    if start == i or (words.lower[i] in STEPS and weekday is None):
        return None
    for _ in range(3):
        start += words.at(start, line) in _APPOSED
    if not words.at(start, line):
        return None
    found = numeric_at(words, start) or _day_of_month(words, start)
    return (replace(found[0], weekday=weekday), found[1]) if found else None


def _with_weekday(words: Words, point: Point, end: int) -> tuple[Point, int]:
    """The day with the weekday in brackets after it: "1. Mai 2024 (Mittwoch)"."""
    line = words.line[end - 1]
    if words.at(end, line) == "(" and words.at(end + 2, line) in {")", ","}:
        weekday = weekday_at(words, end + 1, line)
        if weekday is not None:
            return replace(point, weekday=weekday), end + 2
    return point, end


def _fraction(words: Words, i: int) -> tuple[int, int] | None:
    """The months of "3. Quartal", "drittes Quartal", "I. Quartal", "zweite Jahreshälfte"."""
    length = _FRACTIONS.get(words.at(i + 1, words.line[i]))
    if length is None:
        return None
    match = _DAY.fullmatch(words.text[i])
    number = int(match[1]) if match else _ROMAN.get(words.text[i]) or parse_ordinal(words.lower[i]) or 0
    return _nth(number, length) if 1 <= number <= 12 // length else None


def _nth(number: int, length: int) -> tuple[int, int]:
    return length * (number - 1) + 1, length * number
