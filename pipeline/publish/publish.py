"""The last stage: rows become files, and the files of the run before are only ever replaced by finished ones."""

import os
import shutil
import tempfile
from pathlib import Path

from pipeline.publish.csv import write_csv
from pipeline.publish.datapackage import write_datapackage
from pipeline.publish.parquet import write_parquet
from pipeline.tables.schema import TABLES
from pipeline.tables.tabulate import Rows


def publish(rows: Rows, processed: Path) -> None:
    """Write all tables as CSV and Parquet, and their description, into a folder; other files in it are left alone.

    Everything is written into a hidden folder beside the results and flushed to the disk before the first of them is
    renamed into its place. So what fails while writing leaves the old files, and no file is ever half a file.
    """
    processed.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=processed))
    try:
        for table in TABLES:
            write_csv(staging / f"{table.name}.csv", table, rows[table.name])
            write_parquet(staging / f"{table.name}.parquet", table, rows[table.name])
        write_datapackage(staging / "datapackage.json")
        written = sorted(staging.iterdir())
        for path in written:
            _flush(path)
        for path in written:
            path.replace(processed / path.name)
        _flush(processed)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _flush(path: Path) -> None:
    """Make the system write a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
