"""Times that are told from the date of the release: "heute", "am Dienstag", "im vergangenen Jahr", "ab sofort"."""

import datetime as dt
from dataclasses import dataclass

from pipeline.extract.dates.names import DAYS, LEXICON, SEASONS, SINGLE, STEPS, TO_A_DAY, weekday_of
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.resolve import Days, days_of, shifted, stepped, weekday_near
from pipeline.extract.dates.tense import direction
from pipeline.extract.values import Precision
from pipeline.extract.words import Words

_UNITS: dict[str, str] = LEXICON["step_units"]
_PRECISIONS: dict[str, Precision] = {"year": "year", "month": "month"}
_NOW = [tuple(phrase) for phrase in LEXICON["now"]["phrases"]]
_NOW_OPENERS = frozenset(phrase[0] for phrase in _NOW)
_BEFORE_DAY_NAME = frozenset(LEXICON["words"]["before_day_name"])
_ATTRIBUTES = frozenset(LEXICON["words"]["day_attributes"])
_BEFORE_WEEKDAY = frozenset(LEXICON["words"]["before_weekday"])
_CLOCK = frozenset(LEXICON["words"]["clock"])
_BETWEEN_WEEKDAYS = frozenset(LEXICON["words"]["ranges"]) | {"auf", "zum"}
_NIGHT = 6  # words before a weekday in which "in der Nacht" may stand
_HOURS = 8  # words after "Montag bis Freitag" in which a clock time tells opening hours


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative time: the word after it, its days (unknown without a release date), and its precision.

    `recurring` tells opening hours ("Montag bis Freitag, 8 bis 16 Uhr"), which are no date.
    """

    end: int
    days: Days
    precision: Precision
    open_end: bool = False
    recurring: bool = False


def relative_at(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """The relative time that begins at the word `i`."""
    word = words.lower[i]
    if word in _NOW_OPENERS and (found := _now(words, i, reference)):
        return found
    if word in DAYS:
        return _day(words, i, reference)
    if word in STEPS or word in SINGLE:
        return _step(words, i, reference)
    return _weekday(words, i, reference) if weekday_of(word) is not None else None


def _now(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    for phrase in _NOW:
        if words.lower[i : i + len(phrase)] == phrase and words.line[i] == words.line[i + len(phrase) - 1]:
            return Relative(i + len(phrase), (reference, None), "period", open_end=True)
    return None


def _day(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """A day by name: "heute", "gestern"; with a capital ("am Morgen") it is none."""
    before = words.at(i - 1, words.line[i])
    if before in _BEFORE_DAY_NAME or (words.text[i][0].isupper() and words.lower[i] == "morgen"):
        return None
    day = shifted(reference, DAYS[words.lower[i]])
    end = i + 1
    if weekday_of(words.at(end, words.line[i])) is not None:
        end += 1
    elif words.lower[i] in _ATTRIBUTES:
        return None  # "in der heutigen Sitzung" tells no day of its own
    return Relative(end, (day, day), "day")


def _step(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """A step from the present: "im vergangenen Jahr", "diese Woche", "im kommenden Frühjahr", "im Vorjahr"."""
    line, word = words.line[i], words.lower[i]
    if word in SINGLE:
        return Relative(i + 1, stepped("year", SINGLE[word], reference) if reference else (None, None), "year")
    step, following = STEPS[word], words.at(i + 1, line)
    if (unit := _UNITS.get(following)) is not None:
        days = stepped(unit, step, reference) if reference else (None, None)
        return Relative(i + 2, days, _PRECISIONS.get(unit, "period"))
    if following in SEASONS:
        return Relative(i + 2, _season(following, step, reference), "period")
    if (weekday := weekday_of(following)) is not None:
        beside = shifted(reference, 1 if step > 0 else -1)
        day = weekday_near(weekday, beside, future=step > 0) if beside else None
        return Relative(i + 2, (day, day), "day")
    return None


def _season(name: str, step: int, reference: dt.date | None) -> Days:
    """The last, present or next such season."""
    if reference is None:
        return None, None
    first, last = SEASONS[name]
    year = reference.year
    if step > 0 and reference.month >= first:
        year += 1
    elif step < 0 and reference.month <= min(last, 12):
        year -= 1
    return days_of(Point(year, months=(first, last)), reference)


def _weekday(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """A weekday alone ("am Dienstag"): the next one, or the last where the clause looks back."""
    weekday = weekday_of(words.lower[i])
    line = words.line[i]
    if weekday is None or not words.text[i][0].isupper():
        return None
    if ends := _weekdays(words, i, weekday, reference):
        return ends
    before = words.at(i - 1, line)
    if before not in _BEFORE_WEEKDAY:
        return None
    ahead = direction(words, i, i + 1)
    past = ahead < 0 or (ahead == 0 and "nacht" in words.lower[max(0, i - _NIGHT) : i])
    day = weekday_near(weekday, reference, future=not past) if reference else None
    return Relative(i + 1, (day, day), "day")


def _weekdays(words: Words, i: int, weekday: int, reference: dt.date | None) -> Relative | None:
    """Two weekdays: "von Montag bis Freitag", "in der Nacht von Montag auf Dienstag". Opening hours are no date."""
    line, joint = words.line[i], words.at(i + 1, words.line[i])
    if joint not in _BETWEEN_WEEKDAYS and not (joint == "und" and words.at(i - 1, line) == "zwischen"):
        return None
    at = i + 2
    while words.at(at, line) in TO_A_DAY:
        at += 1
    second = weekday_of(words.at(at, line))
    if second is None:
        return None
    clock = any(words.at(j, line) in _CLOCK for j in range(at + 1, at + 1 + _HOURS))
    if clock or words.at(i - 1, line) not in {"von", "vom", "zwischen", "am", "dem"}:
        return Relative(at + 1, (None, None), "period", recurring=True)
    if reference is None:
        return Relative(at + 1, (None, None), "period")
    last = 1 + (second - weekday - 1) % 7
    if direction(words, i, at + 1) < 0:
        end = weekday_near(second, reference, future=False)
        return Relative(at + 1, (shifted(end, -last), end), "period")
    begin = weekday_near(weekday, reference, future=True)
    return Relative(at + 1, (begin, shifted(begin, last)), "period")
