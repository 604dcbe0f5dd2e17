"""When a page was published: the date that it prints near its title, and the dates that it states for machines."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pipeline.clean.dates import find_date
from pipeline.clean.linked_data import LinkedData
from pipeline.clean.naming import tokens
from pipeline.clean.tree import Node, is_within, line_of, names_of
from pipeline.lexicon import lexicon
from pipeline.problems import Problem

# What says when the page was published; after that what may also be the day of an import or of the last change.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued",
    "pubdate", "publishdate", "publish-date", "publication_date", "citation_date",
)  # fmt: skip
_OTHER = ("date", "dc.date", "dcterms.submitted", "dcterms.created", "dc.date.created", "dcterms.date", "last-modified")
_BERLIN = ZoneInfo("Europe/Berlin")
_LONGEST = 120
_NEAR = 60
_LEVELS, _MOST_BESIDE = 2, 3
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ELSEWHERE = ("a", "nav", "aside", "footer", "li")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*")


@dataclass(frozen=True, slots=True)
class PageDates:
    """The dates of a page as written: printed near the title, stated as the day of publication, stated otherwise."""

    printed: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def in_order(self) -> tuple[str, ...]:
        """All of them, the surest first."""
        return (*self.printed, *self.published, *self.other)

    def problems(self) -> tuple[Problem, ...]:
        """A notice where the page prints one day of publication and states another, more than a day away."""
        printed = _first(self.printed)
        stated = _first(self.published)
        if printed is None or stated is None or abs((printed - stated).days) <= 1:
            return ()
        message = f"The page prints {printed} and states {stated} as its day of publication; the printed date was used."
        return (Problem("notice", "metadata_date", message),)


def _first(texts: Sequence[str]) -> dt.date | None:
    return next((found.date for text in texts if (found := find_date(text))), None)


def stated_dates(facts: dict[str, str], data: Sequence[LinkedData]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The days that the page states for its publication, and its other days, as they are in Germany."""
    published = [str(each["datePublished"]) for each in data if each.get("datePublished")]
    published += [facts[name] for name in _PUBLISHED if name in facts]
    other = [facts[name] for name in _OTHER if name in facts]
    other += [str(each["dateCreated"]) for each in data if each.get("dateCreated")]
    return tuple(map(german_day, published)), tuple(map(german_day, other))


def german_day(stamp: str) -> str:
    """The day of a time stamp where the release was published: late in the evening UTC it is the next one."""
    if not _INSTANT.fullmatch(stamp.strip()):
        return stamp[:40]
    try:
        moment = dt.datetime.fromisoformat(re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", stamp.strip()))
    except ValueError:
        return stamp[:10]
    local = moment.astimezone(_BERLIN) if moment.tzinfo is not None else moment
    return local.date().isoformat()


def printed_dates(body: Node, heading: Node | None) -> tuple[str, ...]:
    """What the elements that show a date say, those nearest to the title first; days of a change are none."""
    places = {element: place for place, element in enumerate(body.iter())}
    middle = places.get(heading, 0)
    shown = [(abs(place - middle), place, each) for each, place in places.items() if _shows_date(each)]
    near = sorted(each for each in shown if heading is None or each[0] <= _NEAR)
    return tuple(text for _, _, element in near if (text := date_text(element)))


def dates_beside(heading: Node | None) -> tuple[str, ...]:
    """The dates in the same part of the page as the title, whatever the names of what they stand in."""
    if heading is None:
        return ()
    around = [each for each in heading.iterancestors() if each.tag != "body"][:_LEVELS]
    shown: list[Node] = []
    passed = False
    for element in around[-1].iter() if around else ():
        if element is heading:
            passed = True
        elif element.tag in _HEADINGS:
            # What another heading stands over is not of this release.
            if passed:
                break
            shown.clear()
        elif _shows_date(element) and not is_within(element, _ELSEWHERE):
            shown.append(element)
    return tuple(text for each in shown[:_MOST_BESIDE] if (text := date_text(each)))


def _shows_date(element: Node) -> bool:
    return element.tag == "time" or bool(names_of(element) & tokens("date_tokens"))


def date_text(element: Node) -> str:
    """The text of a date, or what it says to machines where it prints "vor drei Tagen"."""
    text = line_of(element)[:_LONGEST]
    before = line_of(element.getparent())[:_LONGEST].partition(text)[0] if text else ""
    if any(phrase in f"{before[-40:]} {text}".casefold() for phrase in lexicon("furniture")["changed"]):
        return ""
    if find_date(text) or not element.get("datetime"):
        return text
    return german_day(element.get("datetime"))
