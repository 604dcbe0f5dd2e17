"""The source tables as they are read: every cell is text."""

import csv
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]
Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Geography:
    """The source tables; the fields bear the names of the files."""

    municipalities: list[Row]
    unincorporated_areas: list[Row]
    districts: list[Row]
    changes: list[Row]
    former_names_de: list[Row]
    localities_nrw: list[Row]
    regions: list[Row]
    landscapes_historical_nrw: list[Row]
    name_forms_nrw: list[Row]
    district_forms_nrw: list[Row]
    ambiguity_de: list[Row]
    ambiguity_nrw: list[Row]


def read_geography(folder: Path) -> Geography:
    """All source tables of a folder."""
    return Geography(**{name: _read(folder / f"{name}.csv") for name in Geography.__dataclass_fields__})


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
