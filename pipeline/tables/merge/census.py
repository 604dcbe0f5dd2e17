"""The first pass over the parts: which releases there are, the key of each, and the order of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from pipeline.tables.identity import Described, resolve
from pipeline.tables.part import described

NOWHERE = -1


class Part(Protocol):
    """Rows of `part.PART_SCHEMA`, in the same order each time."""

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """The rows, with these columns alone."""
        ...


@dataclass(frozen=True, slots=True)
class Census:
    """What is known of all rows of the parts, by their number: 0 for the first row of the first part.

    `release_id` and `duplicate_of` are None for a row without a release. `by_release` and `by_path` are the place of a
    row in the order of the keys and of the paths; `NOWHERE` where it has none. `original` is the number of the row that
    a row repeats, else its own. `failed` counts the rows where a release was to be expected and none was found.
    """

    release_id: list[str | None]
    duplicate_of: list[str | None]
    original: list[int]
    by_release: NDArray[np.int64]
    by_path: NDArray[np.int64]
    failed: int


def take_census(parts: Sequence[Part]) -> Census:
    """Read the heads of all parts and decide the key of each release; the order of the parts does not matter."""
    paths: list[str | None] = []
    releases: list[Described] = []
    failed = 0
    for part in parts:
        for batch in part.batches(("path", "failed", "described")):
            found = batch.column("path").to_pylist()
            paths += found
            failed += batch.column("failed").true_count
            cells = batch.column("described").to_pylist()
            releases += [described(path, cell) for path, cell in zip(found, cells, strict=True) if cell]
    has_release = {release.path for release in releases}
    identities = resolve(releases)
    known = [identities[path] if path in has_release else None for path in paths]
    release_id = [each.release_id if each else None for each in known]
    numbers = {key: number for number, key in enumerate(release_id) if key}
    return Census(
        release_id=release_id,
        duplicate_of=[each.duplicate_of if each else None for each in known],
        original=[numbers[(each.duplicate_of or each.release_id)] if each else NOWHERE for each in known],
        by_release=_places(release_id),
        by_path=_places(paths),
        failed=failed,
    )


def _places(keys: Sequence[str | None]) -> NDArray[np.int64]:
    """The place of each row in the order of the keys."""
    places = np.full(len(keys), NOWHERE, dtype=np.int64)
    there = [(key, number) for number, key in enumerate(keys) if key is not None]
    places[[number for _, number in sorted(there)]] = np.arange(len(there))
    return places
