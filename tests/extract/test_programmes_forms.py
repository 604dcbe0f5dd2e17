"""The forms in which programmes are named, a sentence for each, the name in the nominative; and what is none."""

import pytest
import spacy
from spacy.language import Language

from pipeline.extract import organisations, programmes, quotes, sentences, spans  # noqa: F401 - registers the factories


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for component in ("sentences", "organisations", "quotes", "programmes"):
        nlp.add_pipe(f"verlautbar_{component}")
    return nlp


def names(nlp: Language, text: str) -> list[str]:
    return list(dict.fromkeys(value.name for _, value in spans.read(nlp(text), "programmes")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Förderprogramm „Grüne Höfe“ startet.", ["Grüne Höfe"]),
        ("Das Landesprogramm Kultur und Schule läuft weiter.", ["Landesprogramm Kultur und Schule"]),
        ("Aus dem Sonderprogramm „Sichere Radwege“ fließen 2 Millionen Euro.", ["Sichere Radwege"]),
        ("Mit dem Städtebauförderprogramm „Lebendige Zentren“ werden Ortskerne gestärkt.", ["Lebendige Zentren"]),
        (
            "Die Mittel stammen aus dem Programm „Nationale Projekte des Städtebaus“.",
            ["Nationale Projekte des Städtebaus"],
        ),
        ("Das Dorferneuerungsprogramm 2022 umfasst 300 Projekte.", ["Dorferneuerungsprogramm"]),
        ("Das Kommunalinvestitionsförderungsprogramm läuft aus.", ["Kommunalinvestitionsförderungsprogramm"]),
        ("Das Investitionsprogramm Ganztag wird verlängert.", ["Investitionsprogramm Ganztag"]),
        (
            "Aus dem Europäischen Fonds für regionale Entwicklung (EFRE) kommen 3 Millionen Euro.",
            ["Europäischer Fonds für regionale Entwicklung", "EFRE"],
        ),
        ("Der EFRE gibt die Hälfte.", ["EFRE"]),
        (
            "Die Gemeinschaftsaufgabe „Verbesserung der regionalen Wirtschaftsstruktur“ (GRW) trägt 60 Prozent.",
            ["Verbesserung der regionalen Wirtschaftsstruktur"],
        ),
        ("Mittel der GAK werden eingesetzt.", ["GAK"]),
        (
            "Aus dem Europäischen Landwirtschaftsfonds für die Entwicklung des ländlichen Raums (ELER) wird gezahlt.",
            ["Europäischer Landwirtschaftsfonds für die Entwicklung des ländlichen Raums", "ELER"],
        ),
        ("Das Projekt wird über LEADER gefördert.", ["LEADER"]),
        ("Der Europäische Sozialfonds Plus fördert Kurse.", ["Europäischer Sozialfonds Plus"]),
        ("Interreg Oberrhein bringt drei Länder zusammen.", ["Interreg Oberrhein"]),
        ("Über INTERREG V A Deutschland–Nederland fließen Mittel.", ["INTERREG V A Deutschland–Nederland"]),
        ("Das Programm Interreg VI A Großregion startet.", ["Interreg VI A Großregion"]),
        ("Der DigitalPakt Schule wird fortgesetzt.", ["DigitalPakt Schule"]),
        ("Der Digitalpakt Schule 2.0 ist beschlossen.", ["DigitalPakt Schule"]),
        ("Der Pakt für den Sport gilt bis 2027.", ["Pakt für den Sport"]),
        ("Die Zukunftsinitiative Rheinisches Revier hat begonnen.", ["Zukunftsinitiative Rheinisches Revier"]),
        ("Das Förderprogramm NRW.BANK.Kommunal Invest wird erweitert.", ["NRW.BANK.Kommunal Invest"]),
        ("Das Programm progres.nrw unterstützt Ladesäulen.", ["progres.nrw"]),
        ("Das Programm Gute Schule 2020 endet.", ["Gute Schule 2020"]),
        ("Die Landesstrategie „Wasser 2040“ liegt vor.", ["Wasser 2040"]),
        ("Die Nationale Wasserstoffstrategie gibt den Rahmen.", ["Nationale Wasserstoffstrategie"]),
        ("Die Digitalstrategie Nordrhein-Westfalen ist online.", ["Digitalstrategie Nordrhein-Westfalen"]),
        ("Der Landesentwicklungsplan Sachsen wird überarbeitet.", ["Landesentwicklungsplan Sachsen"]),
        ("Der Masterplan Ländlicher Raum nennt Ziele.", ["Masterplan Ländlicher Raum"]),
        ("Der Aktionsplan „NRW inklusiv“ gilt weiter.", ["NRW inklusiv"]),
        ("Das Netzwerk „Kommunale Nachhaltigkeit“ trifft sich.", ["Kommunale Nachhaltigkeit"]),
        ("Das Bündnis für Wohnen tagt zweimal im Jahr.", ["Bündnis für Wohnen"]),
        ("Die Allianz für die Fläche zieht Bilanz.", ["Allianz für die Fläche"]),
        ("Die Initiative „Saubere Ufer“ sucht Helfer.", ["Saubere Ufer"]),
        ("Die Landesinitiative „Baukultur vor Ort“ berät.", ["Baukultur vor Ort"]),
        ("Die Kampagne „Rücksicht macht Wege breit“ startet.", ["Rücksicht macht Wege breit"]),
        ("Die Aktion „Stadtradeln“ beginnt.", ["Stadtradeln"]),
        ("Der Landeswettbewerb „Klimaaktive Gemeinde“ ist entschieden.", ["Klimaaktive Gemeinde"]),
        ("Der Deutsche Kita-Preis geht nach Essen.", ["Deutscher Kita-Preis"]),
        ("Der Annette-von-Droste-Hülshoff-Preis wird übergeben.", ["Annette-von-Droste-Hülshoff-Preis"]),
        ("Sie erhielt den Landesverdienstorden.", ["Landesverdienstorden"]),
        (
            "Er wurde mit dem Verdienstorden des Landes Nordrhein-Westfalen geehrt.",
            ["Verdienstorden des Landes Nordrhein-Westfalen"],
        ),
        ("Das Bundesverdienstkreuz wurde überreicht.", ["Bundesverdienstkreuz"]),
        ("Die Ehrennadel des Landes Sachsen-Anhalt wurde verliehen.", ["Ehrennadel des Landes Sachsen-Anhalt"]),
        ("Der Staatspreis für das Kunsthandwerk wurde vergeben.", ["Staatspreis für das Kunsthandwerk"]),
        (
            "Das Gesetz zur Stärkung der kommunalen Wärmeplanung ist in Kraft.",
            ["Gesetz zur Stärkung der kommunalen Wärmeplanung"],
        ),
        ("Das Gesetz über die Hochschulen wird geändert.", ["Gesetz über die Hochschulen"]),
        ("Die Verordnung über den Schutz von Quellen tritt in Kraft.", ["Verordnung über den Schutz von Quellen"]),
        ("Das Landesforstgesetz erlaubt das.", ["Landesforstgesetz"]),
        ("Nach dem Kommunalabgabengesetz sind Beiträge möglich.", ["Kommunalabgabengesetz"]),
        ("Das Gemeindefinanzierungsgesetz 2024 liegt vor.", ["Gemeindefinanzierungsgesetz 2024"]),
        ("Das Klimaschutzgesetz NRW wurde novelliert.", ["Klimaschutzgesetz NRW"]),
        ("Das Baugesetzbuch bleibt.", ["Baugesetzbuch"]),
        ("Die Landesbauordnung wird einfacher.", ["Landesbauordnung"]),
        ("Der Entwurf des Wärmeplanungsgesetzes wird beraten.", ["Wärmeplanungsgesetz"]),
        ("Das Bayerische Behindertengleichstellungsgesetz gilt.", ["Bayerisches Behindertengleichstellungsgesetz"]),
        ("Die Corona-Schutzverordnung wird verlängert.", ["Corona-Schutzverordnung"]),
        ("Die Richtlinie Breitbandausbau NRW wird neu gefasst.", ["Richtlinie Breitbandausbau NRW"]),
        ("Die Förderrichtlinie „Kommunale Nachhaltigkeit“ gilt ab Juli.", ["Kommunale Nachhaltigkeit"]),
        ("Der Tag des offenen Denkmals lockt Gäste.", ["Tag des offenen Denkmals"]),
        ("Der Tag der Städtebauförderung findet statt.", ["Tag der Städtebauförderung"]),
        ("Die Europäische Mobilitätswoche beginnt.", ["Europäische Mobilitätswoche"]),
        ("Die Woche des bürgerschaftlichen Engagements beginnt.", ["Woche des bürgerschaftlichen Engagements"]),
        ("Der Nordrhein-Westfalen-Tag kommt nach Köln.", ["Nordrhein-Westfalen-Tag"]),
        ("Die Landesgartenschau Höxter öffnet.", ["Landesgartenschau Höxter"]),
        ("Die Internationale Gartenausstellung 2027 wird vorbereitet.", ["Internationale Gartenausstellung 2027"]),
        ("Die Internationale Bauausstellung Thüringen endet.", ["Internationale Bauausstellung Thüringen"]),
        ("Die Konferenz „Stadt von morgen“ begann.", ["Stadt von morgen"]),
        ("Beim Gründerwettbewerb „Start hoch drei“ gewannen vier.", ["Start hoch drei"]),
        ("Das Modellvorhaben „Zukunft Dorfmitte“ endet.", ["Zukunft Dorfmitte"]),
        ("Das Modellprojekt „Smart Cities“ läuft.", ["Smart Cities"]),
        ("Der Zukunftsvertrag Weserregion sichert Mittel.", ["Zukunftsvertrag Weserregion"]),
        ("Aus dem Investitionsstock erhalten Orte Geld.", ["Investitionsstock"]),
        ("Aus dem Ausgleichsstock werden 3 Millionen Euro bewilligt.", ["Ausgleichsstock"]),
        ("Das Strukturstärkungsgesetz Kohleregionen trägt die Kosten.", ["Strukturstärkungsgesetz"]),
        ("Der Stärkungspakt Stadtfinanzen half.", ["Stärkungspakt Stadtfinanzen"]),
        ("Die Aktionstage „Netzwerk Natur“ beginnen.", ["Netzwerk Natur"]),
        ("Das Sofortprogramm zur Stärkung der Innenstädte wirkt.", ["Sofortprogramm zur Stärkung der Innenstädte"]),
        ("Der Sonderfonds „Kultur hilft“ ist leer.", ["Kultur hilft"]),
        (
            "Das Entwicklungsprogramm für den ländlichen Raum (EULLE) läuft.",
            ["Entwicklungsprogramm für den ländlichen Raum"],
        ),
        ("Die Ehrenamtskarte NRW gibt Rabatt.", ["Ehrenamtskarte NRW"]),
        ("Die Ruhr-Konferenz bringt Projekte hervor.", ["Ruhr-Konferenz"]),
        (
            "Das Programm „Kinderstube“, mit dem Kitas gefördert werden, wird verlängert. Kinderstube läuft bis 2026.",
            ["Kinderstube"],
        ),
        ("Die Aktion Saubere Landschaft läuft.", ["Aktion Saubere Landschaft"]),
        ("Die Programme „Sozialer Halt“ und „Grüne Mitte“ laufen.", ["Sozialer Halt", "Grüne Mitte"]),
        ("Die Förderlinien „Wege“ und „Plätze“ starten.", ["Wege", "Plätze"]),
        ("Die Bundesgartenschau 2029 wird geplant.", ["Bundesgartenschau 2029"]),
        ("Das Bundesprogramm „Kommunale Impulse“ endet.", ["Kommunale Impulse"]),
        ("Das Landesprogramm Barrierefreies Wohnen wird verlängert.", ["Landesprogramm Barrierefreies Wohnen"]),
        ("Mit dem Schulbauprogramm werden Klassen gebaut.", ["Schulbauprogramm"]),
        ("Der Verfügungsfonds „Innenstadt lebt“ startet.", ["Innenstadt lebt"]),
        ("Die Aktion „Ein Baum je Kind“ läuft.", ["Ein Baum je Kind"]),
        (
            "Die Programme »Wachstum und Erneuerung« sowie »Zusammenhalt vor Ort« enden.",
            ["Wachstum und Erneuerung", "Zusammenhalt vor Ort"],
        ),
        ("Der Innovationspreis Handwerk NRW geht nach Ahlen.", ["Innovationspreis Handwerk NRW"]),
        ("Der Hessische Integrationspreis wurde vergeben.", ["Hessischer Integrationspreis"]),
        ("Der Robert-Jungk-Preis wird ausgelobt.", ["Robert-Jungk-Preis"]),
        ("Der Niedersächsische Staatspreis wird verliehen.", ["Niedersächsischer Staatspreis"]),
        ("Das Gesetz zur Änderung der Kreisordnung liegt vor.", ["Gesetz zur Änderung der Kreisordnung"]),
        (
            "Der Landtag beriet das Gesetz über die Förderung der Musikschulen.",
            ["Gesetz über die Förderung der Musikschulen"],
        ),
        ("Das Nichtraucherschutzgesetz wird strenger.", ["Nichtraucherschutzgesetz"]),
        ("Das Thüringer Kommunalwahlgesetz wird geändert.", ["Thüringer Kommunalwahlgesetz"]),
        ("Die Trinkwasserverordnung setzt Grenzwerte.", ["Trinkwasserverordnung"]),
        ("Die Nationale Radverkehrsstrategie gilt.", ["Nationale Radverkehrsstrategie"]),
        ("Die Biodiversitätsstrategie NRW wird fortgeschrieben.", ["Biodiversitätsstrategie NRW"]),
        ("Der Klimapakt Schleswig-Holstein wurde unterzeichnet.", ["Klimapakt Schleswig-Holstein"]),
        ("Das Bündnis für bezahlbares Wohnen tagt.", ["Bündnis für bezahlbares Wohnen"]),
        ("Der Fachkongress „Dorf digital“ begann.", ["Dorf digital"]),
        ("Das Programm INTERREG VI A Italien-Österreich hilft.", ["INTERREG VI A Italien-Österreich"]),
        ("Die Initiative Ländliche Mobilität berät.", ["Initiative Ländliche Mobilität"]),
        (
            "Die Mittel kommen aus dem Europäischen Meeres-, Fischerei- und Aquakulturfonds (EMFAF).",
            ["Europäischer Meeres-, Fischerei- und Aquakulturfonds"],
        ),
        ("Der Heimat-Fonds hilft Initiativen.", ["Heimat-Fonds"]),
        ("Das Netzwerk Innenstadt NRW berät.", ["Netzwerk Innenstadt NRW"]),
    ],
)
def test_the_name_of_a_programme(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ein Programm soll helfen.",
        "Das Programm hat 20 Millionen Euro.",
        "Die Initiative ging von den Eltern aus.",
        "Das Netzwerk wächst.",
        "Der Preis steigt um 3 Prozent.",
        "Das Gesetz wurde beschlossen.",
        "Er las aus dem Buch „Die Stille der Dörfer“.",
        "Der Chor sang „Am Brunnen vor dem Tore“.",
        "Unter dem Motto „Gemeinsam sind wir stark“ feierte der Ort.",
        "Der Film „Nebel im Tal“ läuft im Kino.",
        "„Wir brauchen jedes Dorf“, sagte sie.",
        "Das Restaurant „Zur Post“ schließt.",
        "Die Grundstückspreise und der Strompreis fallen.",
        "Ein Förderprogramm für kleine Orte fehlt.",
        "Der Wettbewerb um Fachkräfte wird härter.",
        "Die Strategie ging auf.",
        "Der Tag begann mit Regen.",
        "Am Tag der Abgabe fehlten Unterlagen.",
        "Der Plan für den Platz liegt aus.",
        "Der Pakt wurde geschlossen.",
        "Das Begleitprogramm und das Rahmenprogramm sind bunt.",
        "Die Konferenz endete gestern.",
        "Das Musikprogramm reicht von Bach bis Jazz.",
        "Die Baumaßnahme „Ortsdurchfahrt Rees“ beginnt.",
        "Die Sportmilliarde hilft.",
        "Ein Gesetz zur Pflege fehlt.",
        "Das Buch „Wasser und Stein“ ist erschienen.",
        "Die Straße „Am Anger“ wird gesperrt.",
        "Eine Initiative von Eltern half.",
        "Der Preis ist heiß, das Forum voll.",
        "Die Konferenz der Bürgermeister tagte.",
        "Unter der Überschrift „Alles neu“ stand ein Text.",
        "Auf dem Spielplan steht das Stück „Der Deichgraf“.",
        "Das Lied „Heimat am Fluss“ erklang.",
        "Die Verordnung gilt ab Mai.",
        "Die Gaststätte „Zum Anker“ und der Hof „Kranichblick“ öffnen.",
    ],
)
def test_what_is_no_programme(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []
