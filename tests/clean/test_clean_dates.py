"""Dates as releases print them."""

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.clean import clean
from pipeline.clean.dates import besides, date_in_address, date_in_text, find_date, is_month
from pipeline.read import from_text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("16. Oktober 2017", (2017, 10, 16)),
        ("8. Juli 2021", (2021, 7, 8)),
        ("28.10.2024", (2024, 10, 28)),
        ("03.08.06", (2006, 8, 3)),
        ("31.12.99", (1999, 12, 31)),
        ("(16.6.2017)", (2017, 6, 16)),
        ("Meldung vom 08.04.2021", (2021, 4, 8)),
        ("Nr. 12 Musterau, 12. Mai 2022", (2022, 5, 12)),
        ("Montag, 01.09.25", (2025, 9, 1)),
        ("3. Sept. 2019", (2019, 9, 3)),
        ("2021-06-14T08:30:00+0200", (2021, 6, 14)),
        ("04/07/2024", (2024, 4, 7)),
        ("28.Juli 2020", (2020, 7, 28)),
        ("3. Maerz 2009", (2009, 3, 3)),
        ("16. OKTOBER 2017", (2017, 10, 16)),
        ("2021-04-07", (2021, 4, 7)),
    ],
)
def test_found(text: str, date: tuple[int, int, int]) -> None:
    found = find_date(text)
    assert found is not None
    assert found.date == dt.date(*date)


@pytest.mark.parametrize(
    "text",
    [
        "April 2022",
        "4. August",
        "31.02.2020",
        "30. Februar 2020",
        "2021-13-01",
        "13/07/2024",
        "1.240.000 Euro",
        "Version 1.2.3.4",
        "Tel. 02931 82-2120",
        "12.13.2020",
        "",
    ],
)
def test_not_found(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Magdeburg, den 9. Juni 2015", "Magdeburg"),
        ("04.12.2022, 10:15 Uhr", ""),
        ("Datum 05.06.2018", ""),
        ("Pressemitteilung Nr. 17 vom 09.11.2021", ""),
        ("Nr.88/2018 | 11.06.2018 | IM | Ministerium für Inneres", "IM | Ministerium für Inneres"),
        ("ohne Datum", None),
    ],
)
def test_besides(text: str, rest: str | None) -> None:
    assert besides(text) == rest


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Detmold (12. August 2020). Das Land fördert.", dt.date(2020, 8, 12)),
        ("Köln. / Kreis Musterau. 17. April 2020. Das Land fördert.", dt.date(2020, 4, 17)),
        ("Erfurt, 4. Mai 2023 – Das Land fördert.", dt.date(2023, 5, 4)),
        ("Der Bau hat am heutigen Dienstag, 5. März 2024, begonnen.", dt.date(2024, 3, 5)),
        ("Die Satzung gilt vom 1. März 2016 an.", None),
        ("Anträge sind bis zum 30. Juni 2024 möglich.", None),
        ("Beginn: 12.09.2023, 10:00 Uhr", None),
        ("Datum: 12.09.2023, Musterau", dt.date(2023, 9, 12)),
    ],
)
def test_date_in_text(text: str, date: dt.date | None) -> None:
    assert date_in_text([text]) == date


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://www.musterau.de/presse/2019/02/14/schule", dt.date(2019, 2, 14)),
        ("https://www.musterau.de/presse/2019-02-14-schule.html", dt.date(2019, 2, 14)),
        ("https://www.musterau.de/20190214_schule", dt.date(2019, 2, 14)),
        ("https://www.musterau.de/2019/02/schule", None),
        ("https://www.musterau.de/2019/02/31/schule", None),
        ("https://www.musterau.de/presse/id=120190214", None),
    ],
)
def test_date_in_address(address: str, date: dt.date | None) -> None:
    assert date_in_address(address) == date


TEXT = "Land fördert die Schule in Musterau\n\nDie Stadt bekommt 1,2 Millionen Euro. Das Geld fließt in diesem Jahr."


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("2022-11-03T09:10:00", dt.date(2022, 11, 3)),
        ("https://www.musterau.de/presse/2019/02/14/schule", dt.date(2019, 2, 14)),
        (
            "Quelle/Weitere Informationen: Ministerium für Klimaschutz, Umwelt, Landwirtschaft, Natur- und "
            "Verbraucherschutz des Landes Nordrhein-Westfalen, Düsseldorf, Pressemitteilung vom 21. Mai 2013",
            dt.date(2013, 5, 21),
        ),
    ],
)
def test_date_below_the_text(below: str, date: dt.date) -> None:
    assert clean(from_text(f"{TEXT}\n\n{below}")).date == date


def test_address_of_the_source_gives_the_date_that_nothing_else_gives() -> None:
    url = "https://www.musterau.de/presse/2019/02/14/schule"
    assert clean(replace(from_text(TEXT), url=url)).date == dt.date(2019, 2, 14)
    dated = TEXT.replace("\n\n", "\n16. Februar 2019\n\n")
    assert clean(replace(from_text(dated), url=url)).date == dt.date(2019, 2, 16)


def test_a_second_date_with_a_time_is_what_is_announced() -> None:
    event = "Dienstag, 5. Mai 2020, 14:00 Uhr"
    release = clean(
        from_text(TEXT.replace("\n\n", f"\n02.03.2020\n{event}\nRathaus Musterau, Markt 4, 48143 Musterau\n\n"))
    )
    assert release.date == dt.date(2020, 3, 2)
    assert event in release.text
    assert "Markt 4" in release.text


def test_a_month_is_no_date() -> None:
    assert is_month("April 2022")
    assert is_month("Stand: Mai 2021")
    assert not is_month("Im Mai 2021 beginnt der Bau")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Sperrfrist: 18. April 2024, 11 Uhr\n\n17. April 2024\n\nLand baut neue Radwege", dt.date(2024, 4, 17)),
        ("Land baut neue Radwege\n\nFrei ab 18.04.2024, 11 Uhr\n\n17. April 2024", dt.date(2024, 4, 17)),
        ("Land baut neue Radwege\n\nSperrfrist: 18.04.2024, 11 Uhr", dt.date(2024, 4, 18)),
    ],
)
def test_an_embargo_is_the_date_only_where_there_is_no_other(head: str, date: dt.date) -> None:
    text = f"{head}\n\nDie Stadt Musterau erhält 250.000 Euro für einen Radweg. Das teilte das Ministerium mit."
    assert clean(from_text(text)).date == date
