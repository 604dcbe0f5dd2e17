"""What kinds of act a release reports: patterns of trigger words, weighed by where they stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.interpret.facts import Kind
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import phrase, trigger, word_index
from pipeline.lexicon import lexicon

_ACT = 2.0
_HEADLINES = ("title", "subtitle", "lead")
_SPEAKER = 8  # words before the colon of a headline
_OUTRIGHT = 4.0  # "laden wir Sie ein": an act of its own, whatever else is told


@dataclass(frozen=True, slots=True)
class Match:
    """A kind of act in a passage, with the weight of its pattern and of its place."""

    kind: Kind
    passage: Passage
    weight: float
    score: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern of the lexicon: a word of every one of its lists must be told."""

    kind: Kind
    weight: float
    zones: frozenset[str]
    lists: frozenset[int]


@cache
def _lists() -> tuple[tuple[str, ...], ...]:
    """The lists of words of all patterns, each once; a pattern names them by their place here."""
    entries = lexicon("announcements")["patterns"]
    return tuple(dict.fromkeys(tuple(words) for entry in entries for words in entry["words"]))


@cache
def _patterns() -> tuple[Pattern, ...]:
    at = {words: i for i, words in enumerate(_lists())}
    return tuple(
        Pattern(
            kind=entry["kind"],
            weight=float(entry["weight"]),
            zones=frozenset(entry.get("zones", ())),
            lists=frozenset(at[tuple(words)] for words in entry["words"]),
        )
        for entry in lexicon("announcements")["patterns"]
    )


@cache
def _lists_of() -> Callable[[str], frozenset[int]]:
    """The lists that have a word: asked once for each word, not once for each pattern."""
    return word_index({i: [word for word in words if " " not in word] for i, words in enumerate(_lists())})


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """The phrases of all lists by their first word."""
    found: dict[str, list[tuple[str, int]]] = {}
    for i, words in enumerate(_lists()):
        for entry in words:
            if " " in entry:
                found.setdefault(entry.split()[0], []).append((entry, i))
    return {first: tuple(entries) for first, entries in found.items()}


def _told(words: Sequence[str]) -> frozenset[int]:
    """The lists that have a word or phrase among the words."""
    by_first = _phrases()
    found = frozenset[int]().union(*map(_lists_of(), words))
    phrases = [entry for word in words if word in by_first for entry in by_first[word] if entry[1] not in found]
    return found.union(i for wanted, i in phrases if phrase(words, (wanted,)))


def matches(parts: Sequence[Passage]) -> tuple[Match, ...]:
    """Every kind that a passage reports; quotations, background, items and rows report none."""
    zones = lexicon("announcements")["zones"]
    found: list[Match] = []
    for part in parts:
        if part.background or part.spoken or part.zone in ("item", "row"):
            continue
        zone = zone_of(part)
        best: dict[Kind, float] = {}
        told = _told(part.told)
        of_others = _told(_without_speaker(part)) if zone in _HEADLINES else told
        for pattern in _patterns():
            if pattern.zones and zone not in pattern.zones:
                continue
            said = of_others if pattern.kind == "appointment" else told
            if pattern.lists <= said and pattern.weight > best.get(pattern.kind, 0):
                best[pattern.kind] = pattern.weight
        found.extend(Match(kind, part, weight, weight * zones[zone]) for kind, weight in best.items())
    return tuple(found)


def _without_speaker(part: Passage) -> tuple[str, ...]:
    """The words of a headline without the office that speaks in it: "Minister Muster: Busse können bestellt werden"."""
    end = part.told.index(":") if ":" in part.told[:_SPEAKER] else 0
    speaks = end and trigger("frames", "words", "official")(part.told[0])
    return part.told[end:] if speaks else part.told


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
    outright = {match.kind for match in found if match.weight >= _OUTRIGHT}
    covered = (frozenset(covers.get(first, ())) | {"statement"}) - outright
    return (first, *(kind for kind in totals if kind != first and kind in acts and kind not in covered))


def clause(found: Sequence[Match], kind: Kind) -> Passage:
    """The passage that reports an act best: of the strongest patterns the first whole sentence."""
    of_kind = [match for match in found if match.kind == kind]
    best = max(match.weight for match in of_kind)
    strongest = [match.passage for match in of_kind if match.weight == best]
    return next((part for part in strongest if part.zone in ("lead", "paragraph")), strongest[0])
