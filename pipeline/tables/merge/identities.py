"""People and bodies over releases: which keys of the parts are one, and the rows under the keys that hold for all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from pipeline.tables.arrow import to_rows
from pipeline.tables.joining import Joining
from pipeline.tables.merge.census import NOWHERE, Census, Part
from pipeline.tables.merge.unfolding import unfolded
from pipeline.tables.schema import IdentityRow, Table, table
from pipeline.tables.sightings import Seen, Sightings
from pipeline.tables.spheres import FEDERATION

RELEASES, PEOPLE, OFFICES, BODIES = table("releases"), table("people"), table("offices"), table("organisations")
_OF_PERSON = frozenset({"people", "offices", "announcements", "quotes"})


def take_sightings(parts: Sequence[Part], census: Census) -> Sightings:
    """Read whom and what the releases name and decide which keys are one; the order of the parts does not matter."""
    sightings = Sightings()
    sizes = Counter(number for number in census.original if number != NOWHERE)
    first = 0
    for part in parts:
        for batch in part.batches((RELEASES.name, PEOPLE.name, OFFICES.name, BODIES.name)):
            numbers = np.arange(first, first + batch.num_rows)
            first += batch.num_rows
            found = {each.name: _by_number(each, batch, numbers) for each in (PEOPLE, OFFICES, BODIES)}
            for number, issuer, land in _heads(batch, numbers):
                release_id, original = census.release_id[number], census.original[number]
                if release_id is None:
                    continue
                seen = Seen(number, release_id, original if sizes[original] > 1 else None, issuer, land)
                sightings.take_people(seen, found[PEOPLE.name].get(number, ()), found[OFFICES.name].get(number, ()))
                sightings.take_bodies(seen, found[BODIES.name].get(number, ()))
    sightings.resolve()
    return sightings


def identified(table: Table, rows: pa.RecordBatch, owners: NDArray[np.int64], sightings: Sightings) -> pa.RecordBatch:
    """The rows with the keys of people and bodies that hold over all releases; `owners` are the numbers of their
    releases."""
    numbers = owners.tolist()
    if table.name in _OF_PERSON:
        return _renamed(rows, "person_id", numbers, [sightings.people] * len(numbers))
    if table.name == BODIES.name:
        same = [own == body for own, body in zip(*(rows.column(n).to_pylist() for n in _BODY_KEYS), strict=True)]
        rows = _renamed(rows, "body_id", numbers, [sightings.bodies if each else None for each in same])
        return _renamed(rows, "organisation_id", numbers, [sightings.bodies] * len(numbers))
    if table.name == "mentions":
        of = {**dict.fromkeys(_OF_PERSON - {"announcements"}, sightings.people), BODIES.name: sightings.bodies}
        return _renamed(rows, "key", numbers, [of.get(name) for name in rows.column("table").to_pylist()])
    return rows


def decisions(census: Census, sightings: Sightings) -> Iterator[IdentityRow]:
    """A row per decision that two keys are one."""
    for release_id, original in zip(census.release_id, census.duplicate_of, strict=True):
        if release_id is not None and original is not None:
            yield IdentityRow("releases", original, release_id, original, "repeated_release", release_id)
    for name, joining in ((PEOPLE.name, sightings.people), (BODIES.name, sightings.bodies)):
        for key, join in joining.decisions():
            yield IdentityRow(name, key, join.own_key, join.other_key, join.evidence, join.release_id)


_BODY_KEYS = ("organisation_id", "body_id")


def _renamed(
    rows: pa.RecordBatch, name: str, numbers: Sequence[int], joinings: Sequence[Joining | None]
) -> pa.RecordBatch:
    keys = rows.column(name).to_pylist()
    changed = [
        key if key is None or joining is None else joining.key(number, key)
        for number, key, joining in zip(numbers, keys, joinings, strict=True)
    ]
    place = rows.schema.get_field_index(name)
    return rows.set_column(place, rows.schema.field(place), pa.array(changed, pa.string()))


def _by_number(table: Table, batch: pa.RecordBatch, numbers: NDArray[np.int64]) -> dict[int, list[Any]]:
    rows, owners = unfolded(table, batch, numbers)
    found: dict[int, list[Any]] = {}
    for row, owner in zip(to_rows(table, [rows]), owners.tolist(), strict=True):
        found.setdefault(owner, []).append(row)
    return found


def _heads(batch: pa.RecordBatch, numbers: NDArray[np.int64]) -> Iterator[tuple[int, str | None, str | None]]:
    """The number of each release, its issuer, and the Land of the issuer or the federation."""
    rows, owners = unfolded(RELEASES, batch, numbers)
    cells = (rows.column(name).to_pylist() for name in ("issuer", "land", "level"))
    for number, issuer, land, level in zip(owners.tolist(), *cells, strict=True):
        yield number, issuer, FEDERATION if level == "federal" else land
