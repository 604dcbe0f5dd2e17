"""Offices in all the ways that releases write them: a sentence, and who holds what in it."""

import pytest
import spacy
from spacy.language import Language

from pipeline.extract import people, sentences, spans  # noqa: F401 - importing registers the factories


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    nlp.add_pipe("verlautbar_people")
    return nlp


def offices(nlp: Language, text: str) -> list[tuple[str, str]]:
    found = spans.read(nlp(text), "offices")
    return list(dict.fromkeys((value.person, value.title) for _, value in found))


BEFORE = [
    (
        "Der Finanzminister und stellvertretende Ministerpräsident Jan Beck sprach.",
        [("Jan Beck", "Finanzminister"), ("Jan Beck", "stellvertretender Ministerpräsident")],
    ),
    ("Bürgermeisterin Petra Lindner eröffnete den Markt.", [("Petra Lindner", "Bürgermeisterin")]),
    ("Das teilte Landrat Dr. Jens Overbeck mit.", [("Jens Overbeck", "Landrat")]),
    ("Landrätin Ulrike Ostermann dankte den Helfern.", [("Ulrike Ostermann", "Landrätin")]),
    ("Heimatministerin Silke Brandes kommt nach Soest.", [("Silke Brandes", "Heimatministerin")]),
    ("NRW-Schulministerin Nora Feldhaus stellte Zahlen vor.", [("Nora Feldhaus", "NRW-Schulministerin")]),
    ("Landesgesundheitsminister Karl Tönnies warnt.", [("Karl Tönnies", "Landesgesundheitsminister")]),
    ("Bundesbauministerin Dr. Edda Reimann sagte zu.", [("Edda Reimann", "Bundesbauministerin")]),
    (
        "Heimat-, Bau- und Kommunalministerin Silke Brandes übergab den Bescheid.",
        [("Silke Brandes", "Heimat-, Bau- und Kommunalministerin")],
    ),
    ("Der Finanz- und Heimatminister Georg Huber sprach.", [("Georg Huber", "Finanz- und Heimatminister")]),
    ("Innen-Staatssekretär Hendrik Mahler besuchte Unna.", [("Hendrik Mahler", "Innen-Staatssekretär")]),
    (
        "Der Parlamentarische Staatssekretär Jörg Wendland lobte das Projekt.",
        [("Jörg Wendland", "Parlamentarischer Staatssekretär")],
    ),
    (
        "Die stellvertretende Ministerpräsidentin Mona Kessler vertrat das Land.",
        [("Mona Kessler", "stellvertretende Ministerpräsidentin")],
    ),
    ("Stellvertretender Landrat Udo Pieper nahm teil.", [("Udo Pieper", "Stellvertretender Landrat")]),
    ("Regierungsvizepräsident Wolfgang Sander übergab Bescheide.", [("Wolfgang Sander", "Regierungsvizepräsident")]),
    ("Der Erste Beigeordnete Holger Nolte unterschrieb.", [("Holger Nolte", "Erster Beigeordneter")]),
    ("Die Erste Beigeordnete Anke Nolte unterschrieb.", [("Anke Nolte", "Erste Beigeordnete")]),
    ("Beigeordneter Holger Nolte ergänzte die Zahlen.", [("Holger Nolte", "Beigeordneter")]),
    ("Mit dem Beigeordneten Holger Nolte sprach niemand.", [("Holger Nolte", "Beigeordneter")]),
    ("Kreisdirektorin Heike Vollmer leitet den Krisenstab.", [("Heike Vollmer", "Kreisdirektorin")]),
    ("Stadtbaurat Ralf Kamphausen erläuterte die Pläne.", [("Ralf Kamphausen", "Stadtbaurat")]),
    ("Kämmerin Doris Langer stellte den Haushalt vor.", [("Doris Langer", "Kämmerin")]),
    ("Baudezernent Ingo Maas sieht Fortschritte.", [("Ingo Maas", "Baudezernent")]),
    ("Kriminalhauptkommissarin Vera Stolz rät zur Vorsicht.", [("Vera Stolz", "Kriminalhauptkommissarin")]),
    ("Büchereileiterin Gisela Reuter nahm den Preis entgegen.", [("Gisela Reuter", "Büchereileiterin")]),
    ("CDU-Landtagsabgeordneter Bodo Krämer war dabei.", [("Bodo Krämer", "CDU-Landtagsabgeordneter")]),
    ("Städteregionsrat Dr. Theo Jansen begrüßte die Gäste.", [("Theo Jansen", "Städteregionsrat")]),
    ("Kreisbrandmeister Dirk Wessel dankte den Wehren.", [("Dirk Wessel", "Kreisbrandmeister")]),
    ("Der Burger Bürgermeister Jörg Lüders begrüßte das.", [("Jörg Lüders", "Bürgermeister")]),
    ("Brakels Bürgermeister Hermann Temme freut sich.", [("Hermann Temme", "Bürgermeister")]),
    ("Niedersachsens Innenminister Boris Petersen reist an.", [("Boris Petersen", "Innenminister")]),
    ("Die hessische Ministerin Tarja Burkhard kündigte es an.", [("Tarja Burkhard", "Ministerin")]),
    ("Der frühere Verkehrsminister Oliver Steinert kam auch.", [("Oliver Steinert", "Verkehrsminister")]),
    ("Er folgt dem bisherigen Präsidenten Klaus Ebert.", [("Klaus Ebert", "Präsident")]),
    ("Minister a. D. Rolf Sievers hielt die Laudatio.", [("Rolf Sievers", "Minister")]),
    (
        "Der Vorsitzende des Städtetags Oberbürgermeister Kurt Bender lobte das.",
        [("Kurt Bender", "Vorsitzender des Städtetags"), ("Kurt Bender", "Oberbürgermeister")],
    ),
    (
        "Der Erste Beigeordnete der Stadt Würselen Roger Nießen kam.",
        [("Roger Nießen", "Erster Beigeordneter")],
    ),
    (
        "Gekommen waren die Bürgermeister Frank Pohl (Ahlen), Jan Reuter (Beckum) und Udo Stein (Oelde).",
        [("Frank Pohl", "Bürgermeister"), ("Jan Reuter", "Bürgermeister"), ("Udo Stein", "Bürgermeister")],
    ),
    (
        "Die Landräte Martin Große-Brink und Sven Kortmann unterschrieben.",
        [("Martin Große-Brink", "Landrat"), ("Sven Kortmann", "Landrat")],
    ),
    (
        "Mit den Bezirksstadträten Frank Bauer und Thorsten Engel sprach sie.",
        [("Frank Bauer", "Bezirksstadtrat"), ("Thorsten Engel", "Bezirksstadtrat")],
    ),
    ("MdL Anna Seidel und Peter Kunz waren da.", [("Anna Seidel", "MdL"), ("Peter Kunz", "MdL")]),
    ("Bürgermeister Xylander Quabeck nahm den Bescheid an.", [("Xylander Quabeck", "Bürgermeister")]),
    (
        "2. stellvertretende Bürgermeisterin Ute Ahrens gratulierte.",
        [("Ute Ahrens", "2. stellvertretende Bürgermeisterin")],
    ),
    ("Polizeipräsident Falk Schnabel ist zufrieden.", [("Falk Schnabel", "Polizeipräsident")]),
    ("Hauptgeschäftsführer Helmut Dedert begrüßte das.", [("Helmut Dedert", "Hauptgeschäftsführer")]),
    ("Für Emmerich am Rhein unterschrieb Bürgermeister Peter Hinzmann.", [("Peter Hinzmann", "Bürgermeister")]),
    ("Umweltsenatorin Dr. Manuela Busch hat es mitgeteilt.", [("Manuela Busch", "Umweltsenatorin")]),
    ("INNENMINISTER HERBERT REIMER STELLT LAGEBILD VOR", [("Herbert Reimer", "Innenminister")]),
    (
        "NRW-Ministerin für Heimat und Bau Ina Reimer kam.",
        [("Ina Reimer", "Ministerin für Heimat und Bau")],
    ),
    (
        "Die Fraktionsvorsitzenden Anna Vogt (CDU) und Peter Kunz (SPD) kamen.",
        [("Anna Vogt", "Fraktionsvorsitzende"), ("Peter Kunz", "Fraktionsvorsitzender")],
    ),
    ("Landesbischof Tobias Bilz predigte.", [("Tobias Bilz", "Landesbischof")]),
    ("Fraktionschef Lars Klingmann widersprach.", [("Lars Klingmann", "Fraktionschef")]),
]

AFTER = [
    (
        "Die Präsidentin des Inseltages, Oberbürgermeisterin Eva Holm, begrüßte den Entwurf.",
        [("Eva Holm", "Präsidentin des Inseltages"), ("Eva Holm", "Oberbürgermeisterin")],
    ),
    ("ANNA HOLM\n\nMinisterin für Häfen", [("Anna Holm", "Ministerin für Häfen")]),
    ("Ministerin für Häfen\n\nEva Holm", [("Eva Holm", "Ministerin für Häfen")]),
    (
        "Jörg Timm (Wismar), Wehrführer der Freiwilligen Feuerwehr Wismar-Altstadt",
        [("Jörg Timm", "Wehrführer der Freiwilligen Feuerwehr Wismar-Altstadt")],
    ),
    ("Neu ist Jan Beck. Beck, bislang Leiter des Hafenamtes, tritt an.", [("Jan Beck", "Leiter des Hafenamtes")]),
    (
        "Birgit Lohmann, Staatssekretärin für Medien und Ehrenamt in der Staatskanzlei NRW, kam zur Messe.",
        [("Birgit Lohmann", "Staatssekretärin für Medien und Ehrenamt")],
    ),
    (
        "Ina Scharnweber, Ministerin für Heimat, Kommunales, Bau und Gleichstellung des Landes Nordrhein-Westfalen, "
        "überreichte die Bescheide.",
        [("Ina Scharnweber", "Ministerin für Heimat, Kommunales, Bau und Gleichstellung")],
    ),
    (
        "Dr. Stephan Holt, Minister für Landes- und Grenzfragen, Seehäfen sowie Energie des Landes "
        "Nordrhein-Westfalen und Chef der Staatskanzlei, begrüßte die Gäste.",
        [
            ("Stephan Holt", "Minister für Landes- und Grenzfragen, Seehäfen sowie Energie"),
            ("Stephan Holt", "Chef der Staatskanzlei"),
        ],
    ),
    (
        "so der Minister für Wald, Ländlichen Raum und Verbraucherschutz, Peter Hauber, am Freitag.",
        [("Peter Hauber", "Minister für Wald, Ländlichen Raum und Verbraucherschutz")],
    ),
    (
        "Thomas Kutsch, Minister für Inneres und Sport, erklärte, die Behörde stehe vor Aufgaben.",
        [("Thomas Kutsch", "Minister für Inneres und Sport")],
    ),
    (
        "Der Minister für Inneres, ländliche Räume, Integration und Gleichstellung, Jan Grote, reist nach Heide.",
        [("Jan Grote", "Minister für Inneres, ländliche Räume, Integration und Gleichstellung")],
    ),
    (
        "Das sagt die Ministerin für Umwelt-, Natur- und Verbraucherschutz Heide Schulte heute.",
        [("Heide Schulte", "Ministerin für Umwelt-, Natur- und Verbraucherschutz")],
    ),
    ("Der Staatsminister des Innern, Armin Schuster, war da.", [("Armin Schuster", "Staatsminister des Innern")]),
    (
        "Bundesministerin des Innern und für Heimat, Nina Faber, war da.",
        [("Nina Faber", "Bundesministerin des Innern und für Heimat")],
    ),
    ("Dirk Adler, Staatsminister der Finanzen, unterschrieb.", [("Dirk Adler", "Staatsminister der Finanzen")]),
    (
        "Die Staatssekretärin im Ministerium für Kinder, Familie und Integration, Gonca Arslan, kam.",
        [("Gonca Arslan", "Staatssekretärin")],
    ),
    (
        "Die Parlamentarische Staatssekretärin bei der Bundesministerin für Bildung und Forschung, Jutta Wolters, kam.",
        [("Jutta Wolters", "Parlamentarische Staatssekretärin")],
    ),
    ("Der Landrat des Märkischen Kreises, Thomas Gembke, dankte.", [("Thomas Gembke", "Landrat")]),
    ("Gespräch mit dem Landrat des Kreises Soest, Frank Harms, in Werl.", [("Frank Harms", "Landrat")]),
    ("Der Bürgermeister von Langenberg, Klaus Holtkamp, ergänzte es.", [("Klaus Holtkamp", "Bürgermeister")]),
    ("Der Ortsbürgermeister von Burg, Anton Zerbst, klagte.", [("Anton Zerbst", "Ortsbürgermeister")]),
    ("Die Landrätin der Uckermark, Karina Dorn, regte das an.", [("Karina Dorn", "Landrätin")]),
    ("Jochen Reimers, Bürgermeister der Stadt Ahrensburg", [("Jochen Reimers", "Bürgermeister")]),
    ("Jochen Reimers (Bürgermeister Versmold) war dabei.", [("Jochen Reimers", "Bürgermeister")]),
    ("Jochen Reimers (Bürgermeister Halle (Westfalen)) war dabei.", [("Jochen Reimers", "Bürgermeister")]),
    ("Ina Lorenz (39, bislang Bürgermeisterin in Melle) tritt an.", [("Ina Lorenz", "Bürgermeisterin")]),
    ("Sabine Krumm (SPD), Bürgermeisterin der Stadt Lage, sagte zu.", [("Sabine Krumm", "Bürgermeisterin")]),
    ("Michael Radke, MdB, Bocholt", [("Michael Radke", "MdB")]),
    ("Michael Radke MdL begrüßte das.", [("Michael Radke", "MdL")]),
    (
        "Kerstin von der Aue, Leiterin des Bezirksamtes Bergedorf",
        [("Kerstin von der Aue", "Leiterin des Bezirksamtes Bergedorf")],
    ),
    (
        "berichtete Gudrun Hoff, Leiterin der Unteren Naturschutzbehörde der Stadt Hamm.",
        [("Gudrun Hoff", "Leiterin der Unteren Naturschutzbehörde")],
    ),
    (
        "Wiebke Thomsen, Landesvorsitzende des Verbandes der Ruderer (VdR) Bremen",
        [("Wiebke Thomsen", "Landesvorsitzende des Verbandes der Ruderer (VdR) Bremen")],
    ),
    (
        "Der Präsident des Hessischen Landesamtes für Bodenkunde, Dr. Arno Poppe, ergänzte dazu:",
        [("Arno Poppe", "Präsident des Hessischen Landesamtes für Bodenkunde")],
    ),
    (
        "so die Sprecherin der Jury, Prof. Dr. Maren Hansen von der Technischen Hochschule Lübeck.",
        [("Maren Hansen", "Sprecherin der Jury")],
    ),
    (
        "sagt Dr. Emil Althoff, wissenschaftlicher Leiter der LWL-Denkmalpflege für Westfalen.",
        [("Emil Althoff", "wissenschaftlicher Leiter der LWL-Denkmalpflege für Westfalen")],
    ),
    (
        "Die Urkunde nahm der Allgemeine Vertreter des Landrats, Konrad Große Hellmann, entgegen.",
        [("Konrad Große Hellmann", "Allgemeiner Vertreter des Landrats")],
    ),
    (
        "erklärte Silke Arens, Geschäftsführerin von DORF.Plus4Energie.",
        [("Silke Arens", "Geschäftsführerin von DORF.Plus4Energie")],
    ),
    (
        "Arndt Vogt, Beigeordneter für Kultur, Soziales und Sport, und Bezirksbürgermeisterin Silvia Greven kamen.",
        [
            ("Arndt Vogt", "Beigeordneter für Kultur, Soziales und Sport"),
            ("Silvia Greven", "Bezirksbürgermeisterin"),
        ],
    ),
    (
        "sagt Kriminalhauptkommissarin Vera Stolz, die Leiterin der Ermittlungsgruppe Telefonbetrug.",
        [
            ("Vera Stolz", "Kriminalhauptkommissarin"),
            ("Vera Stolz", "Leiterin der Ermittlungsgruppe Telefonbetrug"),
        ],
    ),
    (
        "kündigte die Landesbeauftragte für ländliche Entwicklung, Ilse Brennecke, an.",
        [("Ilse Brennecke", "Landesbeauftragte für ländliche Entwicklung")],
    ),
    (
        "Dirk-Jan van Dam, Kommissar des Königs in Drenthe, betonte:",
        [("Dirk-Jan van Dam", "Kommissar des Königs")],
    ),
    (
        "Der Regierende Bürgermeister von Berlin und Senator für Wissenschaft, Michael Sander, eröffnet.",
        [("Michael Sander", "Regierender Bürgermeister"), ("Michael Sander", "Senator für Wissenschaft")],
    ),
    (
        "Peter Dahl, Vorstand der Hafen AG, und Ines Roth, Vorstandsvorsitzende der Stadtwerke Hagen, unterzeichneten.",
        [("Peter Dahl", "Vorstand der Hafen AG"), ("Ines Roth", "Vorstandsvorsitzende der Stadtwerke Hagen")],
    ),
    ("Ines Roth, Fachbereichsleiterin Soziales, kam.", [("Ines Roth", "Fachbereichsleiterin Soziales")]),
    (
        "Die LVR-Dezernentin Kultur und Landschaftliche Kulturpflege, Milena Karst, kam.",
        [("Milena Karst", "LVR-Dezernentin Kultur und Landschaftliche Kulturpflege")],
    ),
    ("Ines Roth (Stadtbaurätin Gütersloh) kam.", [("Ines Roth", "Stadtbaurätin")]),
    (
        "Die Bürgermeister der Städte Ahlen und Beckum, Frank Pohl und Jan Reuter, unterschrieben.",
        [("Frank Pohl", "Bürgermeister"), ("Jan Reuter", "Bürgermeister")],
    ),
    (
        "Die Senatorin für Arbeit, Integration, Frauen, Dilek Aydin, kam.",
        [("Dilek Aydin", "Senatorin für Arbeit, Integration, Frauen")],
    ),
    (
        "Kai Otto, 1. Vorsitzender des Schützenvereins St. Hubertus, freute sich.",
        [("Kai Otto", "1. Vorsitzender des Schützenvereins St. Hubertus")],
    ),
    ("Quarz Melkow, Bürgermeister der Gemeinde Titz, freut sich.", [("Quarz Melkow", "Bürgermeister")]),
]

PREDICATES = [
    ("Eva Holm ist seit dem 1. Mai neue Präsidentin der Jury.", [("Eva Holm", "Präsidentin der Jury")]),
    ("Eva Holm kommt. Seit 2015 leitete sie das Amt, zuletzt als Baurätin.", [("Eva Holm", "Baurätin")]),
    ("Es kommt Eva Holm. Die Juristin war zuvor Baurätin.", [("Eva Holm", "Baurätin")]),
    (
        "Dr. Svenja Alfter wird neue Regierungspräsidentin in Kassel.",
        [("Svenja Alfter", "Regierungspräsidentin")],
    ),
    (
        "Die Regierung hat die Ärztin Dr. Svenja Alfter zur neuen Regierungspräsidentin in Kassel ernannt.",
        [("Svenja Alfter", "Regierungspräsidentin")],
    ),
    (
        "Der Senat hat Jutta Klages zur Landesbeauftragten für die Belange der älteren Menschen bestellt.",
        [("Jutta Klages", "Landesbeauftragte für die Belange der älteren Menschen")],
    ),
    (
        "Die Ministerin hat Frank Klages zum neuen Landesbeauftragten für den Datenschutz bestellt.",
        [("Frank Klages", "Landesbeauftragter für den Datenschutz")],
    ),
    (
        "Jutta Klages tritt an. Klages ist bislang Fachbereichsleiterin für Kultur der Stadt Templin.",
        [("Jutta Klages", "Fachbereichsleiterin für Kultur")],
    ),
    (
        "Jutta Klages stammt aus Lage. Nach Jahren in Herne war sie zuletzt Kreisdirektorin des Kreises Kleve.",
        [("Jutta Klages", "Kreisdirektorin")],
    ),
    (
        "Jutta Klages studierte in Jena. Danach wurde sie zur Bürgermeisterin von Limbach/Sa. gewählt.",
        [("Jutta Klages", "Bürgermeisterin")],
    ),
    (
        "Thomas Rehm wird zum 1. Januar 2024 neuer Kanzler der Universität Siegen.",
        [("Thomas Rehm", "Kanzler der Universität Siegen")],
    ),
    (
        "Ulrike Rehm tritt als neue Leiterin des Finanzamtes Olpe die Nachfolge an.",
        [("Ulrike Rehm", "Leiterin des Finanzamtes Olpe")],
    ),
    ("Der Kreistag wählte Jens Rohde zum neuen Landrat.", [("Jens Rohde", "Landrat")]),
    ("Vizepräsidentin bleibt Petra Paulsen.", [("Petra Paulsen", "Vizepräsidentin")]),
    ("Neuer Leiter des Amtes ist Jens Rohde.", [("Jens Rohde", "Leiter des Amtes")]),
    (
        "Sie dankte dem scheidenden Regierungspräsidenten: „Hans Vogel hat die Behörde geführt.“",
        [("Hans Vogel", "Regierungspräsident")],
    ),
]

MERGED = [
    (
        "Ministerin Brandes übergibt Bescheide.\n\nSilke Brandes, Ministerin für Kultur und Wissenschaft, sprach.",
        [("Silke Brandes", "Ministerin für Kultur und Wissenschaft")],
    ),
    (
        "Silke Brandes, Ministerin für Landwirtschaft und Verbraucherschutz, kam. "
        "Landwirtschaftsministerin Brandes blieb.",
        [("Silke Brandes", "Ministerin für Landwirtschaft und Verbraucherschutz")],
    ),
    (
        "Staatssekretärin Kristina Petersen kam. Innenstaatssekretärin Kristina Petersen blieb.",
        [("Kristina Petersen", "Innenstaatssekretärin")],
    ),
    (
        "Der Präsident des Sportbundes, Ulf Maler, kam. Präsident Maler blieb.",
        [("Ulf Maler", "Präsident des Sportbundes")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_office_before_the_name(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_office_set_off_by_commas(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Udo Pieper, der als Regierungsvizepräsident für die Vergabe zuständig ist, kam.",
            [("Udo Pieper", "Regierungsvizepräsident")],
        ),
    ],
)
def test_office_told_in_a_clause(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), PREDICATES)
def test_office_in_a_predicate(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), MERGED)
def test_an_office_is_given_once_with_its_fullest_title(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    assert offices(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "tenure"),
    [
        ("Der frühere Landrat Udo Pieper kam.", "former"),
        ("Die scheidende Landrätin Uta Pieper ging.", "former"),
        ("Der bisherige Präsident Udo Pieper ging.", "former"),
        ("Der designierte Landrat Udo Pieper kam.", "designated"),
        ("Die künftige Landrätin Uta Pieper kam.", "designated"),
        ("Landrat a. D. Udo Pieper kam.", "former"),
        ("Udo Pieper, bislang Landrat des Kreises Olpe, kam.", "former"),
        ("Der neue Landrat Udo Pieper kam.", "present"),
    ],
)
def test_tenure(nlp: Language, text: str, tenure: str) -> None:
    assert [value.tenure for _, value in spans.read(nlp(text), "offices")] == [tenure]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Landrat des Märkischen Kreises, Udo Pieper, kam.", "Märkischer Kreis"),
        ("Udo Pieper, Bürgermeister der Stadt Lage, kam.", "Stadt Lage"),
        ("Udo Pieper, Bürgermeister von Halle (Westf.), kam.", "Halle (Westf.)"),
        ("Bürgermeister Udo Pieper (Ahlen) kam.", "Ahlen"),
        ("Udo Pieper (Bürgermeister Versmold) kam.", "Versmold"),
        ("Stolbergs Bürgermeister Udo Pieper kam.", "Stolberg"),
        ("Udo Pieper, Präsident des Landessportbundes, kam.", "Landessportbund"),
        ("Uta Pieper, Leiterin der Unteren Denkmalbehörde, kam.", "Untere Denkmalbehörde"),
    ],
)
def test_organisation(nlp: Language, text: str, organisation: str) -> None:
    assert [value.organisation for _, value in spans.read(nlp(text), "offices")] == [organisation]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Landrat Udo Pieper (CDU) kam.", "CDU"),
        ("Landrat Udo Pieper (Bündnis 90/Die Grünen) kam.", "Bündnis 90/Die Grünen"),
        ("Landrat Udo Pieper (parteilos) kam.", "parteilos"),
    ],
)
def test_party(nlp: Language, text: str, party: str) -> None:
    assert [value.party for _, value in spans.read(nlp(text), "offices")] == [party]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ministerpräsidentin Mona Kessler kam.", "minister_president"),
        ("Europaminister Nils Kessler kam.", "minister"),
        ("Regierungspräsident Nils Kessler kam.", "district_president"),
        ("Oberbürgermeister Nils Kessler kam.", "lord_mayor"),
        ("Ortsbürgermeister Nils Kessler kam.", "mayor"),
        ("Regierungssprecherin Mona Kessler kam.", "spokesperson"),
        ("Juryvorsitzende Mona Kessler kam.", "chair"),
        ("Schulleiterin Mona Kessler kam.", "director"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    assert [value.kind for _, value in spans.read(nlp(text), "offices")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Die Bürgerinnen und Bürger freuen sich.",
        "Die Ministerinnen und Minister der Länder tagen in Mainz.",
        "Bürgermeisterinnen und Bürgermeister aus dem Kreis Olpe kamen.",
        "Alle Bürgermeister/innen der Region sind eingeladen.",
        "Rund 30 Landräte und Oberbürgermeister kamen nach Berlin.",
        "Der Stadtrat beschloss den Haushalt.",
        "Der Vorstand tagt am Montag.",
        "Ein Mitarbeiter des Ministeriums beriet die Stadt.",
        "Die Wahl des Landrats findet im Mai statt.",
        "Stellen Sie die Leiter an die Wand.",
        "Die Vertreter der Kommunen unterschrieben.",
        "Über den Lautsprecher kam eine Durchsage.",
    ],
)
def test_nobody_holds_an_office(nlp: Language, text: str) -> None:
    assert offices(nlp, text) == []
