"""The rows of a dataset in slices, column by column, from Parquet or CSV; what no type fits is told."""

import csv
import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publish.csv import as_it_was
from pipeline.tables.arrow import arrow_schema
from pipeline.tables.schema import Field, Table
from pipeline.validation.violation import Found

SLICE = 2_000
_BAD = object()


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows; `first` is the number of the first of them. A cell that is no value of its type counts as empty."""

    first: int
    columns: dict[str, list[Any]]

    @property
    def size(self) -> int:
        """How many rows."""
        return len(next(iter(self.columns.values()), ()))


def slices(path: Path, table: Table, found: Found) -> Iterator[Slice]:
    """The rows of a file, in slices; the columns of the contract that it has."""
    return _parquet(path, table, found) if path.suffix == ".parquet" else _csv(path, table, found)


def _parquet(path: Path, table: Table, found: Found) -> Iterator[Slice]:
    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        found.add(path.name, 0, "", "unreadable", f"It is no Parquet file: {error}.")
        return
    with file:
        schema = file.schema_arrow
        names = []
        for field, wanted in zip(table.fields, arrow_schema(table), strict=True):
            if field.name not in schema.names:
                found.add(path.name, 0, field.name, "missing_column", "There is no such column.")
            elif not _same(schema.field(field.name).type, wanted.type):
                is_type = schema.field(field.name).type
                found.add(path.name, 0, field.name, "type", f"It is {is_type}, not {wanted.type}.")
            else:
                names.append(field.name)
        first = 1
        for batch in file.iter_batches(SLICE, columns=names):
            yield Slice(first, {name: batch.column(name).to_pylist() for name in names})
            first += batch.num_rows


def _same(one: pa.DataType, other: pa.DataType) -> bool:
    return bool(one == other or {one, other} == {pa.string(), pa.large_string()})


def _csv(path: Path, table: Table, found: Found) -> Iterator[Slice]:
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        there = [field for field in table.fields if field.name in header]
        for field in table.fields:
            if field not in there:
                found.add(path.name, 0, field.name, "missing_column", "There is no such column.")
        first = 1
        while part := list(islice(rows, SLICE)):
            for number, row in enumerate(part, start=first):
                if len(row) != len(header):
                    found.add(path.name, number, "", "width", f"It has {len(row)} cells, not {len(header)}.")
            columns = {}
            for field in there:
                place = header.index(field.name)
                cells = [row[place] if place < len(row) else "" for row in part]
                columns[field.name] = _typed(path.name, field, cells, first, found)
            yield Slice(first, columns)
            first += len(part)


def _typed(file: str, field: Field, cells: list[str], first: int, found: Found) -> list[Any]:
    values = []
    for number, text in enumerate(cells, start=first):
        value = _value(field.type, text)
        if value is _BAD:
            found.add(file, number, field.name, "type", f"“{text[:60]}” is no {field.type.__name__}.")
            value = None
        values.append(value)
    return values


def _value(type_: type, text: str) -> Any:  # noqa: ANN401
    if text == "":
        return None
    if type_ is bool:
        return {"true": True, "false": False}.get(text, _BAD)
    try:
        return _READ[type_](text)
    except ValueError:
        return _BAD


_READ: dict[type, Any] = {
    str: as_it_was,
    int: int,
    float: float,
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}
