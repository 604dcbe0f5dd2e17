"""Quotations: what is one, what it says, who speaks, in which office, with which verb."""

import re

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Block, Release
from pipeline.extract import organisations, programmes, quotes, sentences, spans  # noqa: F401 - registers the factories
from pipeline.extract.values import Office, Person, Quote

KOLB = Person("Jana Kolb", "Jana", "Kolb", gender="f")
BRANDT = Person("Udo Brandt", "Udo", "Brandt", gender="m")
WEISS = Person("Ina Weiß-Lenz", "Ina", "Weiß-Lenz")
PEOPLE = (KOLB, BRANDT, WEISS)
OFFICES = (
    ("Staatssekretärin", KOLB),
    ("Ministerin für Wald und Sport", KOLB),
    ("Landrat", BRANDT),
    ("Innenminister", BRANDT),
    ("Bürgermeisterin", WEISS),
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("verlautbar_sentences")
    nlp.add_pipe("people_of_the_test")
    for name in ("organisations", "programmes", "quotes"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


@Language.component("people_of_the_test")
def people_of_the_test(doc: Doc) -> Doc:
    """Names in full and surnames as the people component writes them, and offices right beside a full name."""
    found, offices = [], []
    for person in PEOPLE:
        for match in re.finditer(rf"(?:{person.given_name} )?{person.family_name}\b", doc.text):
            span = doc.char_span(*match.span())
            if span is not None:
                found.append((span.start, span.end, "PERSON", person))
    for title, person in OFFICES:
        for match in re.finditer(rf"{title}(?= {person.given_name}| {person.family_name}|, {person.name})", doc.text):
            span = doc.char_span(*match.span())
            if span is not None:
                offices.append((span.start, span.end, "OFFICE", Office(title, "minister", person.name)))
    spans.write(doc, "people", found)
    spans.write(doc, "offices", offices)
    return doc


def direct(doc: Doc) -> list[Quote]:
    return [quote for _, quote in spans.read(doc, "quotes") if quote.direct]


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        # attribution behind
        ("„Das hilft allen sehr“, sagte Jana Kolb.", "Das hilft allen sehr", KOLB),
        ("„Das hilft.“, sagte Kolb.", "Das hilft.", KOLB),
        ("„Das hilft“ sagte Kolb.", "Das hilft", KOLB),
        ("„Das hilft allen“, so Udo Brandt.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, so auch Landrat Udo Brandt.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, sagte Kolb weiter.", "Das hilft allen", KOLB),
        ("„Das hilft allen“, freute sich Bürgermeisterin Ina Weiß-Lenz.", "Das hilft allen", WEISS),
        ("„Das hilft allen“, teilt Innenminister Udo Brandt zur Verteilung mit.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, kündigte Landrat Brandt an.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, hat Jana Kolb am Montag gesagt.", "Das hilft allen", KOLB),
        ("„Das hilft allen“, wie Jana Kolb betonte.", "Das hilft allen", KOLB),
        ("„Das hilft allen“, frohlockte Udo Brandt.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, laut Landrat Brandt.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, betonte der Landrat des Kreises, Udo Brandt, in Hagen.", "Das hilft allen", BRANDT),
        ("„Danke!“, rief Udo Brandt.", "Danke!", BRANDT),
        ("»Das hilft allen«, erklärte Kolb nach der Übergabe.", "Das hilft allen", KOLB),
        ('"Das hilft allen", sagt Kolb.', "Das hilft allen", KOLB),
        ("„Das hilft allen¿, sagt Kolb.", "Das hilft allen", KOLB),
        ("?Wir helfen allen?, sagte Kolb.", "Wir helfen allen", KOLB),
        ("„Das hilft allen“, sagte Jana Kolb neben Udo Brandt.", "Das hilft allen", KOLB),
        ("„Das hilft allen“, sagte im Beisein von Udo Brandt Jana Kolb.", "Das hilft allen", KOLB),
        ("„Das hilft allen“, ließ Landrat Udo Brandt mitteilen.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, ließ Landrat Udo Brandt ausrichten.", "Das hilft allen", BRANDT),
        ("„Das hilft allen“, lautet das Fazit von Landrat Udo Brandt.", "Das hilft allen", BRANDT),
        # attribution in front
        ("Jana Kolb sagte: „Das hilft allen.“", "Das hilft allen.", KOLB),
        ("Bürgermeisterin Ina Weiß-Lenz: „Das hilft allen.“", "Das hilft allen.", WEISS),
        ("Udo Brandt dankte dem Verein: „Das hilft allen.“", "Das hilft allen.", BRANDT),
        ("Dazu Landrat Udo Brandt: „Das hilft allen.“", "Das hilft allen.", BRANDT),
        ("Landrat Udo Brandt (CDU): „Das hilft allen.“", "Das hilft allen.", BRANDT),
        ("Landrat Udo Brandt verwies auf den Wald:\n„Das hilft allen.“", "Das hilft allen.", BRANDT),
        ("Jana Kolb dankte dem Landrat Udo Brandt: „Das hilft allen.“", "Das hilft allen.", KOLB),
        ("Für die Orte sprach der Landrat, Udo Brandt: „Das hilft allen.“", "Das hilft allen.", BRANDT),
        ("Jana Kolb, Ministerin für Wald und Sport, ergänzte: „Das hilft allen.“", "Das hilft allen.", KOLB),
        # office, pronoun, nobody named
        ("Jana Kolb kam mit Udo Brandt. „Das hilft allen“, sagte sie.", "Das hilft allen", KOLB),
        ("Udo Brandt kam mit Jana Kolb. „Das hilft allen“, sagte er.", "Das hilft allen", BRANDT),
        ("Jana Kolb sprach. Sie rief alle auf: „Helfen Sie bitte alle mit.“", "Helfen Sie bitte alle mit.", KOLB),
        (
            "Innenminister Udo Brandt kam zu Jana Kolb. „Das hilft allen“, so der Minister.",
            "Das hilft allen",
            BRANDT,
        ),
        (
            "Staatssekretärin Jana Kolb kam zu Udo Brandt. „Das hilft allen“, so die Staatssekretärin.",
            "Das hilft allen",
            KOLB,
        ),
        (
            "Staatssekretärin Jana Kolb kam. Die Staatssekretärin weiter: „Das hilft allen.“",
            "Das hilft allen.",
            KOLB,
        ),
        ("Grabungsleiterin Jana Kolb war da. „Das hilft allen“, so die Archäologin.", "Das hilft allen", KOLB),
        (
            "Udo Brandt sieht den Ort im Aufwind. „Der Laden stand lange ohne Pächter da.“",
            "Der Laden stand lange ohne Pächter da.",
            BRANDT,
        ),
        (
            "„Wir fangen heute mit dem Bau an.“ Mit diesen Worten eröffnete Udo Brandt das Fest.",
            "Wir fangen heute mit dem Bau an.",
            BRANDT,
        ),
        # interrupted, over paragraphs, nested, damaged
        ("„Das hilft“, sagte Kolb, „und es hilft allen.“", "Das hilft und es hilft allen.", KOLB),
        ("„Das hilft“ – so Kolb – „und es hilft allen.“", "Das hilft und es hilft allen.", KOLB),
        ("„Das hilft“, sagte Kolb: „Es hilft allen.“", "Das hilft Es hilft allen.", KOLB),
        ("„Das hilft.\n\n„Es hilft allen“, sagte Kolb.", "Das hilft. Es hilft allen", KOLB),
        ("„Das hilft.\n\nEs hilft allen“, sagte Kolb.", "Das hilft. Es hilft allen", KOLB),
        ("„Unser ‚Haus am Bach‘ hilft allen“, sagte Kolb.", "Unser ‚Haus am Bach‘ hilft allen", KOLB),
        ("„Unser „Haus am Bach“ hilft allen“, sagte Kolb.", "Unser „Haus am Bach“ hilft allen", KOLB),
        ("„Das hilft allen, sagte Kolb.", "Das hilft allen", KOLB),
        ("Staatssekretärin Jana Kolb „Das hilft uns allen sehr.“", "Das hilft uns allen sehr.", KOLB),
        ("Das hilft uns allen sehr“, sagte Kolb.", "Das hilft uns allen sehr", KOLB),
        ('Das hilft uns allen sehr", sagte Kolb.', "Das hilft uns allen sehr", KOLB),
        ('Das „Haus am Bach“ ist da. Es hilft uns allen sehr", sagte Kolb.', "Es hilft uns allen sehr", KOLB),
        ("Für Udo Brandt ist klar: „Das hilft allen sehr.“", "Das hilft allen sehr.", BRANDT),
        ("Jana Kolb: „Das hilft uns allen sehr.\n\nDie Arbeiten beginnen bald.", "Das hilft uns allen sehr.", KOLB),
    ],
)
def test_one_quotation(nlp: Language, text: str, said: str, speaker: Person) -> None:
    assert [(quote.text, quote.speaker) for quote in direct(nlp(text))] == [(said, speaker.name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Das hilft allen sehr“, sagte Kolb. „Wir machen also weiter damit.“",
            [("Das hilft allen sehr", KOLB), ("Wir machen also weiter damit.", KOLB)],
        ),
        (
            "„Das hilft allen sehr“, sagte Jana Kolb. „Wir sind froh“, ergänzte Udo Brandt.",
            [("Das hilft allen sehr", KOLB), ("Wir sind froh", BRANDT)],
        ),
        (
            "„Das hilft“, erklärte Kolb nach der Feier. „Es ist gut“, so die künftige Ministerin.",
            [("Das hilft", KOLB), ("Es ist gut", KOLB)],
        ),
        (
            "„Udo Brandt ist klug“, sagte Jana Kolb. Sie dankte ihm: „Udo Brandt hat viel getan.“",
            [("Udo Brandt ist klug", KOLB), ("Udo Brandt hat viel getan.", KOLB)],
        ),
        (
            "„Das hilft allen sehr“, sagte Kolb und fügte hinzu: „Wir machen weiter.“",
            [("Das hilft allen sehr", KOLB), ("Wir machen weiter.", KOLB)],
        ),
        (
            "„Das hilft allen sehr.“\n\n„Wir machen weiter“, sagte Udo Brandt.",
            [("Das hilft allen sehr.", BRANDT), ("Wir machen weiter", BRANDT)],
        ),
    ],
)
def test_several_quotations(nlp: Language, text: str, expected: list[tuple[str, Person]]) -> None:
    found = [(quote.text, quote.speaker) for quote in direct(nlp(text))]
    assert found == [(said, person.name) for said, person in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Jana Kolb eröffnete den Kongress „Ehrenamt fördern – Halt geben“ in Bonn.",
        "Jana Kolb sprach zum Thema „Ehrenamt im ganzen Land“.",
        "Das Programm „Dorf und Land“, so Udo Brandt, läuft weiter.",
        "Udo Brandt lobte das Projekt „Wir sind das Dorf“.",
        "Der Bericht „Wie wir leben wollen“ von Jana Kolb ist erschienen.",
        "Das sei ein „starkes Signal“, sagte Udo Brandt.",
        "Udo Brandt nannte es einen „Meilenstein für die Region“.",
        "Das Motto: „Wir sind alle ein Dorf“",
        "„Was kommt nach der Schule“ – unter diesem Motto lud Udo Brandt ein.",
        "„Wir gehen gern ins Dorf“ lautet der Titel, sagte Udo Brandt.",
        "14 Uhr: „Ich möchte wieder arbeiten!“ mit Udo Brandt",
        "Unter dem Motto „Wir sind alle ein Dorf“ lud Jana Kolb ein.",
        "Der Verein „Wir sind Lehe“ freut sich mit Udo Brandt.",
        "„Wir können auch anders und besser“ ist der Titel des Buches von Udo Brandt.",
        "Ausgewählt wurde Dorfregion „Am Bach“ mit Udo Brandt.",
        "Das „Orte-Zeugnis“ hilft.",
        "Udo Brandt: „Über den Wolken“",
        "Jana Kolb las aus „Der Hof“.",
        "Die Straße heißt nun „Am Alten Markt“.",
        "Er war im `Netzwerk: aktiv` dabei.",
        "Was kostet das? Jana Kolb weiß es.",
    ],
)
def test_marks_without_utterance(nlp: Language, text: str) -> None:
    assert direct(nlp(text)) == []


@pytest.mark.parametrize(
    ("text", "verb", "office"),
    [
        ("„Das hilft allen“, betonte Landrat Udo Brandt.", "betonen", "Landrat"),
        ("„Das hilft allen“, so Udo Brandt.", None, None),
        ("Jana Kolb, Ministerin für Wald und Sport, ergänzte: „Das hilft.“", "ergänzen", None),
        ("Staatssekretärin Jana Kolb erklärte: „Das hilft.“", "erklären", "Staatssekretärin"),
        ("„Das hilft allen“, kündigte Udo Brandt an.", "ankündigen", None),
        ("Udo Brandt fügte hinzu: „Das hilft.“", "hinzufügen", None),
    ],
)
def test_verb_and_office(nlp: Language, text: str, verb: str | None, office: str | None) -> None:
    (quote,) = direct(nlp(text))
    assert (quote.verb, quote.speaker_office) == (verb, office)


def test_the_span_runs_from_the_first_mark_to_the_last(nlp: Language) -> None:
    doc = nlp("Gut so. „Das hilft“, sagte Kolb, „und es hilft allen.“ Danach gab es Kaffee.")
    (span,) = doc.spans["quotes"]
    assert span.text == "„Das hilft“, sagte Kolb, „und es hilft allen.“"
    assert span.label_ == "QUOTE"


def test_nobody_is_put_in_the_place_of_a_speaker_who_is_unknown(nlp: Language) -> None:
    (quote,) = direct(nlp("Jana Kolb kam. „Das hilft allen sehr“, heißt es in der Erklärung."))
    assert quote.speaker is None


def test_two_who_speak_together_are_not_one(nlp: Language) -> None:
    said = direct(nlp("Jana Kolb und Udo Brandt kamen. „Wir danken allen“, sagten beide."))
    assert [quote.speaker for quote in said] == [None]


def test_a_jury_speaks_for_itself(nlp: Language) -> None:
    (quote,) = direct(nlp("Jana Kolb kam. „Das hilft allen sehr“, so die Begründung der Jury."))
    assert quote.speaker is None


def test_a_title_needs_an_attribution(nlp: Language) -> None:
    text = "„Wir halten das Dorf zusammen und gehen voran“"
    doc = nlp.make_doc(text)
    doc._.release = Release(text, (Block("title", 0, len(text)),), text)
    assert direct(nlp(doc)) == []


def test_captions_give_no_quotations(nlp: Language) -> None:
    text, caption = "Jana Kolb kam.", "Udo Brandt: „Das hilft uns allen sehr.“"
    doc = nlp.make_doc(f"{text}\n\n{caption}")
    doc._.release = Release(text, (Block("paragraph", 0, len(text)),), "Titel", captions=(caption,))
    doc._.caption_start = len(text) + 2
    assert list(spans.read(nlp(doc), "quotes")) == []


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("„Das hilft“, sagte Kolb. Der Bau sei nun gesichert.", "Der Bau sei nun gesichert.", KOLB),
        ("„Das hilft“, so Brandt. Er werde bald kommen.", "Er werde bald kommen.", BRANDT),
        ("Die Nachfrage sei groß gewesen, so Udo Brandt.", "Die Nachfrage sei groß gewesen, so Udo Brandt.", BRANDT),
        ("Jana Kolb betonte, der Bau könne beginnen.", "Jana Kolb betonte, der Bau könne beginnen.", KOLB),
    ],
)
def test_indirect_speech(nlp: Language, text: str, said: str, speaker: Person) -> None:
    found = [quote for _, quote in spans.read(nlp(text), "quotes") if not quote.direct]
    assert [(quote.text, quote.speaker) for quote in found] == [(said, speaker.name)]


@pytest.mark.parametrize(
    "text",
    [
        "Jana Kolb kam. Der Bau ist gesichert.",
        "Der Bau sei gesichert.",
        "„Das hilft“, sagte Kolb.\n\nEs sei daran erinnert, dass der Bau beginnt.",
        "„Das hilft“, sagte Kolb. Der Bau kostet zwei Millionen Euro.",
    ],
)
def test_no_indirect_speech(nlp: Language, text: str) -> None:
    assert [quote for _, quote in spans.read(nlp(text), "quotes") if not quote.direct] == []


# fmt: off
_WORDS = st.sampled_from([
    "„", "“", "»", "«", "\"", "''", "`", "¿", "?", "‚", "‘", ",",
    ".", ":", "–", "Jana", "Kolb", "sagte", "sie", "er", "so", "der", "Minister", "die",
    "Wir", "helfen", "sei", "\n\n", "Udo", "Brandt", "und", "das", "Motto",
])
# fmt: on


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=20).map(" ".join), st.lists(_WORDS).map("".join)))
def test_any_text_gives_spans_of_that_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for span, quote in spans.read(doc, "quotes"):
        assert span.text == text[span.start_char : span.end_char]
        assert quote.text.strip()
