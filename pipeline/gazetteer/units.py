"""One administrative unit, and the table of all of them."""

import csv
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

UnitLevel = Literal["land", "government_region", "district", "municipality"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A municipality (key of 8 digits), district (5), government region (3) or Land (2).

    `name` is the official short name ("Halle (Westf.)"), `official_name` the full one ("Halle (Westf.), Stadt").
    `association` is the municipal association that it belongs to, with its kind ("Amt Landhagen").
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


def table(name: str) -> list[list[str]]:
    """The rows of `data/<name>.csv` without the header; every cell is text."""
    text = (files("pipeline.gazetteer") / "data" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]


def load_units() -> list[Unit]:
    """All units in the order of their keys, as the compiled table has them."""
    return [
        Unit(
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
        )
        for key, name, official, level, kind, ars, region, population, latitude, longitude, association in table(
            "units"
        )
    ]
