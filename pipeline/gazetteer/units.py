"""One administrative unit, of today or of yesterday, and the tables of them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Literal

UnitLevel = Literal["land", "government_region", "district", "municipality"]

LAND_CODES = {
    "01": "SH",
    "02": "HH",
    "03": "NI",
    "04": "HB",
    "05": "NW",
    "06": "HE",
    "07": "RP",
    "08": "BW",
    "09": "BY",
    "10": "SL",
    "11": "BE",
    "12": "BB",
    "13": "MV",
    "14": "SN",
    "15": "ST",
    "16": "TH",
}
CITY_STATES = frozenset({"02", "04", "11"})
# Which level a bare name means first.
RANK = {"land": 0, "municipality": 1, "district": 2, "government_region": 3}


@dataclass(frozen=True, slots=True)
class Unit:
    """A municipality (key of 8 digits), district (5), government region (3) or Land (2).

    `name` is the official short name ("Halle (Westf.)"), `official_name` the full one ("Halle (Westf.), Stadt").
    `association` is the municipal association that it belongs to, with its kind ("Amt Landhagen").

    A unit is a name with a key. It bears both from `valid_from` (None: from before the records) to the day before
    `valid_to` (None: to this day). A unit of yesterday has `successors`, keys of today, the one with most of its people
    first; its point is the first successor's.
    """

    key: str
    name: str
    official_name: str
    level: UnitLevel
    type: str
    ars: str
    government_region_key: str | None = None
    population: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    association: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    @property
    def land_key(self) -> str:
        """Key of the Land, its own for a Land."""
        return self.key[:2]

    @property
    def district_key(self) -> str | None:
        """Key of the district; a district-free city is its own."""
        return self.key[:5] if len(self.key) >= 5 else None

    @property
    def parent_key(self) -> str | None:
        """Key of the next unit above: district, government region where there is one, Land."""
        if self.level == "municipality":
            return self.district_key
        if self.level == "district":
            return self.government_region_key or self.land_key
        return self.land_key if self.level == "government_region" else None

    def existed(self, on: date | None) -> bool:
        """Whether it bore its name and key on a day; without a day, whether it does today."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on < self.valid_to)


def table(name: str) -> list[list[str]]:
    """The rows of `data/<name>.csv` without the header; every cell is text."""
    return list(csv.reader(_lines(name)))


class Units:
    """The units by key, each read from its line when it is asked for."""

    def __init__(self) -> None:
        self._lines = {line.partition(",")[0]: line for line in _lines("units")}
        self._units: dict[str, Unit] = {}

    def __iter__(self) -> Iterator[Unit]:
        return (self[key] for key in self._lines)

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __getitem__(self, key: str) -> Unit:
        unit = self._units.get(key)
        if unit is None:
            unit = self._units[key] = _present(self._lines[key])
        return unit


class FormerUnits:
    """The units of yesterday by key and last day."""

    def __init__(self, present: Units) -> None:
        self._present = present
        self._lines: dict[str, list[str]] = {}
        for line in _lines("former"):
            self._lines.setdefault(line.partition(",")[0], []).append(line)
        self._units: dict[str, tuple[Unit, ...]] = {}

    def __getitem__(self, key: str) -> tuple[Unit, ...]:
        """All that bore a key and do no more, the last one first."""
        if key not in self._units:
            units = (_former(line, self._present) for line in self._lines.get(key, ()))
            self._units[key] = tuple(sorted(units, key=lambda unit: unit.valid_to or date.max, reverse=True))
        return self._units[key]

    def at(self, reference: str) -> Unit:
        """The unit of "05354/2009-10-21": its key and the day since which it is none."""
        key, _, day = reference.partition("/")
        return next(unit for unit in self[key] if unit.valid_to == date.fromisoformat(day))


def _lines(name: str) -> list[str]:
    """The lines of a table without its header; no cell holds a line break, a test sees to that."""
    return (files("pipeline.gazetteer") / "data" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[1:]


def _present(line: str) -> Unit:
    key, name, official, level, kind, ars, region, population, latitude, longitude, association, since = _cells(line)
    return Unit(
        key,
        name,
        official or name,
        level,  # type: ignore[arg-type]  # the table is written by `compile`, a test holds it to the levels
        kind,
        ars or key,
        region or None,
        int(population) if population else None,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        association or None,
        date.fromisoformat(since) if since else None,
    )


def _former(line: str, present: Units) -> Unit:
    key, name, level, kind, since, until, successors, population = _cells(line)
    main = present[successors.partition(" ")[0]]
    return Unit(
        key,
        name,
        name,
        level,  # type: ignore[arg-type]
        kind,
        "",
        main.government_region_key if main.key[:3] == key[:3] else None,
        int(population) if population else None,
        main.latitude,
        main.longitude,
        None,
        date.fromisoformat(since) if since else None,
        date.fromisoformat(until),
        tuple(successors.split()),
    )


def _cells(line: str) -> list[str]:
    return next(csv.reader((line,))) if '"' in line else line.split(",")  # the reader takes its time to be made
