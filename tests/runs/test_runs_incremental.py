"""A run reads what is new or changed and nothing else, and its datasets are those of a run that reads all."""

import datetime as dt
import errno
import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline
from pipeline import cli, runner
from pipeline.clean.sites import Sites
from pipeline.crew import job as module
from pipeline.errors import UsageError
from pipeline.publish import formats
from pipeline.store import setting
from pipeline.store.folder import LocalFolder, folder
from pipeline.store.layout import HOME, MANIFEST, PARTS
from pipeline.store.lock import locked
from pipeline.tables.outcome import Outcome

Made = Callable[[Path], dict[str, bytes]]


def release(town: str) -> str:
    return f"""Neuer Radweg für {town}

14. Mai 2023

Ministerium für Verkehr

Die Stadt {town} erhält vom Land 450.000 Euro für einen Radweg. Das sagte Ministerin Dr. Jutta Brand.
"""


def datasets(target: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}


@pytest.fixture
def out(raw: Path, tmp_path: Path) -> Path:
    pipeline.run(raw, tmp_path / "out", workers=1)
    return tmp_path / "out"


def read(raw: Path, out: Path, **options: bool) -> int:
    return pipeline.run(raw, out, workers=1, **options).files_read  # type: ignore[arg-type]


def test_an_unchanged_folder_is_not_read_and_not_written(raw: Path, out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.name != "lock"}
    assert read(raw, out) == 0
    assert {path: path.stat().st_mtime_ns for path in before if path.is_file()} == {
        path: state for path, state in before.items() if path.is_file()
    }


def test_new_changed_and_removed_files(raw: Path, out: Path, made: Made) -> None:
    (raw / "neu.txt").write_text(release("Erkelenz"), encoding="utf-8")
    (raw / "1.txt").write_text(release("Heinsberg"), encoding="utf-8")
    (raw / "2.txt").unlink()
    plan = runner.plan_run(raw, out)
    assert (plan.new, plan.changed, plan.removed, len(plan.kept)) == (1, 1, 1, 4)
    assert read(raw, out) == 2
    assert datasets(out) == made(raw)
    assert read(raw, out) == 0


def test_a_file_with_another_time_and_the_same_content_is_not_read(raw: Path, out: Path) -> None:
    os.utime(raw / "1.txt", (1, 1))
    assert read(raw, out) == 0


def test_force_reads_all(raw: Path, out: Path) -> None:
    before = datasets(out)
    assert read(raw, out, force=True) == 6
    assert datasets(out) == before


def test_since_leaves_older_files_alone(raw: Path, out: Path) -> None:
    (raw / "1.txt").write_text(release("Heinsberg"), encoding="utf-8")
    (raw / "alt.txt").write_text(release("Erkelenz"), encoding="utf-8")
    for name in ("1.txt", "alt.txt"):
        os.utime(raw / name, (10**9, 10**9))
    summary = pipeline.run(raw, out, workers=1, since=dt.date(2020, 1, 1))
    assert (summary.files_read, summary.releases) == (0, 6)
    assert read(raw, out) == 2


def test_new_profiles_of_sites_make_all_anew(raw: Path, out: Path) -> None:
    profile = '[[site]]\nhosts = ["example.org"]\ntitle = "h1"\nbody = "p"\n'
    (raw / "sites.toml").write_text(profile, encoding="utf-8")
    assert read(raw, out) == 6
    assert len(list((out / PARTS).iterdir())) == 1


def test_other_code_makes_all_anew(raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "setting", lambda profiles, ner: setting.setting(b"other" + profiles, ner))
    assert read(raw, out) == 6


def test_datasets_that_were_touched_are_made_again_from_the_parts(raw: Path, out: Path) -> None:
    before = datasets(out)
    (out / "releases.csv").write_text("kaputt", encoding="utf-8")
    (out / "people.csv").unlink()
    assert read(raw, out) == 0
    assert datasets(out) == before


def test_without_its_manifest_a_run_finds_the_parts_again(raw: Path, out: Path) -> None:
    (out / MANIFEST).unlink()
    assert read(raw, out) == 0


def test_a_damaged_manifest_or_part_costs_time_alone(raw: Path, out: Path) -> None:
    before = datasets(out)
    (out / MANIFEST).write_bytes(b"ARROW1 kaputt")
    for part in (out / PARTS).rglob("*.arrow"):
        part.write_bytes(b"ARROW1 kaputt")
    assert read(raw, out) == 6
    assert datasets(out) == before


def test_a_file_that_changes_while_it_is_read_is_read_again(
    raw: Path, tmp_path: Path, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = module.process_file

    def changing(nlp: object, path: Path, root: Path, sites: Sites) -> list[Outcome]:
        found = list(process(nlp, path, root, sites))  # type: ignore[arg-type]
        if path.name == "1.txt":
            path.write_text(release("Heinsberg"), encoding="utf-8")
        return found

    monkeypatch.setattr(module, "process_file", lambda *arguments: iter(changing(*arguments)))
    assert read(raw, tmp_path / "out") == 6
    monkeypatch.undo()
    assert read(raw, tmp_path / "out") == 1
    assert datasets(tmp_path / "out") == made(raw)


def test_a_file_that_vanishes_is_a_problem_once(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = module._written

    def vanishing(*arguments: object) -> object:
        (raw / "3.txt").unlink(missing_ok=True)
        return work(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_written", vanishing)
    summary = pipeline.run(raw, tmp_path / "out", workers=1)
    assert (summary.releases, summary.unreadable) == (5, 1)
    assert pipeline.load(tmp_path / "out")["problems"]["code"].tolist() == ["unreadable_file"]
    monkeypatch.undo()
    assert pipeline.run(raw, tmp_path / "out", workers=1).problems == 0


@pytest.mark.parametrize(
    ("where", "name", "error"),
    [
        (formats.ParquetWriter, "write", OSError(errno.ENOSPC, "No space left on device")),
        (formats.ParquetWriter, "write", OSError(errno.EROFS, "Read-only file system")),
        (LocalFolder, "move", PermissionError(errno.EACCES, "Permission denied")),
    ],
    ids=["disk is full", "read-only", "no permission"],
)
def test_a_disk_that_takes_nothing_leaves_the_old_datasets(
    raw: Path, out: Path, made: Made, monkeypatch: pytest.MonkeyPatch, where: type, name: str, error: OSError
) -> None:
    before, frames = datasets(out), pipeline.load(out)
    (raw / "neu.txt").write_text(release("Erkelenz"), encoding="utf-8")
    refusing(monkeypatch, where, name, error)
    assert command(raw, out, monkeypatch) == 2
    monkeypatch.undo()
    assert datasets(out) == before, "nothing is moved"
    if where is not LocalFolder:
        assert pipeline.load(out)["releases"].equals(frames["releases"])
    assert read(raw, out) == 0, "the part of the new file was written before"
    assert datasets(out) == made(raw)


@pytest.mark.parametrize(
    ("where", "name"), [(Path, "mkdir"), (Path, "open"), (LocalFolder, "put")], ids=["folder", "lock", "part"]
)
def test_a_folder_that_cannot_be_written_to_is_a_sentence(
    raw: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    where: type,
    name: str,
) -> None:
    refusing(monkeypatch, where, name, PermissionError(errno.EROFS, "Read-only file system", str(tmp_path / "out")))
    assert command(raw, tmp_path / "out", monkeypatch) == 2
    assert capsys.readouterr().err.strip() == f"Read-only file system: {tmp_path / 'out'}."


def refusing(monkeypatch: pytest.MonkeyPatch, where: type, name: str, error: OSError) -> None:
    """Let the system refuse what would be written. Permissions do not do, since root has them all."""

    def refuse(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr(where, name, refuse)


def command(raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """The exit code of the command line."""
    monkeypatch.setattr(sys, "argv", ["verlautbar", "run", str(raw), "-o", str(out), "--workers", "1"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return left.value.code


def hold(path: Path, held: "multiprocessing.synchronize.Event", free: "multiprocessing.synchronize.Event") -> None:
    with locked(folder(path)):
        held.set()
        free.wait()


def test_a_second_run_is_refused_with_a_sentence(raw: Path, out: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, free = context.Event(), context.Event()
    other = context.Process(target=hold, args=(out, held, free))
    other.start()
    held.wait()
    try:
        with pytest.raises(UsageError, match=rf"Another run is writing to .*out \(process {other.pid} on "):
            read(raw, out)
    finally:
        free.set()
        other.join()
    assert read(raw, out) == 0


def test_a_dry_run_writes_nothing(raw: Path, tmp_path: Path) -> None:
    plan = runner.plan_run(raw, tmp_path / "none")
    assert (plan.new, plan.changed, plan.removed, plan.kept) == (6, 0, 0, {})
    assert not (tmp_path / "none").exists()


def test_removing_the_hidden_folder_costs_time_alone(raw: Path, out: Path) -> None:
    before = datasets(out)
    folder(out).remove(HOME)
    assert read(raw, out) == 6
    assert datasets(out) == before


def test_an_unknown_format_is_refused(raw: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can be written as csv, parquet, duckdb, sqlite, xlsx, not as ods"):
        pipeline.run(raw, tmp_path / "out", formats=("ods",))


def test_another_model_for_names_is_another_setting(raw: Path, out: Path) -> None:
    assert pipeline.run(raw, out, workers=1, ner="none").files_read == len(list(raw.iterdir()))
    assert pipeline.run(raw, out, workers=1, ner="none").files_read == 0


def test_a_model_that_is_not_installed_is_an_error_and_the_datasets_stay(raw: Path, out: Path) -> None:
    before = datasets(out)
    with pytest.raises(UsageError, match="There is no spaCy model de_nowhere"):
        pipeline.run(raw, out, workers=1, ner="de_nowhere")
    assert datasets(out) == before
