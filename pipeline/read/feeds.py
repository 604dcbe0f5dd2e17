"""Feeds: RSS 0.9 to 2.0, RDF and Atom, entry by entry. XML of other kinds is refused."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from pipeline.errors import UnreadableError
from pipeline.lexicon import lexicon
from pipeline.problems import Problem
from pipeline.read.blob import MOST_BYTES, Blob, hash_of
from pipeline.read.markup import is_markup
from pipeline.read.plain import plain_source
from pipeline.read.source import Part, Refusal, Source, Stated

_ROOTS = frozenset({"rss", "feed", "RDF"})
_ENTRIES = frozenset({"item", "entry"})
# Names of the elements, without their namespaces, the better first.
_CONTENT = ("encoded", "content", "body")
_SUMMARY = ("description", "summary")
_DATES = ("pubDate", "date", "published", "issued", "updated", "modified")
_ISSUERS = ("publisher", "author", "creator", "source")
_CHUNK = 1 << 16
_ENTITIES = re.compile(rb"<!DOCTYPE[^>]*\[.*?<!ENTITY", re.DOTALL)
# What a feed calls a summary may be the whole release; a teaser is shorter than this.
_FEWEST_WORDS, _FEWEST_WORDS_OF_CONTENT = 80, 25


def read_feed(blob: Blob) -> Iterator[Part]:
    """The sources of the entries, numbered from 1; an entry that holds only a teaser is a refusal."""
    if (page := _page(blob)) is not None:
        yield page
        return
    number, channel = 0, None
    for element in _elements(blob.stream):
        name = _name(element)
        if name == "title" and number == 0 and channel is None:
            channel = _text(element)
        if name not in _ENTRIES:
            continue
        number += 1
        path = blob.place(number)
        try:
            yield _source(path, element, channel)
        except UnreadableError as error:
            yield Refusal(path, Problem("warning" if error.code == "teaser_only" else "error", error.code, str(error)))
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    if number == 0:
        raise UnreadableError("empty_file", "The feed has no entries.")


def _page(blob: Blob) -> Source | None:
    """The page that a file of XML may be."""
    start = blob.stream.read(_CHUNK)
    blob.stream.seek(0)
    if not start.strip():
        raise UnreadableError("empty_file", "The file is empty.")
    if _ENTITIES.search(start):
        raise UnreadableError("unsafe_xml", "The XML defines entities of its own, as no feed does and attacks do.")
    if is_markup(start.decode("utf-8", "replace").lstrip("\ufeff")):
        return plain_source(blob.path, blob.read(), "html")
    return None


def _elements(stream: BinaryIO) -> Iterator[etree._Element]:
    """The elements of a feed as each ends, read in chunks; entities are never resolved and nothing is fetched."""
    parser = etree.XMLPullParser(("start", "end"), resolve_entities=False, no_network=True, huge_tree=False)
    rooted, since = False, 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            since += len(chunk)
            for event, element in parser.read_events():
                if not rooted:
                    _check_root(element)
                    rooted = True
                if event == "end":
                    yield element
                    since = 0 if _name(element) in _ENTRIES else since
            if since > MOST_BYTES:
                raise UnreadableError("too_large", f"An entry of the feed has more than {MOST_BYTES} bytes.")
        parser.close()
    except etree.XMLSyntaxError as error:
        raise UnreadableError("broken_file", f"The XML is damaged: {error.msg}.") from None


def _check_root(element: etree._Element) -> None:
    if _name(element) not in _ROOTS:
        message = f"The XML is no feed but '{_name(element)}'; RSS, RDF and Atom are read."
        raise UnreadableError("no_feed", message)


def _source(path: str, entry: etree._Element, channel: str | None) -> Source:
    content, summary = _first(entry, _CONTENT), _first(entry, _SUMMARY)
    body = content or summary
    if body is None or _is_teaser(body, _FEWEST_WORDS_OF_CONTENT if content else _FEWEST_WORDS):
        message = "The entry holds only the beginning of the release; save the page it links to."
        raise UnreadableError("teaser_only", message)
    return Source(
        path=path,
        sha256=hash_of(etree.tostring(entry, encoding="utf-8", with_tail=False)),
        format="feed",
        media="html" if "<" in body and "</" in body else "text",
        content=body,
        url=_link(entry),
        stated=Stated(
            title=_first(entry, ("title",)),
            date=_first(entry, _DATES),
            issuer=_first(entry, _ISSUERS) or channel,
            lead=_plain(summary) if content and summary and summary != content else None,
        ),
    )


def _first(entry: etree._Element, names: tuple[str, ...]) -> str | None:
    """What the first child of these names says, in the order of the names."""
    children: dict[str, etree._Element] = {}
    for child in entry.iterchildren(tag=etree.Element):
        children.setdefault(_name(child), child)
    texts = (_text(children[name]) for name in names if name in children)
    return next((text for text in texts if text), None)


def _text(element: etree._Element) -> str:
    """The text of an element: markup that stands in it as elements is written out, of an author only the name."""
    named = next((child for child in element.iterchildren(tag=etree.Element) if _name(child) == "name"), None)
    if named is not None:
        return _text(named)
    if len(element):
        children = (etree.tostring(child, encoding="unicode", method="html") for child in element)
        return f"{element.text or ''}{''.join(children)}".strip()
    return (element.text or "").strip()


def _link(entry: etree._Element) -> str | None:
    for child in entry.iterchildren(tag=etree.Element):
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip() or None
    return None


def _is_teaser(body: str, fewest: int) -> bool:
    text = (_plain(body) or "").casefold()
    return len(text.split()) < fewest or text.endswith(tuple(lexicon("containers")["teasers"]["ends"]))


def _plain(body: str | None) -> str | None:
    """The words of markup, on one line."""
    if body is None or "<" not in body:
        return body
    page = etree.fromstring(f"<div>{body}</div>", etree.HTMLParser(no_network=True, huge_tree=False))
    return " ".join("".join(page.itertext()).split()) if page is not None else None


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
