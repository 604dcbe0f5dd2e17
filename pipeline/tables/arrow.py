"""Rows as Arrow: the types of the contract, and the way from row objects to columns and back."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

import pyarrow as pa

from pipeline.tables.schema import Field, Table

_TYPES = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    dt.date: pa.date32(),
    dt.datetime: pa.timestamp("us", tz="UTC"),
}


@cache
def arrow_schema(table: Table) -> pa.Schema:
    """The Arrow schema of a table; descriptions stand in the metadata of the columns."""
    return pa.schema([_arrow_field(field) for field in table.fields])


def to_batch(table: Table, rows: Sequence[Any]) -> pa.RecordBatch:
    """The rows of a table as columns."""
    columns = [pa.array(_cells(rows, field), _TYPES[field.type]) for field in table.fields]
    return pa.RecordBatch.from_arrays(columns, schema=arrow_schema(table))


def to_rows(table: Table, batches: Iterable[pa.RecordBatch]) -> list[Any]:
    """Columns as the rows of their table."""
    return [
        table.row(*cells)
        for batch in batches
        for cells in zip(*(column.to_pylist() for column in batch.columns), strict=True)
    ]


def _arrow_field(field: Field) -> pa.Field:
    metadata = {"description": field.column.description}
    return pa.field(field.name, _TYPES[field.type], nullable=not field.required, metadata=metadata)


def _cells(rows: Sequence[Any], field: Field) -> list[Any]:
    cells = map(attrgetter(field.attribute), rows)
    return [_plain(text) for text in cells] if field.type is str else list(cells)


def _plain(text: str | None) -> str | None:
    """Empty is unknown; a lone surrogate, which UTF-8 has no bytes for, becomes a question mark."""
    if not text:
        return None
    return text if text.isascii() else text.encode("utf-8", errors="replace").decode("utf-8")
