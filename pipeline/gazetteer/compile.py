"""Compiles the gazetteer's tables from the administrative geography of `../shared/data/geo`.

    python -m pipeline.gazetteer.compile ../shared/data/geo

The result is the same bytes for the same input. What goes in and what is left out is decided here, once.
"""

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

Row = dict[str, str]

DATA = Path(__file__).with_name("data")
HEADERS: dict[str, tuple[str, ...]] = {
    "units": (
        "key",
        "name",
        "official_name",
        "level",
        "type",
        "ars",
        "government_region",
        "population",
        "latitude",
        "longitude",
        "association",
    ),
    "forms": ("form", "key", "kind"),
    "localities": ("name", "municipality"),
    "regions": ("name", "kind"),
    "homographs": ("name", "kind"),
}
_LEVELS = {"Land": "land", "Regierungsbezirk": "government_region", "Kreis": "district"}
_CITIES = frozenset({"Kreisfreie Stadt", "Stadtkreis"})
# Associations that are named as such in texts; a Verwaltungsgemeinschaft is hardly ever.
_ASSOCIATIONS = frozenset({"Amt", "Kirchspielslandgemeinde", "Samtgemeinde", "Verbandsgemeinde"})
# A directory calls a municipality without town rights by its place in a Kreis; its type is Gemeinde.
_TYPES = {"Kreisangehörige Gemeinde": "Gemeinde"}
# Names in the sources that are no names of a region: lists, remainders, slogans of tourism, programmes.
_NO_REGION = re.compile(
    r",|\d|\(|/|[Ss]tadt |Städte|Übrig|übrig| und (?!Seenplatte)|- |\.|[a-z][A-Z]|[Ss]tandort|Landschaft|Programm|"
    r"(?:Revier|Ruhr|Grenzland|Kohlenpott|Wittgenstein|Ville|Senne|Osning|Homert)$(?<!Rheinisches Revier)(?<!es Revier)"
)
# Parts that every town has, so that their names name none.
_GENERIC_PARTS = re.compile(
    r"(?:Alt|Neu|Innen|Süd|Nord|Ost|West|Ober|Unter)?(?:[Ss]tadt|[Mm]itte|[Zz]entrum|[Dd]orf|[Ss]tadtmitte)|"
    r"(?:Nord|Süd|Ost|West)(?:en)?|(?:Stadtbezirk|Bezirk|Innenstadt|Altstadt)[- ].*|.*\d.*"
)


def read(path: Path) -> list[Row]:
    """The rows of a source table, every cell as text."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def units(geo: Path) -> Iterator[tuple[str, ...]]:
    """Länder, government regions that exist, districts and municipalities, by key."""
    municipalities = read(geo / "municipalities.csv")
    yield from sorted([*_upper_units(read(geo / "districts.csv"), municipalities), *_municipalities(municipalities)])


def _upper_units(rows: list[Row], municipalities: list[Row]) -> Iterator[tuple[str, ...]]:
    centres = _centres(municipalities)
    real = {row["key"] for row in rows if row["type"] == "Regierungsbezirk"}
    for row in rows:
        if row["level"] == "Regierungsbezirk" and row["key"] not in real:
            continue
        region = row["rb_key"] if row["level"] == "Kreis" and row["rb_key"] in real else ""
        official = "" if row["name_official"] == row["name"] else row["name_official"]
        yield (
            row["key"],
            row["name"],
            official,
            _LEVELS[row["level"]],
            row["type"],
            "",
            region,
            row["population"],
            *centres[row["key"]],
            "",
        )


def _centres(municipalities: list[Row]) -> dict[str, tuple[str, str]]:
    """Where the people of each unit above the municipalities live on average: the point that stands for it."""
    sums: dict[str, tuple[float, float, int]] = {}
    for row in municipalities:
        weight = int(row["population"] or 0)
        for key in (row["land_ags"], row["rb_key"], row["kreis_ags"]):
            latitude, longitude, people = sums.get(key, (0.0, 0.0, 0))
            sums[key] = (
                latitude + weight * float(row["lat"]),
                longitude + weight * float(row["lon"]),
                people + weight,
            )
    return {key: (f"{lat / people:.4f}", f"{lon / people:.4f}") for key, (lat, lon, people) in sums.items() if people}


def _municipalities(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        association = row["verband_name"] if row["verband_type"] in _ASSOCIATIONS else ""
        if association and not association.startswith(row["verband_type"]):
            association = f"{row['verband_type']} {association}"
        official = "" if row["name_official"] == row["name"] else row["name_official"]
        yield (
            row["ags"],
            row["name"],
            official,
            "municipality",
            _TYPES.get(row["type"], row["type"]),
            row["ars"],
            row["rb_key"] if row["regierungsbezirk"] else "",
            row["population"],
            _rounded(row["lat"]),
            _rounded(row["lon"]),
            association,
        )


def _rounded(degree: str) -> str:
    return f"{float(degree):.4f}" if degree else ""


def forms(geo: Path) -> Iterator[tuple[str, ...]]:
    """Written forms that no rule makes: attested adjectives, other spellings, former names and abbreviations."""
    cities = {row["key"] for row in read(geo / "districts.csv") if row["type"] in _CITIES}
    found = set()
    for row in read(geo / "name_forms_nrw.csv"):
        if row["form_type"] == "adjective" and row["preferred"] == "1":
            found.add((row["form"], row["ags"], "adjective"))
        # Forms with a bracket, a slash or a preposition differ in their qualifier only, and the rules read those.
        elif row["form_type"] == "variant" and re.fullmatch(r"[\w'-]+(?: [\w-]+)?", row["form"]):
            found.add((row["form"], row["ags"], "variant"))
    for row in read(geo / "district_forms_nrw.csv"):
        if row["key"] not in cities and row["form_type"] in {"former name", "abbreviation"} and len(row["form"]) > 2:
            found.add((row["form"], row["key"], "variant"))
    yield from sorted(found)


def localities(geo: Path) -> Iterator[tuple[str, ...]]:
    """Parts of towns by name; names that every town has, and the town's own, are left out."""
    found = {
        (row["name"], row["municipality_ags"])
        for row in read(geo / "localities_nrw.csv")
        if row["level"] != "früherer Name"
        and row["name"] != row["municipality"]
        and row["name"][:1].isupper()
        and not _GENERIC_PARTS.fullmatch(row["name"])
        and not re.search(r"[(),]", row["name"])
    }
    yield from sorted(found)


def regions(geo: Path) -> Iterator[tuple[str, ...]]:
    """Names of regions and landscapes that are no unit's name."""
    taken = {row["name"] for table in ("districts", "municipalities") for row in read(geo / f"{table}.csv")}
    found: dict[str, str] = {}
    for row in read(geo / "regions.csv"):
        kind = row["region_type"].split(" ")[0].split("/")[0]
        if kind != "Regierungsbezirk":
            for name in (row["region"], *row["aliases"].split("|")):
                found.setdefault(name, kind)
    for row in read(geo / "landscapes_historical_nrw.csv"):
        if row["kind"] == "Landschaft":
            found.setdefault(row["name"], row["kind"])
    yield from sorted(
        (name, kind)
        for name, kind in found.items()
        if name not in taken and name[:1].isupper() and len(name) > 3 and not _NO_REGION.search(name)
    )


def homographs(geo: Path) -> Iterator[tuple[str, ...]]:
    """Short names that are ordinary words, surnames or given names as well; a word weighs more than a surname."""
    found: dict[str, str] = {}
    for row in read(geo / "ambiguity_de.csv"):
        kind = _homograph_kind(row)
        if kind:
            found[row["name_short"]] = kind
    for row in read(geo / "ambiguity_nrw.csv"):
        kind = "word" if row["curated_word_homograph"] == "1" else _homograph_kind(row)
        if kind and found.get(row["name_short"]) != "word":
            found[row["name_short"]] = kind
    yield from sorted(found.items())


def _homograph_kind(row: Row) -> str | None:
    if "1" in {row["lowercase_word"], row["common_noun"], row["noun_like_in_corpus"]}:
        return "word"
    if row["first_name"] == "1":
        return "given_name"
    return "surname" if row["surname_any"] == "1" else None


def compile_tables(geo: Path) -> dict[str, str]:
    """The text of each table, by name."""
    makers = {"units": units, "forms": forms, "localities": localities, "regions": regions, "homographs": homographs}
    return {name: _csv(HEADERS[name], make(geo)) for name, make in makers.items()}


def _csv(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def main(arguments: list[str]) -> None:
    """Write the tables into the package."""
    for name, text in compile_tables(Path(arguments[0])).items():
        (DATA / f"{name}.csv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
