"""Programmes by a brand of their own: "Interreg V A Musterland–Nederland", "REGIONALE 2022", "Gigabit.NRW"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import place_like
from pipeline.extract.organisations.names import Found
from pipeline.extract.organisations.words import proper_word, text
from pipeline.lexicon import lexicon

YEAR = re.compile(r"(?:19|20)\d\d(?:/\d{2,4})?")
_LAND_BRAND = re.compile(r"[A-ZÄÖÜ]\w*[a-zäöüß]\.NRW")
_NUMBER = re.compile(r"[IVX]+(?:-?[ABC])?")
_MOST_PLACES = 3


def branded(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """The programme whose brand is the token."""
    word = doc[at].text
    grammar = lexicon("programmes")["grammar"]
    if word in grammar["numbered"]:
        end = _numbered(doc, at + 1, taken)
        if end > at + 1:
            yield Found(at, end, doc[at:end].text, "programme")
    elif word in grammar["dated"] and YEAR.fullmatch(text(doc, at + 1)):
        yield Found(at, at + 2, doc[at : at + 2].text, "event")
    elif text(doc, at + 2) == "NRW" and _LAND_BRAND.fullmatch(brand := doc[at : at + 3].text):
        yield Found(at, at + 3, brand, "programme")  # spaCy parts "Gigabit.NRW" at the full stop


def _numbered(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """Token after the number, the strand and the places of an Interreg programme."""
    end = at
    if _NUMBER.fullmatch(text(doc, end)):
        end += 1
        if text(doc, end) in ("A", "B", "C"):
            end += 1
    first = end
    while end - first < _MOST_PLACES and end not in taken and proper_word(doc, end) and place_like(text(doc, end)):
        dash = text(doc, end + 1) in ("–", "-") and proper_word(doc, end + 2) and end + 2 not in taken
        end += 2 if dash else 1
    return end
