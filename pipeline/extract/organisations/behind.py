"""The proper name behind a head: of a place ("Sparkasse Musterau am Main"), or of the body itself."""

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.nominative import adjective_stem
from pipeline.extract.organisations.words import adjective_like, capital_adjective, is_noun, proper_word, text
from pipeline.gazetteer import gazetteer
from pipeline.lexicon import lexicon

_OF_LAND = frozenset({"ministry", "parliament"})
_NAMED_BY_WORDS = frozenset({"club", "association", "company", "foundation", "museum", "institute", "church"})
_MOST_WORDS = 4
_COMMON_ENDINGS = ("e", "en", "er", "el", "es", "wort", "nummer", "tag", "zeit", "hilfe", "team")
_FIRST_PARTS = ("Bad", "St.", "Sankt", "Groß", "Alt", "Rhein")


def proper(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """Token after the name behind a head ("Landesverband Berlin", "Maas-Süd"); `at` where none follows."""
    if only_land(doc, at):
        return place_tail(doc, at + 1)
    if text(doc, at) == "Land" and word.base.endswith("verband") and proper_word(doc, at + 1):
        return at + 2  # "Wasserverband Land Musterau"
    if not proper_word(doc, at) or at in taken or word.kind in _OF_LAND:
        return at
    second = at + 1 not in taken
    if text(doc, at) in lexicon("organisations")["grammar"]["areas"]:
        return place_tail(doc, at + 2) if second and proper_word(doc, at + 1) else at
    if second and capital_adjective(doc, at):
        return at + 2
    return _of_body(doc, at, word, taken)


def _of_body(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """Another head of the same kind, the words of a planner's name, a described subject, or a name."""
    inner = head(text(doc, at))
    if inner is not None:
        same = inner.kind == word.kind and inner.base.endswith(("verband", "verbund"))
        return proper(doc, at + 1, inner, taken) if same else at
    if word.base in lexicon("organisations")["grammar"]["of_words"]:
        return at + 1
    if word.base == "büro":
        return _trade(doc, at, word)
    if adjective_stem(text(doc, at)) is not None:
        return _described(doc, at, word)
    return _named(doc, at, word, taken)


def _trade(doc: Doc, at: int, word: Head) -> int:
    """ "Büro Rehfeld Architekten"; of a compound the name alone."""
    if text(doc, at + 1) in lexicon("organisations")["grammar"]["trades"]:
        return at + 2
    return at if word.word.casefold() == "büro" else at + 1


def _described(doc: Doc, at: int, word: Head) -> int:
    """ "Kompetenzzentrum Ländliche Mobilität"."""
    end = at + 1
    while end - at < _MOST_WORDS and adjective_like(text(doc, end)):
        end += 1
    return end + 1 if is_noun(doc, end) and word.base.endswith("zentrum") else at


def _named(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """The name of a place, or, of bodies that are called by words, as many as look like one ("Meiers Mühle")."""
    end = at + 1
    if text(doc, at) in _FIRST_PARTS and is_noun(doc, end):
        return place_tail(doc, end + 1)
    if word.kind == "school" and in_town(doc, end):
        return end
    if word.kind not in _NAMED_BY_WORDS:
        return place_tail(doc, end) if place_like(text(doc, at)) else at
    if not gazetteer().is_name(text(doc, at)):
        while end - at < _MOST_WORDS and proper_word(doc, end) and end not in taken and head(text(doc, end)) is None:
            end += 1
    return place_tail(doc, end)


def only_land(doc: Doc, at: int) -> bool:
    """Whether the name of a Land stands there."""
    return text(doc, at) in lexicon("organisations")["grammar"]["laender"]


def known_place(doc: Doc, at: int) -> bool:
    """Whether a Land, a municipality, a part of one or a landscape of the gazetteer stands there."""
    word = text(doc, at)
    if not proper_word(doc, at) or head(word) is not None:
        return False
    known = gazetteer()
    return only_land(doc, at) or known.is_name(word) or bool(known.localities(word)) or known.region(word) is not None


def in_town(doc: Doc, at: int) -> bool:
    """Whether "in Musterau" stands there, which makes a name of the word before."""
    return text(doc, at) == "in" and gazetteer().is_name(text(doc, at + 1))


def landscape(doc: Doc, at: int) -> int:
    """Token after "im Rheinland" behind a name; `at` where nothing of the kind follows."""
    known = text(doc, at + 1) in lexicon("organisations")["grammar"]["landscapes"]
    return at + 2 if text(doc, at) in ("im", "in") and known else at


def place_tail(doc: Doc, at: int) -> int:
    """ "an der Ruhr", "am Main", "(Westf.)" behind a town; `at` where nothing of the kind follows."""
    word = text(doc, at)
    if word in ("an", "in", "ob", "vor") and text(doc, at + 1) in ("der", "dem") and river(doc, at + 2):
        return at + 3
    if word in ("am", "im", "a.", "b.", "i.") and river(doc, at + 1):
        return at + 2
    if word == "/" and known_place(doc, at + 1):
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


def place_like(word: str) -> bool:
    """Whether a word behind an authority, a bank, a hospital is the name of its place and not the next noun."""
    known = gazetteer()
    if "-" in word or known.is_name(word) or known.localities(word) or known.region(word):
        return True
    if word.endswith(tuple(lexicon("organisations")["grammar"]["place_ends"])):
        return True
    return not word.endswith(_COMMON_ENDINGS) and not word.isupper()
