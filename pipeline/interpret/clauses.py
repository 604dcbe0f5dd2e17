"""A sentence parted into clauses, each with its groups of names and how these are attached to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.interpret.groups import Group, groups
from pipeline.interpret.labels import Labels, labels
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import phrase, says, trigger, word_test
from pipeline.lexicon import lexicon

_SLOTS = {"vom": "von", "zum": "zu", "zur": "zu", "ans": "an", "im": "in", "ins": "in", "am": "in"}
_ONWARD = frozenset({"nach", "bis", "über"})
_PASSIVE = frozenset({"wird", "werden", "wurde", "wurden", "worden"})
_HELD = frozenset({"former", "example", "denial"})  # what is said before a colon holds for all behind it
_REACH = 4  # "im Festsaal der Musterburg Musterau"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: `words` as the passage tells them, names of towns left out, and `said`, their labels.

    Positions are tokens of the document.
    """

    passage: Passage
    start: int
    end: int
    words: tuple[str, ...]
    groups: tuple[Group, ...]
    said: Labels

    def before(self, group: Group, reach: int) -> Sequence[str]:
        """The words directly before a group, back to a mark."""
        return _near(self.passage, group.start - self.passage.start, reach)

    def after(self, group: Group, reach: int) -> Sequence[str]:
        """The words directly behind a group."""
        at = group.end - self.passage.start
        return self.passage.told[at : at + reach]

    def slots(self, group: Group) -> frozenset[str]:
        """How the group is attached to the clause, by its preposition, its article or what stands around it."""
        quoted = not self.passage.told[group.towns[0].start - self.passage.start]
        if quoted:
            return frozenset()
        found = {_slot(self, group)}
        if group.preposition in ("in", "am", "bei", "auf"):
            found.add("in")
        if found & {"named", "genitive", "dative", "von"} and names_building(self.passage, group):
            found.add("building")
        if "bare" in found and group.start > self.passage.start:
            found.add("object")
        if self._is_of_route(group):
            found.add("route")
        return frozenset(found)

    def _is_of_route(self, group: Group) -> bool:
        """ "von Musterau über Talhausen nach Probstein": each of them."""
        if group.preposition == "von":
            return says(self.after(group, 1), _ONWARD.__contains__)
        if group.preposition not in _ONWARD:
            return False
        before = next((other for other in self.groups if other.end == group.start), None)
        return before is not None and (before.preposition == "von" or self._is_of_route(before))


Read = Mapping[int, tuple[Clause, ...]]


def read_clauses(parts: Sequence[Passage]) -> Read:
    """The clauses of all passages with towns, by the first token of the passage: read once, asked by all."""
    return {part.start: clauses(part) for part in parts if part.towns}


def clauses(passage: Passage) -> tuple[Clause, ...]:
    """The clauses of a passage in order. What contrasts with the clause before it ("wohl aber der Stadt Musterau") is
    told with its words."""
    found = groups(passage)
    edges = [0, *_edges(passage, found), len(passage.words)]
    parts: list[Clause] = []
    colon = passage.words.index(":") if ":" in passage.words else len(passage.words)
    held = labels(passage.told[:colon]) & _HELD if colon < len(passage.words) else frozenset[str]()
    for start, end in pairwise(edges):
        words = _told(passage, found, start, end)
        if parts and _contrasts(passage.told[start:end]):
            words = (*_affirmed(parts[-1].words), *words)
        first, last = passage.start + start, passage.start + end
        own = tuple(group for group in found if first <= group.towns[0].start < last)
        said = labels(words) | (held if start > colon else frozenset()) if own else frozenset[str]()
        parts.append(Clause(passage, first, last, words, own, said))
    return tuple(parts)


def names_building(passage: Passage, group: Group) -> bool:
    """Whether the name ends that of a hall or house: "im Festsaal der Burg Musterau"."""
    at = group.start - passage.start
    before = passage.told[max(at - _REACH, 0) : at]
    built = says(before[-3:], trigger("frames", "words", "buildings"))
    return built and says(before, lambda word: word in ("im", "in", "am"))


def _slot(clause: Clause, group: Group) -> str:
    if group.preposition is not None:
        return _SLOTS.get(group.preposition, group.preposition)
    at = group.start - clause.passage.start
    before = clause.passage.words[at - 1] if at > 1 else ""
    noun = before.isalpha() and clause.passage.capital[at - 1] and not trigger("awards", "lists", "not_apposed")(before)
    if group.article in ("der", "des", "dem") and noun and group.article != "dem":
        return "genitive" if group.article == "des" or not group.is_dative else "dative"
    if group.is_dative:
        return "dative"
    if noun and group.article is None and group.type_word is None:
        return "named"
    return "giver" if _gives(clause, group) else "bare"


def _gives(clause: Clause, group: Group) -> bool:
    """Whether the group is the subject of an active verb of giving or paying: it stands beside it."""
    if group.article == "den" or says(clause.words, lambda word: word in _PASSIVE):
        return False
    behind, pays = clause.after(group, 1), trigger("frames", "words", "pay")
    return says(behind, trigger("frames", "words", "fund")) or says(behind, pays) or says(clause.before(group, 1), pays)


def _near(passage: Passage, at: int, reach: int) -> Sequence[str]:
    first = at
    while first > max(at - reach, 0) and passage.words[first - 1] not in (",", ";", ".", ":", "(", ")"):
        first -= 1
    return passage.told[first:at]


def _told(passage: Passage, found: Sequence[Group], start: int, end: int) -> tuple[str, ...]:
    names = {i for group in found for town in group.towns for i in range(town.start, town.until)}
    return tuple("" if passage.start + i in names else passage.told[i] for i in range(start, end))


def _contrasts(words: Sequence[str]) -> bool:
    said = [word for word in words if word and word.isalpha()][:3]
    return phrase(said, lexicon("roles")["contrasts"])


def _affirmed(words: Sequence[str]) -> tuple[str, ...]:
    denial, negation = trigger("frames", "words", "denial"), trigger("frames", "words", "negation")
    return tuple("" if word and (denial(word) or negation(word)) else word for word in words)


def _edges(passage: Passage, found: Sequence[Group]) -> list[int]:
    """Where a mark or "und" parts two verbs, and stands in no group, no parenthesis and before no relative clause."""
    parting, is_verb = frozenset(lexicon("roles")["parting"]), verb()
    verbs = [bool(word) and not passage.capital[i] and is_verb(word) for i, word in enumerate(passage.told)]
    inside = {i for group in found for i in range(group.start, group.end)}
    opening = {group.start for group in found}
    edges: list[int] = []
    depth = last = 0
    for i, word in enumerate(passage.words):
        depth += (word == "(") - (word == ")")
        if depth or word not in parting or passage.start + i in inside:
            continue
        if word == ";" or _contrasts(passage.told[i : i + 4]):
            if edges and not any(verbs[last:i]):
                edges.pop()  # what has no verb is a part of the clause before
            edges.append(i)
            last = i
            continue
        relative = _is_relative(passage, i) and passage.start + i + 1 not in opening
        if not relative and any(verbs[last:i]) and any(verbs[i:]):
            edges.append(i)
            last = i
    return edges


@cache
def verb() -> Callable[[str], bool]:
    """The test for a verb: an auxiliary, or one of the classes of frames that hold verbs."""
    roles, classes = lexicon("roles"), lexicon("frames")["words"]
    return word_test((*roles["auxiliaries"], *(word for name in roles["verb_classes"] for word in classes[name])))


def _is_relative(passage: Passage, i: int) -> bool:
    """Whether a relative or dependent clause follows: no article with its noun (", den Rest übernimmt das Land")."""
    word = passage.words[i + 1] if i + 1 < len(passage.words) else ""
    named = i + 2 < len(passage.words) and passage.capital[i + 2]
    roles = lexicon("roles")
    return word in roles["relatives"] and not (named and word in roles["articles"])
