"""What the command line prints for people: progress, summary, one release."""

import csv
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pyarrow as pa
from rich.console import Console, Group
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as Grid
from rich.text import Text

from pipeline.publish.csv import cell, harmless
from pipeline.runner import Summary
from pipeline.store.inputs import Plan
from pipeline.tables import Rows
from pipeline.tables.descriptions import descriptions
from pipeline.tables.dictionary import TYPE_NAMES, describe
from pipeline.tables.schema import TABLES, Table, value

# What a person wants to see of each table; the rest is in `--json` and in the datasets.
_SHOWN = {
    "announcements": ("kind", "actor", "verb", "object", "programme", "amount_eur", "status"),
    "municipalities": ("ags", "name", "district", "role", "amount_eur", "project"),
    "offices": ("name", "office", "office_kind", "organisation"),
    "people": ("name", "academic_title", "gender"),
    "organisations": ("name", "abbreviation", "kind"),
    "programmes": ("name", "kind"),
    "quotes": ("speaker", "speaker_office", "verb", "quote"),
    "figures": ("kind", "value_min", "value_max", "unit", "modifier", "text"),
    "dates": ("from", "to", "precision", "role", "text"),
    "places": ("name", "level", "ags", "inside"),
    "contacts": ("kind", "organisation", "name", "phone", "email"),
    "problems": ("severity", "code", "message"),
}


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, where that is a terminal; gives the function to report to."""
    columns = (TextColumn("Reading releases"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    # Drawn at each report and by no thread of its own, since the run starts processes.
    with Progress(*columns, console=console, auto_refresh=False, disable=not console.is_terminal) as bar:
        task = bar.add_task("releases", total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, refresh=True)

        yield report


def print_summary(summary: Summary, processed: str) -> None:
    """The figures of a run."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(justify="right")
    for name in ("releases", "announcements", "municipalities", "problems", "unreadable"):
        grid.add_row("unreadable files" if name == "unreadable" else name, f"{getattr(summary, name):,}")
    grid.add_row("seconds", f"{summary.seconds:.1f}")
    console = Console()
    console.print(grid)
    console.print(f"{summary.files_read:,} files had to be read.", highlight=False)
    console.print(f"The datasets are in {processed}.", highlight=False, soft_wrap=True)


def print_plan(plan: Plan) -> None:
    """What a run would have to do."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(justify="right")
    counts = {"new": plan.new, "changed": plan.changed, "unchanged": len(plan.kept), "removed": plan.removed}
    for name, count in counts.items():
        grid.add_row(f"{name} files", f"{count:,}")
    Console().print(grid)


def print_result(found: pa.Table) -> None:
    """What a query found, as a table."""
    grid = Grid()
    for field in found.schema:
        is_number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        grid.add_column(field.name, justify="right" if is_number else "left", overflow="fold")
    for row in zip(*(column.to_pylist() for column in found.columns), strict=True):
        grid.add_row(*(Text(cell(content)) for content in row))
    Console().print(grid)


def print_csv(found: pa.Table) -> None:
    """What a query found, as CSV, harmless for spreadsheets like the datasets."""
    writer = csv.writer(sys.stdout)
    writer.writerow(found.column_names)
    for row in zip(*(column.to_pylist() for column in found.columns), strict=True):
        writer.writerow([harmless(each) if isinstance(each, str) else cell(each) for each in row])


def print_release(rows: Rows) -> None:
    """One release: its head, then each table that has rows."""
    console = Console()
    (release,) = rows["releases"]
    head = [cell(part) for part in (release.date, release.issuer, release.land, release.url) if part]
    console.print(Panel(Group(Text(release.title, style="bold"), Text(" · ".join(head), style="dim"))))
    for table in sorted(TABLES, key=lambda table: [*_SHOWN, table.name].index(table.name)):
        if table.name in _SHOWN and rows[table.name]:
            console.print(_grid(table, rows[table.name], _SHOWN[table.name]))


def _grid(table: Table, rows: list[Any], names: tuple[str, ...]) -> Grid:
    """A table with those columns that are wanted and have anything in them."""
    by_name = {field.name: field for field in table.fields}
    fields = [by_name[name] for name in names if any(value(row, by_name[name]) is not None for row in rows)]
    grid = Grid(title=table.name, title_justify="left", title_style="bold cyan")
    for field in fields:
        grid.add_column(field.name, justify="right" if field.type in (int, float) else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(Text(cell(value(row, field))) for field in fields))
    return grid


def print_schema(language: str = "en") -> None:
    """The tables and columns of the datasets, described in a language that `descriptions` has."""
    console = Console()
    described = descriptions(language)
    for table in TABLES:
        words = described[table.name]
        grid = Grid(title=f"{table.name}: {words.description}", title_justify="left", title_style="bold cyan")
        for name in ("column", "type", "meaning"):
            grid.add_column(name)
        for field in table.fields:
            grid.add_row(field.name, TYPE_NAMES[field.type], describe(field, words.columns[field.name]))
        console.print(grid)
