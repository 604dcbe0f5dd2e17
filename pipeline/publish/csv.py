"""Tables as CSV: UTF-8, RFC 4180 with its CRLF line ends, a header row, empty for unknown.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and some of these can do harm. Such a
text gets an apostrophe before it, and so does one that begins with apostrophes and then such a sign. So taking one
apostrophe off gives back what stood there. A sign with nothing but figures behind it (a number, a telephone number)
is left as it is: it can do nothing.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.tables.schema import TABLES, Table

_FORMULA = re.compile(r"'*(?![+-][\d.,]*\Z)[=+\-@\t\r]")
_SIGNS = ("'", "=", "+", "-", "@", "\t", "\r")  # most texts begin with none, which is quick to see
_MADE_HARMLESS = re.compile(r"'+[=+\-@\t\r]")
_CHUNK = 5_000  # rows that are Python objects at once


class CsvWriter:
    """A CSV file for each table, written batch by batch."""

    def __init__(self, folder: Path) -> None:
        self._open = ExitStack()
        self._writers = {}
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            file = self._open.enter_context(path.open("w", encoding="utf-8", errors="replace", newline=""))
            self._writers[table.name] = csv.writer(file)
            self._writers[table.name].writerow([field.name for field in table.fields])

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows."""
        writer = self._writers[table.name]
        for first in range(0, batch.num_rows, _CHUNK):
            part = batch.slice(first, _CHUNK)
            columns = [_cells(column, field.type) for column, field in zip(part.columns, table.fields, strict=True)]
            writer.writerows(zip(*columns, strict=True))

    def close(self) -> None:
        """Finish the files."""
        self._open.close()


def cell(content: str | float | bool | dt.date | None) -> str:
    """A value as it is written: `true`, `2500000`, `0.35`, `2017-10-16`, `2017-10-16T09:30:00+02:00`."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, float):
        return str(int(content)) if content.is_integer() else repr(content)
    if isinstance(content, dt.date):
        return content.isoformat()
    return str(content)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: `=1+1` → `'=1+1`."""
    return f"'{text}" if text.startswith(_SIGNS) and _FORMULA.match(text) else text


def as_it_was(text: str) -> str:
    """The text that was made harmless."""
    return text[1:] if _MADE_HARMLESS.match(text) else text


def _cells(column: pa.Array, type_: type) -> Iterator[Any]:
    found = column.to_pylist()
    if type_ is str:
        return (text and harmless(text) for text in found)
    return map(cell, found)
