"""The text of a release and its blocks, put together from pieces."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.clean.pieces import CELL_MARK, Piece
from pipeline.clean.release import Block, BlockKind

_LISTS = frozenset({"item", "row"})


def assemble(title: str, subtitle: str | None, body: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text from title to last paragraph, and its blocks.

    Lists and tables are set close, all else is parted by an empty line.
    """
    kinds: list[tuple[BlockKind, Piece]] = [("title", Piece("paragraph", title))]
    if subtitle:
        kinds.append(("subtitle", Piece("paragraph", subtitle)))
    kinds += [(_kind(piece), piece) for piece in body if piece.text]
    text = ""
    blocks: list[Block] = []
    for kind, piece in kinds:
        if blocks:
            text += "\n" if kind in _LISTS and blocks[-1].kind == kind else "\n\n"
        start = len(text)
        text += piece.text
        block = Block(kind, start, len(text), level=piece.level if kind == "item" else 0)
        if kind == "row":
            block = replace(block, cells=_cells(piece, start), header=piece.header)
        blocks.append(block)
    return text, tuple(blocks)


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
