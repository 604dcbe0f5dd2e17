"""Which words a quantity can begin with. Most words cannot, and are told apart by one look-up."""

from functools import lru_cache

from pipeline.extract.figures.compounds import holds_number
from pipeline.extract.figures.multiples import tells_multiple
from pipeline.extract.figures.units import unit_of
from pipeline.extract.numerals import begins_numeral, parse_ordinal
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_SHARES = lexicon("figures")["shares"]
_EVERY = frozenset(_SHARES["every"])
_HALF = "hälfte"
_KEPT = 1 << 16  # words whose answer is kept


def may_begin(words: Words, i: int) -> bool:
    """Whether a quantity can begin at the word `i`; cheap, and never false where one does."""
    return _opens(words.lower[i]) or (i + 1 < len(words) and words.lower[i + 1] == _HALF)


@lru_cache(_KEPT)
def _opens(word: str) -> bool:
    unit = unit_of(word) or unit_of(word.upper())
    return (
        begins_numeral(word)
        or parse_ordinal(word) is not None
        or word in _EVERY
        or holds_number(word)
        or tells_multiple(word)
        or (unit is not None and unit.kind == "money")
    )
