"""The samples: what `processed/` holds is what the pipeline makes of `raw/`, to the byte and to the character."""

import csv
import filecmp
from pathlib import Path

import pytest
from frictionless import Package

import pipeline
from pipeline.runner import find_files
from pipeline.tables.schema import TABLES

ROOT = Path(__file__).parents[2]
RAW, PROCESSED = ROOT / "raw", ROOT / "processed"
COMMITTED = ("datapackage.json", *(f"{table.name}.csv" for table in TABLES))
SURFACES = {"figures": "text", "dates": "text", "mentions": "text", "municipalities": "name_in_text"}
WITH_SPANS = [table.name for table in TABLES if {"start", "end"} <= {field.name for field in table.fields}]

pytestmark = pytest.mark.skipif(not find_files(RAW), reason="raw/ holds no samples yet")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    pipeline.run(RAW, folder, workers=1)
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_committed_datasets_are_those_of_the_samples(built: Path) -> None:
    _, different, missing = filecmp.cmpfiles(built, PROCESSED, COMMITTED, shallow=False)
    assert (different, missing) == ([], []), "Make them anew and look at what changed: make run && git diff processed"


def test_two_workers_make_the_same_bytes(built: Path, tmp_path: Path) -> None:
    pipeline.run(RAW, tmp_path, workers=2)
    _, different, missing = filecmp.cmpfiles(built, tmp_path, COMMITTED, shallow=False)
    assert (different, missing) == ([], [])


def test_every_file_is_a_release_or_a_problem(built: Path) -> None:
    files = {path.relative_to(RAW).as_posix() for path in find_files(RAW)}
    # A part of a container has its place in it behind a "#".
    releases = {row["source_path"].partition("#")[0] for row in rows(built, "releases")}
    unreadable = {row["source_path"] for row in rows(built, "problems") if not row["release_id"]}
    assert releases | unreadable == files
    assert releases & unreadable == set()


def test_what_does_not_add_up_on_purpose_is_found(built: Path) -> None:
    """The Münster sample names five of six stated towns, their sums miss the total, and its Monday is a Tuesday."""
    path = "bezirksregierungen/muenster_2024-02-20_hochwasserschutz.txt"
    codes = [row["code"] for row in rows(built, "problems") if row["source_path"] == path]
    assert sorted(codes) == ["count_mismatch", "sum_mismatch", "weekday_mismatch"]


def test_one_release_in_two_formats_is_a_duplicate(built: Path) -> None:
    by_path = {row["source_path"]: row for row in rows(built, "releases")}
    word, pasted = by_path["formate/2023-05-15_klaeranlage.docx"], by_path["formate/2023-05-15_klaeranlage_kopie.txt"]
    assert {word["duplicate_of"], pasted["duplicate_of"]} == {"", min(word["release_id"], pasted["release_id"])}


def test_no_stage_fails(built: Path) -> None:
    faults = ("internal_error", "span_mismatch", "unknown_key", "worker_died")
    assert [row for row in rows(built, "problems") if row["code"] in faults] == []


@pytest.mark.parametrize("table", WITH_SPANS)
def test_every_row_gives_its_surface(built: Path, table: str) -> None:
    texts = {row["release_id"]: row["text"] for row in rows(built, "releases")}
    for row in rows(built, table):
        if row["start"] or row["end"]:
            text, start, end = texts[row["release_id"]], int(row["start"]), int(row["end"])
            assert 0 <= start < end <= len(text), row
            assert text[start:end].strip(), row
            if table in SURFACES:
                assert text[start:end] == row[SURFACES[table]], row


def test_the_data_package_is_valid(built: Path) -> None:
    report = Package(str(built / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])


def test_csv_and_parquet_load_alike(built: Path, tmp_path: Path) -> None:
    for name in COMMITTED:
        (tmp_path / name).write_bytes((built / name).read_bytes())
    from_parquet, from_csv = pipeline.load(built), pipeline.load(tmp_path)
    for name, frame in from_parquet.items():
        assert frame.equals(from_csv[name]), name
        assert (frame.dtypes == from_csv[name].dtypes).all(), name


def test_each_release_alone_gives_the_same_facts(built: Path) -> None:
    """A release does not depend on its neighbours: its rows are those of `structure`, but for keys made over all."""
    by_path = {row["source_path"]: row for row in rows(built, "releases") if not row["duplicate_of"]}
    path, row = sorted(by_path.items())[0]
    alone = pipeline.structure(RAW / path)
    figures = [r["text"] for r in rows(built, "figures") if r["release_id"] == row["release_id"]]
    assert alone.release.text == row["text"]
    assert alone.tables["figures"]["text"].tolist() == figures
