"""Who runs a page, as its head, its logo and its foot say."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.clean.contacts import has_reach, is_address, organisation_of
from pipeline.clean.issuers import body_name
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, is_within, line_of, text_of
from pipeline.lexicon import lexicon

_SHORTEST, _LONGEST = 10, 160
_AROUND_ID = re.compile(r"(?:page-?)?(?:header|footer|nav)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:page-?|site-?)?(?:header|footer|nav|head|foot|kopf|fuss|logo|branding)|impressum|imprint|absender|herausgeber",
    re.IGNORECASE,
)
_TAGS = frozenset({"header", "footer", "address"})
# Elements that a site made for itself: "c-footer".
_OWN_TAGS = ("-header", "-footer")
_BLOCKS = ("p", "div", "td", "li", "section", "address", "dl")
_LONGEST_CONTACT = 250
_LOGO = re.compile(r"^(?:Logo|Wappen)(?:\s+de[rs])?:?\s*")


def letterheads(body: Node) -> list[Node]:
    """The head of the page, its logo, its foot: the outer elements that tell who runs it."""
    found = {element: None for element in body.iter() if _is_letterhead(element)}
    return [element for element in found if not any(above in found for above in element.iterancestors())]


def names_around(around: Sequence[Node]) -> list[str]:
    """Names of public bodies in the head of the page, in its logo and in its footer; menus name others."""
    lines = dict.fromkeys(line for element in around for line in _lines(element))
    names = [name for line in lines if _SHORTEST <= len(line) <= _LONGEST and (name := _name_of(line))]
    return list(dict.fromkeys(names))


def _name_of(line: str) -> str | None:
    """The body that a line of the letterhead is, alone or with its address behind."""
    return organisation_of(line) if is_address(line) else body_name(line)


def press_lines_around(around: Sequence[Node]) -> list[str]:
    """What the head and the foot of the page say about its press office, each with a number or an address."""
    labels = tuple(f"{label} " for label in map(fold, lexicon("contacts")["labels"]["press"]))
    lines: dict[Node, str] = {}
    for outer in around:
        for element in outer.iter(*_BLOCKS):
            # Most blocks are menus: their first words tell it.
            first = next((words for words in element.itertext() if not words.isspace()), "")
            if f"{fold(first[:_LONGEST]).replace(':', ' ')} ".startswith(labels):
                text = text_of(element)
                if len(text) <= _LONGEST_CONTACT and has_reach(text):
                    lines[element] = text
    above = {each for element in lines for each in element.iterancestors()}
    return [text for element, text in lines.items() if element not in above]


def is_around(element: Node) -> bool:
    """True for the head and the foot of a page, whose addresses are those of the site; not for those of an article."""
    if element.tag not in {"header", "footer", "nav"} and not _AROUND_ID.match(element.get("id") or ""):
        return False
    return not is_within(element, ("article", "main"))


def _is_letterhead(element: Node) -> bool:
    if element.tag in _TAGS or str(element.tag).endswith(_OWN_TAGS):
        return True
    if element.tag == "h1":
        line = line_of(element)
        return body_name(line) == line
    return any(_is_named(names) for name in ("id", "class") if (names := element.get(name)))


@lru_cache(maxsize=4096)
def _is_named(names: str) -> bool:
    return any(_NAMED.fullmatch(name) for name in names.split())


def _lines(element: Node) -> Iterator[str]:
    for each in element.iter():
        if each.tag == "img":
            yield _LOGO.sub("", each.get("alt") or "")
        elif each.tag != "a" or not is_within(each, ("li",)):
            yield " ".join((each.text or "").split())
        if each is not element:
            yield " ".join((each.tail or "").split())
