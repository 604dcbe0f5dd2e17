"""The plain part: spans become mentions, with their evidence and the places of offices."""

from collections.abc import Callable

import pytest
import spacy

from pipeline.extract import spans
from pipeline.extract.values import Office, Person, Place
from pipeline.interpret import interpret
from pipeline.interpret.facts import Facts

Read = Callable[..., Facts]


def test_mention_stands_where_its_text_stands(read: Read) -> None:
    facts = read("# Titel\nDie Stadt Musterau erhält 20.000 Euro. Danach ist Pause.")
    (place,) = facts.places
    assert facts.release.text[place.start : place.end] == place.text == "Musterau"
    assert place.evidence == "Die Stadt Musterau erhält 20.000 Euro."


def test_evidence_in_a_list_is_the_item(read: Read) -> None:
    facts = read("Gefördert werden:\n- Musterau: 20.000 Euro. Für die Halle.\n- Talhausen: 5.000 Euro")
    assert [place.evidence for place in facts.places] == [
        "Musterau: 20.000 Euro. Für die Halle.",
        "Talhausen: 5.000 Euro",
    ]


def test_mentions_stand_in_order_and_carry_labels(read: Read) -> None:
    facts = read("Talhausen und Musterau erhalten je 20.000 Euro, zwei Orte freuen sich.")
    assert [place.text for place in facts.places] == ["Talhausen", "Musterau"]
    assert [figure.text for figure in facts.figures] == ["20.000 Euro", "zwei"]
    assert facts.places[0].label == "places"


def test_picture_texts_have_no_offsets() -> None:
    nlp = spacy.blank("de")
    doc = nlp("Ein Text.\n\nEva Falk in Musterau")
    doc._.caption_start = 11
    spans.write(doc, "people", [(4, 6, "PERSON", Person("Eva Falk", "Eva", "Falk"))])
    spans.write(doc, "places", [(7, 8, "PLACE", Place("Musterau", "municipality", ags="05999001"))])
    facts = interpret(doc)
    assert (facts.people[0].text, facts.people[0].start, facts.people[0].end) == ("Eva Falk", None, None)
    assert facts.municipalities == ()


SEATS = [
    ("Bürgermeisterin Eva Falk (Musterau) dankte.", ["05999001"]),
    ("Landrat des Kreis Muster ist er seit 2019.", ["05999"]),
    ("Bürgermeister von Talhausen ist Jan Holm.", ["05998001"]),
    ("### Musterau\nBürgermeisterin Eva Falk dankte.", ["05999001"]),
    ("Ort: Musterau, Rathaus\nBürgermeisterin Eva Falk dankte.", ["05999001"]),
    ("Ministerin Ute Brandt (Musterau) dankte.", [None]),
    ("Bürgermeisterin Eva Falk dankte.", [None]),
    ("Bürgermeisterin Eva Falk (Musterau) dankte. Später sprach Bürgermeisterin Eva Falk.", ["05999001", "05999001"]),
]


@pytest.mark.parametrize(("text", "expected"), SEATS)
def test_place_of_an_office(read: Read, text: str, expected: list[str | None]) -> None:
    assert [office.place_ags for office in read(text).offices] == expected


def test_place_before_the_office() -> None:
    nlp = spacy.blank("de")
    doc = nlp("Musteraus Bürgermeister Jan Holm dankte.")
    spans.write(doc, "places", [(0, 1, "PLACE", Place("Musterau", "municipality", ags="05999001"))])
    spans.write(doc, "offices", [(1, 2, "OFFICE", Office("Bürgermeister", "mayor", "Jan Holm"))])
    facts = interpret(doc)
    assert facts.offices[0].place_ags == "05999001"
    assert [(row.ags, row.role) for row in facts.municipalities] == [("05999001", "seat")]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Kein Ort.", "(", "Euro", "„", ":", "1"])
def test_any_text_is_read(text: str) -> None:
    facts = interpret(spacy.blank("de")(text))
    assert facts.municipalities == ()
