"""Programmes without quotation marks: compounds, appositions, laws."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.grammar import topics
from pipeline.extract.organisations.names import Found, abbreviation
from pipeline.extract.organisations.nominative import adjective_stem, agree
from pipeline.extract.organisations.words import adjective_like, first_word, is_noun, proper_word, same_line, text
from pipeline.extract.programmes.triggers import Trigger, trigger
from pipeline.lexicon import lexicon

_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d{2,4})?")
_LAND_BRAND = re.compile(r"[A-ZÄÖÜ]\w*[a-zäöüß]\.NRW")
_LONGEST_APPOSITION = 8
_POSSESSIVES = ("unser", "ihr", "sein", "mein", "euer", "ein", "kein", "jede", "diese")


def shaped(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """The programme whose trigger is the token, if its form makes it a name."""
    if text(doc, at + 2) == "NRW" and _LAND_BRAND.fullmatch(brand := doc[at : at + 3].text):
        yield Found(at, at + 3, brand, "programme")  # spaCy parts "Gigabit.NRW" at the full stop
        return
    word = trigger(doc[at].text)
    if word is None or at in taken:
        return
    start = _left(doc, at, word)
    end, tailed = _right(doc, at, word, taken)
    described = (*lexicon("programmes")["grammar"]["bare"], "programm", "fonds")
    large = start < at and (word.base in described or word.kind == "prize")
    if not (tailed or large or _alone(word)):
        return
    if word.generic and not tailed:
        return
    name = _name(doc, start, at, end, word)
    yield Found(start, end, name, word.kind, abbreviation(doc, end, name))


def _alone(word: Trigger) -> bool:
    """Whether the noun is a name without anything around it."""
    grammar = lexicon("programmes")["grammar"]
    if word.generic:
        return False
    hyphen = "-" in word.word.strip("-") and word.word.rpartition("-")[2].casefold() == word.base
    if hyphen and word.base in grammar["hyphenated"]:
        return not word.word.partition("-")[0].isupper() or word.base in ("fonds", "preis", "award")
    lower = word.word.casefold()
    return word.base in grammar["bare"] or any(
        lower.endswith(ending) and len(lower) > len(ending) for ending in grammar["bare_endings"]
    )


def _suspended(doc: Doc, at: int) -> bool:
    return text(doc, at - 1) == "und" and text(doc, at - 2).endswith("-")


def _left(doc: Doc, at: int, word: Trigger) -> int:
    """First token: over a suspended hyphen ("Klima- und …") and, before a law, an adjective of a Land."""
    start = at
    if _suspended(doc, at) and not word.generic:
        start = at - 2
    while start > 0 and same_line(doc, start - 1) and text(doc, start - 1)[:1].isupper():
        stem = adjective_stem(text(doc, start - 1))
        if stem is None or first_word(doc[start - 1]) or word.generic:
            break
        start -= 1
    return start


def _right(doc: Doc, at: int, word: Trigger, taken: AbstractSet[int]) -> tuple[int, bool]:
    """Token after the name, and whether what follows the trigger makes it one."""
    grammar = lexicon("programmes")["grammar"]
    end = at + 1
    named = not word.generic and word.base in (*grammar["bare"], *grammar["placed"])
    if _YEAR.fullmatch(text(doc, end)):
        end += 1
        return (end, named) if word.kind in ("law", "prize", "event") else (at + 1, False)
    if named and _land(doc, end):
        return end + 1, True
    if named and text(doc, end) == "für" and (_land(doc, end + 1) or word.kind in ("strategy",)):
        after = topics(doc, end + 1, taken)
        return (after, True) if after > end + 1 and _land(doc, end + 1) else (end, False)
    if word.base in grammar["apposed"] or word.word.casefold() in grammar["apposed"]:
        after = _apposition(doc, end, taken)
        if after > end:
            return after, True
    return end, False


def _land(doc: Doc, at: int) -> bool:
    return text(doc, at) in lexicon("organisations")["grammar"]["laender"]


def _apposition(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """A name right behind the trigger ("Entwicklungsprogramm Ländliche Orte"); `at` where there is none."""
    end = at
    if text(doc, at) in lexicon("programmes")["grammar"]["never_names"]:
        return at
    while end - at < _LONGEST_APPOSITION and _name_word(doc, end, taken):
        end += 1
        if text(doc, end) == "und" and is_noun(doc, end + 1) and end + 1 not in taken:
            end += 2 if not adjective_like(text(doc, end + 1)) else 1
    article = text(doc, at - 2)
    opens = article in ("Der", "Die", "Das", "Im", "Beim") and end - at > 1
    introduced = (opens or article[:1].islower()) and not article.startswith(_POSSESSIVES) and not doc[at - 1].is_upper
    proven = end - at > 1 or text(doc, end) == "(" or proper_word(doc, at)
    return end if end > at and introduced and proven else at


def _name_word(doc: Doc, at: int, taken: AbstractSet[int]) -> bool:
    word = text(doc, at)
    if at in taken or word.endswith("-") or trigger(word) is not None:
        return False
    known = word not in lexicon("organisations")["grammar"]["not_names"] or adjective_like(text(doc, at - 1))
    return known and (is_noun(doc, at) or re.fullmatch(r"[IVX]+|\d", word) is not None)


def _name(doc: Doc, start: int, at: int, end: int, word: Trigger) -> str:
    """The name in the nominative."""
    before = [agree(token.text, word.gender) + token.whitespace_ for token in doc[start:at]]
    return "".join(before) + word.word + doc[at:end].text.removeprefix(doc[at].text)
