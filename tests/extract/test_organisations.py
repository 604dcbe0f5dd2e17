"""Named bodies: how far a name reaches, its nominative, its abbreviation, one value for all its mentions."""

import datetime as dt
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Block, Release
from pipeline.extract import organisations, sentences, spans  # noqa: F401 - registers the factories
from pipeline.extract.organisations.heads import head
from pipeline.extract.organisations.nominative import agree, hyphenated
from pipeline.extract.values import Person


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    nlp.add_pipe("verlautbar_organisations")
    return nlp


def names(doc: Doc) -> list[str]:
    return [value.name for _, value in spans.read(doc, "organisations")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ministries
        ("Das Ministerium für Wald und Flur fördert drei Orte.", ["Ministerium für Wald und Flur"]),
        (
            "Das Ministerium für Heimat, Kommunales, Bau und Sport des Landes Nordrhein-Westfalen teilt mit:",
            ["Ministerium für Heimat, Kommunales, Bau und Sport des Landes Nordrhein-Westfalen"],
        ),
        (
            "Im Land fördert das Ministerium für Umwelt, Wasser, Natur- und Tierschutz 117 Orte.",
            ["Ministerium für Umwelt, Wasser, Natur- und Tierschutz"],
        ),
        (
            "Sie leitete zuvor das Ministerium für Bundes- und Rheinangelegenheiten, Internationales sowie Medien.",
            ["Ministerium für Bundes- und Rheinangelegenheiten, Internationales sowie Medien"],
        ),
        ("Das Ministerium der Finanzen hat zugestimmt.", ["Ministerium der Finanzen"]),
        ("Sie kommt aus dem Ministerium des Innern und für Sport.", ["Ministerium des Innern und für Sport"]),
        (
            "Nach Jahren im Sächsischen Staatsministerium der Justiz wechselte sie.",
            ["Sächsisches Staatsministerium der Justiz"],
        ),
        (
            "Die Senatsverwaltung für Mobilität, Verkehr und Umwelt sowie viele Partner laden ein.",
            ["Senatsverwaltung für Mobilität, Verkehr und Umwelt"],
        ),
        (
            "Jana Kolb, Staatssekretärin im Ministerium für Schule und Bildung, gratulierte.",
            ["Ministerium für Schule und Bildung"],
        ),
        ("Er arbeitet in der Staatskanzlei NRW.", ["Staatskanzlei NRW"]),
        ("Das Verkehrsministerium prüft den Antrag.", ["Verkehrsministerium"]),
        (
            "Das Bundesministerium für Ernährung und Wald (BMEW) gibt Geld.",
            ["Bundesministerium für Ernährung und Wald"],
        ),
        # authorities
        ("Die Bezirksregierung Münster bewilligte 20.000 Euro.", ["Bezirksregierung Münster"]),
        ("Anträge nimmt das Regierungspräsidium Tübingen entgegen.", ["Regierungspräsidium Tübingen"]),
        ("Das Hessische Landeskriminalamt warnt vor Anrufen.", ["Hessisches Landeskriminalamt"]),
        ("Nach Angaben des Bayerischen Landesamtes für Wasser steigt der Pegel.", ["Bayerisches Landesamt für Wasser"]),
        (
            "Der Leiter des Thüringer Landesamtes für Kartographie, Jens Wolter, dankte.",
            ["Thüringer Landesamt für Kartographie"],
        ),
        ("Die Leiterin des Bezirksamtes Altona begrüßte die Gäste.", ["Bezirksamt Altona"]),
        ("Das Wasserwirtschaftsamt Ansbach baut eine Schutzwand.", ["Wasserwirtschaftsamt Ansbach"]),
        ("Anträge sind beim Landesverwaltungsamt zu stellen.", ["Landesverwaltungsamt"]),
        (
            "Beim Bundesinstitut für Bau-, Stadt- und Waldforschung (BBSW) liegen die Anträge.",
            ["Bundesinstitut für Bau-, Stadt- und Waldforschung"],
        ),
        ("Die Schifffahrtsverwaltung des Bundes ist eingebunden.", ["Schifffahrtsverwaltung des Bundes"]),
        ("Die Behörde für Schule und Berufsbildung lädt ein.", ["Behörde für Schule und Berufsbildung"]),
        ("Das Amt für regionale Landesentwicklung Weser-Ems berät.", ["Amt für regionale Landesentwicklung Weser-Ems"]),
        ("Den Umbau begleitet das LVR-Amt für Baukultur im Rheinland.", ["LVR-Amt für Baukultur im Rheinland"]),
        ("Das Polizeipräsidium Mittelhessen ermittelt.", ["Polizeipräsidium Mittelhessen"]),
        (
            "Der Haushaltsausschuss des Deutschen Bundestages stimmte zu.",
            ["Haushaltsausschuss des Deutschen Bundestages"],
        ),
        # associations
        ("Der Städtetag Nordrhein-Westfalen, der mitberaten hat, stimmt zu.", ["Städtetag Nordrhein-Westfalen"]),
        ("Der Städte- und Gemeindebund Brandenburg lobte das.", ["Städte- und Gemeindebund Brandenburg"]),
        ("Er war beim Sächsischen Städte- und Gemeindetag.", ["Sächsischer Städte- und Gemeindetag"]),
        (
            "Das Geld gibt der Verband der Imkereien des Landes Nordrhein-Westfalen (vinw).",
            ["Verband der Imkereien des Landes Nordrhein-Westfalen"],
        ),
        ("Bei Grabungen des Landschaftsverbandes Westfalen-Lippe", ["Landschaftsverband Westfalen-Lippe"]),
        ("Der Präsident des Landessportbundes Hessen lobte das.", ["Landessportbund Hessen"]),
        ("Der Landesfeuerwehrverband Schleswig-Holstein freut sich.", ["Landesfeuerwehrverband Schleswig-Holstein"]),
        ("Die Vorsitzende des Deutschen Alpenvereins spricht.", ["Deutscher Alpenverein"]),
        (
            "Der Deutsche Kinderschutzbund Landesverband Hessen dankt.",
            ["Deutscher Kinderschutzbund Landesverband Hessen"],
        ),
        ("Die Handwerkskammer Münster berät.", ["Handwerkskammer Münster"]),
        ("Nach einer Erhebung des Bremer Verkehrsverbundes fahren mehr Menschen Bus.", ["Bremer Verkehrsverbund"]),
        ("Helfer vom Technischen Hilfswerk waren da.", ["Technisches Hilfswerk"]),
        ("In der Euregio Maas-Süd sind Projekte bewilligt.", ["Euregio Maas-Süd"]),
        # universities, institutes, museums
        ("Prof. Dr. Ute Hell von der Technischen Hochschule Lübeck", ["Technische Hochschule Lübeck"]),
        ("Sie studierte an der Universität Greifswald.", ["Universität Greifswald"]),
        ("Er lehrt an der Ruhr-Universität Bochum.", ["Ruhr-Universität Bochum"]),
        ("Nach Berechnungen der RWTH Aachen reicht das.", ["RWTH Aachen"]),
        ("Forscher der TH Rosenheim kamen.", ["TH Rosenheim"]),
        ("begleitet vom Evangelisch-Sozialen Institut in Bonn", ["Evangelisch-Soziales Institut"]),
        ("begleitet vom Evangelisch-Sozialen-Institut (ESI) als Träger", ["Evangelisch-Soziales-Institut"]),
        ("Nach Zahlen des Heuss-Instituts steigt der Bedarf.", ["Heuss-Institut"]),
        (
            "Das Institut für Quartiersforschung und Teilhabe (IQT) begleitet die Orte.",
            ["Institut für Quartiersforschung und Teilhabe"],
        ),
        ("Das Kompetenzzentrum Ländliche Mobilität berät.", ["Kompetenzzentrum Ländliche Mobilität"]),
        ("Zu sehen ist der Fund im LWL-Museum für Bergbau.", ["LWL-Museum für Bergbau"]),
        ("Sie arbeitet bei der LWL-Denkmalpflege für Westfalen.", ["LWL-Denkmalpflege für Westfalen"]),
        ("Das Stadtmuseum Neuss öffnet.", ["Stadtmuseum Neuss"]),
        # companies, banks, clubs
        ("Die Sparkasse Gera hat zugesagt.", ["Sparkasse Gera"]),
        ("Den Zuschlag erhielt die Muster Tiefbau GmbH aus Hagen.", ["Muster Tiefbau GmbH"]),
        ("gebaut von der Firma Holzmann & Söhne GmbH & Co. KG", ["Holzmann & Söhne GmbH & Co. KG"]),
        ("Der Verein Platz für alle e. V. bietet Kurse an.", ["Platz für alle e. V."]),
        ("Träger ist der Verein „Lichtblick Musterau e. V.“.", ["Lichtblick Musterau e. V."]),
        ("Der Förderverein „Alte Mühle“ hilft.", ["Alte Mühle"]),
        ("Der Heimatverein Lage bringt den Eigenanteil auf.", ["Heimatverein Lage"]),
        ("Das Geld bekommt der Reit- und Fahrverein Hilden e.V.", ["Reit- und Fahrverein Hilden e.V."]),
        ("Den Entwurf lieferte das Büro Rehfeld Architekten aus Essen.", ["Büro Rehfeld Architekten"]),
        ("Die Landesgesellschaft NRW.Klimahaus hilft.", ["NRW.Klimahaus"]),
        (
            "Das zeigen Zahlen von Information und Technik Nordrhein-Westfalen.",
            ["Information und Technik Nordrhein-Westfalen"],
        ),
        ("Die Freiwillige Feuerwehr Rheine rückte aus.", ["Freiwillige Feuerwehr Rheine"]),
        ("Der TSV Bardowick gewann.", ["TSV Bardowick"]),
        ("Das Universitätsklinikum Jena baut an.", ["Universitätsklinikum Jena"]),
        ("Die Universität Frankfurt am Main forscht.", ["Universität Frankfurt am Main"]),
        # names of several words, names with "und", articles at the beginning
        ("Partner ist der Verkehrsverbund Großraum Musterau.", ["Verkehrsverbund Großraum Musterau"]),
        ("Der Förderverein Lohmanns Scheune feiert.", ["Förderverein Lohmanns Scheune"]),
        ("Es gewann die Eigentümergemeinschaft Alte Brennerei.", ["Eigentümergemeinschaft Alte Brennerei"]),
        ("Die Lippe Netz GmbH baut.", ["Lippe Netz GmbH"]),
        ("Gebaut wird von der Hansen und Sohn GmbH.", ["Hansen und Sohn GmbH"]),
        ("Er kam vom Bürgerverein Kleinau-Süd e.V. dazu.", ["Bürgerverein Kleinau-Süd e.V."]),
        ("Die Vereine Spiel & Spaß Musterau e.V. und Licht e.V.", ["Spiel & Spaß Musterau e.V.", "Licht e.V."]),
        ("Heute baut die Stadt und Muster GmbH aus Gera.", ["Muster GmbH"]),
        ("Das Städtische Klinikum Gera gGmbH baut an.", ["Städtisches Klinikum Gera gGmbH"]),
        ("Geld kommt von der Hohberg Stiftung.", ["Hohberg Stiftung"]),
        ("Die Stiftung Lichtblick Gera hilft.", ["Stiftung Lichtblick Gera"]),
        ("Die Deutsche Rentenversicherung Hessen berät.", ["Deutsche Rentenversicherung Hessen"]),
        ("Die Bundesagentur für Arbeit zahlt.", ["Bundesagentur für Arbeit"]),
        ("Das Aktive Museum e.V. lädt ein.", ["Aktives Museum e.V."]),
        (
            "Beauftragt ist die Gesellschaft der schonenden Erneuerung mbH.",
            ["Gesellschaft der schonenden Erneuerung mbH"],
        ),
        ("Sie lehrt an der Humboldt-Universität zu Berlin.", ["Humboldt-Universität zu Berlin"]),
        ("Die Bundesanstalt für Stoffkunde und -prüfung misst.", ["Bundesanstalt für Stoffkunde und -prüfung"]),
        ("Das Institut für Angewandte Statik und Optik forscht.", ["Institut für Angewandte Statik und Optik"]),
        ("Kontakt: Grünflächenamt Kennwort Spielplatz, Bauamt Gera", ["Bauamt Gera"]),
        ("Die AWO Grundschule lädt ein.", ["AWO"]),
        ("Die Euroregion Neiße hilft.", ["Euroregion Neiße"]),
    ],
)
def test_named_bodies(nlp: Language, text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(names(nlp(text)))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Land hilft den Gemeinden.",
        "Die Landesregierung hat beschlossen, die Kommunen zu entlasten.",
        "Das Ministerium hat den Bescheid übersandt.",
        "Der Rat hat den Haushalt eingeplant.",
        "Die Behörde prüft die Anträge.",
        "Sie hatte das Amt elf Jahre lang inne.",
        "Die Landschaftsverbände erhalten 24 Millionen Euro.",
        "Die Vereine und Verbände freuen sich.",
        "Anträge sind bei den Regierungspräsidien zu stellen.",
        "Der Bund für Straßen und Brücken gibt zehn Prozent.",
        "Der Verein Mittel aus dem Fonds",
        "Das Ehrenamt für Kinder zählt.",
        "Das Stadtplanungsamt für dieses Projekt ist zuständig.",
        "Die Hochschule hat zugesagt.",
        "Das Institut Anfang Mai verließ sie.",
        "Ein neues Zentrum für Kinder entsteht.",
        "Die Feuerwehr rückte mit drei Fahrzeugen aus.",
        "Der Landrat Hessens sprach.",
        "Das Netzwerk Natur trifft sich.",
        "Ein Museum für Kinder öffnet.",
        "Die Jobcenter Angebote finden Sie hier.",
        "Das FB Kultur-Museum hat zu.",
    ],
)
def test_what_names_no_body(nlp: Language, text: str) -> None:
    assert names(nlp(text)) == []


def test_abbreviation_and_its_later_mentions_carry_one_value(nlp: Language) -> None:
    doc = nlp("Das Institut für Dorfforschung (IDF) hilft. Später wertet das IDF alles aus.")
    found = list(spans.read(doc, "organisations"))
    assert {value.name for _, value in found} == {"Institut für Dorfforschung"}
    assert {value.abbreviation for _, value in found} == {"IDF"}
    assert [span.text for span, _ in found] == ["Institut für Dorfforschung", "IDF", "IDF"]


def test_what_stands_in_parentheses_is_no_abbreviation_by_itself(nlp: Language) -> None:
    doc = nlp("Die Bezirksregierung Detmold (links) und der Landkreistag Hessen (Mitte) danken.")
    assert [value.abbreviation for _, value in spans.read(doc, "organisations")] == [None, None]


def test_a_shorter_mention_carries_the_full_name(nlp: Language) -> None:
    doc = nlp("Das Thüringer Landesamt für Wald zählt. Das Landesamt für Wald hat 20 Beschäftigte.")
    assert names(doc) == ["Thüringer Landesamt für Wald"] * 2


def test_a_ministry_by_its_topic_is_the_ministry_with_that_portfolio(nlp: Language) -> None:
    doc = nlp("Das Ministerium für Verkehr und Netze plant. Das Verkehrsministerium zahlt.")
    assert names(doc) == ["Ministerium für Verkehr und Netze"] * 2


def test_a_federal_ministry_is_not_the_one_of_the_land(nlp: Language) -> None:
    doc = nlp("Das Ministerium für Verkehr und Netze plant. Das Bundesverkehrsministerium zahlt.")
    assert names(doc) == ["Ministerium für Verkehr und Netze", "Bundesverkehrsministerium"]


def test_the_issuer_completes_a_short_name(nlp: Language) -> None:
    text = "Die Staatskanzlei NRW lädt ein."
    doc = nlp.make_doc(text)
    doc._.release = Release(
        text, (Block("title", 0, len(text)),), text, date=dt.date(2020, 1, 2), issuer="Staatskanzlei des Landes NRW"
    )
    assert names(nlp(doc)) == ["Staatskanzlei des Landes NRW"]


def test_kinds(nlp: Language) -> None:
    doc = nlp("Die Universität Greifswald, die Sparkasse Gera und die Bezirksregierung Münster laden ein.")
    assert [value.kind for _, value in spans.read(doc, "organisations")] == ["university", "bank", "authority"]


def test_a_name_reaches_over_its_place(nlp: Language) -> None:
    doc = nlp("Sie lehrt an der Technischen Hochschule Lübeck.")
    (span,) = doc.spans["organisations"]
    assert span.text == "Technischen Hochschule Lübeck"
    assert span.label_ == "ORG"


def test_people_are_no_part_of_a_name() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    doc = nlp("Im Sportbund Jan Koch und andere")
    spans.write(doc, "people", [(2, 4, "PERSON", Person("Jan Koch", "Jan", "Koch"))])
    component = organisations.create_organisations(nlp, "organisations")
    assert names(component(doc)) == []


def test_no_name_crosses_a_paragraph(nlp: Language) -> None:
    assert names(nlp("Antrag an die Bezirksregierung\n\nMünster freut sich.")) == []


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("Landesamtes", "Landesamt"),
        ("Städtetags", "Städtetag"),
        ("Instituts", "Institut"),
        ("Museums", "Museum"),
        ("Kanu-Club", "Kanu-Club"),
    ],
)
def test_heads_lose_their_genitive(token: str, word: str) -> None:
    found = head(token)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize("token", ["Ämter", "Verbände", "institut", "Ehrenamt", "Netzwerk", "Haus"])
def test_no_heads(token: str) -> None:
    assert head(token) is None


@pytest.mark.parametrize(
    ("word", "gender", "expected"),
    [
        ("Hessischen", "n", "Hessisches"),
        ("Technischen", "f", "Technische"),
        ("Deutschen", "m", "Deutscher"),
        ("Thüringer", "n", "Thüringer"),
        ("Katholisch-Sozialen", "n", "Katholisch-Soziales"),
    ],
)
def test_adjectives_agree(word: str, gender: str, expected: str) -> None:
    assert agree(word, gender) == expected  # type: ignore[arg-type]


def test_a_patron_in_a_hyphenated_name_is_not_inflected() -> None:
    assert hyphenated("Thelen-Institut", "n") == "Thelen-Institut"
    assert hyphenated("Evangelisch-Sozialen-Institut", "n") == "Evangelisch-Soziales-Institut"


# fmt: off
_WORDS = st.sampled_from([
    "Institut", "Landesamtes", "für", "Wald", "und", ",", ".", "(", ")", "IWA", "e.", "V.",
    "GmbH", "„", "“", "Verein", "des", "der", "Landes", "NRW", "Hessischen", "Universität", "Köln", "am",
    "Main", "Städte-", "Gemeindebund", "\n\n", "Firma", "&", "-", "Büro", "Ministerium",
])
# fmt: on


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=14).map(" ".join)))
def test_any_text_gives_disjoint_spans_of_that_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    found = list(doc.spans["organisations"])
    assert all(span.text == text[span.start_char : span.end_char] for span in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(value.name.strip() for _, value in spans.read(doc, "organisations"))
