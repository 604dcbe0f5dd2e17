"""What a body is for or whose it is: portfolios, subjects, members."""

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import known_place, only_land
from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.words import adjective_like, is_noun, proper_word, text
from pipeline.lexicon import lexicon

ARTICLES = frozenset(["der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen"])
_DETERMINERS = (
    "dies",
    "jede",
    "jene",
    "kein",
    "unser",
    "ihre",
    "seine",
    "alle",
    "viele",
    "weitere",
    "mehrere",
    "welche",
)
_LEARNED = (
    "ative",
    "ativen",
    "elle",
    "ellen",
    "ierte",
    "ierten",
    "ogene",
    "ogenen",
    "wandte",
    "wandten",
    "ulare",
    "ularen",
)
_SUSPENDED = 3
_SHORTEST_ADJECTIVE = 6
_NO_ADJECTIVES = frozenset(
    ["immer", "wieder", "weiter", "hinter", "bisher", "seither", "daher", "nachher", "lieber", "später"]
)


def topics(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after a list of topics; commas belong to it only where an "und" or "sowie" closes it."""
    end = _topic(doc, at, taken)
    if end == at:
        return at
    closed, reached = end, end
    while text(doc, reached) in (",", "und", "sowie", "&"):
        joint = text(doc, reached)
        following = reached + 1
        if text(doc, following) in ("für", "den", "die", "das", "der") and text(doc, following + 1)[:1].isupper():
            if text(doc, following) != "für":
                break
            following += 1
        after = _topic(doc, following, taken)
        if after == following:
            break
        suspended = text(doc, reached - 1).endswith("-")
        reached = after
        if joint != ",":
            closed = reached
            if not suspended and text(doc, reached + 1) != "für":
                break
    return closed


def _topic(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """One topic: a noun, with small or capital adjectives before it; a hyphen at its end asks for the next one."""
    end = at
    if len(text(doc, at)) > _SUSPENDED and text(doc, at)[0] == "-" and text(doc, at - 1) in ("und", "&"):
        return at + 1  # "Materialforschung und -prüfung"
    while text(doc, end)[:1].islower() and text(doc, end).endswith(("e", "en", "er", "es")) and end - at < 2:
        if text(doc, end) in ARTICLES or text(doc, end).startswith(_DETERMINERS):
            return at
        end += 1
    while is_noun(doc, end + 1) and (adjective_like(text(doc, end)) or text(doc, end).endswith(_LEARNED)):
        end += 1
    if not is_noun(doc, end) or end in taken:
        return at
    return end + 1


def members(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """ "Verband kommunaler Betriebe", "Bund Deutscher Gärtnerinnen und Gärtner": whose body it is, without article."""
    if word.base not in lexicon("organisations")["grammar"]["of_members"]:
        return at
    adjective = text(doc, at)
    small = adjective[:1].islower() and not adjective.startswith(_DETERMINERS) and adjective not in _NO_ADJECTIVES
    if not (small or adjective_like(adjective)) or not is_noun(doc, at + 1):
        return at
    if not adjective.endswith("er") or len(adjective) < _SHORTEST_ADJECTIVE:
        return at
    other = text(doc, at + 3)
    both = text(doc, at + 2) == "und" and proper_word(doc, at + 3) and head(other) is None
    return at + 4 if both and not known_place(doc, at + 3) and at + 3 not in taken else at + 2


def subject(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """ "Stiftung Wald und Wasser Musterland", "Arbeitsgemeinschaft Historische Dörfer": the subject as it stands.

    Two subjects need a Land or a parenthesis behind them, for "und" may as well begin the next body.
    """
    if word.word.casefold().removesuffix("s") not in lexicon("organisations")["grammar"]["of_subjects"]:
        return at
    if not is_noun(doc, at) or text(doc, at) in lexicon("organisations")["grammar"]["not_names"]:
        return at
    first = _topic(doc, at, taken)
    place = known_place(doc, at) and text(doc, first) != "und"
    if at in taken or head(text(doc, at)) is not None or place:
        return at
    end = topics(doc, at, taken)
    paired = end > first and (only_land(doc, end) or text(doc, end) == "(" or text(doc, first - 1).endswith("-"))
    if paired or (end > first and word.base == "gewerkschaft"):
        return end
    described = first > at + 1 or only_land(doc, first)
    return first if described else at
