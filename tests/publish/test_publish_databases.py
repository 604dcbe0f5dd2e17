"""The datasets as databases and as a workbook, and SQL over them."""

import csv
import datetime as dt
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.errors import UsageError
from pipeline.frames import load
from pipeline.publish import publish, xlsx
from pipeline.query import query
from pipeline.store.folder import folder
from pipeline.tables import Rows, tabulate
from pipeline.tables.arrow import to_batch
from pipeline.tables.schema import TABLES


def row(table: str, **cells: object) -> Any:  # noqa: ANN401
    """A row of a table; what is not given is unknown, or anything where it has to be there."""
    found = next(each for each in TABLES if each.name == table)
    anything = {str: "x", int: 0, float: 0.0, bool: False}
    unknown = {field.attribute: anything[field.type] if field.required else None for field in found.fields}
    return found.row(**{**unknown, **cells})


DATE = row("dates", release_id="r", from_=dt.date(2025, 1, 1), precision="period", role="period", text="=ab 2025")
OFFICE = row(
    "offices", release_id="r", person_id="p", name="Eva Lohn", office="Bürgermeisterin", office_kind="mayor",
    place_ags="05370040", evidence="@x", confidence=0.9,
)  # fmt: skip
CONTACT = row("contacts", release_id="r", kind="press", organisation="'=Haus", phone="+492111234")
ALL = ("csv", "parquet", "duckdb", "sqlite", "xlsx")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    rows: Rows = {**tabulate([]), "dates": [DATE], "offices": [OFFICE, OFFICE], "contacts": [CONTACT]}
    publish(((table, to_batch(table, rows[table.name])) for table in TABLES), folder(tmp_path / "out"), ALL)
    return tmp_path / "out"


def test_sqlite(out: Path) -> None:
    with sqlite3.connect(out / "verlautbar.sqlite") as database:
        assert database.execute("select place_ags from offices").fetchall() == [("05370040",), ("05370040",)]
        assert database.execute('select "from", "to", text from dates').fetchall() == [("2025-01-01", None, "=ab 2025")]
        names = {name for (name,) in database.execute("select name from sqlite_master where type = 'table'")}
    assert names == {table.name for table in TABLES}


def test_duckdb(out: Path) -> None:
    with duckdb.connect(str(out / "verlautbar.duckdb"), read_only=True) as database:
        assert database.execute("select distinct place_ags from offices").fetchall() == [("05370040",)]
        assert database.execute('select "from" from dates').fetchall() == [(dt.date(2025, 1, 1),)]


def test_xlsx(out: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(out / "verlautbar.xlsx")
    assert book.sheetnames == [table.name for table in TABLES]
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    offices, dates = book["offices"], book["dates"]
    header = [cell.value for cell in offices[1]]
    key = offices.cell(2, header.index("place_ags") + 1)
    assert (key.value, key.data_type, key.number_format) == ("05370040", "s", "@")
    assert [cell.value for cell in dates[2]][1] == dt.datetime(2025, 1, 1)  # noqa: DTZ001
    text = dates.cell(2, [cell.value for cell in dates[1]].index("text") + 1)
    assert (text.value, text.data_type) == ("=ab 2025", "s"), "a text that is no formula"


def test_a_sheet_that_is_full_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 2)
    dates = next(table for table in TABLES if table.name == "dates")
    publish([(dates, to_batch(dates, [DATE] * 5))], folder(tmp_path), ("xlsx",))
    book = openpyxl.load_workbook(tmp_path / "verlautbar.xlsx")
    assert [book[name].max_row for name in ("dates", "dates 2", "dates 3")] == [3, 3, 2]


def test_a_workbook_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    dates = next(table for table in TABLES if table.name == "dates")
    for name in ("a", "b"):
        publish([(dates, to_batch(dates, [DATE]))], folder(tmp_path / name), ("xlsx",))
    assert (tmp_path / "a" / xlsx.FILE).read_bytes() == (tmp_path / "b" / xlsx.FILE).read_bytes()


@pytest.mark.parametrize("without", ["parquet", "csv"])
def test_formulas_are_harmless_in_csv_and_whole_when_loaded(out: Path, without: str) -> None:
    with (out / "contacts.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["organisation"], row["phone"]) == ("''=Haus", "+492111234")
    for path in out.glob(f"*.{without}"):
        path.unlink()
    tables = load(out)
    assert tables["dates"]["text"].tolist() == ["=ab 2025"]
    assert tables["contacts"]["organisation"].tolist() == ["'=Haus"]
    assert tables["offices"]["evidence"].tolist() == ["@x", "@x"]
    found = query('select c.organisation, d."from", d.text from contacts c join dates d using (release_id)', out)
    assert found.to_pylist() == [{"organisation": "'=Haus", "from": dt.date(2025, 1, 1), "text": "=ab 2025"}]


def test_a_wrong_statement_is_told_in_words(out: Path) -> None:
    with pytest.raises(UsageError, match=r"The query cannot be run. .*nirgends"):
        query("select * from nirgends", out)


def test_a_query_needs_datasets(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no table releases"):
        query("select 1", tmp_path)
