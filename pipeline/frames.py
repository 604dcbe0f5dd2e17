"""The datasets as DataFrames, with the types that a bare `read_csv` would lose: keys are strings, dates are dates."""

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.errors import UsageError
from pipeline.tables.schema import TABLES, Field, Table, value

_DTYPES = {
    str: "string",
    int: "Int64",
    float: "float64",
    bool: "boolean",
    dt.date: "datetime64[s]",
    dt.datetime: "datetime64[us, UTC]",
}


def load(processed: str | Path) -> dict[str, pd.DataFrame]:
    """All tables of a folder by name: official keys as strings with their leading zeros, dates as dates.

    Each is read from Parquet, which is faster, or from CSV where there is no Parquet or an older one.
    """
    folder = Path(processed)
    return {table.name: _typed(table, _read(folder, table)) for table in TABLES}


def frame(table: Table, rows: list[Any]) -> pd.DataFrame:
    """The rows of a table as a DataFrame."""
    return _typed(table, pd.DataFrame({field.name: [value(row, field) for row in rows] for field in table.fields}))


def _read(folder: Path, table: Table) -> pd.DataFrame:
    csv, parquet = folder / f"{table.name}.csv", folder / f"{table.name}.parquet"
    if parquet.exists() and not (csv.exists() and csv.stat().st_mtime_ns > parquet.stat().st_mtime_ns):
        return pd.read_parquet(parquet)
    if not csv.exists():
        raise UsageError(f"{folder} holds no table {table.name}, neither as CSV nor as Parquet.")
    return pd.read_csv(csv, dtype="string", keep_default_na=False, na_values=[""])


def _typed(table: Table, content: pd.DataFrame) -> pd.DataFrame:
    columns = {field.name: _parsed(content[field.name], field) for field in table.fields}
    return pd.DataFrame(columns).astype({field.name: _DTYPES[field.type] for field in table.fields})


def _parsed(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    """What CSV has as text, and pandas would not convert by itself."""
    if field.type is dt.date:
        return pd.to_datetime(column, format="%Y-%m-%d")
    if field.type is dt.datetime:
        return pd.to_datetime(column, format="ISO8601", utc=True)
    if field.type is bool:
        return column.replace({"true": True, "false": False})
    return column
