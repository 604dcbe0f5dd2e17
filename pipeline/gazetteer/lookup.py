"""Names to units: what a written form may mean, today or on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.gazetteer.areas import Areas
from pipeline.gazetteer.index import Entry, Index
from pipeline.gazetteer.names import adjectives, bare, canonical, fits, inflected, split_name, unhyphened
from pipeline.gazetteer.units import CITY_STATES, LAND_CODES, RANK, FormerUnits, Unit, UnitLevel, Units
from pipeline.lexicon import lexicon

_LAND_KEYS = {f"DE-{code}": key for key, code in LAND_CODES.items()}
_NOTHING = Entry()
_TYPE_WORDS: dict[str, UnitLevel] = {
    "LK": "district",
    "Landkreis": "district",
    "Lkr.": "district",
    "Kreis": "district",
    "Regierungsbezirk": "government_region",
    "Stadt": "municipality",
    "Gemeinde": "municipality",
    "Land": "land",
}


@dataclass(frozen=True, slots=True)
class Match:
    """A name at the beginning of some words: how many words it takes and the name that the index knows.

    `former` tells that no place of today bears the name alone: it was a municipality or a district, or is a part of a
    town because it was one. Such a name needs evidence: a type word, its town in the text, a date before its end.
    """

    length: int
    name: str
    genitive: bool = False
    former: bool = False


class Gazetteer:
    """The units of Germany by key and by name, and the names of parts of towns, regions and associations.

    The index goes by heads, which are names without their qualifier ("Halle" for "Halle (Saale)"). It is read only.
    """

    def __init__(self) -> None:
        self._units = Units()
        self._former = FormerUnits(self._units)
        self._areas = Areas()
        self._index = Index()
        # What was asked for before: names come again and again.
        self._found: dict[str, tuple[Unit, ...]] = {}
        self._today: dict[str, tuple[Unit, ...]] = {}
        self._alone: dict[tuple[str, bool], Match | None] = {}
        self._heirs: dict[str, tuple[str, ...]] = {}
        self._split: dict[str, tuple[str, tuple[str, ...]]] = {}
        by_hand = lexicon("places_forms")
        for form, key in by_hand["forms"].items():
            entry = self._index.edit(form)
            entry.units = (*entry.units, key)
        for name, key in by_hand["parts"].items():
            entry = self._index.edit(name)
            entry.parts = (*entry.parts, key)
        for name in (*by_hand["regions"]["names"], *by_hand["regions"]["members"], *by_hand["regions"]["aliases"]):
            for form in (name, *inflected(name)):
                entry = self._index.edit(form)
                entry.region = entry.region or name

    def __iter__(self) -> Iterator[Unit]:
        """The units of today."""
        return iter(self._units)

    def by_key(self, key: str) -> Unit | None:
        """The unit of a key, of today or else the last that bore it; the district key of a district-free city gives its
        unit of district level."""
        if key in self._units:
            return self._units[key]
        return next(iter(self._former[key]), None)

    def today(self, unit: Unit) -> Unit | None:
        """What a unit is today: itself, or the successor that most of its people live in."""
        return self._units[unit.successors[0]] if unit.successors else unit

    def by_name(self, name: str, on: date | None = None) -> tuple[Unit, ...]:
        """The units that a written form may mean: "Halle (Westf.)", "Kreis Borken", "Gelsenkirchens", "Frankfurt/Oder".

        Municipalities stand before districts and regions, and the most populous first; a Land stands before a town
        that bears its name only in short ("Brandenburg"), a city state after its city. For `on` see `units`.
        """
        found = self._by_form(canonical(name), on)
        if found and (on is None or any(unit.existed(on) for unit in found)):
            return found
        word, _, rest = canonical(name).partition(" ")
        level = _TYPE_WORDS.get(word) or _TYPE_WORDS.get(word.removesuffix("es"))
        typed = tuple(unit for unit in self.by_name(rest, on) if unit.level == level) if level and rest else ()
        return typed or found

    def _by_form(self, name: str, on: date | None) -> tuple[Unit, ...]:
        units = self.units(name, on)
        if units:
            return units
        head, qualifier = split_name(name)
        if qualifier:
            return tuple(unit for unit in self.units(head, on) if self.fits(unit, qualifier))
        genitive = bare(name)
        return self.units(head, on) or (self.units(genitive, on) if genitive else ())

    def units(self, head: str, on: date | None = None) -> tuple[Unit, ...]:
        """The units whose name is this head, in the order of `by_name`.

        With the day of the release, those that bore name and key on that day, of whichever time; a name that nobody
        bore yet is that of a unit to come. Without one, those of today, and only if there are none, those of yesterday.
        """
        if on is not None:
            return self._units_of(head, on)
        found = self._today.get(head)
        if found is None:
            found = self._units_of(head, None)
            if found:
                self._today[head] = found
        return found

    def _units_of(self, head: str, on: date | None) -> tuple[Unit, ...]:
        entry = self._index.get(head)
        if entry is None or not (entry.units or entry.former):
            return ()
        present = self._found.get(head)
        if present is None:
            present = self._found[head] = tuple(self._units[key] for key in entry.units)
        if present and (on is None or (not entry.former and all(unit.existed(on) for unit in present))):
            return present
        past = tuple(self._former.at(reference) for reference in entry.former)
        if on is not None:
            past = tuple(unit for unit in (*present, *past) if unit.existed(on))
        return tuple(sorted(past, key=_order)) or present

    def fits(self, unit: Unit, qualifier: tuple[str, ...]) -> bool:
        """Whether these words can be the qualifier of the unit's name."""
        return fits(qualifier, self.qualifier(unit))

    def head(self, unit: Unit) -> str:
        """The name of the unit without its qualifier."""
        return self._parted(unit.name)[0]

    def qualifier(self, unit: Unit) -> tuple[str, ...]:
        """The qualifier of the unit's name, empty where it has none."""
        return self._parted(unit.name)[1]

    def _parted(self, name: str) -> tuple[str, tuple[str, ...]]:
        if name not in self._split:
            self._split[name] = split_name(name)
        return self._split[name]

    def match(self, words: Sequence[str], at: int = 0, *, former: bool = False) -> Match | None:
        """The longest name that begins at a word, in any case; None where none does.

        With `former`, names count too that no place of today bears alone; the match says so.
        """
        first = words[at]
        entry = self._index.get(first)
        if entry is not None:
            longest = entry.words_ever if former else entry.words
            for length in range(min(longest, len(words) - at), 1, -1):
                name = " ".join(words[at : at + length])
                found = self._named(name, length, former) if self.is_known(name) else None
                if found is not None:
                    return found
        key = (first, former)
        if key not in self._alone:
            self._alone[key] = self._match_alone(first, former)
        return self._alone[key]

    def _match_alone(self, word: str, former: bool) -> Match | None:
        """What a single word matches."""
        entry = self._index.get(word)
        if entry is not None and (entry.present or (former and entry.known)):
            return Match(1, word, former=not entry.present)
        found = self._named(word, 1, former) if word.endswith("s") else None
        if found is None and "-" in word:
            parted = unhyphened(word)
            if parted and self.units(parted):
                return Match(1, parted)
        return found

    def _named(self, name: str, length: int, former: bool) -> Match | None:
        """The match of words that are a name, or the genitive of one."""
        for form, genitive in ((name, False), (bare(name.rpartition(" ")[2]) and name[:-1], True)):
            entry = self._index.get(form) if form else None
            if form and entry is not None and (entry.present or (former and entry.known)):
                return Match(length, form, genitive, not entry.present)
        return None

    def localities(self, name: str) -> tuple[str, ...]:
        """Keys of the municipalities that have a part of this name: in Nordrhein-Westfalen, and those added by hand."""
        return (self._index.get(name) or _NOTHING).parts

    def former_localities(self, name: str) -> tuple[str, ...]:
        """Keys of the municipalities that have a part of this name because it was a municipality once, in all Länder.

        Many of these names are words, surnames or names of towns elsewhere, so they need evidence.
        """
        entry = self._index.get(name)
        if entry is None:
            return ()
        if name not in self._heirs:
            units = map(self._former.at, entry.former)
            heirs = (key for unit in units for key in unit.successors if len(key) == 8)
            self._heirs[name] = tuple(dict.fromkeys((*entry.former_parts, *heirs)))
        return self._heirs[name]

    def region(self, name: str) -> str | None:
        """The region of this name in the nominative: "Bergischen Land" gives "Bergisches Land"."""
        return (self._index.get(name) or _NOTHING).region

    def members(self, region: str) -> tuple[str, ...]:
        """Keys of the districts and municipalities of a region or an association, by its nominative or another name
        ("OWL"); empty where they are not known."""
        return self._areas.regions.get(region) or self._areas.associations.get(region, ())

    def adjective(self, word: str) -> tuple[Unit, ...]:
        """The municipalities that an adjective may come from: "Kölner", "Hildener"; attested ones before ruled ones."""
        attested = self._areas.adjectives.get(word)
        if attested:
            return tuple(self._units[key] for key in attested)
        for stem in adjectives(word):
            entry = self._index.get(stem)
            units = tuple(self._units[key] for key in entry.units if len(key) == 8) if entry else ()
            if units:
                return units
        return ()

    @property
    def associations(self) -> dict[str, tuple[str, ...]]:
        """Municipal associations with their kind ("Samtgemeinde Harpstedt") and the keys of their members."""
        return self._areas.associations

    def is_name(self, word: str) -> bool:
        """Whether a name of today begins with the word, in any case."""
        return self._begins(word) or self._begins(bare(word))

    def _begins(self, word: str | None) -> bool:
        entry = self._index.get(word) if word else None
        return entry is not None and (entry.present or entry.words > 1)

    def may_begin(self, word: str) -> bool:
        """Whether `match` with `former` can find anything at the word: a quick no for most words."""
        return self.is_known(word) or "-" in word

    def is_known(self, word: str) -> bool:
        """Whether the word is a name of any time or begins one, or is the genitive of one."""
        known = self._index.known
        return word in known or (word[-1:] == "s" and word[:-1] in known)

    def known(self, forms: set[str]) -> list[str]:
        """Those of many forms that are a name or begin one, in their order: quicker than to ask for each."""
        return sorted(forms & self._index.known.keys())

    def is_homograph(self, name: str) -> bool:
        """Whether the name is also an ordinary word, a surname or a given name."""
        return name in self._areas.homographs

    def homograph_kind(self, name: str) -> str | None:
        """What else the name is: "word", "surname" or "given_name"; None where it is a place only."""
        return self._areas.homographs.get(name)

    def land_iso(self, land_key: str) -> str:
        """ISO 3166-2 code of a Land: "05" gives "DE-NW"."""
        return f"DE-{LAND_CODES[land_key]}"

    def land_by_iso(self, code: str) -> Unit | None:
        """The Land of an ISO 3166-2 code ("DE-NW"); None for any other text."""
        key = _LAND_KEYS.get(code)
        return self._units[key] if key else None


def _order(unit: Unit) -> tuple[int, int, str]:
    """What a bare name means first: "Brandenburg" the Land, "Bremen" the city, "Borken" the town."""
    rank = 4 if unit.key in CITY_STATES else RANK[unit.level]
    return rank, -(unit.population or 0), unit.key
