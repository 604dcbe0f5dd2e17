"""Rules and model are joined by the table of the policy."""

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.extract.ner import evidence
from pipeline.extract.ner.labels import Mention
from pipeline.extract.ner.mention import write_mentions
from pipeline.extract.spans import read, write
from pipeline.extract.values import Office, Organisation, Person

TEXT = "Petra Lindner sprach mit Bei Rückfragen im Landesamt Nord ."


def doc_with(person: tuple[int, int], *found: Mention, title: str | None = None, text: str = TEXT) -> Doc:
    doc = Doc(spacy.blank("de").vocab, words=text.split())
    name = doc[person[0] : person[1]].text
    value = Person(name, name.split()[0], name.split()[-1], academic_title=title)
    write(doc, "people", [(*person, "PERSON", value)])
    write_mentions(doc, found)
    return doc


def people(doc: Doc) -> list[str]:
    return [person.name for _, person in read(doc, "people")]


def test_a_person_of_both_stays() -> None:
    doc = doc_with((0, 2), Mention(0, 2, "PER", 0.9))
    evidence.weigh_people(doc)
    assert people(doc) == ["Petra Lindner"]


@pytest.mark.parametrize("found", [[], [Mention(4, 6, "ORG", 0.9)]])
def test_a_person_whom_nothing_else_speaks_for_is_dropped(found: list[Mention]) -> None:
    doc = doc_with((4, 6), *found)
    evidence.weigh_people(doc)
    assert people(doc) == []


def test_a_title_speaks_for_a_person() -> None:
    doc = doc_with((0, 2), title="Dr.")
    evidence.weigh_people(doc)
    assert people(doc) == ["Petra Lindner"]


def test_an_office_speaks_for_a_person() -> None:
    doc = doc_with((0, 2))
    write(doc, "offices", [(2, 3, "OFFICE", Office("Ministerin", "minister", person="Petra Lindner"))])
    evidence.weigh_people(doc)
    assert people(doc) == ["Petra Lindner"]


def test_a_name_in_capitals_stays() -> None:
    doc = doc_with((0, 2), text=TEXT.replace("Petra Lindner", "PETRA LINDNER"))
    evidence.weigh_people(doc)
    assert people(doc) == ["PETRA LINDNER"]


def test_one_supported_mention_is_enough() -> None:
    doc = doc_with((0, 2), Mention(0, 2, "PER", 0.9))
    value = next(value for _, value in read(doc, "people"))
    write(doc, "people", [(0, 2, "PERSON", value), (4, 6, "PERSON", value)])
    evidence.weigh_people(doc)
    assert len(people(doc)) == 2


def test_the_model_alone_adds_nobody_while_it_is_worth_too_little() -> None:
    doc = doc_with((4, 6), Mention(0, 2, "PER", 1.0), Mention(4, 6, "PER", 0.9))
    evidence.weigh_people(doc)
    assert people(doc) == ["Bei Rückfragen"]


def test_the_model_alone_adds_people_once_it_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {**evidence.policy(), "people": {**evidence.policy()["people"], "model_alone": {"right": 9, "found": 10}}}
    monkeypatch.setattr(evidence, "policy", lambda: table)
    doc = doc_with((4, 6), Mention(0, 2, "PER", 1.0), Mention(4, 6, "PER", 0.9))
    evidence.weigh_people(doc)
    assert people(doc) == ["Petra Lindner", "Bei Rückfragen"]


@pytest.mark.parametrize(
    ("kind", "pair"),
    [("ORG", "rule_and_model"), ("LOC", "rule_and_place"), ("PER", "rule_and_person"), (None, "rule_alone")],
)
def test_a_body_is_as_sure_as_its_pair_was_right(kind: str | None, pair: str) -> None:
    doc = doc_with((0, 2), *([Mention(7, 9, kind, 0.9)] if kind else []))
    write(doc, "organisations", [(7, 9, "ORG", Organisation("Landesamt Nord", "authority"))])
    evidence.weigh_organisations(doc)
    found = [body.confidence for _, body in read(doc, "organisations")]
    worth = evidence.belief("organisations", pair)
    assert found == ([worth] if worth >= evidence.policy()["keep"] else [])


def test_a_pair_that_was_never_seen_is_believed_a_half(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "policy", lambda: {"people": {"x": {"right": 0, "found": 0}}})
    assert evidence.belief("people", "x") == 0.5
