"""A `Source` becomes a `Release`, or several: the steps of the second stage in their order."""

import datetime as dt

from pipeline.clean.assembly import assemble
from pipeline.clean.captions import clean_captions, part_captions
from pipeline.clean.contact_blocks import part_contacts
from pipeline.clean.contacts import parse_contacts
from pipeline.clean.damage import Tally
from pipeline.clean.dates import date_in_address, find_date
from pipeline.clean.forms import date_after
from pipeline.clean.furniture import drop_furniture, is_time_stamp
from pipeline.clean.head import part_head
from pipeline.clean.issuers import find_level
from pipeline.clean.listings import part_listing, read_texts
from pipeline.clean.origin import find_issuer, find_land
from pipeline.clean.pages import read_page
from pipeline.clean.pieces import Page
from pipeline.clean.refusals import refuse_content, refuse_page, refuse_wordless
from pipeline.clean.release import Release
from pipeline.clean.sites import Sites
from pipeline.clean.stated import date_problems, stated_date, stated_issuer, with_stated
from pipeline.clean.structure import shape
from pipeline.errors import UnreadableError
from pipeline.read.source import Source

_MOST_CHARACTERS, _MOST_PIECES = 1_000_000, 5_000


def clean(source: Source, sites: Sites | None = None) -> Release:
    """The release that a file holds; `sites` are the profiles for pages, those of the package unless told otherwise.

    Raises `UnreadableError` where it holds none or several: no text, nothing but furniture, a page of another kind.
    """
    releases = clean_all(source, sites)
    if len(releases) > 1:
        raise UnreadableError(
            "listing_page", f"The file holds {len(releases)} releases; each has to be saved by itself."
        )
    return releases[0]


def clean_all(source: Source, sites: Sites | None = None) -> tuple[Release, ...]:
    """The releases that a file holds, in its order: one, or those of a listing that are whole.

    Raises `UnreadableError` where it holds none.
    """
    pages = _pages(source, sites)
    if len(pages) == 1:
        pages = (with_stated(pages[0], source.stated, source.format),)
    return tuple(_release(source, page, alone=len(pages) == 1) for page in pages)


def _pages(source: Source, sites: Sites | None) -> tuple[Page, ...]:
    """The pages that a file is, or is parted into; what is no release is refused before it is looked at closely."""
    if source.media == "html":
        pages: tuple[Page, ...] = (read_page(source.content, source.url, sites),)
    else:
        if len(source.content) > _MOST_CHARACTERS:
            message = f"The file has {len(source.content)} characters, far more than a release."
            raise UnreadableError("too_large", message)
        refuse_content(source.content)
        pages = read_texts(source.content)
    for page in pages:
        _refuse(page)
    return pages if len(pages) > 1 else part_listing(pages[0])


def _date_of_page(page: Page, url: str | None) -> dt.date | None:
    """The date that a page states, else a time stamp that was copied with the text, else the one in its address."""
    stamps = (piece.text for piece in page.pieces if is_time_stamp(piece.text))
    found = next((found.date for each in (*page.dates, *stamps) if (found := find_date(each))), None)
    return found or (date_in_address(url) if url else None)


def _refuse(page: Page) -> None:
    if len(page.pieces) > _MOST_PIECES:
        raise UnreadableError("too_large", f"The file has {len(page.pieces)} lines, far more than a release.")
    refuse_page(page)


def _release(source: Source, page: Page, alone: bool) -> Release:
    """The release of one page; what its container states is of the whole file, so it counts for one alone."""
    pieces = drop_furniture(list(page.pieces))
    refuse_wordless([piece.text for piece in pieces])
    parted = part_contacts(pieces)
    contact = (*page.contact, *parted.contact) or page.foot
    head = part_head(parted.body, page.titles)
    if not head.title or not (head.body or head.subtitle or head.lead):
        head = part_head(pieces, page.titles)
    if alone and (name := stated_issuer(source.stated, source.format)):
        head.issuers.append(name)
    body, captions = part_captions(head.body)
    body = shape(body)
    contacts = parse_contacts(contact)
    issuer = find_issuer(head, contacts, contact, page)
    url = source.url or page.url
    text, blocks = assemble(head.title, head.subtitle, body)
    stated = stated_date(source.stated.date) if alone else None
    dates = (head.date, stated, date_after((*parted.after, *page.contact)), _date_of_page(page, url))
    date = next((each for each in (*dates, head.changed, head.embargo) if each), None)
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
        problems=(
            *source.problems,
            *page.problems,
            *Tally(page.mends).problems(),
            *date_problems(head.date, stated),
        ),
    )
