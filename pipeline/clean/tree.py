"""The tree of a page, and what is asked of it again and again: text, names, weight, what to take out.

lxml reads a whole page some thirty times as fast as Beautiful Soup builds its own tree of it. So the page is cut down
here, and Beautiful Soup gets what is left: the main text and the contact sections.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from bs4 import BeautifulSoup, Tag
from lxml import etree
from lxml.etree import _Element

from pipeline.clean.naming import name_words
from pipeline.errors import UnreadableError

# The type of an element; its own name is private only because nobody is to make one by hand.
Node: TypeAlias = _Element

_DEEPEST = 150
_MOST_TAGS = 40_000
_MOST_ATTRIBUTES = 5_000
_DATA = re.compile(r"data:[\w/+.;=-]{1,80},[^\"'()<>\s]*")
_TAG = re.compile(r"<[a-zA-Z][^<>]*")
_HYPHEN = "\u00ad"
# What the elements of a release are read for; the rest of the attributes is weight.
_KEPT = frozenset({
    "class", "id", "href", "alt", "colspan", "rowspan", "scope", "data-mail", "data-email", "data-cfemail", "start",
})  # fmt: skip
_NOT_ALONE = frozenset({"td", "th", "tr", "tbody", "thead", "table", "li", "dd", "dt", "body", "html", "form"})


def parse_page(content: str) -> Node:
    """The root of a page.

    Raises `UnreadableError` where the page has far more elements, or nests them far deeper, than a page with a release.
    """
    if content.count("<") > _MOST_TAGS:
        raise UnreadableError("too_large", f"The page has more than {_MOST_TAGS} tags, far more than a release.")
    if any(tag.group().count("=") > _MOST_ATTRIBUTES for tag in _TAG.finditer(content)):
        raise UnreadableError("too_large", f"An element of the page has more than {_MOST_ATTRIBUTES} attributes.")
    if "data:" in content:
        content = _DATA.sub("data:,", content)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    data = content.replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableError("no_text", "The page holds no element with text.")
    _refuse_depth(root)
    for line_break in root.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    return root


def _refuse_depth(root: Node) -> None:
    """Stop at elements nested as no page nests them: what walks the tree goes down by calling itself."""
    depths = {root: 0}
    for element in root.iterdescendants():
        depth = depths[element.getparent()] + 1
        if depth > _DEEPEST:
            raise UnreadableError("too_deep", f"The elements of the page are nested more than {_DEEPEST} deep.")
        depths[element] = depth


def text_of(element: Node) -> str:
    """The text of an element on one line, blanks between its elements."""
    return " ".join(" ".join(element.itertext()).replace(_HYPHEN, "").split())


def line_of(element: Node) -> str:
    """The text of a heading on one line: "<b>M</b>usterau" is one word."""
    return " ".join("".join(element.itertext()).replace(_HYPHEN, "").split())


def names_of(element: Node) -> frozenset[str]:
    """The words of an element's class and id; those of its tag where that is the page's own ("site-footer")."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return name_words(f"{names} {element.tag}" if "-" in element.tag else names)


def first_child(element: Node) -> Node | None:
    """The first element inside this one."""
    return element[0] if len(element) else None


def is_within(element: Node, tags: Iterable[str]) -> bool:
    """True where the element stands inside one of these tags."""
    return next(element.iterancestors(*tags), None) is not None


def drop(element: Node) -> None:
    """Take an element out of its tree; the text after it stays."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def sweep(element: Node, goes: Callable[[Node], bool], stays: Callable[[Node], bool] = lambda _: False) -> None:
    """Take out all elements below this one for which `goes` holds; do not look into those, nor where `stays` holds."""
    for child in list(element):
        if stays(child):
            continue
        if goes(child):
            drop(child)
        elif len(child):
            sweep(child, goes, stays)


@dataclass(slots=True)
class Weight:
    """How many characters an element holds, how many of them stand in links, and how many links there are."""

    text: int = 0
    linked: int = 0
    links: int = 0

    @property
    def prose(self) -> int:
        """The characters outside links."""
        return self.text - self.linked

    @property
    def link_share(self) -> float:
        """What share of the text is links."""
        return self.linked / self.text if self.text else 0.0


def weigh(body: Node) -> dict[Node, Weight]:
    """The weights of an element and of all below it."""
    weights = {element: Weight() for element in body.iter()}
    # Backwards, an element comes after all that it holds.
    for element in reversed(weights):
        weight = weights[element]
        weight.text += len((element.text or "").strip())
        if element.tag == "a":
            weight.linked, weight.links = weight.text, 1
        if element is not body:
            above = weights[element.getparent()]
            above.text += weight.text + len((element.tail or "").strip())
            above.linked += weight.linked
            above.links += weight.links
    return weights


def soup_of(elements: Iterable[Node]) -> list[Tag]:
    """Each element as a tree of Beautiful Soup, without what nobody reads."""
    markup = "".join(f"<div>{_markup(element)}</div>" for element in elements)
    body = BeautifulSoup(f"<html><body>{markup}</body></html>", "lxml").body
    return body.find_all("div", recursive=False) if body is not None else []


def _markup(element: Node) -> str:
    for each in element.iter():
        for name in each.keys():  # noqa: SIM118
            if name not in _KEPT:
                del each.attrib[name]
    tag = element.tag
    if tag in _NOT_ALONE:
        # A cell or an item is nothing outside of its table or list.
        element.tag = "div"
    try:
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    finally:
        element.tag = tag
