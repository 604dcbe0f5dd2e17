"""What a page says about itself outside its text: meta elements, Open Graph, Dublin Core, JSON-LD, microdata, RDFa."""

import re
from collections.abc import Iterator, Sequence

from pipeline.clean.issuers import body_name
from pipeline.clean.linked_data import LinkedData, is_article, texts_of
from pipeline.clean.pieces import fold
from pipeline.clean.tree import Node, line_of

_TITLES = ("og:title", "dcterms.title", "dc.title", "twitter:title", "headline", "title")
_PUBLISHERS = (
    "dcterms.publisher", "dc.publisher", "publisher", "dcterms.creator", "dc.creator", "author", "og:site_name",
)  # fmt: skip
_BAR = re.compile(r"\s+(?:[|•·»«]|::)\s+")
_SITE = re.compile(rf"{_BAR.pattern}|:\s(?=[\w-]+$)")
_DASH = re.compile(r"\s+[–—-]\s+")
_COPYRIGHT = re.compile(r"(?:©|Copyright)\s*(?:\d{4}\s*)?(?P<name>[A-ZÄÖÜ][^©|]{3,120}?)\s*(?:\d{4})?$")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}", re.IGNORECASE)


def metas(root: Node) -> dict[str, str]:
    """The facts of meta elements, microdata and RDFa by their lower-case name; of several the first.

    A name with a prefix that says only whose word it is stands without it too: "schema:headline".
    """
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        _add(found, element.get("property") or element.get("name") or element.get("itemprop"), element.get("content"))
    for element in root.xpath("//body//*[@itemprop or @property]"):
        _add(found, element.get("itemprop") or element.get("property"), _value(element))
    return found


def _add(found: dict[str, str], names: str | None, value: str | None) -> None:
    content = " ".join((value or "").split())
    for name in (names or "").casefold().split() if content else ():
        found.setdefault(name, content)
        found.setdefault(name.rpartition("schema:")[2].replace("dc:", "dc.").replace("dcterms:", "dcterms."), content)


def _value(element: Node) -> str | None:
    """What a property says: its attribute for machines, else its text."""
    for name in ("content", "datetime"):
        if value := element.get(name):
            return str(value)
    return None if "itemscope" in element.attrib else line_of(element)[:300]


def titles(root: Node, facts: dict[str, str], data: Sequence[LinkedData]) -> list[str]:
    """What the page calls itself, the surest first; the name of the site is cut off."""
    sites = {fold(name) for name in (facts.get("og:site_name"), facts.get("application-name")) if name}
    found = [facts[name] for name in _TITLES if name in facts]
    found += [text for each in data for text in texts_of(each.get("headline"))]
    found += [text for each in data if is_article(each) for text in texts_of(each.get("name"))]
    title = root.find(".//head/title")
    found += [" ".join((title.text or "").split())] if title is not None else []
    short = [without_site(each, sites) for each in found]
    return list({fold(each): each for each in reversed([*short, *found]) if fold(each)}.values())[::-1]


def without_site(title: str, sites: set[str]) -> str:
    """A title without the name of its site: "Land fördert Schulen | Land.NRW"."""
    parts = _BAR.split(title)
    if len(parts) > 1:
        named = [part for part in parts if not _is_site(part, sites)]
        return max(named or parts, key=len)
    dashed = _DASH.split(title)
    if len(dashed) > 1 and _is_site(dashed[-1], sites):
        return title[: title.rindex(dashed[-1])].rstrip(" –—-")
    if len(dashed) > 1 and _is_site(dashed[0], sites):
        return title[len(dashed[0]) :].lstrip(" –—-")
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    return fold(part) in sites or _HOST.fullmatch(part) is not None or body_name(part) is not None


def publishers(root: Node, facts: dict[str, str], data: Sequence[LinkedData]) -> list[str]:
    """Who publishes the page, the surest first."""
    found = [facts[name] for name in _PUBLISHERS if name in facts]
    for role in ("publisher", "sourceOrganization", "provider", "serviceOperator", "author", "creator"):
        found += [text for each in data for text in texts_of(each.get(role))]
    found += [match.group("name") for line in _copyright_lines(root) if (match := _COPYRIGHT.search(line))]
    title = root.find(".//head/title")
    # "Land fördert Schulen | Stadt Musterau", "Kreis Musterau: Meldung"
    parts = _SITE.split(" ".join((title.text or "").split())) if title is not None else []
    return found + [name for part in (*parts[-1:], *parts[:1]) if (name := body_name(part))]


def _copyright_lines(root: Node) -> Iterator[str]:
    for text in root.xpath("//body//text()[contains(., '©') or contains(., 'Copyright')]"):
        yield " ".join(text.split())


def url(root: Node, facts: dict[str, str]) -> str | None:
    """The address of the page: canonical link, Open Graph."""
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    return next((each for each in (*links, facts.get("og:url", "")) if each.startswith(("http://", "https://"))), None)
