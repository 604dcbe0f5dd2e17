"""What the second stage gives: one release, its parts told apart, its text cleaned, its structure kept as offsets."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pipeline.problems import Problem

BlockKind = Literal["title", "subtitle", "lead", "heading", "paragraph", "item", "row"]
Level = Literal["federal", "land", "government_region", "district", "municipality", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of structure: `text[start:end]` of the release. Blocks are in order and do not overlap.

    `level` is the nesting of a list item (0 outermost). `cells` are the offsets of a table row's cells, and `header`
    marks the row that names the columns.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    header: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask, from the contact block: phone in E.164 (`+492118379934`), e-mail in plain form."""

    kind: Literal["press", "public", "other"]
    organisation: str | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    url: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A cleaned release.

    `text` runs from the title to the last paragraph; paragraphs are parted by an empty line, items and rows of one list
    or table by a line break, cells of a row by ` | `. Items of a list that could not be known again without their signs
    keep their kind and stand between empty lines, too. Furniture, captions, issuer line and contact block are not in
    it, and a lead that the body repeats stands once. Between and after blocks lies only white space.
    Title, date, issuer and lead are what the text prints, else what its row, feed, mail or page states of it.
    `captions` are the picture texts. `land` is an ISO 3166-2 code (`DE-NW`), None for the federation.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str
    subtitle: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    level: Level = "other"
    land: str | None = None
    lead: str | None = None
    captions: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    url: str | None = None
    problems: tuple[Problem, ...] = ()
