"""Tables and line lists whose unit stands in the header only: "Betrag in Euro", then bare numbers in the rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.figures.nouns import counted
from pipeline.extract.figures.units import COUNT, EURO, Unit, unit_at
from pipeline.extract.numerals import read_numeral
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["tables"]
_SCALES = lexicon("number_words")["scales"]
_TOTALS = tuple(_LEXICON["totals"])
_MONEY = tuple(_LEXICON["money"])
_COUNTS = frozenset(_LEXICON["counts"])
_NOT_COUNTED = tuple(_LEXICON["not_counted"])
_PLURALS = ("en", "ern", "eln", "e", "er", "el", "s", "n")
_PROSE = 16  # a line of more words is no row

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the unit of its numbers, its head, whether the row at hand sums the others up, and what is counted."""

    unit: Unit
    head: str
    total: bool = False
    of: str | None = None


def column_numbers(words: Words) -> dict[int, Column]:
    """The bare numbers of tables: the word at which each begins, with its column."""
    found: dict[int, Column] = {}
    header: list[Column | None] = []
    for start, end in _lines(words):
        cells = list(_cells(words, start, end))
        if named := _header(words, cells, opening=not header):
            header = named
        elif header:
            row = dict(_row(words, cells, header))
            found.update(row)
            if not row and (end - start > _PROSE or words.text[end - 1] in {".", "“", ":"}):
                header = []
    return found


def _lines(words: Words) -> Iterator[Cell]:
    start = 0
    while start < len(words):
        end = words.line_end(start)
        yield start, end
        start = end


def _cells(words: Words, start: int, end: int) -> Iterator[Cell]:
    begin = start
    for i in range(start, end):
        if words.text[i] == "|":
            yield begin, i
            begin = i + 1
    yield begin, end


def _header(words: Words, cells: list[Cell], *, opening: bool) -> list[Column | None]:
    """The columns that a line names, empty where it is no header. Nouns alone are one only where they open a table."""
    start, end = cells[0][0], cells[-1][1]
    if end - start > _PROSE or end == start or words.text[end - 1] in {".", "!", "?"}:
        return []
    if words.lower[start].startswith(_TOTALS) and any(_is_number(words, cell) for cell in cells):
        return []  # "Summe | 2,00" closes a table
    columns = [_named(words, cell, table=len(cells) > 1) for cell in cells]
    if (any(columns) or opening) and not any(_is_number(words, cell) for cell in cells):
        columns[1:] = [c or _of_noun(words, cell) for c, cell in zip(columns[1:], cells[1:], strict=True)]
    return columns if any(columns) else []


def _is_number(words: Words, cell: Cell) -> bool:
    number = read_numeral(words, cell[0]) if cell[0] < cell[1] else None
    return number is not None and number.end == cell[1]


def _of_noun(words: Words, cell: Cell) -> Column | None:
    """A column of counts whose head is what they count: "Projekte", "Anzahl der Bäume", "Gäste insgesamt"."""
    start, end = cell
    if start < end and words.lower[start] in _COUNTS:
        start += 1 + (words.lower[start + 1 : start + 2] == ("der",))
    phrase = counted(words, start, words.line[start]) if start < end else None
    if phrase is None or phrase[1] > end or words.lower[phrase[1] - 1].endswith(_NOT_COUNTED):
        return None
    rest = words.lower[phrase[1] : end]
    if not words.lower[phrase[1] - 1].endswith(_PLURALS) or (rest and rest != ("insgesamt",)):
        return None
    return Column(COUNT, " ".join(words.lower[cell[0] : end]), of=words.joined(*phrase))


def _named(words: Words, cell: Cell, *, table: bool) -> Column | None:
    start, end = cell
    head = " ".join(words.lower[start:end])
    for i in range(start, end):
        found = unit_at(words, i, words.line[i])
        if found and found[0].kind in ("money", "percent", "area", "length") and found[1] <= end:
            before = words.lower[i - 1] if i > start else ""
            scaled = before in _SCALES or before == "1.000"
            opener = words.lower[i - 1 - scaled] if i - scaled > start else ""
            closes = table and not scaled and found[1] == end
            if opener in {"in", "("} or (closes and (i == start or before.endswith(_MONEY))):
                unit = found[0]
                return Column(Unit(unit.symbol, unit.kind, unit.factor * _factor(before)), head)
            return None
    if table and end > start and read_numeral(words, end - 1) is None:
        if words.lower[start] in _COUNTS:
            return _of_noun(words, cell) or Column(COUNT, head)
        if words.lower[end - 1].endswith(_MONEY):
            return Column(EURO, head)
    return None


def _factor(scale: str) -> int:
    return int(_SCALES.get(scale, 1000 if scale == "1.000" else 1))


def _row(words: Words, cells: list[Cell], header: list[Column | None]) -> Iterator[tuple[int, Column]]:
    """The bare numbers of a row. With one column named, the number at the end of the line is in it."""
    total = bool(words.lower[cells[0][0]].startswith(_TOTALS)) if cells[0][0] < len(words) else False
    if len(cells) > 1 and len(cells) == len(header):
        for (start, end), column in zip(cells, header, strict=True):
            if column and start < end and (number := read_numeral(words, start)) and number.end == end:
                yield start, replace(column, total=total)
        return
    column = next((c for c in header if c and c.of is None), None)
    start, end = cells[-1]
    first = start if len(cells) > 1 else start + 1
    for i in range(max(first, end - 4), end):
        number = read_numeral(words, i)
        if column and number and number.end == end and number.digits:
            yield i, replace(column, total=total)
            return
