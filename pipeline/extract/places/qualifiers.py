"""What behind a name says which place of that name is meant: "(Westf.)", "(Kreis)", "/Oder", "im Kreis Borken"."""

from dataclasses import dataclass

from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Unit
from pipeline.gazetteer.names import qualifier_words

# What stands between a name and its qualifier, as the tokenizer parts it.
_ABBREVIATED = frozenset(
    {"a", "a.", "a.d", "a.d.", "b", "b.", "d", "d.", "i", "i.", "i.d", "i.d.", "v.", "v.d", "v.d."}
)
_LOUD = frozenset({"A.", "AM", "AN", "B.", "BEI", "D.", "DER", "I.", "IM", "O."})
_OPENERS = _ABBREVIATED | _LOUD | {"am", "an", "auf", "bei", "im", "in", "ob", "unter", "vor"}
_JOINERS = _OPENERS | {"dem", "den", "der", "."}
_BEHIND = _OPENERS | {"(", "/", ","}


@dataclass(frozen=True, slots=True)
class Qualified:
    """Where the name ends with its qualifier, and the candidates that it leaves."""

    end: int
    units: tuple[Unit, ...]


def qualify(
    text: Text, end: int, units: tuple[Unit, ...], gazetteer: Gazetteer, lexicon: Vocabulary
) -> Qualified | None:
    """Read the qualifier behind a name: what belongs to the name is taken into it, a district stays its own place.

    None where there is no qualifier that tells anything.
    """
    word = text.word(end)
    if word not in _BEHIND or text.ends_block(end):
        return None
    own = None if word == "," else _own(text, end, units, gazetteer) or _level(text, end, units, lexicon)
    if own is not None:
        return own
    keys = _area_behind(text, end, gazetteer, lexicon)
    if not keys:
        return None
    inside = tuple(unit for unit in units if any(unit.key.startswith(key) for key in keys))
    if not inside:
        # An association changes its members more often than its district.
        districts = {key[:5] for key in keys if len(key) == 8}
        inside = tuple(unit for unit in units if unit.key[:5] in districts)
    return Qualified(end, inside) if inside else None


def abroad(text: Text, end: int, lexicon: Vocabulary) -> int | None:
    """Where a qualifier ends that puts the place abroad: "(Ostpreußen)", "an der Warthe"; None where there is none."""
    word = text.word(end)
    if word != "(" and word not in _OPENERS:
        return None
    content = end + 1
    while text.word(content) in _JOINERS and content < end + 3:
        content += 1
    if text.word(content) not in lexicon.abroad or text.ends_block(end):
        return None
    return content + 1 + (word == "(" and text.word(content + 1) == ")")


def _own(text: Text, end: int, units: tuple[Unit, ...], gazetteer: Gazetteer) -> Qualified | None:
    """The name's own qualifier in a bracket, after a slash, or joined by a preposition."""
    word = text.word(end)
    if not any(gazetteer.qualifier(unit) for unit in units):
        return None
    if word == "(":
        close = closing(text, end)
        found = _fitting(text, end + 1, close, units, gazetteer) if close else ()
        return Qualified(close + 1, found) if found and close else None
    if word == "/" or word in _OPENERS:
        content = end + 1
        while text.word(content) in _JOINERS and content < end + 6:
            content += 1
        if not text.word(content)[:1].isupper():
            return None
        found = _fitting(text, end, content + 1, units, gazetteer)
        if found:
            return _longer(text, content + 1, end, found, gazetteer)
    return None


def _level(text: Text, end: int, units: tuple[Unit, ...], lexicon: Vocabulary) -> Qualified | None:
    """A bracket with nothing but a type word: "Wesel (Kreis)", "Wesel (Stadt)"."""
    if text.word(end) != "(" or closing(text, end) != end + 2:
        return None
    level = lexicon.type_level(text.words[end + 1])
    found = tuple(unit for unit in units if unit.level == level)
    return Qualified(end + 3, found) if found else None


def _longer(text: Text, stop: int, end: int, found: tuple[Unit, ...], gazetteer: Gazetteer) -> Qualified:
    """Take in more of the qualifier ("Berg b. Neumarkt i. d. OPf.") and the full stop of an abbreviation."""
    content = stop
    while text.word(content) in _JOINERS and content < stop + 5:
        content += 1
    if text.word(content)[:1].isupper():
        more = _fitting(text, end, content + 1, found, gazetteer)
        if more:
            return Qualified(content + 1, more)
    abbreviated = text.word(stop) == "." and text.word(stop - 1).title() not in {
        part for unit in found for part in gazetteer.qualifier(unit)
    }
    return Qualified(stop + abbreviated, found)


def _fitting(text: Text, start: int, stop: int, units: tuple[Unit, ...], gazetteer: Gazetteer) -> tuple[Unit, ...]:
    words = text.words[start:stop]
    written = qualifier_words(" ".join(word.lower() if word in _LOUD else word for word in words))
    return tuple(unit for unit in units if gazetteer.fits(unit, written))


def closing(text: Text, opening: int) -> int | None:
    """The bracket that closes a short parenthesis; None where none does."""
    for i in range(opening + 1, min(opening + 9, len(text.words))):
        if text.words[i] == ")":
            return i
        if text.words[i] == "(" or text.starts_block(i):
            return None
    return None


def _area_behind(text: Text, end: int, gazetteer: Gazetteer, lexicon: Vocabulary) -> tuple[str, ...]:
    """Key prefixes of the district, Land or association that the words behind a name put it in."""
    word, after = text.word(end), text.word(end + 1)
    if word in {"(", "/"}:
        return area(text, end + 1, gazetteer, lexicon)
    if word in {",", "im", "in"}:
        if word == "in" and after in lexicon.determiners:  # "in der Verbandsgemeinde Bitburger Land"
            return area(text, end + 2, gazetteer, lexicon)
        level = lexicon.type_level(after)
        bracket = word == "," and level not in {"district", "association"} and not after.endswith(("kreis", "Kreis"))
        return () if bracket else area(text, end + 1, gazetteer, lexicon)
    return ()


def area(text: Text, at: int, gazetteer: Gazetteer, lexicon: Vocabulary) -> tuple[str, ...]:
    """Key prefixes of the area that is named at a word: "Landkreis Karlsruhe", "Vogelsbergkreis", "Hessen", "Amt X"."""
    level = lexicon.type_level(text.word(at))
    if level == "association":
        return _members(text, at, gazetteer)
    if text.word(at + 1) == "." and f"{text.word(at)}." in lexicon.singular:
        level, at = lexicon.type_level(f"{text.word(at)}."), at + 1
    start = at + (level is not None)
    word = text.word(start)
    if word in lexicon.areas or word in lexicon.lands:
        return lexicon.areas.get(word) or (lexicon.lands[word],)
    region = gazetteer.region(word)
    if region and level is None and gazetteer.members(region):
        return gazetteer.members(region)
    match = gazetteer.match(text.words, start) if word else None
    units = gazetteer.units(match.name) if match is not None else ()
    for one in (level,) if level else ("land", "district", "government_region"):
        keys = tuple(unit.key for unit in units if unit.level == one)
        if keys:
            return keys
    return ()


def _members(text: Text, at: int, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Keys of the members of the association that is named at its type word."""
    for length in (4, 3, 2, 1):
        name = " ".join(text.words[at : at + 1 + length])
        if name in gazetteer.associations:
            return gazetteer.associations[name]
    return ()


def by_default(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The candidates of a name without type word: its first level, and districts that no town of the Land shadows."""
    first = units[0].level
    if all(unit.level == first for unit in units):
        return units
    shadowed = {unit.land_key for unit in units if unit.level == "municipality"}
    return tuple(
        unit
        for unit in units
        if unit.level == first
        or (first == "municipality" and unit.level == "district" and unit.land_key not in shadowed)
    )
