"""The units of today: Länder, government regions, districts and municipalities."""

from collections.abc import Iterator

from pipeline.gazetteer.compile.history import founded
from pipeline.gazetteer.compile.sources import Geography, Line, Row

HEADER = (
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
    "since",
)
_LEVELS = {"Land": "land", "Regierungsbezirk": "government_region", "Kreis": "district"}
# Associations that are named as such in texts; those of Baden-Württemberg ("VVG der Stadt Neuffen") are not.
_ASSOCIATIONS = frozenset(
    {"Amt", "Kirchspielslandgemeinde", "Samtgemeinde", "Verbandsgemeinde", "Verwaltungsgemeinschaft"}
)
_NO_ASSOCIATION = ("VVG", "GVV")
# A directory calls a municipality without town rights by its place in a Kreis; its type is Gemeinde.
_TYPES = {"Kreisangehörige Gemeinde": "Gemeinde"}


def units(geography: Geography) -> Iterator[Line]:
    """Every unit with its key, names, place and, where it is known, the day since which it bears them."""
    since = founded(geography)
    yield from _upper_units(geography, since)
    for row in geography.municipalities:
        yield (
            row["ags"],
            row["name"],
            _official(row),
            "municipality",
            _TYPES.get(row["type"], row["type"]),
            row["ars"],
            row["rb_key"] if row["regierungsbezirk"] else "",
            row["population"],
            _rounded(row["lat"]),
            _rounded(row["lon"]),
            _association(row),
            since.get(row["ags"], ""),
        )


def _upper_units(geography: Geography, since: dict[str, str]) -> Iterator[Line]:
    centres = _centres(geography.municipalities)
    real = {row["key"] for row in geography.districts if row["type"] == "Regierungsbezirk"}
    for row in geography.districts:
        if row["level"] == "Regierungsbezirk" and row["key"] not in real:
            continue
        region = row["rb_key"] if row["level"] == "Kreis" and row["rb_key"] in real else ""
        yield (
            row["key"],
            row["name"],
            _official(row),
            _LEVELS[row["level"]],
            row["type"],
            "",
            region,
            row["population"],
            *centres[row["key"]],
            "",
            since.get(row["key"], ""),
        )


def _official(row: Row) -> str:
    return "" if row["name_official"] == row["name"] else row["name_official"]


def _association(row: Row) -> str:
    kind, name = row["verband_type"], row["verband_name"]
    if kind not in _ASSOCIATIONS or name.startswith(_NO_ASSOCIATION):
        return ""
    name = name.removeprefix("VGem ").removeprefix("VG ").removesuffix(" (VGem)")
    return name if name.startswith(kind) else f"{kind} {name}"


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


def _rounded(degree: str) -> str:
    return f"{float(degree):.4f}" if degree else ""
