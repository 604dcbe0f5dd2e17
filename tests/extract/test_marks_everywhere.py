"""The full pipeline over text that is nearly all quotation marks: no step raises, none takes more than linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.extract.nlp import load_nlp
from pipeline.extract.quotes.marks import pairs
from pipeline.interpret import interpret


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="„“”»«\"'`´?¿‚‘’ABZÄ129.,:-– \n", max_size=40))
def test_no_text_of_marks_raises(nlp: Language, text: str) -> None:
    facts = interpret(nlp(text))
    assert all(text[quote.start : quote.end] == quote.text for quote in facts.quotes)


@pytest.mark.parametrize("text", ["““", "“", "„“", "“\n\n“", "„„“", "A““"])
def test_marks_alone_say_nothing(nlp: Language, text: str) -> None:
    assert interpret(nlp(text)).quotes == ()


@pytest.mark.parametrize("unit", ["„", "„Ab, ", "¿A ", "„ “ "])
def test_many_marks_take_linear_time(unit: str) -> None:
    text = unit * 20_000
    begin = time.process_time()
    pairs(text, [(0, len(text))])
    assert time.process_time() - begin < 3
