"""Damage of copied text: what is mended, what is left alone, what is reported."""

import pytest

from pipeline.clean import clean
from pipeline.clean.damage import Tally, lost_marks, mend_line, plain_characters, without_tags
from pipeline.read import from_text


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
