"""The datasets as DataFrames, with the types that a bare `read_csv` would lose: keys are strings, dates are dates."""

import datetime as dt
from os import PathLike
from typing import Any

import pandas as pd

from pipeline.errors import UsageError
from pipeline.publish.csv import as_it_was
from pipeline.publish.swap import current
from pipeline.store.folder import Folder, folder
from pipeline.tables.schema import TABLES, Field, Table, value

_DTYPES = {
    str: "string",
    int: "Int64",
    float: "float64",
    bool: "boolean",
    dt.date: "datetime64[s]",
    dt.datetime: "datetime64[us, UTC]",
}


def load(processed: str | PathLike[str]) -> dict[str, pd.DataFrame]:
    """All tables of a folder or URL by name: official keys as strings with their leading zeros, dates as dates.

    Each is read from Parquet, which is faster, or from CSV where there is no Parquet or an older one.
    """
    place = folder(processed)
    return {table.name: _typed(table, _read(place, table)) for table in TABLES}


def frame(table: Table, rows: list[Any]) -> pd.DataFrame:
    """The rows of a table as a DataFrame."""
    return _typed(table, pd.DataFrame({field.name: [value(row, field) for row in rows] for field in table.fields}))


def _read(place: Folder, table: Table) -> pd.DataFrame:
    csv, parquet = current(place, f"{table.name}.csv"), current(place, f"{table.name}.parquet")
    if parquet and not (csv and _is_newer(place, csv, parquet)):
        with place.fetched(parquet) as path:
            return pd.read_parquet(path)
    if not csv:
        raise UsageError(f"{place.url} holds no table {table.name}, neither as CSV nor as Parquet.")
    with place.fetched(csv) as path:
        content = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=[""])
    texts = [field.name for field in table.fields if field.type is str]
    return content.assign(**{name: content[name].map(as_it_was, na_action="ignore") for name in texts})


def _is_newer(place: Folder, csv: str, parquet: str) -> bool:
    """True for a CSV that somebody has changed by hand on this machine."""
    local = place.local
    return local is not None and (local / csv).stat().st_mtime_ns > (local / parquet).stat().st_mtime_ns


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
