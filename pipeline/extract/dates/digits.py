"""Dates in digits: "28.10.2024", "(4.1.)", "2024-10-28", "14./15.05.2024", "28.4.-2.5."."""

import re

from pipeline.extract.dates.names import LEXICON, weekday_at
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.years import century
from pipeline.extract.words import Words

_BEFORE_DAY = frozenset(LEXICON["words"]["before_day"])
_FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?:(\d{4}|\d{2})|[’'](\d{2}))\.?")
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})\.")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T[\d:+Z.-]+)?")
_SLASHED = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_SPAN = re.compile(r"(\d{1,2})\.(?:(\d{1,2})\.(\d{4}|\d{2})?)?[-–/](\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)\.?")


def numeric_at(words: Words, i: int) -> tuple[Point, int] | None:
    """A date in digits at `i`. One without a year needs a word before it that dates have ("am", a weekday)."""
    text = words.text[i]
    if not text[0].isdecimal():
        return None
    if (point := numeric(text)) is not None:
        return (point, i + 1) if point.year is not None or _led(words, i) else None
    if text.isdecimal() and words.at(i + 1, words.line[i]) in {"/", "-"}:
        return _parted(words, i)
    return None


def span_at(words: Words, i: int) -> tuple[Point, Point] | None:
    """Two dates in one word: "12.5.–14.5.2024", "14./15.05.2024"."""
    match = _SPAN.fullmatch(words.text[i]) if words.text[i][0].isdecimal() else None
    last = numeric(match[4]) if match else None
    if match is None or last is None or not (last.year or _led(words, i)):
        return None
    first = Point(century(match[3], 2000) if match[3] else last.year, int(match[2] or last.month or 0), int(match[1]))
    if match[3] is None and (first.month, first.day) > (last.month, last.day) and last.year:
        first = Point(last.year - 1, first.month, first.day)
    return (first, last) if _valid(first) else None


def numeric(text: str) -> Point | None:
    """The date that one word in digits tells: "28.10.2024", "16.10.’17", "4.1."."""
    point = None
    if match := _FULL.fullmatch(text):
        point = Point(century(match[3] or match[4], 2000), int(match[2]), int(match[1]))
    elif match := _SHORT.fullmatch(text):
        point = Point(None, int(match[2]), int(match[1]))
    return point if point and _valid(point) else None


def _led(words: Words, i: int) -> bool:
    """Whether a word stands before `i` that a date without a year needs."""
    line = words.line[i]
    before = words.at(i - 1, line)
    if before == "," and _SHORT.fullmatch(words.at(i - 2, line)):
        return True  # "am 3.5., 10.5. und 17.5."
    return before in _BEFORE_DAY or weekday_at(words, i - 1 - (before in {",", "."}), line) is not None


def _parted(words: Words, i: int) -> tuple[Point, int] | None:
    """A date that the tokenizer parts at its slashes or hyphens: "2024-10-28", "04/07/2024" with the month first."""
    joined = "".join(words.text[i : i + 5])
    if match := _SLASHED.fullmatch(joined):
        point = Point(int(match[3]), int(match[1]), int(match[2]))
    elif match := _ISO.fullmatch(joined):
        point = Point(int(match[1]), int(match[2]), int(match[3]))
    else:
        return None
    return (point, i + 5) if _valid(point) else None


def _valid(point: Point) -> bool:
    return 1 <= (point.month or 0) <= 12 and 1 <= (point.day or 0) <= 31
