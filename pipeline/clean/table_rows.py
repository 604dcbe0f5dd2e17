"""Rows of tables in pasted text: cells parted by bars, or a name and a number on each line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.clean.bullets import is_bullet
from pipeline.clean.pieces import Piece, ends_sentence, fold, is_prose, row_text
from pipeline.lexicon import lexicon

Found = tuple[int, list[Piece]] | None
"""How many pieces were taken, and what they are."""

_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?$")
_NUMBER_AT_END = re.compile(
    r"(?P<name>[A-ZÄÖÜ][^\d|]*?(?:\([^)]*\))?)\s+(?P<number>-?\d{1,3}(?:[. ]\d{3})*(?:,\d+)?(?:\s?(?:€|%|Euro|EUR))?)$"
)
_DIGIT = re.compile(r"\d")
_LONGEST = 90
_FEWEST_BARE, _FEWEST_HEADED = 3, 2


def pipe_rows(pieces: Sequence[Piece], place: int) -> Found:
    """A table whose cells are parted by bars; a rule below the first row makes it the header, or its words do."""
    end = place
    fewest = 1 if _is_pair(pieces, place) else 2
    while (
        end < len(pieces)
        and pieces[end].kind == "line"
        and pieces[end].text.count("|") >= (1 if end > place else fewest)
        and not (end > place and pieces[end].gap)
    ):
        end += 1
    lines = [piece.text for piece in pieces[place:end]]
    texts = [text for text in lines if not _RULE.match(text)]
    if len(texts) < 2:
        return None
    rows = [Piece("row", row_text(cells), cells=cells) for cells in _cells(texts)]
    if _RULE.match(lines[1]) or fold(rows[0].cells[0]) in lexicon("layout")["first_columns"]:
        rows[0] = replace(rows[0], header=True)
    return end - place, rows


def _cells(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of each line. Bars around all lines are a frame; one before or behind some is an empty cell."""
    first = 1 if all(text.startswith("|") for text in texts) else 0
    last = -1 if all(text.endswith("|") for text in texts) else None
    return [tuple(cell.strip() for cell in text.split("|")[first:last]) for text in texts]


def _is_pair(pieces: Sequence[Piece], place: int) -> bool:
    """True for a line of two cells ("Kreis Musterau | 3,6 Millionen Euro") with another row right below."""
    pair = [piece.text for piece in pieces[place : place + 2] if piece.kind == "line"]
    return len(pair) == 2 and all("|" in text and not is_prose(text) for text in pair)


def column_rows(pieces: Sequence[Piece], place: int) -> Found:
    """Rows of a name and a number, below a line that names the columns or without one."""
    heads = _column_heads(pieces[place].text)
    start = place + 1 if heads else place
    rows: list[Piece] = []
    for piece in pieces[start:]:
        row = _named_number(piece) if piece.kind == "line" and not is_bullet(piece.text) else None
        if row is None or (rows and piece.gap and pieces[start + 1].gap is False):
            break
        rows.append(row)
    if len(rows) < (_FEWEST_HEADED if heads else _FEWEST_BARE):
        return None
    if not heads and any(":" in piece.text for piece in pieces[start : start + len(rows)]):
        return None
    if heads:
        rows.insert(0, Piece("row", row_text(heads), cells=heads, header=True))
    return len(rows), rows


def numbered_items(items: Sequence[Piece]) -> list[Piece]:
    """The items of one list, as rows where each is a name and a number: so they read without their signs."""
    rows = [_named_number(item) for item in items if item.level == 0 and ":" not in item.text]
    if len(items) < _FEWEST_BARE or len(rows) < len(items) or None in rows:
        return list(items)
    return [row for row in rows if row is not None]


def _named_number(piece: Piece) -> Piece | None:
    match = _NUMBER_AT_END.match(piece.text) if len(piece.text) <= _LONGEST else None
    if match is None:
        return None
    cells = (match.group("name").rstrip(" :"), match.group("number"))
    return Piece("row", row_text(cells), cells=cells)


def _column_heads(text: str) -> tuple[str, str] | None:
    """The two heads of a line like "Stadt/Gemeinde Betrag in Euro"."""
    words = text.split()
    table = lexicon("layout")
    if (
        not 2 <= len(words) <= 8
        or ends_sentence(text)
        or _DIGIT.search(text)
        or words[0].casefold() not in table["first_columns"]
    ):
        return None
    for place, word in enumerate(words[1:], 1):
        if word.casefold().strip("(,)") in table["amount_columns"]:
            return " ".join(words[:place]), " ".join(words[place:])
    return None


def without_empty_columns(rows: Sequence[Piece]) -> list[Piece]:
    """The rows of one table without first and last columns that hold nothing in any of them."""
    filled = [place for row in rows for place, cell in enumerate(row.cells) if cell]
    if not filled:
        return list(rows)
    first, last = min(filled), max(filled) + 1
    cut = [row.cells[first:last] for row in rows]
    return [replace(row, text=row_text(cells), cells=cells) for row, cells in zip(rows, cut, strict=True)]
