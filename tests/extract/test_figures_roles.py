"""What an amount is in its clause."""

import datetime as dt

import pytest
import spacy
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import spans
from pipeline.extract.nlp import extract


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


ROLES = [
    ("Die Stadt Olpe erhält 1,7 Millionen Euro, die Gemeinde Wenden 510.000 Euro.", ["award", "award"]),
    ("910.000 Euro gehen nach Olpe für den Stadtpark.", ["award"]),
    ("Der Stadt Olpe hat das Land 93.200 Euro bewilligt.", ["award"]),
    ("Der Gemeinde Wenden stehen für die Halle 225.000 Euro zur Verfügung.", ["award"]),
    ("Der Ortsvorsteher freut sich auf einen Bescheid über 133.500 Euro.", ["award"]),
    ("Mit 37.200 Euro unterstützt der Bund das Dorf Wenden.", ["award"]),
    ("Mit Fördermitteln in Höhe von 48.300 Euro baut Olpe den Platz um.", ["award"]),
    ("134.000 Euro fließen nach Olpe-Rhode.", ["award"]),
    ("Gefördert werden Olpe (20.000 Euro) und Wenden (30.000 Euro).", ["award", "award"]),
    ("• Stadt Olpe: 19.900 Euro", ["award"]),
    ("• Platz in Rhode\n(Zuwendung: 250.000 €)", ["award"]),
    ("Gemeinde Betrag in Euro\nWenden 12.300\nZusammen 12.300", ["award", "total"]),
    ("Insgesamt gibt der Bund hierfür 260.000 Euro.", ["total"]),
    ("Acht Städte erhalten zusammen 7,7 Millionen Euro.", ["total"]),
    ("Neun Kommunen erhalten 415.000 Euro für Scheunen.", ["total"]),
    ("1,38 Millionen Euro für fünf Kommunen", ["total"]),
    ("Landesweit stehen hierfür 61 Millionen Euro bereit.", ["total"]),
    ("Der Bund startet ein Programm über 70 Millionen Euro.", ["total"]),
    ("Sie übergab Bescheide über 5,3 Millionen Euro.", ["total"]),
    ("Auf den Kreis Olpe entfallen 8,3 Millionen Euro, auf den Kreis Soest 9,4 Millionen Euro.", ["share", "share"]),
    ("Davon sind 2,8 Milliarden Euro für Schulen vorgesehen.", ["share"]),
    ("Die Städte erhalten jeweils 30.000 Euro.", ["each"]),
    ("Die jeweils mit 6.500 Euro dotierten Ehrungen erhalten zwei Orte.", ["each"]),
    ("Die Hilfe beträgt höchstens 220.000 Euro.", ["ceiling"]),
    ("Jede Kommune kann bis zu 300.000 Euro abrufen.", ["ceiling"]),
    ("Die Gesamtkosten gibt der Verein mit rund 512.000 Euro an.", ["cost"]),
    ("Insgesamt kostet der Umbau 2,35 Millionen Euro.", ["cost"]),
    (
        "Die Baukosten liegen bei 3,15 Millionen Euro, 620.000 Euro zahlt der Kreis selbst.",
        ["cost", "own_share"],
    ),
    ("Kosten in Höhe von 7,1 Millionen Euro tragen Bund und Land.", ["cost"]),
    ("Der Bund erstattet Kosten und stellt 19,6 Millionen Euro bereit.", ["award"]),
    ("Der Eigenanteil von 680.000 Euro ist gesichert.", ["own_share"]),
    ("Das Fahrzeug kostet 410.000 Euro, die Gemeinde trägt 190.000 Euro selbst.", ["cost", "own_share"]),
    ("Das stößt Investitionen von mehr als 80 Millionen Euro an.", ["investment"]),
    ("So wurden Investitionen von über zwölf Milliarden Euro ausgelöst.", ["investment"]),
    ("Bereits 2017 hatte der Bund 235.000 Euro bewilligt.", ["former"]),
    ("Im Jahr 2020 hatte der Bund 6,3 Millionen Euro bewilligt.", ["former"]),
    (
        "Im Vorjahr waren es 4,6 Millionen Euro; die Summe steigt um 1,4 Millionen Euro.",
        ["former", "change"],
    ),
    ("Die Pauschale beträgt nun 540 Mio. Euro (2019: 515 Millionen Euro).", ["other", "former"]),
    ("Im vergangenen Jahr flossen 33,7 Millionen Euro in 92 Vorhaben.", ["former"]),
    ("Das sind 48.000 Euro mehr als im Vorjahr.", ["change"]),
    ("Das sind rund 310 Millionen Euro oder 3,4 Prozent mehr als zuvor.", ["change"]),
    ("Der Kreis verringerte seine Kredite um 13,8 Millionen Euro.", ["change"]),
    ("Olpe hatte zunächst 3,9 Millionen Euro beantragt.", ["applied"]),
    ("Es gab 760 Interessenbekundungen mit einem Volumen von 1,4 Milliarden Euro.", ["applied"]),
    ("Der Schaden beträgt mehr als 210.000 Euro.", ["price"]),
    ("Bauland kostete 82,15 Euro je Quadratmeter.", ["price"]),
    ("Der Eintritt beträgt 5 Euro.", ["price"]),
    ("Kommune | Gesamtkosten in Euro | Zuwendung in Euro\nOlpe | 400.000 | 280.000", ["cost", "award"]),
    ("Kommune | 2020 (in Euro) | 2021 (in Euro)\nOlpe | 21.500 | 27.000", ["former", "award"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_role(nlp: Language, text: str, roles: list[str]) -> None:
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=dt.date(2021, 6, 18))
    found = spans.read(extract(nlp, release), "figures")
    assert [figure.amount_role for _, figure in found if figure.kind == "money"] == roles


def test_picture_texts_give_no_figures(nlp: Language) -> None:
    text = "Die Stadt freut sich."
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", captions=("Der Scheck über 5.000 Euro",))
    assert list(spans.read(extract(nlp, release), "figures")) == []
