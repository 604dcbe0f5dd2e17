"""How far a body's name reaches around its head: adjectives to the left; portfolio, genitive, place to the right."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import landscape, only_land, proper
from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.nominative import adjective_stem
from pipeline.extract.organisations.words import (
    adjective_like,
    capital_adjective,
    first_word,
    is_noun,
    proper_word,
    same_line,
    text,
)
from pipeline.gazetteer import gazetteer
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
_LEARNED = ("ative", "ativen", "erative", "elle", "ellen", "ierte", "ierten", "wandte", "wandten", "ulare", "ularen")
_SUSPENDED = 3


@dataclass(frozen=True, slots=True)
class Reach:
    """The tokens `start` to `end` of a name with its head at `at`; `proof` tells that something makes it a name."""

    start: int
    at: int
    end: int
    proof: bool


def reach(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> Reach:
    """The extent of the name around a head. `taken` are tokens of people, which are part of no other name."""
    start, proof = left(doc, at, word)
    end, named = right(doc, at, word, taken, start < at)
    return Reach(start, at, end, proof or named or word.bare)


def left(doc: Doc, at: int, word: Head) -> tuple[int, bool]:
    """First token of the name, and whether what stands before the head proves one."""
    grammar = lexicon("organisations")["grammar"]
    start, proof = at, False
    if at >= 2 and doc[at - 1].text == "und" and doc[at - 2].text.endswith("-") and doc[at - 2].text[:1].isupper():
        start = at - 2
    while start > 0 and same_line(doc, start - 1):
        before = doc[start - 1].text
        stem = adjective_stem(before) if before[:1].isupper() else None
        if stem is not None and (not first_word(doc[start - 1]) or _listed(stem)):
            start, proof = start - 1, proof or stem.casefold() not in grammar["weak_adjectives"]
        elif before in grammar["place_adjectives"] or (word.strong and _town_adjective(doc, start - 1)):
            start, proof = start - 1, proof or (word.strong and before in grammar["place_adjectives"])
        else:
            break
    if start == at and word.word == "Stiftung" and _patron(doc, at - 1):
        return at - 1, True
    return start, proof


def _patron(doc: Doc, at: int) -> bool:
    """Whether a name stands before "Stiftung" without a hyphen ("die Hohberg Stiftung")."""
    return proper_word(doc, at) and not first_word(doc[at]) and text(doc, at - 1).casefold() in (*ARTICLES, ",", "und")


def _listed(stem: str) -> bool:
    return stem.casefold() in lexicon("organisations")["grammar"]["adjectives"] or stem.casefold().endswith("isch")


def _town_adjective(doc: Doc, at: int) -> bool:
    """ "Kölner" between an article and a strong head ("die Kölner Sparkasse")."""
    text = doc[at].text
    return len(text) > 4 and text.endswith("er") and text[0].isupper() and at > 0 and doc[at - 1].lower_ in ("das",)


def right(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> tuple[int, bool]:
    """Token after the name, and whether what follows the head proves a name. `named`: adjectives stand before it."""
    end, proof = at + 1, False
    after = _portfolio(doc, end, word, taken, named)
    if after > end:
        end, proof = after, True
    else:
        after = _genitive(doc, end, word)
        if after > end:
            end, proof = after, word.kind in ("ministry", "committee", "association", "authority", "foundation")
    after = _owner(doc, end)
    end = max(end, after)
    if end == at + 1 or proof:
        after = proper(doc, end, word, taken)
        if after > end and (word.strong or proof or named or only_land(doc, end) or capital_adjective(doc, end)):
            end, proof = after, True
        if proof:
            end = landscape(doc, end)
    while end > at + 1 and doc[end - 1].text.endswith("-"):
        end -= 1  # "Amt für Kultur Fachbereichs- und …": the next noun is none of the name
    return end, proof


def _portfolio(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> int:
    """ "für Umwelt, Landwirtschaft, Natur- und Verbraucherschutz"; "des Innern und für Sport"; else `at`."""
    end = at
    if word.kind == "ministry" and text(doc, at) in ("der", "des") and is_noun(doc, at + 1):
        end = topics(doc, at + 1, taken)
        if text(doc, end) == "und" and text(doc, end + 1) == "für":
            end += 1
    catalogue = lexicon("organisations")["grammar"]["not_names"]
    if word.kind == "museum" and text(doc, end + 1) in catalogue and text(doc, end + 2) not in (",", "und", "&"):
        return at  # "ein Museum für Kinder"
    if text(doc, end) == "für" and (named or word.base not in lexicon("organisations")["grammar"]["no_portfolio"]):
        after = topics(doc, end + 1, taken)
        return after if after > end + 1 else (end if end > at else at)
    return end


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
    if is_noun(doc, end + 1) and (adjective_like(text(doc, end)) or text(doc, end).endswith(_LEARNED)):
        end += 1
    if not is_noun(doc, end) or end in taken:
        return at
    return end + 1


def _genitive(doc: Doc, at: int, word: Head) -> int:
    """ "der Bibliotheken", "des Deutschen Bundestages", "des Bundes": a genitive that tells one body from others."""
    article = text(doc, at)
    if article == "des" and text(doc, at + 1) == "Bundes":
        return at + 2
    if word.base.endswith("ausschuss"):
        return at + 3 if article == "des" and text(doc, at + 2).startswith("Bundestag") else at
    if article == "der" and word.base in lexicon("organisations")["grammar"]["of_members"]:
        end = at + 1
        while adjective_like(text(doc, end)):
            end += 1
        members = end > at + 1 or text(doc, end).endswith(("en", "er", "innen"))
        return end + 1 if members and is_noun(doc, end) else at
    return at


def _owner(doc: Doc, at: int) -> int:
    """ "des Landes Nordrhein-Westfalen"."""
    if text(doc, at) == "des" and text(doc, at + 1) == "Landes" and only_land(doc, at + 2):
        return at + 3
    if text(doc, at) == "der" and text(doc, at + 1) == "Universität" and is_noun(doc, at + 2):
        return at + 3
    if text(doc, at) == "zu" and head(doc[at - 1].text) is not None and gazetteer().is_name(text(doc, at + 1)):
        return at + 2  # "Universität zu Köln"
    return at
