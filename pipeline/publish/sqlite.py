"""Tables as one SQLite file: keys and dates are text, `true` and `false` are 1 and 0."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.publish.csv import cell
from pipeline.tables.schema import TABLES, Field, Table

FILE = "verlautbar.sqlite"
_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER", dt.date: "TEXT", dt.datetime: "TEXT"}


class SqliteWriter:
    """A table for each table, with its primary key, and an index by release."""

    def __init__(self, folder: Path) -> None:
        self._file = sqlite3.connect(folder / FILE)
        for table in TABLES:
            self._file.execute(_definition(table))

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows."""
        columns = [_cells(column, field.type) for column, field in zip(batch.columns, table.fields, strict=True)]
        marks = ", ".join("?" * len(columns))
        self._file.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', zip(*columns, strict=True))  # noqa: S608

    def close(self) -> None:
        """Finish the file."""
        for table in TABLES:
            if "release_id" not in table.key and any(field.name == "release_id" for field in table.fields):
                self._file.execute(f'CREATE INDEX "{table.name}_by_release" ON "{table.name}" (release_id)')
        self._file.commit()
        self._file.close()


def _definition(table: Table) -> str:
    columns = [_column(field) for field in table.fields]
    if table.key:
        columns.append(f"PRIMARY KEY ({', '.join(table.key)})")
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _column(field: Field) -> str:
    return f'"{field.name}" {_TYPES[field.type]}{" NOT NULL" if field.required else ""}'


def _cells(column: pa.Array, type_: type) -> Iterator[Any]:
    found = column.to_pylist()
    if issubclass(type_, dt.date):
        return (None if each is None else cell(each) for each in found)
    return iter(found)
