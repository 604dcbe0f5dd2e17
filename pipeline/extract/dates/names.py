"""The words of the calendar: months, weekdays and their short forms, seasons, and steps from the present."""

from functools import cache
from typing import Literal

from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

Part = Literal["begin", "middle", "end"]
LEXICON = lexicon("dates")
MONTHS: dict[str, int] = LEXICON["months"]
WEEKDAYS: dict[str, int] = LEXICON["weekdays"]
WEEKDAYS_SHORT: dict[str, int] = LEXICON["weekdays_short"]
SEASONS: dict[str, list[int]] = LEXICON["seasons"]
PARTS: dict[str, Part] = LEXICON["parts"]
YEAR_PARTS: dict[str, Part] = LEXICON["year_parts"]
DAYS: dict[str, int] = LEXICON["days"]
STEPS: dict[str, int] = LEXICON["steps"]
SINGLE: dict[str, int] = LEXICON["single"]
CROSSING: dict[str, int] = LEXICON["crossing"]
DECADES: dict[str, int] = LEXICON["decades"]
RANGES = frozenset(LEXICON["words"]["ranges"])
TO_A_DAY = frozenset(LEXICON["words"]["to_a_day"])
_TIMES_OF_DAY = tuple(LEXICON["words"]["times_of_day"])


@cache
def weekday_of(word: str) -> int | None:
    """The weekday that a word in lower case names ("montagabend"), Monday as 0."""
    if word in WEEKDAYS:
        return WEEKDAYS[word]
    for ending in _TIMES_OF_DAY:
        if word.endswith(ending) and word.removesuffix(ending) in WEEKDAYS:
            return WEEKDAYS[word.removesuffix(ending)]
    return None


def weekday_at(words: Words, i: int, line: int) -> int | None:
    """The weekday at `i`, also a short one ("Mo.", "Sa"), which only the date after it tells from another word."""
    word = words.at(i, line)
    if not word or not words.text[i][0].isupper():
        return None
    weekday = weekday_of(word)
    return WEEKDAYS_SHORT.get(word.rstrip(".")) if weekday is None else weekday


def between(words: Words, i: int) -> bool:
    """Whether "zwischen" opens what begins at `i`, so that "und" joins two ends."""
    line = words.line[i]
    return "zwischen" in (words.at(i - 1, line), words.at(i - 2, line) if words.at(i - 1, line) in TO_A_DAY else "")


def crossing_at(words: Words, i: int) -> int | None:
    """The month in which the years begin that the word at `i` names: a school year in August, "Saison" in July."""
    return CROSSING.get(words.lower[i].rpartition("-")[2]) if i >= 0 else None
