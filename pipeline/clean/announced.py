"""Other releases that a page announces: teasers, related messages, what stands under "Weitere Meldungen"."""

from collections.abc import Callable, Iterator

from pipeline.clean.naming import tokens
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, drop, first_child, line_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEASER_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_UNMARKED = ("div", "p", "span", "strong", "b", "legend", "dt", "summary")
_TEASERS = frozenset({"li", "div", "article", "section", "td", "tr"})
_LONGEST_HEAD = 60
_FEWEST_TEASERS = 2
_LONGEST_TEASER = 700


def announces_others(element: Node) -> bool:
    """True for an element with a heading that is a link."""
    return any(_is_linked(heading) for heading in element.iter(*_TEASER_HEADINGS))


def _is_linked(heading: Node) -> bool:
    return next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None


def is_run_of_teasers(element: Node) -> bool:
    """True for an element whose children are teasers, each with its link to a page of its own."""
    children = [child for child in element if child.tag in _TEASERS]
    if len(children) < _FEWEST_TEASERS or 2 * len(children) < len(element):
        return False
    return all(_is_teaser(child) for child in children)


def _is_teaser(element: Node) -> bool:
    """True for a short element with a linked heading, or that ends with a link to read on."""
    links = list(element.iter("a"))
    if not links or len(line_of(element)) > _LONGEST_TEASER:
        return False
    return (
        announces_others(element)
        or fold(line_of(links[-1])) in tokens("read_on")
        or bool(fold(line_of(links[-1])).startswith(tuple(tokens("read_on_starts"))))
    )


def drop_sections(body: Node, may_go: Callable[[Node], bool]) -> None:
    """Take out what stands under a head that announces something else."""
    for head in list(_heads(body)):
        if body not in head.iterancestors() or not _is_head(head):
            continue
        if head.tag in _HEADINGS:
            _drop_section(head, may_go)
        elif (container := _begun_by(head)) is not None and may_go(container):
            drop(container)


def _heads(body: Node) -> Iterator[Node]:
    yield from body.iter(*_HEADINGS)
    yield from (element for element in body.iter(*_UNMARKED) if not len(element))


def _is_head(element: Node) -> bool:
    text = fold(line_of(element))
    return 0 < len(text) <= _LONGEST_HEAD and (
        text in tokens("chrome_headings") or text.startswith(tuple(tokens("chrome_heading_starts")))
    )


def _begun_by(head: Node) -> Node | None:
    """The container that a head without a rank begins: the nearest one with more in it."""
    inner = head
    for parent in head.iterancestors():
        if first_child(parent) is not inner or (parent.text or "").strip():
            return None
        if len(parent) > 1:
            return parent
        inner = parent
    return None


def _drop_section(heading: Node, may_go: Callable[[Node], bool]) -> None:
    """Take out the section of a heading: its container where that begins with it, else all up to the next one."""
    parent = heading.getparent()
    if first_child(parent) is heading and may_go(parent):
        drop(parent)
        return
    while (sibling := heading.getnext()) is not None:
        if not may_go(sibling) or (sibling.tag in _HEADINGS and sibling.tag <= heading.tag):
            break
        drop(sibling)
    drop(heading)
