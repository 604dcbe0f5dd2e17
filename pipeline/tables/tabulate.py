"""The fifth stage: the facts of many releases become the rows of all tables."""

from collections.abc import Iterable
from typing import Any

from pipeline.tables.entry import entries
from pipeline.tables.outcome import Outcome
from pipeline.tables.people import people
from pipeline.tables.rows import BY_TABLE
from pipeline.tables.schema import TABLES, ProblemRow, Table

Rows = dict[str, list[Any]]


def tabulate(outcomes: Iterable[Outcome]) -> Rows:
    """The rows of every table, sorted; the order of the outcomes does not matter."""
    outcomes = sorted(outcomes, key=lambda outcome: outcome.path)
    found = entries(outcomes)
    rows: Rows = {table.name: [] for table in TABLES}
    for name, make in BY_TABLE.items():
        for entry in found:
            rows[name] += make(entry)
    rows["people"] = people(found)
    rows["problems"] += [row for outcome in outcomes for row in _unreadable(outcome)]
    return {table.name: _sorted(table, rows[table.name]) for table in TABLES}


def _unreadable(outcome: Outcome) -> list[ProblemRow]:
    if outcome.facts:
        return []
    return [
        ProblemRow(None, outcome.path, problem.severity, problem.code, problem.message, None, None)
        for problem in outcome.problems
    ]


def _sorted(table: Table, rows: list[Any]) -> list[Any]:
    """By the table's sort columns, unknown last; rows that are equal there keep the order of the text."""
    by_name = {field.name: field.attribute for field in table.fields}
    attributes = [by_name[name] for name in table.sort]

    def key(row: Any) -> list[tuple[bool, Any]]:  # noqa: ANN401
        return [((cell := getattr(row, attribute)) is None, "" if cell is None else cell) for attribute in attributes]

    return sorted(rows, key=key)
