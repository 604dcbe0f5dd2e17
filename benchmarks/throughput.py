"""Whole runs over many releases: speed, workers, memory, cost per release, and a stack of peers on the same pages.

`python -m benchmarks.throughput` prints it over some hundred files; `--whole` goes up to 20,000, which takes an hour or
two. The files are the annotated pages, the annotated texts and the samples, as far as they are there, repeated; copies
are repetitions of one release, which is the hardest case for finding them. The peers' stack (`--peers`) is what a user
would build of trafilatura, spaCy's EntityRuler with all municipalities, dateparser's search and price-parser; it needs
`pip install 'verlautbar[bench,dev]'`.
"""

import argparse
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

import pipeline
from benchmarks.accuracy import EVAL, ROOT
from benchmarks.pages import PAGES
from pipeline.clean import clean_all
from pipeline.errors import UnreadableError
from pipeline.extract.ner import OWN
from pipeline.extract.nlp import extract, load_nlp
from pipeline.interpret import interpret
from pipeline.read import from_text
from pipeline.runner import find_files

_SMALL, _WHOLE = (50, 200), (1_000, 5_000, 20_000)


@dataclass
class Measured:
    """Seconds of a run, and the peak memory of its parent process in MB."""

    seconds: float
    peak: float = 0.0
    releases: int = 0


@dataclass
class Peak:
    """The most memory that this process alone has held meanwhile, in MB."""

    megabytes: float = field(default=0.0)


@contextmanager
def watched() -> Iterator[Peak]:
    """Look at the memory of this process ten times a second; that of the workers does not count."""
    peak, ended = Peak(), threading.Event()

    def look() -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while not ended.wait(0.1):
            held = int(Path("/proc/self/statm").read_text().split()[1]) * page / 1e6
            peak.megabytes = max(peak.megabytes, held)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield peak
    finally:
        ended.set()
        looking.join()


def originals() -> list[Path]:
    """The files that are repeated."""
    folders = (PAGES / "html", EVAL / "releases", ROOT / "raw")
    texts = (".html", ".txt")
    return [path for folder in folders if folder.is_dir() for path in find_files(folder) if path.suffix in texts]


def repeated(paths: list[Path], number: int, target: Path) -> None:
    """So many files: these, over and over."""
    for copy, path in zip(range(number), cycle(paths), strict=False):
        place = target / f"{copy // 1000}" / f"{copy:06}{path.suffix}"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def measure(raw: Path, out: Path, workers: int) -> Measured:
    """A run from nothing over a folder."""
    with watched() as peak:
        started = time.perf_counter()
        summary = pipeline.run(raw, out, workers=workers)
        seconds = time.perf_counter() - started
    return Measured(seconds, peak.megabytes, summary.releases)


def again(raw: Path, out: Path) -> tuple[float, float]:
    """The seconds of a run on an unchanged folder, and of one after a single file has changed."""
    unchanged = pipeline.run(raw, out).seconds
    path = find_files(raw)[0]
    path.write_bytes(path.read_bytes() + b"\n")
    return unchanged, pipeline.run(raw, out).seconds


def sizes(console: Console, paths: list[Path], numbers: tuple[int, ...]) -> None:
    """One worker and two over growing folders."""
    table = Table("files", "workers", "seconds", "ms per file", "releases/s and core", "parent's peak MB")
    for number in numbers:
        with TemporaryDirectory() as folder:
            raw = Path(folder, "raw")
            repeated(paths, number, raw)
            found = {workers: measure(raw, Path(folder, f"{workers}"), workers) for workers in (2, 1)}
            for workers, each in found.items():
                speed = each.releases / each.seconds / workers
                cost = 1000 * each.seconds / number
                table.add_row(
                    f"{number:,}",
                    str(workers),
                    f"{each.seconds:.1f}",
                    f"{cost:.1f}",
                    f"{speed:.1f}",
                    f"{each.peak:.0f}",
                )
            console.print(f"{number:,} files: two workers are {found[1].seconds / found[2].seconds:.2f} times as fast")
            unchanged, changed = again(raw, Path(folder, "1"))
            console.print(f"{number:,} files: nothing changed {unchanged:.2f} s, one file changed {changed:.1f} s")
    console.print(table)


def ours(ner: str) -> Callable[[str], object]:
    """A page through the stages up to its facts."""
    nlp = load_nlp(ner)

    def read(page: str) -> object:
        try:
            return [interpret(extract(nlp, release)) for release in clean_all(from_text(page))]
        except UnreadableError:
            return None

    return read


def theirs() -> Callable[[str], object]:
    """A page through the stack of peers: text, municipalities, dates and sums; no people, roles or awards."""
    import spacy  # noqa: PLC0415
    from dateparser.search import search_dates  # noqa: PLC0415
    from price_parser import Price  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415

    from pipeline.gazetteer import gazetteer  # noqa: PLC0415

    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    units = [unit for unit in gazetteer() if len(unit.key) == 8]
    ruler.add_patterns([{"label": "LOC", "pattern": unit.name, "id": unit.key} for unit in units])  # type: ignore[attr-defined]

    def read(page: str) -> object:
        found = bare_extraction(page, with_metadata=True)
        text = (found.text if found is not None else "") or ""  # type: ignore[union-attr]
        doc = nlp(text)
        prices = [Price.fromstring(sentence.text) for sentence in doc.sents if "Euro" in sentence.text]
        return doc.ents, search_dates(text, languages=["de"]), prices

    return read


def against_peers(console: Console, number: int) -> None:
    """Both stacks in turns over the same pages, in this process; ours with its model for names and with rules alone."""
    pages = [path.read_text(encoding="utf-8") for path in find_files(PAGES / "html")]
    chosen = list(islice(cycle(pages), number))
    readers = {"verlautbar": ours(OWN), "its rules": ours("none"), "peers": theirs()}
    for reader in readers.values():
        reader(pages[0])  # what is loaded at first use
    times: dict[str, list[float]] = {name: [] for name in readers}
    for page in chosen:
        for name, reader in readers.items():
            started = time.process_time()
            reader(page)
            times[name].append(1000 * (time.process_time() - started))
    for name, each in times.items():
        console.print(f"{name:<12} {sum(each) / len(each):8.1f} ms per page, median {median(each):.1f}")
    for name in ("verlautbar", "its rules"):
        console.print(f"{name}: {sum(times['peers']) / sum(times[name]):.1f} times as fast as the peers")
    console.print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--whole", action="store_true", help="up to 20,000 files")
    options.add_argument("--peers", action="store_true", help="only the comparison with the stack of peers")
    options.add_argument("--pages", type=int, default=60, help="pages for that comparison")
    chosen = options.parse_args()
    console, paths = Console(), originals()
    if chosen.peers:
        against_peers(console, chosen.pages)
        return
    console.print(f"{len(paths)} files, repeated")
    sizes(console, paths, _WHOLE if chosen.whole else _SMALL)


if __name__ == "__main__":
    main()
