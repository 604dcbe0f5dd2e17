"""Names that small words carry on: "Gesetz zur Stärkung der Höfe", "Pakt für den Sport", "Ehrennadel des Landes …"."""

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import only_land
from pipeline.extract.organisations.words import adjective_like, first_word, is_noun, text
from pipeline.extract.programmes.triggers import Trigger
from pipeline.lexicon import lexicon

_DEFINITE = frozenset(["der", "die", "das", "dem", "den", "des", "im", "am", "vom", "zum", "zur", "beim", "nach"])
_ARTICLES = frozenset(["der", "die", "das", "den", "dem", "des", "einer", "eines"])
_JOINTS = ("und", "von", "zur", "zum")
_GENITIVES = ("der", "des", "einer", "eines")
_STATES = ("Landes", "Freistaates", "Freistaats")
_MOST_ADJECTIVES = 3
_DEEDS = ("wahl", "ung", "gabe", "nahme")  # "am Tag der Abgabe"


def purposed(doc: Doc, start: int, at: int, word: Trigger, taken: AbstractSet[int]) -> int:
    """Token after the purpose of a law, a pact, a programme that is called by it; the one after the trigger else.

    Only with a definite article: "ein Gesetz zur Stärkung der Höfe" is one that nobody has named yet.
    """
    end = at + 1
    prepositions = lexicon("programmes")["purposes"].get(word.word.casefold(), ())
    if text(doc, end) not in prepositions or not _definite(doc, start, word):
        return end
    after = _phrase(doc, end + 1, taken)
    return after if after > end + 1 else end


def _definite(doc: Doc, start: int, word: Trigger) -> bool:
    before = text(doc, start - 1)
    return before.casefold() in _DEFINITE or (word.kind == "law" and (not before or first_word(doc[start])))


def _phrase(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after a noun phrase with its genitives; `at` where none stands."""
    end = _nouns(doc, at, taken)
    while end > at:
        joint = text(doc, end)
        if joint == "in" and only_land(doc, end + 1):
            return end + 2
        if joint == "des" and text(doc, end + 1) in (*_STATES, "Bundes"):
            break
        begin = end + 1 if joint in _JOINTS else end
        if joint not in (*_JOINTS, *_GENITIVES) or text(doc, begin) in ("die", "das", "den"):
            break
        after = _nouns(doc, begin, taken)
        if after == begin:
            break
        end = after
    return end


def _nouns(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after an article, adjectives and a noun; `at` where the noun is missing."""
    end = at + 1 if text(doc, at) in _ARTICLES else at
    first = end
    while end - first < _MOST_ADJECTIVES and _adjective(doc, end):
        end += 1
    return end + 1 if is_noun(doc, end) and end not in taken else at


def _adjective(doc: Doc, at: int) -> bool:
    word = text(doc, at)
    if word in _ARTICLES or not word.endswith(("e", "en", "er", "es", "em")):
        return False
    return word[:1].islower() or (adjective_like(word) and is_noun(doc, at + 1))


def day(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after "Tag der offenen Höfe", "Woche des Waldes"; `at` where no such feast stands."""
    if text(doc, at) not in ("Tag", "Tages", "Woche") or text(doc, at + 1) not in ("der", "des"):
        return at
    if text(doc, at - 1).casefold() not in _DEFINITE and not text(doc, at - 1)[:1].isupper():
        return at
    end = _nouns(doc, at + 2, taken)
    noun = text(doc, end - 1)
    deed = text(doc, at) != "Woche" and noun.casefold().endswith(_DEEDS)
    never = deed or noun in lexicon("programmes")["grammar"]["days_never"]
    return at if end == at + 2 or (never and end == at + 3) else end


def of_state(doc: Doc, at: int, word: Trigger) -> int:
    """Token after "des Landes Hessen", "der Bundesrepublik Deutschland" behind an order or a prize; `at` else."""
    if word.kind != "prize":
        return at
    if text(doc, at) == "des" and text(doc, at + 1) in _STATES and only_land(doc, at + 2):
        return at + 3
    german = text(doc, at + 1) == "Bundesrepublik" and text(doc, at + 2) == "Deutschland"
    return at + 3 if text(doc, at) == "der" and german else at
