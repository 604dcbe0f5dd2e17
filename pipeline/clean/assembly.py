"""The text of a release and its blocks, put together from pieces."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.clean.pieces import CELL_MARK, Piece
from pipeline.clean.release import Block, BlockKind
from pipeline.clean.structure import reads_as_list

_LISTS = frozenset({"item", "row"})


def assemble(title: str, subtitle: str | None, body: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text from title to last paragraph, and its blocks.

    Lists and tables are set close where they would be known again without their signs, all else is parted by an empty
    line.
    """
    kinds: list[tuple[BlockKind, Piece]] = [("title", Piece("paragraph", title))]
    if subtitle:
        kinds.append(("subtitle", Piece("paragraph", subtitle)))
    kinds += [(_kind(piece), piece) for piece in body if piece.text]
    close = _set_close(kinds)
    text = ""
    blocks: list[Block] = []
    for place, (kind, piece) in enumerate(kinds):
        if blocks:
            text += "\n" if place in close else "\n\n"
        start = len(text)
        text += piece.text
        block = Block(kind, start, len(text), level=piece.level if kind == "item" else 0)
        if kind == "row":
            block = replace(block, cells=_cells(piece, start), header=piece.header)
        blocks.append(block)
    return text, tuple(blocks)


def _set_close(kinds: Sequence[tuple[BlockKind, Piece]]) -> set[int]:
    """The places of items and rows that stand right below the one before."""
    close: set[int] = set()
    for key, group in groupby(range(len(kinds)), key=lambda place: _list_of(*kinds[place])):
        places = list(group)
        above = kinds[places[0] - 1][1].text if places[0] else ""
        if key and len(places) > 1 and reads_as_list([kinds[place][1] for place in places], above):
            close.update(places[1:])
    return close


def _list_of(kind: BlockKind, piece: Piece) -> str:
    """What a piece may be set close with. A row of one cell is a heading among the others."""
    if kind not in _LISTS or (kind == "row" and "|" not in piece.text):
        return ""
    return kind


def _kind(piece: Piece) -> BlockKind:
    if piece.role == "lead":
        return "lead"
    if piece.kind in {"heading", "item", "row"}:
        return piece.kind
    return "paragraph"


def _cells(piece: Piece, start: int) -> tuple[tuple[int, int], ...]:
    """The offsets of the cells; an empty one at an end of the row has no width and lies inside the row."""
    whole = CELL_MARK.join(piece.cells)
    position = start - (len(whole) - len(whole.lstrip()))
    end = start + len(piece.text)
    offsets = []
    for cell in piece.cells:
        offsets.append((min(max(position, start), end), min(max(position + len(cell), start), end)))
        position += len(cell) + len(CELL_MARK)
    return tuple(offsets)
