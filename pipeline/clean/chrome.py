"""What is around the text of a page, found by landmark, role, class and link density, and taken out of its tree."""

import re

from pipeline.clean.announced import announces_others, drop_sections, is_run_of_teasers
from pipeline.clean.naming import tokens
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, Weight, is_within, line_of, names_of, sweep, weigh

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = frozenset({
    "a", "span", "em", "strong", "b", "i", "u", "small", "time", "abbr", "sup", "sub", "mark", "q", "cite", "br", "img",
    "font",
})  # fmt: skip
_CONTAINERS = frozenset({"ul", "ol", "div", "section", "table", "dl", "article", "details", "td", "p"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT_AT_FIRST = frozenset({"nav", "footer", "aside", "form", "label", "menu"})

# An element that holds so much of the page's prose is not around the text, whatever it is called.
_TOO_MUCH = 0.4
_SHORTEST_INTRODUCTION = 30


def drop_hidden(body: Node) -> None:
    """Take out what is never text, and what the eye does not see."""
    never = tokens("chrome_tags") - _KEPT_AT_FIRST

    def goes(element: Node) -> bool:
        return (element.tag in never and not _is_switch(element)) or _is_hidden(element)

    sweep(body, goes)
    for heading in list(body.iter(*_HEADINGS)):
        sweep(heading, _is_kicker)


def drop_chrome(body: Node, main_heading: Node | None) -> None:
    """Take out navigation, banners, teasers of other releases; never what holds the main heading or the text."""
    weights = weigh(body)
    total = max(weights[body].prose, 1)
    kept = {body}
    if main_heading is not None:
        kept |= {main_heading, *main_heading.iterancestors()}

    def may_go(element: Node) -> bool:
        weight = weights[element]
        return element not in kept and (
            weight.prose <= _TOO_MUCH * total or element.tag in {"nav", "footer"} or weight.link_share > 0.6
        )

    def is_list_of_links(element: Node) -> bool:
        weight = weights[element]
        return (
            element.tag in _CONTAINERS
            and weight.links > 1
            and weight.link_share >= 0.8
            and element not in kept
            and not _is_introduced(element)
        )

    sweep(
        body, lambda element: element.tag not in _INLINE and _is_chrome(element, weights[element]) and may_go(element)
    )
    drop_sections(body, may_go)
    sweep(body, lambda element: (is_run_of_teasers(element) and may_go(element)) or is_list_of_links(element))


def is_chrome_name(element: Node) -> bool:
    """True for an element whose tag, role, class, id or label says that it is around the text."""
    if element.tag in tokens("chrome_tags"):
        return not _is_switch(element)
    if (element.get("role") or "") in tokens("chrome_roles"):
        return True
    if element.tag == "header" or _is_page_header(element):
        return not is_within(element, ("article", "main"))
    label = element.get("aria-label")
    if label and fold(label) in tokens("chrome_labels"):
        return True
    return bool(names_of(element) & tokens("chrome_tokens"))


def _is_chrome(element: Node, weight: Weight) -> bool:
    if is_chrome_name(element):
        return True
    return bool(names_of(element) & tokens("chrome_if_linked")) and (
        weight.link_share > 0.5 or announces_others(element)
    )


def _is_page_header(element: Node) -> bool:
    names = [*(element.get("class") or "").split(), element.get("id") or ""]
    return any(name.casefold() in tokens("header_classes") for name in names)


def _is_hidden(element: Node) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    if (
        "hidden" in attributes
        or "placeholder" in attributes
        or ("style" in attributes and _HIDDEN.search(attributes["style"]))
    ):
        return element.find(".//h1") is None
    classes = (attributes.get("class") or "").split()
    if not tokens("hidden_classes").isdisjoint(classes) and tokens("shown_classes").isdisjoint(classes):
        return True
    return element.tag not in {"i", "span"} and attributes.get("aria-hidden") == "true"


def _is_kicker(element: Node) -> bool:
    """True for a topic that the markup sets into the heading, before the title itself."""
    return (
        element.tag in _INLINE and element.getnext() is not None and bool(names_of(element) & tokens("kicker_tokens"))
    )


def _is_switch(element: Node) -> bool:
    """True for the button of a part that opens and closes: its text is the heading."""
    return element.tag == "button" and element.getparent() is not None and element.getparent().tag in _HEADINGS


def _is_introduced(element: Node) -> bool:
    """True for a list that a sentence of the text announces: "Gefördert werden folgende Städte:"."""
    before = element.getprevious()
    if before is None or before.tag not in {"p", "div"} or element.tag not in {"ul", "ol", "dl", "table"}:
        return False
    text = line_of(before)
    return text.endswith(":") and len(text) >= _SHORTEST_INTRODUCTION
