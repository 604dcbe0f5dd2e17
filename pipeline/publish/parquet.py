"""Tables as Parquet, typed by the contract."""

import datetime as dt
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.tables.schema import Field, Table, value

_TYPES = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    dt.date: pa.date32(),
    dt.datetime: pa.timestamp("us", tz="UTC"),
}


def write_parquet(path: Path, table: Table, rows: list[Any]) -> None:
    """Write the rows of a table; descriptions stand in the metadata of the columns."""
    columns = [pa.array([_plain(value(row, field)) for row in rows], _TYPES[field.type]) for field in table.fields]
    pq.write_table(pa.Table.from_arrays(columns, schema=arrow_schema(table)), path, compression="zstd")


def arrow_schema(table: Table) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([_arrow_field(field) for field in table.fields])


def _arrow_field(field: Field) -> pa.Field:
    return pa.field(
        field.name,
        _TYPES[field.type],
        nullable=not field.required,
        metadata={"description": field.column.description},
    )


def _plain(content: Any) -> Any:  # noqa: ANN401 - a cell of any type
    """Empty is unknown, as in CSV; a lone surrogate, which UTF-8 has no bytes for, becomes a question mark."""
    if isinstance(content, str):
        return content.encode("utf-8", errors="replace").decode("utf-8") or None
    return content
