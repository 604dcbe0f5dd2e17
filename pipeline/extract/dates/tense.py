"""Whether a clause looks back or ahead, which tells the year of "im Herbst" and the week of "am Dienstag"."""

from typing import Literal

from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

Direction = Literal[-1, 0, 1]
_LEXICON = lexicon("dates")["tense"]
_FUTURE = tuple(_LEXICON["future"])
_FORWARD = frozenset(_LEXICON["forward"])
_PAST = frozenset(_LEXICON["past"])
_PAST_ENDINGS = tuple(_LEXICON["past_endings"])
_CLAUSE_ENDS = frozenset({",", ";", ":", "–", "„", "“"})


def direction(words: Words, i: int) -> Direction:
    """-1 where the clause around the word `i` tells the past, 1 where it tells the future, 0 where it tells neither."""
    first, last = words.sentence_bounds(i)
    start, end = i, i
    while start > first and words.text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < last and words.text[end] not in _CLAUSE_ENDS:
        end += 1
    clause = words.lower[start:end]
    ahead = words.at(i - 1, words.line[i]) in _FORWARD or any(word.startswith(_FUTURE) for word in clause)
    back = any(_is_past(word) for word in clause)
    if ahead == back:
        return 0
    return 1 if ahead else -1


def _is_past(word: str) -> bool:
    return word in _PAST or word.endswith(_PAST_ENDINGS)
