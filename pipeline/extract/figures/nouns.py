"""Noun phrases after a number: what is counted, and what money is for."""

from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["counts"]
_ENDINGS = tuple(_LEXICON["adjective_endings"])
_NO_ADJECTIVES = frozenset(_LEXICON["no_adjectives"])
_NO_NOUNS = frozenset(_LEXICON["no_nouns"])
_JOINTS = frozenset(_LEXICON["joints"])
_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"})
_BETWEEN_ADJECTIVES = frozenset({"und", ",", "oder", "bis"})
_CAPITAL_ADJECTIVES = ("er", "freie", "freien", "liche", "lichen", "ische", "ischen")
_MOST_ADJECTIVES = 5
_MOST_NOUNS = 4  # before the conjunction of an enumeration


def counted(words: Words, i: int, line: int) -> tuple[int, int] | None:
    """The noun phrase at the word `i`, without what follows its heads: "neue Städte, Gemeinden und Kreise"."""
    head = _head(words, i, line)
    if head is None:
        return None
    further = head + 1
    for _ in range(_MOST_NOUNS):
        if words.at(further, line) != "," or not is_noun(words, further + 1, line):
            break
        further += 2
    joined = words.at(further, line) in _JOINTS and is_noun(words, further + 1, line)
    return i, further + 2 if joined else head + 1


def object_of(words: Words, i: int, line: int) -> str | None:
    """The noun phrase at `i` as text, its article left out; None where none stands there."""
    start = i + 1 if words.at(i, line) in _ARTICLES else i
    phrase = counted(words, start, line)
    return words.joined(*phrase) if phrase else None


def is_noun(words: Words, i: int, line: int) -> bool:
    """Whether the word could be a noun that something is counted in."""
    if not words.at(i, line):
        return False
    text = words.text[i]
    letters = text.replace("-", "").replace(".", "").replace("/", "").replace("*", "").replace(":", "")
    return text[0].isupper() and len(text) > 1 and letters.isalpha() and words.lower[i] not in _NO_NOUNS


def _head(words: Words, i: int, line: int) -> int | None:
    """The noun of the phrase at `i`, behind its adjectives, participles and suspended first parts."""
    suspended = None
    for steps in range(_MOST_ADJECTIVES):
        word = words.at(i, line)
        if is_noun(words, i, line):
            if not (words.text[i].endswith("-") and words.at(i + 1, line) in _JOINTS | {","}):
                return _after_capital_adjective(words, i, line)
            suspended = i if suspended is None else suspended
            i += 2
            continue
        between = word in _BETWEEN_ADJECTIVES and steps and _is_adjective(words.at(i + 1, line))
        if not between and not _is_adjective(word):
            break
        i += 1
    return suspended


def _after_capital_adjective(words: Words, i: int, line: int) -> int:
    """The noun after an adjective with a capital ("zwei Kölner Museen", "drei Kreisfreie Städte"), else `i` itself."""
    inflected = words.lower[i].endswith(_CAPITAL_ADJECTIVES) and is_noun(words, i + 1, line)
    return i + 1 if inflected and words.lower[i + 1] not in _ARTICLES else i


def _is_adjective(word: str) -> bool:
    letters = word.replace("-", "")
    return len(word) > 3 and letters.isalpha() and word.endswith(_ENDINGS) and word not in _NO_ADJECTIVES
