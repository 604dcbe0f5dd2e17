"""Tables as CSV: UTF-8, RFC 4180 with its CRLF line ends, a header row, empty for unknown."""

import csv
import datetime as dt
from pathlib import Path
from typing import Any

from pipeline.tables.schema import Table, value


def write_csv(path: Path, table: Table, rows: list[Any]) -> None:
    """Write the rows of a table."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field.name for field in table.fields])
        for row in rows:
            writer.writerow([cell(value(row, field)) for field in table.fields])


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
