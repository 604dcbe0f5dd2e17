"""Two numbers that bound a quantity: "60 bis 80 Prozent", "60–80 Prozent", "zwischen 1,5 und 2 Millionen Euro"."""

import re

from pipeline.extract.figures.elliptic import is_label_number
from pipeline.extract.figures.hedges import hedge_before
from pipeline.extract.figures.measures import measure_of
from pipeline.extract.figures.quantity import Quantity, made
from pipeline.extract.figures.units import unit_at
from pipeline.extract.numerals import Numeral, parse_digits, read_numeral
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["ranges"]
_BETWEEN = frozenset(_LEXICON["words"])
_PAIR = frozenset(_LEXICON["pair"])
_DASHED = re.compile(r"(\d[\d.]*(?:,\d+)?)[–-](\d[\d.]*(?:,\d+)?)")


def dashed(words: Words, i: int) -> Quantity | None:
    """A range whose dash the tokenizer leaves inside the word: "60–80 Prozent"."""
    match = _DASHED.fullmatch(words.text[i])
    low, high = (parse_digits(match[1]), parse_digits(match[2])) if match else (None, None)
    if low is None or high is None or low >= high:
        return None
    measure = measure_of(words, Numeral(high, i + 1))
    return made(words, i, (low, high), measure) if measure else None


def bounded(words: Words, i: int, number: Numeral) -> Quantity | None:
    """Two numbers of which the first begins at `i`: "60 bis 80 Prozent", "5 Euro bis 20 Euro"."""
    line = words.line[i]
    own = unit_at(words, number.end, line)
    joint = own[1] if own else number.end
    paired = words.at(joint, line) == "und" and words.at(hedge_before(words, i).start - 1, line) in _PAIR
    if not (paired or words.at(joint, line) in _BETWEEN):
        return None
    second = joint + 1 + (words.at(joint + 1, line) == "zu")
    other = read_numeral(words, second) if words.at(second, line) else None
    measure = measure_of(words, other) if other else None
    if other is None or measure is None or (own and own[0].symbol != measure.unit.symbol):
        return None
    shared = other.scale > 1 and number.scale == 1 and not own
    low = number.value * (other.scale if shared and number.value < other.value / other.scale else 1)
    if low >= other.value or is_label_number(words, i):
        return None
    return made(words, i, (low, other.value), measure)
