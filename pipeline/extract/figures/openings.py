"""Which words a quantity can begin with. Most words cannot, and are told apart by one look-up."""

from collections.abc import Iterator
from itertools import compress, count

from pipeline.extract.figures.compounds import holds_number
from pipeline.extract.figures.multiples import tells_multiple
from pipeline.extract.figures.units import unit_of
from pipeline.extract.numerals import begins_numeral, parse_ordinal
from pipeline.extract.remembered import Remembered
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_OPENS, _SECOND = 1, 2
_EVERY = frozenset(lexicon("figures")["shares"]["every"])
_HALF = "hälfte"


def quantity_openings(words: Words) -> Iterator[int]:
    """The words at which a quantity can begin, in order: it is in each of them, or in the next ("die Hälfte")."""
    signs = _SIGNS.of(words.lower)
    for i in compress(count(), signs):
        if signs[i] & _SECOND and i and not signs[i - 1] & _OPENS:
            yield i - 1
        if signs[i] & _OPENS:
            yield i


def _sign(word: str) -> int:
    unit = unit_of(word) or unit_of(word.upper())
    opens = (
        begins_numeral(word)
        or parse_ordinal(word) is not None
        or word in _EVERY
        or holds_number(word)
        or tells_multiple(word)
        or (unit is not None and unit.kind == "money")
    )
    return _OPENS * opens | _SECOND * (word == _HALF)


_SIGNS = Remembered(_sign)
