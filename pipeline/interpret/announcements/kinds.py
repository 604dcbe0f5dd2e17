"""What kinds of act a release reports: patterns of trigger words, weighed by where they stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.interpret.facts import Kind
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import phrase, says, word_test
from pipeline.lexicon import lexicon

_ACT = 2.0


@dataclass(frozen=True, slots=True)
class Match:
    """A kind of act in a passage, with the weight of its pattern and of its place."""

    kind: Kind
    passage: Passage
    weight: float
    score: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern of the lexicon: every one of its tests must hold."""

    kind: Kind
    weight: float
    zones: frozenset[str]
    tests: tuple[Callable[[Sequence[str]], bool], ...]


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(
        Pattern(
            kind=entry["kind"],
            weight=float(entry["weight"]),
            zones=frozenset(entry.get("zones", ())),
            tests=tuple(_alternatives(tuple(words)) for words in entry["words"]),
        )
        for entry in lexicon("announcements")["patterns"]
    )


def _alternatives(words: tuple[str, ...]) -> Callable[[Sequence[str]], bool]:
    single = word_test(word for word in words if " " not in word)
    phrases = tuple(word for word in words if " " in word)
    return lambda told: says(told, single) or (bool(phrases) and phrase(told, phrases))


def matches(parts: Sequence[Passage]) -> tuple[Match, ...]:
    """Every kind that a passage reports; quotations, background, items and rows report none."""
    zones = lexicon("announcements")["zones"]
    found: list[Match] = []
    for part in parts:
        if part.background or part.spoken or part.zone in ("item", "row"):
            continue
        zone = zone_of(part)
        best: dict[Kind, float] = {}
        for pattern in _patterns():
            if pattern.zones and zone not in pattern.zones:
                continue
            if pattern.weight > best.get(pattern.kind, 0) and all(test(part.told) for test in pattern.tests):
                best[pattern.kind] = pattern.weight
        found.extend(Match(kind, part, weight, weight * zones[zone]) for kind, weight in best.items())
    return tuple(found)


def zone_of(part: Passage) -> str:
    """Where a passage stands, as the lexicon weighs it."""
    if part.zone in ("title", "subtitle", "lead"):
        return part.zone
    if part.zone == "heading":
        return "paragraph"
    return ("first_paragraph", "second_paragraph")[part.paragraph] if part.paragraph < 2 else "paragraph"


def kinds(found: Sequence[Match]) -> tuple[Kind, ...]:
    """The kinds that the release announces: the strongest, and other acts that are no part of it."""
    covers = lexicon("announcements")["covers"]
    totals: dict[Kind, float] = {}
    for zone in dict.fromkeys(zone_of(match.passage) for match in found):
        best: dict[Kind, float] = {}
        for match in found:
            if zone_of(match.passage) == zone:
                best[match.kind] = max(best.get(match.kind, 0), match.score)
        for kind, score in best.items():
            totals[kind] = totals.get(kind, 0) + score
    if not totals:
        return ()
    first = max(totals, key=lambda kind: totals[kind])
    acts = {match.kind for match in found if match.weight >= _ACT}
    covered = frozenset(covers.get(first, ())) | {"statement"}
    return (first, *(kind for kind in totals if kind != first and kind in acts and kind not in covered))


def clause(found: Sequence[Match], kind: Kind) -> Passage:
    """The passage that reports an act best: of the strongest patterns the first whole sentence."""
    of_kind = [match for match in found if match.kind == kind]
    best = max(match.weight for match in of_kind)
    strongest = [match.passage for match in of_kind if match.weight == best]
    return next((part for part in strongest if part.zone in ("lead", "paragraph")), strongest[0])
