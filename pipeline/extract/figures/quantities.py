"""The grammar of quantities: a number, or two that bound it, with a unit or a noun that is counted."""

import re
from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.dates.points import is_year
from pipeline.extract.figures.columns import Column
from pipeline.extract.figures.compounds import inner_number
from pipeline.extract.figures.elliptic import Antecedent, implied_unit, is_label_number, is_postcode
from pipeline.extract.figures.hedges import Hedge, each_determined, fitting, hedge_before
from pipeline.extract.figures.nouns import counted, is_noun, object_of
from pipeline.extract.figures.units import COUNT, EURO, Unit, unit_at
from pipeline.extract.numerals import Numeral, parse_digits, read_numeral
from pipeline.extract.values import Figure, Modifier
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")
_RANGES = frozenset(_LEXICON["ranges"]["words"])
_PAIR = frozenset(_LEXICON["ranges"]["pair"])
_SHARED_UNIT = frozenset(_LEXICON["ranges"]["shared_unit"])
_UNIT_TO_COME = frozenset(_LEXICON["ranges"]["unit_to_come"])
_OUT_OF = {("von", article) for article in ("den", "diesen", "ihren", "unseren", "insgesamt")}
_LARGE = 10_000  # from here on a figure may be what later bare thousands are of
_HUGE = 100_000  # and from here on millions
_REACH = 8  # words, or numbers, up to the unit that an enumeration names last
_PARTITIVES = frozenset(_LEXICON["counts"]["partitives"])
_ANAPHORA = frozenset(tuple(phrase.split()) for phrase in _LEXICON["counts"]["anaphora"])
_EACH_AFTER = frozenset(_LEXICON["hedges"]["each_after"])
_AT_LEAST_AFTER = frozenset(tuple(phrase.split()) for phrase in _LEXICON["hedges"]["at_least_after"])
_MONEY_NOUNS = tuple(_LEXICON["tables"]["money"])
_FRACTIONS = {word: Decimal(value) for word, value in lexicon("number_words")["fractions"].items()}
_MONEY_COMPOUND = re.compile(r"(millionen|milliarden)-euro-\w+")
_DASHED = re.compile(r"(\d[\d.]*(?:,\d+)?)[–-](\d[\d.]*(?:,\d+)?)")
_CLOCKLIKE = re.compile(r"\d{1,2}\.\d{1,2}")
_PERCENT = Unit("percent", "percent")
_HALF_OF_TIME = frozenset({"in", "zur", "zu"})
_AGES = frozenset({"alt", "alte", "alten", "alter", "altes"})
_PERSON_ENDS = (*_LEXICON["counts"]["persons"], "in", "er", "ist", "männer", "frauen")
_COLUMN_SCALES = frozenset({"tausend", "tsd", "tsd.", "1.000", "1000"})
_BEFORE_NOW = frozenset({"zuvor", "vorher", "davor", "früher"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and the words that it was read from; `hedge` is the first word of what bounds it."""

    start: int
    end: int
    hedge: int
    figure: Figure
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a number is a number of: its unit, the word after it, and the noun phrase that is counted."""

    unit: Unit
    end: int
    of: str | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Earlier:
    """The quantities before the one at hand that a bare number may continue: the last one, and the last sums or counts
    of tens of thousands and of more."""

    last: Quantity | None = None
    large: Quantity | None = None
    huge: Quantity | None = None

    def followed(self, by: Quantity) -> "Earlier":
        """What is earlier after one more quantity."""
        figure = by.figure
        value = figure.value_min if figure.value_min is not None else figure.value_max
        size = value if figure.kind in ("money", "count") and value is not None else 0
        return Earlier(by, by if size >= _LARGE else self.large, by if size >= _HUGE else self.huge)


def read_quantity(words: Words, i: int, column: Column | None, earlier: Earlier) -> Quantity | None:
    """The quantity that begins at the word `i`, given those before it."""
    if inner := inner_number(words, i):
        return _made(words, i, (inner.value, inner.value), _Measure(inner.unit, i + 1, inner.of))
    if found := _dashed(words, i) or _currency_first(words, i) or _fraction(words, i):
        return found
    number = read_numeral(words, i) if not _is_second_part(words, i) else None
    if number is None or _scales_column(words, i) or (found := _range(words, i, number)):
        return found
    measure = _measure(words, number)
    if measure is None and (column or not is_label_number(words, i)):
        measure = (
            _measure_of_next(words, number)
            or _measure_to_come(words, i, number)
            or _bare(words, i, number, column, earlier)
        )
    if measure is None or _is_name(words, i, number, measure):
        return None
    return _made(words, i, (number.value, number.value), measure, column)


def _made(
    words: Words, start: int, values: tuple[Decimal, Decimal], measure: _Measure, column: Column | None = None
) -> Quantity | None:
    """The quantity with its hedge, its bounds, and what it is of; two values that differ bound it."""
    unit, end, line = measure.unit, measure.end, words.line[start]
    hedge = Hedge(start) if _compares(words, start, end) else hedge_before(words, start)
    if unit.kind == "duration" and _is_age(words, start, end, hedge):
        return None
    modifier: Modifier = "between" if values[0] != values[1] else fitting(hedge, words, unit.kind, values[0])
    if (words.at(end, line), words.at(end + 1, line)) in _AT_LEAST_AFTER:
        modifier = "at_least"
    low, high = (float(value * unit.factor) for value in values)
    each = (
        hedge.each
        or (unit.kind != "count" and words.at(end, line) in _EACH_AFTER)
        or (unit.kind == "money" and each_determined(words, hedge.start))
    )
    figure = Figure(
        kind=unit.kind,
        value_min=None if modifier == "at_most" else low,
        value_max=None if modifier == "at_least" else high,
        unit=unit.symbol,
        modifier=modifier,
        each=each,
        of=measure.of or _object(words, end, line, unit),
        confidence=measure.confidence,
    )
    return Quantity(start, end, hedge.start, figure, column)


def _object(words: Words, end: int, line: int, unit: Unit) -> str | None:
    """What money is for, what a percentage is of, what is measured: "250.000 Euro für das Bürgerhaus"."""
    if unit.kind == "money":
        return object_of(words, end + 1, line) if words.at(end, line) == "für" else None
    if unit.kind == "percent":
        return object_of(words, end, line) if words.at(end, line) in {"der", "des"} else None
    if unit.kind in ("duration", "count"):
        return None
    return object_of(words, end, line)


def _measure(words: Words, number: Numeral) -> _Measure | None:
    """The unit or the counted noun after a number."""
    end, line = number.end, words.line[number.end - 1]
    if number.final:
        return None
    if match := _MONEY_COMPOUND.fullmatch(words.at(end, line)):
        return _Measure(Unit("EUR", "money", Decimal(10**6 if match[1] == "millionen" else 10**9)), end + 1)
    if found := unit_at(words, end, line):
        return _Measure(*found)
    if number.value < 1 and number.scale == 1:
        return None
    if phrase := counted(words, end, line):
        of = words.joined(*phrase)
        money = number.scale > 12 and of.lower().endswith(_MONEY_NOUNS)
        return _Measure(EURO if money else COUNT, phrase[1], of)
    return _part_of(words, end, line)


def _part_of(words: Words, i: int, line: int) -> _Measure | None:
    """What is counted in "67 der 413 Gemeinden", "vier von fünf Kommunen", "zehn von ihnen"."""
    if (words.at(i, line), words.at(i + 1, line)) in _ANAPHORA or (words.at(i, line),) in _ANAPHORA:
        return _Measure(COUNT, i)
    if words.at(i, line) not in _PARTITIVES:
        return None
    start = i + 1 + (words.at(i + 1, line) in {"den", "insgesamt", "rund"})
    whole = read_numeral(words, start) if words.at(start, line) else None
    if whole is None and words.at(i, line) == "von":
        return None
    phrase = counted(words, whole.end if whole else start, line)
    return _Measure(COUNT, i, words.joined(*phrase)) if phrase else None


def _measure_of_next(words: Words, number: Numeral, most: int = _REACH) -> _Measure | None:
    """The unit of the number that follows: "von 70 auf 80 Prozent", "zwei oder drei Jahre", "14, 17 und 23 Orte"."""
    end, line = number.end, words.line[number.end - 1]
    joint = words.at(end, line)
    if joint not in _SHARED_UNIT | {","} or not words.at(end + 1, line):
        return None
    following = read_numeral(words, end + 1)
    if following is None:
        return None
    if joint != ",":
        measure = _measure(words, following)
    else:
        measure = _measure_of_next(words, following, most - 1) if most else None
    if measure is None or (measure.unit.kind == "count" and number.digits != following.digits):
        return None
    unit = measure.unit
    if following.scale > 1 and number.scale == 1 and number.value < 1000 and unit.kind != "count":
        unit = Unit(unit.symbol, unit.kind, unit.factor * following.scale)
    return _Measure(unit, end, measure.of)


def _measure_to_come(words: Words, i: int, number: Numeral) -> _Measure | None:
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
            return _Measure(found[0], number.end) if found and following.scale == 1 else None
    return None


def _bare(words: Words, i: int, number: Numeral, column: Column | None, earlier: Earlier) -> _Measure | None:
    """The unit of a number that has none after it: from a table's head, or from the figures before."""
    if column is not None:
        return _Measure(column.unit, number.end, column.of)
    last, large = earlier.last, earlier.huge if number.scale >= _LARGE else earlier.large
    near = last if last and _continues(words, last, i) else None
    whole = near is not None and words.lower[max(near.hedge - 2, 0) : near.hedge] in _OUT_OF
    before = Antecedent(near.figure if near else None, large.figure if large else None, whole)
    found = implied_unit(words, i, number, before)
    return _Measure(found.unit, found.end, found.of, found.confidence) if found else None


def _continues(words: Words, previous: Quantity, i: int) -> bool:
    """Whether a bare number may mean what the figure before meant: in one sentence, or in lines of one list."""
    return words.sentence[previous.start] == words.sentence[i] or words.line[i] - words.line[previous.start] == 1


def _is_name(words: Words, i: int, number: Numeral, measure: _Measure) -> bool:
    """Whether a counting number is really a label, a postcode or a time of day."""
    if measure.unit.kind != "count" or number.scale > 1:
        return False
    clock = number.digits and _CLOCKLIKE.fullmatch(words.text[i]) is not None
    return clock or is_label_number(words, i) or is_postcode(words, i, number)


def _scales_column(words: Words, i: int) -> bool:
    """Whether the number is the scale that the head of a column names: "Mittel in Tausend Euro"."""
    line = words.line[i]
    return (
        words.lower[i] in _COLUMN_SCALES and words.at(i - 1, line) in {"in", "("} and bool(unit_at(words, i + 1, line))
    )


def _is_second_part(words: Words, i: int) -> bool:
    """Whether a number is glued to one before it, as in file numbers and fractions ("17/1234")."""
    return i > 1 and words.text[i - 1] == "/" and not (words.spaced[i] or words.spaced[i - 1])


def _compares(words: Words, start: int, end: int) -> bool:
    """Whether "mehr als" before a time compares what was told with then: "ein Drittel mehr als zwei Jahre zuvor"."""
    line, told = words.line[start], words.at(start - 3, words.line[start])
    if words.at(end, line) not in _BEFORE_NOW or words.at(start - 1, line) != "als":
        return False
    return bool(told) and (told in {"%", "deutlich", "viel"} or words.text[start - 3][0].isupper())


def _is_age(words: Words, start: int, end: int, hedge: Hedge) -> bool:
    """Whether a time tells how old somebody is: "drei Jahre alt", "ab 14 Jahren", "im Alter von 6 bis 10 Jahren"."""
    first, _ = words.sentence_bounds(start)
    return (
        (words.at(end, words.line[start]) in _AGES and not _is_thing(words, end + 1, words.line[start]))
        or hedge.phrase in {"ab", "unter"}
        or "alter" in words.lower[max(first, start - 6) : start]
    )


def _is_thing(words: Words, i: int, line: int) -> bool:
    """Whether the noun at `i` is no person: in quotation marks, or by its ending ("die 41 Jahre alte Schwimmhalle")."""
    if words.at(i, line) in {"„", "»"}:
        return True
    return is_noun(words, i, line) and not (words.lower[i].endswith(_PERSON_ENDS) or is_noun(words, i + 1, line))


def _dashed(words: Words, i: int) -> Quantity | None:
    """A range whose dash the tokenizer leaves inside the word: "60–80 Prozent"."""
    match = _DASHED.fullmatch(words.text[i])
    low, high = (parse_digits(match[1]), parse_digits(match[2])) if match else (None, None)
    if low is None or high is None or low >= high:
        return None
    measure = _measure(words, Numeral(high, i + 1))
    return _made(words, i, (low, high), measure) if measure else None


def _range(words: Words, i: int, number: Numeral) -> Quantity | None:
    """Two numbers that bound: "60 bis 80 Prozent", "zwischen 1,5 und 2 Millionen Euro", "5 Euro bis 20 Euro"."""
    line = words.line[i]
    own = unit_at(words, number.end, line)
    joint = own[1] if own else number.end
    paired = words.at(joint, line) == "und" and words.at(hedge_before(words, i).start - 1, line) in _PAIR
    if not (paired or words.at(joint, line) in _RANGES):
        return None
    second = joint + 1 + (words.at(joint + 1, line) == "zu")
    other = read_numeral(words, second) if words.at(second, line) else None
    measure = _measure(words, other) if other else None
    if other is None or measure is None or (own and own[0].symbol != measure.unit.symbol):
        return None
    shared = other.scale > 1 and number.scale == 1 and not own
    low = number.value * (other.scale if shared and number.value < other.value / other.scale else 1)
    if low >= other.value or is_label_number(words, i):
        return None
    return _made(words, i, (low, other.value), measure)


def _currency_first(words: Words, i: int) -> Quantity | None:
    """An amount whose currency stands before it: "EUR 500", "€ 1.200"."""
    line = words.line[i]
    found = unit_at(words, i, line) if not words.text[i][0].isalnum() or words.text[i].isupper() else None
    if found is None or found[0].kind != "money" or not words.at(i + 1, line) or found[1] != i + 1:
        return None
    number = read_numeral(words, i + 1)
    if number is None or not number.digits or (i and words.text[i - 1][-1].isdecimal()) or _measure(words, number):
        return None
    return _made(words, i, (number.value, number.value), _Measure(found[0], number.end))


def _fraction(words: Words, i: int) -> Quantity | None:
    """A fraction as a percentage: "die Hälfte", "zwei Drittel"."""
    line, word = words.line[i], words.lower[i]
    if word in {"die", "der"} and words.at(i + 1, line) == "hälfte" and words.at(i - 1, line) not in _HALF_OF_TIME:
        return _made(words, i, (_FRACTIONS["hälfte"], _FRACTIONS["hälfte"]), _Measure(_PERCENT, i + 2))
    share = _FRACTIONS.get(words.at(i + 1, line))
    if share is None or not words.text[i + 1][0].isupper():
        return None
    times = Decimal(1) if word in {"ein", "einem", "eines"} else getattr(read_numeral(words, i), "value", None)
    if times is None or times * share >= 100:
        return None
    value = Decimal("66.7") if (times, share) == (2, _FRACTIONS["drittel"]) else times * share
    return _made(words, i, (value, value), _Measure(_PERCENT, i + 2))
