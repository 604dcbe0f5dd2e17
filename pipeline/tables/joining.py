"""Keys that turn out to mean one thing: which are joined, by what evidence, and the key that stays.

Joining never comes undone by more evidence: of all keys that are joined the smallest stays, whatever the order in which
they are told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

JoinEvidence = Literal[
    "repeated_release", "offices_in_one_release", "surname_and_office", "surname_and_issuer", "abbreviation"
]


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two keys that one release shows to be one."""

    own_key: str
    other_key: str
    evidence: JoinEvidence
    release_id: str


@dataclass(slots=True)
class Joining:
    """The keys of one table. `here` are short forms that mean something in one release alone, by its number."""

    parents: dict[str, str] = field(default_factory=dict)
    here: dict[tuple[int, str], str] = field(default_factory=dict)
    joins: dict[tuple[str, str], Join] = field(default_factory=dict)
    short: list[Join] = field(default_factory=list)

    def join(self, own_key: str, other_key: str, evidence: JoinEvidence, release_id: str) -> None:
        """Make two keys one; of several releases that show it the first by its key is told."""
        if own_key == other_key:
            return
        pair = min(own_key, other_key), max(own_key, other_key)
        join = Join(pair[1], pair[0], evidence, release_id)
        known = self.joins.get(pair)
        if known is None or (release_id, evidence) < (known.release_id, known.evidence):
            self.joins[pair] = join
        first, second = sorted((self.root(own_key), self.root(other_key)))
        if first != second:
            self.parents[second] = first

    def root(self, key: str) -> str:
        """The key that stays of those that are one with a key."""
        while (parent := self.parents.get(key)) is not None:
            above = self.parents.get(parent)
            if above is not None:
                self.parents[key] = above
            key = parent
        return key

    def mean(self, number: int, key: str, meant: str, evidence: JoinEvidence, release_id: str) -> None:
        """Let a short form in one release stand for a key."""
        self.here[number, key] = meant
        self.short.append(Join(key, meant, evidence, release_id))

    def key(self, number: int, own_key: str) -> str:
        """The key that holds over all releases, of a key in the release of that number."""
        return self.root(self.here.get((number, own_key), own_key))

    def decisions(self) -> Iterator[tuple[str, Join]]:
        """Each join with the key that both have now."""
        for join in sorted((*self.joins.values(), *self.short)):
            yield self.root(join.other_key), join
