"""The names of ministries in the lexicon are those that the lists at hand have, or the field guide."""

import csv
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
LISTS, GUIDE = SHARED / "data" / "lists", "FIELDGUIDE.md"
LINES = (files("pipeline.lexicon") / "ministries.csv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))
NAMES = [row["name"] for row in ROWS]
FEDERAL = {row["name"]: row["body"] for row in ROWS if row["sphere"] == "DE"}


@pytest.fixture(scope="module")
def chapters() -> dict[str, set[str]]:
    """The chapter of the federal budget that a ministry has through its renamings, and its names of two terms."""
    if not LISTS.is_dir():
        pytest.skip(f"{LISTS} is not there")
    names: dict[str, set[str]] = defaultdict(set)
    for path in sorted(LISTS.glob("bundesministerien_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names[row["HH-Plan"]].add(row["Name_DE"])
    return names


def test_a_name_stands_for_one_body() -> None:
    names = [(row["sphere"], row["name"]) for row in ROWS]
    assert len(names) == len(set(names))


def test_a_body_has_several_names() -> None:
    bodies = [row["body"] for row in ROWS]
    assert all(bodies.count(body) > 1 for body in bodies)


def test_what_has_one_chapter_of_the_budget_is_one_body(chapters: dict[str, set[str]]) -> None:
    renamed = {chapter: names for chapter, names in chapters.items() if len(names) > 1}
    bodies = {chapter: {FEDERAL.get(name) for name in names} for chapter, names in renamed.items()}
    assert all(len(found) == 1 and None not in found for found in bodies.values()), bodies
    assert len({body for found in bodies.values() for body in found}) == len(bodies)


def test_every_name_has_a_source(chapters: dict[str, set[str]]) -> None:
    """A federal ministry has its abbreviation behind it; one of a Land stands by what it is for."""
    told = "".join((SHARED / name).read_text(encoding="utf-8") for name in ("data/lists/politicians.tsv", GUIDE))
    listed = {name for names in chapters.values() for name in names}
    forms = {name: f"\t{name} (B" if name in FEDERAL else name.removeprefix("Ministerium für ") for name in NAMES}
    assert [name for name in NAMES if name not in listed and forms[name] not in told] == []
