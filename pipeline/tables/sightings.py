"""Whom and what the releases name, gathered to tell which keys are one; the names themselves make most keys alike.

Full names are joined by what one release shows and never parted again. A short form (a surname, an abbreviation) goes
to the one person or body that it fits, and keeps its own key where there is none or more than one.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.tables.bodies import is_short
from pipeline.tables.joining import JoinEvidence, Joining
from pipeline.tables.naming import slug
from pipeline.tables.schema import OfficeRow, OrganisationRow, PersonRow
from pipeline.tables.spheres import key_in_sphere

_SAME_OFFICE = dt.timedelta(days=5 * 365)
_SAME_ISSUER = dt.timedelta(days=2 * 365)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a release gives to identity: its number and key, its issuer and the Land of that; `group` is the number of
    the original where releases repeat each other, None where they do not."""

    number: int
    release_id: str
    group: int | None
    issuer: str | None
    land: str | None


@dataclass(slots=True)
class _Span:
    """From when to when a person is told of, and as what."""

    gender: str | None
    first: dt.date | None
    last: dt.date | None

    def take(self, gender: str | None, day: dt.date | None) -> None:
        self.gender = self.gender or gender
        days = [each for each in (self.first, self.last, day) if each]
        self.first, self.last = min(days, default=None), max(days, default=None)

    def fits(self, gender: str | None, day: dt.date | None, most: dt.timedelta) -> bool:
        if gender and self.gender and gender != self.gender:
            return False
        if day is None or self.first is None or self.last is None:
            return True
        return self.first - most <= day <= self.last + most


@dataclass(frozen=True, slots=True)
class _Surname:
    """Someone whom a release names without a given name."""

    number: int
    release_id: str
    key: str
    gender: str | None
    day: dt.date | None
    by_office: tuple[tuple[str, ...], ...]
    by_issuer: tuple[str, ...]


@dataclass(slots=True)
class Sightings:
    """Takes the people and bodies of each release; `resolve` then tells which keys are one."""

    people: Joining = field(default_factory=Joining)
    bodies: Joining = field(default_factory=Joining)
    _known: dict[tuple[str, ...], dict[str, _Span]] = field(default_factory=lambda: defaultdict(dict))
    _surnames: list[_Surname] = field(default_factory=list)
    _repeated: dict[tuple[int, str], set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    _long: dict[tuple[str, str | None], set[str]] = field(default_factory=lambda: defaultdict(set))
    _short: list[tuple[Seen, str, tuple[str, str | None]]] = field(default_factory=list)

    def take_people(self, seen: Seen, people: Iterable[PersonRow], offices: Iterable[OfficeRow]) -> None:
        """The people of a release and their offices there."""
        held: dict[str, list[OfficeRow]] = defaultdict(list)
        for office in offices:
            held[office.person_id].append(office)
        for person in people:
            surname = slug(person.family_name)
            seats = tuple((surname, each.sphere or "", each.office_kind) for each in held[person.person_id])
            issued = (surname, slug(seen.issuer)) if seen.issuer else ()
            if person.given_name is None:
                key, day = person.person_id, person.first_date
                alone = () if seats else issued  # who has an office there is no other official of the issuer
                self._surnames.append(_Surname(seen.number, seen.release_id, key, person.gender, day, seats, alone))
                continue
            for place in (*seats, *([issued] if issued else [])):
                span = self._known[place].setdefault(person.person_id, _Span(None, None, None))
                span.take(person.gender, person.first_date)
            for office in held[person.person_id]:
                other = key_in_sphere(person.name, office.sphere) if office.sphere else person.person_id
                self.people.join(person.person_id, other, "offices_in_one_release", seen.release_id)
            if seen.group is not None:
                self._repeated[seen.group, slug(person.name)].add((person.person_id, seen.release_id))

    def take_bodies(self, seen: Seen, bodies: Iterable[OrganisationRow]) -> None:
        """The bodies of a release."""
        for body in bodies:
            if is_short(body.name):
                self._short.append((seen, body.organisation_id, (body.name, seen.land)))
            elif body.abbreviation:
                self._long[body.abbreviation, seen.land].add(body.organisation_id)

    def resolve(self) -> None:
        """Join a name in a release with the same name in one that repeats it; let each short form mean what it fits."""
        for told in self._repeated.values():
            first, *others = sorted(told)
            for key, release_id in others:
                self.people.join(key, first[0], "repeated_release", release_id)
        for surname in self._surnames:
            meant, evidence = self._bearer(surname)
            if meant is not None:
                self.people.mean(surname.number, surname.key, meant, evidence, surname.release_id)
        for seen, key, place in self._short:
            roots = {self.bodies.root(each) for each in self._long.get(place, ())}
            if len(roots) == 1:
                self.bodies.mean(seen.number, key, roots.pop(), "abbreviation", seen.release_id)

    def _bearer(self, surname: _Surname) -> tuple[str | None, JoinEvidence]:
        by_office = set(self._fitting(surname, surname.by_office, _SAME_OFFICE))
        if by_office or not surname.by_issuer:
            return (by_office.pop() if len(by_office) == 1 else None), "surname_and_office"
        by_issuer = set(self._fitting(surname, (surname.by_issuer,), _SAME_ISSUER))
        return (by_issuer.pop() if len(by_issuer) == 1 else None), "surname_and_issuer"

    def _fitting(self, surname: _Surname, places: Iterable[tuple[str, ...]], most: dt.timedelta) -> Iterator[str]:
        for place in places:
            for key, span in self._known.get(place, {}).items():
                if span.fits(surname.gender, surname.day, most):
                    yield self.people.root(key)
