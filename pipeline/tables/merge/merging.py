"""The second pass over the parts: their rows under their keys, in the order of the contract."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from pipeline.tables.arrow import to_batch, to_rows
from pipeline.tables.merge.census import NOWHERE, Census, Part
from pipeline.tables.merge.identities import decisions, identified, take_sightings
from pipeline.tables.merge.keys import rekeyed
from pipeline.tables.merge.sorting import Placed, in_order
from pipeline.tables.merge.unfolding import unfolded
from pipeline.tables.people import People
from pipeline.tables.schema import TABLES, CorrectionRow, Table, table
from pipeline.tables.single import in_order as rows_in_order
from pipeline.tables.terms import Terms

PEOPLE, PROBLEMS, OFFICES = table("people"), table("problems"), table("offices")
TERMS, IDENTITIES, CORRECTIONS = table("office_terms"), table("identities"), table("corrections")
_BY_RELEASE = tuple(each for each in TABLES if each not in (PEOPLE, PROBLEMS, TERMS, IDENTITIES, CORRECTIONS))

Numbers = NDArray[np.int64]


class Corrections(Protocol):
    """What people say of rows (`pipeline.corrections`), applied before anything is decided over releases."""

    def corrected(self, parts: Sequence[Part], census: Census) -> Sequence[Part]:
        """The parts, those with a corrected release in a form that corrects."""
        ...

    def rows(self) -> list[CorrectionRow]:
        """What became of each correction, once the corrected parts are read."""
        ...

    def with_problems(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of `problems` in their order, those of corrections among them."""
        ...


def merged(
    parts: Sequence[Part], census: Census, scratch: Path | None = None, corrections: Corrections | None = None
) -> Iterator[tuple[Table, pa.RecordBatch]]:
    """Batches of rows; those of one table come in its order, the tables in turns.

    All tables are sorted by the key of the release first, but for people and problems, which come last.
    """
    parts = corrections.corrected(parts, census) if corrections else parts
    sightings, people, terms = take_sightings(parts, census), People(), Terms()
    names = [*(each.name for each in _BY_RELEASE), PEOPLE.name]
    for batch, numbers in _ordered(parts, names, census.by_release, scratch):
        for each in _BY_RELEASE:
            rows, owners = unfolded(each, batch, numbers)
            if rows.num_rows:
                keyed = identified(each, _under_keys(each, rows, owners, census), owners, sightings)
                yield each, keyed
                if each is OFFICES:
                    _add(terms, OFFICES, keyed, owners, census)
        rows, owners = unfolded(PEOPLE, batch, numbers)
        _add(people, PEOPLE, identified(PEOPLE, rows, owners, sightings), owners, census)
    yield PEOPLE, to_batch(PEOPLE, rows_in_order(PEOPLE, people.rows()))
    yield TERMS, to_batch(TERMS, rows_in_order(TERMS, terms.rows()))
    yield IDENTITIES, to_batch(IDENTITIES, rows_in_order(IDENTITIES, list(decisions(census, sightings))))
    problems = _problems(parts, census, scratch)
    if corrections:
        yield CORRECTIONS, to_batch(CORRECTIONS, rows_in_order(CORRECTIONS, corrections.rows()))
        problems = corrections.with_problems(problems)
    for batch in problems:
        if batch.num_rows:
            yield PROBLEMS, batch


def _problems(parts: Sequence[Part], census: Census, scratch: Path | None) -> Iterator[pa.RecordBatch]:
    for batch, numbers in _ordered(parts, [PROBLEMS.name], census.by_path, scratch):
        rows, owners = unfolded(PROBLEMS, batch, numbers)
        yield _under_keys(PROBLEMS, rows, owners, census)


def _ordered(parts: Sequence[Part], columns: Sequence[str], places: Numbers, scratch: Path | None) -> Iterator[Placed]:
    """The rows of all parts that have a place, in the order of the places, with their numbers."""
    number_at = np.empty(int((places != NOWHERE).sum()), dtype=np.int64)
    there = np.flatnonzero(places != NOWHERE)
    number_at[places[there]] = there
    for batch, found in in_order(_placed(parts, columns, places), len(number_at), scratch):
        yield batch, number_at[found]


def _placed(parts: Sequence[Part], columns: Sequence[str], places: Numbers) -> Iterator[Placed]:
    first = 0
    for part in parts:
        for batch in part.batches(columns):
            found = places[first : first + batch.num_rows]
            first += batch.num_rows
            there = np.flatnonzero(found != NOWHERE)
            if len(there) == batch.num_rows:
                yield batch, found
            elif len(there):
                yield batch.take(pa.array(there)), found[there]


def _under_keys(table: Table, rows: pa.RecordBatch, owners: Numbers, census: Census) -> pa.RecordBatch:
    numbers = owners.tolist()
    release_id = pa.array([census.release_id[number] for number in numbers], pa.string())
    duplicate_of = pa.array([census.duplicate_of[number] for number in numbers], pa.string())
    return rekeyed(table, rows, release_id, duplicate_of)


def _add(to: People | Terms, table: Table, rows: pa.RecordBatch, owners: Numbers, census: Census) -> None:
    for row, owner in zip(to_rows(table, [rows]), owners.tolist(), strict=True):
        to.add(row, census.original[owner])
