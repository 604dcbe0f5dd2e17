"""The parts of an announcement that stand in its clause: who acts, what is announced, for how long, how far it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc, Span

from pipeline.extract import spans
from pipeline.extract.values import DateSpan
from pipeline.interpret.facts import Kind, Status
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon

_AUXILIARIES = frozenset({"hat", "haben", "wird", "werden", "wurde", "wurden"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a body or a person, with the office of the person."""

    name: str
    person: str | None = None
    office: str | None = None


@cache
def _lemmas() -> dict[str, str]:
    return {form: lemma for lemma, forms in lexicon("announcements")["lemmas"].items() for form in forms}


@cache
def _separable() -> dict[tuple[str, str], str]:
    """Lemmas of separable verbs by their two parts: ("gab", "bekannt") gives "bekanntgeben"."""
    return {
        (form, entry["particle"]): lemma
        for lemma, entry in lexicon("announcements")["separable"].items()
        for form in entry["forms"]
    }


def verb(part: Passage) -> tuple[str, int] | None:
    """The lemma of the verb that announces and its token: a separable verb with its particle, else the last participle
    of a clause with an auxiliary, else the first form that is known."""
    told = [(i, word) for i, word in enumerate(part.told) if word]
    for n, (i, word) in enumerate(told):
        for _, other in told[n + 1 :]:
            if (word, other) in _separable():
                return _separable()[word, other], part.start + i
    known = [(_lemmas()[word], part.start + i) for i, word in told if word in _lemmas()]
    participles = [pair for pair in known if part.told[pair[1] - part.start].endswith(("t", "en"))]
    if not known:
        return None
    return participles[-1] if says(part.told, _AUXILIARIES.__contains__) and participles else known[0]


def actor(doc: Doc, part: Passage, issuer: str | None) -> Actor | None:
    """The first person of the clause, else the first body, else the issuer."""
    for span, person in _inside(doc, part, "people"):
        if part.told[span.start - part.start]:
            office = next(
                (
                    office.title
                    for _, office in spans.read(doc, "offices")
                    if office is not None and office.person == person.name
                ),
                None,
            )
            return Actor(person.name, person.name, office)
    for _, organisation in _inside(doc, part, "organisations"):
        return Actor(organisation.name)
    return Actor(issuer) if issuer else None


def named(doc: Doc, part: Passage) -> tuple[str | None, str | None]:
    """The programme and the event that the clause names."""
    programme = event = None
    for _, value in _inside(doc, part, "programmes"):
        if value.kind == "event":
            event = event or value.name
        else:
            programme = programme or value.name
    return programme, event


def period(doc: Doc, part: Passage, kind: Kind) -> DateSpan | None:
    """The period that the clause gives; of an event, else the day on which it is."""
    given = [value for _, value in _inside(doc, part, "dates")]
    roles = ("period", "event") if kind == "event" else ("period",)
    return next((value for role in roles for value in given if value.role == role), None)


def status(part: Passage) -> Status:
    """How far the act is, by the words of its clause."""
    rules = lexicon("announcements")["status"]
    if says(part.told, trigger("announcements", "status", "decided")):
        return "decided"
    if says(part.told, trigger("announcements", "status", "planned")) or phrase(part.told, rules["planned_phrases"]):
        return "planned"
    return "ongoing" if says(part.told, trigger("announcements", "status", "ongoing")) else "done"


def _inside(doc: Doc, part: Passage, group: str) -> Iterator[tuple[Span, Any]]:
    for span, value in spans.read(doc, group):
        if value is not None and part.start <= span.start and span.end <= part.end:
            yield span, value
