"""Written forms that no rule makes, and names that are also words or surnames."""

import re
from collections.abc import Iterator

from pipeline.gazetteer.compile.sources import Geography, Line, Row

FORMS_HEADER = ("form", "key", "kind")
HOMOGRAPHS_HEADER = ("name", "kind")
_CITIES = frozenset({"Kreisfreie Stadt", "Stadtkreis"})


def forms(geography: Geography) -> Iterator[Line]:
    """Attested adjectives, other spellings, former names and abbreviations."""
    cities = {row["key"] for row in geography.districts if row["type"] in _CITIES}
    found = set()
    for row in geography.name_forms_nrw:
        if row["form_type"] == "adjective" and row["preferred"] == "1":
            found.add((row["form"], row["ags"], "adjective"))
        # Forms with a bracket, a slash or a preposition differ in their qualifier only, and the rules read those.
        elif row["form_type"] == "variant" and re.fullmatch(r"[\w'-]+(?: [\w-]+)?", row["form"]):
            found.add((row["form"], row["ags"], "variant"))
    for row in geography.district_forms_nrw:
        if row["key"] not in cities and row["form_type"] in {"former name", "abbreviation"} and len(row["form"]) > 2:
            found.add((row["form"], row["key"], "variant"))
    yield from found


def homographs(geography: Geography) -> Iterator[Line]:
    """Short names that are ordinary words, surnames or given names as well; a word weighs more than a surname."""
    found: dict[str, str] = {}
    for row in geography.ambiguity_de:
        kind = _homograph_kind(row)
        if kind:
            found[row["name_short"]] = kind
    for row in geography.ambiguity_nrw:
        kind = "word" if row["curated_word_homograph"] == "1" else _homograph_kind(row)
        if kind and found.get(row["name_short"]) != "word":
            found[row["name_short"]] = kind
    yield from found.items()


def _homograph_kind(row: Row) -> str | None:
    if "1" in {row["lowercase_word"], row["common_noun"], row["noun_like_in_corpus"]}:
        return "word"
    if row["first_name"] == "1":
        return "given_name"
    return "surname" if row["surname_any"] == "1" else None
