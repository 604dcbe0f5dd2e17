"""The forms in which organisations are named, a sentence for each, the name in the nominative; and what is none."""

import csv
import re
from pathlib import Path

import pytest
from spacy.language import Language

from pipeline.extract import spans

LANDSCAPES = Path(__file__).parents[2].parent / "shared" / "data" / "geo" / "landscapes_historical_nrw.csv"


def names(naming: Language, text: str) -> list[str]:
    return list(dict.fromkeys(value.name for _, value in spans.read(naming(text), "organisations")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Auswärtigen Amt wurde der Vertrag unterzeichnet.", ["Auswärtiges Amt"]),
        ("Das Robert Koch-Institut meldet neue Fälle.", ["Robert Koch-Institut"]),
        (
            "Das Amt für Ländliche Entwicklung Oberpfalz begleitet das Verfahren.",
            ["Amt für Ländliche Entwicklung Oberpfalz"],
        ),
        ("Der Verband kommunaler Unternehmen (VKU) fordert Tempo.", ["Verband kommunaler Unternehmen"]),
        ("Der Deutsche Städtetag begrüßt die Einigung.", ["Deutscher Städtetag"]),
        ("Die Forderung des Deutschen Landkreistages bleibt bestehen.", ["Deutscher Landkreistag"]),
        ("Der Verein Deutscher Ingenieure prüft die Anlage.", ["Verein Deutscher Ingenieure"]),
        ("Der Deutsche Gewerkschaftsbund (DGB) ruft zum Streik auf.", ["Deutscher Gewerkschaftsbund"]),
        ("Die Gewerkschaft Erziehung und Wissenschaft warnt vor Ausfall.", ["Gewerkschaft Erziehung und Wissenschaft"]),
        ("Die IG Metall verhandelt weiter.", ["IG Metall"]),
        ("Der Naturschutzbund Deutschland zählt Vögel.", ["Naturschutzbund Deutschland"]),
        ("Der Landessportbund Rheinland-Pfalz ehrt die Vereine.", ["Landessportbund Rheinland-Pfalz"]),
        ("Der Westfälische Heimatbund lädt zur Tagung.", ["Westfälischer Heimatbund"]),
        ("Der Paritätische Wohlfahrtsverband betreibt das Haus.", ["Paritätischer Wohlfahrtsverband"]),
        ("Das Deutsche Rote Kreuz stellt Zelte.", ["Deutsches Rotes Kreuz"]),
        ("Der Caritasverband für die Diözese Münster sammelt Spenden.", ["Caritasverband für die Diözese Münster"]),
        ("Die Diakonie Mitteldeutschland hilft vor Ort.", ["Diakonie Mitteldeutschland"]),
        ("Die Arbeiterwohlfahrt Kreisverband Unna eröffnet die Kita.", ["Arbeiterwohlfahrt Kreisverband Unna"]),
        ("Das Technische Hilfswerk pumpt Keller aus.", ["Technisches Hilfswerk"]),
        ("Der Landesfeuerwehrverband Bayern fordert Nachwuchs.", ["Landesfeuerwehrverband Bayern"]),
        ("Die Freiwillige Feuerwehr Borgentreich erhält ein Fahrzeug.", ["Freiwillige Feuerwehr Borgentreich"]),
        ("Der SV Blau-Weiß Alstätte baut einen Platz.", ["SV Blau-Weiß Alstätte"]),
        ("Der TuS Germania Lohauserholz erneuert die Halle.", ["TuS Germania Lohauserholz"]),
        ("Der FC Teutonia Weiden e. V. hat 400 Mitglieder.", ["FC Teutonia Weiden e. V."]),
        ("Die Spielvereinigung Hürth-Hermülheim steigt auf.", ["Spielvereinigung Hürth-Hermülheim"]),
        ("Der Turnverein 1862 Hattersheim feiert Jubiläum.", ["Turnverein 1862 Hattersheim"]),
        ("Der Heimatverein Rorup e.V. pflegt die Mühle.", ["Heimatverein Rorup e.V."]),
        (
            "Der Förderverein Altes Pfarrhaus Buldern e. V. sammelt Geld.",
            ["Förderverein Altes Pfarrhaus Buldern e. V."],
        ),
        ("Der Verein Lebendiges Dorf Sythen e. V. erhält 5.000 Euro.", ["Lebendiges Dorf Sythen e. V."]),
        ("Der Verein „Bunte Brücke“ kümmert sich um Familien.", ["Bunte Brücke"]),
        (
            "Die Schützenbruderschaft St. Hubertus Anröchte restauriert die Fahne.",
            ["Schützenbruderschaft St. Hubertus Anröchte"],
        ),
        ("Die Dorfgemeinschaft Nieheim-Sommersell plant ein Fest.", ["Dorfgemeinschaft Nieheim-Sommersell"]),
        ("Der Bürgerverein Köln-Worringen klagt.", ["Bürgerverein Köln-Worringen"]),
        ("Der Kulturverein Alte Weberei Nordhorn zeigt Filme.", ["Kulturverein Alte Weberei Nordhorn"]),
        ("Der Musikverein Harmonie Schöppingen spielt auf.", ["Musikverein Harmonie Schöppingen"]),
        ("Der Landesverband der Gartenfreunde Sachsen tagt.", ["Landesverband der Gartenfreunde Sachsen"]),
        ("Die Stadtwerke Bocholt GmbH verlegt Rohre.", ["Stadtwerke Bocholt GmbH"]),
        ("Die Stadtwerke Tübingen planen Wärme.", ["Stadtwerke Tübingen"]),
        ("Die Westnetz GmbH baut das Netz aus.", ["Westnetz GmbH"]),
        ("Die Deutsche Glasfaser Holding GmbH verlegt Kabel.", ["Deutsche Glasfaser Holding GmbH"]),
        ("Die Deutsche Bahn AG modernisiert den Bahnhof.", ["Deutsche Bahn"]),
        (
            "Die Wirtschaftsförderungsgesellschaft Kreis Borken mbH berät.",
            ["Wirtschaftsförderungsgesellschaft Kreis Borken mbH"],
        ),
        ("Die Wohnungsgenossenschaft Lünen eG baut 40 Wohnungen.", ["Wohnungsgenossenschaft Lünen eG"]),
        ("Die NRW.BANK gewährt Darlehen.", ["NRW.BANK"]),
        ("Die Investitionsbank Schleswig-Holstein zahlt aus.", ["Investitionsbank Schleswig-Holstein"]),
        ("Die Sparkasse Westmünsterland spendet.", ["Sparkasse Westmünsterland"]),
        (
            "Die Volksbank Raiffeisenbank Oberbayern Südost eG spendet 3.000 Euro.",
            ["Volksbank Raiffeisenbank Oberbayern Südost eG"],
        ),
        ("Die Universität Duisburg-Essen forscht.", ["Universität Duisburg-Essen"]),
        ("Die Westfälische Wilhelms-Universität Münster feiert.", ["Westfälische Wilhelms-Universität Münster"]),
        ("Forscher der Technischen Universität Dortmund stellten das Modell vor.", ["Technische Universität Dortmund"]),
        ("Die FH Aachen und die RWTH Aachen arbeiten zusammen.", ["FH Aachen", "RWTH Aachen"]),
        ("Die Hochschule für Musik Detmold gibt ein Konzert.", ["Hochschule für Musik Detmold"]),
        ("Die Fachhochschule Südwestfalen eröffnet das Labor.", ["Fachhochschule Südwestfalen"]),
        (
            "Das Fraunhofer-Institut für Solare Energiesysteme misst mit.",
            ["Fraunhofer-Institut für Solare Energiesysteme"],
        ),
        (
            "Am Leibniz-Institut für Raumbezogene Sozialforschung wurde gefragt.",
            ["Leibniz-Institut für Raumbezogene Sozialforschung"],
        ),
        ("Das Thünen-Institut für ländliche Räume untersucht Dörfer.", ["Thünen-Institut für ländliche Räume"]),
        ("Das Deutsche Institut für Urbanistik (Difu) berät Städte.", ["Deutsches Institut für Urbanistik"]),
        ("Das Deutsche Zentrum für Luft- und Raumfahrt testet Drohnen.", ["Deutsches Zentrum für Luft- und Raumfahrt"]),
        ("Das Forschungszentrum Jülich kühlt Rechner.", ["Forschungszentrum Jülich"]),
        ("Das Kompetenzzentrum für Klimaanpassung berät Kommunen.", ["Kompetenzzentrum für Klimaanpassung"]),
        ("Die Stiftung Lebendige Stadt zeichnet aus.", ["Stiftung Lebendige Stadt"]),
        ("Die Deutsche Stiftung Denkmalschutz gibt 20.000 Euro.", ["Deutsche Stiftung Denkmalschutz"]),
        ("Die Bertelsmann Stiftung legt die Studie vor.", ["Bertelsmann Stiftung"]),
        ("Die Nordrhein-Westfalen-Stiftung kauft das Moor.", ["Nordrhein-Westfalen-Stiftung"]),
        (
            "Die Stiftung Umwelt und Entwicklung Nordrhein-Westfalen fördert das Projekt.",
            ["Stiftung Umwelt und Entwicklung Nordrhein-Westfalen"],
        ),
        ("Das Museum für Naturkunde öffnet.", ["Museum für Naturkunde"]),
        ("Das Deutsche Bergbau-Museum Bochum zeigt Lampen.", ["Deutsches Bergbau-Museum Bochum"]),
        ("Im LWL-Freilichtmuseum Hagen wird geschmiedet.", ["LWL-Freilichtmuseum Hagen"]),
        ("Das Historische Archiv der Stadt Köln zieht um.", ["Historisches Archiv"]),
        ("Das Landestheater Detmold spielt im Zelt.", ["Landestheater Detmold"]),
        ("Die Neue Philharmonie Westfalen probt.", ["Neue Philharmonie Westfalen"]),
        ("Das Evangelische Krankenhaus Oberhausen baut an.", ["Evangelisches Krankenhaus Oberhausen"]),
        ("Das Universitätsklinikum Münster eröffnet die Station.", ["Universitätsklinikum Münster"]),
        ("Das St. Elisabeth-Hospital Iserlohn erhält Geräte.", ["St. Elisabeth-Hospital Iserlohn"]),
        ("Die LVR-Klinik Bedburg-Hau wird erweitert.", ["LVR-Klinik Bedburg-Hau"]),
        ("Das Albert-Einstein-Gymnasium in Kaarst gewinnt.", ["Albert-Einstein-Gymnasium"]),
        ("Die Volkshochschule Lippe-West bietet Kurse.", ["Volkshochschule Lippe-West"]),
        ("Die Evangelische Kirche von Westfalen spendet.", ["Evangelische Kirche von Westfalen"]),
        ("Das Bistum Essen und das Erzbistum Paderborn beteiligen sich.", ["Bistum Essen", "Erzbistum Paderborn"]),
        (
            "Die Katholische Kirchengemeinde St. Vitus Olfen saniert den Turm.",
            ["Katholische Kirchengemeinde St. Vitus Olfen"],
        ),
        ("Der Wasserverband Eifel-Rur senkt den Pegel.", ["Wasserverband Eifel-Rur"]),
        ("Die Emschergenossenschaft baut den Fluss um.", ["Emschergenossenschaft"]),
        ("Das LVR-Amt für Bodendenkmalpflege gräbt.", ["LVR-Amt für Bodendenkmalpflege"]),
        (
            "Die Arbeitsgemeinschaft Historische Stadt- und Ortskerne lädt ein.",
            ["Arbeitsgemeinschaft Historische Stadt- und Ortskerne"],
        ),
        (
            "Die Landesarbeitsgemeinschaft Soziokultur Thüringen berät.",
            ["Landesarbeitsgemeinschaft Soziokultur Thüringen"],
        ),
        ("Die LEADER-Aktionsgruppe Bocholter Aa wählt Projekte aus.", ["LEADER-Aktionsgruppe Bocholter Aa"]),
        ("Die Europäische Investitionsbank finanziert mit.", ["Europäische Investitionsbank"]),
        ("Die Deutsche Rentenversicherung Westfalen berät.", ["Deutsche Rentenversicherung Westfalen"]),
        ("Die AOK NordWest unterstützt den Lauf.", ["AOK NordWest"]),
        ("Der Tourismusverband Spreewald wirbt.", ["Tourismusverband Spreewald"]),
        ("Die Bürgergenossenschaft Dorfladen Merzen eG öffnet.", ["Bürgergenossenschaft Dorfladen Merzen eG"]),
        ("Die Initiative StadtBauKultur NRW e. V. berät.", ["Initiative StadtBauKultur NRW e. V."]),
        (
            "Die Landesvereinigung Kulturelle Jugendbildung vernetzt Träger.",
            ["Landesvereinigung Kulturelle Jugendbildung"],
        ),
        ("Die Niedersächsische Landgesellschaft mbH betreut das Verfahren.", ["Niedersächsische Landgesellschaft mbH"]),
        ("Das Ingenieurbüro Brandt & Partner plant die Brücke.", ["Ingenieurbüro Brandt & Partner"]),
        ("Die Bauunternehmung Kemper & Söhne baut.", ["Bauunternehmung Kemper & Söhne"]),
        (
            "Die Hochschule für angewandte Wissenschaft und Kunst (HAWK) ist Partner. Die HAWK zahlt mit.",
            ["Hochschule für angewandte Wissenschaft und Kunst"],
        ),
        ("Der ADFC Münsterland fordert Radwege.", ["ADFC Münsterland"]),
        ("Der Verein Deutscher Zementwerke tagt.", ["Verein Deutscher Zementwerke"]),
        ("Der Verband privater Bauherren warnt.", ["Verband privater Bauherren"]),
        ("Der Landesverband Erneuerbare Energien NRW begrüßt das.", ["Landesverband Erneuerbare Energien NRW"]),
        ("Der Zentralverband des Deutschen Handwerks klagt.", ["Zentralverband des Deutschen Handwerks"]),
        ("Der Rheinische Sparkassen- und Giroverband fördert.", ["Rheinischer Sparkassen- und Giroverband"]),
        ("Die Kreishandwerkerschaft Steinfurt-Warendorf lädt ein.", ["Kreishandwerkerschaft Steinfurt-Warendorf"]),
        ("Der NABU Kreisverband Borken zählt Störche.", ["NABU Kreisverband Borken"]),
        ("Der Kreissportbund Höxter berät.", ["Kreissportbund Höxter"]),
        ("Der Stadtsportverband Gronau ehrt.", ["Stadtsportverband Gronau"]),
        ("Der VfL Eintracht Hüls siegt.", ["VfL Eintracht Hüls"]),
        ("Der SSV Buer 07/28 e. V. baut.", ["SSV Buer 07/28 e. V."]),
        ("Die DJK Grün-Weiß Nottuln trainiert.", ["DJK Grün-Weiß Nottuln"]),
        ("Der Reit- und Fahrverein Lembeck e. V. lädt ein.", ["Reit- und Fahrverein Lembeck e. V."]),
        ("Der Schützenverein St. Georg Hembergen feiert.", ["Schützenverein St. Georg Hembergen"]),
        ("Die Landjugend Wettringen hilft.", ["Landjugend Wettringen"]),
        ("Der Gesangverein Liederkranz Salzkotten singt.", ["Gesangverein Liederkranz Salzkotten"]),
        ("Der Bürgerbusverein Rosendahl fährt.", ["Bürgerbusverein Rosendahl"]),
        ("Die Bürgerstiftung Rheda-Wiedenbrück gibt 5.000 Euro.", ["Bürgerstiftung Rheda-Wiedenbrück"]),
        ("Die Friedrich-Ebert-Stiftung lädt ein.", ["Friedrich-Ebert-Stiftung"]),
        ("Die Stiftung Preußischer Kulturbesitz leiht aus.", ["Stiftung Preußischer Kulturbesitz"]),
        ("Die Christian-Albrechts-Universität zu Kiel forscht.", ["Christian-Albrechts-Universität zu Kiel"]),
        ("Die Hochschule Rhein-Waal lehrt.", ["Hochschule Rhein-Waal"]),
        ("Die Duale Hochschule Gera-Eisenach bildet aus.", ["Duale Hochschule Gera-Eisenach"]),
        ("Das Karlsruher Institut für Technologie rechnet.", ["Karlsruher Institut für Technologie"]),
        (
            "Das Institut für Landes- und Stadtentwicklungsforschung misst.",
            ["Institut für Landes- und Stadtentwicklungsforschung"],
        ),
        ("Das Helmholtz-Zentrum für Umweltforschung misst mit.", ["Helmholtz-Zentrum für Umweltforschung"]),
        ("Die Gelsenwasser AG investiert.", ["Gelsenwasser AG"]),
        ("Die Kreiswerke Grevenbroich GmbH liefert.", ["Kreiswerke Grevenbroich GmbH"]),
        ("Die Firma Tiefbau Wessels aus Vreden baut.", ["Firma Tiefbau Wessels"]),
        ("Die Regionalverkehr Münsterland GmbH (RVM) fährt.", ["Regionalverkehr Münsterland GmbH"]),
        ("Die DB Station&Service AG baut.", ["DB Station&Service AG"]),
        ("Die Thüringer Aufbaubank zahlt aus.", ["Thüringer Aufbaubank"]),
        ("Die Kreissparkasse Döbeln spendet.", ["Kreissparkasse Döbeln"]),
        ("Das Klinikum Westmünsterland baut.", ["Klinikum Westmünsterland"]),
        ("Das Marien-Hospital Marl erweitert.", ["Marien-Hospital Marl"]),
        ("Die Charité – Universitätsmedizin Berlin forscht.", ["Universitätsmedizin Berlin"]),
        ("Das Erzbistum Bamberg verkauft.", ["Erzbistum Bamberg"]),
        (
            "Die Evangelisch-Lutherische Kirchengemeinde Wolgast dankt.",
            ["Evangelisch-Lutherische Kirchengemeinde Wolgast"],
        ),
        ("Der Nordwestdeutsche Wasserverband liefert.", ["Nordwestdeutscher Wasserverband"]),
        ("Der Deichverband Bislich-Landesgrenze saniert.", ["Deichverband Bislich-Landesgrenze"]),
        ("Die Biologische Station Kreis Recklinghausen kartiert.", ["Biologische Station Kreis Recklinghausen"]),
        (
            "Die Deutsche Gesellschaft für Internationale Zusammenarbeit hilft.",
            ["Deutsche Gesellschaft für Internationale Zusammenarbeit"],
        ),
        ("Die Kolpingsfamilie Rietberg sammelt.", ["Kolpingsfamilie Rietberg"]),
        ("Der Angelsportverein Forelle Schieder hegt.", ["Angelsportverein Forelle Schieder"]),
        ("Das Textilmuseum Bocholt zeigt Stoffe.", ["Textilmuseum Bocholt"]),
    ],
)
def test_the_name_of_a_body(naming: Language, text: str, expected: list[str]) -> None:
    assert names(naming, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Ministerium hat die Mittel freigegeben.",
        "Der Verein hat 200 Mitglieder.",
        "Die Stiftung fördert kleine Orte.",
        "Die Universität liegt am Berg.",
        "Die Behörde für den Neubau zuständig zu machen, war falsch.",
        "Die Bank am Marktplatz lädt zum Sitzen ein.",
        "Die Feuerwehr rückte aus.",
        "Vereine, Verbände und Stiftungen bewerben sich.",
        "Bürgerinnen und Bürger, Kirchen und Museen nahmen teil.",
        "Das Amt des Bürgermeisters ist neu besetzt.",
        "Die Kammer hat 9.000 Betriebe.",
        "Die Landesregierung beschließt den Haushalt.",
        "Der Bund und das Land tragen die Kosten.",
        "Das Institut am Fluss wächst, die Gesellschaft altert.",
        "Die Genossenschaft wurde gegründet.",
        "Der Verband für mehr Sicherheit im Knie wurde angelegt.",
        "Treffpunkt ist die Museumstraße 12 in 48143 Münster.",
        "Die Universitätsstraße wird gesperrt.",
        "Der Bankbeamte ging zum Amtsgericht.",
        "Das Krankenhaus in Ahaus wird erweitert.",
        "Die Gemeinschaft der Dörfer wächst zusammen.",
        "Eine neue Gesellschaft soll die Flächen entwickeln.",
        "Die Zentrale Frage lautet: Wer zahlt?",
        "Das Büro ist montags geöffnet.",
        "Die Zentralen Aufgaben bleiben.",
        "Die Agentur sucht Personal.",
        "Der Bürgermeister und der Verband der Region kamen.",
        "Das Zentrum der Stadt ist gesperrt.",
        "Die Anstalt liegt am Rand.",
        "Der Sportverein feiert, die Feuerwehr grillt.",
        "Kitas, Schulen und das Jugendamt arbeiten zusammen.",
        "Das Theater zeigt ein Stück.",
        "Die Gesellschaft wird älter, der Bund zahlt.",
        "Der neue Verband soll Aufgaben bündeln.",
        "Die Hochschulen und die Kammern beraten.",
        "Ein Krankenhaus für Kinder fehlt.",
        "Die Bank, der Markt, das Amt: alles neu.",
    ],
)
def test_what_is_no_body(naming: Language, text: str) -> None:
    assert names(naming, text) == []


@pytest.mark.skipif(not LANDSCAPES.exists(), reason="needs ../shared/data/geo/landscapes_historical_nrw.csv")
def test_the_euregios_of_the_land(naming: Language) -> None:
    with LANDSCAPES.open(encoding="utf-8", newline="") as lines:
        listed = [row["name"] for row in csv.DictReader(lines) if row["kind"] == "Euregio" and row["wikidata_id"]]
    wanted = {re.sub(r" \(Sitz: .*\)", "", name).casefold() for name in listed}
    text = " ".join(f"Die {'EUREGIO' if name == 'euregio' else name.title()} lädt ein." for name in sorted(wanted))
    assert wanted
    assert {name.casefold() for name in names(naming, text)} == wanted
