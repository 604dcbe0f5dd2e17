"""How cells are written, in CSV, Parquet and JSON."""

import csv
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publish.csv import CsvWriter, as_it_was, cell, harmless
from pipeline.publish.formats import Writer
from pipeline.publish.json import to_json
from pipeline.publish.parquet import ParquetWriter
from pipeline.tables import tabulate
from pipeline.tables.arrow import arrow_schema, to_batch
from pipeline.tables.schema import TABLES, DateRow, FigureRow, Table, table

FIGURE = FigureRow("r", "money", 2.5e6, None, "EUR", "at_least", True, "Brücken", None, "je 2,5 Mio.\nEuro", 3, 19, 0.9)


def write(writer: Callable[[Path], Writer], folder: Path, table: Table, *rows: object) -> None:
    opened = writer(folder)
    if rows:
        opened.write(table, to_batch(table, rows))
    opened.close()


@pytest.mark.parametrize(
    ("content", "written"),
    [
        (None, ""),
        ("", ""),
        ("05314000", "05314000"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (2_500_000.0, "2500000"),
        (0.35, "0.35"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e18, "1000000000000000000"),
        (dt.date(2017, 10, 16), "2017-10-16"),
        (dt.datetime(2017, 10, 16, 9, 30, tzinfo=dt.UTC), "2017-10-16T09:30:00+00:00"),
    ],
)
def test_cell(content: str | float | bool | dt.date | None, written: str) -> None:
    assert cell(content) == written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_csv(number: float) -> None:
    assert float(cell(number)) == number


def test_csv_follows_rfc_4180(tmp_path: Path) -> None:
    write(CsvWriter, tmp_path, table("figures"), FIGURE)
    content = (tmp_path / "figures.csv").read_bytes()
    header, row = content.split(b"\r\n", 1)
    assert header.startswith(b"release_id,kind,value_min,value_max,")
    assert row == 'r,money,2500000,,EUR,at_least,true,Brücken,,"je 2,5 Mio.\nEuro",3,19,0.9\r\n'.encode()


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path: Path) -> None:
    broken = FigureRow("r", "count", 1.0, 1.0, None, "exact", False, "x\ud800y", None, "1 x", 0, 3, 0.9)
    write(CsvWriter, tmp_path, table("figures"), broken)
    write(ParquetWriter, tmp_path, table("figures"), broken)
    assert pq.read_table(tmp_path / "figures.parquet")["of"].to_pylist() == ["x?y"]
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        assert [row["of"] for row in csv.DictReader(file)] == ["x?y"]


@pytest.mark.parametrize("written", TABLES, ids=lambda written: written.name)
def test_parquet_has_the_types_of_the_contract_also_when_empty(written: Table, tmp_path: Path) -> None:
    write(ParquetWriter, tmp_path, written)
    assert pq.read_schema(tmp_path / f"{written.name}.parquet").equals(arrow_schema(written))


def test_parquet_keeps_dates_and_empty_cells(tmp_path: Path) -> None:
    row = DateRow("r", dt.date(2025, 1, 1), None, "period", "period", "ab 2025", 4, 11)
    write(ParquetWriter, tmp_path, table("dates"), row)
    read = pq.read_table(tmp_path / "dates.parquet")
    assert read.schema.field("from").type == pa.date32()
    assert read.to_pylist()[0]["from"] == dt.date(2025, 1, 1)
    assert read.to_pylist()[0]["to"] is None


def test_json_has_all_tables_and_columns() -> None:
    rows = {**tabulate([]), "dates": [DateRow("r", dt.date(2025, 1, 1), None, "period", "period", "ab 2025", 4, 11)]}
    tables = json.loads(to_json(rows))
    assert list(tables) == [table.name for table in TABLES]
    assert tables["dates"] == [
        {
            "release_id": "r",
            "from": "2025-01-01",
            "to": None,
            "precision": "period",
            "role": "period",
            "text": "ab 2025",
            "start": 4,
            "end": 11,
        }
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=SUMME(A1:A9)", "'=SUMME(A1:A9)"),
        ("+49 211 aufwärts", "'+49 211 aufwärts"),
        ("@land", "'@land"),
        ("-5 Prozent", "'-5 Prozent"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("'s Haus", "'s Haus"),
        ("+492118379934", "+492118379934"),
        ("-1.250,50", "-1.250,50"),
        ("05314000", "05314000"),
    ],
)
def test_a_cell_does_no_harm_in_a_spreadsheet(text: str, written: str) -> None:
    assert harmless(text) == written
    assert as_it_was(written) == text


@given(st.text(alphabet="'=+-@\t\r5a,.\n") | st.text())
def test_what_was_made_harmless_can_be_undone(text: str) -> None:
    assert as_it_was(harmless(text)) == text
