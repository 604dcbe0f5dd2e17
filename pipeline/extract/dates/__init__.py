"""Dates and periods: found by a grammar, resolved against the date of the release, with what they are the date of."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.dates.expressions import Expression, expressions
from pipeline.extract.dates.openings import time_openings
from pipeline.extract.dates.relative import Relative, relative_at
from pipeline.extract.dates.resolve import Days, crossing_years, impossible, precision_of, span_of
from pipeline.extract.dates.roles import date_role, is_embargo, open_side
from pipeline.extract.dates.tense import direction
from pipeline.extract.spans import write
from pipeline.extract.values import DateSpan, Precision
from pipeline.extract.words import Words, words_of
from pipeline.problems import Problem

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the words that it was read from. `weekdays` are those that the text gives its first and last day;
    `impossible` is a day that no calendar has."""

    start: int
    end: int
    value: DateSpan
    weekdays: tuple[int | None, int | None] = (None, None)
    impossible: bool = False


@Language.factory("verlautbar_dates")
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `dates`, and a problem for each day that the calendar does not have."""

    def component(doc: Doc) -> Doc:
        words = words_of(doc)
        reference = doc._.release.date if doc._.release is not None else None
        limit = doc._.caption_start
        found = [d for d in dates(words, reference) if limit is None or doc[words.index[d.start]].idx < limit]
        real = [date for date in found if not date.impossible]
        write(doc, "dates", [(words.index[d.start], words.index[d.end - 1] + 1, "DATE", d.value) for d in real])
        if problems := tuple(_problems(doc, words, found)):
            doc._.problems = (*doc._.problems, *problems)
        return doc

    return component


def dates(words: Words, reference: dt.date | None) -> Iterator[FoundDate]:
    """The dates of a text in order; `reference` is the date of the release."""
    openings, relatives = time_openings(words)
    told = {expression.start: expression for expression in expressions(words, openings)}
    after = 0
    for i in sorted({*told, *relatives}):
        if i < after:
            continue
        if expression := told.get(i):
            if found := _absolute(words, expression, reference):
                yield found
            after = expression.end
        elif relative := relative_at(words, i, reference):
            if not relative.recurring:
                yield _relative(words, i, relative, reference)
            after = relative.end


def _absolute(words: Words, expression: Expression, reference: dt.date | None) -> FoundDate | None:
    """The date that an expression tells; a clock time or a year in a name tells none."""
    first, last, start, end = expression.first, expression.last, expression.start, expression.end
    if first is None:
        return None
    if impossible(first) or impossible(last):
        return FoundDate(start, end, DateSpan(None, None, "day"), impossible=True)
    days, precision = _days(words, expression, reference)
    value = DateSpan(days[0], days[1], precision)
    if is_embargo(words, start):
        return FoundDate(start, end, replace(value, role="embargo"), (first.weekday, None))
    if last is None:
        opened = _opened(words, start, days)
        precision = "period" if opened != days and precision != "day" else precision
        value = DateSpan(opened[0], opened[1], precision)
    role = "other" if expression.era else date_role(words, start, end, value, reference)
    return FoundDate(start, end, replace(value, role=role), (first.weekday, last.weekday if last else None))


def _days(words: Words, expression: Expression, reference: dt.date | None) -> tuple[Days, Precision]:
    """The days of an expression; those of a school year begin in August."""
    first, last = expression.first, expression.last
    if first is None:
        return (None, None), "day"
    if expression.crossing and first.year:
        years = crossing_years(first.year, (last.year if last else None) or first.year, expression.crossing)
        return years, "period"
    open_year = reference is not None and (first.year is None or (last is not None and last.year is None))
    ahead = direction(words, expression.start, expression.end) if open_year else 0
    return span_of(first, last, reference, ahead), precision_of(first, last)


def _relative(words: Words, i: int, relative: Relative, reference: dt.date | None) -> FoundDate:
    days = relative.days if relative.open_end else _opened(words, i, relative.days)
    value = DateSpan(days[0], days[1], relative.precision)
    role = date_role(words, i, relative.end, value, reference, told=False)
    return FoundDate(i, relative.end, replace(value, role=role))


def _opened(words: Words, start: int, days: Days) -> Days:
    """The days with the end that "seit", "ab" or "bis" leaves open."""
    side = open_side(words, start)
    if side == "from":
        return days[0], None
    return (None, days[1]) if side == "to" else days


def _problems(doc: Doc, words: Words, found: list[FoundDate]) -> Iterator[Problem]:
    """A problem for each date whose weekday in the text is not that of the calendar, or that is on no calendar."""
    for date in found:
        if not date.impossible and date.weekdays == (None, None):
            continue
        start, last = doc[words.index[date.start]], doc[words.index[date.end - 1]]
        span = start.idx, last.idx + len(last)
        if date.impossible:
            yield Problem("warning", "impossible_date", f"no calendar has {words.joined(date.start, date.end)}", *span)
        ends = (date.value.first or date.value.last, date.value.last)
        for day, weekday in zip(ends, date.weekdays, strict=True):
            if weekday is not None and day is not None and day.weekday() != weekday:
                message = f"{day.isoformat()} is a {_WEEKDAYS[day.weekday()]}, the text says {_WEEKDAYS[weekday]}"
                yield Problem("warning", "weekday_mismatch", message, *span)
