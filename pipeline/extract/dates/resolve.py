"""What an expression of time means on the calendar: its first and last day, as far as they are known."""

import calendar
import datetime as dt
from dataclasses import replace

from pipeline.extract.dates.holidays import days_of_holiday, is_one_day
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.tense import Direction
from pipeline.extract.values import Precision

Days = tuple[dt.date | None, dt.date | None]
_LEEWAY = 31  # days by which a month may lie on the other side: "im Oktober" is told in October too
_FAR = 10_000
_TURN = 3  # months about New Year in which "Ende des Jahres" may mean the year before, "Jahresbeginn" the next
_PARTS = {"begin": (0, 1), "middle": (1, 2), "end": (2, 3)}  # thirds of the whole
_LAST_YEAR = dt.MAXYEAR - 1  # a season may end in the year after its own


def days_of(point: Point, reference: dt.date | None, ahead: Direction = 0) -> Days:
    """The first and last day of a point. A year that the text leaves open is the one that brings it next to the
    reference, before or after it where the clause looks back or `ahead`."""
    if point.step and point.step[0] == "month":
        return _thirds(point, *stepped("month", point.step[1], reference)) if reference else (None, None)
    year = point.year or _stepped_year(point, reference, ahead) or _year_near(point, reference, ahead)
    if year is None or not 1 <= year <= _LAST_YEAR:
        return None, None
    return _in_year(point, year)


def span_of(first: Point, last: Point | None, reference: dt.date | None, ahead: Direction = 0) -> Days:
    """The first and last day of a period; the year that its first point leaves open is that of the last."""
    if last is None:
        return days_of(first, reference, ahead)
    end = days_of(last, reference, ahead)[1]
    if end is None:
        return days_of(first, reference, ahead)[0], None
    told = first.year is not None or first.step is not None
    begin = days_of(first if told else replace(first, year=end.year), reference)[0]
    if begin and begin > end and not told and end.year > 1:
        begin = days_of(replace(first, year=end.year - 1), reference)[0]
    return (begin, end) if begin is None or begin <= end else (begin, None)


def impossible(point: Point | None) -> bool:
    """Whether no calendar has the day: 31 February, 29 February of a common year."""
    if point is None or not point.day or not point.month:
        return False
    return point.day > calendar.monthrange(point.year or 2000, point.month)[1]


def precision_of(first: Point, last: Point | None) -> Precision:
    """How finely the text tells the time."""
    if last is not None or first.months or first.week:
        return "period"
    if first.holiday:
        return "day" if is_one_day(first.holiday) else "period"
    if first.day:
        return "day"
    return "month" if first.month or (first.step and first.step[0] == "month") else "year"


def crossing_years(first: int, last: int, month: int) -> Days:
    """The year that begins with a month, as school years do: 1 August to 31 July."""
    return dt.date(first, month, 1), dt.date(last + (last == first), month, 1) - dt.timedelta(days=1)


def stepped(unit: str, step: int, reference: dt.date) -> Days:
    """The year, school year, quarter, month, week or weekend that lies so many steps from the one of the reference."""
    if unit == "year":
        year = reference.year + step
        return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if 1 <= year <= _LAST_YEAR else (None, None)
    if unit == "school_year":
        begin = reference.year - (reference.month < 8) + step
        return crossing_years(begin, begin, 8) if 1 <= begin <= _LAST_YEAR else (None, None)
    if unit in {"month", "quarter"}:
        length = 3 if unit == "quarter" else 1
        index = (reference.year * 12 + reference.month - 1) // length + step
        year, part = divmod(index * length, 12)
        return _months(year, part + 1, part + length) if 1 <= year <= _LAST_YEAR else (None, None)
    monday = 7 * step - reference.weekday()
    return shifted(reference, monday + (5 if unit == "weekend" else 0)), shifted(reference, monday + 6)


def shifted(day: dt.date | None, days: int) -> dt.date | None:
    """The day so many days away; None where the calendar ends before."""
    try:
        return day + dt.timedelta(days=days) if day else None
    except OverflowError:
        return None


def weekday_near(weekday: int, reference: dt.date, *, future: bool) -> dt.date | None:
    """The next such weekday from the reference on, or the last one up to it."""
    ahead = (weekday - reference.weekday()) % 7
    return shifted(reference, ahead if future or not ahead else ahead - 7)


def _in_year(point: Point, year: int) -> Days:
    """The days of a point of which the year is known."""
    if point.month and point.day:
        day = _day(year, point.month, point.day)
        return day, day
    if point.holiday:
        return days_of_holiday(point.holiday, year)
    if point.week:
        return _week(year, point.week)
    if point.months:
        return _months(year, *point.months)
    if point.month:
        return _thirds(point, *_months(year, point.month, point.month))
    return _thirds(point, dt.date(year, 1, 1), dt.date(year, 12, 31))


def _day(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _week(year: int, week: int) -> Days:
    """A calendar week after ISO 8601; not every year has a 53rd."""
    try:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    except ValueError:
        return None, None


def _stepped_year(point: Point, reference: dt.date | None, ahead: Direction) -> int | None:
    """The year that is told from the present one. "Ende des Jahres" told in January of what was is the one before."""
    if point.step is None or reference is None:
        return None
    step = point.step[1]
    if step == 0 and point.part == "end" and ahead < 0 and reference.month <= _TURN:
        step = -1
    elif step == 0 and point.part == "begin" and ahead > 0 and reference.month > 12 - _TURN:
        step = 1
    return reference.year + step


def _year_near(point: Point, reference: dt.date | None, ahead: Direction) -> int | None:
    """The year that the text leaves open: that in which the point lies next to the reference, on the side asked for."""
    if reference is None or not (point.month or point.months or point.week or point.holiday):
        return None
    distances: dict[int, int] = {}
    for year in range(max(reference.year - 1, 1), min(reference.year + 2, _LAST_YEAR + 1)):
        days = _in_year(point, year)
        if days[0] is None or days[1] is None:
            continue
        # the middle of a month, the first weeks of a season
        day = days[0] if point.day or point.holiday else min(days[0] + dt.timedelta(days=14), days[1])
        distance = (day - reference).days
        wrong = (ahead > 0 and distance < -_LEEWAY) or (ahead < 0 and distance > _LEEWAY)
        distances[year] = abs(distance) + (_FAR if wrong else 0)
    return min(distances, key=lambda year: distances[year], default=None)


def _months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """Whole months; those after December are of the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return dt.date(year, first, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _thirds(point: Point, first: dt.date | None, last: dt.date | None) -> Days:
    """The beginning, middle or end of a month or year: a third of it."""
    if point.part is None or first is None or last is None:
        return first, last
    low, high = _PARTS[point.part]
    if last.month - first.month == 11:
        return _months(first.year, 4 * low + 1, 4 * high)
    length = (last - first).days + 1
    return first + dt.timedelta(days=length * low // 3), first + dt.timedelta(days=length * high // 3 - 1)
