"""What may still follow once a name is one: its owner, its place, "& Sohn"."""

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import known_place, only_land, place_tail
from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.words import is_noun, text
from pipeline.gazetteer import gazetteer
from pipeline.lexicon import lexicon

_MOST_PLACES = 3
_OF_STATE = ("ministry", "parliament", "committee")


def owner(doc: Doc, at: int, word: Head) -> int:
    """ "des Landes Nordrhein-Westfalen", "zu Köln", and of an authority "des Kreises Musterau"."""
    if text(doc, at) == "des" and text(doc, at + 1) == "Landes" and only_land(doc, at + 2):
        return at + 3
    if text(doc, at) == "der" and text(doc, at + 1) == "Universität" and is_noun(doc, at + 2):
        return at + 3
    if text(doc, at) == "zu" and head(doc[at - 1].text) is not None and gazetteer().is_name(text(doc, at + 1)):
        return at + 2
    if word.kind == "authority" and word.strong and text(doc, at) == "des":
        return _district(doc, at + 1, at)
    return at


def _district(doc: Doc, at: int, otherwise: int) -> int:
    """Token after a district in the genitive ("Rhein-Muster-Kreises", "Landkreises Musterau")."""
    if text(doc, at) in ("Kreises", "Landkreises"):
        return at + 2 if known_place(doc, at + 1) else otherwise
    return at + 1 if text(doc, at).endswith(("kreises", "-Kreises")) else otherwise


def tail(doc: Doc, at: int, word: Head, taken: AbstractSet[int]) -> int:
    """Token after the places and partners behind a name ("Musikverein Harmonie Musterau", "Büro Rehfeld & Partner")."""
    if word.kind in _OF_STATE:
        return at
    if text(doc, at) == "&" and text(doc, at + 1) in lexicon("organisations")["grammar"]["partners"]:
        return at + 2
    return places(doc, at, taken)


def places(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after the towns or the Land behind a name, and "zu Musterau" behind a chamber; `at` where none follows."""
    end = at
    while end - at < _MOST_PLACES and end not in taken and known_place(doc, end):
        both = text(doc, end) in ("Bad", "Sankt") and is_noun(doc, end + 1)
        end = place_tail(doc, end + 2 if both else end + 1)
    if text(doc, end) == "zu" and gazetteer().is_name(text(doc, end + 1)):
        return end + 2
    return end
