"""Dates and periods: found by a grammar, resolved against the date of the release, with what they are the date of."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.dates.expressions import Expression, expressions
from pipeline.extract.dates.relative import relative_at
from pipeline.extract.dates.resolve import Days, precision_of, school_year, span_of
from pipeline.extract.dates.roles import date_role, open_side
from pipeline.extract.dates.tense import direction
from pipeline.extract.spans import write
from pipeline.extract.values import DateSpan
from pipeline.extract.words import Words, words_of
from pipeline.lexicon import lexicon
from pipeline.problems import Problem

_SCHOOL_YEARS = frozenset(lexicon("dates")["words"]["school_years"])
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the words that it was read from; `weekday` is the one that the text gives it."""

    start: int
    end: int
    value: DateSpan
    weekday: int | None = None


@Language.factory("verlautbar_dates")
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `dates`, and a problem for each weekday that its date does not have."""

    def component(doc: Doc) -> Doc:
        words = words_of(doc)
        reference = doc._.release.date if doc._.release is not None else None
        limit = doc._.caption_start if doc._.caption_start is not None else len(doc.text) + 1
        found = [date for date in dates(words, reference) if doc[words.index[date.start]].idx < limit]
        write(doc, "dates", [(words.index[d.start], words.index[d.end - 1] + 1, "DATE", d.value) for d in found])
        doc._.problems = (*doc._.problems, *_mismatches(doc, words, found))
        return doc

    return component


def dates(words: Words, reference: dt.date | None) -> Iterator[FoundDate]:
    """The dates of a text in order; `reference` is the date of the release."""
    told = {expression.start: expression for expression in expressions(words)}
    i = 0
    while i < len(words):
        if expression := told.get(i):
            if found := _absolute(words, expression, reference):
                yield found
            i = expression.end
        elif relative := relative_at(words, i, reference):
            first, last = relative.days
            if not relative.open_end:
                first, last = _opened(words, i, (first, last))
            value = DateSpan(first, last, relative.precision)
            yield FoundDate(i, relative.end, replace(value, role=date_role(words, i, relative.end, value, reference)))
            i = relative.end
        else:
            i += 1


def _absolute(words: Words, expression: Expression, reference: dt.date | None) -> FoundDate | None:
    """The date that an expression tells; a clock time or a year in a name tells none."""
    first, start, end = expression.first, expression.start, expression.end
    if first is None:
        return None
    precision = precision_of(first, expression.last)
    before = words.at(start - 1, words.line[start])
    if before in _SCHOOL_YEARS and first.year and first.month is None:
        days, precision = school_year(first.year), "period"
    else:
        days = span_of(first, expression.last, reference, direction(words, start))
    if expression.last is None:
        opened = _opened(words, start, days)
        if opened != days and precision != "day":
            precision = "period"
        days = opened
    value = DateSpan(days[0], days[1], precision)
    role = date_role(words, start, end, value, reference)
    return FoundDate(start, end, replace(value, role=role), first.weekday)


def _opened(words: Words, start: int, days: Days) -> Days:
    """The days with the end that "seit", "ab" or "bis" leaves open."""
    side = open_side(words, start)
    if side == "from":
        return days[0], None
    return (None, days[1]) if side == "to" else days


def _mismatches(doc: Doc, words: Words, found: list[FoundDate]) -> Iterator[Problem]:
    """A problem for each date whose weekday in the text is not that of the calendar."""
    for date in found:
        day = date.value.last or date.value.first
        if date.weekday is None or day is None or day.weekday() == date.weekday:
            continue
        start, last = doc[words.index[date.start]], doc[words.index[date.end - 1]]
        message = f"{day.isoformat()} is a {_WEEKDAYS[day.weekday()]}, the text says {_WEEKDAYS[date.weekday]}"
        yield Problem("warning", "weekday_mismatch", message, start.idx, last.idx + len(last))
