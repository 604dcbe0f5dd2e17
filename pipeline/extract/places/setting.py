"""Where a release is at home: its Land, its issuer's unit, and the districts that its text names."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Unit


@dataclass(frozen=True, slots=True)
class Setting:
    """`land` is the key of the Land, None for the federation and for bare text; `issuer` the unit that issues the
    release, `districts` the keys of the districts that the text names."""

    land: str | None
    issuer: Unit | None
    districts: frozenset[str]

    def holds(self, unit: Unit) -> bool:
        """Whether the unit lies in the Land of the release, or in a district of the text."""
        return unit.land_key == self.land or self.close(unit)

    def close(self, unit: Unit) -> bool:
        """Whether the unit lies in a district that the text names or in the issuer's area."""
        return unit.district_key in self.districts or (self.issuer is not None and within(unit, self.issuer))


def within(unit: Unit, area: Unit) -> bool:
    """Whether a unit is the area or lies in it."""
    return unit.key.startswith(area.key) or unit.government_region_key == area.key


def read_setting(doc: Doc, mentions: list[Mention], gazetteer: Gazetteer, lexicon: Vocabulary) -> Setting:
    """The setting of a document, from its release and from the districts that are sure in its text."""
    release = doc._.release
    land = gazetteer.land_by_iso(release.land) if release is not None and release.land else None
    issuer = issuing_unit(release.issuer, gazetteer, lexicon) if release is not None and release.issuer else None
    districts = frozenset(
        mention.units[0].key
        for mention in mentions
        if mention.kind == "unit"
        and len(mention.units) == 1
        and mention.units[0].level == "district"
        # A homograph ("Bergstraße") is not to be its own witness.
        and (mention.typed or mention.name not in lexicon.words)
    )
    return Setting(land.key if land else None, issuer, districts)


def issuing_unit(name: str, gazetteer: Gazetteer, lexicon: Vocabulary) -> Unit | None:
    """The unit in an issuer's name: "Stadt Köln", "Landratsamt Cham", "Wetteraukreis", "Bezirksregierung Münster"."""
    words = name.replace("St. ", "Sankt ").split()
    for i, word in enumerate(words[:3]):
        level = lexicon.issuing.get(word) or lexicon.type_level(word)
        match = gazetteer.match(words, i + 1) if level is not None and i + 1 < len(words) else None
        if match is not None:
            return next((unit for unit in gazetteer.units(match.name) if unit.level == level), None)
    match = gazetteer.match(words, 0) if words else None
    units = gazetteer.units(match.name) if match is not None and match.length == len(words) else ()
    return units[0] if len(units) == 1 and units[0].level == "district" else None
