"""Which times tell how old somebody is, and so are no figures: "drei Jahre alt", "Kinder unter 14 Jahren"."""

from pipeline.extract.figures.hedges import Hedge
from pipeline.extract.figures.nouns import is_noun
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["ages"]
_OLD = frozenset(_LEXICON["old"])
_YOUNG = frozenset(_LEXICON["young"])
_HEDGES = frozenset(_LEXICON["hedges"])
_THROUGH = frozenset({"von", "zwischen", "mit", "bis", "und", "zu"})
_REACH = 6  # words of a range that stand before its second number
_PERSON_ENDS = (*lexicon("figures")["counts"]["persons"], *_LEXICON["person_endings"])


def is_age(words: Words, start: int, end: int, hedge: Hedge) -> bool:
    """Whether the time from `start` to `end` tells how old somebody is."""
    line = words.line[start]
    first, _ = words.sentence_bounds(start)
    return (
        (words.at(end, line) in _OLD and not _is_thing(words, end + 1, line))
        or hedge.phrase in _HEDGES
        or "alter" in words.lower[max(first, start - 6) : start]
        or _follows_young(words, start, first)
    )


def _follows_young(words: Words, start: int, first: int) -> bool:
    """Whether those who have an age stand before the time: "Kinder von 6 bis 12 Jahren", "älter als 65 Jahre"."""
    i = start - 1
    if i > first and words.lower[i] == "als":
        return words.lower[i - 1] in _OLD
    while i > first and start - i < _REACH and (words.lower[i] in _THROUGH or words.text[i][0].isdecimal()):
        i -= 1
    return first <= i < start - 1 and words.lower[i] in _YOUNG


def _is_thing(words: Words, i: int, line: int) -> bool:
    """Whether the noun at `i` is no person: in quotation marks, or by its ending ("die 41 Jahre alte Schwimmhalle")."""
    if words.at(i, line) in {"„", "»"}:
        return True
    return is_noun(words, i, line) and not (words.lower[i].endswith(_PERSON_ENDS) or is_noun(words, i + 1, line))
