"""Frames: the role that a clause gives to the towns that it names, by its words and by how they are attached to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.interpret.clauses import Clause
from pipeline.interpret.facts import Role
from pipeline.interpret.groups import Group
from pipeline.interpret.labels import Labels, word_class
from pipeline.interpret.triggers import says
from pipeline.lexicon import lexicon

_NEAR = 2  # "der Firma Muster mit Sitz in"


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of the lexicon: what must and must not be said, and which slots it fills."""

    name: str
    role: Role
    slots: frozenset[str]
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]
    before: str | None
    reach: int
    after: str | None
    acts: frozenset[str]
    not_acts: frozenset[str]
    zones: frozenset[str]
    only_municipalities: bool


@cache
def frames() -> tuple[Frame, ...]:
    """The frames in their order: the first that fits decides."""
    return tuple(
        Frame(
            name=entry["name"],
            role=entry["role"],
            slots=frozenset(entry["slots"]),
            needs=alternatives(entry.get("needs", ())),
            without=frozenset(entry.get("without", ())),
            before=entry.get("before"),
            reach=entry.get("reach", _NEAR),
            after=entry.get("after"),
            acts=frozenset(entry.get("acts", ())),
            not_acts=frozenset(entry.get("not_acts", ())),
            zones=frozenset(entry.get("zones", ())),
            only_municipalities=entry.get("where") == "municipality",
        )
        for entry in lexicon("frames")["frames"]
    )


def alternatives(needs: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Each need as the classes that meet it: "grant|choice" is met by either."""
    return tuple(frozenset(need.split("|")) for need in needs)


def fits(needs: Iterable[frozenset[str]], without: frozenset[str], said: Labels) -> bool:
    """Whether all needs are met and nothing is said that must not be."""
    return all(need & said for need in needs) and not without & said


def frame_of(clause: Clause, group: Group, act: str | None) -> Frame | None:
    """The first frame that takes the group in a clause that says so much."""
    slots, said = clause.slots(group), clause.said
    for frame in frames():
        if not frame.slots & slots or act in frame.not_acts or (frame.acts and act not in frame.acts):
            continue
        if (frame.zones and clause.passage.zone not in frame.zones) or not fits(frame.needs, frame.without, said):
            continue
        if frame.before is not None and not says(clause.before(group, frame.reach), word_class(frame.before)):
            continue
        if frame.after is not None and not says(clause.after(group, 1), word_class(frame.after)):
            continue
        if not frame.only_municipalities or all(town.is_municipality for town in group.towns):
            return frame
    return None
