"""Who is named: full names in all their forms, and what only looks like one."""

import datetime as dt

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import people, sentences, spans  # noqa: F401 - importing registers the factories


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    nlp.add_pipe("verlautbar_people")
    return nlp


def named(nlp: Language, text: str) -> list[str]:
    return list(dict.fromkeys(value.name for _, value in spans.read(nlp(text), "people")))


NAMES = [
    ("Oberbürgermeister Andreas März kam im März 2024.", ["Andreas März"]),
    ("Das sagte Anna Kessler.", ["Anna Kessler"]),
    ("Karl-Josef Tillmann und Hans-Jürgen Ebert kamen.", ["Karl-Josef Tillmann", "Hans-Jürgen Ebert"]),
    ("Mit Anna-Lena Große Hellmann sprach niemand.", ["Anna-Lena Große Hellmann"]),
    ("Es kam Christina Schulze Pentrop.", ["Christina Schulze Pentrop"]),
    ("Es kam Heinrich Meyer zu Hartum.", ["Heinrich Meyer zu Hartum"]),
    ("Dr. Matthias von der Aue sprach.", ["Matthias von der Aue"]),
    ("Till von Bergen und Jan de Vries sprachen.", ["Till von Bergen", "Jan de Vries"]),
    ("Ferdinand Freiherr von Lauenstein sprach.", ["Ferdinand Freiherr von Lauenstein"]),
    ("Clemens Graf von Merveldt-Haus sprach.", ["Clemens Graf von Merveldt-Haus"]),
    ("Maria de la Cruz sprach.", ["Maria de la Cruz"]),
    ("Hans Peter Müller sprach.", ["Hans Peter Müller"]),
    ("Ute Karl und Uwe Peter kamen.", ["Ute Karl", "Uwe Peter"]),
    ("Karl J. Wendt sprach.", ["Karl J. Wendt"]),
    ("Prof. Dr. h. c. Jörn Krafft sprach.", ["Jörn Krafft"]),
    ("Dipl.-Ing. Sven Otto plante das Haus.", ["Sven Otto"]),
    ("Professorin Dr. Lea Brandt forscht in Köln.", ["Lea Brandt"]),
    ("Nadja Freitag, Gesa Sommer und Rainer Hoch kamen.", ["Nadja Freitag", "Gesa Sommer", "Rainer Hoch"]),
    ("Helga Much und Dr. Ines Altena kamen.", ["Helga Much", "Ines Altena"]),
    ("Sven Erfurt und Silke Ahlen kamen.", ["Sven Erfurt", "Silke Ahlen"]),
    ("Frau Dr. Zarathustra Quadflieg kam.", ["Zarathustra Quadflieg"]),
    ("Herr Udo Pieper, Hagen", ["Udo Pieper"]),
    ("Geehrt wurden Anna und Bernd Kessler.", ["Bernd Kessler", "Anna Kessler"]),
    ("Filiz Keskin und Derya Yilmaz-Koch stellten es vor.", ["Filiz Keskin", "Derya Yilmaz-Koch"]),
    ("ANDREA LOHMANN: WIR FÖRDERN DAS EHRENAMT", ["Andrea Lohmann"]),
    (
        "Freuen sich (v.l.): Petra Lindner, Udo Pieper (Mitte) und Jan Reuter.",
        ["Petra Lindner", "Udo Pieper", "Jan Reuter"],
    ),
    (
        "Minister Jan Grote (links) und Bürgermeisterin Uta Pieper vor der Mühle",
        ["Jan Grote", "Uta Pieper"],
    ),
    ("Ernst Müller sprach im August.", ["Ernst Müller"]),
    ("Landrat Hagen Kluge sprach.", ["Hagen Kluge"]),
    ("August Kessler-Brand wurde 90.", ["August Kessler-Brand"]),
    ("Mark Schulz aus Ahlen gewann.", ["Mark Schulz"]),
]

NOT_PEOPLE = [
    "Die Ausstellung im Wilhelm Lehmbruck Museum ist geöffnet.",
    "Treffpunkt ist der Willy-Brandt-Platz.",
    "Am Willy Brandt Platz wird gebaut.",
    "Die Annette-von-Droste-Hülshoff-Gesamtschule wird saniert.",
    "Das Geld geht an die Anne Frank Grundschule.",
    "Die Konrad-Adenauer-Stiftung lud ein.",
    "Der Entwurf stammt vom Büro Petersen Architekten.",
    "Die Martin Schulz GmbH baut die Halle.",
    "Peter Müller & Söhne bauen die Halle.",
    "Foto: Uwe Peters",
    "© Land NRW / Martin Feldmann",
    "Bild: Stadt Ahlen / Anna Kessler",
    "Ansprechpartnerin: Anna Kessler",
    "Anna Kessler, Telefon 0211 12345",
    "Die Sommer der Neunzigerjahre waren trocken.",
    "Am Freitag tagt der Rat.",
    "Städte und Gemeinden wie Hagen Hamm Herne",
    "Mark Brandenburg und Land Berlin",
    "Die Gemeinde Altenhof erhält Geld.",
    "In der Kirche Sankt Martin wird gebaut.",
    "Das Land Nordrhein-Westfalen fördert die Stadt.",
    "Die Ministerin besucht Kommunen am Niederrhein.",
    "Der Minister Förderung",
    "Im Mai Juni und Juli wird gebaut.",
    "Die Gedenkkirche Maria Regina wird saniert.",
    "Das Programm Europa Zukunft startet.",
    "Bürgerinnen und Bürger können sich beteiligen.",
    "Die Rosa Luxemburg Straße ist gesperrt.",
    "Sie lernte an der Musikhochschule „Franz Brendel“.",
    "Frau Kessler kam.",
    "Haus Maria Frieden wird erweitert.",
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_people_are_named(nlp: Language, text: str, expected: list[str]) -> None:
    assert sorted(named(nlp, text)) == sorted(expected)


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_nobody_is_named(nlp: Language, text: str) -> None:
    assert named(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr. Matthias von der Aue kam.", ("Matthias", "von der Aue", "Dr.", "m")),
        ("Prof. Dr. Lea Brandt kam.", ("Lea", "Brandt", "Prof. Dr.", "f")),
        ("Bürgermeisterin Kim Reuter kam.", ("Kim", "Reuter", None, "f")),
        ("Herr Kim Reuter kam.", ("Kim", "Reuter", None, "m")),
    ],
)
def test_parts_of_a_name(nlp: Language, text: str, parts: tuple[str | None, ...]) -> None:
    (value,) = [value for _, value in spans.read(nlp(text), "people")]
    assert (value.given_name, value.family_name, value.academic_title, value.gender) == parts


def mentions(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, value.name) for span, value in spans.read(nlp(text), "people")]


REFERENCES = [
    ("Andrea Lohmann kam. „Gut“, erklärte Lohmann.", ["Lohmann"]),
    ("Andrea Lohmann kam. Lohmanns Rede war kurz.", ["Lohmanns"]),
    ("Staatssekretärin Lohmann kommt\n\nAndrea Lohmann sprach.", ["Lohmann"]),
    ("Andrea Lohmann kam. Frau Dr. Lohmann sprach.", ["Lohmann"]),
    ("Dr. Matthias von der Aue kam. „Gut“, so von der Aue.", ["von der Aue"]),
    ("Anna Große Hellmann kam. „Gut“, so Große Hellmann.", ["Große Hellmann"]),
    ("LOHMANN: 16 MILLIONEN EURO\n\nAndrea Lohmann teilte es mit.", ["LOHMANN"]),
    ("Staatssekretärin Andrea Lohmann kam. „Gut“, sagte die Staatssekretärin.", ["Staatssekretärin"]),
    ("Bürgermeister Udo Pieper kam. „Gut“, so der Bürgermeister.", ["Bürgermeister"]),
    (
        "Thomas Kutsch, Minister für Inneres und Sport, kam. „Gut“, so der Innenminister.",
        ["Innenminister"],
    ),
    ("Thomas Kutsch, Minister für Inneres, kam. Der Kommunalminister schwieg.", []),
    ("Oberbürgermeisterin Uta Pieper kam. „Gut“, so die Rathauschefin.", ["Rathauschefin"]),
    ("Regierungspräsidentin Uta Pieper kam. Die Regierungspräsidentin sprach.", ["Regierungspräsidentin"]),
    ("Ministerin übergibt Bescheide\n\nMinisterin Uta Pieper kam.", ["Ministerin"]),
    ("Minister Jan Grote und Bürgermeisterin Uta Pieper kamen. Der Minister sprach.", ["Minister"]),
    ("Minister Jan Grote und Minister Udo Pieper kamen. Der Minister sprach.", []),
    ("Minister Jan Grote und Ministerin Uta Pieper kamen. Die Ministerin sprach.", ["Ministerin"]),
    ("Gesa Sommer kam. Der Sommer war heiß.", []),
    ("Nadja Freitag kam. Am Freitag sprach Freitag.", []),
    ("Nadja Freitag kam. „Gut“, sagte Freitag.", ["Freitag"]),
    ("Dr. Ines Altena kam. In Altena wird gebaut, Altena freut sich.", ["Altena"]),
    ("Anna Kessler und Bernd Kessler kamen. Kessler sprach.", []),
    ("Anna Kessler und Bernd Kessler kamen. Frau Kessler sprach.", ["Kessler"]),
    ("Die Archäologin Anna Kessler kam. „Gut“, so die Archäologin.", ["Archäologin"]),
]


@pytest.mark.parametrize(("text", "expected"), REFERENCES)
def test_people_are_mentioned_again(nlp: Language, text: str, expected: list[str]) -> None:
    assert [surface for surface, label, _ in mentions(nlp, text) if label == "PERSON_REF"] == expected


def test_every_mention_has_the_same_value(nlp: Language) -> None:
    doc = nlp("Ministerin Freitag kommt\n\nDr. Ina Freitag, Ministerin für Sport, sprach. „Gut“, sagte die Ministerin.")
    assert len({value for _, value in spans.read(doc, "people")}) == 1
    assert {value.title for _, value in spans.read(doc, "offices")} == {"Ministerin für Sport"}


def test_a_surname_after_an_office_is_a_person_of_lower_confidence(nlp: Language) -> None:
    (value,) = [value for _, value in spans.read(nlp("Minister Müller eröffnet die Messe."), "people")]
    assert (value.name, value.given_name, value.confidence) == ("Müller", None, 0.5)


def test_people_of_picture_texts_are_found(nlp: Language) -> None:
    text = "Land fördert Mühle"
    release = Release(text, (Block("title", 0, len(text)),), text, date=dt.date(2023, 3, 14))
    doc = nlp.make_doc(text + "\n\nMinister Jan Grote (links)\nUta Pieper")
    doc._.release, doc._.caption_start = release, len(text) + 2
    assert [value.name for _, value in spans.read(nlp(doc), "people")] == ["Jan Grote", "Uta Pieper"]


def test_a_name_does_not_cross_blocks(nlp: Language) -> None:
    assert named(nlp, "Gruß von Anna\nKessler Straße 5") == []


WORDS = st.sampled_from(
    ["Anna", "Kessler", "Dr.", "von", "der", "Bürgermeister", "Ministerin", "für", "Inneres", ",", "und", "(", ")", ":",
     "„", "“", "Heimat-", "die", "Landräte", "Stadt", "Ahlen", "zur", "ernannt", "MdL", "\n\n", ".", "ist", "Frau", "/",
     "Große", "zu", "K.", "des", "Kreises", "Soest", "-", "neue", "sie"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_is_read_and_spans_are_its_surface(text: str) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    nlp.add_pipe("verlautbar_people")
    doc = nlp(text)
    holders = {value.name for _, value in spans.read(doc, "people")}
    for group in ("people", "offices"):
        for span, _ in spans.read(doc, group):
            assert span.text.strip()
            assert text[span.start_char : span.end_char] == span.text
    assert {value.person for _, value in spans.read(doc, "offices")} <= holders
