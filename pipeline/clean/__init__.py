"""The second stage: a `Source` becomes a `Release`, its parts told apart and its text clean."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.clean.assembly import assemble
from pipeline.clean.captions import clean_captions, part_captions
from pipeline.clean.contact_blocks import part_contacts
from pipeline.clean.contacts import parse_contacts
from pipeline.clean.damage import Tally
from pipeline.clean.dates import find_date
from pipeline.clean.forms import date_after, is_date_line, is_kind
from pipeline.clean.furniture import drop_furniture
from pipeline.clean.head import part_head
from pipeline.clean.issuers import find_level
from pipeline.clean.lines import read_lines, without_bullet
from pipeline.clean.origin import find_issuer, find_land
from pipeline.clean.pages import read_page
from pipeline.clean.pieces import Page, Piece
from pipeline.clean.release import Block, Contact, Release
from pipeline.clean.structure import shape
from pipeline.errors import UnreadableError
from pipeline.read.source import Source

__all__ = ["Block", "Contact", "Release", "clean"]

_FEWEST_LETTERS = 0.4
_MOST_HEADS = 3
_MOST_CHARACTERS, _MOST_PIECES = 1_000_000, 5_000


def clean(source: Source) -> Release:
    """The release that a file holds.

    Raises `UnreadableError` where it holds none: no text, nothing but furniture, hardly a letter.
    """
    page = _page(source)
    if len(page.pieces) > _MOST_PIECES:
        raise UnreadableError("too_large", f"The file has {len(page.pieces)} lines, far more than a release.")
    pieces = drop_furniture(list(page.pieces))
    _refuse(pieces)
    parted = part_contacts(pieces)
    contact = (*page.contact, *parted.contact)
    head = part_head(parted.body, page.titles)
    if not head.title or not (head.body or head.subtitle or head.lead):
        head = part_head(pieces, page.titles)
    body, captions = part_captions(head.body)
    body = shape(body)
    contacts = parse_contacts(contact)
    issuer = find_issuer(head, contacts, contact, page)
    url = source.url or page.url
    text, blocks = assemble(head.title, head.subtitle, body)
    date = head.date or date_after((*parted.after, *page.contact))
    if date is None:
        date = next((found.date for each in page.dates if (found := find_date(each))), None)
    return Release(
        text=text,
        blocks=blocks,
        title=head.title,
        subtitle=head.subtitle,
        date=date,
        issuer=issuer,
        level=find_level(issuer),
        land=find_land(issuer, contacts, url, [piece.text for piece in (*contact, *pieces)]),
        lead=head.lead,
        captions=tuple(clean_captions([*head.captions, *captions])),
        contacts=contacts,
        url=url,
        problems=(*source.problems, *Tally(page.mends).problems()),
    )


def _page(source: Source) -> Page:
    if source.media == "text":
        if len(source.content) > _MOST_CHARACTERS:
            raise UnreadableError(
                "too_large", f"The file has {len(source.content)} characters, far more than a release."
            )
        return read_lines(source.content)
    return read_page(source.content)


def _refuse(pieces: Sequence[Piece]) -> None:
    """Stop at what is no release: no words, or the heads of many."""
    text = "".join(piece.text for piece in pieces)
    letters = sum(character.isalpha() for character in text)
    if letters < 20 or letters < _FEWEST_LETTERS * len(text.replace(" ", "")):
        raise UnreadableError("no_text", "The file holds no text that could be a release.")
    lines = [without_bullet(piece.text) for piece in pieces]
    heads = sum(is_kind(line) and is_date_line(after) for line, after in pairwise(lines))
    if heads >= _MOST_HEADS:
        raise UnreadableError("listing_page", "The file lists several releases; each has to be saved by itself.")
