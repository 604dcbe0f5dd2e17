"""Nonsense never stops a run, and nothing gets lost: every file is a release or a row in `problems`."""

import csv
import struct
import zlib
from pathlib import Path

import pytest
from frictionless import Package
from typer.testing import CliRunner

import pipeline
from pipeline.cli import app
from pipeline.tables.schema import TABLES

PNG = (
    b"\x89PNG\r\n\x1a\n"
    + b"\x00\x00\x00\rIHDR"
    + struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    + b"\x00\x00\x00\x0aIDAT"
    + zlib.compress(b"\x00\xff")
)
RELEASE = """Neue Radwege für Wegberg

4. Mai 2023

Ministerium für Verkehr

Die Stadt Wegberg erhält vom Land 250.000 Euro für einen Radweg. „Das hilft allen“, sagte Bürgermeisterin Petra Lohn.
"""
FILES = {
    "image.txt": PNG,
    "empty.txt": b"",
    "blank.txt": b" \n\t\n \n",
    "digits.txt": b"0123456789" * 500_000,
    "grouped_digits.txt": b"1.234,56 " * 500_000,
    "no_text.html": b"<!DOCTYPE html><html><title></title><body><img src='x.png'><script>1</script></body>",
    "invalid_utf8.txt": RELEASE.encode("utf-8") + b"\xff\xfe\xc3( \x80\x81",
    "nested.html": b"<div>" * 5_000 + b"Tief unten steht ein Satz." + b"</div>" * 5_000,
    "unclosed.html": b"<html><body>" + b"<p><b><i>" * 3_000,
    "surrogate.html": b"<html><body><h1>Titel &#xD800; hier</h1><p>Ein Satz &#xDFFF; mit Wegberg.</p></body></html>",
    "null.txt": b"Titel\x00\x00\n\nEin Satz.\x00",
    "one_line.txt": b"Nur eine Zeile",
    "one_word.txt": "Straßenbahn".encode(),
    "marks.txt": "„“»«()[]{}–—…".encode() * 200,
    "brackets.txt": b"(((((((((( " * 2_000,
    "numbers.txt": b"1 Million Euro je 2 Millionen Euro bis zu 3 Prozent " * 200,
    "names.txt": "Bürgermeister Max Mustermann, ".encode() * 200,
    "towns.txt": "Köln, Bonn und Aachen, ".encode() * 200,
    "movie.mp4": b"\x00\x00\x00\x18ftypmp42",
    "no_ending": RELEASE.encode(),
    "release.txt": RELEASE.encode(),
    "sub/folder/ümlaut – und Leerzeichen.txt": RELEASE.replace("Wegberg", "Hille").encode(),
}
BEYOND_READING = {
    "image.txt": "binary_file",
    "empty.txt": "empty_file",
    "blank.txt": "empty_file",
    "digits.txt": "too_large",
    "grouped_digits.txt": "too_large",
    "nested.html": "too_deep",
    "no_text.html": "no_text",
    "movie.mp4": "unknown_format",
    "broken_link.txt": "unreadable_file",
}


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "broken_link.txt").symlink_to(folder / "nowhere.txt")
    (folder / ".hidden.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "README.md").write_text("Was hier liegt.", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def processed(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("datasets")
    pipeline.run(raw, folder, workers=1)
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    csv.field_size_limit(10**8)
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_file_is_a_release_or_a_problem(processed: Path) -> None:
    releases = [row["source_path"] for row in rows(processed, "releases")]
    unreadable = [row["source_path"] for row in rows(processed, "problems") if not row["release_id"]]
    assert sorted(releases + unreadable) == sorted([*FILES, "broken_link.txt"])


def test_what_is_no_release_is_an_error_with_a_sentence(processed: Path) -> None:
    found = {row["source_path"]: row for row in rows(processed, "problems") if not row["release_id"]}
    assert {name: found[name]["code"] for name in BEYOND_READING} == BEYOND_READING
    assert all(row["severity"] == "error" and row["message"].endswith(".") for row in found.values())


def test_no_stage_fails(processed: Path) -> None:
    faults = ("internal_error", "span_mismatch", "unknown_key", "worker_died")
    found = [row for row in rows(processed, "problems") if row["code"] in faults]
    assert found == []


def test_what_came_through_is_a_valid_data_package(processed: Path) -> None:
    report = Package(str(processed / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])


def test_good_releases_among_them_are_read(processed: Path) -> None:
    titles = {row["source_path"]: row["title"] for row in rows(processed, "releases")}
    assert titles["release.txt"] == "Neue Radwege für Wegberg"
    assert titles["sub/folder/ümlaut – und Leerzeichen.txt"] == "Neue Radwege für Hille"


def test_the_command_says_so_and_ends_with_1(raw: Path, tmp_path: Path) -> None:
    small = tmp_path / "raw"
    small.mkdir()
    for name in ("image.txt", "empty.txt", "release.txt"):
        (small / name).write_bytes((raw / name).read_bytes())
    result = CliRunner().invoke(app, ["run", str(small), "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    summary = dict(line.rsplit(maxsplit=1) for line in result.stdout.splitlines()[:6])
    assert (summary["releases"].strip(), summary["unreadable files"].strip()) == ("1", "2")


def test_an_empty_folder_gives_empty_tables_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / ".gitkeep").touch()
    summary = pipeline.run(tmp_path / "raw", tmp_path / "out")
    assert (summary.releases, summary.problems, summary.unreadable) == (0, 1, 0)
    tables = pipeline.load(tmp_path / "out")
    assert tables["problems"][["severity", "code"]].values.tolist() == [["error", "empty_folder"]]
    for table in TABLES:
        assert list(tables[table.name].columns) == [field.name for field in table.fields]
        assert tables[table.name].empty == (table.name != "problems")
