"""Counts, measures, percentages, ordinals and durations, each in a sentence."""

import pytest
import spacy
from spacy.language import Language

from pipeline.extract import spans


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


COUNTS = [
    ("Sieben Kommunen machen mit", 7, 7, "exact", "Kommunen"),
    ("Weitere zehn Kommunen erhalten ein Coaching.", 10, 10, "exact", "Kommunen"),
    ("Rund 250 Vertreterinnen und Vertreter kamen.", 250, 250, "approximately", "Vertreterinnen und Vertreter"),
    ("Im Netzwerk sind 36 Städte, Gemeinden und Kreise.", 36, 36, "exact", "Städte, Gemeinden und Kreise"),
    ("Sie schafft fünf neue Sirenen an.", 5, 5, "exact", "neue Sirenen"),
    ("Sie schafft zwei abschließbare Rad- und Rollerboxen an.", 2, 2, "exact", "abschließbare Rad- und Rollerboxen"),
    ("Dort leben mehr als 3,5 Millionen Menschen.", 3_500_000, None, "at_least", "Menschen"),
    ("Zum Zuge kommen bis zu 45 Vorhaben.", None, 45, "at_most", "Vorhaben"),
    ("Bis zu zehn von ihnen dürfen sich zusammentun.", None, 10, "at_most", None),
    ("Orte mit höchstens 10.000 Einwohnern zählen.", None, 10_000, "at_most", "Einwohnern"),
    ("Im Bad schwimmen zwischen 210 und 260 Gäste.", 210, 260, "between", "Gäste"),
    ("Die Gruppen haben 12 bis 15 Kinder.", 12, 15, "between", "Kinder"),
    ("Die Gruppen haben 12-15 Kinder.", 12, 15, "between", "Kinder"),
    ("2 417 Grundstücke wurden verkauft.", 2417, 2417, "exact", "Grundstücke"),
    ("Rund 2000 Menschen kamen.", 2000, 2000, "approximately", "Menschen"),
    ("Das Team fand 64 solcher Fälle.", 64, 64, "exact", "solcher Fälle"),
    ("In sechzehn Fällen wurde ermittelt.", 16, 16, "exact", "Fällen"),
    ("Ein Dutzend Gemeinden bewarb sich.", 12, 12, "exact", "Gemeinden"),
    ("Mehr als ein Dutzend Gemeinden bewarb sich.", 12, None, "at_least", "Gemeinden"),
    ("Zwei Dutzend Helfer kamen.", 24, 24, "exact", "Helfer"),
    ("Ein 64-köpfiges Team half.", 64, 64, "exact", None),
    ("Die zwölfköpfige Jury tagte.", 12, 12, "exact", None),
    ("Die 125.000-Einwohner-Stadt wächst.", 125_000, 125_000, "exact", "Einwohner"),
    ("Vor Ort waren mindestens 96 Kräfte.", 96, None, "at_least", "Kräfte"),
    ("Sie führt drei Kreisfreie Städte an.", 3, 3, "exact", "Kreisfreie Städte"),
    ("Dort stehen 400 E-Busse.", 400, 400, "exact", "E-Busse"),
    ("Sie ist Mutter zweier Töchter.", 2, 2, "exact", "Töchter"),
    ("Die Polizei Mittelstadt 64 Anrufe.", 64, 64, "exact", "Anrufe"),
]


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, *expected in COUNTS])
def test_count(nlp: Language, text: str, expected: list[object]) -> None:
    found = [[f.value_min, f.value_max, f.modifier, f.of] for _, f in spans.read(nlp(text), "figures")]
    assert found == [expected]
    assert [f.kind for _, f in spans.read(nlp(text), "figures")] == ["count"]


MEASURES = [
    ("Der Anteil stieg um 3,9 Prozent.", "percent", 3.9, 3.9, "percent"),
    ("Der Anteil stieg um +3,9%.", "percent", 3.9, 3.9, "percent"),
    ("Der Anteil sank um - 5,8 %.", "percent", 5.8, 5.8, "percent"),
    ("Die Quote beträgt 50 v. H. der Kosten.", "percent", 50, 50, "percent"),
    ("Die Quote stieg um 1,9 Prozentpunkte.", "percent", 1.9, 1.9, "percentage_point"),
    ("Die Quote reicht bis zu 95 Prozent.", "percent", None, 95, "percent"),
    ("Die Quoten schwanken zwischen 35 und 55 Prozent.", "percent", 35, 55, "percent"),
    ("Der Fördersatz beträgt 60–80 Prozent.", "percent", 60, 80, "percent"),
    ("Ein 20-prozentiger Aufschlag gilt.", "percent", 20, 20, "percent"),
    ("Die Hälfte der Mittel ist gebunden.", "percent", 50, 50, "percent"),
    ("Zwei Drittel der Mittel sind gebunden.", "percent", 66.7, 66.7, "percent"),
    ("Ein Drittel der Mittel ist gebunden.", "percent", 33.3, 33.3, "percent"),
    ("Die Planung dauert eineinhalb Jahre.", "duration", 1.5, 1.5, "year"),
    ("Sie werden zwei Jahre lang begleitet.", "duration", 2, 2, "year"),
    ("Nach elf Jahren geht er.", "duration", 11, 11, "year"),
    ("Die Fahrt dauert rund 20 Minuten.", "duration", 20, 20, "minute"),
    ("Die Fahrt dauert 3 - 5 Tage.", "duration", 3, 5, "day"),
    ("Gebaut werden darf längstens 30 Monate.", "duration", None, 30, "month"),
    ("Nach zweijähriger Bauzeit wird eröffnet.", "duration", 2, 2, "year"),
    ("Zum 100-jährigen Bestehen wird gefeiert.", "duration", 100, 100, "year"),
    ("Die vierwöchige Sperrung beginnt.", "duration", 4, 4, "week"),
    ("Er ging nach 37 Dienstjahren.", "duration", 37, 37, "year"),
    ("Sie warten seit mehr als zwanzig Jahren.", "duration", 20, None, "year"),
    ("Das Geld ist über drei Jahre verteilt.", "duration", 3, 3, "year"),
    ("Ein halbes Jahr später war es fertig.", "duration", 0.5, 0.5, "year"),
    ("Der Damm misst 7,4 Kilometer.", "length", 7.4, 7.4, "km"),
    ("Das Tor war 4,20 Meter breit.", "length", 4.2, 4.2, "m"),
    ("Das Tor war 4,20 m breit.", "length", 4.2, 4.2, "m"),
    ("Der Saal hat 2.460 Quadratmeter.", "area", 2460, 2460, "m²"),
    ("Der Saal hat 2.460 m² Fläche.", "area", 2460, 2460, "m²"),
    ("Verkauft wurden 1,9 Millionen Quadratmeter.", "area", 1_900_000, 1_900_000, "m²"),
    ("Der Wald misst rund 214 Hektar.", "area", 214, 214, "ha"),
    ("Das spart 24.000 Kilowattstunden.", "energy", 24_000, 24_000, "kWh"),
    ("Die Anlage leistet 85 Kilowatt.", "power", 85, 85, "kW"),
    ("Die Anlage leistet 85kW im Sommer.", "power", 85, 85, "kW"),
    ("Die Anlage leistet 2,4 Megawatt.", "power", 2.4, 2.4, "MW"),
    ("Das spart 310 Tonnen Kohlendioxid.", "mass", 310, 310, "t"),
    ("Das Wasser hat 24 Grad.", "temperature", 24, 24, "°C"),
    ("Das Wasser hat 24 °C im Schacht.", "temperature", 24, 24, "°C"),
    ("Der Tank fasst 100 Kubikmeter.", "other", 100, 100, "m³"),
    ("Dort gilt Tempo 30 km/h nachts.", "other", 30, 30, "km/h"),
    ("Dort sind 100 Mbit/s verfügbar.", "other", 100, 100, "Mbit/s"),
    ("Der Preis wird zum dritten Mal vergeben.", "ordinal", 3, 3, None),
    ("Der Preis wird zum ersten Mal vergeben.", "ordinal", 1, 1, None),
    ("Der Preis wird zum 25. Mal vergeben.", "ordinal", 25, 25, None),
    ("Das ist schon das 53. Förderjahr.", "ordinal", 53, 53, None),
    ("Als 300. Kommune ist Welver dabei.", "ordinal", 300, 300, None),
    ("Der 1.000. Besucher kam.", "ordinal", 1000, 1000, None),
    ("Die zweite Runde beginnt.", "ordinal", 2, 2, None),
    ("Die sechste Regionalkonferenz beginnt.", "ordinal", 6, 6, None),
    ("Die zwanzigste Auflage beginnt.", "ordinal", 20, 20, None),
]


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, *expected in MEASURES])
def test_measure(nlp: Language, text: str, expected: list[object]) -> None:
    found = [[f.kind, f.value_min, f.value_max, f.unit] for _, f in spans.read(nlp(text), "figures")]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zugesagt haben 52 der 208 Städte.", [("count", 52), ("count", 208)]),
        ("Von den 208 Städten waren 29 ohne Haushalt.", [("count", 208), ("count", 29)]),
        ("Die Zahl der Anfragen sank von 23 auf 14.", [("count", 23), ("count", 14)]),
        ("Vier von fünf Betrieben bilden aus.", [("percent", 80)]),
        ("Vier von fünf Anträgen sind bewilligt.", [("count", 4), ("count", 5)]),
        ("Beteiligt sind 21 Kreise und acht kreisfreie Städte.", [("count", 21), ("count", 8)]),
        ("Die Quote steigt von 70 auf 80 Prozent.", [("percent", 70), ("percent", 80)]),
        ("Sie zahlen 80 Prozent oder 2 Millionen Euro.", [("percent", 80), ("money", 2_000_000)]),
        ("Gefördert werden 342 Projekte mit 27,3 Millionen Euro.", [("count", 342), ("money", 27_300_000)]),
        ("Im Jahr 2020 kamen 15 Vereine.", [("count", 15)]),
        ("• 33 Löschfahrzeuge\n• 6 Gerätewagen", [("count", 33), ("count", 6)]),
        ("Unterstützt wurden 14, 17 und 23 Vorhaben.", [("count", 14), ("count", 17), ("count", 23)]),
        ("Die Quote lag 2022 bei 80, 2023 bei 85 Prozent.", [("percent", 80), ("percent", 85)]),
        ("Die Zahl der Einbrüche sinkt unter 1.000.", [("count", None)]),
        ("Im Schnitt fielen 60 Liter pro Quadratmeter.", [("other", 60)]),
    ],
)
def test_several(nlp: Language, text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.kind, f.value_min) for _, f in spans.read(nlp(text), "figures")] == expected
