"""What stands before a number and bounds, softens or distributes it: "mehr als", "rund", "jeweils"."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.values import FigureKind, Modifier
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["hedges"]
_MODIFIERS: dict[str, Modifier] = {
    phrase: modifier for modifier in ("approximately", "at_least", "at_most") for phrase in _LEXICON[modifier]
}
_EACH = frozenset(_LEXICON["each"])
_NEUTRAL = frozenset(_LEXICON["neutral"])
_EACH_THROUGH = frozenset(_LEXICON["each_through"])
_EACH_DETERMINERS = frozenset(_LEXICON["each_determiners"])
_EACH_NOT = frozenset(_LEXICON["each_not"])
_INTRODUCERS = tuple(_LEXICON["introducers"])
_ABOUT_VERBS = tuple(_LEXICON["about_verbs"])
_CLAUSE_ENDS = frozenset({",", ";", ":", "–"})
_OVER_TIME = frozenset(_LEXICON["over_time"])
_AT_LEAST_AFTER = frozenset(tuple(phrase.split()) for phrase in _LEXICON["at_least_after"])
_NOT_MORE_AFTER = tuple(_LEXICON["not_more_after"])
_EACH_AFTER = frozenset(_LEXICON["each_after"])
_LONGEST = max(len(phrase.split()) for phrase in _MODIFIERS)
_REACH = 8  # words that a hedge may stand before its number
_VERB_REACH = 5  # words behind a number in which "nicht" may stand


@dataclass(frozen=True, slots=True)
class Hedge:
    """What was read before a number: the word that it begins with, its modifier, and whether the number is for each."""

    start: int
    modifier: Modifier = "exact"
    each: bool = False
    phrase: str = ""


def hedge_before(words: Words, i: int) -> Hedge:
    """The hedge before the number at the word `i`; a bound outranks an approximation."""
    start, each, phrase = i, False, ""
    modifier: Modifier = "exact"
    while start > 0 and i - start < _REACH and words.sentence[start - 1] == words.sentence[i]:
        found, length = _phrase_before(words, start)
        if found in _MODIFIERS:
            if found == "über" and (_introduces(words, start - 1) or _is_about(words, start - 1)):
                return Hedge(start - 1, modifier, each, found)
            if modifier in ("exact", "approximately"):
                modifier, phrase = _MODIFIERS[found], found
        elif found in _EACH:
            each = True
        elif found not in _NEUTRAL:
            break
        start -= length
    return Hedge(start, modifier, each or _each_before(words, start), phrase)


def fitting(hedge: Hedge, words: Words, kind: FigureKind, value: Decimal) -> Modifier:
    """The modifier for a figure of this kind: "über" a time and "unter" a few things bound nothing."""
    before = words.at(hedge.start - 1, words.line[hedge.start])
    if hedge.phrase == "über" and kind == "duration" and before not in _OVER_TIME:
        return "exact"
    if hedge.phrase in {"unter", "bis"} and kind == "count" and value < 1000:
        return "exact"
    return hedge.modifier


def is_least_after(words: Words, end: int, line: int) -> bool:
    """Whether "und mehr" or the like stands after a quantity that ends before the word `end`."""
    return (words.at(end, line), words.at(end + 1, line)) in _AT_LEAST_AFTER


def is_most_after(words: Words, end: int, line: int) -> bool:
    """Whether a quantity that ends before the word `end` must not be exceeded: "… Euro im Jahr nicht übersteigen"."""
    for i in range(end, end + _VERB_REACH):
        if words.at(i, line) in _CLAUSE_ENDS:
            return False
        if words.at(i, line) == "nicht":
            return words.at(i + 1, line).startswith(_NOT_MORE_AFTER)
    return False


def is_each_after(words: Words, end: int, line: int) -> bool:
    """Whether "pro Haus" or "das Stück" stands after a quantity that ends before the word `end`."""
    return words.at(end, line) in _EACH_AFTER or f"{words.at(end, line)} {words.at(end + 1, line)}" in _EACH_AFTER


def each_determined(words: Words, start: int) -> bool:
    """Whether a "jede Kommune" or "pro Projekt" stands before the word `start` in its clause."""
    for i in range(start - 1, max(start - 12, -1), -1):
        if words.sentence[i] != words.sentence[start] or words.text[i] in {",", ";", ":"}:
            return False
        distributes = words.lower[i] in _EACH and words.text[i + 1 : i + 2][0][:1].isupper()
        if words.lower[i] in _EACH_DETERMINERS or distributes:
            return words.at(i + 1, words.line[i]) not in _EACH_NOT
    return False


def _phrase_before(words: Words, end: int) -> tuple[str, int]:
    """The longest known phrase that ends before the word `end`, else the one word there."""
    for length in range(min(_LONGEST, end), 1, -1):
        if words.sentence[end - length] == words.sentence[end - 1]:
            phrase = " ".join(words.lower[end - length : end])
            if phrase in _MODIFIERS:
                return phrase, length
    return words.lower[end - 1], 1


def _introduces(words: Words, i: int) -> bool:
    """Whether the "über" at `i` introduces an amount after a noun: "ein Bescheid über"."""
    j = i - 1
    while j >= 0 and words.sentence[j] == words.sentence[i] and words.lower[j] in _NEUTRAL:
        j -= 1
    return j >= 0 and words.sentence[j] == words.sentence[i] and words.lower[j].endswith(_INTRODUCERS)


def _is_about(words: Words, i: int) -> bool:
    """Whether the "über" at `i` belongs to a verb of its clause: "freut sich über 300 Gäste"."""
    first, last = words.sentence_bounds(i)
    start, end = i, i
    while start > first and words.text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < last and words.text[end] not in _CLAUSE_ENDS:
        end += 1
    return any(word.startswith(_ABOUT_VERBS) for word in words.lower[start:end])


def _each_before(words: Words, start: int) -> bool:
    """Whether "jeweils" stands before, parted by nothing but "mit" or "in Höhe von"; or "pro" with its noun."""
    first, _ = words.sentence_bounds(start) if start < len(words) else (start, start)
    i = start - 1
    if i > first and words.text[i][0].isupper() and words.lower[i - 1] in _EACH:
        return True
    while i >= first and start - i < 5 and words.lower[i] in _EACH_THROUGH:
        i -= 1
    return i >= first and words.lower[i] in _EACH
