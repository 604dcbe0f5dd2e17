"""Results are only ever replaced whole."""

from pathlib import Path

import pytest
from frictionless import Package

from pipeline.publish import current, finish, publish
from pipeline.publish import swap as module
from pipeline.store.folder import LocalFolder, folder
from pipeline.store.layout import JOURNAL
from pipeline.tables import Rows, tabulate
from pipeline.tables.arrow import to_batch
from pipeline.tables.schema import TABLES, FigureRow, ProblemRow

NAMES = {"datapackage.json"} | {f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet")}


@pytest.fixture
def rows() -> Rows:
    return {**tabulate([]), "problems": [ProblemRow(None, "x.txt", "error", "empty_file", "It is empty.", None, None)]}


def contents(target: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}


def put(
    rows: Rows, target: Path, *, formats: tuple[str, ...] = ("csv", "parquet"), obsolete: tuple[str, ...] = ()
) -> None:
    tables = ((table, to_batch(table, rows[table.name])) for table in TABLES)
    publish(tables, folder(target), formats, obsolete)


def test_all_files_are_written_and_nothing_else(rows: Rows, tmp_path: Path) -> None:
    put(rows, tmp_path / "new" / "folder")
    assert set(contents(tmp_path / "new" / "folder")) == NAMES


def test_other_files_of_the_folder_stay(rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("meine Notizen")
    put(rows, tmp_path)
    assert (tmp_path / "notes.md").read_text() == "meine Notizen"


def test_the_same_rows_give_the_same_bytes(rows: Rows, tmp_path: Path) -> None:
    put(rows, tmp_path / "a")
    put(rows, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_what_fails_while_writing_leaves_the_old_files(rows: Rows, tmp_path: Path) -> None:
    put(tabulate([]), tmp_path)
    before = contents(tmp_path)
    unwritable = FigureRow("r", "count", "many", None, None, "exact", False, None, None, "x", 0, 1, 0.9)  # type: ignore[arg-type]
    with pytest.raises((TypeError, ValueError)):
        put({**rows, "figures": [unwritable]}, tmp_path)
    assert contents(tmp_path) == before


def test_the_data_package_of_empty_tables_is_valid(rows: Rows, tmp_path: Path) -> None:
    put(rows, tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])


class Killed(BaseException):
    """What stands for the end of a process."""


@pytest.mark.parametrize("moves", range(0, len(NAMES), 4))
def test_a_run_that_is_killed_while_moving_leaves_the_new_set(
    rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    put(tabulate([]), tmp_path / "one")
    put(rows, tmp_path / "new")
    left = iter(range(moves))
    move = LocalFolder.move

    def until_killed(self: LocalFolder, name: str, to: str) -> None:
        if next(left, None) is None:
            raise Killed
        move(self, name, to)

    monkeypatch.setattr(LocalFolder, "move", until_killed)
    with pytest.raises(Killed):
        put(rows, tmp_path / "one")
    monkeypatch.undo()
    one = folder(tmp_path / "one")
    seen = {name: (tmp_path / "one" / str(current(one, name))).read_bytes() for name in NAMES}
    assert seen == contents(tmp_path / "new")
    finish(one)
    assert contents(tmp_path / "one") == contents(tmp_path / "new")
    assert not one.exists(JOURNAL)


def test_a_run_that_is_killed_before_the_journal_leaves_the_old_set(
    rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tabulate([]), tmp_path)
    before = contents(tmp_path)

    def killed(*arguments: object) -> None:
        raise Killed

    monkeypatch.setattr(module, "write_bytes", killed)
    with pytest.raises(Killed):
        put(rows, tmp_path)
    finish(folder(tmp_path))
    assert contents(tmp_path) == before


def test_files_of_a_format_that_is_no_longer_wanted_go(rows: Rows, tmp_path: Path) -> None:
    put(rows, tmp_path)
    put(rows, tmp_path, formats=("csv",), obsolete=("releases.csv", "releases.parquet"))
    assert (tmp_path / "releases.csv").exists()
    assert not (tmp_path / "releases.parquet").exists()
