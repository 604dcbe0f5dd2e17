"""One release on its way into the tables: its facts, checked, with the keys that its rows share."""

import datetime as dt
from dataclasses import dataclass

from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read.source import Source
from pipeline.tables.checks import checked
from pipeline.tables.identity import Identity, release_key
from pipeline.tables.outcome import Outcome
from pipeline.tables.spheres import first_sphere, home, key_in_sphere, land_of, office_sphere


@dataclass(frozen=True, slots=True)
class Entry:
    """A release with the keys of itself and of the people in it (by `Person.name`).

    `home` is the sphere of whoever has no office in it, `spheres` that of each person, `land` that of the issuer.
    """

    identity: Identity
    source: Source
    facts: Facts
    problems: tuple[Problem, ...]
    person_ids: dict[str, str]
    spheres: dict[str, str | None]
    home: str | None
    land: str | None

    @property
    def release_id(self) -> str:
        """Key of the release."""
        return self.identity.release_id

    @property
    def date(self) -> dt.date | None:
        """Date of the release."""
        return self.facts.release.date

    def announcement_id(self, index: int) -> str:
        """Key of an announcement, made of its place among those of the release."""
        return f"{self.release_id}-a{index + 1}"


def entry_of(outcome: Outcome) -> Entry | None:
    """The release of an outcome by itself, under its own key; None for an outcome without one."""
    if outcome.facts is None or outcome.source is None:
        return None
    facts, left_out = checked(outcome.facts)
    at_home = home(facts)
    spheres = {name: _sphere(name, facts, at_home) for name in {mention.value.name: None for mention in facts.people}}
    person_ids = {name: key_in_sphere(name, sphere) for name, sphere in spheres.items()}
    identity = Identity(release_key(facts.release))
    problems = (*outcome.problems, *left_out)
    return Entry(identity, outcome.source, facts, problems, person_ids, spheres, at_home, land_of(facts.release))


def _sphere(name: str, facts: Facts, at_home: str | None) -> str | None:
    """The sphere of a person: that of the offices in this release, else that of the release."""
    offices = [office for office in facts.offices if office.value.person == name]
    return first_sphere([office_sphere(office, at_home) for office in offices]) or at_home
