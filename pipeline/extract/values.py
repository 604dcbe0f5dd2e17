"""The values that extraction finds. Each sits on a span as a registered extension: `span._.figure`, `span._.place`, …

A value says what a span means; where it stands is the span's own business. All are immutable and survive
`Doc.to_bytes`, so that spaCy can send documents between processes.
"""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any, Literal

from srsly import msgpack_decoders, msgpack_encoders

FigureKind = Literal[
    "money",
    "count",
    "percent",
    "ordinal",
    "duration",
    "length",
    "area",
    "energy",
    "power",
    "mass",
    "temperature",
    "other",
]
Modifier = Literal["exact", "approximately", "at_least", "at_most", "between"]
AmountRole = Literal[
    "award",
    "total",
    "share",
    "each",
    "ceiling",
    "cost",
    "own_share",
    "investment",
    "former",
    "change",
    "applied",
    "price",
    "other",
]
Precision = Literal["day", "month", "year", "period"]
DateRole = Literal["release", "embargo", "event", "deadline", "period", "other"]
PlaceLevel = Literal[
    "municipality",
    "district",
    "government_region",
    "land",
    "country",
    "association",
    "region",
    "part",
    "venue",
    "other",
]
Inside = Literal["organisation", "programme", "person", "street", "dateline", "address", "adjective"]
Tenure = Literal["present", "former", "designated"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. Open ends are None: "mehr als 250" has min 250 and no max, "bis zu 10" no min and max 10.

    `unit` is the normal symbol (EUR, percent, year, month, week, day, hour, minute, km, m, ha, m², kWh, kW, t, m³ …),
    None for bare counts. `each` marks "je", "jeweils", "pro". `of` is what is counted or paid for, as written.
    """

    kind: FigureKind
    value_min: float | None
    value_max: float | None
    unit: str | None = None
    modifier: Modifier = "exact"
    each: bool = False
    of: str | None = None
    amount_role: AmountRole | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period, both ends included; an end that the text leaves open ("bis Ende 2025") is None."""

    first: dt.date | None
    last: dt.date | None
    precision: Precision
    role: DateRole = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a mention means. `name` is given and family name without title ("Clemens von der Aue"); every mention of
    one person in a release carries the same value."""

    name: str
    given_name: str | None
    family_name: str
    academic_title: str | None = None
    gender: Literal["f", "m"] | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Office:
    """An office as written, in the nominative and without article ("Staatssekretärin für Sport und Ehrenamt").

    `person` is the `Person.name` that holds it, None while nobody does. `kind` is a key of the lexicon (`mayor`).
    """

    title: str
    kind: str
    person: str | None = None
    organisation: str | None = None
    party: str | None = None
    tenure: Tenure = "present"
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named body, brought to the nominative ("Rheinisches Bildungsinstitut"), with its abbreviation ("RBI")."""

    name: str
    kind: str
    abbreviation: str | None = None
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Programme:
    """A named programme, strategy, network, prize, law or event, without quotation marks."""

    name: str
    kind: str
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `ags` has 8 digits for a municipality, 5 for a district, 3 for a government region, 2 for a Land.

    `parent_ags` is the town of a part, the district of a municipality. `candidates` are the keys that the name could
    mean besides `ags`; they are empty where nothing is open. `inside` names the larger thing whose name holds this one
    ("Bezirksregierung Köln", a dateline): such a place is in `places`, never in `municipalities`.
    """

    name: str
    level: PlaceLevel
    ags: str | None = None
    parent_ags: str | None = None
    candidates: tuple[str, ...] = ()
    inside: Inside | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Quote:
    """An utterance. `text` is what was said without its marks, the parts of an interrupted one joined by a space.

    `speaker` is a `Person.name`. The span runs from the first opening mark to the last closing one.
    """

    text: str
    speaker: str | None = None
    speaker_office: str | None = None
    direct: bool = True
    verb: str | None = None
    confidence: float = 0.9


VALUES = (Figure, DateSpan, Person, Office, Organisation, Programme, Place, Quote)
_BY_NAME: dict[str, type] = {cls.__name__: cls for cls in VALUES}
_MARK = "__verlautbar__"


def register_value(cls: type) -> None:
    """Let a dataclass travel in `Doc.user_data` through `Doc.to_bytes`."""
    _BY_NAME[cls.__name__] = cls


def _encode(obj: Any, chain: Any = None) -> Any:  # noqa: ANN401 - srsly's hooks take and give anything
    if type(obj) in _BY_NAME.values():
        return {_MARK: type(obj).__name__, **{f.name: getattr(obj, f.name) for f in fields(obj)}}
    if isinstance(obj, dt.date):
        return {_MARK: "date", "iso": obj.isoformat()}
    return obj if chain is None else chain(obj)


def _decode(obj: Any, chain: Any = None) -> Any:  # noqa: ANN401
    kind = obj.get(_MARK) if isinstance(obj, dict) else None
    if kind == "date":
        return dt.date.fromisoformat(obj["iso"])
    if kind in _BY_NAME:
        return _BY_NAME[kind](**{k: _frozen(v) for k, v in obj.items() if k != _MARK})
    return obj if chain is None else chain(obj)


def _frozen(value: Any) -> Any:  # noqa: ANN401
    """Lists back to the tuples that they were before msgpack."""
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value


msgpack_encoders.register("verlautbar", func=_encode)
msgpack_decoders.register("verlautbar", func=_decode)
