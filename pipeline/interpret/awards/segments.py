"""A sentence parted into clauses of one award each: "X erhält 10, Y 20 Euro, und 30 Euro gehen an Z" has two."""

from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipeline.interpret.groups import Group, groups
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.triggers import trigger

_SEPARATORS = frozenset({",", ";", "und", "sowie", "während", "–", "—", "-", ":"})
_RELATIVES = frozenset({"die", "der", "das", "dem", "denen"})
_TO = frozenset({None, "an", "für", "nach"})
VERB_CLASSES = ("recipient", "giver", "selection", "flow", "handover", "other")


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause with its groups, its sums and the classes of its verbs. Positions are tokens of the document.

    `antecedent` are the towns that a relative clause tells of: "Musterau und Talhausen, die je 20.000 Euro erhalten".
    """

    passage: Passage
    start: int
    end: int
    groups: tuple[Group, ...]
    sums: tuple[Sum, ...]
    verbs: frozenset[str]
    antecedent: Group | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the clause in lower case."""
        return self.passage.words[self.start - self.passage.start : self.end - self.passage.start]

    def word(self, token: int) -> str:
        """The word of a token of the document; empty outside the clause."""
        return self.passage.words[token - self.passage.start] if self.start <= token < self.end else ""

    def left(self, token: int) -> int:
        """The token on the left that is no line break."""
        at = token - 1
        while at > self.start and not self.word(at):
            at -= 1
        return at

    def right(self, token: int) -> int:
        """The first token from here on that is not blank."""
        at = token
        while at < self.end and not self.word(at):
            at += 1
        return at


@cache
def verb_classes(word: str) -> frozenset[str]:
    """The classes of verbs that the word belongs to."""
    return frozenset(name for name in VERB_CLASSES if trigger("awards", "verbs", name)(word))


def _verb_at(passage: Passage, i: int) -> frozenset[str]:
    """The classes of the verb there; a noun ("in Teilen der Stadt") is none but where it says who was chosen."""
    found = verb_classes(passage.plain[i])
    return found & {"selection"} if found and i and passage.capital[i] else found


def segments(passage: Passage) -> tuple[Segment, ...]:
    """The clauses of a passage."""
    found = groups(passage)
    verbs = [i for i in range(len(passage.plain)) if _verb_at(passage, i)]
    edges = [0]
    for first, second in pairwise(verbs):
        edge = _edge(passage, found, first, second)
        if edge is not None:
            edges.append(edge)
    closing = [end for edge in edges if (end := _end_of_relative(passage, found, edge, verbs)) is not None]
    edges = sorted({*edges, *closing, len(passage.words)})
    return _joined(passage, found, edges, closing)


def _joined(
    passage: Passage, found: tuple[Group, ...], edges: list[int], resumed: Container[int]
) -> tuple[Segment, ...]:
    """The clauses between the edges; one that tells after a colon the sum of the recipient before it is its part, and
    one that goes on behind a relative clause, where it is `resumed`, has the verb from before it."""
    parts: list[Segment] = []
    for start, end in pairwise(edges):
        part = _segment(passage, found, start, end)
        if start in resumed and not part.verbs and len(parts) > 1:
            part = replace(part, verbs=parts[-2].verbs)
        last = parts[-1] if parts else None
        if last is not None and passage.words[start] == ":" and _needs_sum(last) and _needs_recipient(part):
            parts[-1] = _segment(passage, found, last.start - passage.start, end)
        else:
            parts.append(part)
    return tuple(parts)


def _needs_sum(segment: Segment) -> bool:
    awards = segment.verbs & {"giver", "recipient", "selection"}
    lies = segment.verbs == {"recipient"} and any(group.preposition in ("in", "im") for group in segment.groups)
    return bool(awards) and len(segment.groups) == 1 and not segment.sums and not lies


def _needs_recipient(segment: Segment) -> bool:
    return bool(segment.sums) and all(group.preposition in ("in", "im") for group in segment.groups)


def _edge(passage: Passage, found: tuple[Group, ...], first: int, second: int) -> int | None:
    """The last separator between two verbs that stands in no group, no sum and no parenthesis."""
    depth = 0
    for i in range(second - 1, first, -1):
        word = passage.words[i]
        depth += (word == ")") - (word == "(")
        if word not in _SEPARATORS or depth:
            continue
        token = i + passage.start
        spans = [(group.start, group.end) for group in found] + [(amount.start, amount.end) for amount in passage.sums]
        if not any(first_token <= token < end for first_token, end in spans):
            return i
    return None


def _antecedent(passage: Passage, found: tuple[Group, ...], start: int) -> Group | None:
    """The towns that a clause from `start` on tells of if it is a relative one: only a verb stands before its comma."""
    words = passage.words[start : start + 3]
    if len(words) < 3 or words[0] != "," or words[1] not in _RELATIVES or passage.capital[start + 2]:
        return None
    before = [group for group in found if group.end <= passage.start + start]
    if not before or any(passage.capital[before[-1].end - passage.start : start]):
        return None
    group = before[-1]
    genitive = group.preposition is None and group.article in ("des", "der")
    return group if group.preposition in _TO and not genitive else None


def without_inserted(passage: Passage) -> Passage:
    """The passage with those relative clauses blanked that are inserted between a recipient and its verb, and name no
    sum and no town of their own: "Musterau, das seinen Antrag erst im März gestellt hatte, erhält 20.000 Euro"."""
    blanked: set[int] = set()
    for group in groups(passage):
        start = group.end - passage.start
        if passage.words[start : start + 1] != (",",):
            continue
        end = next((i for i in range(start + 1, len(passage.words) - 1) if passage.words[i] == ","), None)
        if end is None or passage.words[start + 1] not in _RELATIVES or passage.capital[start + 2]:
            continue
        taken = (*(town.start for town in passage.towns), *(amount.start for amount in passage.sums))
        resumes = verb_classes(passage.plain[end + 1]) and not passage.capital[end + 1]
        if resumes and not any(passage.start + start <= token < passage.start + end for token in taken):
            blanked.update(range(start, end + 1))
    if not blanked:
        return passage
    words, told, plain = (
        tuple("" if i in blanked else word for i, word in enumerate(column))
        for column in (passage.words, passage.told, passage.plain)
    )
    return replace(passage, words=words, told=told, plain=plain)


def _end_of_relative(passage: Passage, found: tuple[Group, ...], start: int, verbs: list[int]) -> int | None:
    """The comma behind the verb that ends a relative clause from `start` on, where the sentence goes on."""
    if _antecedent(passage, found, start) is None:
        return None
    for i in verbs:
        behind = passage.words[i + 1 : i + 3]
        if i > start and "," in behind and not passage.capital[i + 1]:
            return i + 1 + behind.index(",")  # "bekommt," or "bewilligt wurden,"
    return None


def _segment(passage: Passage, found: tuple[Group, ...], start: int, end: int) -> Segment:
    first, last = passage.start + start, passage.start + end
    return Segment(
        passage=passage,
        start=first,
        end=last,
        groups=tuple(group for group in found if first <= group.start < last),
        sums=tuple(amount for amount in passage.sums if first <= amount.start < last),
        verbs=frozenset[str]().union(*(_verb_at(passage, i) for i in range(start, end))),
        antecedent=_antecedent(passage, found, start),
    )
