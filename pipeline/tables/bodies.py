"""Bodies over releases: the key of one, and the key of what it is through its renamings."""

import csv
from functools import cache
from importlib.resources import files

from pipeline.extract.values import Organisation
from pipeline.lexicon import lexicon
from pipeline.tables.naming import fold
from pipeline.tables.spheres import FEDERATION, key_in_sphere, named_sphere


def body_key(body: Organisation, land: str | None) -> str:
    """The key of a body. A ministry is known by its Land, in its name or that of the issuer, in one form or another:
    "Hessisches Ministerium der Justiz" is the "Ministerium der Justiz" of a release of Hesse."""
    if body.kind not in lexicon("identity")["bodies"]["by_land"]:
        return key_in_sphere(body.name, None)
    sphere = named_sphere(body.name) or land
    return key_in_sphere(body.name, None) if sphere == FEDERATION else key_in_sphere(_without_land(body.name), sphere)


def body_id(body: Organisation, land: str | None) -> str:
    """The key of a body through its renamings: that of the list of ministries, else its own key."""
    if body.kind in lexicon("identity")["bodies"]["by_land"]:
        name = fold(_without_land(body.name)), named_sphere(body.name) or land or ""
        if (known := _ministries().get(name)) is not None:
            return known
    return body_key(body, land)


def is_short(name: str) -> bool:
    """True for a name that is an abbreviation: "LWL", "KfW", "DStGB"."""
    return len(name) <= 8 and " " not in name and sum(c.isupper() for c in name) >= 2


@cache
def _without_land(name: str) -> str:
    """The name without its Land: "Hessisches Ministerium der Justiz", "Ministerium der Justiz des Landes Hessen"."""
    forms = tuple(form for land in lexicon("identity")["laender"] for form in land["forms"])
    words = [word for word in name.split() if not word.casefold().startswith(forms)]
    while words[-2:] in (["des", "Landes"], ["des", "Freistaats"], ["des", "Freistaates"]):
        words = words[:-2]
    return " ".join(words) or name


@cache
def _ministries() -> dict[tuple[str, str], str]:
    """The body by a name and the sphere that it is of."""
    text = (files("pipeline.lexicon") / "ministries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {(fold(_without_land(row["name"])), row["sphere"]): row["body"] for row in rows}
