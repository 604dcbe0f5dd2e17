"""One release on its way into the tables: its facts, checked, with the keys that its rows share."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read.source import Source
from pipeline.tables.checks import checked
from pipeline.tables.identity import Identity, identify, slug
from pipeline.tables.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Entry:
    """A release with the keys of itself and of the people in it (by `Person.name`)."""

    identity: Identity
    source: Source
    facts: Facts
    problems: tuple[Problem, ...]
    person_ids: dict[str, str]

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


def entries(outcomes: Iterable[Outcome]) -> list[Entry]:
    """The releases among the outcomes, in the order of their keys."""
    outcomes = list(outcomes)
    identities = identify(outcomes)
    found = []
    for outcome in outcomes:
        if outcome.facts and outcome.source:
            facts, left_out = checked(outcome.facts)
            person_ids = {mention.value.name: slug(mention.value.name) for mention in facts.people}
            identity = identities[outcome.path]
            found.append(Entry(identity, outcome.source, facts, (*outcome.problems, *left_out), person_ids))
    return sorted(found, key=lambda item: item.release_id)
