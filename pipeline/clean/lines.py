"""Pasted text as pieces: one for each line, hard line breaks undone."""

import re
from itertools import pairwise

from pipeline.clean.damage import Tally, lost_marks, mend_line, plain_characters, without_tags
from pipeline.clean.pieces import Page, Piece, ends_sentence

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:https?:|mailto:|/|#)[^)\s]*(?:\s+\"[^\"]*\")?\)")
_BULLET = re.compile(r"(?:[•·▪◦‣●■□➢➤►✓✔–—*]|-|::|➡️?|[\U0001F300-\U0001FAFF]️?)\s+(?=\S)")
_RULE = re.compile(r"[-–—_=*~\s|]*$")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 45


def read_lines(content: str) -> Page:
    """The lines of a text as pieces of the kind "line"; an empty line shows as the gap of the next."""
    tally = Tally()
    text = without_tags(plain_characters(content, tally), tally)
    groups = [group for group in _groups(text) if group]
    width = _wrap_width(groups)
    if width:
        groups = [_unwrap(group, width, tally) for group in groups]
    flat = lost_marks([line for group in groups for line in group], tally)
    starts = set()
    position = 0
    for group in groups:
        starts.add(position)
        position += len(group)
    pieces = [_piece(line, place in starts, tally) for place, line in enumerate(flat)]
    return Page(tuple(piece for piece in pieces if piece is not None), mends=dict(tally))


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


def _wrap_width(groups: list[list[str]]) -> int:
    """The width at which the text was wrapped by hand, 0 where it was not.

    Wrapped text has no long line, and in its paragraphs nearly each line is so full that the next word did not fit.
    """
    width = max((len(line) for group in groups for line in group), default=0)
    inner = [
        (line, after) for group in groups if len(group) > 2 for line, after in pairwise(group) if not is_bullet(after)
    ]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or len(inner) < 3:
        return 0
    full = sum(_is_full(line, after, width) for line, after in inner)
    return width if full >= 0.6 * len(inner) else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - 4


def _unwrap(group: list[str], width: int, tally: Tally) -> list[str]:
    joined: list[str] = []
    last = ""
    for line in group:
        if joined and not is_bullet(line) and (_is_full(last, line, width) or _goes_on(last, line)):
            joined[-1] = _join(joined[-1], line)
            tally["mended_line_breaks"] += 1
        else:
            joined.append(line)
        last = line
    return joined


def _goes_on(line: str, after: str) -> bool:
    return after[0].islower() and not ends_sentence(line) and not line.endswith(":") and "@" not in after


def _join(line: str, after: str) -> str:
    if line.endswith("-") and len(line) > 1 and line[-2].isalpha() and after[0].islower():
        first = after.split(maxsplit=1)[0]
        return f"{line} {after}" if first in {"und", "oder", "bzw.", "sowie"} else line[:-1] + after
    return f"{line} {after}"
