"""Places: municipalities, districts, regions and parts of towns, each resolved to its official key.

`scan` finds every name in one pass, `inside` tells names that belong to a larger one, `evidence` weighs homographs,
`resolve` chooses between places of one name, `parts` gives parts of towns their town.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.places.confidence import PART
from pipeline.extract.places.cues import ADJECTIVE
from pipeline.extract.places.evidence import is_distinct, weigh
from pipeline.extract.places.inside import mark, owned
from pipeline.extract.places.mentions import Mention, MentionKind
from pipeline.extract.places.misspelt import find_misspelt
from pipeline.extract.places.parts import find_adjectives, settle
from pipeline.extract.places.resolve import resolve
from pipeline.extract.places.scan import Scanner
from pipeline.extract.places.setting import read_setting
from pipeline.extract.places.text import Spellings, Text, read_text
from pipeline.extract.places.words import vocabulary
from pipeline.extract.spans import write
from pipeline.extract.values import Place, PlaceLevel
from pipeline.gazetteer import gazetteer
from pipeline.problems import Problem

_LEVELS: dict[MentionKind, PlaceLevel] = {
    "part": "part",
    "region": "region",
    "association": "association",
    "country": "country",
}


@Language.factory("verlautbar_places")
def create_places(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group places, and a problem for each name that stays open."""

    spellings = Spellings(nlp.vocab.strings)

    def component(doc: Doc) -> Doc:
        text = read_text(doc, spellings)
        mentions = find_places(text)
        write(doc, "places", (_span(text, mention) for mention in mentions))
        problems = _problems(text, mentions)
        if problems:
            doc._.problems = (*doc._.problems, *problems)
        return doc

    return component


def find_places(text: Text) -> list[Mention]:
    """The places of a text in its order, resolved, with `inside` set where a name is part of a larger one."""
    names, lexicon = gazetteer(), vocabulary()
    cued = text.cued
    owners = owned(text.doc)
    found = Scanner(text, {i: cue for i, cue in cued.items() if cue != ADJECTIVE}, names, lexicon).scan()
    mentions = mark(text, list(found), owners, lexicon)
    setting = read_setting(text.doc, mentions, names, lexicon)
    mentions = sorted([*mentions, *find_misspelt(text, cued, mentions, names, lexicon, setting)], key=_begin)
    weigh(text, mentions, names, lexicon, setting)
    for mention in mentions:
        mention.accepted = mention.accepted or (mention.inside is not None and is_distinct(mention, names, lexicon))
    resolve(text, mentions, names, setting)
    mentions = settle(text, [m for m in mentions if m.accepted], names, lexicon, setting)
    adjectives = [i for i, cue in cued.items() if cue & ADJECTIVE]
    mentions += find_adjectives(text, adjectives, mentions, owners, names, lexicon)
    return sorted(mentions, key=_begin)


def _begin(mention: Mention) -> int:
    return mention.first


def _span(text: Text, mention: Mention) -> tuple[int, int, str, Place]:
    place = _place(text, mention)
    return text.tokens[mention.first], text.tokens[mention.end - 1] + 1, place.level, place


def _place(text: Text, mention: Mention) -> Place:
    unit = mention.unit
    if mention.kind == "unit" and unit is not None:
        candidates = tuple(rival.key for rival in mention.rivals)
        level: PlaceLevel = unit.level
        return Place(unit.name, level, unit.key, unit.parent_key, candidates, mention.inside, mention.confidence)
    level = _LEVELS.get(mention.kind, "other")
    rivals = tuple(rival.key for rival in mention.rivals)
    confidence = min(mention.confidence, PART)
    return Place(mention.name, level, None, mention.parent, rivals, mention.inside, confidence)


def _problems(text: Text, mentions: list[Mention]) -> list[Problem]:
    """A warning for each name that several places bear and that nothing settles, at its first use."""
    found: dict[str, Problem] = {}
    for mention in mentions:
        if mention.rivals and mention.free and mention.unit is not None and mention.name not in found:
            others = ", ".join(f"{unit.name} ({unit.key})" for unit in mention.rivals[:5])
            found[mention.name] = Problem(
                "warning",
                "ambiguous_place",
                f"“{mention.name}” was taken for {mention.unit.key}, but may be {others}.",
                text.doc[text.tokens[mention.first]].idx,
                text.doc[text.tokens[mention.end - 1]].idx + len(text.doc[text.tokens[mention.end - 1]]),
            )
    return list(found.values())
