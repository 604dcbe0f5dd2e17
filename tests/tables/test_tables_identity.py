"""Keys that outlive a re-run, a renaming and a re-scrape."""

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.facts import Facts
from pipeline.tables.identity import identify, release_key
from pipeline.tables.naming import fold, slug
from pipeline.tables.outcome import Outcome

MakeOutcome = Callable[..., Outcome]
LONG = "Der Kreis baut die Brücke über den Bach neu und sperrt dafür die Straße bis zum Herbst"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Jürgen Groß", "juergen-gross"),
        ("Juergen Gross", "juergen-gross"),
        ("Şükran Yılmaz-Öztürk", "suekran-yılmaz-oeztuerk"),
        ("Staatskanzlei Nordrhein-Westfalen", "staatskanzlei-nordrhein-westfalen"),
        ("Haus „Am Wall“", "haus-am-wall"),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


def test_a_name_without_letters_still_has_a_key() -> None:
    assert slug("…") != ""
    assert slug("…") != slug("—")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_slug_is_never_empty_and_has_no_space(text: str) -> None:
    assert slug(text)
    assert not any(c.isspace() for c in slug(text))


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Ein ganz anderer Text", "blocks": ()},
        {"lead": "Neuer Vorspann"},
        {"captions": ()},
        {"contacts": ()},
        {"url": "https://example.org/neu"},
        {"title": "Ministerin  Brand übergibt Bescheid in Wegberg."},
        {"issuer": "Ministerium für  Kommunales"},
    ],
)
def test_the_key_of_a_release_stays(facts: Facts, change: dict[str, Any]) -> None:
    assert release_key(replace(facts.release, **change)) == release_key(facts.release)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Ministerin Brand übergibt Bescheid in Erkelenz"},
        {"date": dt.date(2023, 5, 5)},
        {"date": None},
        {"issuer": "Ministerium für Verkehr"},
    ],
)
def test_another_release_has_another_key(facts: Facts, change: dict[str, Any]) -> None:
    assert release_key(replace(facts.release, **change)) != release_key(facts.release)


def test_the_key_begins_with_the_date(facts: Facts) -> None:
    assert release_key(facts.release).startswith("2023-05-04-")
    assert release_key(replace(facts.release, date=None)).startswith("undated-")


def test_renaming_a_file_changes_no_key(outcome: MakeOutcome) -> None:
    (before,) = identify([outcome("a.txt")]).values()
    (after,) = identify([outcome("somewhere/else.html")]).values()
    assert before == after


def test_the_same_release_twice(outcome: MakeOutcome) -> None:
    found = identify([outcome("b.txt"), outcome("a.txt")])
    assert found["a.txt"].duplicate_of is None
    assert found["b.txt"].duplicate_of == found["a.txt"].release_id
    assert found["b.txt"].release_id != found["a.txt"].release_id


def test_of_two_versions_the_longer_keeps_the_key(outcome: MakeOutcome, facts: Facts) -> None:
    text = facts.release.text
    found = identify([outcome("a.txt", text=text), outcome("b.txt", text=text + " Weitere Informationen im Netz.")])
    assert found["b.txt"].release_id == release_key(facts.release)
    assert found["a.txt"].duplicate_of == found["b.txt"].release_id


def test_one_title_on_one_day_with_another_text_is_no_duplicate(outcome: MakeOutcome) -> None:
    found = identify([outcome("a.txt", text=LONG), outcome("b.txt", text="Das Museum öffnet am Sonntag kostenlos")])
    assert len({identity.release_id for identity in found.values()}) == 2
    assert all(identity.duplicate_of is None for identity in found.values())


def test_the_same_text_under_another_date_is_a_duplicate_of_the_first(outcome: MakeOutcome) -> None:
    found = identify([outcome("a.txt", date=None), outcome("b.txt", date=dt.date(2023, 5, 6)), outcome("c.txt")])
    assert found["c.txt"].duplicate_of is None
    assert found["a.txt"].duplicate_of == found["b.txt"].duplicate_of == found["c.txt"].release_id


def test_a_duplicate_always_points_to_an_original(outcome: MakeOutcome) -> None:
    long = LONG + " und weiter bis zum Winter"
    found = identify(
        [outcome("a.txt", text=long), outcome("b.txt", text=LONG), outcome("c.txt", text=LONG, date=None)],
    )
    originals = {identity.release_id for identity in found.values() if identity.duplicate_of is None}
    assert {identity.duplicate_of for identity in found.values()} - {None} <= originals


@pytest.mark.parametrize("order", itertools.permutations(["a.txt", "b.txt", "c.txt"]))
def test_the_order_of_files_does_not_matter(outcome: MakeOutcome, order: tuple[str, ...]) -> None:
    texts = {"a.txt": LONG, "b.txt": LONG + " oder Winter", "c.txt": LONG}
    found = identify([outcome(path, text=texts[path]) for path in order])
    assert found == identify([outcome(path, text=texts[path]) for path in texts])


def test_the_same_text_long_after_is_a_duplicate(outcome: MakeOutcome) -> None:
    found = identify([outcome("a.txt", text=LONG), outcome("b.txt", text=LONG, date=dt.date(2024, 9, 1))])
    assert found["b.txt"].duplicate_of == found["a.txt"].release_id


def test_a_release_added_later_leaves_the_answers_as_they_were(outcome: MakeOutcome) -> None:
    before = [outcome("a.txt", text=LONG), outcome("b.txt", text=LONG + " oder Winter", date=dt.date(2023, 5, 5))]
    first = identify(before)
    after = identify([outcome("c.txt", text=LONG, date=dt.date(2023, 5, 6)), *before])
    assert {path: after[path] for path in first} == first
    assert after["c.txt"].duplicate_of == first["a.txt"].release_id
