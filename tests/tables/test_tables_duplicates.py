"""One release in two forms is found; two of a series made from one template are not taken for one."""

import datetime as dt
import itertools
import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tables.duplicates import Record, find_duplicates, is_same
from pipeline.tables.fingerprint import BANDS, fingerprint

DAY = dt.date(2024, 5, 2)
TITLE = "Ministerin Brand übergibt Bescheid für das Bürgerhaus in Musterau"
BODY = """Das Land fördert das neue Bürgerhaus in Musterau mit 612.400 Euro. Kommunalministerin Jutta Brand hat den \
Bescheid am Montag an Bürgermeister Olaf Menze übergeben. „Mit der Städtebauförderung stärken wir unsere Ortskerne“, \
sagte die Ministerin. „Wir schaffen Räume für Begegnung und Zusammenhalt.“

Das Haus am Wall stammt aus dem Jahr 1911 und steht seit 2016 leer. Künftig finden dort die Bücherei, die Musikschule \
und zwei Vereine Platz. Die Arbeiten beginnen im Herbst und dauern bis Ende 2026. Die Stadt trägt 153.100 Euro selbst.

Insgesamt stehen im Programm in diesem Jahr 416,3 Millionen Euro für 204 Projekte bereit. Bund, Land und Europäische \
Union tragen die Förderung gemeinsam. Die Kommunen bringen einen Eigenanteil von mindestens 20 Prozent auf. Seit 2017 \
hat das Land mehr als 1.200 Maßnahmen in 310 Städten und Gemeinden unterstützt. Die Anträge für das nächste Jahr \
können bis zum 30. September bei der Bezirksregierung gestellt werden."""
FIRST = BODY.partition(" Kommunalministerin")[0]
SERIES = """Das Land unterstützt {town} beim Bau des Gerätehauses mit {sum} Euro. Die Förderung kommt aus dem Programm \
für den Brandschutz. „Ehrenamtliche Helferinnen und Helfer verdienen gute Bedingungen“, sagte Minister Beispiel. Er \
dankte den Einsatzkräften für ihren Dienst. Der Neubau soll im kommenden Jahr beginnen. Die Gemeinde trägt den übrigen \
Teil der Kosten. Das Land hat den Brandschutz in den vergangenen Jahren gestärkt und wird das weiterhin tun."""


def record(
    body: str = BODY, title: str = TITLE, day: dt.date | None = DAY, places: tuple[str, ...] = (), key: str = ""
) -> Record:
    return Record(key or body + title, day, fingerprint(title, f"{title}\n\n{body}"), frozenset(places))


WHOLE = record(key="whole")


def found(one: Record, other: Record) -> bool:
    return bool(find_duplicates([replace(one, key="a"), replace(other, key="b")]))


@pytest.mark.parametrize(
    "other",
    [
        record(f"{BODY} Weitere Informationen gibt es auf der Seite des Ministeriums unter Presse."),
        record(f"{FIRST}\n\n{BODY}"),
        record(f"Im Bild: Ministerin Jutta Brand und Bürgermeister Olaf Menze vor dem Haus\n\n{BODY}"),
        record(BODY.replace("Städtebauförderung", "Städtebau-förderung").replace("Ortskerne", "Orts-\nkerne")),
        record(BODY, "Ein neues Haus für die Bücherei und zwei Vereine"),
        record(BODY, TITLE.upper()),
        record(BODY[: len(BODY) * 7 // 10]),
        record(BODY.replace("„", "?").replace("“", "?").replace("\n\n", " ")),
        record(BODY.replace("612.400", "612400").replace("1.200", "1200")),
        record(day=DAY + dt.timedelta(days=3)),
        record(day=None),
        record(day=DAY + dt.timedelta(days=300)),
    ],
    ids=[
        "boilerplate", "lead twice", "caption", "hyphens", "title", "capitals", "shorter", "quotes", "numbers", "days",
        "undated", "import date",
    ],
)  # fmt: skip
def test_one_release_in_two_forms(other: Record) -> None:
    assert found(WHOLE, other)
    assert found(other, WHOLE)


@pytest.mark.parametrize(
    "other",
    [
        record(BODY.replace("612.400", "98.000").replace("153.100", "24.500").replace("Musterau", "Altdorf")),
        record(BODY.replace("Musterau", "Altdorf"), TITLE.replace("Musterau", "Altdorf")),
        record(BODY + " Auch die Nachbarn freuen sich sehr.", day=DAY + dt.timedelta(days=30)),
        record(f"Die Polizei hat am Mittwoch den Täter gefasst. Er sitzt seit gestern in Haft. {SERIES}"),
    ],
    ids=["town and sums", "town", "a month later", "another opening"],
)
def test_another_release(other: Record) -> None:
    assert not found(WHOLE, other)
    assert not found(other, WHOLE)


def test_a_series_has_no_duplicates() -> None:
    towns = ("Musterau", "Beispielheim", "Altdorf", "Neukirch", "Birkenfeld", "Seehausen")
    series = [
        record(SERIES.format(town=town, sum=f"{1 + place}1{place}.000"), f"Land fördert Feuerwehr in {town}", key=town)
        for place, town in enumerate(towns)
    ]
    assert find_duplicates(series) == {}


def test_other_towns_are_another_release_though_all_else_is_the_same() -> None:
    one = record(SERIES.format(town="die Gemeinde", sum="20.000"), "Land fördert Feuerwehr", places=("05370040",))
    other = replace(
        one, key="other", text=replace(one.text, length=one.text.length + 1), places=frozenset({"05370012"})
    )
    assert not is_same(one, other)
    assert is_same(one, replace(other, places=frozenset({"05370040", "05370012"})))


def test_the_original_is_the_earliest_then_the_longest() -> None:
    late = record(day=DAY + dt.timedelta(days=2), key="late")
    short = record(BODY[: len(BODY) * 8 // 10], key="short")
    assert find_duplicates([late, short, WHOLE]) == {"late": "whole", "short": "whole"}
    early = record(BODY[: len(BODY) * 8 // 10], day=DAY - dt.timedelta(days=1), key="early")
    assert set(find_duplicates([late, WHOLE, early]).values()) == {"early"}


def test_the_order_does_not_matter() -> None:
    records = [
        WHOLE,
        record(day=None, key="undated"),
        record(BODY[: len(BODY) * 7 // 10], key="short"),
        record(SERIES.format(town="Altdorf", sum="20.000"), key="series"),
    ]
    answers = [find_duplicates(order) for order in itertools.permutations(records)]
    assert all(answer == {"undated": "whole", "short": "whole"} for answer in answers)


@given(st.lists(st.tuples(st.sampled_from([BODY, FIRST, SERIES]), st.dates() | st.none()), max_size=8))
def test_a_duplicate_points_to_an_original(texts: list[tuple[str, dt.date | None]]) -> None:
    records = [record(text, day=day, key=str(place)) for place, (text, day) in enumerate(texts)]
    answers = find_duplicates(records)
    assert set(answers.values()).isdisjoint(answers)


@given(st.text(), st.text())
def test_any_text_has_a_small_fingerprint(title: str, text: str) -> None:
    made = fingerprint(title, text)
    assert len(made.bands) == BANDS
    assert made == fingerprint(title, text)
    assert len(pickle.dumps(made)) < 2_000 + 16 * len(text) + 16 * len(title)


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint("Musterau", "Musterau baut eine Brücke über den Bach").bands[:2] == (2946255495, 1480616168)
