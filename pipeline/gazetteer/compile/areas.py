"""What is no unit: parts of towns, regions with their members, associations, areas without municipality."""

import re
from collections.abc import Iterator

from pipeline.gazetteer.compile.history import successors_of
from pipeline.gazetteer.compile.present import units
from pipeline.gazetteer.compile.sources import Geography, Line
from pipeline.gazetteer.names import split_name

ASSOCIATIONS_HEADER = ("name", "members")
LOCALITIES_HEADER = ("name", "municipality", "kind")
REGIONS_HEADER = ("name", "alias_of", "kind", "certainty", "members")
# Names in the sources that are no names of a region: lists, remainders, slogans of tourism, programmes.
_NO_REGION = re.compile(
    r",|\d|\(|/|[Ss]tadt |Städte|Übrig|übrig| und (?!Seenplatte)|- |\.|[a-z][A-Z]|[Ss]tandort|Landschaft|Programm|"
    r"^(?:Revier|Ruhr|Grenzland|Kohlenpott|Wittgenstein|Ville|Senne|Osning|Homert)$|^Regionalverband "
)
# Parts that every town has, so that their names name none.
_GENERIC_PARTS = re.compile(
    r"(?:Alt|Neu|Innen|Süd|Nord|Ost|West|Ober|Unter)?(?:[Ss]tadt|[Mm]itte|[Zz]entrum|[Dd]orf|[Ss]tadtmitte)|"
    r"(?:Nord|Süd|Ost|West)(?:en)?|(?:Stadtbezirk|Bezirk|Innenstadt|Altstadt)[- ].*|.*\d.*"
)
_NO_NAME = re.compile(r"[(),/.]")
_MAJORITY = 0.5
# Areas without municipality that are named as such; the others bear the name of a town or are a word.
_UNINCORPORATED = re.compile(r"Gutsbezirk .*|(?!Unterer)\w+er (?:Forst|Hart|Park|See|Wald)")


def associations(geography: Geography) -> Iterator[Line]:
    """Municipal associations with their kind ("Samtgemeinde Harpstedt") and the keys of their members."""
    members: dict[str, list[str]] = {}
    for line in units(geography):
        if line[10]:
            members.setdefault(line[10], []).append(line[0])
    yield from ((name, " ".join(sorted(keys))) for name, keys in members.items())


def localities(geography: Geography) -> Iterator[Line]:
    """Parts of towns: those of Nordrhein-Westfalen, and former municipalities as parts of what they have become.

    Names that every town has, and the town's own, are left out.
    """
    found: dict[tuple[str, str], str] = {}
    for row in geography.localities_nrw:
        if row["level"] != "früherer Name" and row["name"] != row["municipality"] and _is_part(row["name"]):
            found[row["name"], row["municipality_ags"]] = "part"
    heads = {row["ags"]: split_name(row["name"])[0] for row in geography.municipalities}
    for row in geography.former_names_de:
        successors, name = successors_of(row), split_name(row["former_name"].partition(",")[0])[0]
        whole = successors and float(row["current_share"] or 0) >= _MAJORITY and heads[successors[0]] != name
        named = not _NO_NAME.search(name) and "gem" not in row["former_name"].partition(",")[2] and _is_part(name)
        if whole and row["kind"] == "dissolved" and named:
            found.setdefault((name, successors[0]), "former")
    yield from ((name, key, kind) for (name, key), kind in found.items())


def _is_part(name: str) -> bool:
    return name[:1].isupper() and not _GENERIC_PARTS.fullmatch(name) and not re.search(r"[(),]", name)


def regions(geography: Geography) -> Iterator[Line]:
    """Regions and landscapes that are no unit, with their members; other names of one stand beside it."""
    taken = {row["name"] for row in (*geography.districts, *geography.municipalities)}
    kinds: dict[str, tuple[str, str]] = {}
    members: dict[str, dict[str, None]] = {}
    aliases: dict[str, str] = {}
    for row in geography.regions:
        kind = row["region_type"].split(" ")[0].split("/")[0]
        if kind == "Regierungsbezirk":
            continue
        kinds.setdefault(row["region"], (kind, row["certainty"].split(":")[0].split(";")[0]))
        members.setdefault(row["region"], {})[row["member_ags"]] = None
        for alias in row["aliases"].split("|"):
            aliases.setdefault(alias, row["region"])
    for row in geography.landscapes_historical_nrw:
        if row["kind"] == "Landschaft":
            kinds.setdefault(row["name"], (row["kind"], ""))
    for row in geography.unincorporated_areas:
        if _UNINCORPORATED.fullmatch(row["name"]):
            kinds.setdefault(row["name"], ("Gemeindefrei", "official"))
    for name in {**kinds, **aliases}:
        if name in taken or not name[:1].isupper() or len(name) <= 3 or _NO_REGION.search(name):
            continue
        alias = "" if name in kinds else aliases[name]
        kind, certainty = kinds[alias or name]
        yield (name, alias, kind, certainty, " ".join(sorted(members.get(alias or name, ()))))
