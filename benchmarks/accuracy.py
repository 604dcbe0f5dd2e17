"""How right the datasets are on the annotated releases of `../shared/eval`, and the floors that hold it.

python -m benchmarks.accuracy            measure and print
python -m benchmarks.accuracy --raise    and raise the floors to what was measured; none is ever lowered
python -m benchmarks.accuracy --corpus   the annotated releases changed: floors of what is measured on the new ones
"""

import argparse
import hashlib
import importlib.util
import json
import math
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import TypedDict

from rich.console import Console
from rich.table import Table

import pipeline

ROOT = Path(__file__).parents[1]
EVAL = ROOT.parent / "shared" / "eval"
FLOORS = ROOT / "tests" / "acceptance" / "floors.json"

Figures = dict[str, float]


class Kept(TypedDict):
    """What `floors.json` holds: the corpus that was measured on, and the floor of each measure."""

    corpus: str
    floors: Figures


def measure(processed: Path, only: str = "") -> Figures:
    """F1 of each measure for the datasets in a folder; `only` takes the releases whose names begin so."""
    totals, _ = _scorer().score(processed, EVAL / "gold", only)
    return {
        name: 2 * hits / (2 * hits + wrong + missed)
        for name, (hits, wrong, missed) in totals.items()
        if hits + wrong + missed
    }


def fingerprint() -> str:
    """What tells this corpus from another: a hash of all annotated releases and their annotations."""
    digest = hashlib.sha256()
    for path in sorted([*EVAL.glob("gold/*.json"), *EVAL.glob("releases/*")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def raised(floors: Figures, figures: Figures) -> Figures:
    """The floors, each raised to the figure measured, which is rounded down to three digits; none is lowered."""
    measured = {name: math.floor(figure * 1000) / 1000 for name, figure in figures.items()}
    return {name: max(floor, floors.get(name, 0.0)) for name, floor in measured.items()}


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec is not None  # noqa: S101 - of a path it never is
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _print(figures: Figures, floors: Figures) -> None:
    table = Table("measure", "F1", "floor")
    for name, figure in figures.items():
        style = "red" if _below(name, figure, floors) else ""
        table.add_row(name, f"{figure:.3f}", f"{floors.get(name, 0.0):.3f}", style=style)
    Console().print(table)


def _below(name: str, figure: float, floors: Figures) -> bool:
    return figure < floors.get(name, 0.0)


def main() -> int:
    """Measure, print, and keep the floors if that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="keep", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--corpus", action="store_true", help="accept changed releases and begin their floors anew")
    options = parser.parse_args()
    kept = json.loads(FLOORS.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        pipeline.run(EVAL / "releases", folder)
        figures = measure(Path(folder))
    _print(figures, kept["floors"])
    if options.corpus:
        return _keep({}, figures)
    if options.keep:
        return _raise(kept, figures)
    return 0


def _raise(kept: Kept, figures: Figures) -> int:
    if kept["corpus"] != fingerprint():
        print("The annotated releases changed; --corpus begins their floors anew.", file=sys.stderr)
        return 2
    low = [name for name, figure in figures.items() if _below(name, figure, kept["floors"])]
    if low:
        print(f"No floor is lowered, and none raised while these are below theirs: {', '.join(low)}.", file=sys.stderr)
        return 1
    return _keep(kept["floors"], figures)


def _keep(floors: Figures, figures: Figures) -> int:
    kept = Kept(corpus=fingerprint(), floors=raised(floors, figures))
    FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
