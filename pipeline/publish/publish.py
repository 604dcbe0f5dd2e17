"""The last stage: rows become files, and the files of the run before are only ever replaced by finished ones."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa

from pipeline.publish.datapackage import write_datapackage
from pipeline.publish.formats import DEFAULT, FORMATS
from pipeline.publish.swap import replace
from pipeline.store.folder import Folder, scratch_for
from pipeline.tables.schema import Table

Tables = Iterable[tuple[Table, pa.RecordBatch]]


def publish(
    tables: Tables, processed: Folder, formats: Sequence[str] = DEFAULT, obsolete: Iterable[str] = ()
) -> tuple[list[str], Counter[str]]:
    """Write all tables and their description into a folder, and give the names of the files and the rows per table.

    Other files in the folder are left alone, but for the obsolete ones of an earlier run, which go. What fails while
    writing leaves all old files.
    """
    with tempfile.TemporaryDirectory(prefix="datasets-", dir=scratch_for(processed)) as scratch:
        folder = Path(scratch)
        counts = _write(tables, folder, formats)
        if "csv" in formats:
            write_datapackage(folder / "datapackage.json")
        written = sorted(folder.iterdir())
        names = [path.name for path in written]
        replace(processed, written, obsolete)
    return names, counts


def _write(tables: Tables, folder: Path, formats: Sequence[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    with ExitStack() as opened:
        writers = [FORMATS[name](folder) for name in formats]
        for writer in reversed(writers):  # so that the first is closed first, and no CSV is newer than its Parquet
            opened.callback(writer.close)
        for table, batch in tables:
            counts[table.name] += batch.num_rows
            for writer in writers:
                writer.write(table, batch)
    return counts
