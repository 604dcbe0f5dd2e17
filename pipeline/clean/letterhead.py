"""Who runs a page, as its head, its logo and its foot say."""

import re
from collections.abc import Iterator

from pipeline.clean.issuers import body_name
from pipeline.clean.tree import Node, is_within

_SHORTEST, _LONGEST = 10, 160
_AROUND_ID = re.compile(r"(?:page-?)?(?:header|footer|nav)", re.IGNORECASE)
_TAGS = frozenset({"header", "footer", "address"})
_LOGO = re.compile(r"^(?:Logo|Wappen)(?:\s+de[rs])?:?\s*")


def names_around(body: Node) -> list[str]:
    """Names of public bodies in the head of the page, in its logo and in its footer; menus name others."""
    found = {element: None for element in body.iter() if _is_letterhead(element)}
    outer = [element for element in found if not any(above in found for above in element.iterancestors())]
    lines = dict.fromkeys(line for element in outer for line in _lines(element))
    names = [name for line in lines if _SHORTEST <= len(line) <= _LONGEST and (name := body_name(line))]
    return list(dict.fromkeys(names))


def is_around(element: Node) -> bool:
    """True for the head and the foot of a page, whose addresses are those of the site; not for those of an article."""
    if element.tag not in {"header", "footer", "nav"} and not _AROUND_ID.match(element.get("id") or ""):
        return False
    return not is_within(element, ("article", "main"))


def _is_letterhead(element: Node) -> bool:
    return element.tag in _TAGS or _AROUND_ID.fullmatch(element.get("id") or "") is not None


def _lines(element: Node) -> Iterator[str]:
    for each in element.iter():
        if each.tag == "img":
            yield _LOGO.sub("", each.get("alt") or "")
        elif each.tag != "a" or not is_within(each, ("li",)):
            yield " ".join((each.text or "").split())
        if each is not element:
            yield " ".join((each.tail or "").split())
