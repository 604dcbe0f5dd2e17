"""A part: what some files gave, as Arrow columns, a row per outcome.

Beside the rows of the outcome's release by itself (a list column per table of the contract) stands the file that it
came from, and what tells the release from others. So a part says all that merging needs, and needs no index to be found
again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import accumulate
from typing import Any

import pyarrow as pa

from pipeline.tables.arrow import arrow_schema, to_batch
from pipeline.tables.fingerprint import Fingerprint
from pipeline.tables.identity import Described, describe
from pipeline.tables.outcome import Outcome
from pipeline.tables.schema import TABLES, Table
from pipeline.tables.single import rows_of

_DESCRIBED = pa.struct(
    {
        "key": pa.string(),
        "date": pa.date32(),
        "places": pa.list_(pa.string()),
        "bands": pa.list_(pa.uint32()),
        "numbers": pa.binary(),
        "names": pa.binary(),
        "title": pa.binary(),
        "opening": pa.binary(),
        "length": pa.int64(),
    }
)
_OF_TEXT = tuple(field.name for field in fields(Fingerprint))
PART_SCHEMA = pa.schema(
    [
        pa.field("input", pa.binary(), nullable=False),
        pa.field("sha256", pa.string()),
        pa.field("path", pa.string()),
        pa.field("failed", pa.bool_(), nullable=False),
        pa.field("described", _DESCRIBED),
        *(pa.field(table.name, pa.list_(pa.struct(list(arrow_schema(table))))) for table in TABLES),
    ]
)


@dataclass(frozen=True, slots=True)
class Worked:
    """What became of one file: the hash of its bytes, None where they did not hold still or could not be read, so that
    the next run tries again; and its outcomes, which may be none."""

    name: str
    sha256: str | None
    outcomes: Sequence[Outcome]


def part_of(files: Iterable[Worked]) -> pa.RecordBatch:
    """The rows of some files; a file without outcomes has a row of its own, so that it counts as worked on."""
    lines = [(file, outcome) for file in files for outcome in (*file.outcomes, *([] if file.outcomes else [None]))]
    rows = [rows_of(outcome) if outcome else {} for _, outcome in lines]
    columns = [
        pa.array([to_bytes(file.name) for file, _ in lines], pa.binary()),
        pa.array([file.sha256 for file, _ in lines], pa.string()),
        pa.array([outcome.path if outcome else None for _, outcome in lines], pa.string()),
        pa.array([outcome.is_error if outcome else False for _, outcome in lines], pa.bool_()),
        pa.array([_described(outcome) for _, outcome in lines], _DESCRIBED),
        *(_nested(table, [each.get(table.name, []) for each in rows]) for table in TABLES),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=PART_SCHEMA)


def to_bytes(name: str) -> bytes:
    """The name of a file as its system has it, which need not be UTF-8."""
    return name.encode("utf-8", errors="surrogateescape")


def from_bytes(name: bytes) -> str:
    """The name of a file as Python has it."""
    return name.decode("utf-8", errors="surrogateescape")


def described(path: str, cell: dict[str, Any]) -> Described:
    """What tells a release from others, as it stands in a part."""
    bands = tuple(cell["bands"])
    text = Fingerprint(bands, *(cell[name] for name in ("numbers", "names", "title", "opening", "length")))
    return Described(path, cell["key"], cell["date"], text, frozenset(cell["places"]))


def _described(outcome: Outcome | None) -> dict[str, Any] | None:
    found = describe(outcome) if outcome else None
    if found is None:
        return None
    text = {name: getattr(found.text, name) for name in _OF_TEXT}
    return {"key": found.key, "date": found.date, "places": sorted(found.places), **text}


def _nested(table: Table, rows: list[list[Any]]) -> pa.ListArray:
    """A list column: the rows of each outcome in a table."""
    flat = to_batch(table, [row for each in rows for row in each])
    offsets = pa.array([0, *accumulate(map(len, rows))], pa.int32())
    fields = list(arrow_schema(table))
    return pa.ListArray.from_arrays(
        offsets, pa.StructArray.from_arrays(flat.columns, fields=fields), type=pa.list_(pa.struct(fields))
    )
