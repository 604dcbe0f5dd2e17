"""Dates and periods: every format, resolved against the date of the release."""

import datetime as dt

import pytest
import spacy
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import spans
from pipeline.extract.nlp import extract
from pipeline.extract.values import DateSpan

RELEASED = dt.date(2024, 4, 17)  # a Wednesday


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def released(text: str, date: dt.date | None = RELEASED) -> Release:
    return Release(text, (Block("paragraph", 0, len(text)),), title="", date=date)


def found(nlp: Language, text: str, date: dt.date | None = RELEASED) -> list[tuple[str, DateSpan]]:
    return [(span.text, value) for span, value in spans.read(extract(nlp, released(text, date)), "dates")]


def iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


CASES = [
    ("Am 16. Oktober 2017 war Premiere.", "16. Oktober 2017", "2017-10-16", "2017-10-16", "day"),
    ("Am 28.10.2024 ist Premiere.", "28.10.2024", "2024-10-28", "2024-10-28", "day"),
    ("Am 3.8.06 war Premiere.", "3.8.06", "2006-08-03", "2006-08-03", "day"),
    ("Am (16.6.2017) war Premiere.", "16.6.2017", "2017-06-16", "2017-06-16", "day"),
    ("Stand 2024-04-01 gilt.", "2024-04-01", "2024-04-01", "2024-04-01", "day"),
    ("Stand 04/07/2024 gilt.", "04/07/2024", "2024-04-07", "2024-04-07", "day"),
    ("Am Montag (15.4.) war Premiere.", "Montag (15.4", "2024-04-15", "2024-04-15", "day"),
    ("Am Montag (15. April) war Premiere.", "Montag (15. April", "2024-04-15", "2024-04-15", "day"),
    ("Am 28.Juni ist Premiere.", "28.Juni", "2024-06-28", "2024-06-28", "day"),
    ("Am Montag, 6. Mai 2024, um 11 Uhr geht es los.", "Montag, 6. Mai 2024", "2024-05-06", "2024-05-06", "day"),
    ("Am Montag, den 6. Mai, geht es los.", "Montag, den 6. Mai", "2024-05-06", "2024-05-06", "day"),
    ("Am 4. Januar war Empfang.", "4. Januar", "2024-01-04", "2024-01-04", "day"),
    ("Am 20. Dezember war Empfang.", "20. Dezember", "2023-12-20", "2023-12-20", "day"),
    ("Im April 2022 war Empfang.", "April 2022", "2022-04-01", "2022-04-30", "month"),
    ("Im Februar war Empfang.", "Februar", "2024-02-01", "2024-02-29", "month"),
    ("Ende April endet es.", "Ende April", "2024-04-21", "2024-04-30", "month"),
    ("Im Frühjahr 2026 wird eröffnet.", "Frühjahr 2026", "2026-03-01", "2026-05-31", "period"),
    ("Im Winter 2024 wird eröffnet.", "Winter 2024", "2024-12-01", "2025-02-28", "period"),
    ("Im Herbst wird eröffnet.", "Herbst", "2024-09-01", "2024-11-30", "period"),
    ("Im 3. Quartal 2023 sank der Umsatz.", "3. Quartal 2023", "2023-07-01", "2023-09-30", "period"),
    ("Im dritten Quartal 2023 sank der Umsatz.", "dritten Quartal 2023", "2023-07-01", "2023-09-30", "period"),
    ("Im ersten Halbjahr 2022 sank der Umsatz.", "ersten Halbjahr 2022", "2022-01-01", "2022-06-30", "period"),
    ("Im Jahr 2023 sank der Umsatz.", "2023", "2023-01-01", "2023-12-31", "year"),
    ("Das Haus steht seit 2014 leer.", "2014", "2014-01-01", None, "period"),
    ("Die Mittel gelten bis Ende 2025.", "Ende 2025", None, "2025-12-31", "period"),
    ("Die Mittel gelten bis zum Jahr 2030.", "2030", None, "2030-12-31", "period"),
    ("Die Mittel gelten bis Mitte 2028.", "Mitte 2028", None, "2028-08-31", "period"),
    ("Das gilt seit dem 1. April.", "1. April", "2024-04-01", None, "day"),
    ("Die Mittel gelten für 2018 und 2019.", "2018 und 2019", "2018-01-01", "2019-12-31", "period"),
    ("Die Mittel gelten von 2024 bis 2028.", "2024 bis 2028", "2024-01-01", "2028-12-31", "period"),
    ("Die Mittel gelten im Zeitraum 2021–2027.", "2021–2027", "2021-01-01", "2027-12-31", "period"),
    ("Im Schuljahr 2021/22 wurde gebaut.", "2021/22", "2021-08-01", "2022-07-31", "period"),
    ("Im Schuljahr 2021/2022 wurde gebaut.", "2021/2022", "2021-08-01", "2022-07-31", "period"),
    ("Ende der 1990er Jahre wurde gebaut.", "1990er Jahre", "1990-01-01", "1999-12-31", "period"),
    ("Vom 4. bis 6. August ist Messe.", "4. bis 6. August", "2024-08-04", "2024-08-06", "period"),
    ("Am 1./2. Juni ist Messe.", "1./2. Juni", "2024-06-01", "2024-06-02", "period"),
    (
        "Vom 12. Mai bis 3. September 2023 war Messe.",
        "12. Mai bis 3. September 2023",
        "2023-05-12",
        "2023-09-03",
        "period",
    ),
    (
        "Vom 1. März 2013 bis zum 31. Januar 2014 galt es.",
        "1. März 2013 bis zum 31. Januar 2014",
        "2013-03-01",
        "2014-01-31",
        "period",
    ),
    ("Vom 12.5.–14.5.2024 ist Messe.", "12.5.–14.5.2024", "2024-05-12", "2024-05-14", "period"),
    ("Das wurde heute bekannt.", "heute", "2024-04-17", "2024-04-17", "day"),
    ("Das wurde gestern bekannt.", "gestern", "2024-04-16", "2024-04-16", "day"),
    ("Am gestrigen Dienstag war Premiere.", "gestrigen Dienstag", "2024-04-16", "2024-04-16", "day"),
    ("Am Dienstag hat er das gesagt.", "Dienstag", "2024-04-16", "2024-04-16", "day"),
    ("Am Mittwoch hat er das gesagt.", "Mittwoch", "2024-04-17", "2024-04-17", "day"),
    ("Am Freitag wird eröffnet.", "Freitag", "2024-04-19", "2024-04-19", "day"),
    ("Am kommenden Freitag ist Termin.", "kommenden Freitag", "2024-04-19", "2024-04-19", "day"),
    ("Am vergangenen Montag war Termin.", "vergangenen Montag", "2024-04-15", "2024-04-15", "day"),
    ("Im vergangenen Jahr war Termin.", "vergangenen Jahr", "2023-01-01", "2023-12-31", "year"),
    ("Im Vorjahr war Termin.", "Vorjahr", "2023-01-01", "2023-12-31", "year"),
    ("Noch in diesem Jahr ist Termin.", "diesem Jahr", "2024-01-01", "2024-12-31", "year"),
    ("Im kommenden Jahr ist Termin.", "kommenden Jahr", "2025-01-01", "2025-12-31", "year"),
    ("In dieser Woche ist Termin.", "dieser Woche", "2024-04-15", "2024-04-21", "period"),
    ("Im kommenden Monat ist Termin.", "kommenden Monat", "2024-05-01", "2024-05-31", "month"),
    ("Im kommenden Herbst ist Termin.", "kommenden Herbst", "2024-09-01", "2024-11-30", "period"),
    ("Anträge sind ab sofort möglich.", "ab sofort", "2024-04-17", None, "period"),
]


@pytest.mark.parametrize(
    ("text", "surface", "days", "precision"),
    [(text, what, (first, last), how) for text, what, first, last, how in CASES],
)
def test_date(nlp: Language, text: str, surface: str, days: tuple[str | None, str | None], precision: str) -> None:
    dates = [(span.rstrip("."), (iso(d.first), iso(d.last)), d.precision) for span, d in found(nlp, text)]
    assert dates == [(surface, days, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "Das Programm „Moderne Sportstätte 2022“ endet.",
        "Beginn ist um 18.30 Uhr im Rathaus.",
        "Die Stadt zahlt 2000 Euro.",
        "Rund 2000 Menschen kamen.",
        "Es kamen 64 Gäste am Morgen.",
        "Der Mai ist gekommen.",
        "Minister August Müller sprach.",
        "Die Stadtwerke zahlen 17,3 Millionen Euro.",
    ],
)
def test_no_date(nlp: Language, text: str) -> None:
    assert [surface for surface, _ in found(nlp, text)] == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Erfurt, 17. April 2024 – Bauland wird teurer.", "release"),
        ("17. April 2024", "release"),
        ("Ideen können bis zum 15. Juni 2024 eingereicht werden.", "deadline"),
        ("Um Anmeldung bis Freitag, 10. Mai 2024, wird gebeten.", "deadline"),
        ("Die Feier findet am Montag, 6. Mai 2024, statt.", "event"),
        ("Die Mittel gelten von 2024 bis 2028.", "period"),
        ("Das Haus wurde 1998 gebaut.", "other"),
    ],
)
def test_role(nlp: Language, text: str, role: str) -> None:
    assert [d.role for _, d in found(nlp, text)] == [role]


def test_relative_dates_without_a_release_date_keep_their_place_only(nlp: Language) -> None:
    assert [(s, d.first, d.last) for s, d in found(nlp, "Am Dienstag war Premiere.", None)] == [
        ("Dienstag", None, None)
    ]


def test_a_weekday_that_the_date_does_not_have_is_a_problem(nlp: Language) -> None:
    doc = extract(nlp, released("Die Feier ist am Dienstag, 6. Mai 2024, im Rathaus."))
    assert [(p.severity, p.code) for p in doc._.problems] == [("warning", "weekday_mismatch")]
    problem = doc._.problems[0]
    assert doc.text[problem.start : problem.end] == "Dienstag, 6. Mai 2024"


def test_a_weekday_that_fits_is_none(nlp: Language) -> None:
    assert extract(nlp, released("Die Feier ist am Montag, 6. Mai 2024, im Rathaus."))._.problems == ()


def test_picture_texts_give_no_dates(nlp: Language) -> None:
    text = "Die Feier war schön."
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", captions=("Die Feier am 6. Mai 2024",))
    assert list(spans.read(extract(nlp, release), "dates")) == []
