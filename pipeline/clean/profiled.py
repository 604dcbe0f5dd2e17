"""The parts of a page by the profile of its site, put into the order in which every page is read."""

from dataclasses import dataclass

from lxml import etree

from pipeline.clean.page_dates import date_text
from pipeline.clean.sites import Site
from pipeline.clean.tree import Node, drop, line_of, sweep
from pipeline.problems import Problem


@dataclass(frozen=True, slots=True)
class Parts:
    """Where on a page the release stands: its text, its contact sections, and what is known of it besides."""

    main: Node
    contact: tuple[Node, ...] = ()
    title: str | None = None
    dates: tuple[str, ...] = ()
    issuer: str | None = None


def profiled_parts(body: Node, site: Site) -> Parts | None:
    """The parts that the profile's selectors find; None where they find no title or no text."""
    for element in site.all("drop", body):
        _take(element)
    title, texts = site.one("title", body), site.all("body", body)
    if title is None or not texts or not line_of(title):
        return None
    main = etree.Element("div")
    _add(main, "h1", line_of(title))
    subtitle, date, lead, issuer = (site.one(part, body) for part in ("subtitle", "date", "lead", "issuer"))
    contact = site.all("contact", body)
    shown = date_text(date) if date is not None else ""
    _add(main, "p", line_of(subtitle) if subtitle is not None else "", "subtitle")
    _add(main, "p", shown)
    for element in (title, subtitle, date, issuer, *contact):
        if element is not None and element not in texts:
            _take(element)
    if lead is not None:
        _add(main, "div", "", "lead").append(_take(lead))
    for element in texts:
        main.append(_take(element))
    sweep(main, lambda element: element.tag in {"nav", "form"})
    return Parts(
        main=main,
        contact=tuple(contact),
        title=line_of(main[0]),
        dates=(shown,) if shown else (),
        issuer=line_of(issuer) if issuer is not None else None,
    )


def mismatch(site: Site) -> Problem:
    """The notice that a page was read without the profile of its site."""
    message = f"The profile of {site.hosts[0]} finds no title or no text on this page; it was read without the profile."
    return Problem("notice", "profile_mismatch", message)


def _take(element: Node) -> Node:
    """The element, taken out of its tree; the text after it stays there."""
    if element.getparent() is not None:
        drop(element)
    element.tail = None
    return element


def _add(main: Node, tag: str, text: str, name: str = "") -> Node:
    child = etree.Element(tag, {"class": name} if name else {})
    child.text = text
    if text or tag == "div":
        main.append(child)
    return child
