"""Frames: the role that a clause gives to the towns that it names, by its words and by how they are attached to it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.interpret.clauses import Clause
from pipeline.interpret.facts import Role
from pipeline.interpret.groups import Group
from pipeline.interpret.triggers import phrase, says, word_test
from pipeline.lexicon import lexicon

_NEAR = 2  # "der Firma Muster mit Sitz in"
_DENIED = 3  # "keine weitere Förderung", "nicht mehr berücksichtigt"
_DENIABLE = frozenset({"get", "fund", "choice", "grant", "flow"})
_PHRASE = 6  # words of the longest phrase, with the names between
Labels = frozenset[str]


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


@cache
def word_class(name: str) -> Callable[[str], bool]:
    """The test for the single words of a class."""
    return word_test(word for word in lexicon("frames")["words"][name] if " " not in word)


@cache
def _labels_of(word: str) -> Labels:
    """The classes that a word belongs to."""
    return frozenset(name for name in lexicon("frames")["words"] if word_class(name)(word))


@cache
def _phrases() -> tuple[dict[str, tuple[tuple[str, str], ...]], Labels]:
    """The phrases of all classes by their first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, words in lexicon("frames")["words"].items():
        for entry in words:
            if " " in entry:
                found.setdefault(entry.split()[0], []).append((entry, name))
    return {first: tuple(entries) for first, entries in found.items()}, frozenset(found)


def labels(words: Sequence[str]) -> Labels:
    """The classes that have a word or a phrase among the words. "keine Förderung" is a denial, "nicht nur" is none;
    "bereits 2019" is former."""
    found: set[str] = set()
    by_first, firsts = _phrases()
    for i, word in enumerate(words):
        if not word:
            continue
        own = _labels_of(word)
        if "negation" in own and _denies(words[i + 1 : i + 1 + _DENIED]):
            found.add("denial")
        found |= own
        if "since" in own and any(_is_year(word) for word in words[i + 1 : i + 1 + _DENIED]):
            found.add("former")
        if word in firsts:
            found.update(name for entry, name in by_first[word] if phrase(words[i : i + _PHRASE], (entry,)))
    return frozenset(found)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _denies(following: Sequence[str]) -> bool:
    """Whether a negation is of what is given or chosen."""
    if following and "affirmed" in _labels_of(following[0]):
        return False
    return any(_DENIABLE & _labels_of(word) for word in following if word)


def fits(needs: Iterable[frozenset[str]], without: frozenset[str], said: Labels) -> bool:
    """Whether all needs are met and nothing is said that must not be."""
    return all(need & said for need in needs) and not without & said


def frame_of(clause: Clause, group: Group, said: Labels, act: str | None) -> Frame | None:
    """The first frame that takes the group in a clause that says so much."""
    slots = clause.slots(group)
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
