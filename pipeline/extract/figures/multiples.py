"""How many times as much: "verdoppelt", "dreimal so viele", "das Neunfache", "mehr als doppelt so hoch"."""

import re
from decimal import Decimal

from pipeline.extract.figures.nouns import is_noun
from pipeline.extract.figures.quantity import Measure, Quantity, made
from pipeline.extract.figures.units import Unit
from pipeline.extract.numerals import parse_digits, parse_word
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["multiples"]
_VERBS = {stem: Decimal(value) for stem, value in _LEXICON["verbs"].items()}
_VERB = re.compile(rf"({'|'.join(sorted(_VERBS, key=len, reverse=True))})(?:{'|'.join(_LEXICON['verb_endings'])})")
_TIMES_OF_VERB = re.compile(rf"ver(\w+?)fach(?:{'|'.join(_LEXICON['verb_endings'])})")
_WHOLE = {word: Decimal(value) for word, value in _LEXICON["whole"].items()}
_SO_MUCH = {word: Decimal(value) for word, value in _LEXICON["so_much"].items()}
_FOLD = re.compile(r"(.+?)-?fach(?:e[nrsm]?)")
_TIMES = re.compile(r"(.+?)-?mal")
_NO_MULTIPLES = tuple(_LEXICON["no_multiples"])
_UNIT = Unit("times", "other")


def tells_multiple(word: str) -> bool:
    """Whether a word in lower case may tell a multiple, by its looks alone."""
    return word in _SO_MUCH or word in _WHOLE or "fach" in word or word.endswith("mal") or _of_verb(word) is not None


def multiple(words: Words, i: int) -> Quantity | None:
    """The multiple that begins at the word `i`."""
    found = _of_so_much(words, i) or _of_verb(words.lower[i]) or _of_fold(words, i)
    if found is None:
        return None
    value, length = found
    return made(words, i, (value, value), Measure(_UNIT, i + length))


def _of_verb(word: str) -> tuple[Decimal, int] | None:
    """ "verdoppeln", "Verdopplung", "vervierfacht", "halbiert"."""
    if match := _VERB.fullmatch(word):
        return _VERBS[match[1]], 1
    match = _TIMES_OF_VERB.fullmatch(word) if word.startswith("ver") and "fach" in word else None
    value = _value(match[1]) if match else None
    return None if value is None else (value, 1)


def _of_so_much(words: Words, i: int) -> tuple[Decimal, int] | None:
    """ "doppelt so hoch", "dreimal so viele", "halb so groß": the number and "so"."""
    line, word = words.line[i], words.lower[i]
    if words.at(i + 1, line) != "so" or not words.at(i + 2, line):
        return None
    if word in _SO_MUCH:
        return _SO_MUCH[word], 2
    match = _TIMES.fullmatch(word)
    value = _value(match[1]) if match else None
    return None if value is None else (value, 2)


def _of_fold(words: Words, i: int) -> tuple[Decimal, int] | None:
    """ "das Neunfache", "auf das Doppelte", "die dreifache Menge"; not the name of a thing ("die Dreifachhalle")."""
    word, line = words.lower[i], words.line[i]
    if word in _WHOLE and words.text[i][0].isupper() and words.at(i - 1, line) in {"das", "dem", "ums", "aufs", "des"}:
        return _WHOLE[word], 1
    if words.at(i + 1, line).endswith(_NO_MULTIPLES):
        return None
    match = _FOLD.fullmatch(word) if "fach" in word else None
    value = _value(match[1]) if match else None
    if value is None or not (words.text[i][0].isupper() or "Fach" in words.text[i] or is_noun(words, i + 1, line)):
        return None
    return value, 1


def _value(text: str) -> Decimal | None:
    value = parse_digits(text) if text[0].isdecimal() else parse_word(text)
    return value if value is not None and value > 1 else None
