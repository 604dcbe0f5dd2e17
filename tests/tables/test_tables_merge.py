"""Parts of any size, in any order, in slices on disk or in memory: the same rows."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.problems import Problem
from pipeline.tables import Rows, tabulate
from pipeline.tables.arrow import to_rows
from pipeline.tables.merge import merged, sorting, take_census
from pipeline.tables.outcome import Outcome
from pipeline.tables.part import PART_SCHEMA, Worked, part_of
from pipeline.tables.schema import TABLES
from pipeline.tables.tabulate import Held

MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def outcomes(outcome: MakeOutcome) -> list[Outcome]:
    """Some releases, of which some share a key or a text, and some files without one."""
    note = (Problem("notice", "odd", "Das ist seltsam."),)
    found = [outcome(f"{number:02}.txt", note, title=f"Titel {number % 5}") for number in range(12)]
    broken = [
        Outcome(f"{number:02}.pdf", None, None, (Problem("error", "broken_file", "Kaputt."),)) for number in (3, 7)
    ]
    return [*found, *broken]


def rows_of(parts: list[Held], scratch: Path) -> Rows:
    rows: Rows = {table.name: [] for table in TABLES}
    for table, batch in merged(parts, take_census(parts), scratch):
        rows[table.name] += to_rows(table, [batch])
    return rows


@pytest.mark.parametrize("size", [1, 3, 14])
@pytest.mark.parametrize("slices", [2, 1024])
def test_the_cut_of_parts_and_slices_does_not_matter(
    outcomes: list[Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, slices: int
) -> None:
    monkeypatch.setattr(sorting, "SLICE", slices)
    expected = tabulate(outcomes)
    mixed = random.Random(size).sample(outcomes, len(outcomes))  # noqa: S311
    cuts = [mixed[first : first + size] for first in range(0, len(mixed), size)]
    parts = [Held(part_of(Worked(each.path, None, [each]) for each in cut)) for cut in cuts]
    assert rows_of(parts, tmp_path) == expected
    assert list(tmp_path.iterdir()) == [], "the slices are gone"


def test_keys_hold_over_all_releases(outcomes: list[Outcome]) -> None:
    rows = tabulate(outcomes)
    keys = [row.release_id for row in rows["releases"]]
    assert len(set(keys)) == len(keys) == 12
    assert keys == sorted(keys)
    announcements = {row.announcement_id for row in rows["announcements"]}
    assert {row.announcement_id for row in rows["municipalities"]} <= announcements
    assert {row.key for row in rows["mentions"] if row.table == "announcements"} == announcements
    for row in rows["announcements"]:
        assert row.announcement_id.startswith(f"{row.release_id}-a")


def test_a_file_without_outcomes_counts_as_worked_on() -> None:
    part = part_of([Worked("leer.zip", "0" * 64, [])])
    assert part.schema.equals(PART_SCHEMA)
    assert part.select(["input", "path", "failed"]).to_pylist() == [
        {"input": b"leer.zip", "path": None, "failed": False}
    ]


def test_what_could_not_be_read_is_counted(outcomes: list[Outcome]) -> None:
    assert take_census([Held(part_of(Worked(each.path, None, [each]) for each in outcomes))]).failed == 2
