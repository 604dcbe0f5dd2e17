"""Profiles of sites: where on the pages of one host the parts of a release stand, as CSS selectors.

A profile is data (`lexicon/sites.toml`, and a file of the same form that an analyst names) and is passed along, never
kept in the module: cleaning a page depends on its source and on the profiles that it is given.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cssselect import SelectorError
from lxml.cssselect import CSSSelector

from pipeline.clean.tree import Node
from pipeline.errors import VerlautbarError
from pipeline.lexicon import lexicon


class ProfileError(VerlautbarError):
    """A profile of a site cannot be used: a key or a selector is wrong."""


@dataclass(frozen=True, slots=True)
class Site:
    """The selectors of one site; each takes the first element that it finds, `body`, `contact` and `drop` all."""

    hosts: tuple[str, ...]
    title: str
    body: str
    subtitle: str = ""
    date: str = ""
    lead: str = ""
    issuer: str = ""
    contact: str = ""
    drop: str = ""

    def one(self, part: str, page: Node) -> Node | None:
        """The first element of a part."""
        return next(iter(self.all(part, page)), None)

    def all(self, part: str, page: Node) -> list[Node]:
        """All elements of a part in the order of the page, without those inside another of them."""
        selector = getattr(self, part)
        found = list(_compiled(selector)(page)) if selector else []
        return [each for each in found if not any(above in found for above in each.iterancestors())]


@dataclass(frozen=True, slots=True)
class Sites:
    """The profiles by host. The profile of a host holds for its subdomains, the longest name before the others."""

    by_host: Mapping[str, Site] = field(default_factory=dict)

    def find(self, url: str | None) -> Site | None:
        """The profile for a page of this address."""
        labels = ((urlsplit(url).hostname if _has_host(url) else None) or "").split(".") if url else []
        hosts = (".".join(labels[place:]) for place in range(len(labels)))
        return next((self.by_host[host] for host in hosts if host in self.by_host), None)

    def extended(self, other: "Sites") -> "Sites":
        """These profiles, those of `other` before them."""
        return Sites({**self.by_host, **other.by_host})


# For pages that are to be read without any profile.
NO_SITES = Sites()


@cache
def known_sites() -> Sites:
    """The profiles that come with the package."""
    return _sites(lexicon("sites"), "sites.toml")


def load_sites(path: Path) -> Sites:
    """The profiles of a TOML file of the form of `lexicon/sites.toml`.

    Raises `ProfileError` for a file that is no such, with the name of what is wrong.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"{path.name} cannot be read: {error}") from error
    return _sites(tables, path.name)


def _sites(tables: Mapping[str, Any], name: str) -> Sites:
    entries: Sequence[Mapping[str, Any]] = tables.get("site", [])
    if set(tables) - {"site"} or not isinstance(entries, list):
        raise ProfileError(f"{name} has to hold tables called [[site]] and nothing else.")
    return Sites({host.casefold(): site for entry in entries for site in [_site(entry, name)] for host in site.hosts})


def _site(entry: Mapping[str, Any], name: str) -> Site:
    known = {each.name for each in fields(Site)}
    hosts = entry.get("hosts")
    if not isinstance(hosts, list) or not hosts or not all(isinstance(host, str) for host in hosts):
        raise ProfileError(f"A site in {name} has no list of hosts.")
    where = f"The site {hosts[0]} in {name}"
    if unknown := sorted(set(entry) - known):
        raise ProfileError(f"{where} has a key that no profile has: {', '.join(unknown)}.")
    selectors = {key: value for key, value in entry.items() if key != "hosts"}
    if missing := [key for key in ("title", "body") if not selectors.get(key)]:
        raise ProfileError(f"{where} has no selector for {' and '.join(missing)}.")
    for key, value in selectors.items():
        try:
            _compiled(value)
        except (SelectorError, TypeError) as error:
            raise ProfileError(f"{where} has a selector for {key} that cannot be read: {value}") from error
    return Site(hosts=tuple(hosts), **selectors)


@cache
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


def _has_host(url: str | None) -> bool:
    try:
        return bool(url) and urlsplit(url).hostname is not None
    except ValueError:
        return False
