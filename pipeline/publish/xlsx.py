"""Tables as one Excel workbook: a sheet for each, headers that stay in sight, keys as text, dates as dates.

A sheet holds 1,048,576 rows; what is more goes on in another sheet of the table. A cell holds 32,767 characters; a
longer text ends there with an ellipsis.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.errors import UsageError
from pipeline.publish.csv import cell
from pipeline.tables.schema import TABLES, Table

FILE = "verlautbar.xlsx"
_MOST_ROWS, _MOST_CHARACTERS = 1_048_575, 32_767
_WIDTHS = {str: 24, int: 10, float: 14, bool: 8, dt.date: 12, dt.datetime: 26}


class XlsxWriter:
    """A sheet for each table, written row by row and never held in memory."""

    def __init__(self, folder: Path) -> None:
        try:
            from xlsxwriter import Workbook  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise UsageError("Excel workbooks need pip install 'verlautbar[xlsx]'.") from error
        self._book = Workbook(str(folder / FILE), {"constant_memory": True, "tmpdir": str(folder)})
        self._book.set_properties({"title": "verlautbar", "created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
        self._header = self._book.add_format({"bold": True, "bottom": 1})
        self._formats = {
            str: self._book.add_format({"num_format": "@"}),
            dt.date: self._book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        self._rows = {table.name: 0 for table in TABLES}
        self._sheets = {table.name: self._sheet(table, table.name) for table in TABLES}

    def write(self, table: Table, batch: pa.RecordBatch) -> None:
        """Add rows."""
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            place = self._rows[table.name] % _MOST_ROWS
            if self._rows[table.name] and not place:
                number = self._rows[table.name] // _MOST_ROWS + 1
                self._sheets[table.name] = self._sheet(table, f"{table.name} {number}")
            for column, (content, field) in enumerate(zip(row, table.fields, strict=True)):
                if content is not None:
                    self._cell(table.name, place + 1, column, content, field.type)
            self._rows[table.name] += 1

    def close(self) -> None:
        """Finish the file."""
        self._book.close()

    def _sheet(self, table: Table, name: str) -> Any:  # noqa: ANN401 - xlsxwriter's Worksheet, an extra
        sheet = self._book.add_worksheet(name)
        for column, field in enumerate(table.fields):
            sheet.set_column(column, column, _WIDTHS[field.type], self._formats.get(field.type))
            sheet.write_string(0, column, field.name, self._header)
        sheet.freeze_panes(1, 0)
        return sheet

    def _cell(self, name: str, row: int, column: int, content: Any, type_: type) -> None:  # noqa: ANN401
        sheet = self._sheets[name]
        if type_ is bool:
            sheet.write_boolean(row, column, content)
        elif type_ in (int, float):
            sheet.write_number(row, column, content)
        elif type_ is dt.date and content.year >= 1900:  # Excel knows no day before
            sheet.write_datetime(row, column, content, self._formats[type_])
        else:
            text = cell(content)
            shown = text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"
            sheet.write_string(row, column, shown, self._formats[str])
