"""Rows in their order without holding all of them: dealt out into slices on disk, then sorted slice by slice."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

SLICE = 1024  # releases that are held at once; some 60 kB each
_MOST_SLICES = 400  # files that are open at once
_PLACE = "place"

Placed = tuple[pa.RecordBatch, NDArray[np.int64]]


def in_order(batches: Iterable[Placed], count: int, scratch: Path | None = None) -> Iterator[Placed]:
    """Batches by the places of their rows, which are the numbers below `count`.

    `scratch` is the folder for the slices, by default that of the system; few rows need none.
    """
    size = max(SLICE, -(-count // _MOST_SLICES))
    if count <= size:
        yield from _sorted(_with_place(batch, places) for batch, places in batches)
        return
    with TemporaryDirectory(dir=scratch, prefix="slices-") as folder:
        files = _deal(batches, size, Path(folder))
        for _, path in sorted(files.items()):
            with pa.memory_map(str(path)) as file:
                yield from _sorted(pa.ipc.open_stream(file))


def _deal(batches: Iterable[Placed], size: int, folder: Path) -> dict[int, Path]:
    """Write each row into the file of its slice."""
    writers: dict[int, pa.RecordBatchStreamWriter] = {}
    paths: dict[int, Path] = {}
    with ExitStack() as opened:
        for batch in _gathered((_with_place(batch, places) for batch, places in batches), 4 * SLICE):
            numbers = batch.column(_PLACE).to_numpy() // size
            for number in np.unique(numbers).tolist():
                if number not in writers:
                    paths[number] = folder / f"{number}.arrows"
                    writers[number] = opened.enter_context(pa.ipc.new_stream(str(paths[number]), batch.schema))
                writers[number].write_batch(batch.take(pa.array(np.flatnonzero(numbers == number))))
    return paths


def _gathered(batches: Iterable[pa.RecordBatch], least: int) -> Iterator[pa.RecordBatch]:
    """The same rows in batches of at least so many, since each write of a nested batch has its price."""
    held: list[pa.RecordBatch] = []
    for batch in batches:
        held.append(batch)
        if sum(each.num_rows for each in held) >= least:
            yield pa.concat_batches(held)
            held = []
    if held:
        yield pa.concat_batches(held)


def _sorted(batches: Iterable[pa.RecordBatch]) -> Iterator[Placed]:
    held = [batch for batch in batches if batch.num_rows]
    if held:
        whole = pa.concat_batches(held)
        ordered = whole.take(pc.sort_indices(whole.column(_PLACE)))
        yield ordered.drop_columns([_PLACE]), ordered.column(_PLACE).to_numpy()


def _with_place(batch: pa.RecordBatch, places: NDArray[np.int64]) -> pa.RecordBatch:
    return batch.append_column(_PLACE, pa.array(places))
