"""The structure of a body: items, rows, headings, paragraphs."""

import pytest

from pipeline.clean import Release, clean
from pipeline.read import from_text

HEAD = "Land fördert Schulen in Musterau\n\nDie Schulen im Land bekommen Geld. Das hat die Ministerin gesagt.\n"

SOUTH = "\nDie Orte liegen im Süden des Landes. Eine Jury hat sie ausgewählt.\n\n"


def blocks(body: str, *kinds: str) -> list[str]:
    release = clean(from_text(HEAD + body))
    return [of(release, place) for place, block in enumerate(release.blocks) if block.kind in kinds]


def of(release: Release, place: int) -> str:
    block = release.blocks[place]
    return release.text[block.start : block.end]


@pytest.mark.parametrize("sign", ["•", "·", "-", "*", "–", "•\t", "·         ", "➡️"])
def test_bullets(sign: str) -> None:
    body = (
        f"Im Einzelnen erhalten:\n{sign} Stadt Musterau: 19.900 Euro\n{sign} Beispielheim: 4.500 "
        f"Euro\nDas Geld fließt bald."
    )
    assert blocks(body, "item") == ["Stadt Musterau: 19.900 Euro", "Beispielheim: 4.500 Euro"]


def test_items_are_set_close_and_paragraphs_apart() -> None:
    release = clean(from_text(HEAD + "Es erhalten:\n• Musterau: 1 Euro\n• Beispielheim: 2 Euro\nDas Geld fließt bald."))
    assert "Es erhalten:\n\nMusterau: 1 Euro\nBeispielheim: 2 Euro\n\nDas Geld" in release.text


def test_continuation_in_brackets() -> None:
    body = (
        "Zuwendungen gehen an:\n•\tMusterau - Spielplatz im Ortsteil Oberdorf\n(Zuwendung: 250.000 "
        "€)\n•\tBeispielheim - Markt\n(Zuwendung: 12.000 €)\nDas ist gut."
    )
    assert blocks(body, "item") == [
        "Musterau - Spielplatz im Ortsteil Oberdorf (Zuwendung: 250.000 €)",
        "Beispielheim - Markt (Zuwendung: 12.000 €)",
    ]


def test_list_without_signs() -> None:
    body = (
        "Ausgewählt wurden:\n\nGemeinden Musterau, Beispielheim\nStadt Neustadt\nKreis "
        "Musterau\n\nDie Arbeiten beginnen bald."
    )
    assert blocks(body, "item") == ["Gemeinden Musterau, Beispielheim", "Stadt Neustadt", "Kreis Musterau"]


def test_amounts_below_a_colon() -> None:
    body = "Es erhalten:\nMusterau: 12.300 Euro\nBeispielheim: 4.500 Euro\nDas Geld fließt bald."
    assert blocks(body, "item") == ["Musterau: 12.300 Euro", "Beispielheim: 4.500 Euro"]


def test_two_levels() -> None:
    body = (
        "Gefördert werden:\nMusterau\nOberdorf: 250.000 Euro für Neubau\nUnterdorf: 1.000 Euro für "
        "Bänke\nBeispielheim\nMarkt: 5 Euro\nDas ist gut so."
    )
    release = clean(from_text(HEAD + body))
    items = [(of(release, place), block.level) for place, block in enumerate(release.blocks) if block.kind == "item"]
    assert items == [
        ("Musterau", 0),
        ("Oberdorf: 250.000 Euro für Neubau", 1),
        ("Unterdorf: 1.000 Euro für Bänke", 1),
        ("Beispielheim", 0),
        ("Markt: 5 Euro", 1),
    ]


def test_group_heads_between_bullets() -> None:
    body = (
        "Folgende Projekte wurden ausgewählt:\n\nBayern\n• Musterau: 2 Euro (Hallenbad)\nHessen\n• "
        "Beispielheim: 3 Euro (Freibad)\n\nDas ist gut so."
    )
    assert blocks(body, "heading", "item") == [
        "Bayern",
        "Musterau: 2 Euro (Hallenbad)",
        "Hessen",
        "Beispielheim: 3 Euro (Freibad)",
    ]


def test_columns() -> None:
    body = (
        "Die Summen im Überblick:\nStadt/Gemeinde Betrag in Euro\nMusterau 12.300\nBad "
        "Beispielheim 248.292\nNeustadt (Aisch) 56.350\nZusammen 316.942\nAlle freuen sich."
    )
    release = clean(from_text(HEAD + body))
    rows = [block for block in release.blocks if block.kind == "row"]
    cells = [[release.text[start:end] for start, end in row.cells] for row in rows]
    assert cells == [
        ["Stadt/Gemeinde", "Betrag in Euro"],
        ["Musterau", "12.300"],
        ["Bad Beispielheim", "248.292"],
        ["Neustadt (Aisch)", "56.350"],
        ["Zusammen", "316.942"],
    ]
    assert [row.header for row in rows] == [True, False, False, False, False]


def test_pipe_table() -> None:
    body = (
        "\n| Zuwendungsempfänger | Fördersumme |\n|---|---|\n| Kreis Musterau | 3,6 Millionen Euro "
        "|\n| Beispielheim |  |\n\nAlle freuen sich sehr."
    )
    release = clean(from_text(HEAD + body))
    rows = [block for block in release.blocks if block.kind == "row"]
    assert [[release.text[start:end] for start, end in row.cells] for row in rows] == [
        ["Zuwendungsempfänger", "Fördersumme"],
        ["Kreis Musterau", "3,6 Millionen Euro"],
        ["Beispielheim", ""],
    ]
    assert rows[0].header
    assert release.text[rows[1].start : rows[1].end] == "Kreis Musterau | 3,6 Millionen Euro"


@pytest.mark.parametrize(
    "line",
    ["Hintergrund", "75.000 Euro für Musterau", "Beispielheim", "Zum Hintergrund:", "Stadt Musterau – 98.000 Euro"],
)
def test_headings(line: str) -> None:
    assert blocks(f"{line}\nFür Musterau überreichte sie den Bescheid. Das ist gut.", "heading") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Termin: Montag, 11. Juni 2018, 10:00 Uhr",
        "Der Kreis empfiehlt:",
        "Weitere Informationen unter: www.musterau.de",
    ],
)
def test_no_headings(line: str) -> None:
    assert blocks(f"{line}\nFür Musterau überreichte sie den Bescheid. Das ist gut.", "heading") == []


def test_captions_in_the_body() -> None:
    caption = "Übergabe in Musterau (v.l.): Bürgermeisterin Erika Beispiel und Landrat Max Muster."
    body = (
        f"Musterau\n{caption}\n{caption}\n© Kreis Musterau\nBild herunterladen\nFür Musterau gab es "
        f"einen Bescheid. Das ist gut.\nEnde der Meldung."
    )
    release = clean(from_text(HEAD + body))
    assert release.captions == (caption,)
    assert "Übergabe in" not in release.text
    assert blocks(body, "heading") == ["Musterau"]


def test_markdown() -> None:
    body = (
        "Das Land gibt **viel** Geld, [hier](https://musterau.de/a) steht mehr dazu.\n\n## Zahlen\n\n- eins\n- zwei\n"
    )
    release = clean(from_text(f"# Land fördert Schulen\n\n{body}"))
    assert (
        release.text == "Land fördert Schulen\n\nDas Land gibt viel Geld, hier steht mehr dazu.\n\nZahlen\n\neins\nzwei"
    )
    assert [block.kind for block in release.blocks] == ["title", "paragraph", "heading", "item", "item"]


def test_empty_captions_are_dropped() -> None:
    release = clean(from_text(f"Land fördert Schulen in Musterau\n\n3. Mai 2019\nPortraitfoto\n\n{HEAD}"))
    assert release.captions == ()


def test_unwrapping_keeps_hyphens_before_und() -> None:
    body = (
        "Die Stadt Musterau baut in den kommenden Jahren mehrere neue Wohn-\nund Geschäftshäuser "
        "am Rand der Altstadt, dazu einen Investi-\n"
        "tionsfonds für kleine Betriebe und einen Park mit vielen Bäumen\nfür alle, die in der Nähe wohnen."
    )
    text = clean(from_text("Land fördert Schulen\n\n" + body)).text
    assert "Wohn- und Geschäftshäuser" in text
    assert "Investitionsfonds für kleine" in text
    assert "Bäumen für alle" in text


def test_a_pasted_table_has_tabs_between_its_cells() -> None:
    body = (
        "Die Förderung im Überblick:\n\nKommune\tSchulhöfe\tBetrag in Euro\nMusterau\t4\t12.300\n"
        "Beispielheim\t11\t98.000\n\nDas Geld fließt bald."
    )
    assert blocks(body, "row") == [
        "Kommune | Schulhöfe | Betrag in Euro",
        "Musterau | 4 | 12.300",
        "Beispielheim | 11 | 98.000",
    ]


def test_a_tab_in_a_lone_line_parts_nothing() -> None:
    assert blocks("Beginn:\tMontag um 11 Uhr im Rathaus.\n\nAlle sind willkommen.", "row") == []


def test_pipe_table_without_outer_pipes() -> None:
    body = "\nKreis Musterau | 3,6 Millionen Euro\nBeispielheim | 12.300 Euro\n\nAlle freuen sich sehr."
    assert blocks(body, "row") == ["Kreis Musterau | 3,6 Millionen Euro", "Beispielheim | 12.300 Euro"]


def test_lines_that_begin_with_a_sum_are_items() -> None:
    body = "\n98.000 Euro für die Turnhalle\n1,2 Millionen Euro für die Schule\n\nAlle freuen sich sehr."
    assert blocks(body, "item") == ["98.000 Euro für die Turnhalle", "1,2 Millionen Euro für die Schule"]


def test_short_lines_set_close_among_paragraphs_are_items() -> None:
    body = f"{SOUTH}Wertach\nRettenberg\nMissen\n\nAlle freuen sich sehr."
    assert blocks(body, "item") == ["Wertach", "Rettenberg", "Missen"]


def test_a_heading_close_above_its_paragraph_is_no_item() -> None:
    body = f"{SOUTH}Wertach\nDer Ort bekommt 98.000 Euro. Das ist gut."
    assert blocks(body, "item") == []


def test_a_line_with_a_sum_is_no_head_of_columns() -> None:
    lines = [
        "Stadt Musterau, Halle: 1.730.000 Euro",
        "Stadt Beispielheim, Bad: 120.000 Euro",
        "Markt Oberdorf: 65.000 Euro",
    ]
    release = clean(from_text("\n".join(["Land hilft drei Städten", "", "Das Land hilft. Es gibt Geld:", "", *lines])))
    assert [line in release.text for line in lines] == [True] * 3
    assert not any(block.kind == "row" for block in release.blocks)


def test_lines_of_a_list_stay_where_paragraphs_run_on() -> None:
    """Items of one length look like lines broken by hand; paragraphs of one line show that nobody broke any."""
    prose = (
        "Sechs Gemeinden im Kreis Musterau können ihre Ortskerne weiterentwickeln, denn die Landrätin hat ihnen am "
        "Donnerstag im Kreishaus die Bescheide ausgehändigt und dabei für mehr Grün in den Dörfern geworben."
    )
    items = [
        "Beispielheim - Umbau des Rathauses und Platz davor (Zuwendung: 875.000 Euro)",
        "Musterau - Neuer Quartiersplatz im Ortsteil Oberau (Zuwendung: 412.000 Euro)",
        "Altenmuster - Zugang zum Bahnhof und neue Treppen (Zuwendung: 164.500 Euro)",
        "Neuenmuster - Sicherung der alten Mühle am Bach (Zuwendung: 525.000 Euro)",
        "Unterau - Umbau der Scheune zum Haus des Dorfes (Zuwendung: 298.500 Euro)",
    ]
    text = clean(
        from_text("\n\n".join(["Kreis fördert Ortskerne", prose, "Es erhalten:", "\n".join(items), prose]))
    ).text
    assert "\n".join(items) in text
