"""What corrections do to the datasets."""

import runpy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.corrections import FIELDS, Correction
from pipeline.corrections.parts import Corrections, by_release, told_in
from pipeline.problems import Problem
from pipeline.tables import Rows, tabulate
from pipeline.tables.arrow import to_rows
from pipeline.tables.merge import merged, take_census
from pipeline.tables.outcome import Outcome
from pipeline.tables.part import Worked, part_of
from pipeline.tables.schema import TABLES
from pipeline.tables.tabulate import Held

SAMPLE = runpy.run_path(str(Path(__file__).parents[1] / "tables" / "conftest.py"))
FACTS, RELEASE, SOURCE = (SAMPLE[name] for name in ("FACTS", "RELEASE", "SOURCE"))
OUTCOME = Outcome(SOURCE.path, SOURCE, FACTS, ())
OTHER = Outcome(
    "b.txt", replace(SOURCE, path="b.txt"), replace(FACTS, release=replace(RELEASE, title="Ein anderer Titel")), ()
)
PLAIN = tabulate([OUTCOME])
RELEASE_ID = PLAIN["releases"][0].release_id
MakeOutcome = Callable[..., Outcome]


def corrected(*corrections: Correction, outcomes: tuple[Outcome, ...] = (OUTCOME,)) -> Rows:
    return merged_rows(by_release(corrections), outcomes)


def merged_rows(corrections: Corrections, outcomes: tuple[Outcome, ...]) -> Rows:
    parts = [Held(part_of([Worked(each.path, None, [each])])) for each in outcomes]
    rows: Rows = {table.name: [] for table in TABLES}
    for table, batch in merged(parts, take_census(parts), corrections=corrections):
        rows[table.name] += to_rows(table, [batch])
    return rows


def of(table: str, verdict: str, column: str = "", value: str = "", row: int = 0, **more: str) -> Correction:
    """A correction as the report writes it, of a row of the datasets that nobody has corrected."""
    found = PLAIN[table][row]
    keys = {"announcements": "announcement_id", "municipalities": "ags", "organisations": "organisation_id"}
    name = keys.get(table, "person_id" if table in ("people", "offices") else "")
    start, end = ("" if (cell := getattr(found, n, None)) is None else str(cell) for n in ("start", "end"))
    made = Correction(table, RELEASE_ID, start, end, getattr(found, name) if name else "", verdict, column, value)
    return replace(made, who="ab", **{"when": "2024-05-03T10:00:00Z", **more})


def status(rows: Rows) -> list[tuple[str, str | None]]:
    return [(row.status, row.message) for row in rows["corrections"]]


def test_without_corrections_nothing_is_different() -> None:
    assert corrected() == PLAIN


def test_wrong_takes_the_row_and_its_mention_away() -> None:
    rows = corrected(of("figures", "wrong"))
    assert rows["figures"] == []
    assert not [row for row in rows["mentions"] if row.table == "figures"]
    assert status(rows) == [("applied", None)]
    assert rows["problems"] == []


def test_right_makes_the_row_certain() -> None:
    (row,) = corrected(of("municipalities", "right"))["municipalities"]
    assert row == replace(PLAIN["municipalities"][0], confidence=1.0)


@pytest.mark.parametrize(
    ("table", "column", "value", "cell"),
    [
        ("municipalities", "role", "venue", "venue"),
        ("municipalities", "amount_eur", "1250000", 1.25e6),
        ("municipalities", "amount_eur", "", None),
        ("announcements", "stated_count", "3", 3),
        ("quotes", "direct", "false", False),
        ("releases", "issuer", "Staatskanzlei", "Staatskanzlei"),
        ("contacts", "kind", "public", "public"),
        ("people", "academic_title", "Prof. Dr.", "Prof. Dr."),
    ],
)
def test_change(table: str, column: str, value: str, cell: object) -> None:
    rows = corrected(of(table, "change", column, value))
    assert getattr(rows[table][0], column) == cell
    assert status(rows) == [("applied", None)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (of("municipalities", "change", "role", "winner"), "none of beneficiary"),
        (of("municipalities", "change", "amount_eur", "viel"), "cannot stand in amount_eur"),
        (of("municipalities", "change", "amount_eur", "nan"), "cannot stand in amount_eur"),
        (of("municipalities", "change", "ags", "99999999"), "no key 99999999"),
        (of("municipalities", "change", "name", "Wegburg"), "correct ags"),
        (of("municipalities", "change", "confidence", "2"), "between 0 and 1"),
        (of("municipalities", "change", "colour", "red"), "no column colour"),
        (of("municipalities", "change", "start", "3"), "is not corrected"),
        (of("municipalities", "maybe"), "none of right, wrong, change"),
        (of("announcements", "change", "date", "gestern"), "cannot stand in date"),
        (of("announcements", "change", "kind", ""), "cannot be empty"),
        (of("offices", "change", "name", "Eva Niemand"), "no person Eva Niemand"),
        (of("releases", "wrong"), "take its file out"),
        (of("mentions", "wrong"), "No table mentions"),
        (replace(of("figures", "wrong"), table="colours"), "No table colours"),
        (replace(of("figures", "wrong"), start="1"), "no row of figures at 1"),
        (replace(of("figures", "wrong"), start="a"), "no place in a text"),
        (replace(of("municipalities", "wrong"), key="05370012"), "no row of municipalities"),
        (replace(of("figures", "wrong"), release_id="2001-01-01-abc"), "no release 2001-01-01-abc"),
    ],
)
def test_what_does_not_fit_changes_nothing_and_is_a_problem(change: Correction, reason: str) -> None:
    rows = corrected(change)
    ((told, message),) = status(rows)
    assert told == "unfitting"
    assert message is not None
    assert reason in message
    (problem,) = rows["problems"]
    assert (problem.code, problem.source_path) == ("unfitting_correction", "corrections.csv")
    assert reason in problem.message
    for name in set(rows) - {"corrections", "problems"}:
        assert rows[name] == PLAIN[name]


def test_another_key_brings_another_place() -> None:
    rows = corrected(of("municipalities", "change", "ags", "05370012"))
    (row,) = rows["municipalities"]
    assert (row.ags, row.ags_today, row.name, row.district) == ("05370012", "05370012", "Geilenkirchen", "Heinsberg")
    assert row.name_in_text == "Wegberg"
    assert [each.key for each in rows["mentions"] if each.table == "municipalities"] == ["05370012"]


def test_several_columns_of_one_row_and_the_latest_of_one_column() -> None:
    rows = corrected(
        of("municipalities", "change", "role", "venue", when="2024-05-05T10:00:00Z"),
        of("municipalities", "change", "role", "party", when="04.05.2024 12:00"),
        of("municipalities", "change", "project", "Radweg", when="2024-05-01T10:00:00Z"),
        of("municipalities", "right"),
    )
    (row,) = rows["municipalities"]
    assert (row.role, row.project, row.confidence) == ("venue", "Radweg", 1.0)
    assert sorted(told for told, _ in status(rows)) == ["applied", "applied", "applied", "superseded"]


@pytest.mark.parametrize(("first", "then", "count"), [("wrong", "right", 1), ("right", "wrong", 0)])
def test_the_latest_verdict_counts(first: str, then: str, count: int) -> None:
    rows = corrected(
        of("figures", then, when="2024-05-05T10:00:00Z"), of("figures", first, when="2024-05-04T10:00:00+02:00")
    )
    assert len(rows["figures"]) == count


def test_a_change_after_wrong_brings_the_row_back() -> None:
    early, late = "2024-05-04T10:00:00Z", "2024-05-05T10:00:00Z"
    (row,) = corrected(of("figures", "wrong", when=early), of("figures", "change", "of", "Wege", when=late))["figures"]
    assert row.of == "Wege"


def test_a_person_with_another_name_has_another_key_everywhere() -> None:
    rows = corrected(of("people", "change", "name", "Jutta von Brand"), outcomes=(OUTCOME, OTHER))
    assert {row.person_id for row in rows["people"]} == {"jutta-brand-nw", "jutta-von-brand-nw", "olaf-menze-05370"}
    renamed = {
        row.person_id for row in rows["offices"] if row.release_id == RELEASE_ID and row.office_kind == "minister"
    }
    assert renamed == {"jutta-von-brand-nw"}
    assert {row.key for row in rows["mentions"] if row.table == "quotes"} == {"jutta-von-brand-nw", "jutta-brand-nw"}


def test_a_corrected_name_joins_a_person_over_releases() -> None:
    wrong = replace(FACTS.people[2].value, name="Olav Menze", given_name="Olav")
    office = replace(FACTS.offices[2], value=replace(FACTS.offices[2].value, person="Olav Menze"))
    facts = replace(
        OTHER.facts,
        people=(*FACTS.people[:2], replace(FACTS.people[2], value=wrong)),
        offices=(*FACTS.offices[:2], office),
    )
    other = replace(OTHER, facts=facts)
    plain = merged_rows(by_release(()), (OUTCOME, other))
    mine = next(row for row in plain["offices"] if row.name == "Olav Menze")
    change = Correction(
        "people", mine.release_id, key=mine.person_id, verdict="change", column="name", value="Olaf Menze"
    )
    rows = corrected(change, outcomes=(OUTCOME, other))
    assert {row.person_id for row in rows["people"]} == {"jutta-brand-nw", "olaf-menze-05370"}
    assert {row.name for row in rows["offices"] if row.office_kind == "mayor"} == {"Olaf Menze"}


def test_a_person_that_is_none_goes_with_offices_and_mentions() -> None:
    rows = corrected(of("people", "wrong"))
    assert [row.person_id for row in rows["people"]] == ["olaf-menze-05370"]
    assert [row.person_id for row in rows["offices"]] == ["olaf-menze-05370"]
    assert rows["quotes"][0].person_id is None
    assert rows["announcements"][0].person_id is None
    assert "jutta-brand-nw" not in {row.key for row in rows["mentions"]}


def test_a_wrong_announcement_leaves_its_municipality() -> None:
    rows = corrected(of("announcements", "wrong"))
    assert rows["announcements"] == []
    assert [row.announcement_id for row in rows["municipalities"]] == [None]


def test_other_releases_and_the_order_of_rows_stay() -> None:
    broken = Outcome("z.txt", None, None, (Problem("error", "empty_file", "The file is empty."),))
    first = Outcome("a.txt", None, None, (Problem("error", "empty_file", "The file is empty."),))
    rows = corrected(replace(of("figures", "wrong"), start="1"), outcomes=(broken, OTHER, OUTCOME, first))
    assert [row.source_path for row in rows["problems"]] == ["a.txt", "corrections.csv", "z.txt"]
    rows = corrected(of("figures", "wrong"), outcomes=(OTHER, OUTCOME))
    assert len(rows["figures"]) == 1
    assert rows["figures"][0].release_id != RELEASE_ID


def test_a_file_that_says_nothing_is_a_problem_and_no_error() -> None:
    rows = merged_rows(told_in(b"a,b\n1,2\n"), (OUTCOME,))
    (problem,) = rows["problems"]
    assert "no column" in problem.message


def test_the_fields_are_those_that_the_report_writes() -> None:
    script = Path(__file__).parents[2] / "pipeline/review/report/assets/marks.js"
    fields = script.read_text(encoding="utf-8").partition("const FIELDS = [")[2].partition("]")[0]
    assert fields.replace('"', "").split(", ") == list(FIELDS)
