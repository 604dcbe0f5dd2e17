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
