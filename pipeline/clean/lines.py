"""Pasted text as pieces: one for each line, hard line breaks undone."""

import re
from itertools import pairwise

from pipeline.clean.contacts import contact_like
from pipeline.clean.damage import Tally, lost_marks, mend_line, plain_characters, without_tags
from pipeline.clean.dates import find_date
from pipeline.clean.pieces import Page, Piece, ends_sentence

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:https?:|mailto:|/|#)[^)\s]*(?:\s+\"[^\"]*\")?\)")
_BULLET = re.compile(r"(?:[•·▪◦‣●■□➢➤►✓✔–—*]|-|::|➡️?|[\U0001F300-\U0001FAFF]️?)\s+(?=\S)")
_RULE = re.compile(r"[-–—_=*~\s|]*$")
_WIDEST_SURE = 100
_NARROWEST_WRAP = 45
_FEWEST_LINES = 3
_MOSTLY = 0.6
_OVER = 5


def read_lines(content: str) -> Page:
    """The lines of a text as pieces of the kind "line"; an empty line shows as the gap of the next."""
    tally = Tally()
    text = without_tags(plain_characters(_tabs_as_cells(content), tally), tally)
    groups = [group for group in _groups(text) if group]
    width, wrapped = _wrapping(groups)
    if width:
        groups = [_unwrap(group, width, wrapped, tally) for group in groups]
    flat = lost_marks([line for group in groups for line in group], tally)
    starts = set()
    position = 0
    for group in groups:
        starts.add(position)
        position += len(group)
    pieces = [_piece(line, place in starts, tally) for place, line in enumerate(flat)]
    return Page(tuple(piece for piece in pieces if piece is not None), mends=dict(tally))


def _tabs_as_cells(text: str) -> str:
    """A table copied from a page or a spreadsheet has tabs between its cells; they become the bars of a pipe table.

    Only neighbouring lines with the same number of tabs are one; a tab behind a bullet or in a lone line parts nothing.
    """
    lines = text.split("\n")
    tabs = [0 if is_bullet(line.strip()) else line.strip().count("\t") for line in lines]
    for place, line in enumerate(lines):
        if tabs[place] and tabs[place] in (tabs[place - 1 : place] + tabs[place + 1 : place + 2]):
            lines[place] = " | ".join(cell.strip() for cell in line.strip().split("\t"))
    return "\n".join(lines)


def is_bullet(text: str) -> bool:
    """True for a line that begins with the sign of a list item."""
    return _BULLET.match(text) is not None


def without_bullet(text: str) -> str:
    """The line without the sign of its list item."""
    return _BULLET.sub("", text, count=1).strip()


def _groups(text: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            groups[-1].append(stripped)
        elif groups[-1]:
            groups.append([])
    return groups


def _piece(line: str, gap: bool, tally: Tally) -> Piece | None:
    if _RULE.match(line) and not line.startswith("|"):
        return None
    line = _LINK.sub(r"\1", line)
    if heading := _HEADING.match(line):
        text = mend_line(heading.group(2), tally)
        return Piece("heading", text, level=len(heading.group(1)), gap=gap) if text else None
    text = mend_line(line, tally)
    return Piece("line", text, gap=gap) if text else None


def _wrapping(groups: list[list[str]]) -> tuple[int, bool]:
    """The width at which lines may have been broken by hand, and whether nearly all paragraphs show it; 0 for none."""
    paragraphs = [group for group in groups if len(group) > 2 or len(group[0]) > _WIDEST_SURE]
    inner = [pair for group in paragraphs for pair in pairwise(group) if not is_bullet(pair[1])]
    # A single line may be longer than the margin: an address on the web that could not be broken.
    lengths = sorted((len(line) for line, _ in inner), reverse=True)
    margin = lengths[_FEWEST_LINES - 1] if len(lengths) >= _FEWEST_LINES else 0
    if margin >= _NARROWEST_WRAP and _is_wrapped(inner, margin):
        return margin, True
    width = max((len(line) for group in groups for line in group), default=0)
    return (width if _NARROWEST_WRAP <= width <= _WIDEST_SURE else 0), False


def _is_wrapped(inner: list[tuple[str, str]], margin: int) -> bool:
    """True where nearly each line inside a paragraph leaves no room for the next word and ends no sentence."""
    if sum(len(line) > margin + _OVER for line, _ in inner) > len(inner) // 10:
        return False
    full = [line for line, after in inner if _is_full(line, after, margin)]
    broken = sum(not ends_sentence(line) for line in full)
    return len(full) >= _MOSTLY * len(inner) and broken >= _MOSTLY * len(full)


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - 4


def _unwrap(group: list[str], width: int, wrapped: bool, tally: Tally) -> list[str]:
    joined: list[str] = []
    last = ""
    for line in group:
        full = wrapped and _is_full(last, line, width)
        if (
            joined
            and not _starts_anew(line)
            and (full or (_goes_on(last, line) and (wrapped or len(last) > width // 2)))
        ):
            joined[-1] = _join(joined[-1], line)
            tally["mended_line_breaks"] += 1
        else:
            joined.append(line)
        last = line
    return joined


def _starts_anew(line: str) -> bool:
    """True for a line that never continues another: an item, a date, a line of a contact block."""
    found = find_date(line)
    return (
        is_bullet(line) or (found is not None and found.start == 0) or (contact_like(line) and not ends_sentence(line))
    )


def _goes_on(line: str, after: str) -> bool:
    return after[0].islower() and not ends_sentence(line) and not line.endswith(":") and "@" not in after


def _join(line: str, after: str) -> str:
    if line.endswith("-") and len(line) > 1 and line[-2].isalpha() and after[0].islower():
        first = after.split(maxsplit=1)[0]
        return f"{line} {after}" if first in {"und", "oder", "bzw.", "sowie"} else line[:-1] + after
    return f"{line} {after}"
