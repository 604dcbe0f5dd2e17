"""How far a body's name reaches around its head: adjectives to the left; portfolio, genitive, place to the right."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.nominative import adjective_stem
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
_NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "tion", "tionen", "schaft", "schaften", "mittel", "mitteln")
_ADJECTIVE_ENDINGS = ("liche", "lichen", "licher", "liches", "ige", "igen")
_LEARNED = ("ative", "ativen", "erative", "elle", "ellen", "ierte", "ierten", "wandte", "wandten", "ulare", "ularen")
_SUSPENDED = 3
_OF_LAND = frozenset({"ministry", "parliament"})


_NAMED_BY_WORDS = frozenset({"club", "association", "company", "foundation", "museum", "institute", "church"})
_MOST_WORDS = 4
_COMMON_ENDINGS = ("e", "en", "er", "el", "es", "wort", "nummer", "tag", "zeit", "hilfe", "team")


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
    return start, proof


def _listed(stem: str) -> bool:
    return stem.casefold() in lexicon("organisations")["grammar"]["adjectives"] or stem.casefold().endswith("isch")


def _town_adjective(doc: Doc, at: int) -> bool:
    """ "Kölner" between an article and a strong head ("die Kölner Sparkasse")."""
    text = doc[at].text
    return len(text) > 4 and text.endswith("er") and text[0].isupper() and at > 0 and doc[at - 1].lower_ in ("das",)


def first_word(token: Token) -> bool:
    """Whether a capital may be due to the beginning of a sentence."""
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).text in ("„", '"', "»", ":", "•", "-")


def same_line(doc: Doc, at: int) -> bool:
    """Whether nothing but blanks stands between this token and the next one."""
    token = doc[at]
    return not token.is_space and (at + 1 >= len(doc) or not doc[at + 1].is_space)


def right(doc: Doc, at: int, word: Head, taken: AbstractSet[int], named: bool) -> tuple[int, bool]:
    """Token after the name, and whether what follows the head proves a name. `named`: adjectives stand before it."""
    end, proof = at + 1, False
    after = _portfolio(doc, end, word, taken, named)
    if after > end:
        end, proof = after, True
    else:
        after = _genitive(doc, end, word)
        if after > end:
            end, proof = after, word.kind in ("ministry", "committee", "association", "authority")
    after = _owner(doc, end)
    end = max(end, after)
    if end == at + 1 or proof:
        after = _proper(doc, end, word, taken)
        if after > end and (word.strong or proof or named or _only_land(doc, end) or capital_adjective(doc, end)):
            end, proof = after, True
        if proof:
            end = _landscape(doc, end)
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


def adjective_like(word: str) -> bool:
    """Whether a capital word looks like an adjective of a name ("Ländlichen", "Europäische")."""
    return word[:1].isupper() and (adjective_stem(word) is not None or word.endswith(_ADJECTIVE_ENDINGS))


def is_noun(doc: Doc, at: int) -> bool:
    """Whether a word with a capital stands there, inside the line."""
    word = text(doc, at)
    return len(word) > 1 and word[0].isupper() and word not in ("Der", "Die", "Das", "Für", "Sie")


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
    if text(doc, at) == "des" and text(doc, at + 1) == "Landes" and _only_land(doc, at + 2):
        return at + 3
    if text(doc, at) == "der" and text(doc, at + 1) == "Universität" and is_noun(doc, at + 2):
        return at + 3
    if text(doc, at) == "zu" and head(doc[at - 1].text) is not None and gazetteer().is_name(text(doc, at + 1)):
        return at + 2  # "Universität zu Köln"
    return at


def _only_land(doc: Doc, at: int) -> bool:
    return text(doc, at) in lexicon("organisations")["grammar"]["laender"]


def _proper(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """A name after the head: of a place, or of the body itself ("Landesverband Berlin", "Maas-Süd")."""
    if not proper_word(doc, at) or at in taken or (word.kind in _OF_LAND and not _only_land(doc, at)):
        return at
    if text(doc, at) in lexicon("organisations")["grammar"]["areas"] and proper_word(doc, at + 1):
        return place_tail(doc, at + 2)
    if capital_adjective(doc, at) and at + 1 not in taken:
        return at + 2
    if word.kind not in _NAMED_BY_WORDS and not _place_like(text(doc, at)):
        return at
    inner = head(text(doc, at))
    if inner is not None:
        return _proper(doc, at + 1, inner, taken) if inner.kind == word.kind and inner.base.endswith("verband") else at
    if adjective_stem(text(doc, at)) is not None:
        end = at + 1
        while end - at < 3 and adjective_like(text(doc, end)):
            end += 1
        return end + 1 if is_noun(doc, end) and word.base.endswith("zentrum") else at
    end = at + 1
    if word.base == "büro":
        trades = lexicon("organisations")["grammar"]["trades"]
        if text(doc, end) in trades:
            return end + 1
        if word.word.casefold() == "büro":
            return at
    if text(doc, at) in ("Bad", "St.", "Sankt", "Groß", "Alt", "Rhein") and is_noun(doc, end):
        end += 1
    elif word.kind in _NAMED_BY_WORDS and not gazetteer().is_name(text(doc, at)):
        while end - at < _MOST_WORDS and proper_word(doc, end) and end not in taken and head(text(doc, end)) is None:
            end += 1  # "Förderverein Meiers Mühle"
    return place_tail(doc, end)


def capital_adjective(doc: Doc, at: int) -> bool:
    """Whether "Alte Mühle" stands there: an everyday adjective with a capital, which only a name has, and its noun."""
    word = text(doc, at)
    if not word[:1].isupper() or not is_noun(doc, at + 1):
        return False
    stems = (word.casefold().removesuffix(ending) for ending in ("e", "er", "es", "en"))
    return any(stem in lexicon("organisations")["grammar"]["everyday_adjectives"] for stem in stems)


def _place_like(word: str) -> bool:
    """Whether a word behind an authority, a bank, a hospital is the name of its place and not the next noun."""
    known = gazetteer()
    if "-" in word or known.is_name(word) or known.localities(word) or known.region(word):
        return True
    return not word.endswith(_COMMON_ENDINGS) and not word.isupper()


def place_tail(doc: Doc, at: int) -> int:
    """ "an der Ruhr", "am Main", "(Westf.)" behind a town; `at` where nothing of the kind follows."""
    word = text(doc, at)
    if word in ("an", "in", "ob", "vor") and text(doc, at + 1) in ("der", "dem") and river(doc, at + 2):
        return at + 3
    if word in ("am", "im", "a.", "b.", "i.") and river(doc, at + 1):
        return at + 2
    if (
        word == "("
        and text(doc, at + 2) == ")"
        and text(doc, at + 1) in lexicon("organisations")["grammar"]["suffixes"]
    ):
        return at + 3
    return at


def river(doc: Doc, at: int) -> bool:
    """Whether a river, a lake or a hill stands there."""
    return text(doc, at) in lexicon("organisations")["grammar"]["waters"]


def _landscape(doc: Doc, at: int) -> int:
    known = text(doc, at + 1) in lexicon("organisations")["grammar"]["landscapes"]
    return at + 2 if text(doc, at) in ("im", "in") and known else at


def proper_word(doc: Doc, at: int) -> bool:
    """Whether the word there looks like a name and not like the next noun of the sentence."""
    word = text(doc, at)
    grammar = lexicon("organisations")["grammar"]
    if len(word) < 2 or not word[0].isupper() or word in grammar["not_names"] or word in grammar["roles"]:
        return False
    return not word.casefold().endswith(_NOUN_ENDINGS)


def text(doc: Doc, at: int) -> str:
    """The token's text; empty beyond the line, so that no name crosses a block."""
    if not 0 <= at < len(doc) or doc[at].is_space:
        return ""
    return doc[at].text
