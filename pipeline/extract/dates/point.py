"""A point of the calendar, as far as a text tells it."""

from dataclasses import dataclass
from typing import Literal

from pipeline.extract.dates.names import Part


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, year or what lies between, as told: what the text leaves open is None.

    `months` is a season, quarter or half-year, from–to. `step` counts years or months from the present one ("Mai
    vergangenen Jahres"), `week` is a calendar week, `holiday` a day that has a name, `years` a century from its first
    year on.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] | None = None
    part: Part | None = None
    weekday: int | None = None
    step: tuple[Literal["year", "month"], int] | None = None
    week: int | None = None
    holiday: str | None = None
