"""What holds for the places of any text."""

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.extract import places, sentences  # noqa: F401 - importing registers the factories
from pipeline.extract.spans import read
from pipeline.gazetteer import gazetteer

LINES = (
    "Stadt Kreis Landkreis Kreise Ortsteil Amt Bad Halle Frankfurt Lage Essen Köln Köln-Kalk -Kalk Senden Fulda Hamm",
    "St. Sankt ( ) / , . : - – und sowie in im am a. d. bei der des 48143 Euro HEIDE (ots) Straße Berlin-Mitte Westf.",
)
WORDS = [*" ".join(LINES).split(), "\n"]
sequences = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("de")
    language.add_pipe("verlautbar_sentences")
    language.add_pipe("verlautbar_places")
    return language


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(sequences, st.text(max_size=80)))
def test_any_text_gives_places_with_known_keys(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for span, place in read(doc, "places"):
        assert span.text.strip()
        assert doc.text[span.start_char : span.end_char] == span.text
        assert 0 <= place.confidence <= 1
        for key in (place.ags, place.parent_ags, *place.candidates):
            assert key is None or gazetteer().by_key(key) is not None


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=sequences)
def test_places_are_the_same_each_time(nlp: Language, text: str) -> None:
    def once() -> list[tuple[int, int, object]]:
        return [(span.start, span.end, place) for span, place in read(nlp(text), "places")]

    assert once() == once()


def test_caption_gives_no_places(nlp: Language) -> None:
    doc = nlp.make_doc("Köln baut.\n\nFeier in Werl")
    doc._.caption_start = 12
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert [place.ags for _span, place in read(doc, "places")] == ["05315000"]
