"""Lists, definitions and tables of a page keep their levels, pairs and cells."""

import pytest

from pipeline.clean.pages import read_page
from pipeline.clean.pieces import Piece

LEAD = "<p>Die Stadt Musterau bekommt vom Land einen Zuschuss für ihre Grundschule. Das Geld fließt bis 2024.</p>"


def pieces(markup: str) -> list[Piece]:
    return list(
        read_page(f"<html><body><main><h1>Land fördert Schulen</h1>{LEAD}{markup}</main></body></html>").pieces[2:]
    )


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (
            "<ul><li>A<ul><li>B<ol><li>C</li></ol></li></ul></li><li>D</li></ul>",
            [("A", 0), ("B", 1), ("C", 2), ("D", 0)],
        ),
        ("<ul><li>A</li><ul><li>B</li></ul></ul>", [("A", 0), ("B", 1)]),
        (
            "<dl><dt>Kosten</dt><dd>5 Euro</dd><dt>Bau:</dt><dd>2022</dd></dl>",
            [("Kosten: 5 Euro", 0), ("Bau: 2022", 0)],
        ),
        (
            "<dl><dt>Musterau</dt><dd>Schulen<dl><dt>Nord</dt><dd>5 Euro</dd></dl></dd></dl>",
            [("Musterau: Schulen", 0), ("Nord: 5 Euro", 1)],
        ),
        ("<dl><div><dt>Kosten</dt><dd>5 Euro</dd></div></dl>", [("Kosten: 5 Euro", 0)]),
    ],
)
def test_levels(markup: str, found: list[tuple[str, int]]) -> None:
    assert [(piece.text, piece.level) for piece in pieces(markup)] == found


def test_parts_in_a_list_are_no_items() -> None:
    found = pieces(
        "<ul class='parts'><li><h2>Hintergrund</h2><p>Das Programm läuft seit 2012 im ganzen Land.</p></li></ul>"
    )
    assert [(piece.kind, piece.text) for piece in found] == [
        ("heading", "Hintergrund"),
        ("line", "Das Programm läuft seit 2012 im ganzen Land."),
    ]


def test_cells_of_a_table() -> None:
    found = pieces(
        "<table><caption>Zuschüsse</caption><thead><tr><th>Ort</th><th>Jahr</th><th>Euro</th></tr></thead><tbody>"
        "<tr><th scope='row' rowspan='2'>Musterau</th><td>2021</td><td>5</td></tr><tr><td>2022</td><td>7</td></tr>"
        "</tbody><tfoot><tr><th scope='row' colspan='2'>Summe</th><td>12</td></tr></tfoot></table>"
    )
    assert [(piece.kind, piece.cells or piece.text, piece.header) for piece in found] == [
        ("heading", "Zuschüsse", False),
        ("row", ("Ort", "Jahr", "Euro"), True),
        ("row", ("Musterau", "2021", "5"), False),
        ("row", ("Musterau", "2022", "7"), False),
        ("row", ("Summe", "", "12"), False),
    ]


def test_quotation_is_a_paragraph() -> None:
    quotation = "<blockquote><p>„Das ist ein guter Tag für die Stadt“, sagte sie.</p></blockquote>"
    assert [piece.kind for piece in pieces(quotation)] == ["line"]


def test_list_of_links_that_the_text_announces_stays() -> None:
    towns = "<ul><li><a href='/a'>Musterau</a></li><li><a href='/b'>Beispielheim</a></li></ul>"
    assert [piece.text for piece in pieces(f"<p>Gefördert werden in diesem Jahr folgende Städte:</p>{towns}")][1:] == [
        "Musterau",
        "Beispielheim",
    ]
    assert pieces(towns) == []
