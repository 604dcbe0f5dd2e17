"""Tables as Parquet, typed by the contract."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.tables.arrow import arrow_schema
from pipeline.tables.schema import TABLES, Table


class ParquetWriter:
    """A Parquet file for each table, written batch by batch."""

    def __init__(self, folder: Path) -> None:
        self._writers = {
            table.name: pq.ParquetWriter(folder / f"{table.name}.parquet", arrow_schema(table), compression="zstd")
            for table in TABLES
        }

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows."""
        self._writers[table.name].write_batch(batch)

    def close(self) -> None:
        """Finish the files."""
        for writer in self._writers.values():
            writer.close()
