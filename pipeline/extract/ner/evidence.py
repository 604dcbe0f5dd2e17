"""Joins what rules and model found, by the one table of `policy.toml`: how often each pair of evidence was right.

No pair has a rule of its own here: the table says what it is worth, and that says whether a span stays.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.extract.ner.mention import GROUP
from pipeline.extract.people.vocabulary import is_beside_thing, names_thing, sex_of
from pipeline.extract.spans import read, write
from pipeline.extract.values import Person

_BEFORE, _AFTER = 6, 10  # tokens beside a name in which a contact shows
_FULL = "PERSON"


@Language.factory("verlautbar_evidence", default_config={"group": "people"})
def create_evidence(nlp: Language, name: str, group: str) -> Callable[[Doc], Doc]:
    """The component that weighs one span group against the group `ner`; without the latter it changes nothing."""
    weigh = {"people": weigh_people, "organisations": weigh_organisations}[group]

    def component(doc: Doc) -> Doc:
        if GROUP in doc.spans:
            weigh(doc)
        return doc

    return component


@cache
def policy() -> dict[str, Any]:
    """The tables of `policy.toml`."""
    return tomllib.loads((files(__package__) / "policy.toml").read_text(encoding="utf-8"))


def belief(group: str, pair: str) -> float:
    """How likely a span with this pair of evidence is right, as measured."""
    counts = policy()[group][pair]
    return round((int(counts["right"]) + 1) / (int(counts["found"]) + 2), 2)


def weigh_people(doc: Doc) -> None:
    """Drop the people that too little speaks for, with all their mentions; add those that the model alone is worth."""
    kinds = _kinds(doc)
    found = list(read(doc, "people"))
    proven = {office.person for _, office in read(doc, "offices")}
    pairs: dict[str, str] = {}
    for span, person in found:
        if span.label_ == _FULL:
            pair = _pair_of_person(span, person, kinds, proven)
            if pairs.get(person.name) != "rule_and_model":
                pairs[person.name] = pair
    doubted = {name for name, pair in pairs.items() if belief("people", pair) < policy()["keep"]}
    added = list(_people_of_model(doc)) if belief("people", "model_alone") >= policy()["keep"] else []
    if doubted or added:
        kept = [(span.start, span.end, span.label_, person) for span, person in found if person.name not in doubted]
        write(doc, "people", [*kept, *added])


def _pair_of_person(span: Span, person: Person, kinds: dict[int, str], proven: set[str | None]) -> str:
    if any(kinds.get(at) == "PER" for at in range(span.start, span.end)):
        return "rule_and_model"
    if span.text.isupper():
        return "rule_in_capitals"
    return "rule_and_proof" if person.academic_title or person.name in proven else "rule_alone"


def _people_of_model(doc: Doc) -> Iterator[tuple[int, int, str, Person]]:
    """Full names that no rule knows: two words or more, the first a given name, no contact and no thing called so."""
    taken = {
        at for group in ("people", "offices") for span, _ in read(doc, group) for at in range(span.start, span.end)
    }
    for span in doc.spans[GROUP]:
        if span.label_ == "PER" and span._.ner_score >= policy()["sure"] and _is_full_name(span):
            free = taken.isdisjoint(range(span.start, span.end))
            if free and not _is_contact(span):
                *given, family = (token.text for token in span)
                name = f"{' '.join(given)} {family}"
                value = Person(name, " ".join(given), family, confidence=belief("people", "model_alone"))
                yield span.start, span.end, _FULL, value


def _is_full_name(span: Span) -> bool:
    words = [token.text for token in span]
    after = span.doc[span.end].text if span.end < len(span.doc) else ""
    return (
        len(words) > 1
        and sex_of(words[0]) is not None
        and all(_is_name_word(word) for word in words)
        and not words[-1].islower()
        and not is_beside_thing(after)
    )


def _is_name_word(word: str) -> bool:
    if word in policy()["contacts"]["particles"]:
        return True
    return word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha() and not names_thing(word)


def _is_contact(span: Span) -> bool:
    lists = policy()["contacts"]
    before = span.doc[max(span.start - _BEFORE, 0) : span.start]
    after = span.doc[span.end : span.end + _AFTER]
    return any(_begins_so(token.text, lists["before"]) for token in before) or any(
        _begins_so(token.text, lists["after"]) or "@" in token.text for token in after
    )


def _begins_so(word: str, beginnings: list[str]) -> bool:
    return word.casefold().startswith(tuple(beginnings))


def weigh_organisations(doc: Doc) -> None:
    """Say of each body how much speaks for it; one that too little speaks for is dropped."""
    kinds = _kinds(doc)
    weighed = []
    for span, body in read(doc, "organisations"):
        worth = belief("organisations", _pair_of_body(span, kinds))
        if worth >= policy()["keep"]:
            weighed.append((span.start, span.end, span.label_, replace(body, confidence=worth)))
    write(doc, "organisations", weighed)


def _pair_of_body(span: Span, kinds: dict[int, str]) -> str:
    said = {kinds.get(at) for at in range(span.start, span.end)}
    for kind, pair in (("ORG", "rule_and_model"), ("LOC", "rule_and_place"), ("PER", "rule_and_person")):
        if kind in said:
            return pair
    return "rule_alone"


def _kinds(doc: Doc) -> dict[int, str]:
    """What the model says of each token that belongs to a name."""
    return {at: span.label_ for span in doc.spans[GROUP] for at in range(span.start, span.end)}
