"""What an expression of time means on the calendar: its first and last day, as far as they are known."""

import calendar
import datetime as dt
from dataclasses import replace

from pipeline.extract.dates.points import Point
from pipeline.extract.dates.tense import Direction
from pipeline.extract.values import Precision

Days = tuple[dt.date | None, dt.date | None]
_LEEWAY = 31  # days by which a month may lie on the other side: "im Oktober" is told in October too
_FAR = 10_000
_PARTS = {"begin": (0, 1), "middle": (1, 2), "end": (2, 3)}  # thirds of the whole


def days_of(point: Point, reference: dt.date | None, ahead: Direction = 0) -> Days:
    """The first and last day of a point. A year that the text leaves open is the one that brings it next to the
    reference, before or after it where the clause looks back or `ahead`."""
    year = point.year or _year_near(point, reference, ahead)
    if year is None:
        return None, None
    if point.month and point.day:
        day = _day(year, point.month, point.day)
        return day, day
    if point.months:
        return _months(year, *point.months)
    if point.month:
        return _thirds(point, *_months(year, point.month, point.month))
    return _thirds(point, dt.date(year, 1, 1), dt.date(year, 12, 31))


def span_of(first: Point, last: Point | None, reference: dt.date | None, ahead: Direction = 0) -> Days:
    """The first and last day of a period; the year that its first point leaves open is that of the last."""
    if last is None:
        return days_of(first, reference, ahead)
    end = days_of(last, reference, ahead)[1]
    if end is None:
        return days_of(first, reference, ahead)[0], None
    begin = days_of(replace(first, year=first.year or end.year), reference)[0]
    if begin and begin > end and first.year is None and end.year > 1:
        begin = days_of(replace(first, year=end.year - 1), reference)[0]
    return (begin, end) if begin is None or begin <= end else (begin, None)


def precision_of(first: Point, last: Point | None) -> Precision:
    """How finely the text tells the time."""
    if last is not None or first.months:
        return "period"
    if first.day:
        return "day"
    return "month" if first.month else "year"


def school_year(year: int) -> Days:
    """The school year that begins in a year, as the Länder fix it: 1 August to 31 July."""
    return dt.date(year, 8, 1), dt.date(year + 1, 7, 31)


def stepped(unit: str, step: int, reference: dt.date) -> Days:
    """The year, month, week or weekend that lies so many steps from the one of the reference."""
    if unit == "year":
        return dt.date(reference.year + step, 1, 1), dt.date(reference.year + step, 12, 31)
    if unit == "month":
        index = reference.year * 12 + reference.month - 1 + step
        return _months(index // 12, index % 12 + 1, index % 12 + 1)
    monday = reference - dt.timedelta(days=reference.weekday()) + dt.timedelta(weeks=step)
    return monday + dt.timedelta(days=5 if unit == "weekend" else 0), monday + dt.timedelta(days=6)


def weekday_near(weekday: int, reference: dt.date, *, future: bool) -> dt.date:
    """The next such weekday from the reference on, or the last one up to it."""
    ahead = (weekday - reference.weekday()) % 7
    return reference + dt.timedelta(days=ahead if future or not ahead else ahead - 7)


def _day(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _year_near(point: Point, reference: dt.date | None, ahead: Direction) -> int | None:
    """The year that the text leaves open: that in which the point lies next to the reference, on the side asked for."""
    month = point.month or (point.months[0] if point.months else None)
    if reference is None or month is None:
        return None
    distances: dict[int, int] = {}
    for year in range(max(reference.year - 1, 1), min(reference.year + 2, 10_000)):
        day = _day(year, month, point.day or 15)
        if day is not None:
            distance = (day - reference).days
            wrong = (ahead > 0 and distance < -_LEEWAY) or (ahead < 0 and distance > _LEEWAY)
            distances[year] = abs(distance) + (_FAR if wrong else 0)
    return min(distances, key=lambda year: distances[year], default=None)


def _months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """Whole months; those after December are of the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return dt.date(year, first, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _thirds(point: Point, first: dt.date, last: dt.date) -> Days:
    """The beginning, middle or end of a month or year: a third of it."""
    if point.part is None:
        return first, last
    low, high = _PARTS[point.part]
    length = (last - first).days + 1
    return first + dt.timedelta(days=length * low // 3), first + dt.timedelta(days=length * high // 3 - 1)
