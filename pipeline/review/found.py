"""What the datasets hold of a release, in the form in which it is compared with an annotation."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from pipeline.review.wanted import Found, Key, fold, number

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
_READ = ("offices", "organisations", "programmes", "municipalities", "figures", "quotes", "announcements", "contacts")


def rows_by_file(tables: dict[str, pd.DataFrame], files: Iterable[str]) -> Mapping[str, Rows]:
    """The rows of each of the files that the datasets know, by table; a file goes by its name without folder."""
    releases = tables["releases"]
    names = releases["source_path"].map(lambda path: PurePosixPath(path).name)
    known = releases[names.isin(list(files))]
    ids = dict(zip(known["release_id"], names[known.index], strict=True))
    found: dict[str, dict[str, list[Row]]] = {file: {} for file in ids.values()}
    for row in _records(known):
        found[ids[row["release_id"]]]["releases"] = [row]
    for table in (*_READ, "people"):
        frame = _people(tables) if table == "people" else tables[table]
        for row in _records(frame[frame["release_id"].isin(ids)]):
            found[ids[row["release_id"]]].setdefault(table, []).append(row)
    return found


def found_facts(rows: Rows) -> dict[str, list[Found]]:
    """What was found of a release by measure; facts that are told twice stand once, except where each row counts."""
    (release,) = rows["releases"]
    facts = {"found": [Found((PurePosixPath(release["source_path"]).name,))]}
    for field in ("title", "issuer"):
        facts[field] = [Found((fold(release[field]),))] if release[field] else []
    facts["date"] = [Found((release["date"].date().isoformat(),))] if release["date"] is not None else []
    for measure, (table, keys, every_row) in _READERS.items():
        items = [Found(key, row.get("start"), row.get("end")) for row in rows.get(table, ()) for key in keys(row)]
        facts[measure] = items if every_row else list({item.key: item for item in reversed(items)}.values())[::-1]
    return facts


def _people(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Each mention of a person with the name of that person."""
    mentions = tables["mentions"]
    of_people = mentions[mentions["table"] == "people"]
    return of_people.merge(tables["people"][["person_id", "name"]], left_on="key", right_on="person_id")


def _records(frame: pd.DataFrame) -> list[Row]:
    columns = list(frame.columns)
    values = frame.astype(object).where(frame.notna(), None)
    return [dict(zip(columns, row, strict=True)) for row in values.itertuples(index=False, name=None)]


def _name(row: Row) -> Iterator[Key]:
    yield (fold(row["name"]),)


def _office(row: Row) -> Iterator[Key]:
    if row["office"]:
        yield (fold(row["name"]), fold(row["office"]))


def _place(row: Row) -> Iterator[Key]:
    yield (row["ags"],)


def _role(row: Row) -> Iterator[Key]:
    yield (row["role"], row["ags"])


def _award(row: Row) -> Iterator[Key]:
    if row["amount_eur"] is not None:
        yield (row["ags"], number(row["amount_eur"]))


def _figure(row: Row) -> Iterator[Key]:
    yield (row["kind"], number(row["value_min"]), number(row["value_max"]))


def _quote(row: Row) -> Iterator[Key]:
    if row["direct"]:
        yield (fold(row["quote"]), fold(row["speaker"]))


def _kind(row: Row) -> Iterator[Key]:
    yield (row["kind"],)


def _announced(row: Row) -> Iterator[Key]:
    if row["amount_eur"] is not None:
        yield (number(row["amount_eur"]),)


def _contact(row: Row) -> Iterator[Key]:
    yield from ((row[field],) for field in ("phone", "email") if row[field])


# The table that a measure reads, the keys of a row, and whether each row counts or each key once.
_READERS: dict[str, tuple[str, Callable[[Row], Iterator[Key]], bool]] = {
    "people": ("people", _name, False),
    "offices": ("offices", _office, False),
    "organisations": ("organisations", _name, False),
    "programmes": ("programmes", _name, False),
    "municipalities": ("municipalities", _place, False),
    "roles": ("municipalities", _role, False),
    "amounts": ("municipalities", _award, True),
    "figures": ("figures", _figure, False),
    "quotes": ("quotes", _quote, True),
    "speakers": ("quotes", _quote, True),
    "announcements": ("announcements", _kind, True),
    "announced_amounts": ("announcements", _announced, True),
    "contacts": ("contacts", _contact, False),
}
