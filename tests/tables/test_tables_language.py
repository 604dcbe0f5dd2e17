"""Language and length of a text."""

import pytest

from pipeline.tables.language import language, word_count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Stadt baut mit dem Geld eine Brücke und wird von dem Kreis unterstützt.", "de"),
        ("The city will build a bridge with the money and is supported by the district.", "en"),
        ("La ville construit un pont avec les fonds et le département est dans le projet.", "fr"),
        ("De gemeente bouwt een brug en wordt door het district ook niet vergeten.", "nl"),
        ("1234 5678", None),
        ("", None),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Die Stadt baut.", 3),
        ("Rhein-Sieg-Kreis und NRW-weit", 3),
        ("2,5 Millionen Euro – so viel", 5),
        ("Bürgerinnen\n\nund | Bürger", 3),
    ],
)
def test_word_count(text: str, words: int) -> None:
    assert word_count(text) == words
