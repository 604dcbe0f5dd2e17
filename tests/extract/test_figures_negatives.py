"""What looks like a figure and is none."""

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


NONE = [
    "Das Haus steht seit 2014 leer.",
    "Im Jahr 2023 begann der Bau.",
    "Die Förderung läuft von 2024 bis 2028.",
    "Die Förderung gilt 2018 und 2019.",
    "Die Förderperiode 2021–2027 endet.",
    "Die Förderperiode 2021-2027 endet.",
    "Im Schuljahr 2021/22 begann der Umbau.",
    "Im Schuljahr 2022/2023 begann der Umbau.",
    "Das Programm „Moderne Sportstätte 2022“ endet.",
    "Der Verein Eintracht Walsum 1869 feiert.",
    "Die REGIONALE 2025 kommt.",
    "Die Strategie energieland2050 wirkt.",
    "Die Städtebauförderung 2021 endet.",
    "Der Entwurf des Gesetzes 2015 liegt vor.",
    "Am 16. Oktober 2017 war Premiere.",
    "Am 28.10.2024 war Premiere.",
    "Am Montag (24. August) war Premiere.",
    "Am Samstag (18.10.) war Premiere.",
    "Vom 4. bis 6. August ist Messe.",
    "Am 1./2. Juni ist Messe.",
    "Bis zum 15. Mai 2024, 24 Uhr, ist Zeit.",
    "Beginn ist um 11 Uhr im Rathaus.",
    "Beginn ist um 18.30 Uhr im Rathaus.",
    "Beginn ist um elf Uhr im Rathaus.",
    "Das Haus öffnet von 11 bis 16 Uhr.",
    "Die Meldung kam um 14:30 an.",
    "Rufen Sie den Notruf 110 an.",
    "Telefon: 0211 / 837-9934",
    "Telefon: +49 (0)611 815 20 20",
    "Ort: Rathaus, Lindenstraße 41",
    "Ort: Gemeindehaus, Am Park 3",
    "Adresse: Rathausplatz 5, 48143 Münster",
    "Adresse: Am Markt 1, 18375 Prerow",
    "Die Förderung regelt § 17 des Gesetzes.",
    "Die Förderung regelt § 44 Absatz 2 Satz 1.",
    "Die Förderung regelt Artikel 5 der Verordnung.",
    "Pressemitteilung Nr. 231",
    "Pressemitteilung Nr.: 042/2014",
    "Die Drucksache 17/1234 liegt vor.",
    "Die B 54 ist gesperrt.",
    "Die L 137 ist gesperrt.",
    "Die A 3 bei Emmerich ist gesperrt.",
    "Die Buslinie 159 fährt.",
    "Die Linie 9 fährt.",
    "Das Fahrzeug vom Typ LF 20 ist rot.",
    "Die Klasse 7b singt.",
    "Die Klasse 7 singt.",
    "Das Programm Interreg VI endet.",
    "Treffpunkt ist das Ständehaus K21.",
    "Die 47-Jährige stammt aus Soest.",
    "Der 57-jährige Fahrer blieb unverletzt.",
    "Das Tor stammt aus dem 13. Jahrhundert.",
    "Der Erste Beigeordnete sprach.",
    "Das ist in erster Linie wichtig.",
    "Eine Kommune hat sich beworben.",
    "Ein Jahr zuvor war es anders.",
    "Eines der Vorhaben ist fertig.",
    "Beide Kommunen freuen sich.",
    "Viele Gemeinden und einige Kreise kamen.",
    "Mehrere Millionen Euro fehlen.",
    "Rundgänge gibt es zu jeder halben Stunde.",
    "Kinder im Alter von 6 bis 10 Jahren spielen.",
    "Die Linde ist 300 Jahre alt.",
    "Seite 1 von 1",
    "Das waren mehr als 2019. Danach sank der Wert.",
    "Gemeldet wird bis zum 12. Die Stadt erinnert daran.",
    "Ende der 1990er Jahre entstand das Haus.",
    "Die Halle 4 ist voll.",
    "Aktenzeichen 35.2-4711",
    "Es kamen Dutzende.",
    "Das dauert bis Mitte 2028.",
    "Acht geben müssen alle.",
    "Die 15- bis 24-Jährigen kommen.",
    "Der 20. Bundestag tagt.",
    "Die Wehr bekommt ein LF 20. Die Freude ist groß.",
    "Sie wohnen in 45770 Marl und arbeiten dort.",
    "Kinder unter 14 Jahren zahlen nicht.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(nlp: Language, text: str) -> None:
    assert [span.text for span, _ in spans.read(nlp(text), "figures")] == []
