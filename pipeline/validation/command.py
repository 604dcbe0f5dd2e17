"""`verlautbar validate`: what in a folder of datasets does not keep the contract."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.validation.validate import Report

VALID, VIOLATED = 0, 1


def validate_command(
    processed: Annotated[Path, typer.Argument(help="Folder of the datasets")] = Path("processed"),
    most: Annotated[int, typer.Option(min=1, help="How many violations of each kind are printed")] = 5,
    package: Annotated[
        bool, typer.Option("--frictionless", help="Check datapackage.json with frictionless too (holds keys in memory)")
    ] = False,
) -> None:
    """Check datasets against the contract: types, words, keys, references, spans and ranges.

    Exit code 1 where anything does not keep it.
    """
    from pipeline.validation.validate import validate  # noqa: PLC0415 - --help should not wait for pandas

    report = validate(processed, most)
    lines = printed(report)
    if package:
        lines += _frictionless(processed, most)
    for line in lines:
        typer.echo(line)
    typer.echo(f"{report.rows} rows were read." + ("" if lines else " All keep the contract."))
    raise typer.Exit(VIOLATED if lines else VALID)


def printed(report: "Report") -> list[str]:
    """A line per violation, and one per kind of which more were found than are told."""
    lines = []
    for each in report.first:
        row = f", row {each.row}" if each.row else ""
        column = f", {each.column}" if each.column else ""
        lines.append(f"{each.file}{row}{column}: {each.message}")
    for (file, column, code), count in report.counts.items():
        told = sum((each.file, each.column, each.code) == (file, column, code) for each in report.first)
        if count > told:
            lines.append(f"{file}, {column}: {count} rows in all ({code}).")
    return lines


def _frictionless(processed: Path, most: int) -> list[str]:
    """What frictionless says of the data package."""
    if find_spec("frictionless") is None:
        raise UsageError("frictionless is not installed: pip install frictionless.")
    import frictionless  # noqa: PLC0415 - takes a second to load, and most checks do without

    path = processed / "datapackage.json"
    if not path.exists():
        raise UsageError(f"{processed} holds no datapackage.json.")
    checked: Any = frictionless.Package(str(path)).validate(limit_errors=most)
    found = [(task.name, error) for task in checked.tasks for error in task.errors]
    return [f"{name}.csv: {error.message}" for name, error in found] + [error.message for error in checked.errors]
