"""Damage of copied text: what is mended, what is left alone, what is reported."""

import textwrap

import pytest

from pipeline.clean import clean
from pipeline.clean.damage import Tally, mend_line, plain_characters, without_tags
from pipeline.clean.marks import lost_marks
from pipeline.read import from_text

WHOLE = [
    "Land fördert Radwege in Musterau",
    "Die Stadt Musterau bekommt in diesem Jahr 1,2 Millionen Euro für ihre Radwege. Damit baut sie eine Verbindung vom "
    "Bahnhof bis zur Schule im Ortsteil Oberdorf, die im kommenden Frühjahr fertig sein soll.",
    "„Wer mit dem Rad zur Schule fährt, kommt wach an“, sagte Bürgermeisterin Erika Beispiel bei der Übergabe des "
    "Bescheids im Rathaus. Sie dankte dem Land für die Hilfe und den Bürgern für ihre Geduld.",
    "Die Arbeiten beginnen im Herbst. Für den Verkehr wird in dieser Zeit eine Umleitung eingerichtet, die über die "
    "Landesstraße und den Ortsteil Unterdorf führt.",
]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("ein neues Verkehrs-konzept für alle", "ein neues Verkehrskonzept für alle"),
        ("der Finanz-ausgleich und die Schullei-ter", "der Finanzausgleich und die Schulleiter"),
        ("Um-oder Neubauten", "Um- oder Neubauten"),
        ("ein Geh-und Radweg", "ein Geh- und Radweg"),
        ("wird gebaut.Der Rat freut sich", "wird gebaut. Der Rat freut sich"),
        ("im alten Bahnhof.Baurätin Muster sagte", "im alten Bahnhof. Baurätin Muster sagte"),
        ("Das ist gut.“Staatsminister Muster sagte", "Das ist gut.“ Staatsminister Muster sagte"),
        ("(Ortseingang)In der Gemeinde", "(Ortseingang) In der Gemeinde"),
        ("den gesellschaftlichen,demographischen Wandel", "den gesellschaftlichen, demographischen Wandel"),
        ("*Am Montag* übergab", "Am Montag übergab"),
        ("in Delve* und Burg", "in Delve und Burg"),
        ("zwei  Blanks   hier", "zwei Blanks hier"),
        ("das Konjunkturund Investitionspaket", "das Konjunktur- und Investitionspaket"),
        ("die Kulturund Sportvereine", "die Kultur- und Sportvereine"),
        ("des neuen Investitions- pakets", "des neuen Investitionspakets"),
        ("die Corona- Schutzverordnung gilt", "die Corona-Schutzverordnung gilt"),
        ("Grund -und Mittelschule", "Grund- und Mittelschule"),
        ("die WettbewerbsfähigkeitLandesbauminister Muster", "die Wettbewerbsfähigkeit Landesbauminister Muster"),
        ("wird gefördertDie Stadt baut", "wird gefördert Die Stadt baut"),
    ],
)
def test_mended(damaged: str, whole: str) -> None:
    assert mend_line(damaged, Tally()) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Wohn- und Geschäftshäuser",
        "Know-how und Start-up",
        "ein NRW-weit gültiges Ticket",
        "die Nordrhein-westfälische Landesregierung",
        "Corona-bedingt abgesagt",
        "unter www.mitmachen-in-musterau.de",
        "presse@stadt-musterau.de",
        "die StädteRegion und die EUREGIO",
        "das Portal Bau.NRW und NRW.Beispiel4You",
        "ein Verein e.V. in Musterau",
        "Bürger*innen und Landwirt*innen",
        "um 9.30 Uhr, 3.452 Euro und 13,9 Millionen",
        "die Kreise Höxter-Lippe und Köln-Kalk",
        "Frankfurt (Oder)-Süd",
        "in Dortmund Fahrräder verleihen",
        "im Vordergrund Menschen",
        "der Verkehrsverbund Rhein-Ruhr",
        "Wohn- statt Büroflächen und Vor- wie Nachteile",
        "Haupt- sowie Realschulen",
        "Musterau- Das Land fördert",
        "die eMobilität und das BAföG",
    ],
)
def test_left_alone(text: str) -> None:
    tally = Tally()
    assert mend_line(text, tally) == text
    assert not tally


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("einen Zuschuss von 61.500 ? bewilligt", "einen Zuschuss von 61.500 € bewilligt"),
        ("erhält 48.000 ?.", "erhält 48.000 €."),
        ("?Wir helfen?, sagte Muster", "„Wir helfen“, sagte Muster"),
        ("?Wer zahlt das??, fragte Muster", "„Wer zahlt das?“, fragte Muster"),
        ("Seit 2012 ? damals neu ? gilt das", "Seit 2012 – damals neu – gilt das"),
        ("„Ein Fund¿, sagt sie", "„Ein Fund“, sagt sie"),
        ("Die Mühle ¿ sie ist alt ¿ war groß", "Die Mühle – sie ist alt – war groß"),
        ("„Wie soll das gehen? Wir wissen es nicht¿, sagt sie", "„Wie soll das gehen? Wir wissen es nicht“, sagt sie"),
    ],
)
def test_lost_marks(damaged: str, whole: str) -> None:
    context = "?Das ist gut?, sagte sie."
    assert lost_marks([context, damaged], Tally())[1] == whole


def test_questions_are_left_alone() -> None:
    lines = ["Was ist geplant? Und wann?", "„Wer zahlt das?“, fragte Muster."]
    assert lost_marks(lines, Tally()) == lines


def test_characters_and_tags() -> None:
    tally = Tally()
    text = without_tags(
        plain_characters("Frei\xadzeit in\xa0Musterau\r\neins<br/>zwei {loadmoduleid 134} <b>drei</b>\x07", tally),
        tally,
    )
    assert text == "Freizeit in Musterau\neins\nzwei  drei"
    assert {"mended_soft_hyphens", "mended_control_characters", "mended_tags", "mended_template_tags"} <= set(tally)


@pytest.mark.parametrize(
    ("damaged", "whole", "code"),
    [
        ("\x84Gut\x93 \x96 5 \x80", "„Gut“ – 5 €", "mended_windows_characters"),
        ("Straße &amp; Schiene &ndash; &bdquo;gut&ldquo;", "Straße & Schiene – „gut“", "mended_entities"),
        ("eins&amp;nbsp;zwei", "eins zwei", "mended_entities"),
        ("o\ufb03ziell \ufb01nanziert", "offiziell finanziert", "mended_ligatures"),
        ("\uf0b7 Musterau\n\uf0a7Beispielheim", "• Musterau\n• Beispielheim", "mended_symbols"),
        ("Fo\u0308rderung in Ko\u0308ln", "Förderung in Köln", "mended_letters"),
        ("Frei\u200bzeit\ufeff und\ufffc Sport", "Freizeit und Sport", "mended_soft_hyphens"),
    ],
)
def test_characters(damaged: str, whole: str, code: str) -> None:
    tally = Tally()
    assert plain_characters(damaged, tally) == whole
    assert set(tally) == {code}
    assert tally.problems()[0].message.endswith(".")


def test_separators_of_lines_end_lines() -> None:
    tally = Tally()
    assert plain_characters("eins\u2028zwei\u2029drei\x85vier\r\nfünf", tally) == "eins\nzwei\ndrei\nvier\nfünf"
    assert not tally


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("Das Land hilft. Wir bauen das Haus“, sagte Muster.", "Das Land hilft. „Wir bauen das Haus“, sagte Muster."),
        (
            "Ministerin Muster: Das ist gut für alle“, so Muster.",
            "Ministerin Muster: „Das ist gut für alle“, so Muster.",
        ),
        ("„Wir bauen“, sagte sie.", "„Wir bauen“, sagte sie."),
    ],
)
def test_lost_opening_marks(damaged: str, whole: str) -> None:
    assert lost_marks([damaged], Tally()) == [whole]


def test_a_quotation_over_two_paragraphs_is_whole() -> None:
    lines = ["„Das ist der Anfang.", "Und das ist das Ende“, sagte Muster."]
    assert lost_marks(lines, Tally()) == lines


def test_a_quoted_mail_loses_its_marks() -> None:
    text = "> Land fördert Schule in Musterau\n>\n> Die Stadt bekommt Geld vom Land.\n> Das ist gut so."
    release = clean(from_text(text))
    assert release.title == "Land fördert Schule in Musterau"
    assert ">" not in release.text
    assert [each.code for each in release.problems] == ["mended_reply_marks"]


@pytest.mark.parametrize("margin", [60, 66, 72, 80])
@pytest.mark.parametrize("indent", ["", "    ", "> "])
def test_wrapped_at_any_width(margin: int, indent: str) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(each, margin, initial_indent=indent, subsequent_indent=indent) for each in WHOLE
    )
    assert clean(from_text(wrapped.replace("\n\n", f"\n{indent.rstrip()}\n"))).text.split("\n\n") == WHOLE


def test_messages_are_sentences() -> None:
    (one,), (two,) = (Tally(mended_dashes=count).problems() for count in (1, 2))
    assert (one.message, two.message) == ("1 lost dash was restored.", "2 lost dashes were restored.")


def test_no_break_spaces_are_no_damage() -> None:
    tally = Tally()
    assert plain_characters("5\xa0Euro\n\xa0\n", tally) == "5 Euro\n \n"
    assert not tally


def test_mends_are_notices() -> None:
    release = clean(
        from_text(
            "Land fördert Schule in Musterau\n\nDas Geld ist da.Die Stadt baut ein Verkehrs-konzept "
            "auf. Alle freuen sich."
        )
    )
    assert [(each.severity, each.code) for each in release.problems] == [
        ("notice", "mended_glued_words"),
        ("notice", "mended_hyphenation"),
    ]
