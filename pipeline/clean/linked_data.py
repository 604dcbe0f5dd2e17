"""What the JSON-LD of a page says of it: the objects that describe the page itself, an article before the rest."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.clean.tree import Node

LinkedData = dict[str, Any]

# Where an object may hold the one that describes the page; lists of other pages are not looked into.
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf")
_DEEPEST = 6
# What wraps a script in pages that were made for old browsers.
_OPENINGS, _CLOSINGS = ("<!--", "//<![CDATA[", "<![CDATA["), ("-->", "//]]>", "]]>")
_ARTICLES = ("article", "posting", "report", "release", "announcement", "service")


def linked_data(root: Node) -> list[LinkedData]:
    """The objects of the page's JSON-LD; what does not parse is passed over."""
    found: list[LinkedData] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").casefold():
            continue
        try:
            found += _objects(json.loads(_unwrapped(script.text or ""), strict=False), 0)
        except (ValueError, RecursionError):
            continue
    return sorted(found, key=lambda each: not is_article(each))


def _unwrapped(script: str) -> str:
    text = script.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening)
    text = text.rstrip("; \t\r\n")
    for closing in _CLOSINGS:
        text = text.removesuffix(closing)
    return text


def _objects(data: object, depth: int) -> Iterator[LinkedData]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _objects(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in _INSIDE:
            yield from _objects(data.get(name), depth + 1)


def is_article(data: LinkedData) -> bool:
    """True for an object whose type is an article, a posting, a service: "NewsArticle", ["Article", "Report"]."""
    return any(kind.casefold().endswith(_ARTICLES) for kind in texts_of(data.get("@type")))


def texts_of(value: object) -> list[str]:
    """The texts of a value that may be a text, an object with a name, or a list of those."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [text for each in value for text in texts_of(each)]
    if isinstance(value, dict):
        return texts_of(value.get("name") or value.get("legalName") or value.get("@value"))
    return []
