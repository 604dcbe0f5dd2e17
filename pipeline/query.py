"""SQL over the datasets, through DuckDB: each table is a view of its file."""

from contextlib import ExitStack
from os import PathLike
from typing import TYPE_CHECKING

import pyarrow as pa

from pipeline.errors import UsageError
from pipeline.publish.csv import as_it_was
from pipeline.publish.swap import current
from pipeline.store.folder import Folder, folder
from pipeline.tables.arrow import arrow_schema
from pipeline.tables.schema import TABLES, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def query(sql: str, processed: str | PathLike[str] = "processed") -> pa.Table:
    """What a statement gives over the datasets of a folder or URL; keys are text with their leading zeros.

    Raises `UsageError` for a statement that DuckDB cannot run, in its words, and for a folder without datasets.
    """
    import duckdb  # noqa: PLC0415 - takes a while to load

    place = folder(processed)
    with ExitStack() as opened, duckdb.connect(":memory:") as database:
        database.create_function("as_it_was", as_it_was, ["VARCHAR"], "VARCHAR")
        for table in TABLES:
            _view(database, place, table, opened)
        try:
            found = database.sql(sql)
            return found.to_arrow_table() if found is not None else pa.table({})
        except duckdb.Error as error:
            raise UsageError(f"The query cannot be run. {error}") from error


def _view(database: "DuckDBPyConnection", place: Folder, table: Table, opened: ExitStack) -> None:
    """A view of the table's Parquet, else of its CSV, whose cells are typed and as they were."""
    if name := current(place, f"{table.name}.parquet"):
        source, columns = "read_parquet", "*"
    elif name := current(place, f"{table.name}.csv"):
        source, columns = "read_csv", ", ".join(_typed(field.name, field.type is str, table) for field in table.fields)
    else:
        raise UsageError(f"{place.url} holds no table {table.name}, neither as CSV nor as Parquet.")
    path = str(opened.enter_context(place.fetched(name))).replace("'", "''")
    options = "" if source == "read_parquet" else ", header = true, all_varchar = true, max_line_size = 100000000"
    database.execute(f"CREATE VIEW \"{table.name}\" AS SELECT {columns} FROM {source}('{path}'{options})")  # noqa: S608


def _typed(name: str, is_text: bool, table: Table) -> str:
    if is_text:
        return f'as_it_was("{name}") AS "{name}"'
    type_ = {"int64": "BIGINT", "double": "DOUBLE", "bool": "BOOLEAN", "date32[day]": "DATE"}.get(
        str(arrow_schema(table).field(name).type), "TIMESTAMPTZ"
    )
    return f'CAST("{name}" AS {type_}) AS "{name}"'
