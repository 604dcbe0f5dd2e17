"""What `verlautbar evaluate` prints."""

import json

from rich.console import Console
from rich.table import Table

from pipeline.review.evaluation import Error, Evaluation


def print_figures(scored: Evaluation) -> None:
    """The figures of all measures as a table."""
    table = Table("measure", title=f"{scored.releases} annotated releases", box=None)
    for name in ("precision", "recall", "F1", "95 %", "hits", "spurious", "missed"):
        table.add_column(name, justify="right")
    for figure in scored.figures:
        shares = (f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1))
        interval = f"{figure.low:.3f}–{figure.high:.3f}"
        table.add_row(figure.measure, *shares, interval, *map(str, (figure.hits, figure.spurious, figure.missed)))
    Console().print(table)
    if scored.drafts:
        print(f"{scored.drafts} drafts are not counted.")


def to_markdown(scored: Evaluation) -> str:
    """The figures as a page."""
    lines = [
        "# Measured",
        "",
        f"The current version on {scored.releases} annotated releases of the project's own; made by `make evaluate`.",
        "Rules were mended while most of these were at hand: what to expect of unseen releases stands in",
        "[How good it is](accuracy.md).",
        "F1 lies in the interval in 95 of 100 draws of as many releases.",
        "",
        "| measure | precision | recall | F1 | interval | hits | spurious | missed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for figure in scored.figures:
        shares = " | ".join(f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1))
        counts = f"{figure.hits} | {figure.spurious} | {figure.missed}"
        lines.append(f"| {figure.measure} | {shares} | {figure.low:.3f}–{figure.high:.3f} | {counts} |")
    return "\n".join(lines)


def print_errors(scored: Evaluation) -> None:
    """Every error on a line of its own, fields parted by tabs."""
    for error in scored.errors:
        print(error.measure, error.file, error.what, label(error), error.context, sep="\t")


def label(error: Error) -> str:
    """What was missed or is spurious, as people write it."""
    return " · ".join("" if part is None else str(part) for part in error.label)


def to_json(scored: Evaluation) -> str:
    """The figures and errors as JSON."""
    figures = {
        figure.measure: {
            "precision": figure.precision,
            "recall": figure.recall,
            "f1": figure.f1,
            "low": figure.low,
            "high": figure.high,
            "hits": figure.hits,
            "spurious": figure.spurious,
            "missed": figure.missed,
        }
        for figure in scored.figures
    }
    errors = [
        {
            "measure": error.measure,
            "file": error.file,
            "what": error.what,
            "label": list(error.label),
            "context": error.context,
        }
        for error in scored.errors
    ]
    content = {"releases": scored.releases, "drafts": scored.drafts, "figures": figures, "errors": errors}
    return json.dumps(content, ensure_ascii=False, indent=1)
