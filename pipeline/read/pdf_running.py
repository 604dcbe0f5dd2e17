"""What a PDF prints on every page around the text: running heads, page numbers, feet."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.read.pdf_columns import Column
from pipeline.read.pdf_lines import Line, Table

_ROOM = r"[-–—|/.…\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_ROOM}(?:(?:Seite|S\.|Page|Blatt)\s*)?{_ROOM}\d{{1,3}}(?:\s*(?:von|of|/)\s*\d{{1,3}})?{_ROOM}", re.IGNORECASE
)
# What shares of a page its head and its foot may take.
_HEAD, _FOOT = 0.18, 0.85
_SAME_HEIGHT = 2.5


def without_running_lines(pages: Sequence[Sequence[Column]], heights: Sequence[float]) -> list[list[Column]]:
    """The pages without page numbers; a line printed on several pages stays where it stands first, feet at the end."""
    where: dict[str, list[int]] = defaultdict(list)
    edges = [_edges(page, height) for page, height in zip(pages, heights, strict=True)]
    for number, (tops, bottoms) in enumerate(edges):
        for key in {_key(line) for line in (*tops, *bottoms)}:
            where[key].append(number)
    feet: list[Line] = []
    kept: list[list[Column]] = []
    for number, (page, (tops, bottoms)) in enumerate(zip(pages, edges, strict=True)):
        drop = {line for edge in (tops, bottoms) for line in edge if _is_page_number(line, edge)}
        again = {line for line in (*tops, *bottoms) if len(where[_key(line)]) > 1}
        drop |= {line for line in again if where[_key(line)][0] < number}
        foot = [line for line in bottoms if line in again and line not in drop]
        feet += foot
        drop |= set(foot)
        kept.append(_without(page, drop))
    if feet:
        kept.append([Column(tuple(feet), aside=True)])
    return kept


def _edges(page: Iterable[Column], height: float) -> tuple[list[Line], list[Line]]:
    """The lines in the head and in the foot of a page."""
    lines = [line for column in page for line in column.lines if isinstance(line, Line)]
    lines.sort(key=lambda line: (line.top, line.x0))
    return [line for line in lines if line.top < _HEAD * height], [line for line in lines if line.top > _FOOT * height]


def _is_page_number(line: Line, edge: Sequence[Line]) -> bool:
    """True for a number that says that it is one of a page, or stands alone on its height as no cell does."""
    if not _PAGE_NUMBER.fullmatch(line.text):
        return False
    return not line.text.isdecimal() or sum(abs(each.top - line.top) < _SAME_HEIGHT for each in edge) == 1


def _key(line: Line) -> str:
    """What a line says but for its numbers, and at which height of the page, roughly."""
    return f"{re.sub(r'[0-9]+', '#', line.text)}@{round(line.top / 20)}"


def _without(page: Iterable[Column], drop: set[Line]) -> list[Column]:
    columns = (
        replace(column, lines=tuple(each for each in column.lines if isinstance(each, Table) or each not in drop))
        for column in page
    )
    return [column for column in columns if column.lines]
