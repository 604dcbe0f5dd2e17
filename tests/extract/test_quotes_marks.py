"""Pairs of quotation marks, whole and damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.quotes.marks import pairs


def marked(text: str) -> list[str]:
    """The outermost pairs, with their marks, over the paragraphs of a text."""
    edges, offset = [], 0
    for paragraph in text.split("\n\n"):
        edges.append((offset, offset + len(paragraph)))
        offset += len(paragraph) + 2
    return [text[pair.open : pair.close] for pair in pairs(text, edges) if pair.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Ja, gern“, sagte sie.", ["„Ja, gern“"]),
        ("„Ja, gern”, sagte sie.", ["„Ja, gern”"]),
        ('„Ja, gern", sagte sie.', ['„Ja, gern"']),
        ("»Ja, gern«, sagte sie.", ["»Ja, gern«"]),
        ("«Ja, gern», sagte sie.", ["«Ja, gern»"]),
        ("“Ja, gern”, sagte sie.", ["“Ja, gern”"]),
        ('"Ja, gern", sagte sie.', ['"Ja, gern"']),
        ("''Ja, gern'', sagte sie.", ["''Ja, gern''"]),
        ("'Ja, gern', sagte sie.", ["'Ja, gern'"]),
        ("im `Netz: aktiv` sein", ["`Netz: aktiv`"]),
        ("im `Netz: aktiv´ sein", ["`Netz: aktiv´"]),
        ("¿Ja, gern¿, sagte sie.", ["¿Ja, gern¿"]),
        ("„Ja, gern¿, sagte sie. Das Tor ¿ es ist alt ¿ steht.", ["„Ja, gern¿"]),
        ("?Ja, gern?, sagte sie. Es kostet 275 ?, die Stadt zahlt.", ["?Ja, gern?"]),
        ("„Mit ‚Heimat‘ meinen wir alle“, so er.", ["„Mit ‚Heimat‘ meinen wir alle“"]),
        ("„Mit „Heimat“ meinen wir alle“, so er.", ["„Mit „Heimat“ meinen wir alle“"]),
        ("„Mit `Heimat` meinen wir alle“, so er.", ["„Mit `Heimat` meinen wir alle“"]),
        ("„Das ist Müller's Haus“, so er.", ["„Das ist Müller's Haus“"]),
        ("„Eins.\n\n„Zwei.“, so er.", ["„Eins.\n\n„Zwei.“"]),
        ("„Eins.\n\nZwei.“, so er.", ["„Eins.\n\nZwei.“"]),
        ("„Eins“ und »zwei«", ["„Eins“", "»zwei«"]),
        ("Wie geht's? Gut.", []),
        ("Was kostet das? Viel? Nein.", []),
        ("Der 5' hohe Zaun", []),
    ],
)
def test_whole_pairs(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_a_lost_closing_mark_leaves_the_next_pair_alone() -> None:
    first, second = pairs("„Wir gehen, sagte er. „Gut“, sie", [(0, 32)])
    assert (first.closed, second.closed, second.depth) == (False, True, 0)


def test_a_lost_closing_mark_ends_with_its_paragraph() -> None:
    assert marked("„Wir gehen, sagte er.\n\nDas Haus “Alt” steht.") == ["„Wir gehen, sagte er.", "“Alt”"]


def test_a_lost_opening_mark_is_told() -> None:
    (pair,) = pairs("Wir gehen“, sagte er.", [(0, 21)])
    assert (pair.opened, pair.start, pair.end) == (False, 0, 9)


def test_inner_pairs_know_their_depth() -> None:
    text = "„Mit „Heimat“ meinen wir alle“"
    assert [pair.depth for pair in pairs(text, [(0, len(text))])] == [0, 1]


@given(st.text(alphabet="„“”»«\"'`?¿‚‘ aB,.\n", max_size=40))
def test_pairs_lie_inside_the_text_and_in_order(text: str) -> None:
    found = pairs(text, [(0, len(text))])
    assert all(0 <= pair.open <= pair.start <= pair.end <= pair.close <= len(text) for pair in found)
    assert [pair.open for pair in found] == sorted(pair.open for pair in found)
