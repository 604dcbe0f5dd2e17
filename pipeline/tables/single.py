"""The rows that one outcome gives by itself: what a worker can tell without knowing any other release."""

from typing import Any

from pipeline.tables.entry import entry_of
from pipeline.tables.outcome import Outcome
from pipeline.tables.people import people
from pipeline.tables.rows import BY_TABLE
from pipeline.tables.schema import TABLES, ProblemRow, Table

Rows = dict[str, list[Any]]


def rows_of(outcome: Outcome) -> Rows:
    """The rows of every table, sorted; the keys in them are those of a release that stands alone."""
    rows: Rows = {table.name: [] for table in TABLES}
    entry = entry_of(outcome)
    if entry is None:
        rows["problems"] = [
            ProblemRow(None, outcome.path, problem.severity, problem.code, problem.message, None, None)
            for problem in outcome.problems
        ]
    else:
        for name, make in BY_TABLE.items():
            rows[name] = make(entry)
        rows["people"] = people(entry)
    return {table.name: in_order(table, rows[table.name]) for table in TABLES}


def in_order(table: Table, rows: list[Any]) -> list[Any]:
    """By the table's sort columns, unknown last; rows that are equal there keep the order of the text."""
    by_name = {field.name: field.attribute for field in table.fields}
    attributes = [by_name[name] for name in table.sort]

    def key(row: Any) -> list[tuple[bool, Any]]:  # noqa: ANN401
        return [((cell := getattr(row, attribute)) is None, "" if cell is None else cell) for attribute in attributes]

    return sorted(rows, key=key)
