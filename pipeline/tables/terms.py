"""The table `office_terms`: from when to when the releases name a person in an office."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pipeline.tables.naming import fold
from pipeline.tables.schema import OfficeRow, OfficeTermRow

_Seat = tuple[str | None, str | None]  # key of the place, name of the body as it is compared


@dataclass(slots=True)
class _Term:
    """What is known of one office of one person."""

    title: str = ""
    organisation: str | None = None
    first: date | None = None
    last: date | None = None
    releases: set[int] = field(default_factory=set)

    def take(self, other: "_Term") -> None:
        self.title = min(self.title, other.title, key=lambda title: (-len(title), title))
        bodies = [body for body in (self.organisation, other.organisation) if body]
        self.organisation = min(bodies, default=None)
        days = [day for day in (self.first, self.last, other.first, other.last) if day]
        self.first, self.last = min(days, default=None), max(days, default=None)
        self.releases |= other.releases


class Terms:
    """Adds up the offices of many releases, told in any order. Only what a person holds on the day counts, and a
    release counts once with those that repeat it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], dict[_Seat, _Term]] = defaultdict(lambda: defaultdict(_Term))

    def add(self, row: OfficeRow, release: int) -> None:
        """Take an office of one release; `release` is its number, or that of the original where it repeats one."""
        if row.tenure != "present":
            return
        seat = row.place_ags, fold(row.organisation) if row.organisation else None
        term = _Term(row.office, row.organisation, row.date, row.date, {release})
        self._known[row.person_id, row.office_kind][seat].take(term)

    def rows(self) -> list[OfficeTermRow]:
        """A row per person and office."""
        return [
            OfficeTermRow(
                person_id=person,
                office_kind=kind,
                office=term.title,
                organisation=term.organisation,
                place_ags=place,
                from_=term.first,
                to=term.last,
                releases=len(term.releases),
            )
            for (person, kind), seats in self._known.items()
            for (place, _), term in _settled(seats).items()
        ]


def _settled(seats: dict[_Seat, _Term]) -> dict[_Seat, _Term]:
    """An office told without place and body is the one that is told with them, where there is but one."""
    bare = seats.get((None, None))
    told = [seat for seat in seats if seat != (None, None)]
    if bare is None or len(told) != 1:
        return dict(seats)
    whole = _merged([seats[told[0]], bare])
    return {told[0]: whole}


def _merged(terms: Iterable[_Term]) -> _Term:
    whole = _Term()
    for term in terms:
        whole.take(term)
    return whole
