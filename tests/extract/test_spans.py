"""Span groups and the values on them."""

import datetime as dt

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from pipeline.clean.release import Block, Contact, Release
from pipeline.extract.spans import blocks, in_caption, read, write
from pipeline.extract.values import DateSpan, Figure, Person, Place

FIGURE = Figure("money", 1000.0, 1000.0, "EUR")


@pytest.fixture
def doc() -> Doc:
    return spacy.blank("de")("Wegberg erhält 1.000 Euro von Eva Holm.")


def test_spans_come_back_in_the_order_of_the_text_with_their_values(doc: Doc) -> None:
    later, earlier = Figure("count", 2.0, 2.0), FIGURE
    write(doc, "figures", [(4, 5, "COUNT", later), (2, 4, "MONEY", earlier)])
    assert [(span.text, span.label_, value) for span, value in read(doc, "figures")] == [
        ("1.000 Euro", "MONEY", earlier),
        ("von", "COUNT", later),
    ]


def test_spacy_reads_the_values_as_its_own_extensions(doc: Doc) -> None:
    write(doc, "figures", [(2, 4, "MONEY", FIGURE)])
    assert doc[2:4]._.figure == FIGURE
    assert doc[4:5]._.figure is None


def test_of_two_spans_with_one_extent_the_first_wins(doc: Doc) -> None:
    write(doc, "figures", [(2, 4, "MONEY", FIGURE), (2, 4, "COUNT", Figure("count", 1.0, 1.0))])
    assert [value for _, value in read(doc, "figures")] == [FIGURE]


def test_a_group_that_nobody_wrote_is_empty(doc: Doc) -> None:
    assert list(read(doc, "quotes")) == []


@pytest.mark.parametrize(
    ("group", "value"),
    [
        ("figures", FIGURE),
        ("dates", DateSpan(dt.date(2024, 5, 14), None, "day", "event")),
        ("people", Person("Eva Holm", "Eva", "Holm")),
        ("places", Place("Wegberg", "municipality", "05370040", candidates=("05370040", "05370044"))),
    ],
)
def test_values_survive_the_way_through_bytes(doc: Doc, group: str, value: object) -> None:
    write(doc, group, [(0, 1, "X", value)])
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    again = next(iter(DocBin().from_bytes(packed).get_docs(doc.vocab)))
    assert [value for _, value in read(again, group)] == [value]


def test_the_release_survives_the_way_through_bytes(doc: Doc) -> None:
    row = Block("row", 0, 7, cells=((0, 3), (4, 7)))
    doc._.release = Release(doc.text, (row,), "Titel", date=dt.date(2024, 5, 14), contacts=(Contact("press"),))
    assert Doc(doc.vocab).from_bytes(doc.to_bytes())._.release == doc._.release


def test_blocks_of_bare_text_are_its_lines() -> None:
    doc = spacy.blank("de")("  Erste Zeile \n\nZweite")
    assert [doc.text[block.start : block.end] for block in blocks(doc)] == ["Erste Zeile", "Zweite"]


def test_what_stands_in_a_picture_text_is_told_apart(doc: Doc) -> None:
    doc._.caption_start = doc[5].idx
    assert not in_caption(doc, doc[0:1])
    assert in_caption(doc, doc[5:7])
