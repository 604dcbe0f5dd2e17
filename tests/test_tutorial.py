"""The tutorial gives what it says: its commands, its figures, its tables, its correction."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from typer.testing import CliRunner

import pipeline
from pipeline import review
from pipeline.cli import app
from pipeline.publish.csv import cell
from pipeline.query import query
from pipeline.review.judging import Judging

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.venv/bin/verlautbar (.+)$", TEXT, re.MULTILINE)


def table(mark: str) -> list[list[str]]:
    """The rows of the Markdown table that stands after a marking comment."""
    lines = TEXT.partition(f"<!-- {mark} -->\n")[2].split("\n\n")[0].strip().splitlines()[2:]
    return [[each.strip() for each in line.strip("|").split("|")] for line in lines]


def asked(number: int, processed: Path) -> list[list[str]]:
    """What the query of that number in the tutorial gives."""
    queries = [line for line in COMMANDS if line.startswith("query") and " -p " not in line]
    sql = re.fullmatch(r'query "(.*)"', queries[number])
    assert sql
    found = query(sql[1].replace('\\"', '"'), processed)
    return [[cell(each) for each in row.values()] for row in found.to_pylist()]


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The datasets of the samples, before any correction."""
    folder = tmp_path_factory.mktemp("tutorial") / "processed"
    pipeline.run(ROOT / "raw", folder, workers=1)
    return folder


def test_the_run_ends_as_it_is_printed(processed: Path) -> None:
    summary = {name.replace("_", " "): value for name, value in asdict(pipeline.run(ROOT / "raw", processed)).items()}
    printed = dict(re.findall(r"^(releases|announcements|municipalities|problems|unreadable)\D* (\d+)$", TEXT, re.M))
    assert {name: str(summary[name]) for name in printed} == printed
    assert len(printed) == 5


def test_the_correction_does_what_the_tutorial_promises(processed: Path) -> None:
    before = asked(0, processed)
    assert before == table("query")

    rows = review.queue(pipeline.load(processed), 1000, "municipalities")
    judging = Judging(rows[rows["key"] == before[0][0]], processed.parent / "corrections.csv")
    judging.change("project", "Umbau des Jugendhauses")
    again = pipeline.run(ROOT / "raw", processed)
    assert again.files_read == 0
    assert asked(1, processed) == table("corrected")
    assert asked(2, processed) == table("status")


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_exist(line: str) -> None:
    done = CliRunner().invoke(app, [line.split(maxsplit=1)[0], "--help"])
    assert done.exit_code == 0
    for option in re.findall(r" (-{1,2}\w+)", re.sub(r'".*"', "", line)):
        assert option in done.output
