"""Ordinals that tell an edition or a mark: "zum dritten Mal", "zweite Runde", "53. Förderjahr", "die 300. Kommune"."""

import re

from pipeline.extract.figures.nouns import is_noun
from pipeline.extract.numerals import ends_sentence, parse_ordinal
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["ordinals"]
_EDITIONS = tuple(_LEXICON["editions"])
_FIRST_OF = frozenset(_LEXICON["first_of"])
_MARKS_FROM: int = _LEXICON["marks_from"]
_NO_MARKS = frozenset(_LEXICON["no_marks"])
_DIGITS = re.compile(r"(\d{1,3}(?:\.\d{3})*)\.")


def edition(words: Words, i: int) -> tuple[int, int] | None:
    """The ordinal at the word `i` and the word after its noun, None where no edition is told."""
    match = _DIGITS.fullmatch(words.text[i])
    number = int(match[1].replace(".", "")) if match else parse_ordinal(words.lower[i])
    if not number:
        return None
    line = words.line[i]
    if number >= _MARKS_FROM and is_noun(words, i + 1, line) and not ends_sentence(words, i):
        return (number, i + 2) if words.lower[i + 1] not in _NO_MARKS else None
    for noun in (i + 1, i + 2):
        word = words.at(noun, line)
        if word.endswith(_EDITIONS) and (words.text[noun][0].isupper()):
            return (number, noun + 1) if number > 1 or word in _FIRST_OF else None
        if not word.isalpha() or is_noun(words, noun, line):
            return None
    return None
