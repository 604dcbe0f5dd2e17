"""Which row a correction means, among the rows that a release gives uncorrected."""

from collections.abc import Sequence
from typing import Any

from pipeline.corrections.correction import KEYS, Correction, UnfittingError
from pipeline.tables.naming import slug
from pipeline.tables.schema import PersonRow


def row_of(correction: Correction, rows: Sequence[Any], people: Sequence[PersonRow]) -> int:
    """The place of the row in its table. A key may be that of the release alone or that over all releases.

    Raises `UnfittingError` where none or more than one fits.
    """
    if correction.table == "people":  # a person has no span of its own
        return _only(_of_person(correction.key, people, rows), correction)
    span = _offset(correction.start), _offset(correction.end)
    if hasattr(rows[0] if rows else None, "start"):
        there = [place for place, row in enumerate(rows) if (row.start, row.end) == span]
    else:  # releases and contacts
        there = list(range(len(rows)))
    if not correction.key or correction.table not in KEYS:
        return _only(there, correction)
    if correction.table == "offices":
        mine = [rows[place] for place in there]
        return there[_only(_of_person(correction.key, people, mine), correction)]
    name = KEYS[correction.table]
    keyed = [place for place in there if _key(getattr(rows[place], name)) == _key(correction.key)]
    if not keyed and correction.table != "municipalities" and None not in span:
        keyed = there  # the key may be that over all releases; the span is enough where it holds one row
    return _only(keyed, correction)


def _of_person(key: str, people: Sequence[PersonRow], rows: Sequence[Any]) -> list[int]:
    """The rows of the person that a key means: its own key, else one of its name, else one of its surname."""
    tests = (
        lambda person: person.person_id == key,
        lambda person: f"{key}-".startswith(f"{slug(person.name)}-"),
        lambda person: f"-{slug(person.family_name)}-" in f"-{key}-",
    )
    for fits in tests:
        found = {person.person_id for person in people if fits(person)}
        if found:
            return [place for place, row in enumerate(rows) if row.person_id in found]
    return []


def _key(key: str | None) -> str | None:
    """An announcement is told by its number in the release, since a release that stands alone has another key."""
    head, mark, number = (key or "").rpartition("-a")
    return f"a{number}" if mark and number.isdigit() and head else key


def _offset(text: str) -> int | None:
    return int(text) if text else None


def _only(places: Sequence[int], correction: Correction) -> int:
    if len(places) == 1:
        return places[0]
    where = f"{correction.start} to {correction.end}" if correction.start else f"“{correction.key}”"
    what = "no row" if not places else f"{len(places)} rows"
    raise UnfittingError(f"The release has {what} of {correction.table} at {where}.")
