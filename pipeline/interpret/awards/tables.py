"""Awards in tables: the column of the recipients, the column of the award, the rows that are neither head nor total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.interpret.awards.award import Award, can_be_award
from pipeline.interpret.awards.lists import is_total
from pipeline.interpret.awards.numbers import bare_sum, scale
from pipeline.interpret.awards.project import trimmed
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import Test, says, trigger
from pipeline.lexicon import lexicon

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; `factor` turns its bare numbers into Euro."""

    town: int
    amount: int
    project: int | None
    factor: float | None


def read_table(doc: Doc, rows: Sequence[Passage], caption: str, year: int | None) -> tuple[Award, ...]:
    """The awards of the rows of one table. `caption` is what stands before it, `year` the year of the release."""
    heads = [row for row in rows if row.block.header]
    body = [row for row in rows if not row.block.header]
    columns = _columns(doc, heads, body, caption, year)
    if columns is None:
        return ()
    return tuple(award for row in body if not is_total(row) for award in _row(doc, row, columns))


def _row(doc: Doc, row: Passage, columns: Columns) -> Iterator[Award]:
    cells = _cells(doc, row)
    if max(columns.town, columns.amount) >= len(cells):
        return
    town = _first_town(row, cells[columns.town])
    amount = _cell_sum(row, cells[columns.amount], columns.factor)
    if town is None or amount is None or not can_be_award(amount):
        return
    project = trimmed(doc, *cells[columns.project]) if columns.project is not None else None
    yield Award(town, row, "table_row", amount, project)


def _columns(
    doc: Doc, heads: Sequence[Passage], body: Sequence[Passage], caption: str, year: int | None
) -> Columns | None:
    grid = [(row, _cells(doc, row)) for row in body]
    width = max((len(cells) for _, cells in grid), default=0)
    if width < 2:
        return None
    named = [sum(i < len(c) and _first_town(row, c[i]) is not None for row, c in grid) for i in range(width)]
    opening = [sum(i < len(c) and _is_of_town(row, c[i]) for row, c in grid) for i in range(width)]
    town = max(range(width), key=lambda i: (opening[i], named[i]))
    titles = ["".join(_cell_text(doc, head, i) for head in heads).lower() for i in range(width)]
    factors = [scale(title) or scale(caption) for title in titles]
    filled = [
        i
        for i in range(width)
        if i != town
        and sum(i < len(c) and _cell_sum(row, c[i], factors[i]) is not None for row, c in grid) * 2 > len(grid)
    ]
    amount = _award_column(filled, titles, year)
    if amount is None or not named[town]:
        return None
    project = next((i for i, title in enumerate(titles) if i != town and _holds(title, "project_heads")), None)
    return Columns(town, amount, project, factors[amount])


def _award_column(filled: list[int], titles: list[str], year: int | None) -> int | None:
    """Of the columns with sums the one that its head calls the award, of the right year where heads name years."""
    open_to = [i for i in filled if not _holds(titles[i], "other_heads")]
    of_year = [i for i in open_to if year is not None and str(year) in titles[i]]
    best = of_year or [i for i in open_to if _holds(titles[i], "award_heads")] or open_to
    if len(best) == 1:
        return best[0]
    for pattern in lexicon("awards")["tables"]["award_heads"]:
        match = [i for i in best if pattern.strip("*") in titles[i]]
        if match:
            return match[-1]
    return best[-1] if best else None


def _holds(title: str, name: str) -> bool:
    test: Test = trigger("awards", "tables", name)
    return says(title.split(), test)


def _cells(doc: Doc, row: Passage) -> list[Cell]:
    """Token extents of the cells."""
    found = []
    for start, end in row.block.cells:
        inside = [i for i in range(row.start, row.end) if start <= doc[i].idx < end]
        found.append((inside[0], inside[-1] + 1) if inside else (row.end, row.end))
    return found


def _cell_text(doc: Doc, row: Passage, i: int) -> str:
    return doc.text[slice(*row.block.cells[i])] + " " if i < len(row.block.cells) else ""


def _first_town(row: Passage, cell: Cell) -> Town | None:
    return next((town for town in row.towns if cell[0] <= town.start < cell[1]), None)


def _is_of_town(row: Passage, cell: Cell) -> bool:
    """Whether the cell opens with a municipality: "Stadt Musterau", not "Ausbau in Musterau" nor "Kreis Muster"."""
    town = _first_town(row, cell)
    if town is None or not town.is_municipality:
        return False
    before = row.words[cell[0] - row.start : town.start - row.start]
    return all(not word or word in lexicon("roles")["type_words"] for word in before)


def _cell_sum(row: Passage, cell: Cell, factor: float | None) -> Sum | None:
    for amount in row.sums:
        if cell[0] <= amount.start < cell[1]:
            return amount
    return bare_sum(row, *cell, factor) if factor is not None else None
