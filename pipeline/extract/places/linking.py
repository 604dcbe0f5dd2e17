"""The type word that governs a list of names, and the words that only join two names."""

from dataclasses import dataclass

from pipeline.extract.places.qualifiers import closing
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary


@dataclass(slots=True)
class TypeWord:
    """The type word that governs the names to come: its level, its word, and the end of the last name it governed."""

    level: str
    first: int
    at: int
    plural: bool
    reach: int


def linked(text: Text, start: int, stop: int, lexicon: Vocabulary) -> bool:
    """Whether the words between two names only join them to a list: commas, "und", "sowie", brackets, articles."""
    i = start
    joined = False
    while i < stop:
        if text.starts_block(i):
            return False
        word = text.words[i]
        if word == "(":
            close = closing(text, i)
            if close is None or close >= stop:
                return False
            i = close + 1
            continue
        if word in lexicon.separators:
            joined = True
        elif word not in lexicon.articles and not (joined and lexicon.type_level(word)):
            return False
        i += 1
    return joined and (stop >= len(text.words) or not text.starts_block(stop))
