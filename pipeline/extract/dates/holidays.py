"""Days that have a name: those of Easter, those of a fixed date, and the Sundays before Christmas.

What each depends on stands in the lexicon; the day itself is computed, for every year.
"""

import datetime as dt

from dateutil.easter import easter

from pipeline.extract.dates.names import LEXICON
from pipeline.extract.words import Words

_EASTER: dict[str, list[int]] = LEXICON["holidays"]["easter"]
_FIXED: dict[str, list[int]] = LEXICON["holidays"]["fixed"]
_UP_TO: dict[str, list[int]] = LEXICON["holidays"]["up_to"]
_LED_ONLY = frozenset(LEXICON["words"]["holidays_led_only"])
_BEFORE = frozenset(LEXICON["words"]["before_holiday"])
_NAMES: dict[str, list[tuple[str, ...]]] = {}
for _name in (*_EASTER, *_FIXED, *_UP_TO):
    _NAMES.setdefault(_name.split()[0], []).append(tuple(_name.split()))
for _forms in _NAMES.values():
    _forms.sort(key=len, reverse=True)
OPENERS = frozenset(_NAMES)


def holiday_at(words: Words, i: int) -> tuple[str, int] | None:
    """The name of the day at `i` and the word after it. What names churches and people too needs a word before it."""
    for form in _NAMES.get(words.lower[i], ()):
        end = i + len(form)
        if words.lower[i:end] != form or words.line[end - 1] != words.line[i]:
            continue
        if not words.text[end - 1][0].isupper():
            return None
        name = " ".join(form)
        return None if name in _LED_ONLY and words.at(i - 1, words.line[i]) not in _BEFORE else (name, end)
    return None


def days_of_holiday(name: str, year: int) -> tuple[dt.date, dt.date]:
    """The first and last day of a holiday in a year."""
    if name in _EASTER:
        sunday = easter(year)
        first, last = _EASTER[name]
        return sunday + dt.timedelta(days=first), sunday + dt.timedelta(days=last)
    if name in _FIXED:
        month, day, days = _FIXED[name]
        begin = dt.date(year, month, day)
        return begin, begin + dt.timedelta(days=days - 1)
    month, day, weekday = _UP_TO[name]
    latest = dt.date(year, month, day)
    found = latest - dt.timedelta(days=(latest.weekday() - weekday) % 7)
    return found, found


def is_one_day(name: str) -> bool:
    """Whether the holiday is one day; Easter and Christmas are more."""
    first, last = days_of_holiday(name, 2000)
    return first == last
