"""The formats of the datasets, by the name that `--format` takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from pipeline.publish.csv import CsvWriter
from pipeline.publish.parquet import ParquetWriter
from pipeline.publish.sqlite import SqliteWriter
from pipeline.publish.xlsx import XlsxWriter
from pipeline.tables.schema import Table


class Writer(Protocol):
    """Writes all tables in a format, batch by batch, into a folder."""

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows of a table."""
        ...

    def close(self) -> None:
        """Finish all files."""
        ...


def _duckdb(folder: Path) -> Writer:
    from pipeline.publish.duckdb import DuckdbWriter  # noqa: PLC0415 - takes a while to load

    return DuckdbWriter(folder)


FORMATS: dict[str, Callable[[Path], Writer]] = {
    "csv": CsvWriter,
    "parquet": ParquetWriter,
    "duckdb": _duckdb,
    "sqlite": SqliteWriter,
    "xlsx": XlsxWriter,
}
DEFAULT = ("csv", "parquet")
