"""Numbers inside a word: "21-Millionen-Projekt", "125.000-Einwohner-Stadt", "zweijährig", "64-köpfig"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.figures.nouns import is_noun
from pipeline.extract.figures.units import COUNT, EURO, Unit, unit_of
from pipeline.extract.numerals import parse_digits, parse_word
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_FIGURES = lexicon("figures")["counts"]
_PERSONS = tuple(_FIGURES["persons"])
_COUNTED = frozenset(_FIGURES["compound_nouns"])
_SCALES = {word: Decimal(value) for word, value in lexicon("number_words")["scales"].items()}
_ADJECTIVES = {stem: Unit(symbol or None, kind) for stem, (kind, symbol) in lexicon("units")["adjectives"].items()}
_ADJECTIVE = re.compile(rf"(.+?)-?({'|'.join(map(re.escape, _ADJECTIVES))})(?:e[nrsm]?)?")
_PARTS: dict[str, list[str]] = lexicon("units")["parts"]
_ARTICLES = frozenset(lexicon("number_words")["articles"]["words"])
_GLUED = re.compile(r"(\d[\d.]*(?:,(?:\d+|[-–—]{1,2}))?)([^\d\s.,–-]+)\.?")


@dataclass(frozen=True, slots=True)
class Inner:
    """A number that a word holds, in the unit that the same word names."""

    value: Decimal
    unit: Unit
    of: str | None = None


def holds_number(word: str) -> bool:
    """Whether a word in lower case may hold a number, by its looks alone."""
    return "-" in word or word in _PARTS or ("ig" in word and _ADJECTIVE.fullmatch(word) is not None)


def inner_number(words: Words, i: int) -> Inner | None:
    """The number inside the word `i`, None where it holds none."""
    text = words.text[i]
    if "-" in text and (found := _hyphened(text)):
        return found
    if "ig" in words.lower[i] and (match := _ADJECTIVE.fullmatch(words.lower[i])):
        value = _value(match[1])
        return None if value is None or _is_age(words, i, match[2]) else Inner(value, _ADJECTIVES[match[2]])
    if text[0].isdecimal() and (match := _GLUED.fullmatch(text)) and (unit := unit_of(match[2])):
        value = parse_digits(match[1])
        return None if value is None else Inner(value, unit)
    return _whole_noun(words, i)


def _whole_noun(words: Words, i: int) -> Inner | None:
    """A noun that holds its own number: "eine Viertelstunde"."""
    if words.lower[i] not in _PARTS or words.at(i - 1, words.line[i]) not in _ARTICLES:
        return None
    number, symbol = _PARTS[words.lower[i]]
    return Inner(Decimal(number), Unit(symbol, "duration"))


def _hyphened(text: str) -> Inner | None:
    number, *rest = text.split("-")
    value = _value(number.lower()) if number else None
    if value is None or not rest:
        return None
    scale = _SCALES.get(rest[0].lower())
    if scale is not None:
        unit = unit_of(rest[1]) if len(rest) > 1 else None
        if unit is None and (len(rest) < 2 or not rest[1] or rest[1].lower() in {"marke", "grenze", "stadt"}):
            return None
        return Inner(value * scale, unit or EURO)
    unit = unit_of(rest[0])
    if unit is not None and (unit.kind != "duration" or len(rest) > 1):
        return Inner(value, unit)
    return Inner(value, COUNT, rest[0]) if rest[0].lower() in _COUNTED else None


def _value(text: str) -> Decimal | None:
    return parse_digits(text) if text[0].isdecimal() else parse_word(text)


def _is_age(words: Words, i: int, stem: str) -> bool:
    """Whether "-jährig" tells how old somebody is."""
    if stem != "jährig":
        return False
    line = words.line[i]
    noun = next((j for j in (i + 1, i + 2) if is_noun(words, j, line)), None)
    return "Jährig" in words.text[i] or noun is None or words.lower[noun].endswith(_PERSONS)
