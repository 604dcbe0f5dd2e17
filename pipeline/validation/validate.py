"""Validates a folder of datasets: a pass over the keys, then one over each table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.tables.schema import TABLES, Table, table
from pipeline.validation.cells import check_cells, check_spans
from pipeline.validation.keys import Keys
from pipeline.validation.slices import slices
from pipeline.validation.texts import Texts
from pipeline.validation.violation import Found, Violation

_FORMS = (".parquet", ".csv")
_KEYED = {each.name: each.key[0] for each in TABLES if len(each.key) == 1}


@dataclass(frozen=True, slots=True)
class Report:
    """How many rows were read, the first violations of each kind, how many of each (file, column, code)."""

    rows: int
    first: tuple[Violation, ...]
    counts: Mapping[tuple[str, str, str], int]

    @property
    def is_valid(self) -> bool:
        """True where nothing was found."""
        return not self.counts


def validate(processed: str | Path, most: int = 5) -> Report:
    """Check all CSV and Parquet files of a folder against the contract; of each kind of violation `most` are told.

    Memory does not grow with the rows but for 16 bytes for each release, announcement and person.
    Raises `UsageError` where the folder holds no datasets.
    """
    folder, found, rows = Path(processed), Found(most), 0
    forms = [form for form in _FORMS if any((folder / f"{each.name}{form}").exists() for each in TABLES)]
    if not forms:
        raise UsageError(f"{folder} holds no datasets, neither CSV nor Parquet.")
    for form in forms:
        there = dict(_there(folder, form, found))
        keys = {name: _keys(path, table(name), found) for name, path in there.items() if name in _KEYED}
        lengths = _lengths(there["releases"]) if "releases" in there else None
        for name, path in there.items():
            rows += _check(path, table(name), keys, lengths, there.get("releases"), found)
    return Report(rows, tuple(found.first), dict(sorted(found.counts.items())))


def _there(folder: Path, form: str, found: Found) -> Iterator[tuple[str, Path]]:
    for each in TABLES:
        path = folder / f"{each.name}{form}"
        if path.exists():
            yield each.name, path
        else:
            found.add(path.name, 0, "", "missing_table", "There is no such file.")


def _keys(path: Path, of: Table, found: Found) -> Keys:
    """The keys of a table; what stands there twice is told, and so is an empty one, when its cells are checked."""
    keys, name = Keys(), _KEYED[of.name]
    for part in slices(path, of, Found(0)):
        cells = part.columns.get(name, [])
        there = [(cell, number) for number, cell in enumerate(cells, start=part.first) if cell]
        keys.add([cell for cell, _ in there], [number for _, number in there])
    keys.seal()
    for number in keys.repeated():
        found.add(path.name, number, name, "repeated_key", "This key stands in a row before.")
    return keys


def _lengths(path: Path) -> Keys:
    lengths = Keys()
    for part in slices(path, table("releases"), Found(0)):
        cells = zip(part.columns.get("release_id", []), part.columns.get("text", []), strict=False)
        there = [(key, len(text or "")) for key, text in cells if key]
        lengths.add([key for key, _ in there], [length for _, length in there])
    lengths.seal()
    return lengths


def _check(
    path: Path, of: Table, keys: Mapping[str, Keys], lengths: Keys | None, releases: Path | None, found: Found
) -> int:
    names = {field.name for field in of.fields}
    quoting = Texts(releases) if releases and {"text", "start", "release_id"} <= names else None
    rows = 0
    for part in slices(path, of, found):
        rows += part.size
        check_cells(path.name, of, part, keys, found)
        if lengths is not None and {"start", "end", "release_id"} <= part.columns.keys():
            check_spans(path.name, part, lengths, quoting, found)
    return rows
