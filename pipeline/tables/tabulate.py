"""The fifth stage: the facts of many releases become the rows of all tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from pipeline.tables.arrow import to_rows
from pipeline.tables.merge import merged, take_census
from pipeline.tables.outcome import Outcome
from pipeline.tables.part import Worked, part_of
from pipeline.tables.schema import TABLES
from pipeline.tables.single import Rows


@dataclass(frozen=True, slots=True)
class Held:
    """A part that is held in memory."""

    rows: pa.RecordBatch

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """The rows, with these columns alone."""
        yield self.rows.select(columns)


def tabulate(outcomes: Iterable[Outcome]) -> Rows:
    """The rows of every table, sorted, of outcomes that memory holds; the order of the outcomes does not matter."""
    parts = [Held(part_of(Worked(outcome.path, None, [outcome]) for outcome in outcomes))]
    rows: Rows = {table.name: [] for table in TABLES}
    for table, batch in merged(parts, take_census(parts)):
        rows[table.name] += to_rows(table, [batch])
    return rows
