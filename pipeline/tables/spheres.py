"""What tells two people of one name apart: the district, the Land, the federation or the body that they act in.

A sphere depends on one release alone, so the key that is made of it does not change when others are added.
"""

from functools import cache

from pipeline.clean.release import Release
from pipeline.extract.values import Office
from pipeline.interpret.facts import Facts, Mention
from pipeline.lexicon import lexicon
from pipeline.tables.naming import fold, slug

FEDERATION = "DE"


def home(facts: Facts) -> str | None:
    """The sphere of whoever is named without an office: that of the issuer, else the Land of all places that are named.

    In a release of a town or district it is the district, where the text names but one.
    """
    release = facts.release
    keys = {place.value.ags or place.value.parent_ags for place in facts.places if place.start is not None}
    districts = {key[:5] for key in keys if key and len(key) >= 5}
    if release.level in ("municipality", "district") and len(districts) == 1:
        return districts.pop()
    return land_of(release) or _only_land({key[:2] for key in keys if key})


def land_of(release: Release) -> str | None:
    """The Land of the issuer, or the federation; None where neither is known."""
    return FEDERATION if release.level == "federal" else release.land


def office_sphere(office: Mention[Office], home: str | None) -> str | None:
    """The sphere of an office: the district of a mayor, the Land of a minister, the body of a director."""
    kinds = lexicon("identity")["offices"]
    found = office.value
    if found.kind in kinds["local"]:
        return office.place_ags[:5] if office.place_ags and len(office.place_ags) >= 5 else home
    names = [found.title, *([found.organisation] if found.organisation else [])]
    named = next((sphere for name in names if (sphere := named_sphere(name))), None)
    if found.kind in kinds["government"]:
        return named or (home if home is None or home.startswith(FEDERATION) else _land_of_key(home))
    return slug(found.organisation) if found.organisation else home


@cache
def named_sphere(name: str) -> str | None:
    """The federation or the Land that a name of an office or body holds: "Hessischer Minister", "NRW-Ministerin"."""
    folded, words = name.casefold(), fold(name.replace("-", "_"))
    if folded.startswith(tuple(lexicon("identity")["offices"]["federal"])):
        return FEDERATION
    for land in lexicon("identity")["laender"]:
        if any(f" {form.replace('-', '_')}" in f" {words}" for form in land["forms"]):
            return str(land["code"])
    return None


def first_sphere(spheres: list[str | None]) -> str | None:
    """The sphere by which someone with several is known: a district before a Land before a body."""
    there = {sphere for sphere in spheres if sphere}
    return min(
        there, key=lambda sphere: (not sphere.isdigit(), not sphere.startswith(FEDERATION), sphere), default=None
    )


def key_in_sphere(name: str, sphere: str | None) -> str:
    """A key made of a name and the sphere: `jutta-brand-nw`, `olaf-menze-05370`."""
    return slug(name) if sphere is None else f"{slug(name)}-{sphere.removeprefix('DE-').lower()}"


def _only_land(keys: set[str]) -> str | None:
    return _land_of_key(keys.pop()) if len(keys) == 1 else None


@cache
def _land_of_key(key: str) -> str | None:
    return next((str(land["code"]) for land in lexicon("identity")["laender"] if land["key"] == key[:2]), None)
