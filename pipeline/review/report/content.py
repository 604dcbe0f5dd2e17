"""What the report holds of the datasets, as plain lists that a browser reads quickly.

The index has what lists, charts, map and search need of every release; a part has the texts and rows of some hundred
releases. Rows are lists, their columns are named once.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.review.judging import offered
from pipeline.tables.schema import TABLES

PER_PART = 500  # releases; a part is a few megabytes
LEAST_CERTAIN = 500  # rows in the queue

# The order in which a release shows its tables, and what the report leaves out of each: the span tells the evidence,
# and the release its own date.
SHOWN = (
    "announcements",
    "municipalities",
    "people",
    "offices",
    "organisations",
    "programmes",
    "figures",
    "dates",
    "quotes",
    "places",
    "contacts",
)
_LEFT_OUT = frozenset({"release_id", "evidence", "ars", "latitude", "longitude", "population", "ags_today", "land"})
_PEOPLE = ("person_id", "name", "text", "start", "end")
_PROBLEM = ("severity", "code", "message", "start", "end")

Cell = str | float | bool | None
Part = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Content:
    """The index, and the parts that it points into."""

    index: dict[str, Any]
    parts: tuple[Part, ...]


def content(tables: dict[str, pd.DataFrame]) -> Content:
    """The datasets, as `pipeline.load` gives them, for the report."""
    releases = tables["releases"].sort_values(["date", "title", "release_id"], ascending=[False, True, True])
    position = {release: number for number, release in enumerate(releases["release_id"])}
    rows = {table: _by_release(_shown(tables, table), columns(table)) for table in (*SHOWN, "problems")}
    bodies = [_body(release, {table: rows[table].get(release["release_id"], []) for table in rows})
              for release in _records(releases)]  # fmt: skip
    index = {
        "columns": {table: columns(table) for table in (*SHOWN, "problems")},
        "correctable": {table: [name for name in columns(table) if name in offered(table)] for table in SHOWN},
        "releases": [_entry(release, body, position) for release, body in zip(_records(releases), bodies, strict=True)],
        "towns": _towns(tables["municipalities"]),
        "places": _places(tables["municipalities"], position),
        "queue": _queue(bodies),
        "unread": [[row["source_path"], *(row[name] for name in _PROBLEM[:3])] for row in _unread(tables["problems"])],
        "per_part": PER_PART,
    }
    return Content(index, tuple(bodies[start : start + PER_PART] for start in range(0, len(bodies), PER_PART)))


def columns(table: str) -> list[str]:
    """The columns that the report has of a table."""
    if table == "people":
        return list(_PEOPLE)
    if table == "problems":
        return list(_PROBLEM)
    (fields,) = (candidate.fields for candidate in TABLES if candidate.name == table)
    left_out = _LEFT_OUT | {"date"}
    return [field.name for field in fields if field.name not in left_out]


def _shown(tables: dict[str, pd.DataFrame], table: str) -> pd.DataFrame:
    if table != "people":
        return tables[table]
    mentions = tables["mentions"]
    of_people = mentions[mentions["table"] == "people"].rename(columns={"key": "person_id"})
    return of_people.merge(tables["people"][["person_id", "name"]], on="person_id")


def _by_release(frame: pd.DataFrame, names: Sequence[str]) -> dict[str, list[list[Cell]]]:
    found: dict[str, list[list[Cell]]] = {}
    for row in _records(frame):
        found.setdefault(row["release_id"], []).append([row[name] for name in names])
    return found


def _body(release: dict[str, Any], rows: dict[str, list[list[Cell]]]) -> dict[str, Any]:
    return {
        "text": release["text"],
        "caption": release["caption"],
        "rows": {name: of for name, of in rows.items() if of},
    }


def _entry(release: dict[str, Any], body: dict[str, Any], position: dict[str, int]) -> dict[str, Any]:
    rows = body["rows"]
    kind = columns("announcements").index("kind")
    district = columns("municipalities").index("district_ags")
    known = {
        "id": release["release_id"],
        "title": release["title"],
        "date": release["date"],
        "issuer": release["issuer"],
        "path": release["source_path"],
        "url": release["url"],
        "repeats": position.get(release["duplicate_of"]),
        "kinds": sorted({row[kind] for row in rows.get("announcements", ())}),
        "districts": sorted({row[district] for row in rows.get("municipalities", ()) if row[district]}),
        "rows": {name: len(of) for name, of in rows.items()},
        "least": min((row[-1] for name, of in rows.items() if _has_confidence(name) for row in of), default=None),
    }
    return {name: value for name, value in known.items() if value not in (None, [], {})}


def _has_confidence(table: str) -> bool:
    return columns(table)[-1] == "confidence"


def _towns(municipalities: pd.DataFrame) -> dict[str, list[Cell]]:
    """Name, district and its key, latitude, longitude of every municipality by its key."""
    known = municipalities.drop_duplicates("ags").sort_values("ags")
    names = ("name", "district", "district_ags", "latitude", "longitude")
    return {row["ags"]: [row[name] for name in names] for row in _records(known)}


def _places(municipalities: pd.DataFrame, position: dict[str, int]) -> list[list[Cell]]:
    """Release, key, role and sum of each row, for the map and the sums per district."""
    return [
        [position[row["release_id"]], row["ags"], row["role"], row["amount_eur"]] for row in _records(municipalities)
    ]


def _queue(bodies: Sequence[dict[str, Any]]) -> list[list[Cell]]:
    """Release, table, row and confidence of the least certain rows."""
    every = [
        (row[-1], release, table, number)
        for release, body in enumerate(bodies)
        for table, rows in body["rows"].items()
        if _has_confidence(table)
        for number, row in enumerate(rows)
    ]
    return [
        [release, table, number, confidence] for confidence, release, table, number in sorted(every)[:LEAST_CERTAIN]
    ]


def _unread(problems: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The problems of files that gave no release."""
    return _records(problems[problems["release_id"].isna()])


def _records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows with plain values: dates as ISO 8601, whole numbers without a decimal, nothing as None."""
    names = list(frame.columns)
    for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None):
        yield {name: _plain(value) for name, value in zip(names, row, strict=True)}


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell of any type
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time.min else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
