"""Awards in lists and tables."""

from collections.abc import Callable

import pytest

Awards = Callable[..., list[tuple[str, float]]]

LISTS = [
    # L1: the unit stands in the head, the last line sums up
    (
        """Die Zuschüsse:
        - Stadt/Gemeinde Betrag in Euro
        - Musterau 12.300
        - Bad Probstein 248.292
        - Regierungsbezirk Vorland 260.592""",
        [("Bad Probstein", 248292), ("Musterau", 12300)],
    ),
    # L6: colon, type word only at times
    (
        """Im Einzelnen werden gefördert:
        - Stadt Musterau: 19.900 Euro
        - Beispielheim: 25.000 Euro""",
        [("Beispielheim", 25000), ("Musterau", 19900)],
    ),
    (
        """Im Einzelnen werden gefördert:
        - Stadt Musterau: 1.270.000 Euro (Umbau des Hafens)
        - Talhausen: 329.000 Euro (Markt)""",
        [("Musterau", 1270000), ("Talhausen", 329000)],
    ),
    # L4-like: dash
    (
        "Es erhalten:\n- Gemeinde Musterau – 98.000 Euro\n- Stadt Talhausen – 45.000 Euro",
        [("Musterau", 98000), ("Talhausen", 45000)],
    ),
    # L8: the town above, its parts below
    (
        """Gefördert werden:
        - Musterau
        -- Oberdorf: 250.000 Euro für den Neubau
        -- Unterdorf: 40.000 Euro für den Spielplatz""",
        [("Musterau", 40000), ("Musterau", 250000)],
    ),
    # a district above its towns
    (
        """Gefördert werden:
        - Kreis Muster
        - Musterau: 20.000 Euro
        - Beispielheim: 30.000 Euro""",
        [("Beispielheim", 30000), ("Musterau", 20000)],
    ),
    # L9: the sum first
    (
        """Folgende Mittel fließen:
        - 230.000,00 € nach Musterau-Oberdorf (Neubau)
        - 45.000 € nach Talhausen (Umbau)""",
        [("Musterau", 230000), ("Talhausen", 45000)],
    ),
    # L11: town, project: sum
    (
        """Bewilligt wurden Zuweisungen für:
        - Stadt Musterau, Erweiterung der Schule: 1.350.000 Euro
        - Markt Talhausen, Kindergarten: 400.000 Euro""",
        [("Musterau", 1350000), ("Talhausen", 400000)],
    ),
    # L12: the sum in the next line
    (
        """Zuwendungen gehen an:
        - Musterau - Spielplatz im Ortsteil Oberdorf
        - (Zuwendung: 250.000 €)
        - Talhausen - Rathaus
        - (Zuwendung: 163.200 €)""",
        [("Musterau", 250000), ("Talhausen", 163200)],
    ),
    # L13: the town only in the sentence before
    (
        """In der Stadt Musterau werden folgende Maßnahmen gefördert:
        - Ufertreppe (4.000.000 Euro)
        - Stadtpark, 2. Bauabschnitt (365.000 Euro)""",
        [("Musterau", 365000), ("Musterau", 4000000)],
    ),
    # L14: one sum for several projects, a region above
    (
        """Es erhalten:
        - Stadt Musterau: 2,8 Millionen Euro für Schule, Halle und Kita
        - Kreis Muster: 1,5 Millionen Euro für das Berufskolleg""",
        [("Kreis Muster", 1500000), ("Musterau", 2800000)],
    ),
    # headings between the lists of one sentence
    (
        """Folgende Projekte wurden ausgewählt:
        ### Regierungsbezirk Vorland
        - Musterau: 2.700.000 Euro (Hallenbad)
        ### Andere
        - Talhausen: 835.000 Euro (Strandbad)""",
        [("Musterau", 2700000), ("Talhausen", 835000)],
    ),
    # the district in front of the town
    (
        """Es erhalten:
        - Kreis Muster - Stadt Musterau: 2,8 Millionen Euro
        - Landkreis Probe: 1,6 Millionen Euro""",
        [("Landkreis Probe", 1600000), ("Musterau", 2800000)],
    ),
    # what the towns of a district get together
    (
        """Der Kreis Muster erhält 50.000 Euro.
        Die Förderungen im Einzelnen:
        - Musterau: 20.000 Euro
        - Beispielheim: 30.000 Euro""",
        [("Beispielheim", 30000), ("Musterau", 20000)],
    ),
    # each
    (
        "Jeweils gefördert werden:\n- Musterau und Talhausen: je 20.000 Euro",
        [("Musterau", 20000), ("Talhausen", 20000)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_list(awards: Awards, text: str, expected: list[tuple[str, float]]) -> None:
    assert awards(f"# Land fördert Kommunen\n{text}") == expected


NO_LISTS = [
    "Die Schulden im Vergleich:\n- Musterau: 1.200.000 Euro\n- Talhausen: 900.000 Euro",
    "Die Kosten verteilen sich so:\n- Musterau: 1.200.000 Euro\n- Talhausen: 900.000 Euro",
    "Es erhalten:\n- Sportverein Musterau e.V. in Musterau: 12.000 Euro",
    "Es erhalten:\n- Musterau und Talhausen: 120.000 Euro",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_no_list(awards: Awards, text: str) -> None:
    assert awards(f"# Land fördert Kommunen\n{text}") == []


TABLES = [
    (
        """|! Kommune | Maßnahme | Zuwendung in Euro
        | Musterau | Laufbahn am Stadtpark | 67.300
        | Talhausen | Turnhalle | 470.000
        | Summe | | 537.300""",
        [("Musterau", 67300), ("Talhausen", 470000)],
    ),
    # two years: that of the release
    (
        """|! Ort | 2023 (Euro) | 2024 (Euro)
        | Musterau | 31.000 | 37.000
        | Talhausen | 21.500 | 27.000
        | Zusammen | 52.500 | 64.000""",
        [("Musterau", 37000), ("Talhausen", 27000)],
    ),
    # costs beside the award, the recipient in the second column
    (
        """|! Projekt | Empfänger | Gesamtkosten | Zuwendung
        | Brücke | Kreis Muster | 400.000 Euro | 250.000 Euro
        | Radweg | Musterau | 90.000 Euro | 60.000 Euro""",
        [("Kreis Muster", 250000), ("Musterau", 60000)],
    ),
    (
        """|! Zuwendungsempfänger | Fördersumme (gerundet)
        | Kreis Muster | 3,6 Millionen Euro
        | Musterau | 1,2 Millionen Euro""",
        [("Kreis Muster", 3600000), ("Musterau", 1200000)],
    ),
    # millions in the head
    (
        "|! Stadt | Zuschuss (Mio. Euro)\n| Musterau | 1,25\n| Talhausen | 0,5",
        [("Musterau", 1250000), ("Talhausen", 500000)],
    ),
    # no sums
    ("|! Kommune | Einwohner\n| Musterau | 12.400\n| Talhausen | 8.300", []),
    ("|! Kommune | Fördersatz in Prozent\n| Musterau | 80\n| Talhausen | 60", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_table(awards: Awards, text: str, expected: list[tuple[str, float]]) -> None:
    assert awards(f"# Land fördert Kommunen\nDie Zuwendungen im Überblick:\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("Gefördert werden:\n- Musterau: 20.000 Euro (Hallenbad)", "Hallenbad"),
        ("Gefördert werden:\n- Musterau: 20.000 Euro für den Neubau", "Neubau"),
        ("Gefördert werden:\n- Stadt Musterau, Erweiterung der Schule: 20.000 Euro", "Erweiterung der Schule"),
        ("Gefördert werden:\n|! Kommune | Maßnahme | Zuwendung in Euro\n| Musterau | Bootshaus | 480.000", "Bootshaus"),
    ],
)
def test_project(read: Callable[..., object], text: str, project: str) -> None:
    rows = [row for row in read(text).municipalities if row.amount is not None]  # type: ignore[attr-defined]
    assert [row.project for row in rows] == [project]


def test_evidence_is_the_item(read: Callable[..., object]) -> None:
    row = read("Gefördert werden:\n- Musterau: 20.000 Euro (Bad)").municipalities[0]  # type: ignore[attr-defined]
    assert row.evidence == "Musterau: 20.000 Euro (Bad)"
    assert row.construction == "list_colon"
