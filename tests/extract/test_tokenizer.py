"""What the tokenizer does otherwise than spaCy's own."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.extract.nlp import load_nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


CASES = [
    ("Kall (Eifel): 500 Euro", ["Kall", "(", "Eifel", ")", ":", "500", "Euro"]),
    ("Seit 2016. Dann", ["Seit", "2016", ".", "Dann"]),
    ("(seit 2016.)", ["(", "seit", "2016", ".", ")"]),
    ("am 16.10.2017.", ["am", "16.10.2017", "."]),
    ("der 12. Mai", ["der", "12.", "Mai"]),
    ("die 1.000. Kommune", ["die", "1.000.", "Kommune"]),
    ("Dr. Eva Holm", ["Dr.", "Eva", "Holm"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tokens(nlp: Language, text: str, expected: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_saved_pipeline_keeps_them(nlp: Language, tmp_path: Path, text: str, expected: list[str]) -> None:
    nlp.to_disk(tmp_path)
    assert [token.text for token in spacy.load(tmp_path).make_doc(text)] == expected


def test_a_text_has_the_same_tokens_alone_and_after_others(nlp: Language) -> None:
    """Also behind an abbreviation, from which on spaCy keeps nothing of a text."""
    text = "Nr. 5: Dr. Beate Kolb eröffnet am 3.5.2024 die K 17n (2,4 km) in Bad Salzuflen; z. B. 2023."
    fresh = load_nlp().tokenizer(text)
    for other in ("Im Jahr 2023. Und z. B. die K 17n", "Bad Salzuflen; Nr. 5: (2,4", text):
        nlp.tokenizer(other)
    again = nlp.tokenizer(text)
    assert [(token.text, token.whitespace_) for token in again] == [(token.text, token.whitespace_) for token in fresh]
