"""What a date is the date of: the release, an event, a deadline, a period."""

import datetime as dt
from typing import Literal

from pipeline.extract.values import DateRole, DateSpan
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("dates")
_OPEN: dict[str, Literal["from", "to"]] = _LEXICON["open"]
_DEADLINE = tuple(_LEXICON["roles"]["deadline"])
_DATELINE_WORDS = 8  # a date in a line so short, or so near to its beginning, may be the release's own


def open_side(words: Words, start: int) -> Literal["from", "to"] | None:
    """Which end the word before a date leaves open: "seit 2014" has no last day, "bis Ende 2025" no first."""
    for i in (start - 1, start - 2):
        word = words.at(i, words.line[start])
        if word in _OPEN:
            return _OPEN[word]
        if word not in {"zum", "dem", "den", "jahr", "einschließlich", "spätestens", "zur", "am", "im", ","}:
            return None
        if word == "jahr":
            return open_side(words, i)
    return None


def date_role(words: Words, start: int, end: int, value: DateSpan, reference: dt.date | None) -> DateRole:
    """The role of the date between the words `start` and `end`."""
    line_start = start
    while line_start > 0 and words.line[line_start - 1] == words.line[start] and start - line_start < _DATELINE_WORDS:
        line_start -= 1
    single = value.first is not None and value.first == value.last
    if reference and single and value.first == reference and _in_dateline(words, line_start, start, end):
        return "release"
    if open_side(words, start) == "to" and _asks(words, start):
        return "deadline"
    if value.precision == "day":
        return "event" if value.first == value.last else "period"
    return "period" if value.precision == "period" else "other"


def _in_dateline(words: Words, line_start: int, start: int, end: int) -> bool:
    """Whether the date stands before the news or alone in its line."""
    alone = not words.at(line_start + _DATELINE_WORDS, words.line[start])
    return alone or (start - line_start <= 4 and words.at(end, words.line[start]) in {"–", "-", ".", ")", ":", "|"})


def _asks(words: Words, i: int) -> bool:
    """Whether the sentence is about something to be done by a day."""
    start, end = words.sentence_bounds(i)
    return any(word.startswith(_DEADLINE) for word in words.lower[start:end])
