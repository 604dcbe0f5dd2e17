"""Where the time goes: seconds per stage over the releases at hand. `make bench` prints it; nothing is asserted."""

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from benchmarks.accuracy import EVAL, ROOT
from pipeline.clean import clean
from pipeline.errors import UnreadableError
from pipeline.extract.nlp import extract, load_nlp
from pipeline.gazetteer import gazetteer
from pipeline.interpret import interpret
from pipeline.process import process_files
from pipeline.publish import publish
from pipeline.read import read_one
from pipeline.runner import find_files
from pipeline.store.folder import folder
from pipeline.tables.merge import merged, take_census
from pipeline.tables.part import Worked, part_of
from pipeline.tables.tabulate import Held

T = TypeVar("T")


class Stopwatch:
    """Adds up the seconds that are spent on each name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def time(self, name: str, work: Callable[[], T]) -> T:
        """Do the work and count its time."""
        started = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[name] += time.perf_counter() - started


def stages(nlp: Language, root: Path) -> tuple[int, Stopwatch]:
    """The number of releases below a folder, and the time of each stage over all of them."""
    watch, count = Stopwatch(), 0
    for path in find_files(root):
        try:
            source = watch.time("read", lambda path=path: read_one(path))  # type: ignore[misc]
            release = watch.time("clean", lambda source=source: clean(source))  # type: ignore[misc]
        except UnreadableError:
            continue
        doc = watch.time("extract", lambda release=release: extract(nlp, release))  # type: ignore[misc]
        watch.time("interpret", lambda doc=doc: interpret(doc))  # type: ignore[misc]
        count += 1
    outcomes = process_files(nlp, find_files(root), root)
    files = [Worked(outcome.path, None, [outcome]) for outcome in outcomes]
    parts = [watch.time("tabulate", lambda: Held(part_of(files)))]
    with TemporaryDirectory() as out:
        watch.time("merge, publish", lambda: publish(merged(parts, take_census(parts)), folder(out)))
    return count, watch


def components(nlp: Language, root: Path) -> Stopwatch:
    """The time of each spaCy component over the releases below a folder."""
    watch = Stopwatch()
    for path in find_files(root):
        try:
            release = clean(read_one(path))
        except UnreadableError:
            continue
        doc = watch.time("tokenizer", lambda text=release.text: nlp.make_doc(text))  # type: ignore[misc]
        doc._.release = release
        for name, component in nlp.pipeline:
            watch.time(name, lambda component=component, doc=doc: component(doc))  # type: ignore[misc]
    return watch


def grid(title: str, watch: Stopwatch, count: int) -> Table:
    """Seconds, share of the whole and milliseconds per release."""
    whole = sum(watch.seconds.values())
    table = Table("step", "seconds", "share", "ms per release", title=title, title_justify="left")
    for name, seconds in watch.seconds.items():
        table.add_row(name, f"{seconds:.3f}", f"{seconds / whole:.0%}", f"{1000 * seconds / count:.1f}")
    table.add_row("all", f"{whole:.3f}", "100%", f"{1000 * whole / count:.1f}", style="bold")
    return table


def main() -> None:
    """Measure loading, stages and components over the samples and, where they are, the annotated releases."""
    console, loading = Console(), Stopwatch()
    nlp = loading.time("pipeline", load_nlp)
    loading.time("gazetteer", gazetteer)
    console.print(grid("Loading", loading, 1))
    for root in (ROOT / "raw", EVAL / "releases"):
        if not root.is_dir() or not find_files(root):
            continue
        count, watch = stages(nlp, root)
        if count:
            console.print(grid(f"{root.parent.name}/{root.name}: {count} releases", watch, count))
            console.print(f"{count / sum(watch.seconds.values()):.1f} releases per second, one process")
            console.print(grid("Components of extract", components(nlp, root), count))


if __name__ == "__main__":
    main()
