"""What an announcement announces, as a noun phrase: "die Konferenz", never "am Mittwoch in Musterau die Konferenz"."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.interpret.announcements.details import verb
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import trigger
from pipeline.lexicon import lexicon

_LONGEST = 25
_ENDS = frozenset({".", ":", ";", "!", "?", ",", "–", "("})
_HAVE, _BECOME = frozenset({"hat", "haben"}), frozenset({"wird", "werden", "wurde", "wurden"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause, and the ends of the names that begin at a token: people and offices, dates and places."""

    doc: Doc
    part: Passage
    persons: dict[int, int]
    names: dict[int, int]

    def word(self, token: int) -> str:
        return self.part.words[token - self.part.start] if self.part.start <= token < self.part.end else ""

    def is_noun(self, token: int) -> bool:
        return self.part.start <= token < self.part.end and self.part.capital[token - self.part.start]


def thing(doc: Doc, part: Passage) -> str | None:
    """The object of an active clause, the subject of a passive one; None where only a fragment could be had."""
    found = verb(part)
    if found is None:
        return None
    clause = _Clause(doc, part, _ends(doc, part, "people", "offices"), _ends(doc, part, "dates", "places"))
    auxiliary = next((part.start + i for i, word in enumerate(part.told) if word in _HAVE | _BECOME), None)
    passive = auxiliary is not None and clause.word(auxiliary) in _BECOME
    finite = auxiliary if auxiliary is not None else found[1]
    end = _end(clause, finite + 1, found[1])
    behind = _phrase(clause, _skipped(clause, finite + 1, end, passive), end)
    return behind or (_phrase(clause, part.start, finite) if passive else None)


def _ends(doc: Doc, part: Passage, *groups: str) -> dict[int, int]:
    return {
        span.start: span.end
        for group in groups
        for span, _ in spans.read(doc, group)
        if part.start <= span.start and span.end <= part.end
    }


def _end(clause: _Clause, start: int, verb_at: int) -> int:
    """Where the clause ends: at its participle, its particle or its first mark."""
    particles = lexicon("announcements")["objects"]["particles"]
    for i in range(start, min(start + _LONGEST, clause.part.end)):
        closing = clause.word(i + 1) in _ENDS or i + 1 == clause.part.end or clause.word(i + 1) == "und"
        if i == verb_at or clause.word(i) in _ENDS or (closing and clause.word(i) in particles):
            return i
    return min(start + _LONGEST, clause.part.end)


def _skipped(clause: _Clause, start: int, end: int, passive: bool) -> int:
    """The first token behind adverbs, subjects, and phrases with a preposition."""
    rules, prepositions = lexicon("announcements")["objects"], lexicon("roles")["prepositions"]
    i = start
    while i < end:
        word = clause.word(i)
        if i in clause.persons:
            i = clause.persons[i]
        elif not passive and i + 1 < end and (i + 1 in clause.persons or clause.word(i + 1) in rules["actors"]):
            i = clause.persons.get(i + 1, i + 2)
        elif word in prepositions or word in rules["datives"]:
            i = _behind_phrase(clause, i, end)
        elif i in clause.names and word not in rules["openers"]:
            i = clause.names[i]
        elif not word or trigger("announcements", "objects", "adverbs")(word):
            i += 1
        else:
            return i
    return end


def _behind_phrase(clause: _Clause, start: int, end: int) -> int:
    """The first token behind a preposition with its noun, and the genitives and names that belong to it."""
    i = start + 1
    while i < end and not clause.is_noun(i) and i not in clause.names:
        i += 1
    while i < end and (clause.is_noun(i) or i in clause.names):
        i = max(clause.names.get(i, i), i + 1)
        genitive = clause.word(i) in ("des", "der") and any(clause.is_noun(j) for j in range(i + 1, min(i + 4, end)))
        if genitive:
            i = next(j for j in range(i + 1, end) if clause.is_noun(j))
    return i


def _phrase(clause: _Clause, start: int, end: int) -> str | None:
    """The words from `start` to `end` where they are a noun phrase; None where they begin or end like none."""
    rules = lexicon("announcements")["objects"]
    is_adverb = trigger("announcements", "objects", "adverbs")
    while start < end and (not clause.word(end - 1) or is_adverb(clause.word(end - 1))):
        end -= 1
    if start >= end or not any(clause.is_noun(i) for i in range(start, end)):
        return None
    first = clause.word(start)
    opens = clause.is_noun(start) or first in rules["openers"] or first[:1].isdigit()
    if not opens or first in lexicon("roles")["prepositions"] or clause.word(end - 1) in rules["openers"]:
        return None
    text = clause.doc[start:end].text.strip()
    return text[0].lower() + text[1:] if first in rules["openers"] else text
