"""Times that are told from the date of the release: "heute", "am Dienstag", "im vergangenen Jahr", "ab sofort"."""

import datetime as dt
from dataclasses import dataclass

from pipeline.extract.dates.points import SEASONS, Point, weekday_of
from pipeline.extract.dates.resolve import Days, days_of, stepped, weekday_near
from pipeline.extract.dates.tense import direction
from pipeline.extract.values import Precision
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("dates")
_DAYS: dict[str, int] = _LEXICON["days"]
_STEPS: dict[str, int] = _LEXICON["steps"]
_UNITS: dict[str, str] = _LEXICON["step_units"]
_SINGLE: dict[str, int] = _LEXICON["single"]
_NOW = [tuple(phrase) for phrase in _LEXICON["now"]["phrases"]]
_BEFORE_DAY_NAME = frozenset(_LEXICON["words"]["before_day_name"])
_ATTRIBUTES = frozenset({"heutigen", "heutige", "heutiger", "gestrigen", "morgigen"})
_BEFORE_WEEKDAY = frozenset({"am", "seit", "bis", "zum", "ab", "vom"})


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative time: the word after it, its days (unknown without a release date), and its precision."""

    end: int
    days: Days
    precision: Precision
    open_end: bool = False


def relative_at(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """The relative time that begins at the word `i`."""
    for read in (_now, _day, _step, _weekday):
        if found := read(words, i, reference):
            return found
    return None


def _now(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    for phrase in _NOW:
        if words.lower[i : i + len(phrase)] == phrase and words.line[i] == words.line[i + len(phrase) - 1]:
            return Relative(i + len(phrase), (reference, None), "period", open_end=True)
    return None


def _day(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """A day by name: "heute", "gestern"; with a capital ("am Morgen") it is none."""
    offset = _DAYS.get(words.lower[i])
    before = words.at(i - 1, words.line[i])
    if offset is None or before in _BEFORE_DAY_NAME or (words.text[i][0].isupper() and words.lower[i] == "morgen"):
        return None
    day = _shifted(reference, offset)
    end = i + 1
    if weekday_of(words.at(end, words.line[i])) is not None:
        end += 1
    elif words.lower[i] in _ATTRIBUTES:
        return None  # "in der heutigen Sitzung" tells no day of its own
    return Relative(end, (day, day), "day")


def _step(words: Words, i: int, reference: dt.date | None) -> Relative | None:
    """A step from the present: "im vergangenen Jahr", "diese Woche", "im kommenden Frühjahr", "im Vorjahr"."""
    line = words.line[i]
    step = _SINGLE.get(words.lower[i])
    if step is not None:
        return Relative(i + 1, stepped("year", step, reference) if reference else (None, None), "year")
    step = _STEPS.get(words.lower[i])
    if step is None:
        return None
    following = words.at(i + 1, line)
    if (unit := _UNITS.get(following)) is not None:
        precision: Precision = "year" if unit == "year" else "month" if unit == "month" else "period"
        return Relative(i + 2, stepped(unit, step, reference) if reference else (None, None), precision)
    if following in SEASONS:
        return Relative(i + 2, _season(following, step, reference), "period")
    if (weekday := weekday_of(following)) is not None:
        beside = _shifted(reference, 1 if step > 0 else -1)
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
    """A weekday alone ("am Dienstag"): the last one, or the next where the sentence looks ahead."""
    weekday = weekday_of(words.lower[i])
    line = words.line[i]
    if weekday is None or not words.text[i][0].isupper() or words.at(i - 1, line) not in _BEFORE_WEEKDAY:
        return None
    day = weekday_near(weekday, reference, future=direction(words, i) >= 0) if reference else None
    return Relative(i + 1, (day, day), "day")


def _shifted(reference: dt.date | None, days: int) -> dt.date | None:
    return reference + dt.timedelta(days=days) if reference else None
