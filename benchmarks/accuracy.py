"""How right the datasets are on annotated releases, and the floors that hold it.

python -m benchmarks.accuracy            measure and print
python -m benchmarks.accuracy --raise    and raise the floors; none is ever lowered
python -m benchmarks.accuracy --corpus   annotated releases changed: their floors begin anew

Three corpora: `eval`, the annotated releases of `../shared/eval`; `samples`, those of `raw/` with the annotations in
`tests/gold/`; `annotated`, more of the project's own. All are scored by `../shared/eval/score.py`.
"""

import argparse
import hashlib
import importlib.util
import json
import math
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypedDict

from rich.console import Console
from rich.table import Table

import pipeline

ROOT = Path(__file__).parents[1]
EVAL = ROOT.parent / "shared" / "eval"
FLOORS = ROOT / "tests" / "acceptance" / "floors.json"
MARGIN = 0.02  # a rule that is right for German may cost a case here; floors at 1.0 would reward fitting to these texts

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Releases and their annotations, a JSON file each, in the format of `../shared/eval/README.md`."""

    name: str
    releases: Path
    gold: Path

    def fingerprint(self) -> str:
        """What tells this corpus from another: a hash of all releases and annotations."""
        digest = hashlib.sha256()
        for folder in (self.gold, self.releases):
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]


CORPORA = (
    Corpus("eval", EVAL / "releases", EVAL / "gold"),
    Corpus("samples", ROOT / "raw", ROOT / "tests" / "gold"),
    Corpus("annotated", ROOT / "tests" / "annotated" / "releases", ROOT / "tests" / "annotated" / "gold"),
)


class Kept(TypedDict):
    """What `floors.json` holds of a corpus: which it was, and the floor of each measure."""

    corpus: str
    floors: Figures


def measure(processed: Path, gold: Path, only: str = "") -> Figures:
    """F1 of each measure for the datasets in a folder; `only` takes the releases whose names begin so."""
    totals, _ = _scorer().score(processed, gold, only)
    return {
        name: 2 * hits / (2 * hits + wrong + missed)
        for name, (hits, wrong, missed) in totals.items()
        if hits + wrong + missed
    }


def raised(floors: Figures, figures: Figures) -> Figures:
    """The floors, each raised to the margin below the figure measured, down to three digits; none is lowered."""
    below = {name: max(math.floor((figure - MARGIN) * 1000 + 1e-6) / 1000, 0.0) for name, figure in figures.items()}
    return {name: max(floor, floors.get(name, 0.0)) for name, floor in below.items()}


def load_floors() -> dict[str, Kept]:
    """The floors by the name of their corpus."""
    kept: dict[str, Kept] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec is not None  # noqa: S101 - of a path it never is
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _measured(corpus: Corpus) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        pipeline.run(corpus.releases, folder)
        return measure(Path(folder), corpus.gold)


def _print(corpus: Corpus, figures: Figures, floors: Figures) -> None:
    table = Table("measure", "F1", "floor", title=corpus.name)
    for name, figure in figures.items():
        floor = floors.get(name, 0.0)
        table.add_row(name, f"{figure:.3f}", f"{floor:.3f}", style="red" if figure < floor else "")
    Console().print(table)


def main() -> int:
    """Measure, print, and keep the floors if that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="keep", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--corpus", action="store_true", help="accept changed releases and begin their floors anew")
    options = parser.parse_args()
    kept = load_floors() if FLOORS.exists() else {}
    new = dict(kept)
    for corpus in CORPORA:
        before = kept.get(corpus.name, Kept(corpus="", floors={}))
        figures = _measured(corpus)
        _print(corpus, figures, before["floors"])
        if before["corpus"] != corpus.fingerprint():
            if not options.corpus:
                print(f"The releases of {corpus.name} changed; --corpus begins their floors anew.", file=sys.stderr)
                return 2
            before = Kept(corpus=corpus.fingerprint(), floors={})
        low = [name for name, figure in figures.items() if figure < before["floors"].get(name, 0.0)]
        if low:
            print(f"Below their floors, of which none is lowered: {', '.join(low)}.", file=sys.stderr)
            return 1
        new[corpus.name] = Kept(corpus=before["corpus"], floors=raised(before["floors"], figures))
    if options.keep or options.corpus:
        FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
