"""The rows of one table out of the rows of a part, where those of each release stand in a list."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from pipeline.tables.arrow import arrow_schema
from pipeline.tables.schema import Table


def unfolded(
    table: Table, batch: pa.RecordBatch, numbers: NDArray[np.int64]
) -> tuple[pa.RecordBatch, NDArray[np.int64]]:
    """The rows of a table, and for each the number of the row of the part that it stood in."""
    column = batch.column(table.name)
    rows = pa.RecordBatch.from_arrays(column.flatten().flatten(), schema=arrow_schema(table))
    return rows, numbers[pc.list_parent_indices(column).to_numpy()]
