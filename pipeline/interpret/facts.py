"""What the fourth stage gives: the facts of one release, free of spaCy, ready to become rows."""

import datetime as dt
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pipeline.clean.release import Release
from pipeline.extract.values import (
    DateSpan,
    Figure,
    Modifier,
    Office,
    Organisation,
    Person,
    Place,
    Programme,
    Quote,
)
from pipeline.problems import Problem

V = TypeVar("V")
Role = Literal["beneficiary", "venue", "party", "affected", "seat", "mentioned"]
Kind = Literal[
    "funding",
    "selection",
    "programme",
    "event",
    "appointment",
    "statistics",
    "agreement",
    "legislation",
    "construction",
    "honour",
    "warning",
    "visit",
    "call",
    "publication",
    "statement",
    "other",
]
Status = Literal["done", "decided", "planned", "ongoing"]


@dataclass(frozen=True, slots=True)
class Mention(Generic[V]):
    """A value and where it stands: `release.text[start:end] == text`; both offsets are None for a picture text or the
    issuer line.

    `evidence` is the sentence or list item around it. `place_ags` is the key of the place that an office is of.
    """

    value: V
    text: str
    start: int | None
    end: int | None
    evidence: str
    label: str = ""
    place_ags: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in Euro with its bounds.

    `exact` is the sum as stated, also where `modifier` calls it a lower bound ("gut 2,6 Millionen Euro"); None where
    the text gives only an upper bound or a range.
    """

    exact: float | None
    minimum: float | None
    maximum: float | None
    modifier: Modifier = "exact"


@dataclass(frozen=True, slots=True)
class Announcement:
    """One act of the release. `start` and `end` are the clause that reports it; `person` is a `Person.name`."""

    kind: Kind
    start: int
    end: int
    evidence: str
    actor: str | None = None
    person: str | None = None
    office: str | None = None
    verb: str | None = None
    object: str | None = None
    programme: str | None = None
    event: str | None = None
    place: str | None = None
    place_ags: str | None = None
    amount: Amount | None = None
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    stated_count: int | None = None
    found_count: int | None = None
    status: Status = "done"
    confidence: float = 0.7


@dataclass(frozen=True, slots=True)
class MunicipalityRole:
    """A municipality, district or government region in a role, with the sum that is awarded to it, if one is.

    `announcement` is the index of the announcement that it belongs to in `Facts.announcements`.
    """

    ags: str
    name_in_text: str
    role: Role
    start: int
    end: int
    evidence: str
    announcement: int | None = None
    amount: Amount | None = None
    project: str | None = None
    construction: str | None = None
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that one release says. Mentions stand in the order of the text."""

    release: Release
    people: tuple[Mention[Person], ...] = ()
    offices: tuple[Mention[Office], ...] = ()
    organisations: tuple[Mention[Organisation], ...] = ()
    places: tuple[Mention[Place], ...] = ()
    figures: tuple[Mention[Figure], ...] = ()
    dates: tuple[Mention[DateSpan], ...] = ()
    quotes: tuple[Mention[Quote], ...] = ()
    programmes: tuple[Mention[Programme], ...] = ()
    announcements: tuple[Announcement, ...] = ()
    municipalities: tuple[MunicipalityRole, ...] = ()
    problems: tuple[Problem, ...] = ()
