"""One line of `corrections.csv`: a row of the datasets, and what a person says of it."""

import datetime as dt
import math
from dataclasses import dataclass, fields
from typing import Any, Literal

from pipeline.tables.schema import TABLES, Field, Table, table
from pipeline.tables.units import unit

Verdict = Literal["right", "wrong", "change"]
VERDICTS = ("right", "wrong", "change")
KEYS = {
    "announcements": "announcement_id",
    "municipalities": "ags",
    "people": "person_id",
    "offices": "person_id",
    "organisations": "organisation_id",
}
_FIXED = frozenset({"release_id", "start", "end", "announcement_id", "person_id", "organisation_id", "body_id"})
_FIXED_TEXT = frozenset({"text", "source_path", "source_sha256", "duplicate_of"})
_NOT_CORRECTED = frozenset({"mentions", "problems", "identities", "corrections", "office_terms"})
_FROM_GAZETTEER = frozenset(
    {"ags_today", "ars", "level", "name", "type", "district", "district_ags", "government_region", "land"}
    | {"population", "latitude", "longitude"}
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of a row, which is addressed as the pipeline found it, before any correction.

    `right` keeps it, with confidence 1; `wrong` takes it away; `change` gives `value` to `column`. `key` tells rows of
    one span apart. All are text, as in the file.
    """

    table: str
    release_id: str
    start: str = ""
    end: str = ""
    key: str = ""
    verdict: str = "right"
    column: str = ""
    value: str = ""
    who: str = ""
    when: str = ""
    why: str = ""


FIELDS = tuple(field.name for field in fields(Correction))


class UnfittingError(ValueError):
    """A correction that cannot be; the message is a sentence."""


def checked(correction: Correction) -> tuple[Table, Field | None, Any]:
    """The table, the column and the value that are meant; column and value are None but for a change.

    Raises `UnfittingError` where there is no such table or column, or the value cannot stand in it.
    """
    if correction.table in _NOT_CORRECTED or correction.table not in {each.name for each in TABLES}:
        raise UnfittingError(f"No table {correction.table} can be corrected.")
    of = table(correction.table)
    if correction.verdict not in VERDICTS:
        raise UnfittingError(f"“{correction.verdict}” is none of {', '.join(VERDICTS)}.")
    if of.name == "releases" and correction.verdict == "wrong":
        raise UnfittingError("A release is not taken out by a correction; take its file out of the folder.")
    if any(place and not place.isdigit() for place in (correction.start, correction.end)):
        raise UnfittingError(f"{correction.start} to {correction.end} is no place in a text.")
    if correction.verdict != "change":
        return of, None, None
    field = next((each for each in of.fields if each.name == correction.column), None)
    if field is None:
        raise UnfittingError(f"{of.name} has no column {correction.column}.")
    if of.name == "municipalities" and field.name in _FROM_GAZETTEER:
        raise UnfittingError(f"municipalities.{field.name} comes from the gazetteer: correct ags.")
    if field.name not in correctable(of.name):
        raise UnfittingError(f"{of.name}.{field.name} is not corrected: other rows and places depend on it.")
    return of, field, parsed(field, correction.value)


def correctable(name: str) -> tuple[str, ...]:
    """The columns of a table that may be given another value; none where the table is not corrected."""
    if name in _NOT_CORRECTED:
        return ()
    kept = _FIXED | {"releases": _FIXED_TEXT, "municipalities": _FROM_GAZETTEER}.get(name, frozenset())
    return tuple(field.name for field in table(name).fields if field.name not in kept)


def parsed(field: Field, text: str) -> Any:  # noqa: ANN401 - a cell of any type
    """The value of a cell as the contract has it; nothing for an empty one.

    Raises `UnfittingError` where the text is no such value.
    """
    text = text.strip()
    if not text:
        if field.required:
            raise UnfittingError(f"{field.name} cannot be empty.")
        return None
    if field.column.enum and text not in field.column.enum:
        raise UnfittingError(f"“{text}” is none of {', '.join(field.column.enum)}.")
    try:
        value = _PARSERS[field.type](text)
    except ValueError as error:
        raise UnfittingError(f"“{text}” cannot stand in {field.name}.") from error
    if field.name == "confidence" and not 0 <= value <= 1:
        raise UnfittingError(f"{text} is no confidence: it lies between 0 and 1.")
    if field.name in ("ags", "place_ags", "parent_ags") and unit(value) is None:
        raise UnfittingError(f"The gazetteer has no key {text}.")
    return value


def _bool(text: str) -> bool:
    if text.casefold() not in ("true", "false", "wahr", "falsch"):
        raise ValueError(text)
    return text.casefold() in ("true", "wahr")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


_PARSERS: dict[type, Any] = {
    str: str,
    int: int,
    float: _finite,
    bool: _bool,
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}
