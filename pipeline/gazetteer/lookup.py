"""Names to units: an index that is built once from the compiled tables."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.gazetteer.names import (
    adjectives,
    bare,
    canonical,
    fits,
    inflected,
    split_name,
    unhyphened,
)
from pipeline.gazetteer.units import Unit, load_units, table
from pipeline.lexicon import lexicon

LAND_CODES = {
    "01": "SH",
    "02": "HH",
    "03": "NI",
    "04": "HB",
    "05": "NW",
    "06": "HE",
    "07": "RP",
    "08": "BW",
    "09": "BY",
    "10": "SL",
    "11": "BE",
    "12": "BB",
    "13": "MV",
    "14": "SN",
    "15": "ST",
    "16": "TH",
}
_LAND_KEYS = {f"DE-{code}": key for key, code in LAND_CODES.items()}
_CITY_STATES = frozenset({"02", "04", "11"})
_RANK = {"land": 0, "municipality": 1, "district": 2, "government_region": 3}
# What stands before a district's name within it: the rest names the district after a type word ("Kreis Neuss").
_DISTRICT_WORDS = (
    "Altmarkkreis ",
    "Eifelkreis ",
    "Landkreis ",
    "Region ",
    "Regionalverband ",
    "Rhein-Kreis ",
    "Städteregion ",
)
_TYPE_WORDS = {
    "Landkreis": "district",
    "Kreis": "district",
    "Regierungsbezirk": "government_region",
    "Stadt": "municipality",
    "Gemeinde": "municipality",
    "Land": "land",
}


@dataclass(frozen=True, slots=True)
class Match:
    """A name at the beginning of some words: how many words it takes and the name that the index knows."""

    length: int
    name: str
    genitive: bool = False


class Gazetteer:
    """The units of Germany by key and by name, and the names of parts of towns, regions and associations.

    The index goes by heads, which are names without their qualifier ("Halle" for "Halle (Saale)"). It is read only.
    """

    def __init__(self) -> None:
        self._units = {unit.key: unit for unit in load_units()}
        self._qualifiers: dict[str, tuple[str, ...]] = {}
        self._heads: dict[str, list[Unit]] = defaultdict(list)
        self._localities: dict[str, list[str]] = defaultdict(list)
        self._regions: dict[str, str] = {}
        self._adjectives: dict[str, list[Unit]] = defaultdict(list)
        self._homographs = {row[0]: row[1] for row in table("homographs")}
        self._index_units()
        for form, key, kind in table("forms"):
            (self._adjectives if kind == "adjective" else self._heads)[form].append(self._units[key])
        by_hand = lexicon("places_forms")
        for form, key in by_hand["forms"].items():
            self._heads[form].append(self._units[key])
        for name, key in (*table("localities"), *by_hand["parts"].items()):
            self._localities[name].append(key)
        for name in (*(row[0] for row in table("regions")), *by_hand["regions"]["names"]):
            for form in (name, *inflected(name)):
                self._regions.setdefault(form, name)
        self._tails = self._index_tails()

    def _index_units(self) -> None:
        cities = {key[:5] for key in self._units if len(key) == 8 and key.endswith("000")}
        for unit in self._units.values():
            if unit.level == "municipality":
                head, self._qualifiers[unit.key] = split_name(unit.name)
                self._heads[head].append(unit)
                if head.startswith("Hann. "):
                    self._heads[head.replace("Hann.", "Hannoversch")].append(unit)
            elif unit.key not in cities:
                self._index_upper(unit)
        for units in self._heads.values():
            units.sort(key=_order)

    def _index_upper(self, unit: Unit) -> None:
        head, self._qualifiers[unit.key] = split_name(unit.name)
        heads = {head, *inflected(head)} | {head.removeprefix(word) for word in _DISTRICT_WORDS}
        for form in sorted(heads):
            self._heads[form].append(unit)

    def _index_tails(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        tails: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)  # for its order, which a set has not
        for names in (self._heads, self._localities, self._regions):
            for name in names:
                first, *rest = name.split(" ")
                tails[first][tuple(rest)] = None
        return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in tails.items()}

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def by_key(self, key: str) -> Unit | None:
        """The unit of a key; the district key of a district-free city gives its unit of district level."""
        return self._units.get(key)

    def by_name(self, name: str) -> tuple[Unit, ...]:
        """The units that a written form may mean: "Halle (Westf.)", "Kreis Borken", "Gelsenkirchens", "Frankfurt/Oder".

        Municipalities stand before districts and regions, and the most populous first; a Land stands before a town
        that bears its name only in short ("Brandenburg"), a city state after its city.
        """
        found = self._by_form(canonical(name))
        if not found:
            word, _, rest = canonical(name).partition(" ")
            level = _TYPE_WORDS.get(word) or _TYPE_WORDS.get(word.removesuffix("es"))
            found = tuple(unit for unit in self.by_name(rest) if unit.level == level) if level and rest else ()
        return found

    def _by_form(self, name: str) -> tuple[Unit, ...]:
        if name in self._heads:
            return tuple(self._heads[name])
        head, qualifier = split_name(name)
        units = self.units(head)
        if qualifier:
            return tuple(unit for unit in units if self.fits(unit, qualifier))
        genitive = bare(name)
        return self.units(genitive) if not units and genitive else units

    def units(self, head: str) -> tuple[Unit, ...]:
        """The units whose name is this head, in the order of `by_name`."""
        return tuple(self._heads.get(head, ()))

    def fits(self, unit: Unit, qualifier: tuple[str, ...]) -> bool:
        """Whether these words can be the qualifier of the unit's name."""
        return fits(qualifier, self._qualifiers[unit.key])

    def head(self, unit: Unit) -> str:
        """The name of the unit without its qualifier."""
        return split_name(unit.name)[0]

    def qualifier(self, unit: Unit) -> tuple[str, ...]:
        """The qualifier of the unit's name, empty where it has none."""
        return self._qualifiers[unit.key]

    def match(self, words: Sequence[str], at: int = 0) -> Match | None:
        """The longest name that begins at a word, in any case; None where none does."""
        first = words[at]
        for tail in self._tails.get(first, ()):
            end = at + 1 + len(tail)
            seen = tuple(words[at + 1 : end])
            if seen == tail:
                return Match(end - at, " ".join((first, *tail)))
            if tail and seen[:-1] == tail[:-1] and len(seen) == len(tail) and bare(seen[-1]) == tail[-1]:
                return Match(end - at, " ".join((first, *tail)), genitive=True)
        nominative = bare(first)
        if nominative and () in self._tails.get(nominative, ()):
            return Match(1, nominative, genitive=True)
        parted = unhyphened(first)
        if parted and parted in self._heads:
            return Match(1, parted)
        return None

    def localities(self, name: str) -> tuple[str, ...]:
        """Keys of the municipalities that have a part of this name."""
        return tuple(self._localities.get(name, ()))

    def region(self, name: str) -> str | None:
        """The region of this name in the nominative: "Bergischen Land" gives "Bergisches Land"."""
        return self._regions.get(name)

    def adjective(self, word: str) -> tuple[Unit, ...]:
        """The municipalities that an adjective may come from: "Kölner", "Hildener"; attested ones before ruled ones."""
        if word in self._adjectives:
            return tuple(self._adjectives[word])
        for stem in adjectives(word):
            units = tuple(unit for unit in self.units(stem) if unit.level == "municipality")
            if units:
                return units
        return ()

    @cached_property
    def associations(self) -> dict[str, tuple[str, ...]]:
        """Municipal associations with their kind ("Samtgemeinde Harpstedt") and the keys of their members."""
        members: dict[str, list[str]] = defaultdict(list)
        for unit in self._units.values():
            if unit.association:
                members[unit.association].append(unit.key)
        return {name: tuple(keys) for name, keys in members.items()}

    def is_name(self, word: str) -> bool:
        """Whether the word may be a place name or the first word of one, in any case."""
        return word in self._tails or (bare(word) or "") in self._tails

    def is_homograph(self, name: str) -> bool:
        """Whether the name is also an ordinary word, a surname or a given name."""
        return name in self._homographs

    def homograph_kind(self, name: str) -> str | None:
        """What else the name is: "word", "surname" or "given_name"; None where it is a place only."""
        return self._homographs.get(name)

    def land_iso(self, land_key: str) -> str:
        """ISO 3166-2 code of a Land: "05" gives "DE-NW"."""
        return f"DE-{LAND_CODES[land_key]}"

    def land_by_iso(self, code: str) -> Unit | None:
        """The Land of an ISO 3166-2 code ("DE-NW"); None for any other text."""
        return self._units.get(_LAND_KEYS.get(code, ""))


def _order(unit: Unit) -> tuple[int, int, str]:
    """What a bare name means first: "Brandenburg" the Land, "Bremen" the city, "Borken" the town."""
    rank = 4 if unit.key in _CITY_STATES else _RANK[unit.level]
    return rank, -(unit.population or 0), unit.key
