"""Where the release stands on its page: the heading that is its title, and the element that holds its text."""

from collections.abc import Iterator, Sequence

from pipeline.clean.chrome import is_chrome_name
from pipeline.clean.forms import names_section
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, line_of, weigh

_MOST_OF_TEXT = 0.6
_LONG = 15
_LONGEST_TITLE = 300
_RANKED = ("h1", "h2", "h3", "h4")
_UNRANKED = ("p", "div", "span", "strong", "td", "b", "font", "center")
_MAIN = ("main", "article")


def main_heading(body: Node, titles: Sequence[str]) -> Node | None:
    """The element that is the title.

    It is what the page's own title repeats, word for word or in part, a heading before another element; else the first
    heading of the main part.
    """
    candidates = _candidates(body, [title for title in map(fold, titles) if title])
    first = next(candidates, None)
    if first is None or not _is_around(first):
        return first
    return next((element for element in candidates if not _is_around(element)), first)


def _candidates(body: Node, wanted: Sequence[str]) -> Iterator[Node]:
    """The elements that may be the title, the surest first."""
    ranked = [(fold(text), element) for element in body.iter(*_RANKED) if fold(text := line_of(element))]
    telling = [(text, element) for text, element in ranked if not names_section(line_of(element))]
    firsts = sorted(ranked, key=lambda each: str(each[1].tag))
    longest = sorted((each for each in firsts if len(each[0]) > _LONG), key=lambda each: -len(each[0]))
    long = [title for title in wanted if len(title) > _LONG]
    yield from (element for text, element in firsts if text in wanted)
    yield from (element for text, element in longest if any(text in title for title in wanted))
    yield from (element for text, element in firsts if any(title in text for title in long))
    yield from _unranked(body, frozenset(long))
    yield from (element for _, element in telling if element.tag == "h1" and _is_in_main(element))
    yield from (element for _, element in telling if element.tag == "h1")
    yield from (element for _, element in telling if _is_in_main(element))
    yield from _above_prose(body, [element for text, element in telling if len(text) > _LONG])
    yield from (element for _, element in ranked if element.tag == "h1" or _is_in_main(element))


def _unranked(body: Node, wanted: frozenset[str]) -> Iterator[Node]:
    """The elements without a rank that say what the page's title says and no more."""
    if wanted:
        for element in body.iter(*_UNRANKED):
            if len(element) <= 2 and fold(line_of(element)[:_LONGEST_TITLE]) in wanted:
                yield element


def _above_prose(body: Node, ranked: Sequence[Node]) -> Iterator[Node]:
    """The headings that stand right above most of the prose, in the cell of a layout table perhaps."""
    if not ranked:
        return
    weights = weigh(body)
    enough = max(_MOST_OF_TEXT * weights[body].prose, 1)
    yield from (each for each in ranked if each.getparent() is not None and weights[each.getparent()].prose >= enough)


def _is_in_main(element: Node) -> bool:
    return any(each.tag in _MAIN or each.get("role") == "main" for each in element.iterancestors())


def _is_around(element: Node) -> bool:
    """True inside navigation, breadcrumbs, cookie layer, sidebar or foot; a head of the page may hold the title."""
    return any(
        each.tag not in {"header", "body", "form", "html"} and is_chrome_name(each) for each in element.iterancestors()
    )


def main_part(body: Node, heading: Node | None) -> Node:
    """The smallest element that holds the main heading and most of the prose."""
    weights = weigh(body)
    enough = max(_MOST_OF_TEXT * weights[body].prose, 1)
    if heading is None:
        landmarks = (each for each in body.iter() if each.tag in _MAIN or each.get("role") == "main")
        return next((each for each in landmarks if weights[each].prose >= enough), body)
    return next((each for each in heading.iterancestors() if each in weights and weights[each].prose >= enough), body)
