"""Names by their make: a town hyphened to its part, a suspended hyphen, and what the lexicon lists."""

from pipeline.extract.places.confidence import CHOSEN, PART
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Unit


def compound(text: Text, i: int, gazetteer: Gazetteer, lexicon: Vocabulary) -> Mention | None:
    """A town with its part: "Köln-Kalk", "Bad Salzuflen-Schötmar"."""
    words = text.words
    if "-" not in "".join(words[i : i + 3]):
        return None
    for last in range(i, min(i + 3, len(words))):
        word = words[last]
        if not word[:1].isupper():
            return None
        for cut in (k for k in range(len(word) - 1, 0, -1) if word[k] == "-"):
            head, part = " ".join((*words[i:last], word[:cut])), word[cut + 1 :]
            units = tuple(unit for unit in gazetteer.units(head) if unit.level == "municipality")
            if units and part == "Bad" and words[last + 1 : last + 2]:
                return _town_and_part((i, last + 2), head, f"Bad {words[last + 1]}", units, gazetteer)
            if units and _may_be_part(head, part, gazetteer, lexicon):
                where = text.word(i - 1) in lexicon.firm_prepositions
                return _town_and_part((i, last + 1), head, part, units, gazetteer, where=where)
    return None


def suspended(text: Text, i: int, gazetteer: Gazetteer, lexicon: Vocabulary) -> Mention | None:
    """A name whose end stands in the next: "Ober-" in "Ober- und Unterammergau"."""
    if text.words[i][-1] != "-" or text.word(i + 1) not in lexicon.separators:
        return None
    district = _suspended_district(text, i, gazetteer)
    if district is not None:
        return district
    match = gazetteer.match(text.words, i + 2) if i + 2 < len(text.words) else None
    if match is None or match.length > 1:
        return None
    for k in range(2, len(match.name) - 2):
        name = text.words[i][:-1] + match.name[k:]
        units = tuple(unit for unit in gazetteer.units(name) if unit.level == "municipality")
        if units:
            return Mention(i, i + 1, name, "unit", units, qualified=len(units) == 1, confidence=CHOSEN)
    return None


def _suspended_district(text: Text, i: int, gazetteer: Gazetteer) -> Mention | None:
    """ "Lahn-Dill-" in "im Lahn-Dill- und im Vogelsbergkreis"."""
    behind = text.words[i + 1 : i + 4]
    if behind[:1] not in (["und"], ["sowie"], [","]) or not any(word.lower().endswith("kreis") for word in behind):
        return None
    for name in (text.words[i] + "Kreis", text.words[i][:-1] + "kreis"):
        units = tuple(unit for unit in gazetteer.units(name) if unit.level == "district")
        if units:
            return Mention(i, i + 1, name, "unit", units, typed=True, confidence=CHOSEN)
    return None


def association(text: Text, i: int, gazetteer: Gazetteer, lexicon: Vocabulary, at: int) -> Mention | None:
    """An association behind its type word at `at`: "Samtgemeinde Harpstedt"."""
    for length in range(min(4, len(text.words) - i), 0, -1):
        name = " ".join(text.words[i : i + length])
        for kind in lexicon.associations:
            members = gazetteer.associations.get(f"{kind} {name}")
            if members:
                first = i - 1 if at == i - 1 else i
                return Mention(first, i + length, f"{kind} {name}", "association", typed=True, parent=members[0][:5])
    return None


def listed(text: Text, i: int, gazetteer: Gazetteer, lexicon: Vocabulary) -> Mention | None:
    """A name that the lexicon lists: a short form of a Land, a country, a foreign place, a part of a city state."""
    word = text.words[i]
    if word in lexicon.lands:
        unit = gazetteer.by_key(lexicon.lands[word])
        return Mention(i, i + 1, word, "unit", (unit,), typed=True) if unit else None
    for length in (2, 1):
        name = " ".join(text.words[i : i + length])
        kind = lexicon.listed.get(name)
        if kind is not None:
            return Mention(i, min(i + length, len(text.words)), name, kind)
    return None


def _may_be_part(head: str, part: str, gazetteer: Gazetteer, lexicon: Vocabulary) -> bool:
    """Whether what is hyphened to a town looks like a place and not like "Besuch", "Kanal" or a given name."""
    if any(unit.key in lexicon.city_parts and part in lexicon.city_parts[unit.key] for unit in gazetteer.units(head)):
        return True
    if not part[:1].isupper() or part in lexicon.rivers or part in lexicon.given_names:
        return False
    if head in lexicon.given_names and head not in lexicon.plain and gazetteer.is_homograph(head):
        return False
    if part.endswith(lexicon.compound_endings):
        return False
    known = gazetteer.units(part) or gazetteer.localities(part) or gazetteer.former_localities(part)
    return bool(known) or part.endswith(lexicon.part_endings)


def _town_and_part(
    at: tuple[int, int], head: str, part: str, units: tuple[Unit, ...], gazetteer: Gazetteer, *, where: bool = False
) -> Mention:
    homes = (*gazetteer.localities(part), *gazetteer.former_localities(part))
    at_home = tuple(unit for unit in units if unit.key in homes)
    chain = part.split("-")
    if len(chain) > 1 and all(gazetteer.units(name) for name in chain):
        return Mention(*at, f"{head}-{part}", "region")
    other = gazetteer.units(part)
    # "in Augsburg-Oberhausen" is a part, "zwischen Köln-Bonn" is not.
    if not at_home and other and (other[0].level != "municipality" or (_is_large(other[0], part) and not where)):
        return Mention(*at, f"{head}-{part}", "region")
    return Mention(*at, f"{head}-{part}", "part", at_home or units, compound=True, confidence=PART)


def _is_large(unit: Unit, name: str) -> bool:
    """Whether a hyphened name is a town of its own, so that the two make a line or a region ("Köln-Bonn")."""
    return unit.name == name and (unit.population or 0) >= 20_000
