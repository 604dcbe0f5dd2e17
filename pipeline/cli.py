"""The command line: `verlautbar run`, `query`, `show`, `schema`.

Modules that take long to load are imported inside the commands, so that `--help` answers at once.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from pipeline import __version__
from pipeline.errors import UnreadableError, UsageError, VerlautbarError
from pipeline.review import commands
from pipeline.validation.command import validate_command

DONE, UNREADABLE, WRONG_USE = 0, 1, 2

app = typer.Typer(
    name="verlautbar",
    help="Turn German government press releases into datasets.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 done, 1 done with files that could not be read or none at all, 2 wrong use.",
)


def main() -> None:
    """Run the command line; what goes wrong is a sentence on standard error."""
    try:
        app()
    except VerlautbarError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.strerror or error}: {error.filename}." if error.filename else f"{error}.")


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    sys.exit(WRONG_USE)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"verlautbar {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn German government press releases into datasets."""


@app.command()
def run(
    raw: Annotated[str, typer.Argument(help="Folder or URL with the releases.")] = "raw",
    output: Annotated[str, typer.Option("--output", "-o", help="Folder or URL for the datasets.")] = "processed",
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Number of processes [default: one per processor].")
    ] = None,
    formats: Annotated[
        list[str], typer.Option("--format", help="csv, parquet, duckdb, sqlite or xlsx; may be given several times.")
    ] = ["csv", "parquet"],  # noqa: B006 - typer copies it
    force: Annotated[
        bool, typer.Option("--force", help="Read all files again, also those that did not change.")
    ] = False,
    since: Annotated[
        datetime | None,
        typer.Option("--since", formats=["%Y-%m-%d"], help="Leave files alone that are older than this day."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read, and do nothing.")] = False,
    cluster: Annotated[
        str | None, typer.Option("--cluster", help="Work on the Dask cluster of this scheduler, tcp://host:8786.")
    ] = None,
    ner: Annotated[
        str, typer.Option("--ner", help="What finds names beside the rules: own, none, or an installed spaCy model.")
    ] = "own",
) -> None:
    """Turn a folder of releases into datasets; only new and changed files are read."""
    from pipeline import runner  # noqa: PLC0415
    from pipeline.terminal import print_plan, print_summary, progress_bar  # noqa: PLC0415

    day = since.date() if since else None
    if dry_run:
        print_plan(runner.plan_run(raw, output, force=force, since=day, ner=ner))
        return
    with progress_bar() as progress:
        summary = runner.run(
            raw, output, workers, progress, formats=formats, force=force, since=day, cluster=cluster, ner=ner
        )
    print_summary(summary, output)
    raise typer.Exit(UNREADABLE if summary.unreadable or not summary.releases else DONE)


@app.command()
def query(
    sql: Annotated[
        str, typer.Argument(help="A statement in DuckDB's SQL, such as: select kind, count(*) from figures group by 1")
    ],
    processed: Annotated[str, typer.Option("--processed", "-p", help="Folder or URL of the datasets.")] = "processed",
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of a table to look at.")] = False,
) -> None:
    """Ask the datasets in SQL; each table goes by its name."""
    from pipeline import query as queries  # noqa: PLC0415
    from pipeline.terminal import print_csv, print_result  # noqa: PLC0415

    found = queries.query(sql, processed)
    if as_csv:
        print_csv(found)
    else:
        print_result(found)


@app.command()
def show(
    file: Annotated[str, typer.Argument(help="A release; - reads standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print all tables as JSON.")] = False,
) -> None:
    """Print what one release gives."""
    from pipeline.publish.json import to_json  # noqa: PLC0415
    from pipeline.result import structure  # noqa: PLC0415
    from pipeline.terminal import print_release  # noqa: PLC0415

    if file != "-" and not Path(file).is_file():
        raise UsageError(f"There is no file {file}.")
    try:
        if file == "-":
            with _standard_input() as path:
                one = structure(path)
        else:
            one = structure(Path(file))
    except UnreadableError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(UNREADABLE) from None
    if as_json:
        print(to_json(one.rows))
    else:
        print_release(one.rows)


@app.command()
def schema(
    markdown: Annotated[bool, typer.Option("--markdown", help="Print it as the page docs/data_dictionary.md.")] = False,
    language: Annotated[str, typer.Option("--lang", help="Language of the descriptions: en or de.")] = "en",
) -> None:
    """Print the tables and columns of the datasets."""
    from pipeline.tables.dictionary import data_dictionary  # noqa: PLC0415

    if markdown:
        print(data_dictionary(), end="")
    else:
        from pipeline.terminal import print_schema  # noqa: PLC0415

        print_schema(language)


for _command in (commands.report, commands.evaluate, commands.annotate):
    app.command()(_command)
app.command("validate")(validate_command)


@contextmanager
def _standard_input() -> Iterator[Path]:
    """Standard input as a file, so that its bytes are read like those of any other."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "standard-input.txt"
        path.write_bytes(sys.stdin.buffer.read())
        yield path
