"""The structure of a body: which lines are headings, items of a list, rows of a table, paragraphs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.clean.bullets import is_bullet, without_bullet
from pipeline.clean.list_items import (
    bare_items,
    below_colons,
    close_items,
    is_labelled,
    is_spaced,
    marked_item,
    sum_items,
)
from pipeline.clean.pieces import Piece, fold, is_prose
from pipeline.clean.table_rows import Found, column_rows, numbered_items, pipe_rows, without_empty_columns
from pipeline.clean.wrapping import stay_apart
from pipeline.lexicon import lexicon

_LONGEST_HEADING = 110
_FINDERS: tuple[Callable[[Sequence[Piece], int], Found], ...] = (
    pipe_rows, column_rows, marked_item, bare_items, sum_items,
)  # fmt: skip


def shape(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a body with each "line" given its kind."""
    finders = (*_FINDERS, close_items) if is_spaced(pieces) else _FINDERS
    shaped: list[Piece] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece.kind != "line":
            shaped.append(_without_sign(piece))
            place += 1
            continue
        found = next((found for find in finders if (found := find(pieces, place))), None)
        if found:
            taken, blocks = found
            shaped += blocks
            place += taken
        else:
            shaped.append(replace(piece, kind="heading" if _is_heading(pieces, place) else "paragraph"))
            place += 1
    return [piece for run in _runs(below_colons(shaped)) for piece in _mended(run)]


def reads_as_list(run: Sequence[Piece], above: str) -> bool:
    """True where items or rows that are set close below `above` are known again for what they are."""
    texts = [piece.text for piece in run]
    if not stay_apart(texts):
        return False
    lines = [Piece("line", text, gap=place == 0) for place, text in enumerate(texts)]
    again = shape([Piece("line", above), *lines])[1:]
    return [(piece.kind, piece.text) for piece in again] == [(run[0].kind, text) for text in texts]


def _without_sign(piece: Piece) -> Piece:
    """A piece of markup; an item may have a sign of its own besides."""
    if piece.kind == "item" and is_bullet(piece.text):
        return replace(piece, text=without_bullet(piece.text))
    return piece


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    return [list(run) for _, run in groupby(pieces, key=lambda piece: piece.kind)]


def _mended(run: list[Piece]) -> list[Piece]:
    if run[0].kind == "item":
        return numbered_items(run)
    return without_empty_columns(run) if run[0].kind == "row" else run


def _is_heading(pieces: Sequence[Piece], place: int) -> bool:
    """True for a short line without a full stop that has something below it."""
    text = pieces[place].text
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if after is None or len(text) > _LONGEST_HEADING or is_prose(text) or text.endswith((",", ";", "“", ".", "!")):
        return False
    if text[0].islower() or text[0] in '„»"(' or is_labelled(text):
        return False
    if text.endswith(":"):
        return fold(text) in lexicon("layout")["background"] or len(text.split()) == 1
    return True
