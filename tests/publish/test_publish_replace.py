"""Results are only ever replaced whole."""

from pathlib import Path

import pytest
from frictionless import Package

from pipeline.publish import publish
from pipeline.tables import Rows, tabulate
from pipeline.tables.schema import TABLES, FigureRow, ProblemRow

NAMES = {"datapackage.json"} | {f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet")}


@pytest.fixture
def rows() -> Rows:
    return {**tabulate([]), "problems": [ProblemRow(None, "x.txt", "error", "empty_file", "It is empty.", None, None)]}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_are_written_and_nothing_else(rows: Rows, tmp_path: Path) -> None:
    publish(rows, tmp_path / "new" / "folder")
    assert set(contents(tmp_path / "new" / "folder")) == NAMES


def test_other_files_of_the_folder_stay(rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("meine Notizen")
    publish(rows, tmp_path)
    assert (tmp_path / "notes.md").read_text() == "meine Notizen"


def test_the_same_rows_give_the_same_bytes(rows: Rows, tmp_path: Path) -> None:
    publish(rows, tmp_path / "a")
    publish(rows, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_what_fails_while_writing_leaves_the_old_files(rows: Rows, tmp_path: Path) -> None:
    publish(tabulate([]), tmp_path)
    before = contents(tmp_path)
    unwritable = FigureRow("r", "count", "many", None, None, "exact", False, None, None, "x", 0, 1, 0.9)  # type: ignore[arg-type]
    with pytest.raises((TypeError, ValueError)):
        publish({**rows, "figures": [unwritable]}, tmp_path)
    assert contents(tmp_path) == before


def test_the_data_package_of_empty_tables_is_valid(rows: Rows, tmp_path: Path) -> None:
    publish(rows, tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
