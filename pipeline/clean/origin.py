"""Who issued a release, at which level, in which Land."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.clean.contacts import contact_like
from pipeline.clean.head import Head
from pipeline.clean.issuers import (
    authority_in,
    body_name,
    find_level,
    is_portfolio,
    known_body,
    ministry_in,
    ministry_of,
    name_in_line,
)
from pipeline.clean.pieces import Page, Piece, fold
from pipeline.clean.release import Contact
from pipeline.lexicon import lexicon

_POSTCODE_TOWN = re.compile(r"\b(\d{5}) [A-ZÄÖÜ][\w-]+")
_LONGEST_ADDRESS = 160
# So many lines at the end of a text are its foot.
_FOOT = 3
_HOST = re.compile(r"(?:https?://)?([\w.-]+)")
_DATELINE = re.compile(r"^([A-ZÄÖÜ][\w ./-]{3,50}?)\s?(?:\((?:lwl|lvr|ots)\))?\. ")


def find_issuer(head: Head, contacts: Sequence[Contact], contact: Sequence[Piece], page: Page) -> str | None:
    """The full name of the issuer where the text gives one, else the line that stands for it."""
    return next((name for name in _candidates(head, contacts, contact, page) if name), None)


def _candidates(head: Head, contacts: Sequence[Contact], contact: Sequence[Piece], page: Page) -> Iterator[str | None]:
    """The names that may be the issuer's, the surest first."""
    texts = [head.lead or "", *(piece.text for piece in head.body)]
    lines = [piece.text for piece in contact]
    organisations = [each.organisation for each in contacts if each.organisation]
    named = [name for name in head.issuers if not _is_government(name)]
    if head.portfolio:
        yield _full_name(head.portfolio, [*named, *organisations], texts)
    yield from named
    for name in organisations:
        yield _full_name(name, organisations, texts) if is_portfolio(name) else name
    yield from map(name_in_line, lines)
    yield from map(known_body, [*lines, *texts[:3]])
    yield from map(body_name, page.publishers)
    yield from map(_owner, page.pieces[-_FOOT:])
    of_land = any(map(_land_of_host, [page.url or "", *_hosts(contacts)]))
    # One of the federation that the text mentions does not issue from the address of a Land.
    yield from (name for name in map(ministry_in, texts) if not (of_land and find_level(name) == "federal"))
    yield from map(_from_dateline, texts[:2])
    yield from map(_owner, page.pieces)
    yield from map(authority_in, [head.title, *texts[:3]])
    yield from page.publishers


def _owner(piece: Piece) -> str | None:
    """The body that a copyright line names; at the foot it is that of the text, elsewhere perhaps of a picture."""
    return body_name(piece.text.strip("© ")) if piece.text.startswith("©") else None


def _is_government(name: str) -> bool:
    """True for a whole government, which issues through one of its bodies."""
    folded = fold(name)
    return folded in {"landesregierung", "bundesregierung", "staatsregierung", "senat"} or folded.startswith(
        ("land ", "freistaat ")
    )


def _full_name(portfolio: str, names: Sequence[str], texts: Sequence[str]) -> str:
    """The ministry of a bare list of topics, as the release itself writes it where it does."""
    for name in names:
        if name != portfolio and portfolio in name:
            return name
    if body_name(portfolio):
        return portfolio
    for text in texts:
        found = (ministry_in(text) or "").partition(" des Landes")[0]
        if found.endswith(portfolio):
            return found
    return ministry_of(portfolio)


def _from_dateline(text: str) -> str | None:
    """The body that the dateline names: "Kreis Musterau. Die Schulen …"."""
    match = _DATELINE.match(text)
    return body_name(match.group(1)) if match else None


def find_land(issuer: str | None, contacts: Sequence[Contact], url: str | None, lines: Sequence[str]) -> str | None:
    """The Land of the issuer: from its name, its addresses on the web and by post, what the text calls its own.

    `lines` are all lines of the file. None for a body of the federation.
    """
    if find_level(issuer) == "federal":
        return None
    return next((vote for vote in _votes(issuer, contacts, url, lines) if vote), None)


def _votes(
    issuer: str | None, contacts: Sequence[Contact], url: str | None, lines: Sequence[str]
) -> Iterator[str | None]:
    """What tells the Land, the surest first."""
    yield _land_in_name(issuer or "")
    yield from map(_land_of_host, _hosts(contacts))
    yield _land_of_host(url or "")
    yield from (_land_of_seat(line) for line in lines if len(line) < _LONGEST_ADDRESS and contact_like(line))
    yield _land_in_text(" ".join(lines), alone=find_level(issuer) in {"land", "other"})


def _hosts(contacts: Sequence[Contact]) -> list[str]:
    """The domains of the mail addresses, then the addresses on the web."""
    mails = [each.email.rpartition("@")[2] for each in contacts if each.email]
    return [*mails, *(each.url for each in contacts if each.url)]


def _land_in_name(name: str) -> str | None:
    table = lexicon("issuers")
    for adjective, land in table["adjectives"].items():
        if name.startswith(adjective):
            return str(land)
    for form, land in table["laender"].items():
        if re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", name):
            return str(land)
    return next((str(body["land"]) for body in table["bodies"] if body["name"] == name), None)


def _land_of_host(address: str) -> str | None:
    match = _HOST.match(address.casefold())
    host = match.group(1) if match else ""
    for domain, land in lexicon("issuers")["domains"].items():
        if host == domain or host.endswith(f".{domain}") or (domain not in {"nrw"} and host.endswith(f"-{domain}")):
            return str(land) or None
    return None


def _land_of_seat(line: str) -> str | None:
    """The Land of the postcode in an address."""
    found = _POSTCODE_TOWN.search(line)
    if found is None:
        return None
    starts = lexicon("issuers")["postcodes"]["ranges"]
    place = bisect_right([start for start, _ in starts], found.group(1)[:3]) - 1
    return str(starts[place][1]) if place >= 0 else None


def _land_in_text(text: str, *, alone: bool) -> str | None:
    """The Land that the text speaks of as its own: "des Landes Nordrhein-Westfalen", "Das Land Hessen".

    Else the one that it names most often; once is enough where no other is named and `alone` says so.
    """
    counted: dict[str, int] = {}
    for before, form in _laender().findall(text):
        land = str(lexicon("issuers")["laender"][form])
        if before:
            return land
        counted[land] = counted.get(land, 0) + 1
    best = max(counted, key=lambda land: counted[land], default=None)
    return best if best and (counted[best] > 1 or (alone and len(counted) == 1)) else None


@cache
def _laender() -> re.Pattern[str]:
    """The Länder by name, the longest first, with the word that calls one the text's own."""
    names = "|".join(re.escape(form) for form in sorted(lexicon("issuers")["laender"], key=len, reverse=True))
    return re.compile(rf"(\bLand(?:es)? )?(?<![\w-])({names})(?:e?s)?(?![\w-])")
