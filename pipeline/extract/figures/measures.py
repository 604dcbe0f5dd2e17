"""What a number is a number of: the unit or the counted noun after it, or what the next number has."""

import re
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.dates.points import is_year
from pipeline.extract.figures.hedges import is_least_after
from pipeline.extract.figures.nouns import counted
from pipeline.extract.figures.quantity import Measure
from pipeline.extract.figures.units import COUNT, EURO, Unit, unit_at
from pipeline.extract.numerals import Numeral, read_numeral
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")
_SHARED_UNIT = frozenset(_LEXICON["ranges"]["shared_unit"])
_UNIT_TO_COME = frozenset(_LEXICON["ranges"]["unit_to_come"])
_PARTITIVES = frozenset(_LEXICON["counts"]["partitives"])
_ANAPHORA = frozenset(tuple(phrase.split()) for phrase in _LEXICON["counts"]["anaphora"])
_MONEY_NOUNS = tuple(_LEXICON["tables"]["money"])
_MONEY_COMPOUND = re.compile(r"(millionen|milliarden)-euro-\w+")
_REACH = 8  # words, or numbers, up to the unit that an enumeration names last


def measure_of(words: Words, number: Numeral) -> Measure | None:
    """The unit or the counted noun after a number."""
    end, line = number.end, words.line[number.end - 1]
    if number.final:
        return None
    if match := _MONEY_COMPOUND.fullmatch(words.at(end, line)):
        return Measure(Unit("EUR", "money", Decimal(10**6 if match[1] == "millionen" else 10**9)), end + 1)
    if found := unit_at(words, end, line):
        return Measure(*found)
    if is_least_after(words, end, line):
        further = measure_of(words, replace(number, end=end + 2))
        return replace(further, least=True) if further else None
    return _counted_of(words, number) if number.value >= 1 or number.scale > 1 else None


def _counted_of(words: Words, number: Numeral) -> Measure | None:
    """The noun phrase that is counted."""
    end, line = number.end, words.line[number.end - 1]
    phrase = counted(words, end, line)
    if phrase is None:
        return _part_of(words, end, line)
    of = words.joined(*phrase)
    money = number.scale > 12 and of.lower().endswith(_MONEY_NOUNS)
    return Measure(EURO if money else COUNT, phrase[1], of)


def measure_of_next(words: Words, number: Numeral, most: int = _REACH) -> Measure | None:
    """The unit of the number that follows: "von 70 auf 80 Prozent", "zwei oder drei Jahre", "14, 17 und 23 Orte"."""
    end, line = number.end, words.line[number.end - 1]
    joint = words.at(end, line)
    if joint not in _SHARED_UNIT | {","} or not words.at(end + 1, line):
        return None
    following = read_numeral(words, end + 1)
    if following is None:
        return None
    if joint != ",":
        measure = measure_of(words, following)
    else:
        measure = measure_of_next(words, following, most - 1) if most else None
    if measure is None or (measure.unit.kind == "count" and number.digits != following.digits):
        return None
    unit = measure.unit
    if following.scale > 1 and number.scale == 1 and number.value < 1000 and unit.kind != "count":
        unit = Unit(unit.symbol, unit.kind, unit.factor * following.scale)
    return Measure(unit, end, measure.of)


def measure_to_come(words: Words, i: int, number: Numeral) -> Measure | None:
    """The unit that the sentence names with its next number: "lag 2022 bei 80, 2023 bei 85 Prozent"."""
    line = words.line[i]
    grouped = number.digits and not number.plain and number.value >= 1000
    if not (grouped or words.at(i - 1, line) in _UNIT_TO_COME) or words.at(number.end, line) not in {",", "und"}:
        return None
    _, end = words.sentence_bounds(i)
    for j in range(number.end + 1, min(end, number.end + _REACH)):
        following = read_numeral(words, j)
        if following and not is_year(words, j):
            found = unit_at(words, following.end, line)
            return Measure(found[0], number.end) if found and following.scale == 1 else None
    return None


def _part_of(words: Words, i: int, line: int) -> Measure | None:
    """What is counted in "67 der 413 Gemeinden", "vier von fünf Kommunen", "zehn von ihnen"."""
    if (words.at(i, line), words.at(i + 1, line)) in _ANAPHORA or (words.at(i, line),) in _ANAPHORA:
        return Measure(COUNT, i)
    if words.at(i, line) not in _PARTITIVES:
        return None
    start = i + 1 + (words.at(i + 1, line) in {"den", "insgesamt", "rund"})
    whole = read_numeral(words, start) if words.at(start, line) else None
    if whole is None and words.at(i, line) == "von":
        return None
    phrase = counted(words, whole.end if whole else start, line)
    return Measure(COUNT, i, words.joined(*phrase)) if phrase else None
