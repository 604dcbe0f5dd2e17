"""Pasted text as pieces: one for each line, without what a mail, an editor or a layout table put around it."""

import re

from pipeline.clean.bullets import is_bullet, without_bullet
from pipeline.clean.damage import Tally, mend_line, plain_characters, without_tags
from pipeline.clean.marks import lost_marks
from pipeline.clean.pieces import Page, Piece
from pipeline.clean.wrapping import unwrap

__all__ = ["is_bullet", "read_lines", "without_bullet"]

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:https?:|mailto:|/|#)[^)\s]{0,500}(?:\s+\"[^\"]*\")?\)")
_RULE = re.compile(r"[-–—_=*~\s|]*$")
_REPLY_MARK = re.compile(r"(?:>\s?)+")
# A paragraph that Markdown sets off; "> 100 Euro" is text.
_SET_OFF = re.compile(r"\s*>\s?(?=[^\W\d_]|[„»*_])")
_ONE_CELL = re.compile(r"\|([^|]*[^|\s])\s*\|?$")
_ADDRESS = re.compile(r"(?:(?:url|link|quelle|adresse|permalink)\s*:\s*)?(https?://\S+)", re.IGNORECASE)
# In a reply nearly each line has the mark.
_MOSTLY = 0.6


def read_lines(content: str) -> Page:
    """The lines of a text as pieces of the kind "line"; an empty line shows as the gap of the next."""
    tally = Tally()
    text = without_tags(plain_characters(_tabs_as_cells(content), tally), tally)
    lines = _without_layout_bars(_without_reply_marks(text.split("\n"), tally), tally)
    lines, address = _without_address(lines)
    groups = unwrap(_groups(lines), tally)
    flat = lost_marks([line for group in groups for line in group], tally)
    starts = set()
    position = 0
    for group in groups:
        starts.add(position)
        position += len(group)
    pieces = [_piece(line, place in starts, tally) for place, line in enumerate(flat)]
    return Page(
        tuple(piece for piece in pieces if piece is not None),
        url=address,
        mends=dict(tally),
    )


def _tabs_as_cells(text: str) -> str:
    """A table copied from a page or a spreadsheet has tabs between its cells; they become the bars of a pipe table.

    Only neighbouring lines with the same number of tabs are one; a tab behind a bullet or in a lone line parts nothing.
    """
    if "\t" not in text:
        return text
    lines = text.split("\n")
    tabs = [0 if is_bullet(line.strip()) else line.strip().count("\t") for line in lines]
    for place, line in enumerate(lines):
        if tabs[place] and tabs[place] in (tabs[place - 1 : place] + tabs[place + 1 : place + 2]):
            lines[place] = " | ".join(cell.strip() for cell in line.strip().split("\t"))
    return "\n".join(lines)


def _without_reply_marks(lines: list[str], tally: Tally) -> list[str]:
    """Lines without the ">" with which a mail quotes another, and Markdown sets off a paragraph."""
    marked = sum(line.lstrip().startswith(">") for line in lines)
    if not marked:
        return lines
    if marked < _MOSTLY * sum(bool(line.strip()) for line in lines):
        return [_SET_OFF.sub("", line, count=1) for line in lines]
    tally["mended_reply_marks"] += marked
    return [_REPLY_MARK.sub("", line.lstrip(), count=1) for line in lines]


def _without_layout_bars(lines: list[str], tally: Tally) -> list[str]:
    """Lines without the bars of a table that was there for the layout only: it has one cell in a row."""
    cells = [_ONE_CELL.match(line.strip()) for line in lines]
    if any(line.count("|") > 2 for line in lines if line.lstrip().startswith("|")):
        return lines
    # "| 5" below "Ort | Summe" is a row whose first cell is empty.
    more = ["|" in line and cell is None for line, cell in zip(lines, cells, strict=True)]
    beside = [any(more[max(place - 1, 0) : place + 2]) for place in range(len(lines))]
    cells = [None if near else cell for cell, near in zip(cells, beside, strict=True)]
    tally.count("mended_layout_bars", sum(cell is not None for cell in cells))
    return [cell.group(1).strip() if cell else line for line, cell in zip(lines, cells, strict=True)]


def _without_address(lines: list[str]) -> tuple[list[str], str | None]:
    """The lines without the address of the page, where it was pasted as the first or the last of them."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    for place in (filled[:1] + filled[-1:]) if len(filled) > 2 else []:
        match = _ADDRESS.fullmatch(lines[place].strip())
        above = next((lines[each].strip() for each in reversed(filled) if each < place), "")
        if match and not above.endswith((":", "unter", "auf", "bei")):
            return lines[:place] + lines[place + 1 :], match.group(1)
    return lines, None


def _groups(lines: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        stripped = " ".join(line.split())
        if stripped:
            groups[-1].append(stripped)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _piece(line: str, gap: bool, tally: Tally) -> Piece | None:
    if _RULE.match(line) and not line.startswith("|"):
        return None
    line = _LINK.sub(r"\1", line)
    if heading := _HEADING.match(line):
        text = mend_line(heading.group(2).rstrip("# "), tally)
        return Piece("heading", text, level=len(heading.group(1)), gap=gap) if text else None
    text = mend_line(line, tally)
    return Piece("line", text, gap=gap) if text else None
