"""Named programmes, strategies, networks, prizes, laws, events: by quotation marks, by apposition, by their form."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract import organisations, programmes, quotes, sentences, spans  # noqa: F401 - registers the factories
from pipeline.extract.programmes.triggers import trigger


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "organisations", "programmes", "quotes"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def names(doc: Doc) -> list[str]:
    return list(dict.fromkeys(value.name for _, value in spans.read(doc, "programmes")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in quotation marks
        ("Das Landesprogramm „Leben im Viertel“ geht weiter.", ["Leben im Viertel"]),
        ("Geld kommt aus dem Sonderprogramm »Grün und Grau«.", ["Grün und Grau"]),
        ('Das Programm "Turnhallen für morgen" endet.', ["Turnhallen für morgen"]),
        ("15 Orte sind im Modellvorhaben „Strom von nebenan“ dabei.", ["Strom von nebenan"]),
        ("Die Qualifizierungsreihe „Ideenwerkstatt für Gemeinden“ startet.", ["Ideenwerkstatt für Gemeinden"]),
        ("im Rahmen der Gemeinschaftsaufgabe „Schutz der Moore und der Auen“ (GMA)", ["Schutz der Moore und der Auen"]),
        ("Er nahm am Wettbewerb „Unser Ort blüht auf“ teil.", ["Unser Ort blüht auf"]),
        ("als Teil der Landesinitiative „Stadt. Land. Wir. Was uns hält.“ vor", ["Stadt. Land. Wir. Was uns hält."]),
        ("Mit dem „Lesepreis Hessen“ ehrt das Land Büchereien.", ["Lesepreis Hessen"]),
        ("Für 61 Orte im „Zukunftspakt Haushalt“ gilt das.", ["Zukunftspakt Haushalt"]),
        ("Das haben wir im `Orte-Netzwerk: gemeinsam aktiv` erreicht.", ["Orte-Netzwerk: gemeinsam aktiv"]),
        ("Im Förderprogramm „Interreg IX Elbe-Nord“ stehen Mittel bereit.", ["Interreg IX Elbe-Nord"]),
        ("Das Programm des Landes „Gute Wege“ hilft.", ["Gute Wege"]),
        ("Das „Gute Wege“-Programm hilft.", ["Gute Wege"]),
        ("Die Kampagne „Licht an!“ läuft.", ["Licht an!"]),
        ("Das Netzwerk „Frühe Hilfen vor Ort“ wächst.", ["Frühe Hilfen vor Ort"]),
        (
            "Das Bundesprogramm „Sanierung der Bäder, Hallen und Plätze“ wird aufgelegt.",
            ["Sanierung der Bäder, Hallen und Plätze"],
        ),
        ("Sie eröffnete die Ausstellung „Wege am Wasser“.", ["Wege am Wasser"]),
        ("Ein „Dorf-Zeugnis“ setzt 100.000 Euro voraus.", ["Dorf-Zeugnis"]),
        # without marks
        ("342 Projekte des Entwicklungsprogramms Ländliche Orte", ["Entwicklungsprogramm Ländliche Orte"]),
        (
            "Teil des Bundesprogramms Regionale Märkte und Ländliche Versorgung (BURMplus)",
            ["Bundesprogramm Regionale Märkte und Ländliche Versorgung"],
        ),
        ("Mittel aus dem Bundesprogramm Dorf und Land fließen.", ["Bundesprogramm Dorf und Land"]),
        ("Die Kommunen im Stärkungspakt Stadtkassen atmen auf.", ["Stärkungspakt Stadtkassen"]),
        ("Er eröffnete den Ehrenamtskongress NRW in Bonn.", ["Ehrenamtskongress NRW"]),
        ("Das Land plant eine Pflegestrategie für NRW.", ["Pflegestrategie für NRW"]),
        ("Der Lesepreis Niedersachsen ist dotiert.", ["Lesepreis Niedersachsen"]),
        ("Das Geld kommt aus dem Klima- und Umbaufonds.", ["Klima- und Umbaufonds"]),
        ("Das Kita- und Schulhofsanierungsprogramm läuft aus.", ["Kita- und Schulhofsanierungsprogramm"]),
        ("Drei Orte kommen in das Waldentwicklungsprogramm des Landes.", ["Waldentwicklungsprogramm"]),
        ("In Kleve hat die dritte Rheinlandkonferenz begonnen.", ["Rheinlandkonferenz"]),
        ("Der Heimat-Scheck hilft Vereinen.", ["Heimat-Scheck"]),
        ("Über Gigabit.NRW läuft der Ausbau.", ["Gigabit.NRW"]),
        ("Das Geld stammt aus dem EFRE.", ["EFRE"]),
        ("Der Europäische Sozialfonds hilft mit.", ["Europäischer Sozialfonds"]),
        ("Mittel des Europäischen Sozialfonds helfen mit.", ["Europäischer Sozialfonds"]),
        ("Das Netzwerk Starke Eltern trifft sich.", ["Netzwerk Starke Eltern"]),
        ("Aus Erasmus+ und Horizont Europa fließt Geld.", ["Erasmus+", "Horizont Europa"]),
        ("Sie erhielt den Rheinischen Gartenpreis.", ["Rheinischer Gartenpreis"]),
        # laws
        ("Nach dem Bachpflegegesetz müssen Kommunen handeln.", ["Bachpflegegesetz"]),
        ("nach § 17 des Kreisumlagegesetzes", ["Kreisumlagegesetz"]),
        ("den Entwurf des Hessischen Bachpflegegesetzes", ["Hessisches Bachpflegegesetz"]),
        ("den Entwurf des Kreisumlagegesetzes 2015 (KUG) beschlossen", ["Kreisumlagegesetz 2015"]),
        ("Das Feuerwehr- und Rettungsgesetz gilt.", ["Feuerwehr- und Rettungsgesetz"]),
    ],
)
def test_named_programmes(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Programm umfasst 242 Projekte.",
        "Der Bund hat ein Programm über 70 Millionen Euro gestartet.",
        "Das Förderprogramm läuft bis 2027.",
        "Der Entwurf des Gesetzes liegt vor.",
        "Das Büro gewann den Wettbewerb gegen elf andere.",
        "Die Übergabe fand per Videokonferenz statt.",
        "Die Senatspressekonferenz beginnt um 14 Uhr.",
        "Der Strompreis steigt, der Kaufpreis auch.",
        "Am Donnerstag tagt der Landkreistag.",
        "Die Initiative der Bürger freut uns.",
        "Das Motto lautet „Gemeinsam sind wir stark“.",
        "zum Thema „Ehrenamt im Wandel“ tauschten sie sich aus",
        "Der Bericht „Kaufwerte für Äcker“ ist erschienen.",
        "„Wir legen ein Programm auf“, sagte die Ministerin.",
        "Das Projekt „Dorfladen Musterau“ wird gefördert.",
        "Dorfregion „Am Bach“: Gemeinden Lehe und Hehl",
        "Es hilft, wenn die Projekte aus unserem Bündnis Früchte tragen.",
        "Eine Zeichen- und Erzählwerkstatt beginnt.",
        "Das Bühnenprogramm beginnt um 15 Uhr.",
        "Die Halbtagskonferenz endet mittags.",
        "Er schreibt die Romanreihe „Nacht am Deich“.",
        "Mit dem Ferienprogramm sind wir zufrieden.",
    ],
)
def test_what_names_no_programme(nlp: Language, text: str) -> None:
    assert names(nlp(text)) == []


def test_the_motto_of_an_event_belongs_to_its_span_and_not_to_its_name(nlp: Language) -> None:
    doc = nlp("Sie hat den Sportkongress NRW „Vereine stärken – Halt geben“ in Bonn eröffnet.")
    ((span, value),) = spans.read(doc, "programmes")
    assert value.name == "Sportkongress NRW"
    assert value.kind == "event"
    assert span.text == "Sportkongress NRW „Vereine stärken – Halt geben“"


def test_a_short_mention_carries_the_full_name(nlp: Language) -> None:
    doc = nlp("Im `Orte-Netzwerk: gemeinsam aktiv` sind 36 Städte. Das Orte-Netzwerk wächst.")
    assert names(doc) == ["Orte-Netzwerk: gemeinsam aktiv"]
    assert len(doc.spans["programmes"]) == 2


def test_a_later_abbreviation_carries_the_name(nlp: Language) -> None:
    doc = nlp("Mittel des Entwicklungsprogramms Ländliche Orte (ELO) fließen. Das ELO wirkt.")
    assert [span.text for span, _ in spans.read(doc, "programmes")] == [
        "Entwicklungsprogramms Ländliche Orte",
        "ELO",
        "ELO",
    ]
    assert names(doc) == ["Entwicklungsprogramm Ländliche Orte"]


def test_the_trigger_of_a_quoted_name_is_no_second_programme(nlp: Language) -> None:
    assert names(nlp("Die Digitalstrategie „Netz für alle“ gilt.")) == ["Netz für alle"]


def test_a_quoted_name_is_no_quotation(nlp: Language) -> None:
    doc = nlp("Das Programm „Wir bauen, was alle brauchen können“, so der Minister, läuft.")
    assert names(doc) == ["Wir bauen, was alle brauchen können"]
    assert not [quote for _, quote in spans.read(doc, "quotes") if quote.direct]


def test_an_organisation_is_no_programme(nlp: Language) -> None:
    doc = nlp("Das Bündnis „Offene Tür e. V.“ hilft.")
    assert names(doc) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("das Programm „Gute Wege“", "programme"),
        ("nach dem Bachpflegegesetz", "law"),
        ("der Lesepreis Hessen", "prize"),
        ("die Pflegestrategie für Hessen", "strategy"),
        ("das Netzwerk „Gute Orte“", "network"),
        ("die Rheinlandkonferenz", "event"),
    ],
)
def test_kinds(nlp: Language, text: str, kind: str) -> None:
    assert [value.kind for _, value in spans.read(nlp(text), "programmes")] == [kind]


@pytest.mark.parametrize("token", ["Programme", "Montag", "Haus", "programm", "Bundestag", "innen-Preis"])
def test_no_triggers(token: str) -> None:
    assert trigger(token) is None


# fmt: off
_WORDS = st.sampled_from([
    "Programm", "„", "“", "`", "Landesprogramms", "Netzwerk", "Stadt", "und", "Land", "Klima-", "Fonds", "Gesetzes",
    "Umlagegesetz", "2015", "(", "GFG", ")", "NRW", "für", "Kongress", ":", ".", ",", "\n\n",
    "-Programm", "EFRE", "Interreg", "VI", "des", "Landes",
])
# fmt: on


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=14).map(" ".join)))
def test_any_text_gives_disjoint_spans_of_that_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    found = list(doc.spans["programmes"])
    assert all(span.text == text[span.start_char : span.end_char] for span in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
