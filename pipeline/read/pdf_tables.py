"""Tables of a PDF that no lines part: rows of short cells that stand below each other."""

from collections.abc import Sequence

from pipeline.read.pdf_lines import Line, Table

_SAME_HEIGHT, _SAME_PLACE = 2.5, 8.0
_FEWEST_ROWS = 3
# Before the first prose stand dates and addresses with their labels, and those are no table.
_PROSE = 50


def with_tables(items: Sequence[Line | Table]) -> list[Line | Table]:
    """The items with runs of aligned cells put together to tables."""
    rows = _rows(items)
    found: list[Line | Table] = []
    prose, place = False, 0
    while place < len(rows):
        end = place + 1
        while end < len(rows) and _aligned(rows[place], rows[end]):
            end += 1
        if prose and end - place >= _FEWEST_ROWS:
            found.append(_table(rows[place:end]))
        else:
            end = place + 1
            found += rows[place]
            prose = prose or any(isinstance(each, Line) and len(each.text) > _PROSE for each in rows[place])
        place = end
    return found


def _rows(items: Sequence[Line | Table]) -> list[list[Line | Table]]:
    """The items that stand beside each other."""
    rows: list[list[Line | Table]] = []
    for each in items:
        if rows and abs(rows[-1][-1].top - each.top) < _SAME_HEIGHT:
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _aligned(one: list[Line | Table], other: list[Line | Table]) -> bool:
    """True for two rows of as many cells, each under the other at its left or right end or middle."""
    if len(one) < 2 or len(one) != len(other) or any(isinstance(each, Table) for each in (*one, *other)):
        return False
    return all(
        min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) < _SAME_PLACE
        for a, b in zip(one, other, strict=True)
    )


def _table(rows: Sequence[Sequence[Line | Table]]) -> Table:
    cells = [each for row in rows for each in row]
    return Table(
        x0=min(each.x0 for each in cells),
        top=min(each.top for each in cells),
        x1=max(each.x1 for each in cells),
        bottom=max(each.bottom for each in cells),
        rows=tuple(tuple(each.text for each in sorted(row, key=lambda each: each.x0)) for row in rows),
    )
