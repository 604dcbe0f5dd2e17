"""Offices that a sentence gives to somebody: "X wird neue Präsidentin der …", "X zur Präsidentin ernannt"."""

from pipeline.extract.people.binding import Mention, Reading, compatible
from pipeline.extract.people.lines import Line
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.roster import Holder, Roster
from pipeline.extract.people.vocabulary import predicate_words

_PRONOUNS = {"sie": "f", "er": "m"}


def bind_predicates(readings: list[Reading], roster: Roster) -> None:
    """Bind the offices that a predicate gives to a person, or to the one whom a pronoun means."""
    last: dict[str, Holder] = {}
    for reading in readings:
        for phrase in reading.phrases:
            before = [m for m in reading.mentions if m.end <= phrase.start]
            for mention in before:
                if mention.holder.gender:
                    last[mention.holder.gender] = mention.holder
            if not reading.is_taken(phrase) and phrase.plural is not True and not phrase.bare:
                holder = _holder(reading, phrase, before, last)
                if holder is not None and compatible(phrase, holder):
                    reading.bind(phrase, holder, roster, 0.8)
        for mention in reading.mentions:
            if mention.holder.gender:
                last[mention.holder.gender] = mention.holder


def _holder(reading: Reading, phrase: Phrase, before: list[Mention], last: dict[str, Holder]) -> Holder | None:
    """The person to whom the sentence gives the office."""
    line = reading.line
    here = [m for m in before if line.sentences[m.start] == line.sentences[phrase.core]]
    addressed = _addressed(reading, phrase)
    if addressed is not None:
        return addressed
    if line.word(phrase.before) in ("zum", "zur"):
        appointed = here[-1].holder if here else _meant(reading, phrase, last)
        return appointed if _says(line, phrase, "appointing") else None
    if phrase.definite and line.word(phrase.before) not in ("ein", "eine"):
        return None
    if line.word(phrase.before - 1) == "als" and here:
        return here[-1].holder if _says(line, phrase, "entering") else None
    after = reading.at(phrase.end + 1)
    if line.word(phrase.end) in predicate_words("copulas") and after is not None:
        return after.holder
    return _subject(reading, phrase, here, last)


def _says(line: Line, phrase: Phrase, key: str) -> bool:
    """Whether the sentence of the office has a word of the list."""
    number = line.sentences[phrase.core]
    found = predicate_words(key)
    return any(w in found for w, s in zip(line.words, line.sentences, strict=True) if s == number)


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
    return subject.holder if subject is not None else _meant(reading, phrase, last)


def _meant(reading: Reading, phrase: Phrase, last: dict[str, Holder]) -> Holder | None:
    """The person whom a pronoun earlier in the sentence means."""
    line, number = reading.line, reading.line.sentences[phrase.core]
    for i in range(phrase.before - 1, -1, -1):
        if line.sentences[i] != number:
            break
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
