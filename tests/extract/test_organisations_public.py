"""The forms in which public bodies are named, a sentence for each, the name in the nominative."""

import pytest
from spacy.language import Language

from pipeline.extract import spans


def names(naming: Language, text: str) -> list[str]:
    return list(dict.fromkeys(value.name for _, value in spans.read(naming(text), "organisations")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Ministerium für Arbeit und Soziales legt einen Bericht vor.", ["Ministerium für Arbeit und Soziales"]),
        ("Wie das Ministerium der Finanzen mitteilt, steigen die Steuern.", ["Ministerium der Finanzen"]),
        ("Das Bundesministerium des Innern hat die Liste veröffentlicht.", ["Bundesministerium des Innern"]),
        (
            "Die Mittel kommen vom Bundesministerium für Digitales und Verkehr (BMDV).",
            ["Bundesministerium für Digitales und Verkehr"],
        ),
        (
            "Das Bayerische Staatsministerium für Wohnen, Bau und Verkehr fördert den Ausbau.",
            ["Bayerisches Staatsministerium für Wohnen, Bau und Verkehr"],
        ),
        (
            "Im Niedersächsischen Ministerium für Inneres und Sport tagte der Beirat.",
            ["Niedersächsisches Ministerium für Inneres und Sport"],
        ),
        ("Das NRW-Verkehrsministerium stellt Geld bereit.", ["NRW-Verkehrsministerium"]),
        ("Das Umweltministerium Baden-Württemberg warnt vor Trockenheit.", ["Umweltministerium Baden-Württemberg"]),
        ("Nach Angaben des hessischen Wirtschaftsministeriums wächst die Branche.", ["Wirtschaftsministerium"]),
        (
            "Das Thüringer Ministerium für Bildung, Jugend und Sport startet den Aufruf.",
            ["Thüringer Ministerium für Bildung, Jugend und Sport"],
        ),
        (
            "Die Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen hat zugestimmt.",
            ["Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen"],
        ),
        (
            "Die Behörde für Umwelt, Klima, Energie und Agrarwirtschaft der Stadt teilt mit:",
            ["Behörde für Umwelt, Klima, Energie und Agrarwirtschaft"],
        ),
        ("Die Staatskanzlei des Landes Brandenburg lädt ein.", ["Staatskanzlei des Landes Brandenburg"]),
        ("Das Bundeskanzleramt hat eingeladen.", ["Bundeskanzleramt"]),
        (
            "Das Hessische Ministerium der Justiz und für den Rechtsstaat legt den Entwurf vor.",
            ["Hessisches Ministerium der Justiz und für den Rechtsstaat"],
        ),
        ("Das Bundesamt für Naturschutz hat die Karte vorgelegt.", ["Bundesamt für Naturschutz"]),
        ("Die Bundesanstalt für Immobilienaufgaben verkauft das Gelände.", ["Bundesanstalt für Immobilienaufgaben"]),
        ("Das Umweltbundesamt rechnet mit weniger Emissionen.", ["Umweltbundesamt"]),
        ("Das Statistische Bundesamt meldet einen Rückgang.", ["Statistisches Bundesamt"]),
        (
            "Die Zahlen stammen vom Statistischen Landesamt Rheinland-Pfalz.",
            ["Statistisches Landesamt Rheinland-Pfalz"],
        ),
        ("Das Bayerische Landesamt für Statistik gibt bekannt:", ["Bayerisches Landesamt für Statistik"]),
        (
            "Das Bundesamt für Wirtschaft und Ausfuhrkontrolle (BAFA) nimmt Anträge an.",
            ["Bundesamt für Wirtschaft und Ausfuhrkontrolle"],
        ),
        ("Die Bundesnetzagentur hat die Frequenzen vergeben.", ["Bundesnetzagentur"]),
        ("Die Bundesagentur für Arbeit zählt weniger Arbeitslose.", ["Bundesagentur für Arbeit"]),
        ("Die Autobahn GmbH des Bundes sperrt die Auffahrt.", ["Autobahn GmbH des Bundes"]),
        (
            "Der Landesbetrieb Straßenbau Nordrhein-Westfalen saniert die Brücke.",
            ["Landesbetrieb Straßenbau Nordrhein-Westfalen"],
        ),
        ("Straßen.NRW baut den Radweg an der L 554.", ["Straßen.NRW"]),
        ("Der Landesbetrieb Wald und Holz NRW pflanzt neue Bäume.", ["Landesbetrieb Wald und Holz NRW"]),
        ("Die Bezirksregierung Detmold hat den Plan genehmigt.", ["Bezirksregierung Detmold"]),
        ("Das Regierungspräsidium Kassel überwacht die Deponie.", ["Regierungspräsidium Kassel"]),
        ("Die Regierung von Mittelfranken bewilligt die Mittel.", ["Regierung von Mittelfranken"]),
        (
            "Die Aufsichts- und Dienstleistungsdirektion in Trier prüft den Haushalt.",
            ["Aufsichts- und Dienstleistungsdirektion"],
        ),
        ("Die Struktur- und Genehmigungsdirektion Nord erlaubt den Bau.", ["Struktur- und Genehmigungsdirektion Nord"]),
        ("Das Wasserwirtschaftsamt Hof plant den Deich.", ["Wasserwirtschaftsamt Hof"]),
        ("Das Staatliche Bauamt Passau beginnt mit den Arbeiten.", ["Staatliches Bauamt Passau"]),
        ("Die Landesanstalt für Medien NRW lobt den Preis aus.", ["Landesanstalt für Medien NRW"]),
        (
            "Der Landesrechnungshof Mecklenburg-Vorpommern rügt die Ausgaben.",
            ["Landesrechnungshof Mecklenburg-Vorpommern"],
        ),
        ("Das Oberverwaltungsgericht Münster wies die Klage ab.", ["Oberverwaltungsgericht Münster"]),
        ("Die Staatsanwaltschaft Bielefeld ermittelt.", ["Staatsanwaltschaft Bielefeld"]),
        ("Das Polizeipräsidium Trier sucht Zeugen.", ["Polizeipräsidium Trier"]),
        ("Die Kreispolizeibehörde Olpe bittet um Hinweise.", ["Kreispolizeibehörde Olpe"]),
        ("Das Gesundheitsamt des Kreises Lippe berät Eltern.", ["Gesundheitsamt des Kreises Lippe"]),
        ("Die Landwirtschaftskammer Niedersachsen berät die Höfe.", ["Landwirtschaftskammer Niedersachsen"]),
        (
            "Die Industrie- und Handelskammer zu Dortmund begrüßt den Schritt.",
            ["Industrie- und Handelskammer zu Dortmund"],
        ),
        (
            "Die Handwerkskammer Ostwestfalen-Lippe zu Bielefeld bildet aus.",
            ["Handwerkskammer Ostwestfalen-Lippe zu Bielefeld"],
        ),
        ("Die Architektenkammer Hessen vergibt den Preis.", ["Architektenkammer Hessen"]),
        (
            "Der Bayerische Gemeindetag und der Bayerische Städtetag stimmen zu.",
            ["Bayerischer Gemeindetag", "Bayerischer Städtetag"],
        ),
        ("Der Bundesverband der Deutschen Industrie sieht Chancen.", ["Bundesverband der Deutschen Industrie"]),
        ("Die Gewerkschaft der Polizei lobt den Plan.", ["Gewerkschaft der Polizei"]),
        ("Die Kreditanstalt für Wiederaufbau (KfW) fördert.", ["Kreditanstalt für Wiederaufbau"]),
        ("Die Kulturstiftung des Bundes bewilligt Geld.", ["Kulturstiftung des Bundes"]),
        ("Der Zweckverband Naturpark Hohe Mark übernimmt die Wege.", ["Zweckverband Naturpark Hohe Mark"]),
        ("Der Abwasserzweckverband Saale-Lauchhammer erneuert die Anlage.", ["Abwasserzweckverband Saale-Lauchhammer"]),
        ("Der Verkehrsverbund Rhein-Ruhr (VRR) bestellt Züge.", ["Verkehrsverbund Rhein-Ruhr"]),
        ("Der Regionalverband Ruhr plant Radwege.", ["Regionalverband Ruhr"]),
        ("Der Landschaftsverband Rheinland (LVR) zahlt.", ["Landschaftsverband Rheinland"]),
        ("Die Europäische Kommission genehmigt die Beihilfe.", ["Europäische Kommission"]),
        ("Das Europäische Parlament stimmt zu.", ["Europäisches Parlament"]),
        ("Der Ausschuss der Regionen tagt.", ["Ausschuss der Regionen"]),
        ("Die Verbraucherzentrale Nordrhein-Westfalen rät zur Vorsicht.", ["Verbraucherzentrale Nordrhein-Westfalen"]),
        ("Das Finanzamt Beckum schließt früher.", ["Finanzamt Beckum"]),
        ("Die Justizvollzugsanstalt Werl bildet aus.", ["Justizvollzugsanstalt Werl"]),
        ("Das Hauptzollamt Osnabrück prüfte Betriebe.", ["Hauptzollamt Osnabrück"]),
        ("Das Jobcenter Kreis Warendorf vermittelt.", ["Jobcenter Kreis Warendorf"]),
        ("Die Agentur für Arbeit Meschede berät.", ["Agentur für Arbeit Meschede"]),
        (
            "Der Bund Deutscher Architektinnen und Architekten lobt aus.",
            ["Bund Deutscher Architektinnen und Architekten"],
        ),
        (
            "Das Landesamt für Geoinformation und Landesvermessung Niedersachsen (LGLN) misst. Das LGLN hilft.",
            ["Landesamt für Geoinformation und Landesvermessung Niedersachsen"],
        ),
        ("Das LKA NRW warnt.", ["LKA NRW"]),
        ("Das Landeskriminalamt Sachsen-Anhalt ermittelt.", ["Landeskriminalamt Sachsen-Anhalt"]),
        ("Das THW und die DLRG halfen.", ["THW", "DLRG"]),
        (
            "Das Landesamt für Bergbau, Energie und Geologie (LBEG) prüft.",
            ["Landesamt für Bergbau, Energie und Geologie"],
        ),
        (
            "Im Sächsischen Landesamt für Umwelt, Landwirtschaft und Geologie wird gemessen.",
            ["Sächsisches Landesamt für Umwelt, Landwirtschaft und Geologie"],
        ),
        ("Das Bundesministerium der Verteidigung gibt das Gelände frei.", ["Bundesministerium der Verteidigung"]),
        (
            "Nach Angaben des Ministeriums für Energiewende, Klimaschutz, Umwelt und Natur steigt der Pegel.",
            ["Ministerium für Energiewende, Klimaschutz, Umwelt und Natur"],
        ),
        ("Der Landesbetrieb Forst Brandenburg pflanzt Eichen.", ["Landesbetrieb Forst Brandenburg"]),
        (
            "Der Niedersächsische Landesbetrieb für Wasserwirtschaft, Küsten- und Naturschutz warnt.",
            ["Niedersächsischer Landesbetrieb für Wasserwirtschaft, Küsten- und Naturschutz"],
        ),
        ("Das Amtsgericht Borken sprach ihn frei.", ["Amtsgericht Borken"]),
        ("Die Polizeiinspektion Stralsund sucht Zeugen.", ["Polizeiinspektion Stralsund"]),
        ("Das Jugendamt des Landkreises Oder-Spree sucht Eltern.", ["Jugendamt des Landkreises Oder-Spree"]),
        ("Der Bund Deutscher Baumschulen informiert.", ["Bund Deutscher Baumschulen"]),
        ("Die Ingenieurkammer-Bau Nordrhein-Westfalen prüft.", ["Ingenieurkammer-Bau Nordrhein-Westfalen"]),
        ("Die Deutsche Bundesstiftung Umwelt (DBU) fördert das Vorhaben.", ["Deutsche Bundesstiftung Umwelt"]),
        (
            "Der Trink- und Abwasserzweckverband Eisenach-Erbstromtal baut.",
            ["Trink- und Abwasserzweckverband Eisenach-Erbstromtal"],
        ),
        ("Der Zweckverband Nahverkehr Westfalen-Lippe bestellt.", ["Zweckverband Nahverkehr Westfalen-Lippe"]),
        ("Der Europäische Rechnungshof prüft.", ["Europäischer Rechnungshof"]),
        ("Die Landeszentrale für politische Bildung lädt ein.", ["Landeszentrale für politische Bildung"]),
        ("Das Sozialgericht Detmold urteilt.", ["Sozialgericht Detmold"]),
        ("Die Wasserschutzpolizei Minden misst.", ["Wasserschutzpolizei Minden"]),
        ("Das Eisenbahn-Bundesamt genehmigt den Bau.", ["Eisenbahn-Bundesamt"]),
        ("Die IHK zu Rostock rät.", ["IHK zu Rostock"]),
        ("Der Landesfrauenrat Thüringen fordert.", ["Landesfrauenrat Thüringen"]),
        ("Der Verband der Landwirtschaftskammern tagt.", ["Verband der Landwirtschaftskammern"]),
        ("Das Landeszentrum Wald Sachsen-Anhalt pflanzt.", ["Landeszentrum Wald Sachsen-Anhalt"]),
        ("Der Verkehrsverbund Bremen/Niedersachsen fährt.", ["Verkehrsverbund Bremen/Niedersachsen"]),
    ],
)
def test_the_name_of_a_body(naming: Language, text: str, expected: list[str]) -> None:
    assert names(naming, text) == expected
