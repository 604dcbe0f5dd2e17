"""Facts become rows: keys, first mentions, joins with the gazetteer, order."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extract.values import Person
from pipeline.interpret.facts import Facts, Mention
from pipeline.problems import Problem
from pipeline.tables import Rows, tabulate
from pipeline.tables.outcome import Outcome
from pipeline.tables.schema import TABLES

MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def rows(outcome: MakeOutcome) -> Rows:
    return tabulate([outcome()])


def test_every_table_is_there() -> None:
    assert list(tabulate([])) == [table.name for table in TABLES]


def test_the_release(rows: Rows) -> None:
    (release,) = rows["releases"]
    assert (release.source_path, release.language, release.caption) == (
        "nrw/brand.txt",
        "de",
        "Ministerin Jutta Brand (l.) und Bürgermeister Olaf Menze",
    )


def test_a_row_per_person_and_office_at_its_first_mention(rows: Rows) -> None:
    assert [(row.name, row.office, row.start) for row in rows["offices"]] == [
        ("Jutta Brand", "Ministerin", 0),
        ("Jutta Brand", "Kommunalministerin", 47),
        ("Olaf Menze", "Bürgermeister", None),
    ]


def test_an_office_knows_its_place(rows: Rows) -> None:
    assert [row.place_ags for row in rows["offices"]] == [None, None, "05370040"]


def test_people_are_joined_by_their_key(rows: Rows) -> None:
    assert [(row.person_id, row.academic_title, row.gender) for row in rows["people"]] == [
        ("jutta-brand-nw", "Dr.", "f"),
        ("olaf-menze-05370", None, None),
    ]
    assert {row.person_id for row in rows["offices"]} == {"jutta-brand-nw", "olaf-menze-05370"}
    assert rows["quotes"][0].person_id == rows["announcements"][0].person_id == "jutta-brand-nw"


def test_an_organisation_has_one_row(rows: Rows) -> None:
    (row,) = rows["organisations"]
    assert (row.organisation_id, row.abbreviation) == ("landesagentur-fuer-freiraum", "LFR")


def test_an_abbreviation_of_a_later_mention_counts(outcome: MakeOutcome, facts: Facts) -> None:
    changed = replace(
        facts,
        organisations=tuple(
            replace(mention, value=replace(mention.value, abbreviation=short))
            for mention, short in zip(facts.organisations, (None, "LFR"), strict=True)
        ),
    )
    (row,) = tabulate([replace(outcome(), facts=changed)])["organisations"]
    assert row.abbreviation == "LFR"


def test_every_mention_of_a_place_has_a_row(rows: Rows) -> None:
    assert [row.name for row in rows["places"]] == ["Wegberg", "Wegberg"]
    assert all(row.latitude for row in rows["places"])


def test_a_municipality_is_filled_from_the_gazetteer(rows: Rows) -> None:
    (row,) = rows["municipalities"]
    assert (row.name, row.level, row.district, row.district_ags, row.government_region, row.land) == (
        "Wegberg",
        "municipality",
        "Heinsberg",
        "05370",
        "Köln",
        "Nordrhein-Westfalen",
    )
    assert row.ars.startswith("05370")
    assert row.population > 20_000
    assert row.announcement_id == rows["announcements"][0].announcement_id


def test_the_key_of_today_stands_beside_that_of_the_day(outcome: MakeOutcome, facts: Facts) -> None:
    today, *_ = facts.municipalities
    then = replace(today, ags="05313000")
    rows = tabulate([replace(outcome(), facts=replace(facts, municipalities=(today, then)))])["municipalities"]
    assert [(row.name, row.ags, row.ags_today) for row in rows] == [
        ("Aachen", "05313000", "05334002"),
        ("Wegberg", "05370040", "05370040"),
    ]


def test_a_sum_stands_in_its_columns(rows: Rows) -> None:
    for row in (rows["announcements"][0], rows["municipalities"][0]):
        assert (row.amount_eur, row.amount_min_eur, row.amount_max_eur, row.amount_modifier) == (
            2.5e6,
            2.5e6,
            2.5e6,
            "exact",
        )


def test_the_same_contact_twice_is_one_row(rows: Rows) -> None:
    assert len(rows["contacts"]) == 1


def test_mentions_hold_every_span(rows: Rows) -> None:
    found = {(row.table, row.text, row.start, row.key) for row in rows["mentions"]}
    assert ("people", "Jutta Brand", 70, "jutta-brand-nw") in found
    assert ("people", "Olaf Menze", None, "olaf-menze-05370") in found
    assert (
        "organisations",
        "Landesagentur für Freiraum",
        rows["organisations"][0].start,
        "landesagentur-fuer-freiraum",
    ) in found
    assert ("municipalities", "Wegberg", 38, "05370040") in found
    assert {row.table for row in rows["mentions"]} == set(rows) - {
        "releases",
        "dates",
        "contacts",
        "mentions",
        "problems",
        "office_terms",
        "identities",
        "corrections",
    }


def test_mentions_are_in_the_order_of_the_text(rows: Rows) -> None:
    starts = [row.start for row in rows["mentions"] if row.start is not None]
    assert starts == sorted(starts)


def test_a_person_over_releases(outcome: MakeOutcome, facts: Facts) -> None:
    release = replace(facts.release, title="Neues", text="Jutta Brand kommt.", date=dt.date(2024, 1, 2))
    person = Mention(Person("Jutta Brand", "Jutta", "Brand"), "Jutta Brand", 0, 11, "Jutta Brand kommt.")
    later = Facts(release, people=(person,))
    rows = tabulate([replace(outcome("b.txt"), facts=later), outcome("a.txt")])
    (brand,) = [row for row in rows["people"] if row.person_id == "jutta-brand-nw"]
    assert (brand.first_date, brand.last_date, brand.release_count) == (dt.date(2023, 5, 4), dt.date(2024, 1, 2), 2)
    assert brand.academic_title == "Dr."


def test_a_repeated_release_counts_once_for_its_people(outcome: MakeOutcome) -> None:
    rows = tabulate([outcome("a.txt"), outcome("b.txt")])
    assert {row.release_count for row in rows["people"]} == {1}


def test_announcements_of_repeated_releases_keep_distinct_keys(outcome: MakeOutcome) -> None:
    rows = tabulate([outcome("a.txt"), outcome("b.txt")])
    assert len({row.announcement_id for row in rows["announcements"]}) == 2


def test_a_file_without_release_is_a_problem() -> None:
    rows = tabulate([Outcome("x.txt", None, None, (Problem("error", "empty_file", "The file is empty."),))])
    (row,) = rows["problems"]
    assert (row.release_id, row.source_path, row.code) == (None, "x.txt", "empty_file")
    assert rows["releases"] == []


def test_problems_of_a_release_bear_its_key(outcome: MakeOutcome) -> None:
    rows = tabulate([outcome(problems=(Problem("warning", "count_mismatch", "Drei, aber zwei.", 3, 9),))])
    (row,) = rows["problems"]
    assert (row.release_id, row.start, row.end) == (rows["releases"][0].release_id, 3, 9)


def test_the_order_of_outcomes_does_not_matter(outcome: MakeOutcome) -> None:
    outcomes = [outcome(f"{n}.txt", title=f"Titel {n % 3}") for n in range(6)]
    assert tabulate(outcomes) == tabulate(outcomes[::-1])
