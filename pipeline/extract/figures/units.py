"""Unit words: what a number is measured in."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.values import FigureKind
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("units")
_LONGEST = max(len(word.split()) for unit in _LEXICON["unit"] for word in unit["words"])
_SUFFIXES: dict[str, str] = _LEXICON["suffixes"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol (None for counts), its kind of figure, and what turns a value into the symbol's unit."""

    symbol: str | None
    kind: FigureKind
    factor: Decimal = Decimal(1)


def _by_word() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for entry in _LEXICON["unit"]:
        unit = Unit(entry["symbol"], entry["kind"], Decimal(entry.get("factor", "1")))
        for word in entry["words"]:
            found[word] = unit
            if len(word) > 3:
                found.setdefault(word.lower(), unit)
    return found


_UNITS = _by_word()
EURO = _UNITS["Euro"]
COUNT = Unit(None, "count")


def unit_of(word: str) -> Unit | None:
    """The unit that one word names; a symbol may have the full stop of its sentence glued to it ("64.000€.")."""
    unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("."))
    return unit or (_UNITS.get(word.lower()) if len(word) > 3 else None)


def unit_at(words: Words, i: int, line: int) -> tuple[Unit, int] | None:
    """The unit at the word `i` of a line and the word after it; the longest spelling wins."""
    if not words.at(i, line):
        return None
    for length in range(_LONGEST, 0, -1):
        end = i + length
        if end <= len(words) and words.line[end - 1] == line and (unit := unit_of(" ".join(words.text[i:end]))):
            return unit, end
    return _measure_noun(words.lower[i], i)


def _measure_noun(word: str, i: int) -> tuple[Unit, int] | None:
    """A compound that measures time, like "Dienstjahre"."""
    for suffix, base in _SUFFIXES.items():
        if word.endswith(suffix):
            return _UNITS[base], i + 1
    return None
