"""What is around the text of a page, found by landmark, role, class and link density, and taken out of its tree."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from pipeline.clean.pieces import fold
from pipeline.lexicon import lexicon

_CAMEL = re.compile(r"(?<=[a-zäöü])(?=[A-Z])")
_SPLIT = re.compile(r"[^a-zäöüß]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = frozenset(
    {
        "a",
        "span",
        "em",
        "strong",
        "b",
        "i",
        "u",
        "small",
        "time",
        "abbr",
        "sup",
        "sub",
        "mark",
        "q",
        "cite",
        "br",
        "img",
        "font",
    }
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CONTAINERS = ("ul", "ol", "div", "section", "table", "dl", "article", "details")

# An element that holds so much of the page's prose is not around the text, whatever it is called.
_TOO_MUCH = 0.4


def names_of(element: Tag) -> frozenset[str]:
    """The words of an element's class and id: "navPrimary c-menu" gives nav, primary, c, menu."""
    return _words(f"{' '.join(element.get_attribute_list('class', []) or [])} {element.get('id') or ''}")


@cache
def _words(names: str) -> frozenset[str]:
    return frozenset(word for word in _SPLIT.split(_CAMEL.sub("-", names).casefold()) if word)


@cache
def tokens(name: str) -> frozenset[str]:
    """A list of the furniture lexicon as a set."""
    return frozenset(lexicon("furniture")[name])


def text_of(element: Tag) -> str:
    """The text of an element on one line."""
    return " ".join(element.get_text(" ").split())


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


def weigh(body: Tag) -> dict[int, Weight]:
    """The weights of an element and all below it, by the identity of the element."""
    weights: dict[int, Weight] = {}

    def visit(element: Tag) -> Weight:
        weight = Weight()
        for child in element.children:
            if isinstance(child, Tag):
                inner = visit(child)
                weight.text += inner.text
                weight.linked += inner.linked
                weight.links += inner.links
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                weight.text += len(child.strip())
        if element.name == "a":
            weight.linked, weight.links = weight.text, 1
        weights[id(element)] = weight
        return weight

    visit(body)
    return weights


def sweep(element: Tag, goes: Callable[[Tag], bool], stays: Callable[[Tag], bool] = lambda _: False) -> None:
    """Take out all elements below this one for which `goes` holds; do not look into those, nor where `stays` holds."""
    for child in list(element.children):
        if not isinstance(child, Tag) or stays(child):
            continue
        if goes(child):
            child.extract()
        else:
            sweep(child, goes, stays)


def drop_hidden(body: Tag) -> None:
    """Take out what is never text, and what the eye does not see."""
    kept = {"nav", "footer", "aside", "form", "label", "menu"}
    never = tokens("chrome_tags") - kept
    sweep(body, lambda element: element.name in never or _is_hidden(element))


def drop_chrome(body: Tag, main_heading: Tag | None) -> None:
    """Take out navigation, banners, teasers of other releases; never what holds the main heading or the text."""
    weights = weigh(body)
    total = max(weights[id(body)].prose, 1)
    kept = {id(body)}
    if main_heading is not None:
        kept |= {id(main_heading), *(id(parent) for parent in main_heading.parents)}

    def may_go(element: Tag) -> bool:
        weight = weights[id(element)]
        return id(element) not in kept and (
            weight.prose <= _TOO_MUCH * total or element.name in {"nav", "footer"} or weight.link_share > 0.6
        )

    def is_list_of_links(element: Tag) -> bool:
        weight = weights[id(element)]
        return element.name in _CONTAINERS and weight.links > 1 and weight.link_share >= 0.8 and id(element) not in kept

    sweep(body, lambda element: element.name not in _INLINE and _is_chrome(element, weights) and may_go(element))
    for heading in body.find_all(_HEADINGS):
        if fold(heading.get_text(" ")) in tokens("chrome_headings") and body in heading.parents:
            _drop_section(heading, may_go)
    sweep(body, is_list_of_links)


def _is_hidden(element: Tag) -> bool:
    if element.has_attr("hidden") or _HIDDEN.search(str(element.get("style") or "")):
        return True
    classes = element.get_attribute_list("class", []) or []
    if any(each in tokens("hidden_classes") for each in classes):
        return True
    return element.name not in {"i", "span"} and str(element.get("aria-hidden")) == "true"


def _is_chrome(element: Tag, weights: dict[int, Weight]) -> bool:
    if element.name in tokens("chrome_tags"):
        return True
    if str(element.get("role") or "") in tokens("chrome_roles"):
        return True
    if element.name == "header":
        return element.find_parent(["article", "main"]) is None
    names = names_of(element)
    if names & tokens("chrome_tokens"):
        return True
    return bool(names & tokens("chrome_if_linked")) and (
        weights[id(element)].link_share > 0.5
        or any(heading.find("a") or heading.find_parent("a") for heading in element.find_all(["h2", "h3", "h4", "h5"]))
    )


def _drop_section(heading: Tag, may_go: Callable[[Tag], bool]) -> None:
    """Take out the section of a heading: its container where that begins with it, else all up to the next one."""
    parent = heading.parent
    if parent is not None and first_child(parent) is heading and may_go(parent):
        parent.extract()
        return
    for sibling in heading.find_next_siblings(True):
        if not isinstance(sibling, Tag) or not may_go(sibling):
            break
        if sibling.name in _HEADINGS and sibling.name <= heading.name:
            break
        sibling.extract()
    heading.extract()


def first_child(element: Tag) -> Tag | None:
    """The first element inside this one."""
    return next((child for child in element.children if isinstance(child, Tag)), None)
