"""The commands that look back: `verlautbar report`, `evaluate`, `annotate`."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import UsageError

_FOLDER = "Folder with `releases/`, the releases as they came, and `gold/`, an annotation of each."


def report(
    processed: Annotated[Path, typer.Argument(help="Folder with the datasets.")] = Path("processed"),
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")] = Path("report.html"),
    language: Annotated[str, typer.Option("--lang", help="Language of the report: en or de.")] = "en",
) -> None:
    """Write one HTML file in which the datasets can be seen, searched and judged."""
    from pipeline.frames import load  # noqa: PLC0415
    from pipeline.review.report import write_report  # noqa: PLC0415

    written = write_report(load(processed), output, language)
    print(f"{written.releases} releases are in {written.page}.")
    if written.parts:
        print(f"Their texts are in {written.parts[0].parent}: keep the two together.")


def evaluate(
    folder: Annotated[Path, typer.Argument(help=_FOLDER)],
    processed: Annotated[
        Path | None,
        typer.Option("--processed", help="Score these datasets [default: those that the releases give now]."),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed and what is spurious.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the page docs/measured.md.")] = False,
) -> None:
    """Score the pipeline on annotated releases."""
    from pipeline.frames import load  # noqa: PLC0415
    from pipeline.review import evaluation, printing  # noqa: PLC0415
    from pipeline.review.annotations import read_annotations  # noqa: PLC0415
    from pipeline.runner import run  # noqa: PLC0415

    annotations = read_annotations(folder / "gold")
    with tempfile.TemporaryDirectory() as made:
        if processed is None:
            run(_releases(folder), made)
        scored = evaluation.evaluate(load(processed or made), annotations)
    if as_json:
        print(printing.to_json(scored))
    elif markdown:
        print(printing.to_markdown(scored))
    else:
        printing.print_figures(scored)
        if errors:
            printing.print_errors(scored)


def annotate(folder: Annotated[Path, typer.Argument(help=_FOLDER)]) -> None:
    """Begin an annotation, from what is found now, of each release that has none."""
    from pipeline.frames import load  # noqa: PLC0415
    from pipeline.review.drafts import write_drafts  # noqa: PLC0415
    from pipeline.runner import find_files, run  # noqa: PLC0415

    releases = _releases(folder)
    with tempfile.TemporaryDirectory() as made:
        run(releases, made)
        drafted = write_drafts(load(made), [path.name for path in find_files(releases)], folder / "gold")
    print(f"{len(drafted.written)} begun, {len(drafted.kept)} there already.")
    for file in drafted.without_release:
        print(f"No single release was found in {file}.")
    if drafted.written:
        print('Correct each in an editor, then take out its line "draft": true.')


def _releases(folder: Path) -> Path:
    releases = folder / "releases"
    if not releases.is_dir():
        raise UsageError(f"There is no folder {releases} with releases.")
    return releases
