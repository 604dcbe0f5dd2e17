"""The command line: exit codes, sentences instead of tracebacks, output for people and for machines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import __version__
from pipeline.cli import main
from pipeline.tables.dictionary import data_dictionary
from pipeline.tables.schema import TABLES

TEXT = """Neuer Radweg für Wegberg

4. Mai 2023

Ministerium für Verkehr

Die Stadt Wegberg erhält vom Land 250.000 Euro für einen Radweg. „Das hilft allen“, sagte Bürgermeisterin Petra Lohn.
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "radweg.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def verlautbar(monkeypatch: pytest.MonkeyPatch) -> "Verlautbar":
    return Verlautbar(monkeypatch)


class Verlautbar:
    """Runs a command line in this process and gives its exit code."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path) -> int:
        self.monkeypatch.setattr(sys, "argv", ["verlautbar", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0)


def test_run(verlautbar: Verlautbar, raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("run", raw, "--output", tmp_path / "out", "--workers", "1") == 0
    printed = capsys.readouterr()
    figures = dict(line.rsplit(maxsplit=1) for line in printed.out.splitlines()[:6])
    assert list(figures) == ["releases", "announcements", "municipalities", "problems", "unreadable files", "seconds"]
    assert figures["releases"] == "1"
    assert str(tmp_path / "out") in printed.out
    assert printed.err == ""
    assert (tmp_path / "out" / "releases.csv").exists()


def test_run_with_an_unreadable_file(verlautbar: Verlautbar, raw: Path, tmp_path: Path) -> None:
    (raw / "empty.txt").touch()
    assert verlautbar("run", raw, "-o", tmp_path / "out") == 1


def test_run_on_an_empty_folder(verlautbar: Verlautbar, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    assert verlautbar("run", tmp_path / "leer", "-o", tmp_path / "out") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "nirgends"), "There is no folder nirgends to read releases from."),
        (("run", "raw", "-o", "raw/out"), "The datasets cannot be written into the folder that is read"),
        (("run", "raw", "-o", "raw/radweg.txt"), "raw/radweg.txt is a file; the datasets need a folder."),
        (("run", "raw", "--workers", "0"), "--workers"),
        (("run", "raw", "--fast"), "--fast"),
        (("walk",), "walk"),
        (("show",), "FILE"),
        (("show", "nirgends.txt"), "There is no file nirgends.txt."),
    ],
)
def test_wrong_use(
    verlautbar: Verlautbar, raw: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    verlautbar.monkeypatch.chdir(raw.parent)
    assert verlautbar(*arguments) == 2
    printed = capsys.readouterr()
    assert sentence.casefold() in printed.err.casefold()
    assert printed.out == ""
    assert "Traceback" not in printed.err


def test_a_folder_that_cannot_be_made_is_a_sentence(
    verlautbar: Verlautbar, raw: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verlautbar("run", raw, "-o", "/dev/null/out") == 2
    assert capsys.readouterr().err == "Not a directory: /dev/null/out.\n"


def test_show_for_people(verlautbar: Verlautbar, raw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("show", raw / "radweg.txt") == 0
    printed = capsys.readouterr().out
    for part in ("Neuer Radweg für Wegberg", "2023-05-04", "Petra Lohn", "05370040", "250000"):
        assert part in printed


def test_show_for_machines(verlautbar: Verlautbar, raw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("show", raw / "radweg.txt", "--json") == 0
    tables = json.loads(capsys.readouterr().out)
    assert list(tables) == [table.name for table in TABLES]
    assert tables["releases"][0]["title"] == "Neuer Radweg für Wegberg"


def test_show_of_no_release(verlautbar: Verlautbar, raw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (raw / "empty.txt").touch()
    assert verlautbar("show", raw / "empty.txt") == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "The file is empty.\n")


def test_the_schema_speaks_german(verlautbar: Verlautbar, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("schema", "--lang", "de") == 0
    assert "Eine Zeile je Größenangabe." in capsys.readouterr().out
    assert verlautbar("schema", "--lang", "fr") == 2


def test_schema(verlautbar: Verlautbar, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("schema") == 0
    assert "municipalities" in capsys.readouterr().out
    assert verlautbar("schema", "--markdown") == 0
    assert capsys.readouterr().out == data_dictionary()


def test_version(verlautbar: Verlautbar, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("--version") == 0
    assert capsys.readouterr().out == f"verlautbar {__version__}\n"


@pytest.mark.parametrize("arguments", [("--help",), ("run", "--help"), ("show", "--help"), ("schema", "--help")])
def test_help(verlautbar: Verlautbar, arguments: tuple[str, ...]) -> None:
    assert verlautbar(*arguments) == 0


def test_the_module_is_the_command_and_reads_standard_input() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pipeline", "show", "-", "--json"], input=TEXT.encode(), capture_output=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout)["people"][0]["name"] == "Petra Lohn"


def test_a_dry_run_says_what_it_would_do(
    verlautbar: Verlautbar, raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verlautbar("run", raw, "-o", tmp_path / "out", "--dry-run") == 0
    printed = dict(line.rsplit(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert printed == {"new files": "1", "changed files": "0", "unchanged files": "0", "removed files": "0"}
    assert not (tmp_path / "out").exists()


def test_query(verlautbar: Verlautbar, raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verlautbar("run", raw, "-o", tmp_path / "out", "--format", "csv") == 0
    capsys.readouterr()
    sql = "select ags, amount_eur from municipalities"
    assert verlautbar("query", sql, "-p", tmp_path / "out", "--csv") == 0
    assert capsys.readouterr().out.splitlines() == ["ags,amount_eur", "05370040,250000"]
    assert verlautbar("query", sql, "-p", tmp_path / "out") == 0
    assert "05370040" in capsys.readouterr().out
    assert verlautbar("query", "select", "-p", tmp_path / "out") == 2
    assert capsys.readouterr().err.startswith("The query cannot be run. ")
