"""PDF: reading order, running lines, paragraphs, tables, and what cannot be read."""

from collections.abc import Callable
from types import ModuleType

import pytest

from pipeline.read import Part, Refusal, Source

Parts = Callable[[str, bytes], list[Part]]

PROSE = (
    "Die Stadt Wegberg erhält vom Land Geld für",
    "einen neuen Weg. Er führt an zwei Schulen",
    "vorbei und schließt eine Lücke. Auch die",
    "Gemeinde Hille bekommt etwas, denn dort ist",
    "eine Brücke zu schmal. Die Arbeiten sollen",
    "im Herbst beginnen und ein Jahr dauern.",
)
OTHER = (
    "„Wer sicher fahren kann, der fährt auch“,",
    "sagte Petra Lohn in Wegberg. Das Geld ist",
    "aus einem Programm, das in diesem Jahr zum",
    "ersten Mal besteht. Anträge nehmen die",
    "Bezirke bis Ende November entgegen, und",
    "die Beratung ist für alle kostenlos.",
)
ADDRESS = ("Pressestelle", "Jürgensplatz 1", "40219 Düsseldorf", "Telefon 0211 1234-0", "presse@example.org")


def column(x: float, y: float, lines: tuple[str, ...], leading: float = 12) -> list[tuple[float, float, str]]:
    return [(x, y + leading * number, line) for number, line in enumerate(lines)]


@pytest.fixture
def text(made: ModuleType, parts: Parts) -> Callable[..., str]:
    def read_pages(*pages: list[tuple[float, float, str]]) -> str:
        (found,) = parts("a.pdf", made.drawn_pdf(list(pages)))
        assert isinstance(found, Source), found
        return found.content

    return read_pages


def test_two_columns_are_read_one_after_the_other(text: Callable[..., str]) -> None:
    page = [(50, 60, "Zwei neue Wege für das Land"), *column(50, 100, PROSE), *column(310, 100, OTHER)]
    assert text(page) == "\n\n".join(["Zwei neue Wege für das Land", " ".join(PROSE), " ".join(OTHER)])


def test_a_sentence_goes_on_in_the_next_column(text: Callable[..., str]) -> None:
    page = column(50, 100, (*PROSE[:5], "im Herbst beginnen und")) + column(310, 100, ("ein Jahr dauern.", *OTHER))
    assert "beginnen und ein Jahr dauern." in text(page)


def test_the_address_beside_the_text_comes_last(text: Callable[..., str]) -> None:
    body = tuple(f"{line} {other}" for line, other in zip(PROSE, OTHER, strict=True))
    assert text(column(50, 100, body) + column(480, 96, ADDRESS, 10)) == " ".join(body) + "\n\n" + "\n".join(ADDRESS)


@pytest.mark.parametrize(
    "number",
    ["Seite {} von 2", "- {} -", "{}", "{}/2", "Seite {}", "– {} –", "S. {}", "Page {} of 2", "…/{}", "| {} |"],
)
def test_page_numbers_are_left_out(text: Callable[..., str], number: str) -> None:
    pages = [[*column(50, 100, lines), (280, 800, number.format(n))] for n, lines in enumerate((PROSE, OTHER), 1)]
    assert text(*pages) == " ".join(PROSE) + "\n\n" + " ".join(OTHER)


def test_running_lines_stand_once_and_feet_at_the_end(text: Callable[..., str]) -> None:
    head, foot = "Ministerium für Wege · Pressemitteilung Nr. 34", "Jürgensplatz 1, 40219 Düsseldorf"
    pages = [
        [(50, 30, head), *column(50, 100, lines), (50, 810, foot), (500, 810, f"Seite {page}")]
        for page, lines in enumerate((PROSE, OTHER), start=1)
    ]
    assert text(*pages) == "\n\n".join([head, " ".join(PROSE), " ".join(OTHER), foot])


def test_a_sentence_goes_on_over_the_page(text: Callable[..., str]) -> None:
    pages = [[*column(50, 100, PROSE[:3]), (280, 800, "1")], column(50, 60, ("kleinen Orte sind dabei.",))]
    assert text(*pages) == " ".join(PROSE[:3]) + " kleinen Orte sind dabei."


def test_hyphens_at_line_ends_are_left_to_cleaning(text: Callable[..., str]) -> None:
    lines = ("Das Land legt ein Programm mit Investitions-", "zuschüssen auf, das Städten hilft.")
    assert text(column(50, 100, lines)) == "\n".join(lines)


@pytest.mark.parametrize("indent", [10, 20])
def test_an_indented_line_begins_a_paragraph(text: Callable[..., str], indent: int) -> None:
    first, *rest = column(50, 172, OTHER)
    page = [*column(50, 100, PROSE), (first[0] + indent, first[1], first[2]), *rest]
    assert text(page) == " ".join(PROSE) + "\n\n" + " ".join(OTHER)


def test_items_are_parted(text: Callable[..., str]) -> None:
    lines = ("Das Geld bekommen:", "• Wegberg für einen Weg, der an der", "Schule vorbeiführt", "• Hille")
    assert text(column(50, 100, lines)) == (
        "Das Geld bekommen:\n\n• Wegberg für einen Weg, der an der Schule vorbeiführt\n\n• Hille"
    )


def test_a_ruled_table_gives_rows(made: ModuleType, parts: Parts) -> None:
    (found,) = parts("a.pdf", made.pdf(table=True))
    assert isinstance(found, Source)
    assert found.content.endswith("Gemeinde | Betrag\nWegberg | 250.000 Euro\nHille | 180.000 Euro")


@pytest.mark.parametrize("count", [3, 8])
def test_a_table_without_rules_gives_rows_and_no_columns(text: Callable[..., str], count: int) -> None:
    names = ("Wegberg", "Hille", "Espelkamp", "Viersen", "Minden", "Lübbecke", "Kempen", "Nettetal")[:count]
    table = [
        each for n, name in enumerate(names) for each in ((50, 180 + 14 * n, name), (300, 180 + 14 * n, f"{n}00 Euro"))
    ]
    body = column(50, 100, ("Die Stadt Wegberg erhält vom Land Geld für einen neuen Weg.",))
    assert text(body + table).endswith("\n".join(f"{name} | {n}00 Euro" for n, name in enumerate(names)))


def test_labels_before_the_text_are_no_table(text: Callable[..., str]) -> None:
    head = [
        (50, 60, "Datum"),
        (150, 60, "4. Mai 2023"),
        (50, 74, "Nummer"),
        (150, 74, "34/2023"),
        (50, 88, "Amt"),
        (150, 88, "Verkehr"),
    ]
    assert "4. Mai 2023" in text(head + column(50, 140, PROSE)).split("\n\n")


def test_letters_that_stand_upright_beside_the_page_are_left_out(made: ModuleType, parts: Parts) -> None:
    import io  # noqa: PLC0415

    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(50, 700, "Die Stadt Wegberg erhält vom Land Geld für einen Weg.")
    canvas.rotate(90)
    canvas.drawString(300, -20, "Gedruckt auf Papier")
    canvas.save()
    (found,) = parts("a.pdf", out.getvalue())
    assert isinstance(found, Source)
    assert found.content == "Die Stadt Wegberg erhält vom Land Geld für einen Weg."


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("leer", "no_text_layer"),
        ("geheim", "encrypted_file"),
        ("halb", "broken_file"),
        ("seite", "broken_file"),
        ("lang", "too_large"),
    ],
)
def test_what_cannot_be_read(name: str, code: str, made: ModuleType, parts: Parts) -> None:
    whole = made.drawn_pdf([column(50, 100, PROSE)])
    data = {
        "leer": made.drawn_pdf([[]]),
        "geheim": made.drawn_pdf([column(50, 100, PROSE)], "geheim"),
        "halb": whole[: len(whole) // 3],
        "seite": b"<!DOCTYPE html><html><body><p>Nicht gefunden</p></body></html>",
        "lang": made.drawn_pdf([[(50, 100, "Seite")]] * 61),
    }[name]
    (refusal,) = parts("a.pdf", data)
    assert isinstance(refusal, Refusal)
    assert refusal.problem.code == code


def test_a_number_in_the_foot_that_is_a_cell_stays(text: Callable[..., str]) -> None:
    page = [*column(50, 100, PROSE), (50, 760, "Wegberg"), (300, 760, "12"), (50, 774, "Hille"), (300, 774, "9")]
    assert text(page).endswith("Wegberg\n\n12\n\nHille\n\n9")
