"""Lines of a PDF put together to paragraphs, as the size of the letters and the white between the lines tell."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.read.pdf_columns import Column
from pipeline.read.pdf_lines import Line, Table
from pipeline.read.pdf_tables import with_tables

# The white between paragraphs, in pitches of the lines around it.
_GAP = 1.3
_OTHER_SIZE = 0.8
_FULL_LINE = 0.8
# How far the first line of a paragraph may stand in.
_INDENT = (5, 30)
_ITEM = re.compile(r"[•●▪■◦‣·–—*-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s|[•●▪■◦‣]")
_SPLIT_WORD = re.compile(r"[^\W\d_]-$")
_ENDED = re.compile(r"[.!?:;][\"“”«»)]*$")


def paragraphs_of(pages: Sequence[Sequence[Column]]) -> str:
    """The text of a document, what stands beside it last; hyphens at the ends of lines are left as they are."""
    columns = [column for page in pages for column in page]
    body = _body_size(columns)
    main: list[str] = []
    asides: list[str] = []
    for column in columns:
        paragraphs = _paragraphs(column, body)
        target = asides if column.aside else main
        if target and paragraphs and not column.aside and _goes_on(target[-1], paragraphs[0]):
            target[-1] += ("\n" if _SPLIT_WORD.search(target[-1]) else " ") + paragraphs.pop(0)
        target += paragraphs
    return "\n\n".join(main + asides)


def _body_size(columns: Iterable[Column]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for column in columns:
        for line in column.lines:
            if isinstance(line, Line):
                letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0)


def _paragraphs(column: Column, body: float) -> list[str]:
    pitch = _pitch(column)
    width = max((line.x1 for line in column.lines), default=0.0)
    left = min((line.x0 for line in column.lines), default=0.0)
    groups: list[list[Line | Table]] = []
    for each in with_tables(column.lines):
        last = groups[-1][-1] if groups else None
        if isinstance(each, Line) and isinstance(last, Line) and not _parts(last, each, pitch, left, width):
            groups[-1].append(each)
        else:
            groups.append([each])
    # What stands beside the text is an address, whose lines are meant.
    full = left + _FULL_LINE * (width - left) if not column.aside else math.inf
    return [_joined(group, body, full) for group in groups]


def _pitch(column: Column) -> float:
    """The usual distance from line to line, in sizes of the letters."""
    lines = [line for line in column.lines if isinstance(line, Line)]
    found: Counter[float] = Counter()
    for last, line in pairwise(lines):
        if line.top > last.top and abs(line.size - last.size) < _OTHER_SIZE:
            found[round((line.top - last.top) / line.size, 1)] += 1
    return max(found, key=lambda pitch: (found[pitch], -pitch), default=1.3)


def _parts(last: Line, line: Line, pitch: float, left: float, right: float) -> bool:
    """True where a paragraph ends between two lines."""
    if line.top - last.top < 0.4 * line.size:  # on one height, with a wide gap between
        return True
    ends = (line.x0 - last.x0, line.x1 - last.x1, (line.x0 + line.x1 - last.x0 - last.x1) / 2)
    if min(map(abs, ends)) > _INDENT[1]:  # set neither left, right nor centred below it
        return True
    if abs(line.size - last.size) > _OTHER_SIZE or line.bold != last.bold:
        return True
    if line.top - last.top > _GAP * pitch * line.size or _ITEM.match(line.text):
        return True
    if _INDENT[0] < line.x0 - left < _INDENT[1] and last.x0 - left < _INDENT[0] and not _ITEM.match(last.text):
        return True
    # Without white between paragraphs a short line that ends a sentence is the last of one.
    short = last.x1 - left < _FULL_LINE * (right - left)
    return short and _ENDED.search(last.text) is not None and line.text[:1].isupper()


def _joined(group: Sequence[Line | Table], body: float, full: float) -> str:
    """A paragraph on one line, but for breaks that were meant and those within a word, which cleaning mends and counts.

    A line that reaches as far as `full` was broken for want of room. A headline is one line.
    """
    lines = [each for each in group if isinstance(each, Line)]
    if not lines:
        return "\n".join(each.text for each in group)
    if lines[0].size > body + _OTHER_SIZE or lines[0].bold:
        return _headline([line.text for line in lines])
    text = lines[0].text
    for last, line in pairwise(lines):
        wrapped = last.x1 >= full and not _SPLIT_WORD.search(last.text)
        text += (" " if wrapped else "\n") + line.text
    return text


def _headline(lines: Sequence[str]) -> str:
    """The lines of a headline as one; a hyphen at an end has broken a word only where the next begins small."""
    text = lines[0]
    for line in lines[1:]:
        broken = text.endswith("-") and line[:1].islower() and not re.match(r"(?:und|oder|bzw\.)\b", line)
        text = f"{text[:-1]}{line}" if broken else f"{text} {line}"
    return text


def _goes_on(last: str, first: str) -> bool:
    """True where a paragraph goes over to the next column or page."""
    return _ENDED.search(last) is None and first[:1].islower()
