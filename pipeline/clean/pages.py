"""A saved page as pieces: its main text, its contact sections, and what it says about itself."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from pipeline.clean import metadata
from pipeline.clean.chrome import drop_chrome, drop_hidden, first_child, names_of, sweep, text_of, tokens, weigh
from pipeline.clean.contacts import has_reach, label_of
from pipeline.clean.damage import Tally, mend_line, plain_characters
from pipeline.clean.elements import pieces_of
from pipeline.clean.issuers import body_name
from pipeline.clean.pieces import Page, Piece, fold, row_text
from pipeline.errors import UnreadableError

_DEEPEST = 150
_MOST_CONTACT = 1500
_SHORTEST_NAME, _LONGEST_NAME = 10, 160
_MOST_OF_TEXT = 0.6
_NO_SECTION = frozenset({"a", "span", "h1", "h2", "h3", "h4", "h5", "h6", "li", "nav", "form", "html", "body"})
_AROUND = frozenset({"header", "footer", "nav"})
_AROUND_ID = re.compile(r"(?:page-?)?(?:header|footer|nav)", re.IGNORECASE)
_DATE_NAMES = frozenset({"date", "datum", "docdata", "dateline", "published", "pubdate"})


def read_page(content: str) -> Page:
    """The pieces of a page, whatever system made it."""
    tally = Tally()
    soup = BeautifulSoup(plain_characters(content, tally), "lxml")
    facts = metadata.metas(soup)
    data = metadata.linked_data(soup)
    titles, dates = metadata.titles(soup, facts, data), metadata.dates(facts, data)
    publishers = metadata.publishers(soup, facts, data)
    body = soup.body or soup
    _refuse_depth(body)
    drop_hidden(body)
    names = _names_around(body)
    heading = _main_heading(body, titles)
    contact = _take_contacts(body, heading)
    stated = [str(each.get("datetime") or text_of(each)) for each in body.find_all("time", itemprop="datePublished")]
    drop_chrome(body, heading)
    printed = [text_of(each) for each in body.find_all(_shows_date)]
    pieces = _without_items_above(pieces_of(_root(body, heading)))
    return Page(
        pieces=tuple(_mended(pieces, tally)),
        contact=tuple(_mended(contact, tally)),
        titles=tuple(_clean_line(title, tally) for title in titles),
        dates=(*printed, *(each[:10] for each in stated), *dates),
        publishers=(*publishers, *names),
        url=metadata.url(soup, facts),
        mends=dict(tally),
    )


def _without_items_above(pieces: list[Piece]) -> list[Piece]:
    """The pieces with lines for the items above the main heading: date and topic may stand in a list there."""
    ranks = [place for place, piece in enumerate(pieces) if piece.kind == "heading" and piece.level == 1]
    first = ranks[0] if ranks else 0
    return [
        replace(piece, kind="line", level=0) if place < first and piece.kind == "item" else piece
        for place, piece in enumerate(pieces)
    ]


def _refuse_depth(body: Tag) -> None:
    """Stop at elements nested as no page nests them: what walks the tree goes down by calling itself."""
    depths = {id(body): 0}
    for element in body.find_all(True):
        depth = depths[id(element.parent)] + 1
        if depth > _DEEPEST:
            raise UnreadableError("too_deep", f"The elements of the page are nested more than {_DEEPEST} deep.")
        depths[id(element)] = depth


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


def _main_heading(body: Tag, titles: list[str]) -> Tag | None:
    """The heading that is the title: the one that the page's own title repeats, else the first h1 of the main part."""
    wanted = [fold(title) for title in titles]
    headings: list[Tag] = body.find_all("h1") or body.find_all(["h2", "h3"])
    folded = [(fold(text_of(heading)), heading) for heading in headings]
    same = [heading for text, heading in folded if text in wanted]
    like = [
        heading for text, heading in folded if len(text) > 15 and any(text in each or each in text for each in wanted)
    ]
    firsts: list[Tag] = list(body.select("main h1, article h1, [role=main] h1")) or body.find_all("h1")
    return next(iter([*same, *like, *firsts]), None)


def _root(body: Tag, heading: Tag | None) -> Tag:
    """The smallest element that holds the main heading and most of the prose."""
    weights = weigh(body)
    enough = max(_MOST_OF_TEXT * weights[id(body)].prose, 1)
    if heading is None:
        main = body.find("main") or body.find(attrs={"role": "main"}) or body.find("article")
        return main if isinstance(main, Tag) and weights[id(main)].prose >= enough else body
    return next(
        (parent for parent in heading.parents if id(parent) in weights and weights[id(parent)].prose >= enough), body
    )


def _take_contacts(body: Tag, heading: Tag | None) -> list[Piece]:
    """The pieces of the contact sections, which are taken out of the tree."""
    around = {id(parent) for parent in heading.parents} if heading else set()
    found: list[Tag] = []

    def is_section(element: Tag) -> bool:
        if id(element) in around or not _is_contact(element):
            return False
        found.append(element)
        return True

    sweep(body, is_section, stays=_is_around)
    pieces: list[Piece] = []
    for element in found:
        pieces += [replace(piece, gap=True) if place == 0 else piece for place, piece in enumerate(pieces_of(element))]
    return pieces


def _is_around(element: Tag) -> bool:
    """True for the head and the foot of a page, whose addresses are those of the site; not for those of an article."""
    if element.find_parent(["article", "main"]) is not None:
        return False
    return element.name in _AROUND or _AROUND_ID.match(str(element.get("id") or "")) is not None


def _is_contact(element: Tag) -> bool:
    if element.name in _NO_SECTION:
        return False
    if not names_of(element) & tokens("contact_tokens") and not _begins_with_label(element):
        return False
    text = text_of(element)
    if len(text) > _MOST_CONTACT:
        return False
    links = " ".join(str(link.get("href")) for link in element.find_all("a", href=True))
    return has_reach(text) or "mailto:" in links or "tel:" in links


def _begins_with_label(element: Tag) -> bool:
    """True for a container whose first heading is the label of a contact block."""
    first = first_child(element)
    return (
        first is not None
        and first.name in {"h2", "h3", "h4", "h5", "h6", "strong", "b", "dt", "legend"}
        and element.name != "p"
        and label_of(text_of(first)) is not None
    )


def _shows_date(element: Tag) -> bool:
    return element.name == "time" or bool(names_of(element) & _DATE_NAMES)


def _names_around(body: Tag) -> list[str]:
    """Names of public bodies in the head of the page, in its logo and in its footer."""
    found = []
    for element in body.find_all(_is_letterhead):
        for text in element.find_all(string=True):
            line = " ".join(str(text).split())
            if _SHORTEST_NAME <= len(line) <= _LONGEST_NAME and (name := body_name(line)):
                found.append(name)
        found += [name for image in element.find_all("img") if (name := body_name(_logo(str(image.get("alt") or ""))))]
    return list(dict.fromkeys(found))


def _is_letterhead(element: Tag) -> bool:
    """True for an element in which a page names who runs it."""
    return element.name in {"header", "footer", "address"} or bool(_AROUND_ID.fullmatch(str(element.get("id") or "")))


def _logo(text: str) -> str:
    return re.sub(r"^(?:Logo|Wappen)(?:\s+de[rs])?:?\s*", "", text)
