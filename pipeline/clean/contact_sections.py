"""The contact sections of a page: found by name, by their label and by what they hold, and taken out of its tree."""

from pipeline.clean.contacts import has_reach, label_of
from pipeline.clean.letterhead import is_around
from pipeline.clean.naming import tokens
from pipeline.clean.tree import Node, first_child, names_of, sweep, text_of

_LONGEST = 1500
_LABELS = frozenset({"h2", "h3", "h4", "h5", "h6", "strong", "b", "dt", "legend"})
_NO_SECTION = frozenset({
    "a", "span", "h1", "h2", "h3", "h4", "h5", "h6", "li", "nav", "form", "html", "body",
})  # fmt: skip


def take_contacts(body: Node, heading: Node | None) -> list[Node]:
    """The contact sections in the order of the page; the tree has them no more."""
    around = set(heading.iterancestors()) if heading is not None else set()
    found: list[Node] = []

    def is_section(element: Node) -> bool:
        if element in around or not _is_contact(element):
            return False
        found.append(element)
        return True

    sweep(body, is_section, stays=is_around)
    return found


def _is_contact(element: Node) -> bool:
    named = bool(names_of(element) & tokens("contact_tokens"))
    if element.tag in _NO_SECTION or (not named and not _begins_with_label(element)):
        return False
    text = text_of(element)
    if len(text) > _LONGEST:
        return False
    links = " ".join(link.get("href") or "" for link in element.iter("a"))
    return has_reach(text) or "mailto:" in links or "tel:" in links


def _begins_with_label(element: Node) -> bool:
    """True for a container whose first heading is the label of a contact block."""
    first = first_child(element)
    return first is not None and first.tag in _LABELS and element.tag != "p" and label_of(text_of(first)) is not None
