"""The same releases give the same bytes: whatever the workers, their order, and the names of the files."""

import csv
import shutil
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest

import pipeline
from pipeline import runner
from pipeline.crew import Batch, Job, Receipt, processes
from pipeline.store import inputs
from pipeline.store.folder import Folder
from pipeline.tables.schema import TABLES

TOWNS = ("Wegberg", "Hille", "Reken", "Siegburg", "Troisdorf", "Gütersloh", "Wermelskirchen", "Porta Westfalica")


def release(town: str, day: int) -> str:
    return f"""Neuer Radweg für {town}

{day}. Mai 2023

Ministerium für Verkehr

Die Stadt {town} erhält {day}0.000 Euro für einen Radweg. „Das hilft allen“, sagte Ministerin Dr. Jutta Brand in {town}.
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    for day, town in enumerate(TOWNS * 6, start=1):
        (folder / f"{day:02}.txt").write_text(release(town, day % 28 + 1), encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def expected(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return made(raw, tmp_path_factory.mktemp("expected"), 1)


def made(raw: Path, folder: Path, workers: int) -> dict[str, bytes]:
    pipeline.run(raw, folder, workers=workers)
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_number_of_workers_does_not_matter(raw: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    assert made(raw, tmp_path, 3) == expected


def test_the_order_of_batches_does_not_matter(
    raw: Path, expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_order = inputs.find

    def reverse(raw: Folder) -> list[inputs.File]:
        return in_order(raw)[::-1]

    monkeypatch.setattr(inputs, "find", reverse)
    monkeypatch.setattr(runner, "BATCH", 5)
    assert made(raw, tmp_path, 1) == expected


def test_running_again_changes_nothing(raw: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    made(raw, tmp_path, 1)
    assert made(raw, tmp_path, 1) == expected


def test_renaming_files_changes_their_paths_alone(raw: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    renamed = tmp_path / "raw"
    for number, path in enumerate(sorted(raw.iterdir(), reverse=True)):
        target = renamed / f"{number % 3}" / f"x{number}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    found = made(renamed, tmp_path / "out", 1)
    for table in TABLES:
        name = f"{table.name}.csv"
        if table.name not in ("releases", "problems"):
            assert found[name] == expected[name], name
    assert ids(found) == ids(expected)


def ids(files: dict[str, bytes]) -> list[tuple[str, str]]:
    rows = csv.DictReader(files["releases.csv"].decode().splitlines(keepends=True))
    return [(row["release_id"], row["duplicate_of"]) for row in rows]


def test_a_file_that_kills_its_process_costs_only_itself(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "ProcessPoolExecutor", DyingPool)
    summary = pipeline.run(raw, tmp_path, workers=2)
    assert (summary.releases, summary.unreadable) == (len(TOWNS) * 6 - 1, 2)
    problems = pipeline.load(tmp_path)["problems"]
    assert problems.loc[problems["code"] == "worker_died", "source_path"].tolist() == ["07.txt"]


class DyingPool:
    """A pool that breaks, as a real one does, at the batch that holds a certain file."""

    def __init__(self, workers: int, initializer: Callable[[], None]) -> None:
        self.broken = False

    def __enter__(self) -> "DyingPool":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def shutdown(self, cancel_futures: bool) -> None:
        pass

    def submit(self, work: Callable[[Job, Batch], Receipt], job: Job, batch: Batch) -> "Future[Receipt]":
        future: Future[Receipt] = Future()
        self.broken = self.broken or "07.txt" in batch
        if self.broken:
            future.set_exception(processes.BrokenProcessPool())
        else:
            future.set_result(work(job, batch))
        return future
