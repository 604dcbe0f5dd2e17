"""Tables as one DuckDB file."""

from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.tables.arrow import arrow_schema
from pipeline.tables.schema import TABLES, Table

FILE = "verlautbar.duckdb"


class DuckdbWriter:
    """A table for each table, typed by the contract."""

    def __init__(self, folder: Path) -> None:
        self._file = duckdb.connect(str(folder / FILE))
        for table in TABLES:
            self._file.register("empty", arrow_schema(table).empty_table())
            self._file.execute(f'CREATE TABLE "{table.name}" AS SELECT * FROM empty')  # noqa: S608 - a name of the contract
            self._file.unregister("empty")

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows."""
        self._file.register("added", pa.Table.from_batches([batch]))
        self._file.execute(f'INSERT INTO "{table.name}" SELECT * FROM added')  # noqa: S608 - a name of the contract
        self._file.unregister("added")

    def close(self) -> None:
        """Finish the file."""
        self._file.close()
