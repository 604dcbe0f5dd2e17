"""Points of the calendar as a text tells them: "16. Oktober 2017", "(4.1.)", "Ende März", "3. Quartal 2023", "2018"."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pipeline.extract.numerals import parse_ordinal
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

Part = Literal["begin", "middle", "end"]
_LEXICON = lexicon("dates")
MONTHS: dict[str, int] = _LEXICON["months"]
WEEKDAYS: dict[str, int] = _LEXICON["weekdays"]
SEASONS: dict[str, list[int]] = _LEXICON["seasons"]
_PARTS: dict[str, Part] = _LEXICON["parts"]
_TIMES_OF_DAY = tuple(_LEXICON["words"]["times_of_day"])
_BEFORE_MONTH = frozenset(_LEXICON["words"]["before_month"])
_BEFORE_DAY = frozenset(_LEXICON["words"]["before_day"])
_NO_YEAR_AFTER = frozenset(_LEXICON["words"]["no_year_after"])
_UNITS = frozenset(word.lower() for unit in lexicon("units")["unit"] for word in unit["words"])
_SCALES = frozenset(lexicon("number_words")["scales"])
_FRACTIONS = {"quartal": 3, "halbjahr": 6}
_FOLLOWING = frozenset(_LEXICON["words"]["clock"]) | _FRACTIONS.keys() | {"quartals", "halbjahrs"}
_OPENINGS = frozenset({"seit", "jahr", "jahre", "anno", "von", "ab", "um"})
_COMPARED = frozenset({("mehr", "als"), ("weniger", "als")})
_FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\.?")
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})\.")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T[\d:+Z.-]+)?")
_SLASHED = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_DAY = re.compile(r"(\d{1,2})\.")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\D+)")
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)\.?")
_OLD_YEAR = re.compile(r"1[0-7]\d\d\.?")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the calendar as far as the text tells it. `months` is a season, quarter or half-year, from–to."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] | None = None
    part: Part | None = None
    weekday: int | None = None


def point_at(words: Words, i: int) -> tuple[Point, int] | None:
    """One point at `i` and the word after it."""
    word = words.lower[i]
    if word in _PARTS or weekday_of(word) is not None:
        return _qualified(words, i)
    if found := numeric_at(words, i) or _day_of_month(words, i) or _whole_months(words, i):
        return found
    return (Point(int(word.rstrip("."))), i + 1) if is_year(words, i) else None


def may_begin(words: Words, i: int) -> bool:
    """Whether an expression of time can begin at the word `i`: it has a digit, or it or the next is a word of time."""
    word = words.lower[i]
    if word[0].isdecimal() or word in MONTHS or word in SEASONS or word in _PARTS:
        return True
    return weekday_of(word) is not None or words.at(i + 1, words.line[i]) in _FOLLOWING


def is_year(words: Words, i: int) -> bool:
    """Whether the word is a year: four digits that count and measure nothing."""
    line, text = words.line[i], words.text[i]
    following, before = words.at(i + 1, line), words.at(i - 1, line)
    if not (_YEAR.fullmatch(text) or (_OLD_YEAR.fullmatch(text) and before in _OPENINGS)):
        return False
    if following in _UNITS or following in _SCALES:
        return False
    if (words.at(i - 2, line), before) in _COMPARED and following.isalpha():
        return False  # "mehr als 2000 Menschen", but "mehr als 2019."
    return before not in _NO_YEAR_AFTER


@cache
def weekday_of(word: str) -> int | None:
    """The weekday that a word in lower case names ("montagabend"), Monday as 0."""
    if word in WEEKDAYS:
        return WEEKDAYS[word]
    for ending in _TIMES_OF_DAY:
        if word.endswith(ending) and word.removesuffix(ending) in WEEKDAYS:
            return WEEKDAYS[word.removesuffix(ending)]
    return None


def _day_of_month(words: Words, i: int) -> tuple[Point, int] | None:
    """A day and its month: "16. Oktober 2017", "28.Juli"."""
    line, word = words.line[i], words.lower[i]
    match = _DAY.fullmatch(word)
    month = MONTHS.get(words.at(i + 1, line)) if match else None
    end = i + 2
    if month is None and (match := _DAY_MONTH.fullmatch(word)):
        month, end = MONTHS.get(match[2]), i + 1
    if match is None or month is None or not 1 <= int(match[1]) <= 31:
        return None
    year, end = year_at(words, end, line)
    return Point(year, month, int(match[1])), end


def _whole_months(words: Words, i: int) -> tuple[Point, int] | None:
    """Months and more: "3. Quartal 2023", "Frühjahr 2026", "im Oktober"."""
    line, word = words.line[i], words.lower[i]
    if months := _fraction(words, i):
        year, end = year_at(words, i + 2, line)
        return Point(year, months=months), end
    if not words.text[i][0].isupper():
        return None
    year, end = year_at(words, i + 1, line)
    if not (year or words.at(i - 1, line) in _BEFORE_MONTH):
        return None
    if word in SEASONS:
        return Point(year, months=(SEASONS[word][0], SEASONS[word][1])), end
    return (Point(year, MONTHS[word]), end) if word in MONTHS else None


def _qualified(words: Words, i: int) -> tuple[Point, int] | None:
    """A point with what stands before it: "Ende März 2022", "Montag, den 2. Mai", "Dienstag (17.10.)".

    A weekday alone is left to `relative`.
    """
    line, word = words.line[i], words.lower[i]
    part, weekday, start = _PARTS.get(word), weekday_of(word), i + 1
    if weekday is not None:
        while words.at(start, line) in {",", "(", "den", "dem", "der"}:
            start += 1
    if not words.at(start, line) or words.lower[start] in _PARTS or weekday_of(words.lower[start]) is not None:
        return None
    found = point_at(words, start)
    if found is None or (weekday is not None and found[0].day is None):
        return None
    return replace(found[0], part=part, weekday=weekday), found[1]


def numeric_at(words: Words, i: int) -> tuple[Point, int] | None:
    """A date in digits: "28.10.2024", "(4.1.)", "2024-10-28", "04/07/2024"."""
    line, word = words.line[i], words.lower[i]
    before = words.at(i - 1, line)
    if _SHORT.fullmatch(word) and before not in _BEFORE_DAY and weekday_of(before) is None:
        return None
    if point := numeric(word):
        return _valid(point, i + 1)
    if word.isdecimal() and words.at(i + 1, line) in {"/", "-"}:
        return _parted(words, i)
    return None


def _parted(words: Words, i: int) -> tuple[Point, int] | None:
    """A date that the tokenizer parts at its slashes or hyphens: "2024-10-28", "04/07/2024" with the month first."""
    joined = "".join(words.text[i : i + 5])
    if match := _SLASHED.fullmatch(joined):
        return _valid(Point(int(match[3]), int(match[1]), int(match[2])), i + 5)
    match = _ISO.fullmatch(joined)
    return _valid(Point(int(match[1]), int(match[2]), int(match[3])), i + 5) if match else None


def numeric(text: str) -> Point | None:
    """The date that one word in digits tells: "28.10.2024", "4.1."."""
    if match := _FULL.fullmatch(text):
        return Point(century(match[3], 2000), int(match[2]), int(match[1]))
    if match := _SHORT.fullmatch(text):
        return Point(None, int(match[2]), int(match[1]))
    return None


def _valid(point: Point, end: int) -> tuple[Point, int] | None:
    return (point, end) if 1 <= (point.month or 0) <= 12 and 1 <= (point.day or 0) <= 31 else None


def _fraction(words: Words, i: int) -> tuple[int, int] | None:
    """The months of "3. Quartal", "drittes Quartal", "ersten Halbjahr"."""
    length = _FRACTIONS.get(words.at(i + 1, words.line[i]).rstrip("s"))
    if length is None:
        return None
    match = _DAY.fullmatch(words.text[i])
    number = int(match[1]) if match else parse_ordinal(words.lower[i]) or 0
    return (length * (number - 1) + 1, length * number) if 1 <= number <= 12 // length else None


def year_at(words: Words, i: int, line: int) -> tuple[int | None, int]:
    """The year at `i` and the word after it; no year and `i` itself where none stands there."""
    if words.at(i, line) and _YEAR.fullmatch(words.text[i]):
        return int(words.text[i].rstrip(".")), i + 1
    return None, i


def century(digits: str, near: int) -> int:
    """Two digits as a year in the century of `near`; four as they are."""
    return int(digits) if len(digits) == 4 else near // 100 * 100 + int(digits)
