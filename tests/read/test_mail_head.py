"""The head of a pasted mail states title and date; the lines by which it was sent are no part of the release."""

import datetime as dt

import pytest

import pipeline
from pipeline.read.mail_head import without_mail_head
from pipeline.read.source import Stated

OUTLOOK = """\
Von: Pressestelle Stadt Musterau <presse@musterau.example>
Gesendet: Dienstag, 4. März 2025 09:12
An: Redaktionen
Betreff: WG: Stadtfest wird verschoben

Das Stadtfest in Musterau findet erst im Juni statt.
"""
THUNDERBIRD = """\
Betreff: Neue Radwege im Kreis
Datum: Mon, 3 Jun 2019 10:00:00 +0200
Von: Kreis Musterland
An: verteiler@musterland.example

Der Kreis baut drei Radwege."""


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (OUTLOOK, "Stadtfest wird verschoben", "Dienstag, 4. März 2025 09:12"),
        (THUNDERBIRD, "Neue Radwege im Kreis", "Mon, 3 Jun 2019 10:00:00 +0200"),
        ("Von: Amt\nBetreff: Wir laden ein\n\nText.", "Wir laden ein", None),
    ],
)
def test_title_and_date_are_stated(text: str, title: str, date: str | None) -> None:
    rest, stated = without_mail_head(text)
    assert stated == Stated(title=title, date=date)
    assert "Betreff" not in rest
    assert "An:" not in rest


def test_the_sender_stays_for_the_contact() -> None:
    assert without_mail_head(OUTLOOK)[0].startswith("Von: Pressestelle Stadt Musterau <presse@musterau.example>")


@pytest.mark.parametrize(
    "text",
    [
        "Neuer Radweg\n\nVon: der Brücke bis zum Markt\nBetreff: nichts",
        "Von: Musterau nach Neudorf",
        "Datum: 3. Mai 2024\nOrt: Rathaus\n\nText.",
        "An: alle\nBetreff: nichts ohne Absender",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert without_mail_head(text) == (text, Stated())


def test_the_date_of_the_mail_is_that_of_a_release_without_one() -> None:
    text = OUTLOOK.replace("Das Stadtfest", "Sturmgefahr: Stadtfest wird verschoben\n\nDas Stadtfest")
    release = pipeline.structure(text).release
    assert release.date == dt.date(2025, 3, 4)
    assert release.title == "Sturmgefahr: Stadtfest wird verschoben"
