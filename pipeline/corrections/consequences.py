"""What a corrected row means to the other rows of its release: keys that refer to it, mentions of it, its place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pipeline.corrections.correction import UnfittingError
from pipeline.extract.values import Organisation
from pipeline.tables.acts import place_columns
from pipeline.tables.bodies import body_id, body_key
from pipeline.tables.schema import PersonRow
from pipeline.tables.single import Rows
from pipeline.tables.spheres import FEDERATION, key_in_sphere

_OF_PERSON = ("people", "offices", "quotes")


def follow(rows: Rows, name: str, row: Any, values: dict[str, Any]) -> None:  # noqa: ANN401 - a row of any table
    """Add to the new values of a row what follows from them, and change the other rows that refer to it.

    Raises `UnfittingError` where a value refers to nothing.
    """
    if name == "people":
        _rename(rows, row, values)
    elif name == "offices" and "name" in values:
        values["person_id"] = _person_of(rows, values["name"])
        _mentions(rows, "offices", row, values["person_id"])
    elif name == "organisations" and {"name", "kind"} & values.keys():
        body = Organisation(values.get("name", row.name), values.get("kind", row.kind))
        release = rows["releases"][0]
        land = FEDERATION if release.level == "federal" else release.land
        values["organisation_id"] = body_key(body, land)
        values["body_id"] = body_id(body, land)
        _each(rows, "mentions", lambda each: each.table == name and each.key == row.organisation_id,
              key=values["organisation_id"])  # fmt: skip
    elif name == "municipalities" and "ags" in values:
        values.update(place_columns(values["ags"]))
        _mentions(rows, name, row, values["ags"])
    elif name == "programmes" and "name" in values:
        _each(rows, "mentions", lambda each: each.table == name and each.key == row.name, key=values["name"])


def without(rows: Rows, name: str, row: Any) -> None:  # noqa: ANN401
    """Take a row away, and what refers to it."""
    rows[name] = [each for each in rows[name] if each != row]
    if name == "people":
        mine = row.person_id
        rows["offices"] = [each for each in rows["offices"] if each.person_id != mine]
        for other in ("quotes", "announcements"):
            _each(rows, other, lambda each: each.person_id == mine, person_id=None)
        _each(rows, "mentions", lambda each: each.table == "quotes" and each.key == mine, key=None)
        rows["mentions"] = [
            each for each in rows["mentions"] if not (each.table in ("people", "offices") and each.key == mine)
        ]
    elif name == "announcements":
        mine = row.announcement_id
        _each(rows, "municipalities", lambda each: each.announcement_id == mine, announcement_id=None)
    if hasattr(row, "start") and name not in ("people", "mentions"):
        key = _key_in_mentions(name, row)
        rows["mentions"] = [each for each in rows["mentions"] if not _is_mention(each, name, row, key)]


def _rename(rows: Rows, person: PersonRow, values: dict[str, Any]) -> None:
    """A person with another name has another key, in every row of the release."""
    if not {"name", "given_name", "family_name", "sphere"} & values.keys():
        return
    if "name" in values and not {"given_name", "family_name"} & values.keys():
        given, _, family = values["name"].rpartition(" ")
        if values["name"].endswith(f" {person.family_name}"):  # a surname may be of several words
            given, family = values["name"][: -len(person.family_name) - 1], person.family_name
        values.update(given_name=given or None, family_name=family)
    elif "name" not in values:
        parts = values.get("given_name", person.given_name), values.get("family_name", person.family_name)
        values["name"] = " ".join(part for part in parts if part)
    key = key_in_sphere(values.get("name", person.name), values.get("sphere", person.sphere))
    values["person_id"] = key
    mine = person.person_id
    for name in ("offices", "quotes", "announcements"):
        _each(rows, name, lambda each: each.person_id == mine, person_id=key)
    _each(rows, "offices", lambda each: each.person_id == key, name=values["name"])
    _each(rows, "mentions", lambda each: each.table in _OF_PERSON and each.key == mine, key=key)


def _person_of(rows: Rows, name: str) -> str:
    found = next((str(person.person_id) for person in rows["people"] if person.name == name), None)
    if found is None:
        raise UnfittingError(f"The release names no person {name}.")
    return found


def _mentions(rows: Rows, name: str, row: Any, key: str) -> None:  # noqa: ANN401
    """The mention of a row is one of something else."""
    before = _key_in_mentions(name, row)
    _each(rows, "mentions", lambda each: _is_mention(each, name, row, before), key=key)


def _is_mention(mention: Any, name: str, row: Any, key: str | None) -> bool:  # noqa: ANN401
    return mention.table == name and (mention.start, mention.end, mention.key) == (row.start, row.end, key)


def _key_in_mentions(name: str, row: Any) -> str | None:  # noqa: ANN401
    names = {
        "announcements": "announcement_id", "municipalities": "ags", "offices": "person_id", "quotes": "person_id",
        "organisations": "organisation_id", "programmes": "name",
    }  # fmt: skip
    if name == "places":
        return str(row.ags or row.name)
    return getattr(row, names[name]) if name in names else None


def _each(rows: Rows, name: str, fits: Callable[[Any], bool], /, **values: str | None) -> None:
    rows[name] = [replace(each, **values) if fits(each) else each for each in rows[name]]
