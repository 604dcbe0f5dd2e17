"""Parts of towns: to which town each belongs; and adjectives of towns ("Kölner")."""

from dataclasses import dataclass
from datetime import date

from pipeline.extract.places.confidence import ADJECTIVE, PART
from pipeline.extract.places.inside import Owners
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.setting import Setting
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Unit

_KNOWN = 20_000  # inhabitants from which a town's adjective is read without the town in the text


@dataclass(frozen=True, slots=True)
class _Around:
    """What decides on the town of a part: the towns that the text names, and what is known of names."""

    named: dict[str, Unit]
    gazetteer: Gazetteer
    lexicon: Vocabulary
    setting: Setting
    day: date | None

    def exists(self, town: Unit) -> bool:
        """Whether the town was there when the release appeared."""
        return self.day is None or town.existed(self.day)


def settle(
    text: Text, mentions: list[Mention], gazetteer: Gazetteer, lexicon: Vocabulary, setting: Setting
) -> list[Mention]:
    """Give each part its town, turn a town of elsewhere that bears the name of a part here into that part, and drop
    parts of towns that the text does not name."""
    around = _Around(_towns(mentions, setting), gazetteer, lexicon, setting, text.day)
    kept: list[Mention] = []
    for mention in mentions:
        if mention.kind == "unit" and _is_part_here(mention, around):
            mention.kind, mention.unit, mention.rivals, mention.confidence = "part", None, (), PART
        if mention.kind == "part":
            mention.parent = _parent(text, mention, kept, around)
            if mention.parent is None and not mention.typed:
                continue
        kept.append(mention)
    return kept


def _towns(mentions: list[Mention], setting: Setting) -> dict[str, Unit]:
    """The municipalities that the text or its issuer names, by key."""
    units = [m.unit for m in mentions if m.unit is not None and m.accepted and not (m.kind == "part" and m.typed)]
    units += [setting.issuer] if setting.issuer is not None else []
    return {unit.key: unit for unit in units if unit.level == "municipality"}


def _city_part(name: str, around: _Around) -> str | None:
    """The city state that has a part of this name, where the release is the city's or names it."""
    if name not in around.lexicon.all_city_parts:
        return None
    land = around.setting.land
    for key, names in around.lexicon.city_parts.items():
        if name in names and (land == key[:2] or (land is None and key in around.named)):
            return key
    return None


def _is_part_here(mention: Mention, around: _Around) -> bool:
    unit = mention.unit
    if unit is None or unit.level != "municipality" or mention.qualified:
        return False
    if _city_part(mention.name, around) is not None:
        return True
    if mention.typed or around.setting.land in {None, unit.land_key}:
        return False
    names = around.gazetteer
    homes = (*names.localities(mention.name), *names.former_localities(mention.name))
    return any(key in around.named for key in homes)


def _parent(text: Text, mention: Mention, before: list[Mention], around: _Around) -> str | None:
    """Key of the town that a part belongs to."""
    named = mention.unit is not None and (mention.unit.key in around.named or not mention.typed)
    if mention.compound and (named or not _town_before(text, mention, before, around)):
        city = _city_part(mention.name.split("-")[0], around)
        return city or (mention.unit.key if mention.unit is not None else None)
    return (
        _city_part(mention.name, around)
        or _adjective_before(text, mention, around)
        or _home(mention, before, around)
        or _town_before(text, mention, before, around)
    )


def _adjective_before(text: Text, mention: Mention, around: _Around) -> str | None:
    """The town whose adjective stands before the type word: "im Iserlohner Stadtteil Letmathe"."""
    word = text.word(mention.typed_at - 1)
    if mention.typed_at < 0 or not word.endswith("er") or not word[:1].isupper() or len(word) < 5:
        return None
    units = around.gazetteer.adjective(word)
    homes = around.gazetteer.localities(mention.name)
    near = [unit for unit in units if unit.key in around.named or unit.key in homes]
    near = near or [unit for unit in units if around.setting.holds(unit)]
    return near[0].key if near else None


def _home(mention: Mention, before: list[Mention], around: _Around) -> str | None:
    """The town that is known to have the part and that the text names, the one named last if there are several."""
    localities = around.gazetteer.localities(mention.name)
    # A name of several words that only one town has ("Burg auf Fehmarn") needs no town beside it.
    only = len(localities) == 1 and " " in mention.name
    former = around.gazetteer.former_localities(mention.name)
    homes = [key for key in localities if key in around.named or only] or [k for k in former if k in around.named]
    # A name of yesterday in a list with towns of the same district needs none either.
    districts = {n.unit.district_key for n in mention.neighbours if n.unit is not None and n.accepted}
    homes = homes or [
        k
        for k in former
        if (town := around.gazetteer.by_key(k)) and town.district_key in districts and around.exists(town)
    ]
    # What was a municipality of the district that the news is from needs none either.
    homes = homes or [key for key in former if (town := around.gazetteer.by_key(key)) and around.setting.close(town)]
    last = next((m.unit.key for m in reversed(before) if m.free and m.unit is not None and m.unit.key in homes), None)
    return last or (homes[0] if homes else None)


def _town_before(text: Text, mention: Mention, before: list[Mention], around: _Around) -> str | None:
    """The town named last in the block of a part with a type word ("im Ortsteil Haag"), or the issuer's town."""
    if not mention.typed:
        return None
    for other in reversed(before):
        if other.free and other.unit is not None and other.unit.level == "municipality":
            if text.block[other.first] == text.block[mention.first]:
                return other.unit.key
            break
    issuer = around.setting.issuer
    return issuer.key if issuer is not None and issuer.level == "municipality" else None


def find_adjectives(
    text: Text,
    cued: list[int],
    mentions: list[Mention],
    owners: Owners,
    gazetteer: Gazetteer,
    lexicon: Vocabulary,
) -> list[Mention]:
    """Adjectives of towns in front of a noun, among the words that can be one: "Kölner Dom", "Dürener Straße"."""
    if not cued:
        return []
    taken = {i for m in mentions for i in range(m.first, m.end)}
    known = {m.unit.key for m in mentions if m.free and m.unit is not None}
    found = []
    for i in cued:
        word = text.words[i]
        if len(word) < 6 or i in taken or owners.get(text.tokens[i], ("",))[0] == "person":
            continue
        units = gazetteer.adjective(word)
        if not units or text.ends_block(i + 1) or not text.words[i + 1][:1].isupper():
            continue
        local = tuple(unit for unit in units if unit.key in known)
        if not local and not _well_known(word, units, gazetteer, lexicon):
            continue
        if word in lexicon.given_names and not text.words[i + 1].lower().endswith(lexicon.title_endings):
            continue
        behind = text.words[i + 1]
        district = _district(word, local or units[:1], gazetteer) if behind in lexicon.district_offices else None
        street = text.words[i + 1].endswith(lexicon.street_endings)
        mention = Mention(i, i + 1, word, "unit", local or units[:1], accepted=True, confidence=ADJECTIVE)
        mention.unit, mention.inside = district or mention.units[0], "street" if street else "adjective"
        if behind in lexicon.quarters:
            mention.inside = None  # "in der Weißenfelser Altstadt" is in the town
        found.append(mention)
    return found


def _district(adjective: str, units: tuple[Unit, ...], gazetteer: Gazetteer) -> Unit | None:
    """The district whose office follows an adjective: "Görlitzer Landrat", "Weimarer Landrätin", "Xantener Landrat"."""
    named = (*gazetteer.units(gazetteer.head(units[0])), *gazetteer.units(f"{adjective} Land"))
    own = next((unit for unit in named if unit.level == "district" and unit.land_key == units[0].land_key), None)
    return own or (gazetteer.by_key(units[0].district_key) if units[0].district_key else None)


def _well_known(adjective: str, units: tuple[Unit, ...], gazetteer: Gazetteer, lexicon: Vocabulary) -> bool:
    """Whether the adjective is a large town's, and neither a surname nor a word like "Lager" or "Hammer"."""
    name, people = gazetteer.head(units[0]), units[0].population or 0
    doubtful = name not in lexicon.plain and gazetteer.is_homograph(name)
    word = doubtful and gazetteer.homograph_kind(name) == "word"
    return people >= (2 * _KNOWN if doubtful else _KNOWN) and not word and not gazetteer.units(adjective)
