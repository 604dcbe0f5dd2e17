"""Whether a name is used as a place: a homograph ("Lage", "Much") needs a reason, other names a doubt."""

from itertools import pairwise

from pipeline.extract.places.confidence import CHOSEN, WEAK
from pipeline.extract.places.cues import cues
from pipeline.extract.places.linking import linked
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.setting import Setting
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer

# Reasons are compared with needs. A plain name needs next to none, but an article in front still shows the ordinary
# word; nothing but a type word or a qualifier is enough for what needs to be typed.
_NONE, _PLAIN, _SOME, _STRONG, _TYPED = 0.0, 0.5, 1.0, 2.0, 3.0
_BEHIND_A_NAME = frozenset({":", "–", "-", "(", "|", ";"})
_LARGE = 20_000  # inhabitants from which a town is likely to be named outside its Land


def weigh(text: Text, mentions: list[Mention], gazetteer: Gazetteer, lexicon: Vocabulary, setting: Setting) -> None:
    """Set `accepted`: first by what stands around each name, then by its list, then by its other uses in the text."""
    for one, other in pairwise(mentions):
        if linked(text, one.end, other.first, lexicon):
            one.neighbours.append(other)
            other.neighbours.append(one)
    persons = {m.first for m in mentions if _is_surname(text, m, lexicon)}
    surnames = {m.name.split("-")[0] for m in mentions if m.first in persons}
    undecided = []
    for mention in mentions:
        if mention.inside == "dateline":
            continue
        if mention.inside is None and _may_be_landscape(mention, lexicon):
            mention.accepted = _is_district(text, mention, lexicon)
            undecided.extend([] if mention.accepted else [mention])
            continue
        need = _need(text, mention, gazetteer, lexicon, setting)
        if mention.first in persons or (need and _is_other_word(text, mention, lexicon)):
            continue
        if mention.name in surnames and not mention.typed:
            need = max(need, _SOME)
        reason = _reason(text, mention, lexicon, setting) if need or mention.kind == "river" else _NONE
        mention.accepted = reason >= need
        if need >= _SOME and reason == _SOME:
            mention.confidence = min(mention.confidence, WEAK)
        shown = reason == _STRONG or (mention.kind == "river" and _is_town(text, mention, gazetteer, lexicon, setting))
        if mention.kind == "river" and shown and not _is_beside_river(text, mention, lexicon):
            mention.kind = "unit"
        if not mention.accepted and need < _TYPED:
            undecided.append(mention)
    _spread(mentions, undecided, lexicon)
    for mention in undecided:
        if not mention.accepted and mention.inside is None and _may_be_landscape(mention, lexicon):
            mention.kind, mention.units, mention.accepted = "region", (), True


def _is_town(text: Text, mention: Mention, gazetteer: Gazetteer, lexicon: Vocabulary, setting: Setting) -> bool:
    """Whether a river's name is a large town of the Land: a river has an article or a preposition."""
    before = "" if text.starts_block(mention.first) else text.word(mention.first - 1)
    if before in lexicon.determiners or before in lexicon.prepositions or _is_word(mention.name, gazetteer, lexicon):
        return False
    towns = [unit for unit in mention.units if unit.level == "municipality" and setting.holds(unit)]
    return any((unit.population or 0) >= _LARGE for unit in towns)


def _is_beside_river(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether a river stands before or behind "und": "an Fulda und Werra"."""
    first, end = mention.first, mention.end
    behind = text.word(end) == "und" and text.word(end + 1) in lexicon.rivers
    return behind or (text.word(first - 1) == "und" and text.word(first - 2) in lexicon.rivers)


def _spread(mentions: list[Mention], undecided: list[Mention], lexicon: Vocabulary) -> None:
    """Accept names beside accepted ones of their list, and names that are accepted elsewhere in the text.

    A landscape is a district only beside districts ("Harz, Börde und Landkreis Stendal"), wherever else it is one.
    """
    for mention in (*undecided, *reversed(undecided)):
        beside = [n for n in mention.neighbours if n.accepted and n.kind != "river"]
        if _may_be_landscape(mention, lexicon):
            beside = [n for n in beside if n.kind == "unit" and n.units[0].level == "district"]
        if beside and not mention.accepted:
            mention.accepted = True
            mention.confidence = min(mention.confidence, WEAK if len(beside) < 2 else CHOSEN)
    established = {m.name for m in mentions if m.free and m.kind == "unit"}
    for mention in undecided:
        if mention.kind == "unit" and mention.name in established and not _may_be_landscape(mention, lexicon):
            mention.accepted = True


def _may_be_landscape(mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether the name is a landscape's too and nothing beside it says "Kreis"."""
    if mention.kind != "unit" or mention.typed or mention.qualified:
        return False
    return mention.name in lexicon.landscapes or mention.units[0].name in lexicon.landscapes


def _is_district(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether a name that is a landscape's too means the district: alone in its line, or behind an office."""
    before, earlier = text.word(mention.first - 1), text.word(mention.first - 2)
    if before == "(" and text.word(mention.end) == ")":
        return True
    if before in lexicon.determiners and not text.starts_block(mention.first):
        return earlier.lower().endswith(lexicon.title_endings)
    return _stands_alone(text, mention) or before in lexicon.firm_prepositions


def is_distinct(mention: Mention, gazetteer: Gazetteer, lexicon: Vocabulary) -> bool:
    """Whether a name within a larger one is a place without further reason: not for "Bundes", which is no Bunde."""
    return mention.inside not in {"organisation", "programme"} or not _is_word(mention.name, gazetteer, lexicon)


def _is_word(name: str, gazetteer: Gazetteer, lexicon: Vocabulary) -> bool:
    flagged = name not in lexicon.plain and gazetteer.homograph_kind(name) == "word"
    return flagged or name in lexicon.words or name in lexicon.typed_only


def _need(text: Text, mention: Mention, gazetteer: Gazetteer, lexicon: Vocabulary, setting: Setting) -> float:
    """How strong a reason the name needs to be a place."""
    if mention.kind == "part":
        return _need_of_part(mention, gazetteer, lexicon)
    saint = mention.name.startswith("Sankt ")
    named = (" " in mention.name and not saint) or "-" in mention.name
    if mention.kind != "unit" or mention.typed or mention.qualified or named:
        return _NONE
    if mention.name in lexicon.typed_only:
        return _TYPED
    if _is_word(mention.name, gazetteer, lexicon):
        return _STRONG
    if mention.name in lexicon.plain:
        return _PLAIN
    local = any(setting.holds(unit) for unit in mention.units)
    largest = max((unit.population or 0 for unit in mention.units), default=0)
    if gazetteer.is_homograph(mention.name):
        known = largest >= (_LARGE / 2 if local else 2 * _LARGE) and not mention.genitive
    else:
        known = largest >= (300 if local else 3_000) and (local or not mention.genitive or largest >= 50_000)
        # "die Elsteraue" is a meadow, but in its own Land "die Wedemark" may be the town.
        bare = text.starts_block(mention.first) or text.word(mention.first - 1) not in lexicon.determiners
        known = known and (local or bare or largest >= _LARGE)
    return _NONE if known else _SOME


def _need_of_part(mention: Mention, gazetteer: Gazetteer, lexicon: Vocabulary) -> float:
    """A part needs none after its type word or behind its town, unless the town is a word and the part unknown."""
    if mention.typed:
        return _NONE
    head, _, part = mention.name.partition("-")
    homes = (*gazetteer.localities(part), *gazetteer.former_localities(part))
    at_home = any(unit.key in homes for unit in mention.units)
    return _NONE if mention.compound and (at_home or not _is_word(head, gazetteer, lexicon)) else _SOME


def _is_other_word(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether an article before it or a genitive behind it shows the ordinary word."""
    before = "" if text.starts_block(mention.first) else text.word(mention.first - 1)
    after = text.word(mention.end)
    if before in {"und", "oder", "/"} and text.word(mention.first - 2).endswith("innen"):
        return True  # "Halterinnen und Haltern"
    genitive = after in {"des", "der"} and before not in lexicon.prepositions
    numbered = mention.name in lexicon.numbered and after[:1].isdigit() and len(after) < 3
    return before in lexicon.determiners or genitive or numbered


def _is_surname(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether a title or a given name stands in front, and so the name is a person's."""
    if mention.typed or mention.qualified or mention.kind not in {"unit", "part"} or text.starts_block(mention.first):
        return False
    before, earlier = text.word(mention.first - 1), text.word(mention.first - 2)
    if before in {"von", "zu"}:
        return earlier in lexicon.given_names or earlier in lexicon.titles
    if before in lexicon.titles or before in lexicon.given_names:
        return before != "Sankt"
    return _is_given_name(text, mention, lexicon) or _is_titled(text, mention, lexicon)


def _is_given_name(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether the name is a given name with a surname behind it, which no step before knew: "Sören Wendt"."""
    before, after = text.word(mention.first - 1), text.word(mention.end)
    if mention.name not in lexicon.given_names or mention.name in lexicon.plain or before in lexicon.prepositions:
        return False
    return after[:1].isupper() and not text.ends_block(mention.end) and not cues()[after]


def _is_titled(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether an office stands in front ("Minister Krefeld"), or the name signs ("Im Auftrag, Brühl")."""
    before, earlier = text.word(mention.first - 1), text.word(mention.first - 2)
    if before == "," and earlier == "Auftrag":
        return not text.starts_block(mention.first - 1)
    titled = before[:1].isupper() and before.lower().endswith(lexicon.title_endings)
    if titled and mention.genitive and before.endswith(lexicon.local_offices):
        return False  # "die Bürgermeisterin Nettetals"
    # "(Bürgermeister Rheine)" is the mayor of a town, not a person.
    return titled and not (earlier == "(" and text.word(mention.end) == ")")


def _reason(text: Text, mention: Mention, lexicon: Vocabulary, setting: Setting) -> float:
    """How strong a reason the words around the name give."""
    at_home = any(setting.holds(unit) for unit in mention.units)
    large = any((unit.population or 0) >= _LARGE for unit in mention.units)
    likely = at_home or large or setting.land is None or mention.kind == "part"
    before, after = text.word(mention.first - 1), text.word(mention.end)
    alone = _stands_alone(text, mention) or (before == "(" and after == ")")
    if text.starts_block(mention.first):
        before = ""
    firm = before in lexicon.firm_prepositions and text.word(mention.first - 2) != "je"
    if alone or firm:
        return _STRONG if likely else _SOME
    labelled = before == ":" and (text.word(mention.first - 2) in lexicon.labels or _is_under(text, mention, lexicon))
    owning = mention.genitive and at_home and after[:1].isupper()
    acting = after in lexicon.verbs and text.starts_sentence(mention.first) and any(map(setting.close, mention.units))
    addressed = before.isdigit() and len(before) == 5
    figure = text.word(mention.end + 1) if after.isalpha() else after  # "erhält Lage rund 5.000 Euro"
    paid = at_home and before in lexicon.verbs and figure[:1].isdigit()
    if labelled or owning or acting or addressed or paid or (at_home and _is_home(text, mention, lexicon)):
        return _STRONG
    if before in lexicon.prepositions:
        return _STRONG if at_home and before.lower() not in {"bei", "mit"} else _SOME
    return _SOME if after == "(" and text.word(mention.end + 1)[:1].isdigit() else _PLAIN


def _is_home(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether a line of a person ends with the name: "Frau Ines Beispiel, Lage"."""
    first = text.first_of_block(mention.first)
    if text.word(mention.first - 1) != "," or not text.ends_block(mention.end) or mention.first - first > 8:
        return False
    return text.word(first) in lexicon.titles or text.word(first) in lexicon.given_names


def _is_under(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether the name is all that an item lists behind an area: "im Regierungsbezirk Münster: Senden"."""
    first = mention.first
    if not text.ends_block(mention.end) or text.kind(first) != "item":
        return False
    return any(
        text.block[i] == text.block[first] and lexicon.type_level(text.word(i)) for i in range(max(first - 6, 0), first)
    )


def _stands_alone(text: Text, mention: Mention) -> bool:
    """Whether the name is a line or a cell, or begins one and is set off from what follows."""
    if not text.starts_cell(mention.first) or text.kind(mention.first) == "title":
        return False
    after = text.word(mention.end)
    return text.ends_block(mention.end) or after in _BEHIND_A_NAME or after[:1].isdigit()
