"""Whether a clause looks back or ahead, which tells the year of "im Herbst" and the week of "am Dienstag"."""

from functools import lru_cache
from typing import Literal

from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

Direction = Literal[-1, 0, 1]
_LEXICON = lexicon("dates")["tense"]
_FUTURE = tuple(_LEXICON["future"])
_FORWARD = frozenset(_LEXICON["forward"])
_PAST = frozenset(_LEXICON["past"]) | frozenset(_LEXICON["preterites"])
_NOT_PAST = frozenset(_LEXICON["not_past"])
_PAST_ENDINGS = tuple(_LEXICON["past_endings"])
_CLAUSE_ENDS = frozenset({",", ";", ":", "–", "„", "“"})


def direction(words: Words, i: int, after: int) -> Direction:
    """-1 where the clause around the words from `i` to `after` tells the past, 1 where it tells the future, 0 where it
    tells neither."""
    first, last = words.sentence_bounds(i)
    start, end = i, after
    if "," in words.text[i:after] and end < last and words.text[end] == ",":
        end += 1  # "Am Montag, den 6. Mai, tagte"
    while start > first and words.text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < last and words.text[end] not in _CLAUSE_ENDS:
        end += 1
    clause = words.lower[start:end]
    back = any(_is_past(word) for word in clause) or any(_is_weak_preterite(words, j) for j in range(start + 1, end))
    ahead = words.at(i - 1, words.line[i]) in _FORWARD or any(
        word.startswith(_FUTURE) and not (back and word == "werden")  # "konnte aufgehoben werden"
        for word in clause
    )
    if ahead == back:
        return 0
    return 1 if ahead else -1


def _is_weak_preterite(words: Words, j: int) -> bool:
    """Whether the word at `j` is a verb like "bemerkte": the same ending makes adjectives, but none follows a noun."""
    word = words.text[j]
    return word.endswith("te") and word[0].islower() and words.text[j - 1][0].isupper() and word not in _NOT_PAST


@lru_cache(maxsize=2**15)
def _is_past(word: str) -> bool:
    return word in _PAST or word.endswith(_PAST_ENDINGS)
