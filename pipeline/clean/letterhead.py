"""Who runs a page, as its head, its logo and its foot say."""

import re
from collections.abc import Iterator

from pipeline.clean.contacts import has_reach
from pipeline.clean.issuers import body_name
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, is_within, line_of
from pipeline.lexicon import lexicon

_SHORTEST, _LONGEST = 10, 160
_AROUND_ID = re.compile(r"(?:page-?)?(?:header|footer|nav)", re.IGNORECASE)
_TAGS = frozenset({"header", "footer", "address"})
# Elements that a site made for itself: "c-footer".
_OWN_TAGS = ("-header", "-footer")
_BLOCKS = ("p", "div", "td", "li", "section", "address", "dl")
_LONGEST_CONTACT = 250
_LOGO = re.compile(r"^(?:Logo|Wappen)(?:\s+de[rs])?:?\s*")


def names_around(body: Node) -> list[str]:
    """Names of public bodies in the head of the page, in its logo and in its footer; menus name others."""
    found = {element: None for element in body.iter() if _is_letterhead(element)}
    outer = [element for element in found if not any(above in found for above in element.iterancestors())]
    lines = dict.fromkeys(line for element in outer for line in _lines(element))
    names = [name for line in lines if _SHORTEST <= len(line) <= _LONGEST and (name := body_name(line))]
    return list(dict.fromkeys(names))


def press_lines_around(body: Node) -> list[str]:
    """What the head and the foot of the page say about its press office, each with a number or an address."""
    labels = tuple(f"{label} " for label in map(fold, lexicon("contacts")["labels"]["press"]))
    lines: dict[Node, str] = {}
    for around in filter(_is_letterhead, body.iter()):
        for element in around.iter(*_BLOCKS):
            text = line_of(element)
            if len(text) <= _LONGEST_CONTACT and fold(text).replace(":", " ").startswith(labels) and has_reach(text):
                lines[element] = text
    outer = {above for element in lines for above in element.iterancestors()}
    return [text for element, text in lines.items() if element not in outer]


def is_around(element: Node) -> bool:
    """True for the head and the foot of a page, whose addresses are those of the site; not for those of an article."""
    if element.tag not in {"header", "footer", "nav"} and not _AROUND_ID.match(element.get("id") or ""):
        return False
    return not is_within(element, ("article", "main"))


def _is_letterhead(element: Node) -> bool:
    return element.tag in _TAGS or str(element.tag).endswith(_OWN_TAGS) or _AROUND_ID.fullmatch(element.get("id") or "") is not None


def _lines(element: Node) -> Iterator[str]:
    for each in element.iter():
        if each.tag == "img":
            yield _LOGO.sub("", each.get("alt") or "")
        elif each.tag != "a" or not is_within(each, ("li",)):
            yield " ".join((each.text or "").split())
        if each is not element:
            yield " ".join((each.tail or "").split())
