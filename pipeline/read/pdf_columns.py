"""The reading order of a page: where its lines stand in columns, and which column is only a letterhead."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.read.pdf_lines import Line, Table

# White that parts columns is so wide, and as many lines stand on both sides of it.
_GUTTER, _FEWEST_LINES = 10.0, 4
_STEP = 4.0
# A column beside the text that is so narrow and has so few of the letters holds addresses.
_NARROW, _FEW_LETTERS = 0.36, 0.3
# Cells of a table that no lines part: most stand beside another, and few begin small as the lines of prose do.
_SAME_HEIGHT, _MOST_BESIDE, _FEW_GO_ON = 2.5, 0.8, 0.2


@dataclass(frozen=True, slots=True)
class Column:
    """Lines and tables that are read from top to bottom. `aside` marks what stands beside the text."""

    lines: tuple[Line | Table, ...]
    aside: bool = False


def columns_of(lines: Sequence[Line], tables: Sequence[Table]) -> list[Column]:
    """The columns of a page in reading order, those beside the text last."""
    columns = _parted(sorted([*lines, *tables], key=lambda each: (each.top, each.x0)))
    return [column for column in columns if not column.aside] + [column for column in columns if column.aside]


def _parted(items: list[Line | Table]) -> list[Column]:
    """Part the items at the white that most lines stand on both sides of; what is above and below it stays whole."""
    cut = _best_cut(items)
    if cut is None:
        return [Column(tuple(items))] if items else []
    x, first, last = cut
    band = items[first:last]
    left, right = [each for each in band if each.x1 <= x], [each for each in band if each.x0 >= x]
    asides = (_is_aside(left, right), _is_aside(right, left))
    found = _parted(items[:first])
    for side, aside in zip((left, right), asides, strict=True):
        found += [Column(tuple(side), aside=True)] if aside else _parted(side)
    return found + _parted(items[last:])


def _best_cut(items: list[Line | Table]) -> tuple[float, int, int] | None:
    """The place of a gutter, and the run of items beside it."""
    if len(items) < 2 * _FEWEST_LINES:
        return None
    best: tuple[int, float, int, int] | None = None
    x, end = min(each.x0 for each in items) + _GUTTER, max(each.x1 for each in items) - _GUTTER
    while x < end:
        for first, last in _runs(items, x):
            left = sum(each.x1 <= x for each in items[first:last])
            right = last - first - left
            enough = min(left, right) >= max(_FEWEST_LINES, best[0] + 1 if best else 0)
            if enough and not _is_table(items[first:last], x):
                best = (min(left, right), x, first, last)
        x += _STEP
    return best[1:] if best else None


def _runs(items: list[Line | Table], x: float) -> list[tuple[int, int]]:
    """The runs of items in a row none of which touches the gutter at x."""
    runs, start = [], 0
    for place, each in enumerate(items):
        if each.x0 < x + _GUTTER / 2 and each.x1 > x - _GUTTER / 2:
            if place > start:
                runs.append((start, place))
            start = place + 1
    return [*runs, (start, len(items))] if start < len(items) else runs


def _is_table(items: Sequence[Line | Table], x: float) -> bool:
    """True for cells on both sides of a gutter: they stand on one height, and do not go on from line to line."""
    left, right = [each for each in items if each.x1 <= x], [each for each in items if each.x0 >= x]
    fewer, more = sorted((left, right), key=len)
    heights = [each.top for each in more]
    beside = sum(any(abs(each.top - height) < _SAME_HEIGHT for height in heights) for each in fewer)
    if beside < _MOST_BESIDE * len(fewer):
        return False
    return all(sum(each.text[:1].islower() for each in side) < _FEW_GO_ON * len(side) for side in (left, right))


def _is_aside(side: Sequence[Line | Table], other: Sequence[Line | Table]) -> bool:
    width, beside = _width(side), _width(other)
    letters, others = _letters(side), _letters(other)
    return width < _NARROW * (width + beside) and letters < _FEW_LETTERS * (letters + others)


def _width(items: Sequence[Line | Table]) -> float:
    return max(each.x1 for each in items) - min(each.x0 for each in items)


def _letters(items: Sequence[Line | Table]) -> int:
    return sum(len(each.text) for each in items)
