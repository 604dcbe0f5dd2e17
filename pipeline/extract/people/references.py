"""People mentioned again by their office: "sagte die Staatssekretärin", "so der Innenminister"."""

from bisect import bisect_right
from collections import defaultdict
from functools import cache

from pipeline.extract.people.binding import compatible
from pipeline.extract.people.heads import merged
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.reading import Mention, Reading
from pipeline.extract.people.roster import Held, Holder, Roster, party_of, party_stem
from pipeline.lexicon import lexicon

_NEAR = 100  # mentions before an office that may tell which of its holders is meant


@cache
def _aliases() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds) for word, kinds in lexicon("offices")["aliases"].items()}


def resolve(readings: list[Reading], roster: Roster) -> None:
    """Note the offices that stand for a person named elsewhere, where only one can be meant."""
    offices = _Offices(roster)
    for reading in readings:
        for phrase in reading.phrases:
            if reading.is_taken(phrase) or phrase.plural is True or phrase.bare or not _refers(reading, phrase):
                continue
            holders = offices.candidates(phrase)
            found = _meant(reading, phrase, holders)
            if found is not None:
                _note(reading, phrase, *found)
            elif holders:
                reading.doubtful[phrase.start, phrase.end] = tuple(dict.fromkeys(h.name for h, _ in holders))


def _refers(reading: Reading, phrase: Phrase) -> bool:
    """Whether the office stands with its article, or at the head of a headline ("Ministerin übergibt …")."""
    if phrase.definite:
        return reading.line.word(phrase.before) not in ("ein", "eine", "einen", "einem", "einer", "eines")
    return phrase.before == 0 and reading.line.word(phrase.end).islower()


class _Offices:
    """The people of a roster by what they can be called, each in the order of the roster."""

    def __init__(self, roster: Roster) -> None:
        self._by_kind: dict[str, list[Holder]] = defaultdict(list)
        self._by_occupation: dict[str, list[Holder]] = defaultdict(list)
        self._of_parties: list[tuple[str, Holder]] = []
        for holder in roster.holders:
            for kind in dict.fromkeys(held.kind for held in holder.offices):
                self._by_kind[kind].append(holder)
            for base in dict.fromkeys(head.base for head in holder.occupations):
                self._by_occupation[base].append(holder)
            if holder.party is not None:
                self._of_parties.append((party_stem(holder.party), holder))

    def candidates(self, phrase: Phrase) -> list[tuple[Holder, Held | None]]:
        """Whom the phrase can mean, and the office of theirs that it names; "der CDU-Politiker" anyone of the party."""
        party = party_of(phrase.head)
        if party is not None and phrase.head.kind == "occupation":
            stem = party_stem(party)
            return [(holder, None) for of, holder in self._of_parties if stem in of and compatible(phrase, holder)]
        found: list[tuple[Holder, Held | None]] = []
        same_kind = self._by_kind.get(phrase.head.kind, ())
        found += [(holder, held) for holder in same_kind if (held := _held(holder, phrase)) is not None]
        found += [
            (holder, None)
            for holder in self._by_occupation.get(phrase.head.base, ())
            if any(o.base == phrase.head.base and o.gender == phrase.gender for o in holder.occupations)
        ]
        for kind in sorted(_aliases().get(phrase.head.title.casefold().removesuffix("in"), ())):
            found += [(holder, None) for holder in self._by_kind.get(kind, ()) if compatible(phrase, holder)]
        return found


def _meant(
    reading: Reading, phrase: Phrase, candidates: list[tuple[Holder, Held | None]]
) -> tuple[Holder, Held | None] | None:
    """The one holder of such an office; of several the one whom the block has named before."""
    holders = {id(h): (h, held) for h, held in reversed(candidates)}
    if len(holders) <= 1:
        return next(iter(holders.values()), None)
    end = bisect_right(reading.mentions, phrase.start, key=lambda m: m.end)
    near = {id(m.holder) for m in reading.mentions[max(end - _NEAR, 0) : end]} & holders.keys()
    return holders[near.pop()] if len(near) == 1 else None


def _held(holder: Holder, phrase: Phrase) -> Held | None:
    """The office of the person that the phrase can mean."""
    if phrase.gender is not None and holder.gender is not None and phrase.gender != holder.gender:
        return None
    return next((held for held in holder.offices if _fits(held, phrase)), None)


def _fits(held: Held, phrase: Phrase) -> bool:
    if not merged(held.head, phrase.head):
        return False
    if phrase.organisation and held.organisation and phrase.organisation != held.organisation:
        return False
    if phrase.tail and held.tail and phrase.tail != held.tail:
        return False
    topic = phrase.head.topic.strip("-").casefold()
    return not topic or topic in held.title.casefold() or _is_portfolio(topic, held)


def _is_portfolio(topic: str, held: Held) -> bool:
    """Whether a topic ("innen") is one of the office's portfolio ("Inneres und Sport")."""
    synonyms: list[str] = lexicon("offices")["topics"].get(topic, [])
    portfolio = held.tail.casefold()
    return any(word in portfolio for word in (topic.removesuffix("s"), *synonyms))


def _note(reading: Reading, phrase: Phrase, holder: Holder, held: Held | None) -> None:
    reading.taken.add(phrase.core)
    reading.note(Mention(phrase.start, phrase.start, phrase.end, holder, "PERSON_REF"))
    if held is not None:
        reading.bound.append((phrase.start, phrase.end, held, holder))
