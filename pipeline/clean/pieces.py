"""What both forms of input become before anything is told apart: pieces in reading order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from pipeline.problems import Problem

PieceKind = Literal["line", "heading", "paragraph", "item", "row", "caption"]

# What stands between the cells of a row.
CELL_MARK = " | "
_SHORT = 300

Role = Literal["", "lead", "subtitle"]

_QUOTES = re.compile(r"[„“”‟\"»«›‹‚‘’'`´]")
_DASHES = re.compile(r"[‐‑‒–—]")
_SENTENCE_END = re.compile(r"[.!?…][“”\"«»’)\]]*$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line or element. Pasted text gives a "line", whose kind is found later; markup says what it is.

    `level` is the rank of a heading or the nesting of an item; `gap` tells that an empty line stands before it; `role`
    is what the markup's names call it.
    """

    kind: PieceKind
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: bool = False
    gap: bool = True
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A file as pieces, and what it says about itself outside the visible text.

    `contact` are its contact sections; `foot` is what its head and foot say about the press office, for want of them.
    """

    pieces: tuple[Piece, ...]
    contact: tuple[Piece, ...] = ()
    foot: tuple[Piece, ...] = ()
    titles: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    url: str | None = None
    mends: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def row_text(cells: Sequence[str]) -> str:
    """The text of a table row."""
    return CELL_MARK.join(cells).strip()


def fold(text: str) -> str:
    """The form in which two lines are compared: without case, quotation marks and closing punctuation."""
    return _short_folded(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    plain = _DASHES.sub("-", _QUOTES.sub("", text))
    return " ".join(plain.split()).strip(" .,:;!?|·»").casefold()


@lru_cache(maxsize=4096)
def _short_folded(text: str) -> str:
    """The same lines are compared again and again."""
    return _folded(text)


def words(text: str) -> list[str]:
    """The words of `text`, in lower case."""
    return _WORD.findall(text.casefold())


def ends_sentence(text: str) -> bool:
    """True where the text closes like a sentence, with or without a closing quotation mark."""
    return _SENTENCE_END.search(text.rstrip()) is not None


def is_prose(text: str) -> bool:
    """True for what reads like a paragraph and not like a line of the head: a sentence of some length, or several."""
    return len(text) >= 40 and (ends_sentence(text) or len(text) > 260)
