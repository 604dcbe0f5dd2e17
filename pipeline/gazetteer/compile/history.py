"""The units of yesterday: names and keys that municipalities and districts had, until when, and what they are today.

Names reach back to 1990, keys and districts to 2000, where the official list of changes begins. Municipalities that
were dissolved before 1990 are no units; they go to the parts of towns (`areas`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.gazetteer.compile.sources import Geography, Line, Row
from pipeline.gazetteer.names import split_name

HEADER = ("key", "name", "level", "type", "since", "until", "successors", "population")
FIRST = "1990-01-01"
_UNTIL_THEN = {"Schlüsseländerung", "Schlüssel- und Namensänderung", "Namensänderung", "Auflösung"}
_TITLE = re.compile(r",.*")
_DISTRICT_WORD = re.compile(r"^(?:Landkreis|Stadtkreis|Städteregion) ")
# A successor that got less than this share of the people is none.
_SHARE = 0.05
# A town that others were merged into is new, if they brought this share of its people.
_NEW = 0.75


def head(official: str) -> str:
    """The name without title and qualifier: "Göttingen" of "Göttingen, Stadt", "Böblingen" of "Landkreis Böblingen"."""
    return split_name(_DISTRICT_WORD.sub("", _TITLE.sub("", official)))[0]


def founded(geography: Geography) -> dict[str, str]:
    """The day since which a unit of today bears its key and name, as far as a change since 2000 tells it."""
    now = _present_heads(geography)
    people = {row["ags"]: int(row["population"] or 0) for row in geography.municipalities}
    since: dict[str, str] = {}
    merged: dict[tuple[str, str], int] = defaultdict(int)
    for row in _changes(geography):
        key = _to(row)
        if now.get(key) != head(row["to_name"]):
            continue
        if row["change_type"] == "Auflösung":
            merged[key, row["date_legal"]] += int(row["population"] or 0)
        changed = (_from(row), head(row["from_name"])) != (key, now[key])
        renamed = row["change_type"] != "Auflösung" or head(row["from_name"]) == now[key] or len(key) == 5
        if changed and renamed:
            since[key] = max(row["date_legal"], since.get(key, ""))
    for (key, day), total in merged.items():
        if key not in since and people.get(key, 0) and total >= _NEW * people[key]:
            since[key] = day
    return since


def former(geography: Geography) -> Iterator[Line]:
    """Each key with a name that a municipality or a district had, until when, and its successors of today."""
    found: dict[tuple[str, str, str], Line] = {}
    for line in (*_renamed_and_dissolved(geography), *_with_other_keys(geography), *_districts(geography)):
        if line[4] < line[5]:  # some names lasted for no day: they stand between two changes of one day
            found.setdefault((line[0], line[1], line[5]), line)
    yield from found.values()


def _renamed_and_dissolved(geography: Geography) -> Iterator[Line]:
    now, since, people = _present_heads(geography), _since(geography), _people(geography)
    merged = {
        (_to(row), head(row["from_name"]), row["date_legal"]) for row in _changes(geography) if _from(row) != _to(row)
    }
    for row in geography.former_names_de:
        key, name, day, successors = (
            row["former_ags"],
            _TITLE.sub("", row["former_name"]),
            row["date"],
            successors_of(row),
        )
        if day < FIRST or not successors or "gemfr" in row["former_name"]:
            continue
        if (key, head(name)) == (successors[0], now[successors[0]]):
            continue  # others have joined it
        if row["kind"] == "renamed" and (
            head(name) == head(row["immediate_successor"]) or (key, head(name), day) in merged
        ):
            continue  # only the qualifier has changed, or the name stood for a moment between two changes of one day
        kind = "Stadt" if "Stadt" in row["former_name_official"].partition(",")[2] else "Gemeinde"
        first = since.get((key, head(name)), "")
        yield (key, name, "municipality", kind, first, day, " ".join(successors), people.get((key, day), ""))


def _with_other_keys(geography: Geography) -> Iterator[Line]:
    """Municipalities that got another key with their name."""
    after = _followers(geography)
    since, now = _since(geography), {row["ags"]: row for row in geography.municipalities}
    for row in _changes(geography):
        if row["level"] != "Gemeinde" or _from(row) == _to(row) or row["change_type"] == "Auflösung":
            continue
        successor = _last(_to(row), row["date_legal"], after)
        if successor in now:
            name = _TITLE.sub("", row["from_name"])
            first = since.get((_from(row), head(name)), "")
            population = now[successor]["population"] if now[successor]["name"] == name else ""
            kind = "Gemeinde" if name == row["from_name"] else "Stadt"
            yield (_from(row), name, "municipality", kind, first, row["date_legal"], successor, population)


def _districts(geography: Geography) -> Iterator[Line]:
    present = {row["key"]: row for row in geography.districts if row["level"] == "Kreis"}
    since = _since(geography)
    ended: dict[tuple[str, str, str, str], list[str]] = {}
    after = _followers(geography)
    for row in _changes(geography):
        key, name = _from(row), _DISTRICT_WORD.sub("", _TITLE.sub("", row["from_name"]))
        if row["level"] != "Kreis" or (key == _to(row) and head(row["from_name"]) == head(row["to_name"])):
            continue
        kind = "Kreis" if row["land_ags"] in {"01", "05"} else "Landkreis"
        kind = "Kreisfreie Stadt" if "tadt" in row["from_name"].partition(",")[2] else kind
        successor = _last(_to(row), row["date_legal"], after)
        if successor in present:
            ended.setdefault((key, name, kind, row["date_legal"]), []).append(successor)
    for (key, name, kind, day), successors in ended.items():
        main = sorted(dict.fromkeys(successors), key=lambda one: (-successors.count(one), one))
        yield (key, name, "district", kind, since.get((key, head(name)), ""), day, " ".join(main), "")


def successors_of(row: Row) -> list[str]:
    """The keys of today of a former municipality, the one with most of its people first."""
    shares = [(float(share), key) for key, share in re.findall(r"(\d{8}):([\d.]+)", row["all_current"])]
    main = row["current_ags"]
    others = sorted((-share, key) for share, key in shares if share >= _SHARE and key != main)
    return [main, *(key for _, key in others)] if main else []


def _changes(geography: Geography) -> list[Row]:
    """The changes of keys and names in the order of time."""
    rows = [row for row in geography.changes if row["change_type"] in _UNTIL_THEN and _from(row) and _to(row)]
    # A change of an association bears the level of a municipality; its number has nine places.
    rows = [row for row in rows if row["level"] == "Kreis" or row["from_ags"]]
    return sorted(rows, key=lambda row: (row["date_legal"], row["change_id"], _from(row), _to(row)))


def _from(row: Row) -> str:
    return row["from_ags"] or row["from_ars"]


def _to(row: Row) -> str:
    return row["to_ags"] or row["to_ars"]


def _since(geography: Geography) -> dict[tuple[str, str], str]:
    """The first day of each key with its name, where a change tells it."""
    found: dict[tuple[str, str], str] = {}
    for row in _changes(geography):
        if row["change_type"] != "Auflösung" and (_from(row), head(row["from_name"])) != (
            _to(row),
            head(row["to_name"]),
        ):
            found.setdefault((_to(row), head(row["to_name"])), row["date_legal"])
    for row in geography.former_names_de:
        if row["kind"] == "renamed" and head(row["former_name"]) != head(row["immediate_successor"]):
            found.setdefault((row["former_ags"], head(row["immediate_successor"])), row["date"])
    return found


def _people(geography: Geography) -> dict[tuple[str, str], str]:
    """The people of a municipality when it was dissolved."""
    return {
        (row["from_ags"], row["date_legal"]): row["population"]
        for row in _changes(geography)
        if row["change_type"] == "Auflösung" and row["level"] == "Gemeinde"
    }


def _followers(geography: Geography) -> dict[str, list[tuple[str, str]]]:
    """For each key its later keys with their days."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _changes(geography):
        if _from(row) != _to(row):
            found[_from(row)].append((row["date_legal"], _to(row)))
    return found


def _last(key: str, day: str, after: dict[str, list[tuple[str, str]]]) -> str:
    """The key of today of what had a key on a day."""
    seen = set()
    while key not in seen:
        seen.add(key)
        later = [(date, to) for date, to in after.get(key, ()) if date >= day and to not in seen]
        if later:
            day, key = later[0]
    return key


def _present_heads(geography: Geography) -> dict[str, str]:
    heads = {row["ags"]: head(row["name"]) for row in geography.municipalities}
    return heads | {row["key"]: head(row["name"]) for row in geography.districts if row["level"] == "Kreis"}
