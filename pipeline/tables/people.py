"""The table `people`: the people of one release, and the same people over all releases."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.extract.values import Person
from pipeline.tables.entry import Entry
from pipeline.tables.schema import PersonRow


def people(entry: Entry) -> list[PersonRow]:
    """A row per person of a release; what one mention leaves open (title, gender, given name) another may tell."""
    persons: dict[str, list[Person]] = defaultdict(list)
    for mention in entry.facts.people:
        persons[entry.person_ids[mention.value.name]].append(mention.value)
    return [
        PersonRow(
            person_id=key,
            name=found[0].name,
            given_name=_told(person.given_name for person in found),
            family_name=found[0].family_name,
            academic_title=_told(person.academic_title for person in found),
            gender=_told(person.gender for person in found),
            first_date=entry.date,
            last_date=entry.date,
            release_count=1,
            sphere=entry.spheres[found[0].name],
        )
        for key, found in persons.items()
    ]


@dataclass(slots=True)
class _Known:
    """A person as the releases so far tell."""

    first: PersonRow
    given_name: str | None = None
    academic_title: str | None = None
    gender: str | None = None
    first_date: dt.date | None = None
    last_date: dt.date | None = None
    sphere: str | None = None
    releases: set[int] = field(default_factory=set)


class People:
    """Adds up the people of many releases, told in the order of the keys of the releases.

    What the earliest release tells of a person counts. A release and those that repeat it count as one.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def add(self, row: PersonRow, release: int) -> None:
        """Take the person of one release; `release` is its number, or that of the original where it repeats one."""
        known = self._known.setdefault(row.person_id, _Known(row))
        if known.first.given_name is None and row.given_name:  # "Milz" is told in full by another release
            known.first = row
        known.given_name = known.given_name or row.given_name
        known.academic_title = known.academic_title or row.academic_title
        known.gender = known.gender or row.gender
        known.sphere = known.sphere or row.sphere
        dates = [date for date in (known.first_date, known.last_date, row.first_date) if date]
        known.first_date, known.last_date = min(dates, default=None), max(dates, default=None)
        known.releases.add(release)

    def rows(self) -> list[PersonRow]:
        """A row per person."""
        return [
            PersonRow(
                person_id=key,
                name=known.first.name,
                given_name=known.given_name,
                family_name=known.first.family_name,
                academic_title=known.academic_title,
                gender=known.gender,
                first_date=known.first_date,
                last_date=known.last_date,
                release_count=len(known.releases),
                sphere=known.sphere,
            )
            for key, known in self._known.items()
        ]


def _told(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
