"""A saved page as pieces: its main text, its contact sections, and what it says about itself."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from bs4 import Tag

from pipeline.clean import metadata
from pipeline.clean.chrome import drop_chrome, drop_hidden
from pipeline.clean.contact_sections import take_contacts
from pipeline.clean.damage import Tally, mend_line, plain_characters
from pipeline.clean.elements import pieces_of
from pipeline.clean.forms import is_date_line
from pipeline.clean.letterhead import letterheads, names_around, press_lines_around
from pipeline.clean.linked_data import linked_data
from pipeline.clean.main_part import main_heading, main_part
from pipeline.clean.page_dates import PageDates, dates_beside, printed_dates, stated_dates
from pipeline.clean.pieces import Page, Piece, row_text
from pipeline.clean.profiled import Parts, mismatch, profiled_parts
from pipeline.clean.sites import Sites, known_sites
from pipeline.clean.tree import Node, parse_page, soup_of
from pipeline.errors import UnreadableError

_MOST_CHARACTERS = 1_000_000
_LONGEST_TOPIC = 40


def read_page(content: str, url: str | None = None, sites: Sites | None = None) -> Page:
    """The pieces of a page, whatever system made it.

    `url` is where it was, if that is known from elsewhere. `sites` are the profiles to use, those of the package unless
    told otherwise; a page of a host that has none, or whose profile does not fit, is read by what all pages share.
    """
    root = parse_page(content)
    facts, data = metadata.metas(root), linked_data(root)
    address = metadata.url(root, facts)
    titles = metadata.titles(root, facts, data)
    publishers = metadata.publishers(root, facts, data)
    body = root.find("body") if root.find("body") is not None else root
    drop_hidden(body)
    around = letterheads(body)
    names, foot = names_around(around), press_lines_around(around)
    site = (known_sites() if sites is None else sites).find(url or address)
    parts = profiled_parts(body, site) if site is not None else None
    problems = (mismatch(site),) if site is not None and parts is None else ()
    if parts is None:
        parts = _parts(body, titles)
    dates = PageDates(parts.dates, *stated_dates(facts, data))
    _refuse_length(parts.main)
    main, *contact = soup_of([parts.main, *parts.contact])
    tally = Tally()
    known = [parts.title] if parts.title else []
    issuer = [parts.issuer] if parts.issuer else []
    return Page(
        pieces=tuple(_mended(_head_as_lines(pieces_of(main)), tally)),
        contact=tuple(_mended(_sections(contact), tally)),
        foot=tuple(_mended([Piece("line", line) for line in foot], tally)),
        titles=tuple(_clean_line(title, tally) for title in (*known, *titles)),
        dates=dates.in_order(),
        publishers=(*issuer, *publishers, *names),
        url=address,
        mends=dict(tally),
        problems=(*problems, *dates.problems()),
    )


def _parts(body: Node, titles: list[str]) -> Parts:
    """The parts of a page by what all pages share: landmarks, names, headings, links."""
    heading = main_heading(body, titles)
    contact = take_contacts(body, heading)
    beside = dates_beside(heading)
    drop_chrome(body, heading)
    dates = (*printed_dates(body, heading), *beside)
    return Parts(main_part(body, heading), tuple(contact), dates=dates)


def _refuse_length(main: Node) -> None:
    if (length := sum(map(len, main.itertext()))) > _MOST_CHARACTERS:
        raise UnreadableError("too_large", f"The page has {length} characters, far more than a release.")


def _sections(contact: Iterable[Tag]) -> list[Piece]:
    """The pieces of the contact sections, each set off from the one before."""
    return [
        replace(piece, gap=True) if place == 0 else piece
        for element in contact
        for place, piece in enumerate(pieces_of(element))
    ]


def _head_as_lines(pieces: list[Piece]) -> list[Piece]:
    """The pieces with lines for the items above the main heading: date and topic may stand in a list there.

    So may they below it; of a list that holds the date nothing else is kept there.
    """
    ranks = [place for place, piece in enumerate(pieces) if piece.kind == "heading" and piece.level == 1]
    if not ranks:
        return pieces
    first = ranks[0]
    listed = list(
        takewhile(lambda piece: piece.kind == "item" and len(piece.text) < _LONGEST_TOPIC, pieces[first + 1 :])
    )
    dated = [piece for piece in listed if is_date_line(piece.text)]
    below = pieces[first + 1 + len(listed) :] if dated else pieces[first + 1 :]
    return [*map(_as_line, pieces[:first]), pieces[first], *map(_as_line, dated), *below]


def _is_short_item(piece: Piece) -> bool:
    return piece.kind == "item" and len(piece.text) < _LONGEST_TOPIC


def _as_line(piece: Piece) -> Piece:
    return replace(piece, kind="line", level=0) if piece.kind == "item" else piece


def _mended(pieces: Iterable[Piece], tally: Tally) -> list[Piece]:
    mended = []
    for piece in pieces:
        cells = tuple(_clean_line(cell, tally) for cell in piece.cells)
        text = row_text(cells) if cells else _clean_line(piece.text, tally)
        if text:
            mended.append(replace(piece, text=text, cells=cells))
    return mended


def _clean_line(text: str, tally: Tally) -> str:
    """A line without what entities brought in, and mended."""
    return mend_line(plain_characters(text, tally), tally)
