"""The grammar of quantities: which of its forms begins at a word."""

import re
from decimal import Decimal

from pipeline.extract.dates.points import is_year
from pipeline.extract.figures.columns import Column
from pipeline.extract.figures.compounds import inner_number
from pipeline.extract.figures.elliptic import Antecedent, implied_unit, is_label_number, is_postcode
from pipeline.extract.figures.measures import measure_of, measure_of_next, measure_to_come
from pipeline.extract.figures.multiples import multiple
from pipeline.extract.figures.quantity import Earlier, Measure, Quantity, made
from pipeline.extract.figures.ranges import bounded, dashed
from pipeline.extract.figures.shares import share
from pipeline.extract.figures.units import unit_at
from pipeline.extract.numerals import Numeral, read_numeral
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LARGE = 10_000
_OUT_OF = {("von", article) for article in ("den", "diesen", "ihren", "unseren", "insgesamt")}
_CLOCKLIKE = re.compile(r"\d{1,2}\.\d{1,2}")
_ARTICLES = frozenset(lexicon("number_words")["articles"]["words"])
_NEVER_SINGLE = frozenset(lexicon("units")["never_single"]["symbols"])
_COLUMN_SCALES = frozenset({"tausend", "tsd", "tsd.", "1.000", "1000"})


def read_quantity(words: Words, i: int, column: Column | None, earlier: Earlier) -> Quantity | None:
    """The quantity that begins at the word `i`, given those before it."""
    for form in _FORMS:
        if found := form(words, i):
            return found
    number = read_numeral(words, i) if not _is_second_part(words, i) else None
    if number is None or _scales_column(words, i):
        return None
    if found := bounded(words, i, number):
        return found
    measure = measure_of(words, number)
    if measure is None and (column or not is_label_number(words, i)):
        measure = (
            measure_of_next(words, number)
            or measure_to_come(words, i, number)
            or _bare(words, i, number, column, earlier)
        )
    if measure is None or _is_name(words, i, number, measure):
        return None
    return made(words, i, (number.value, number.value), measure, column)


def _inner(words: Words, i: int) -> Quantity | None:
    """A number inside a word: "21-Millionen-Projekt"."""
    inner = inner_number(words, i)
    return made(words, i, (inner.value, inner.value), Measure(inner.unit, i + 1, inner.of)) if inner else None


def _single(words: Words, i: int) -> Quantity | None:
    """One of a unit, told by the article: "einen Prozentpunkt", "eine Tonne". A time is none ("vor einem Jahr")."""
    if words.lower[i] not in _ARTICLES:
        return None
    found = unit_at(words, i + 1, words.line[i])
    if found is None or found[0].kind == "duration" or found[0].symbol in _NEVER_SINGLE or len(words.text[i + 1]) < 4:
        return None
    return made(words, i, (Decimal(1), Decimal(1)), Measure(*found))


def _bare(words: Words, i: int, number: Numeral, column: Column | None, earlier: Earlier) -> Measure | None:
    """The unit of a number that has none after it: from a table's head, or from the figures before."""
    if column is not None:
        return Measure(column.unit, number.end, column.of)
    last, large = earlier.last, earlier.huge if number.scale >= _LARGE else earlier.large
    near = last if last and _continues(words, last, i) else None
    whole = near is not None and words.lower[max(near.hedge - 2, 0) : near.hedge] in _OUT_OF
    before = Antecedent(near.figure if near else None, large.figure if large else None, whole)
    found = implied_unit(words, i, number, before)
    return Measure(found.unit, found.end, found.of, found.confidence) if found else None


def _continues(words: Words, previous: Quantity, i: int) -> bool:
    """Whether a bare number may mean what the figure before meant: in one sentence, or in lines of one list."""
    return words.sentence[previous.start] == words.sentence[i] or words.line[i] - words.line[previous.start] == 1


def _is_name(words: Words, i: int, number: Numeral, measure: Measure) -> bool:
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


def _currency_first(words: Words, i: int) -> Quantity | None:
    """An amount whose currency stands before it: "EUR 500", "€ 1.200"."""
    line = words.line[i]
    found = unit_at(words, i, line) if not words.text[i][0].isalnum() or words.text[i].isupper() else None
    if found is None or found[0].kind != "money" or not words.at(i + 1, line) or found[1] != i + 1:
        return None
    if is_year(words, i + 1) or (i and words.text[i - 1][-1].isdecimal()):
        return None
    number = read_numeral(words, i + 1)
    if number is None or not number.digits or measure_of(words, number):
        return None
    return made(words, i, (number.value, number.value), Measure(found[0], number.end))


_FORMS = (_inner, dashed, share, multiple, _currency_first, _single)
