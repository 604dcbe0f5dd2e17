"""Money in every notation that releases use, with bounds, distribution and context."""

import pytest
import spacy
from spacy.language import Language

from pipeline.extract import spans

MIO, MRD = 1_000_000.0, 1_000_000_000.0


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def money(nlp: Language, text: str) -> list[tuple[float | None, float | None, str | None, str, bool]]:
    """The amounts in a text: bounds, unit, modifier, each."""
    found = spans.read(nlp(text), "figures")
    return [(f.value_min, f.value_max, f.unit, f.modifier, f.each) for _, f in found if f.kind == "money"]


NOTATIONS = [
    ("Die Stadt Lünen erhält 3,87 Millionen Euro.", 3.87 * MIO),
    ("Die Stadt Lünen erhält 3 Mio. €.", 3 * MIO),
    ("Die Stadt Lünen erhält 2,7 Mio. Euro vom Land.", 2.7 * MIO),
    ("Die Stadt Lünen erhält 5,8 Mio Euro vom Land.", 5.8 * MIO),
    ("Die Stadt Lünen erhält 300 Mio. EUR.", 300 * MIO),
    ("Die Stadt Lünen erhält 24,8 Mill. Euro.", 24.8 * MIO),
    ("Der Bund gibt 1,55 Mrd. Euro.", 1.55 * MRD),
    ("Der Bund gibt 1,5 Mrd. € für Schulen.", 1.5 * MRD),
    ("Es fließen 55,254 Millionen Euro in den Ausbau.", 55.254 * MIO),
    ("Es fließen 9,982 Milliarden Euro in den Ausbau.", 9.982 * MRD),
    ("Bewilligt sind 10.223.354 Euro.", 10_223_354),
    ("Bewilligt sind 1.855.565,87 Euro.", 1_855_565.87),
    ("Bewilligt sind 956.000,00 €.", 956_000),
    ("Bewilligt sind 8.000,- Euro.", 8_000),
    ("Bewilligt sind 320.600,– Euro.", 320_600),
    ("Bewilligt sind 50.000,-- EUR.", 50_000),
    ("Bewilligt sind 19.200 Euro.", 19_200),
    ("Bewilligt sind 64.000 €.", 64_000),
    ("Bewilligt sind 64.000€.", 64_000),
    ("Bewilligt sind 40000 Euro.", 40_000),
    ("Bewilligt sind 1830 Euro.", 1_830),
    ("Bewilligt sind 2000 Euro.", 2_000),
    ("Bewilligt sind 92 000 Euro.", 92_000),
    ("Bewilligt sind 1 000 000 Euro.", MIO),
    ("Bewilligt sind 334 325 009,77 Euro.", 334_325_009.77),
    ("Bewilligt sind 64\u00a0000 Euro.", 64_000),
    ("Bewilligt sind 285.000 ? für die Feuerwache.", 285_000),
    ("Bewilligt sind 250..000,00 € für die Feuerwache.", 250_000),
    ("Bewilligt sind 450 TEUR.", 450_000),
    ("Bewilligt sind 450 T€ für die Feuerwache.", 450_000),
    ("Bewilligt sind EUR 12.500 für die Feuerwache.", 12_500),
    ("Bewilligt sind € 12.500,50 für die Feuerwache.", 12_500.5),
    ("Bewilligt sind 600,- Euro.", 600),
    ("Bewilligt sind 0,9 Millionen Euro.", 0.9 * MIO),
    ("Bewilligt sind drei Millionen Euro.", 3 * MIO),
    ("Bewilligt sind siebzehn Millionen Euro.", 17 * MIO),
    ("Bewilligt sind achthundertdreiundzwanzig Millionen Euro.", 823 * MIO),
    ("Bewilligt ist eine Million Euro.", MIO),
    ("Bewilligt ist eine halbe Million Euro.", 0.5 * MIO),
    ("Bewilligt sind eineinhalb Millionen Euro.", 1.5 * MIO),
    ("Bewilligt sind anderthalb Millionen Euro.", 1.5 * MIO),
    ("Bewilligt sind zweieinhalb Millionen Euro.", 2.5 * MIO),
    ("Bewilligt ist eine dreiviertel Million Euro.", 0.75 * MIO),
    ("Bewilligt ist eine viertel Milliarde Euro.", 0.25 * MRD),
    ("Bewilligt ist eine Viertelmilliarde Euro.", 0.25 * MRD),
    ("Bewilligt ist eine Dreiviertelmillion Euro.", 0.75 * MIO),
    ("Bewilligt sind fünfhundert Euro.", 500),
    ("Bewilligt sind zehntausend Euro.", 10_000),
    ("Bewilligt sind 50 Tsd. Euro.", 50_000),
    ("Baubeginn für das 21-Millionen-Projekt am Hafen.", 21 * MIO),
    ("Baubeginn für das 21-Millionen-Euro-Projekt am Hafen.", 21 * MIO),
    ("Das 130 Millionen-Euro-Paket ist beschlossen.", 130 * MIO),
    ("Das 49-Euro-Ticket bleibt.", 49),
    ("MINISTERIN ÜBERGIBT 1,2 MILLIONEN EURO", 1.2 * MIO),
    ("Das Porto kostet 85 Cent.", 0.85),
]


@pytest.mark.parametrize(("text", "value"), NOTATIONS)
def test_notation(nlp: Language, text: str, value: float) -> None:
    assert money(nlp, text) == [(pytest.approx(value), pytest.approx(value), "EUR", "exact", False)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Der Zuschuss betrug damals 740.700 Mark.", 740_700, "DEM"),
        ("Der Zuschuss betrug damals 1,2 Millionen DM.", 1.2 * MIO, "DEM"),
        ("Die Basler Stiftung gibt 50.000 Franken dazu.", 50_000, "CHF"),
        ("Die Basler Stiftung gibt 50.000 CHF dazu.", 50_000, "CHF"),
        ("Der Konzern investiert 3 Milliarden US-Dollar.", 3 * MRD, "USD"),
    ],
)
def test_currency(nlp: Language, text: str, value: float, unit: str) -> None:
    assert [found[:3] for found in money(nlp, text)] == [(value, value, unit)]


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("Die Kommunen bekommen rund 13,7 Millionen Euro.", 13.7 * MIO, 13.7 * MIO, "approximately"),
        ("Die Kommunen bekommen ca. 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen rd. 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen etwa 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen knapp 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen gut 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen fast 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen nahezu 300.000 Euro.", 300_000, 300_000, "approximately"),
        ("Die Kommunen bekommen knapp eine dreiviertel Million Euro.", 750_000, 750_000, "approximately"),
        ("Die Kommunen bekommen mehr als 60 Millionen Euro.", 60 * MIO, None, "at_least"),
        ("Über 55 Millionen Euro für Radwege.", 55 * MIO, None, "at_least"),
        ("Die Kommunen bekommen weit über eine Million Euro.", MIO, None, "at_least"),
        ("Die Fördersumme beträgt mindestens 100.000 Euro.", 100_000, None, "at_least"),
        ("Förderfähig sind Vorhaben ab 5.000 Euro.", 5_000, None, "at_least"),
        ("Der Zuschuss beträgt bis zu 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss beträgt höchstens 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss beträgt maximal 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss liegt unter 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss beträgt weniger als 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss beträgt nicht mehr als 60.000 Euro.", None, 60_000, "at_most"),
        ("Der Zuschuss liegt zwischen 20.000 und 60.000 Euro.", 20_000, 60_000, "between"),
        ("Der Zuschuss liegt zwischen 20.000 Euro und 60.000 Euro.", 20_000, 60_000, "between"),
        ("Der Zuschuss liegt zwischen 1,5 und 2 Millionen Euro.", 1.5 * MIO, 2 * MIO, "between"),
        ("Der Zuschuss reicht von 5.000 bis 20.000 Euro.", 5_000, 20_000, "between"),
        ("Der Zuschuss beträgt 20.000 bis 60.000 Euro.", 20_000, 60_000, "between"),
        ("Der Zuschuss beträgt 20.000 – 60.000 Euro.", 20_000, 60_000, "between"),
        ("Der Bescheid über 2,7 Mio. Euro liegt vor.", 2.7 * MIO, 2.7 * MIO, "exact"),
        ("Sie übergab Förderbescheide über insgesamt 5,3 Millionen Euro.", 5.3 * MIO, 5.3 * MIO, "exact"),
        ("Der Bund startet ein Programm über 70 Millionen Euro.", 70 * MIO, 70 * MIO, "exact"),
        ("Sie bekam einen Scheck über 500 Euro.", 500, 500, "exact"),
    ],
)
def test_bounds(nlp: Language, text: str, low: float | None, high: float | None, modifier: str) -> None:
    assert [(found[0], found[1], found[3]) for found in money(nlp, text)] == [(low, high, modifier)]


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Die Städte erhalten jeweils 30.000 Euro.", True),
        ("Die Städte erhalten je 30.000 Euro.", True),
        ("Jeweils 144.300 Euro bekommen Ense und Rüthen.", True),
        ("Die jeweils mit 6.500 Euro dotierten Ehrungen erhalten zwei Orte.", True),
        ("Es sind zwei Bescheide in Höhe von je 110.000 Euro.", True),
        ("Es gibt jeweils bis zu 5.000 Euro.", True),
        ("Gefördert wird mit 2.300 Euro pro Haus.", True),
        ("Es gibt 30.000 Euro je Anwesen.", True),
        ("Jede Kommune kann bis zu 300.000 Euro abrufen.", True),
        ("Das Land stellt jeder Region 60.000 Euro bereit.", True),
        ("In jedem Jahr fließen 60.000 Euro.", False),
        ("Zusammen sind es 60.000 Euro.", False),
        ("Die Mittel von 60.000 Euro geben Bund und Land je zur Hälfte.", False),
    ],
)
def test_each(nlp: Language, text: str, each: bool) -> None:
    assert [found[4] for found in money(nlp, text)] == [each]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Das Budget steigt auf 66 Millionen.", [66 * MIO]),
        (
            "Kierspe bekommt 173.000 Euro, davon 130.000 für die Halle und 43.000 für den Platz.",
            [173_000, 130_000, 43_000],
        ),
        ("Stadt/Gemeinde Betrag in Euro\nBrilon 98.000\nBad Driburg 73.150", [98_000, 73_150]),
        ("Kommune | Maßnahme | Zuwendung in Euro\nHerne | Turnhalle | 67.300\nSumme | | 67.300", [67_300, 67_300]),
        ("Ort | 2021 (in Euro) | 2022 (in Euro)\nHilden | 21.500 | 27.000", [21_500, 27_000]),
        ("Kommune | Betrag in Tsd. Euro\nBrühl | 22", [22_000]),
        ("Kommune | Betrag (in Mio. €)\nBrühl | 2,2", [2.2 * MIO]),
        ("Zuwendungsempfänger | Fördersumme\nKreis Unna | 3,6 Millionen Euro\nHamm | 80.000", [3.6 * MIO, 80_000]),
        ("Der Bestand fiel von 3,1 Milliarden Euro auf 940 Millionen Euro.", [3.1 * MRD, 940 * MIO]),
        ("Es waren 6,47 Euro bzw. 9,2 Prozent mehr.", [6.47]),
        ("Brilon erhält 98.000 Euro, Unna 1,2 Millionen Euro.", [98_000, 1.2 * MIO]),
        ("27.000 Euro und zwei Uhren fehlen.", [27_000]),
        ("Im Jahr 2006 158,6 Milliarden Euro.", [158.6 * MRD]),
        ("Das Land gab 2018 582 Millionen Euro aus.", [582 * MIO]),
    ],
)
def test_context(nlp: Language, text: str, values: list[float]) -> None:
    assert [found[0] for found in money(nlp, text)] == values


def test_of_is_what_the_money_is_for(nlp: Language) -> None:
    doc = nlp("Die Gemeinde bekommt 133.000 Euro für den neuen Dorfplatz in Südheim.")
    assert [figure.of for _, figure in spans.read(doc, "figures")] == ["neuen Dorfplatz"]
