"""The table `people`: one row per person over all releases."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from pipeline.extract.values import Person
from pipeline.tables.entry import Entry
from pipeline.tables.schema import PersonRow


def people(entries: Iterable[Entry]) -> list[PersonRow]:
    """A row per person, from entries in the order of their keys.

    What one release leaves open (title, gender, given name) another may tell; the earliest that tells it counts. A
    release and those that repeat it count as one.
    """
    persons: dict[str, list[Person]] = defaultdict(list)
    releases: dict[str, set[str]] = defaultdict(set)
    dates: dict[str, list[dt.date]] = defaultdict(list)
    for entry in entries:
        for mention in entry.facts.people:
            key = entry.person_ids[mention.value.name]
            persons[key].append(mention.value)
            releases[key].add(entry.identity.duplicate_of or entry.release_id)
            if entry.date:
                dates[key].append(entry.date)
    return [
        PersonRow(
            person_id=key,
            name=found[0].name,
            given_name=_told(person.given_name for person in found),
            family_name=found[0].family_name,
            academic_title=_told(person.academic_title for person in found),
            gender=_told(person.gender for person in found),
            first_date=min(dates[key], default=None),
            last_date=max(dates[key], default=None),
            release_count=len(releases[key]),
        )
        for key, found in persons.items()
    ]


def _told(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
