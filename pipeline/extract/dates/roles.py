"""What a date is the date of: the release, an embargo, an event, a deadline, a period."""

import datetime as dt
from typing import Literal

from pipeline.extract.dates.names import DAYS, LEXICON
from pipeline.extract.values import DateRole, DateSpan
from pipeline.extract.words import Words

_OPEN: dict[str, Literal["from", "to"]] = LEXICON["open"]
_BEFORE_OPEN = frozenset(LEXICON["words"]["after_open"])
_ROLES = LEXICON["roles"]
_DEADLINE = tuple(_ROLES["deadline"])
_CLOSING = tuple(_ROLES["closing"])
_TERM = tuple(_ROLES["term"])
_TERM_ENDS = tuple(_ROLES["term_ends"])
_EMBARGO = tuple(_ROLES["embargo"])
_FREE = frozenset(_ROLES["embargo_opens_line"])
_NAMING = frozenset(_ROLES["dateline_words"])
_DATELINE_WORDS = 8  # a date in a line so short, or so near to its beginning, may be the release's own
_NEAR = 12  # words before a date in which the noun stands that makes it a deadline


def open_side(words: Words, start: int) -> Literal["from", "to"] | None:
    """Which end the word before a date leaves open: "seit 2014" has no last day, "bis Ende 2025" no first."""
    for i in (start - 1, start - 2, start - 3):
        word = words.at(i, words.line[start])
        if word in _OPEN:
            return _OPEN[word]
        if word not in _BEFORE_OPEN:
            return None
    return None


def is_embargo(words: Words, start: int) -> bool:
    """Whether the line forbids to print before the date: "Sperrfrist: …", "Frei ab …"."""
    line = words.line[start]
    first = start
    while first > 0 and words.line[first - 1] == line and start - first < _DATELINE_WORDS:
        first -= 1
    before = words.lower[first:start]
    if any(word.startswith(_EMBARGO) for word in before):
        return True
    opens = first == 0 or words.line[first - 1] != line
    return bool(before) and opens and before[0] in _FREE and "ab" in before


def date_role(
    words: Words, start: int, end: int, value: DateSpan, reference: dt.date | None, *, told: bool = True
) -> DateRole:
    """The role of the date between the words `start` and `end`; only one that the text has `told` in full can be the
    release's own."""
    single = value.first is not None and value.first == value.last
    told = told and words.lower[start] not in DAYS  # "heute (17. April)" is when it happens
    if told and reference and single and value.first == reference and _in_dateline(words, start, end):
        return "release"
    if (open_side(words, start) == "to" and _asks(words, start)) or _closes(words, start, end):
        return "deadline"
    if value.precision == "day":
        return "event" if value.first == value.last else "period"
    return "period" if value.precision == "period" else "other"


def _in_dateline(words: Words, start: int, end: int) -> bool:
    """Whether the date stands before the news or alone in its line."""
    line = words.line[start]
    first, last = start, end
    while words.at(first - 1, line) and start - first < _DATELINE_WORDS:
        first -= 1
    while words.at(last, line) and last - first <= _DATELINE_WORDS:
        last += 1
    around = (*words.lower[first:start], *words.lower[end:last])
    cased = (*words.text[first:start], *words.text[end:last])
    alone = last - first <= _DATELINE_WORDS and not any(
        text[0].islower() and word not in _NAMING for text, word in zip(cased, around, strict=True)
    )
    return alone or (start - first <= 4 and words.at(end, line) in {"–", "-", ".", ")", ":", "|"})


def _asks(words: Words, i: int) -> bool:
    """Whether the sentence is about something to be done by a day."""
    start, end = words.sentence_bounds(i)
    return any(word.startswith(_DEADLINE) for word in words.lower[start:end])


def _closes(words: Words, start: int, end: int) -> bool:
    """Whether a noun before the date makes it the last day: "Einsendeschluss", "Die Anmeldefrist endet am"."""
    first, last = words.sentence_bounds(start)
    before = words.lower[max(first, start - _NEAR) : start]
    if any(word.startswith(_CLOSING) for word in before) or any(
        word.startswith(_CLOSING) for word in words.lower[end : min(last, end + 4)]
    ):
        return True
    if not any(word.endswith(_TERM) for word in before):
        return False
    return before[-1] == ":" or any(
        word.startswith(_TERM_ENDS) for word in (*before, *words.lower[end : min(last, end + 3)])
    )
