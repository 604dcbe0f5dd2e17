"""What holds of all dates: each format is read back, dateparser agrees, periods are in order, nothing crashes."""

import datetime as dt
from collections.abc import Callable
from itertools import pairwise

import dateparser
import pytest
import spacy
from dateutil.easter import easter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import spans
from pipeline.extract.dates.holidays import days_of_holiday
from pipeline.extract.nlp import extract
from pipeline.extract.values import DateSpan

FIRST_HALF = ("Januar", "Februar", "März", "April", "Mai", "Juni")
MONTHS = (*FIRST_HALF, "Juli", "August", "September", "Oktober", "November", "Dezember")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
SHORT = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
SETTINGS = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}

FORMATS: dict[str, Callable[[dt.date], str]] = {
    "long": lambda d: f"{d.day}. {MONTHS[d.month - 1]} {d.year}",
    "glued": lambda d: f"{d.day}.{MONTHS[d.month - 1]} {d.year}",
    "digits": lambda d: f"{d.day}.{d.month}.{d.year}",
    "padded": lambda d: f"{d:%d.%m.%Y}",
    "iso": lambda d: d.isoformat(),
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day}. {MONTHS[d.month - 1]} {d.year}",
    "weekday with article": lambda d: f"{WEEKDAYS[d.weekday()]}, den {d:%d.%m.%Y}",
    "short weekday": lambda d: f"{SHORT[d.weekday()]}., {d:%d.%m.%Y}",
}
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))
WORDS = (
    "am bis zum von Montag Mo. ( ) , . – - / und 1. 31. 12.05. 30.2. 4.-6.5. Mai Ende Anfang Jahres des dieses",
    "kommenden Quartal I. KW 53 2024 25 2024/25 Schuljahr Winter Ostern Advent heute Sperrfrist : seit zwischen",
    "Jahrhundert neunziger Jahre 80er Nacht auf Monats Uhr",
)
PIECES = st.sampled_from([word for line in WORDS for word in line.split()])


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def found(nlp: Language, text: str, date: dt.date | None) -> list[DateSpan]:
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=date)
    return [value for _, value in spans.read(extract(nlp, release), "dates")]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=DAYS)
@example(day=dt.date(2024, 2, 29))
@example(day=dt.date(2000, 1, 1))
def test_every_format_is_read_back(nlp: Language, name: str, day: dt.date) -> None:
    dates = found(nlp, f"Die Sitzung am {FORMATS[name](day)} fand statt.", None)
    assert [(d.first, d.last, d.precision) for d in dates] == [(day, day, "day")]


@pytest.mark.parametrize("name", ["long", "digits", "padded", "iso", "weekday"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=DAYS)
def test_dateparser_agrees(nlp: Language, name: str, day: dt.date) -> None:
    """The grammar resolves by itself, exact and fast; the library is its judge."""
    told = FORMATS[name](day)
    order = {**SETTINGS, "DATE_ORDER": "YMD"} if name == "iso" else SETTINGS
    parsed = dateparser.parse(told, languages=["de"], settings=order)
    assert parsed is not None
    assert [d.first for d in found(nlp, f"Stand: {told} in Olpe", None)] == [parsed.date()]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=DAYS, length=st.integers(1, 400), joint=st.sampled_from(["bis", "bis zum", "–"]))
def test_a_period_is_read_back(nlp: Language, first: dt.date, length: int, joint: str) -> None:
    last = first + dt.timedelta(days=length)
    text = f"Vom {FORMATS['long'](first)} {joint} {FORMATS['long'](last)} wird gebaut."
    assert [(d.first, d.last, d.precision) for d in found(nlp, text, None)] == [(first, last, "period")]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(PIECES, min_size=1, max_size=12),
    date=st.one_of(st.none(), st.sampled_from([dt.date.min, dt.date.max]), DAYS),
)
def test_any_order_of_words_gives_ordered_periods_that_part_each_other(
    nlp: Language, pieces: list[str], date: dt.date | None
) -> None:
    text = " ".join(pieces)
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=date)
    read = list(spans.read(extract(nlp, release), "dates"))
    assert all(d.first <= d.last for _, d in read if d.first and d.last)
    assert all(one.end <= two.start for (one, _), (two, _) in pairwise(read))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_no_text_crashes(nlp: Language, text: str) -> None:
    nlp(text)


@given(year=st.integers(1583, 9999))
def test_the_days_of_easter_have_their_weekdays(year: int) -> None:
    sunday = easter(year)
    assert days_of_holiday("ostersonntag", year) == (sunday, sunday)
    assert days_of_holiday("karfreitag", year)[0].weekday() == 4
    assert days_of_holiday("christi himmelfahrt", year)[0].weekday() == 3
    assert days_of_holiday("pfingstmontag", year)[0].weekday() == 0


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("karfreitag", 2023, "2023-04-07"),
        ("ostermontag", 2025, "2025-04-21"),
        ("pfingstsonntag", 2022, "2022-06-05"),
        ("fronleichnam", 2024, "2024-05-30"),
        ("rosenmontag", 2024, "2024-02-12"),
        ("buß- und bettag", 2023, "2023-11-22"),
        ("volkstrauertag", 2024, "2024-11-17"),
        ("totensonntag", 2024, "2024-11-24"),
        ("1. advent", 2022, "2022-11-27"),
        ("4. advent", 2023, "2023-12-24"),
        ("muttertag", 2024, "2024-05-12"),
    ],
)
def test_holidays_of_known_years(name: str, year: int, day: str) -> None:
    assert days_of_holiday(name, year)[0].isoformat() == day
