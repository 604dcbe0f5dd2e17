"""How far a body's name reaches around its head: adjectives to the left; portfolio, genitive, place to the right."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import in_town, known_place, landscape, only_land, proper
from pipeline.extract.organisations.heads import Head
from pipeline.extract.organisations.nominative import adjective_stem
from pipeline.extract.organisations.tails import owner, tail
from pipeline.extract.organisations.topics import ARTICLES, members, subject, topics
from pipeline.extract.organisations.words import (
    adjective_like,
    capital_adjective,
    first_word,
    is_noun,
    proper_word,
    same_line,
    text,
)
from pipeline.lexicon import lexicon

_CALLED_BY_PLACE = ("association", "company", "hospital", "club", "museum", "authority", "institute")
_DEFINITE = ("das", "dem", "des", "vom", "zum", "im", "beim", "am")
_MANY = ("en", "er", "ern", "innen", "freunde", "vereine", "betriebe", "werke")


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
        elif word.base in grammar["exact"] and _town_adjective(doc, start - 1, ("die", "der")):
            start, proof = start - 1, True
        elif before in grammar["place_adjectives"] or (word.strong and _town_adjective(doc, start - 1)):
            start, proof = start - 1, proof or (word.strong and before in grammar["place_adjectives"])
        else:
            break
    if start == at and _patron(doc, at - 1, word):
        return at - 1, True
    return start, proof


def _patron(doc: Doc, at: int, word: Head) -> bool:
    """Whether a name stands before a head without a hyphen ("die Hohberg Stiftung", "das St. Anna-Hospital")."""
    joined = "-" in word.word
    if text(doc, at) in ("St.", "Sankt"):
        return joined
    if word.word.removesuffix("s") not in ("Stiftung", "Institut", "Museum") and not (joined and word.bare):
        return False
    named = proper_word(doc, at) and not text(doc, at).isupper()
    return named and not first_word(doc[at]) and text(doc, at - 1).casefold() in (*ARTICLES, ",", "und")


def _listed(stem: str) -> bool:
    return stem.casefold() in lexicon("organisations")["grammar"]["adjectives"] or stem.casefold().endswith("isch")


def _town_adjective(doc: Doc, at: int, articles: tuple[str, ...] = ("das",)) -> bool:
    """ "Kölner" between an article and a strong head ("die Kölner Sparkasse")."""
    text = doc[at].text
    return len(text) > 4 and text.endswith("er") and text[0].isupper() and at > 0 and doc[at - 1].lower_ in articles


def right(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> tuple[int, bool]:
    """Token after the name, and whether what follows the head proves a name. `named`: adjectives stand before it."""
    end, proof = _purpose(doc, at, word, taken, named)
    after = owner(doc, end, word)
    proof = proof or (after > end and word.strong)
    end = max(end, after)
    if end == at + 1 or proof:
        begin = end + 1 if word.kind == "club" and text(doc, end).isdigit() else end
        after = proper(doc, begin, word, taken)
        if after > begin and (proof or _proves(doc, begin, word, named)):
            end, proof = after, True
        if proof:
            end = landscape(doc, end)
    if proof or named or word.bare:
        end = tail(doc, end, word, taken)
    while end > at + 1 and doc[end - 1].text.endswith("-"):
        end -= 1  # "Amt für Kultur Fachbereichs- und …": the next noun is none of the name
    return end, proof


def _purpose(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> tuple[int, bool]:
    """Token after what a body is for, whose it is or what it is called in capitals, and whether that proves it."""
    end = at + 1
    after = _portfolio(doc, end, word, taken, named)
    if after > end:
        return after, True
    after = _genitive(doc, end, word)
    if after > end:
        return after, word.kind in ("ministry", "committee", "association", "authority", "foundation")
    after = max(members(doc, end, word, taken), subject(doc, end, word, taken), _in_capitals(doc, end, word))
    return after, after > end


def _in_capitals(doc: Doc, at: int, word: Head) -> int:
    """ "die Hochschule MUHO": a body by the abbreviation of its name."""
    short = text(doc, at)
    fits = 3 <= len(short) <= 6 and short.isalpha() and short.isupper() and not only_land(doc, at)
    return at + 1 if fits and word.kind != "ministry" and not word.word.isupper() else at


def _proves(doc: Doc, at: int, word: Head, named: bool) -> bool:
    """Whether a name behind a head makes both one: not every noun behind a "Verband" is its name."""
    if word.strong or named or only_land(doc, at) or capital_adjective(doc, at):
        return True
    if word.base in lexicon("organisations")["grammar"]["exact"]:
        return known_place(doc, at)
    if word.kind == "school" and word.base != "schule" and in_town(doc, at + 1):
        return True  # "Realschule Birkenhof in Musterau"
    compound = word.word.casefold() not in (word.base, word.base + "s")
    if word.kind == "club" and proper_word(doc, at) and known_place(doc, at + 1):
        return compound  # "Gesangverein Liederkranz Musterau"
    return compound and word.kind in _CALLED_BY_PLACE and known_place(doc, at)


def _portfolio(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> int:
    """ "für Umwelt, Landwirtschaft, Natur- und Verbraucherschutz"; "des Innern und für Sport"; else `at`."""
    grammar = lexicon("organisations")["grammar"]
    end = at
    if word.kind == "ministry" and text(doc, at) in ("der", "des") and is_noun(doc, at + 1):
        end = topics(doc, at + 1, taken)
        if text(doc, end) == "und" and text(doc, end + 1) == "für":
            end += 1
            if text(doc, end + 1) in ("den", "die", "das") and is_noun(doc, end + 2):
                return topics(doc, end + 2, taken)
    single = text(doc, end + 2) not in (",", "und", "&")
    if word.kind == "museum" and text(doc, end + 1) in grammar["not_names"] and single:
        return at  # "ein Museum für Kinder"
    if text(doc, end) == "für" and word.kind == "association" and known_place(doc, end + 1):
        return at  # "blieben im Verband für Musterau"
    if text(doc, end) == "für" and text(doc, end + 1) == "die" and text(doc, end + 2) in grammar["dioceses"]:
        return end + 4 if is_noun(doc, end + 3) else at
    if text(doc, end) == "für" and (named or word.bare or word.base not in grammar["no_portfolio"]):
        after = topics(doc, end + 1, taken)
        return after if after > end + 1 else (end if end > at else at)
    return _centre(doc, end, word, taken)


def _centre(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """ "das Zentrum für seelische Gesundheit": with the article, and for a subject instead of people; else `at`."""
    if text(doc, at) != "für" or word.word.casefold() != "zentrum" or text(doc, at - 2).lower() not in _DEFINITE:
        return at
    after = topics(doc, at + 1, taken)
    return after if text(doc, after - 1).endswith(tuple(lexicon("organisations")["grammar"]["subject_ends"])) else at


def _genitive(doc: Doc, at: int, word: Head) -> int:
    """ "der Bibliotheken", "des Deutschen Bundestages", "des Bundes": a genitive that tells one body from others."""
    article = text(doc, at)
    if article == "des" and text(doc, at + 1) == "Bundes":
        return at + 2
    if word.base.endswith("ausschuss"):
        return at + 3 if article == "des" and text(doc, at + 2).startswith("Bundestag") else at
    members_follow = word.base in lexicon("organisations")["grammar"]["of_members"]
    if article == "des" and members_follow and adjective_like(text(doc, at + 1)) and is_noun(doc, at + 2):
        return at + 3  # "Zentralverband des Deutschen Handwerks"
    if article == "der" and members_follow:
        end = at + 1
        while adjective_like(text(doc, end)):
            end += 1
        many = end > at + 1 or text(doc, end).endswith(_MANY)
        return end + 1 if many and is_noun(doc, end) else at
    return at
