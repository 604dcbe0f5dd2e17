"""What a page says about itself outside its text: meta elements, Open Graph, JSON-LD, the footer's copyright line."""

import json
import re
from collections.abc import Sequence
from typing import Any

from bs4 import BeautifulSoup, Tag

from pipeline.clean.pieces import fold

LinkedData = dict[str, Any]

_TITLES = ("og:title", "dcterms.title", "dc.title", "twitter:title", "title")
_DATES = (
    "article:published_time", "dcterms.issued", "dc.date.issued", "date", "dc.date", "dcterms.submitted",
    "dcterms.created", "dcterms.date", "last-modified",
)  # fmt: skip
_PUBLISHERS = (
    "dcterms.publisher",
    "dc.publisher",
    "publisher",
    "dcterms.creator",
    "dc.creator",
    "author",
    "og:site_name",
)
_SUFFIX = re.compile(r"\s+[|–—-]\s+")
_COPYRIGHT = re.compile(r"(?:©|Copyright)\s*(?:\d{4}\s*)?(?P<name>[A-ZÄÖÜ][^©|]{3,120}?)\s*(?:\d{4})?$")


def metas(soup: BeautifulSoup) -> dict[str, str]:
    """The meta elements by their lower-case name or property; of several the first."""
    found: dict[str, str] = {}
    for meta in soup.find_all("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        content = " ".join(str(meta.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def titles(soup: BeautifulSoup, facts: dict[str, str], data: Sequence[LinkedData]) -> list[str]:
    """What the page calls itself, the surest first; the name of the site is cut off."""
    found = [facts[name] for name in _TITLES if name in facts]
    found += [str(each["headline"]) for each in data if isinstance(each.get("headline"), str)]
    if soup.title and soup.title.string:
        whole = " ".join(soup.title.string.split())
        parts = _SUFFIX.split(whole)
        found += [max(parts, key=len), whole] if len(parts) > 1 else [whole]
    return list({fold(title): title for title in reversed(found) if title}.values())[::-1]


def dates(facts: dict[str, str], data: Sequence[LinkedData]) -> list[str]:
    """The dates that the page gives for its publication, the surest first."""
    found = [str(each["datePublished"]) for each in data if each.get("datePublished")]
    found += [facts[name] for name in _DATES if name in facts]
    return [each[:10] for each in found]


def publishers(soup: BeautifulSoup, facts: dict[str, str], data: Sequence[LinkedData]) -> list[str]:
    """Who publishes the page, the surest first."""
    found = [facts[name] for name in _PUBLISHERS if name in facts]
    for each in data:
        bodies = [each.get(role) for role in ("publisher", "author", "creator")]
        found += [body["name"] for body in bodies if isinstance(body, dict) and isinstance(body.get("name"), str)]
    for line in soup.find_all(string=re.compile("©|Copyright")):
        if match := _COPYRIGHT.search(" ".join(str(line).split())):
            found.append(match.group("name"))
    return found


def url(soup: BeautifulSoup, facts: dict[str, str]) -> str | None:
    """The address of the page: canonical link, Open Graph, base."""
    link = soup.find("link", rel="canonical")
    address = str(link.get("href") or "") if isinstance(link, Tag) else ""
    for each in (address, facts.get("og:url", "")):
        if each.startswith(("http://", "https://")):
            return each
    return None


def linked_data(soup: BeautifulSoup) -> list[LinkedData]:
    """The objects of the page's JSON-LD; what does not parse is passed over."""
    found: list[LinkedData] = []
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for each in data if isinstance(data, list) else [data]:
            graph = each.get("@graph", [each]) if isinstance(each, dict) else []
            found += [inner for inner in (graph if isinstance(graph, list) else []) if isinstance(inner, dict)]
    return found
