"""Offices that a sentence gives to somebody: "X wird neue Präsidentin der …", "X zur Präsidentin ernannt"."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from pipeline.extract.people.binding import compatible
from pipeline.extract.people.lines import Line
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.reading import Mention, Reading
from pipeline.extract.people.roster import Holder, Roster
from pipeline.extract.people.vocabulary import predicate_words

_PRONOUNS = {"sie": "f", "er": "m"}
_MOST = 8  # people of a sentence before an office that may be meant


def bind_predicates(readings: list[Reading], roster: Roster) -> None:
    """Bind the offices that a predicate gives to a person, or to the one whom a pronoun means."""
    last: dict[str, Holder] = {}
    for reading in readings:
        seen = 0
        for phrase in reading.phrases:
            end = bisect_right(reading.mentions, phrase.start, key=lambda m: m.end)
            _note_last(last, reading.mentions[seen:end])
            seen = max(seen, end)
            before = reading.mentions[max(end - _MOST, 0) : end]
            if not reading.is_taken(phrase) and phrase.plural is not True and not phrase.bare:
                holder = _holder(reading, phrase, before, last)
                if holder is not None and compatible(phrase, holder):
                    past = _was(reading.line, phrase)
                    reading.bind(replace(phrase, tenure="former") if past else phrase, holder, roster, 0.8)
        _note_last(last, reading.mentions[seen:])


def _note_last(last: dict[str, Holder], mentions: list[Mention]) -> None:
    """Note who was named last, by gender."""
    for mention in mentions:
        if mention.holder.gender:
            last[mention.holder.gender] = mention.holder


def _was(line: Line, phrase: Phrase) -> bool:
    """Whether the office was held before: "zuletzt als Referatsleiterin"."""
    return line.word(phrase.before - 1) == "als" and line.word(phrase.before - 2) in predicate_words("past")


def _holder(reading: Reading, phrase: Phrase, before: list[Mention], last: dict[str, Holder]) -> Holder | None:
    """The person to whom the sentence gives the office."""
    line = reading.line
    here = [m for m in before if line.sentences[m.start] == line.sentences[phrase.core]]
    addressed = _addressed(reading, phrase)
    if addressed is not None:
        return addressed
    was = _was(line, phrase) and not phrase.definite
    if was or line.word(phrase.before) in ("zum", "zur"):
        appointed = here[-1].holder if here else _meant(reading, phrase, last)
        return appointed if was or _says(line, phrase, "appointing") else None
    if phrase.definite and line.word(phrase.before) not in ("ein", "eine"):
        return None
    if line.word(phrase.before - 1) == "als" and (here or not was):
        entering = _says(line, phrase, "entering")
        return (here[-1].holder if here else _meant(reading, phrase, last)) if entering else None
    after = reading.at(phrase.end + 1)
    if line.word(phrase.end) in predicate_words("copulas") and after is not None:
        return after.holder
    return _subject(reading, phrase, here, last)


def _says(line: Line, phrase: Phrase, key: str) -> bool:
    """Whether the sentence of the office has a word of the list."""
    start, end = line.sentence(phrase.core)
    return not predicate_words(key).isdisjoint(line.words[start:end])


def _subject(reading: Reading, phrase: Phrase, here: list[Mention], last: dict[str, Holder]) -> Holder | None:
    """The subject of the copula before the office: "X wird zum 1. Mai neue Präsidentin", "war sie Kreisdirektorin"."""
    line = reading.line
    i = phrase.before - 1
    while i >= 0 and (line.words[i] in predicate_words("adverbs") or line.words[i][0].isdigit() or reading.covers(i)):
        i -= 1
    pronoun = _PRONOUNS.get(line.word(i).lower())
    verb = i - 1 if pronoun else i
    if line.word(verb) not in predicate_words("copulas"):
        return None
    if pronoun:
        return last.get(pronoun)
    subject = next((m for m in here if verb < m.start), None) or (here[-1] if here else None)
    return subject.holder if subject is not None else _meant(reading, phrase, last) or _described(reading, verb, last)


def _described(reading: Reading, verb: int, last: dict[str, Holder]) -> Holder | None:
    """The person whom a description before the verb means: "Die 52-jährige Juristin war …"."""
    k = bisect_left(reading.phrases, verb, key=lambda p: p.end)
    phrase = reading.phrases[k] if k < len(reading.phrases) else None
    if phrase is None or phrase.end != verb or phrase.head.kind != "occupation" or not phrase.definite:
        return None
    return last.get(phrase.gender or "")


def _meant(reading: Reading, phrase: Phrase, last: dict[str, Holder]) -> Holder | None:
    """The person whom a pronoun earlier in the sentence means."""
    line = reading.line
    for i in range(phrase.before - 1, line.sentence(phrase.core)[0] - 1, -1):
        gender = _PRONOUNS.get(line.words[i].lower())
        if gender:
            return last.get(gender)
    return None


def _addressed(reading: Reading, phrase: Phrase) -> Holder | None:
    """Somebody thanked by office and then named in the quotation: "dankte dem Präsidenten: „NAME hat …"."""
    line = reading.line
    if line.word(phrase.before) not in ("dem", "den") or line.word(phrase.end) != ":":
        return None
    mention = reading.at(phrase.end + 2)
    return mention.holder if mention is not None else None
