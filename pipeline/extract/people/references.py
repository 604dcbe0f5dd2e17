"""People mentioned again by their office: "sagte die Staatssekretärin", "so der Innenminister"."""

from functools import cache

from pipeline.extract.people.binding import Mention, Reading
from pipeline.extract.people.heads import merged
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.roster import Held, Holder, Roster
from pipeline.lexicon import lexicon


@cache
def _aliases() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds) for word, kinds in lexicon("offices")["aliases"].items()}


def resolve(readings: list[Reading], roster: Roster) -> None:
    """Note the offices that stand for a person named elsewhere, where only one can be meant."""
    for reading in readings:
        for phrase in reading.phrases:
            if reading.is_taken(phrase) or phrase.plural is True or phrase.bare or not _refers(reading, phrase):
                continue
            found = _meant(reading, phrase, roster)
            if found is not None:
                _note(reading, phrase, *found)


def _refers(reading: Reading, phrase: Phrase) -> bool:
    """Whether the office stands with its article, or at the head of a headline ("Ministerin übergibt …")."""
    if phrase.definite:
        return reading.line.word(phrase.before) not in ("ein", "eine", "einen", "einem", "einer", "eines")
    return phrase.before == 0 and reading.line.word(phrase.end).islower()


def _meant(reading: Reading, phrase: Phrase, roster: Roster) -> tuple[Holder, Held | None] | None:
    """The one holder of such an office; of several the one whom the block has named before."""
    found: list[tuple[Holder, Held | None]] = [(h, _held(h, phrase)) for h in roster.holders]
    found = [(h, held) for h, held in found if held is not None]
    found += [
        (h, None)
        for h in roster.holders
        if any(o.base == phrase.head.base and o.gender == phrase.gender for o in h.occupations)
    ]
    found += [(h, None) for h in roster.holders if _is_alias(h, phrase)]
    holders = {id(h): (h, held) for h, held in reversed(found)}
    if len(holders) == 1:
        return next(iter(holders.values()))
    here = [m.holder for m in reading.mentions if m.end <= phrase.start and id(m.holder) in holders]
    near = {id(h) for h in here}
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
    """Whether a topic ("innen") is one of the office's portfolio ("Inneres und Kommunales")."""
    synonyms: list[str] = lexicon("offices")["topics"].get(topic, [])
    portfolio = held.tail.casefold()
    return any(word in portfolio for word in (topic.removesuffix("s"), *synonyms))


def _is_alias(holder: Holder, phrase: Phrase) -> bool:
    """Whether the phrase is a by-name of the person's office ("Rathauschefin")."""
    for word, kinds in _aliases().items():
        if phrase.head.title.casefold().removesuffix("in") == word:
            gender = phrase.gender is None or holder.gender is None or phrase.gender == holder.gender
            return gender and any(held.kind in kinds for held in holder.offices)
    return False


def _note(reading: Reading, phrase: Phrase, holder: Holder, held: Held | None) -> None:
    reading.taken.add(phrase.core)
    reading.note(Mention(phrase.start, phrase.start, phrase.end, holder, "PERSON_REF"))
    if held is not None:
        reading.bound.append((phrase.start, phrase.end, held, holder))
