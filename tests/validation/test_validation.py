"""Datasets that keep the contract pass; each way to break it is told, with its row and column."""

import csv
import runpy
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from pipeline.errors import UsageError
from pipeline.publish.csv import CsvWriter
from pipeline.publish.datapackage import write_datapackage
from pipeline.tables import tabulate
from pipeline.tables.arrow import to_batch
from pipeline.tables.outcome import Outcome
from pipeline.tables.schema import TABLES
from pipeline.validation.command import validate_command
from pipeline.validation.keys import Keys
from pipeline.validation.validate import validate

SAMPLE = runpy.run_path(str(Path(__file__).parents[1] / "tables" / "conftest.py"))
ROWS = tabulate([Outcome(SAMPLE["SOURCE"].path, SAMPLE["SOURCE"], SAMPLE["FACTS"], ())])

app = typer.Typer()
app.command()(validate_command)


@pytest.fixture
def csv_folder(tmp_path: Path) -> Path:
    writer = CsvWriter(tmp_path)
    for table in TABLES:
        writer.write(table, to_batch(table, ROWS[table.name]))
    writer.close()
    write_datapackage(tmp_path / "datapackage.json")
    return tmp_path


@pytest.fixture
def parquet_folder(tmp_path: Path) -> Path:
    for table in TABLES:
        pq.write_table(pa.Table.from_batches([to_batch(table, ROWS[table.name])]), tmp_path / f"{table.name}.parquet")
    return tmp_path


def edit(folder: Path, table: str, row: int, **cells: str) -> None:
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    for name, cell in cells.items():
        rows[row][header.index(name)] = cell
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def test_what_the_pipeline_makes_keeps_the_contract(csv_folder: Path, parquet_folder: Path) -> None:
    report = validate(csv_folder)
    assert report.is_valid, report.first
    assert report.rows == 2 * sum(len(rows) for rows in ROWS.values())


@pytest.mark.parametrize(
    ("table", "row", "cells", "column", "code"),
    [
        ("municipalities", 0, {"amount_eur": "viel"}, "amount_eur", "type"),
        ("municipalities", 0, {"amount_eur": "nan"}, "amount_eur", "range"),
        ("municipalities", 0, {"date": "4.5.2023"}, "date", "type"),
        ("municipalities", 0, {"role": "winner"}, "role", "enum"),
        ("municipalities", 0, {"ags": "99999999"}, "ags", "unknown_key"),
        ("municipalities", 0, {"ags": "5370040"}, "ags", "unknown_key"),
        ("municipalities", 0, {"ags": "05370"}, "level", "level"),
        ("municipalities", 0, {"confidence": "1.01"}, "confidence", "range"),
        ("municipalities", 0, {"confidence": ""}, "confidence", "empty"),
        ("municipalities", 0, {"announcement_id": "none-a1"}, "announcement_id", "reference"),
        ("municipalities", 0, {"amount_min_eur": "9000000"}, "amount_max_eur", "order"),
        ("offices", 1, {"person_id": "eva-niemand"}, "person_id", "reference"),
        ("releases", 0, {"duplicate_of": "nothing"}, "duplicate_of", "reference"),
        ("quotes", 0, {"direct": "ja"}, "direct", "type"),
        ("figures", 0, {"start": "9", "end": "3"}, "end", "span"),
        ("figures", 0, {"end": "90000"}, "end", "span"),
        ("figures", 0, {"start": ""}, "end", "span"),
        ("mentions", 0, {"text": "Wegburg"}, "text", "text"),
        ("figures", 0, {"start": "0"}, "text", "text"),
        ("people", 1, {"person_id": "jutta-brand-nw"}, "person_id", "repeated_key"),
    ],
)
def test_each_violation_is_told(
    csv_folder: Path, table: str, row: int, cells: dict[str, str], column: str, code: str
) -> None:
    edit(csv_folder, table, row, **cells)
    told = {(each.file, each.row, each.column, each.code) for each in validate(csv_folder).first}
    assert (f"{table}.csv", row + 1, column, code) in told


def test_a_missing_file_and_a_missing_column(csv_folder: Path) -> None:
    (csv_folder / "figures.csv").unlink()
    (csv_folder / "dates.csv").write_text("release_id,from\r\n", encoding="utf-8")
    told = {(each.file, each.column, each.code) for each in validate(csv_folder).first}
    assert ("figures.csv", "", "missing_table") in told
    assert ("dates.csv", "precision", "missing_column") in told


def test_a_column_more_is_no_violation(csv_folder: Path) -> None:
    path = csv_folder / "dates.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("text,start", "text,note,start"), encoding="utf-8")
    assert validate(csv_folder).is_valid


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda path: pq.write_table(pq.read_table(path).drop_columns(["role"]), path), "missing_column"),
        (
            lambda path: pq.write_table(pq.read_table(path).set_column(3, "ags", pa.array([5370040])), path),
            "type",
        ),
        (lambda path: path.write_bytes(b"PAR1 no more"), "unreadable"),
    ],
)
def test_parquet(parquet_folder: Path, change: Callable[[Path], object], code: str) -> None:
    change(parquet_folder / "municipalities.parquet")
    assert code in {each.code for each in validate(parquet_folder).first}


def test_no_datasets(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no datasets"):
        validate(tmp_path)


def test_the_command_prints_the_first_and_counts_the_rest(csv_folder: Path) -> None:
    assert CliRunner().invoke(app, [str(csv_folder)]).exit_code == 0
    for row in range(3):
        edit(csv_folder, "mentions", row, text="falsch")
    done = CliRunner().invoke(app, [str(csv_folder), "--most", "1"])
    assert done.exit_code == 1
    assert "mentions.csv, row 1, text: " in done.output
    assert "row 2, text" not in done.output
    assert "mentions.csv, text: 3 rows in all (text)." in done.output


def test_frictionless_agrees(csv_folder: Path) -> None:
    pytest.importorskip("frictionless")
    done = CliRunner().invoke(app, [str(csv_folder), "--frictionless"])
    assert done.exit_code == 0, done.output
    edit(csv_folder, "municipalities", 0, role="winner")
    done = CliRunner().invoke(app, [str(csv_folder), "--frictionless"])
    assert done.output.count("winner") == 2


@given(st.lists(st.text(max_size=3), max_size=30), st.lists(st.text(max_size=3), max_size=10))
def test_keys_are_as_good_as_a_dictionary(told: list[str], asked: list[str]) -> None:
    keys = Keys()
    first = {key: number for number, key in reversed(list(enumerate(told)))}
    keys.add(told, range(len(told)))
    keys.seal()
    assert keys.numbers(asked) == [first.get(key) for key in asked]
    assert list(keys.repeated()) == [number for number, key in enumerate(told) if first[key] != number]
