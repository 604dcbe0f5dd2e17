"""The public names: few, quick to import, rightly typed."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from spacy.language import Language
from spacy.tokens import Doc

import pipeline
from pipeline.errors import UnreadableError, UsageError
from pipeline.tables.schema import TABLES

TEXT = """Neuer Radweg für Wegberg

4. Mai 2023

Ministerium für Verkehr

Die Stadt Wegberg erhält vom Land 250.000 Euro für einen Radweg. „Das hilft allen“, sagte Bürgermeisterin Petra Lohn.
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    (folder / "radweg.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def processed(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("processed")
    pipeline.run(str(raw), str(folder))
    return folder


def test_importing_is_quick_and_loads_nothing_heavy() -> None:
    heavy = ("spacy", "pandas", "pyarrow", "bs4")
    code = f"import sys, pipeline; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.parametrize("name", pipeline.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(pipeline, name)
    assert name in dir(pipeline)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'walk'"):
        _ = pipeline.walk


def test_functions_stay_functions_after_their_modules_are_imported() -> None:
    import pipeline.frames  # noqa: PLC0415
    import pipeline.runner  # noqa: PLC0415

    assert callable(pipeline.run)
    assert callable(pipeline.load)


def test_run_tells_what_it_did(raw: Path, tmp_path: Path) -> None:
    reports: list[tuple[int, int]] = []
    summary = pipeline.run(raw, tmp_path, progress=lambda done, total: reports.append((done, total)))
    assert (summary.releases, summary.unreadable) == (1, 0)
    assert summary.seconds > 0
    assert reports == [(0, 1), (1, 1)]


@pytest.mark.parametrize("workers", [0, -1])
def test_run_refuses_to_work_with_nobody(raw: Path, tmp_path: Path, workers: int) -> None:
    with pytest.raises(UsageError, match="at least one"):
        pipeline.run(raw, tmp_path, workers=workers)


def test_run_refuses_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        pipeline.run(tmp_path / "missing", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("target", [".", "datasets"])
def test_run_refuses_to_write_where_it_reads(raw: Path, target: str) -> None:
    with pytest.raises(UsageError, match="cannot be written into the folder that is read"):
        pipeline.run(raw, raw / target)


def test_load_gives_keys_as_strings_and_dates_as_dates(processed: Path) -> None:
    tables = pipeline.load(processed)
    assert list(tables) == [table.name for table in TABLES]
    assert tables["releases"]["date"].tolist() == [pd.Timestamp(2023, 5, 4)]
    assert set(tables["places"]["ags"].dropna()) == {"05370040"}
    assert tables["figures"]["each"].dtype == "boolean"
    assert tables["figures"]["start"].dtype == "Int64"
    assert tables["municipalities"]["amount_eur"].dtype == "float64"


def test_load_takes_csv_where_there_is_no_parquet(processed: Path, tmp_path: Path) -> None:
    for path in processed.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for name, frame in pipeline.load(processed).items():
        pd.testing.assert_frame_equal(frame, pipeline.load(tmp_path)[name])


def test_load_takes_csv_where_it_is_newer(processed: Path, tmp_path: Path) -> None:
    for path in sorted(filter(Path.is_file, processed.iterdir()), key=lambda path: path.suffix == ".csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    changed = (tmp_path / "releases.csv").read_text(encoding="utf-8").replace("Neuer Radweg", "Neuer Gehweg")
    (tmp_path / "releases.csv").write_text(changed, encoding="utf-8")
    assert pipeline.load(tmp_path)["releases"]["title"].tolist() == ["Neuer Gehweg für Wegberg"]


def test_load_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no table releases"):
        pipeline.load(tmp_path)


def test_structure_takes_text_and_paths_alike(raw: Path) -> None:
    from_text, from_path = pipeline.structure(TEXT), pipeline.structure(raw / "radweg.txt")
    assert from_text.release == from_path.release == pipeline.structure(str(raw / "radweg.txt")).release


def test_structure_gives_release_doc_and_typed_tables(processed: Path) -> None:
    one = pipeline.structure(TEXT)
    assert one.release.title == "Neuer Radweg für Wegberg"
    assert isinstance(one.doc, Doc)
    for name, frame in pipeline.load(processed).items():
        assert (one.tables[name].dtypes == frame.dtypes).all(), name
    assert one.tables["people"]["name"].tolist() == ["Petra Lohn"]


@pytest.mark.parametrize("text", ["", "   \n ", "<!DOCTYPE html><html><body></body></html>"])
def test_structure_refuses_what_is_no_release(text: str) -> None:
    with pytest.raises(UnreadableError):
        pipeline.structure(text)


def test_load_nlp_is_an_ordinary_language() -> None:
    assert isinstance(pipeline.load_nlp(), Language)
