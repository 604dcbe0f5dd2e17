"""Where sentences end in the prose of releases."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import sentences  # noqa: F401 - registers the factory


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    return nlp


CASES = [
    ("Das Land hilft. Die Stadt baut.", ["Das Land hilft.", "Die Stadt baut."]),
    ("Am 16. Oktober 2017 kam Post.", ["Am 16. Oktober 2017 kam Post."]),
    ("Die Zahl sank von 19 auf 11. Die Preise stiegen.", ["Die Zahl sank von 19 auf 11.", "Die Preise stiegen."]),
    ("Das gilt seit 2016. Damals zog das Amt um.", ["Das gilt seit 2016.", "Damals zog das Amt um."]),
    ("Frist ist der 12. Die Stadt hilft.", ["Frist ist der 12.", "Die Stadt hilft."]),
    ("Celle zählte 640.000. Soltau liegt vorn.", ["Celle zählte 640.000.", "Soltau liegt vorn."]),
    ("Es ist die 1.000. Kommune im Land.", ["Es ist die 1.000. Kommune im Land."]),
    ("Rund 3 Mio. Euro kamen. Mehr folgt.", ["Rund 3 Mio. Euro kamen.", "Mehr folgt."]),
    ("Dr. Eva Holm und Prof. Dr. Jan Beck kamen.", ["Dr. Eva Holm und Prof. Dr. Jan Beck kamen."]),
    ("Gefördert wird Halle (Westf.) mit 5 Euro.", ["Gefördert wird Halle (Westf.) mit 5 Euro."]),
    ("Neustadt a.d. Waldnaab baut um.", ["Neustadt a.d. Waldnaab baut um."]),
    ("In St. Wendel beginnt der Bau.", ["In St. Wendel beginnt der Bau."]),
    ("„Das hilft.“ Die Ministerin lächelte.", ["„Das hilft.“", "Die Ministerin lächelte."]),
    ("„Hilft das?“, fragte er. „Ja!“", ["„Hilft das?“, fragte er.", "„Ja!“"]),
    ("»Es geht voran.« Der Rat stimmte zu.", ["»Es geht voran.«", "Der Rat stimmte zu."]),
    ('Er sagte: "Gut." "Sehr gut", meinte sie.', ['Er sagte: "Gut."', '"Sehr gut", meinte sie.']),
    ("Der Verein Kalk e. V. baut um.", ["Der Verein Kalk e. V. baut um."]),
    ("Erste Zeile ohne Punkt\nZweite Zeile ohne Punkt", ["Erste Zeile ohne Punkt", "Zweite Zeile ohne Punkt"]),
    ("Die Urkunde ist übergeben.Das Land gratuliert.", ["Die Urkunde ist übergeben.", "Das Land gratuliert."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_sentences_end_where_a_reader_ends_them(nlp: Language, text: str, expected: list[str]) -> None:
    assert [sent.text.strip() for sent in nlp(text).sents] == expected


def test_a_sentence_never_crosses_a_block(nlp: Language) -> None:
    text = "Förderung für Dörfer\n\nDas Land hilft mit Geld"
    doc = nlp.make_doc(text)
    doc._.release = Release(text, (Block("title", 0, 20), Block("paragraph", 22, len(text))), "Förderung für Dörfer")
    assert [sent.text.strip() for sent in nlp(doc).sents] == ["Förderung für Dörfer", "Das Land hilft mit Geld"]


@given(st.text(alphabet=st.sampled_from("aB1. !?“„\n,Mio")))
def test_sentences_cover_any_text(nlp: Language, text: str) -> None:
    assert "".join(sent.text_with_ws for sent in nlp(text).sents) == text
