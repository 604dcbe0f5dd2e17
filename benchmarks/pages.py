"""Saved pages against trafilatura: title, date, text, time per page, memory. `python -m benchmarks.pages` prints it.

Both read the same decoded pages in the same process, in turns. Needs the pages in `../shared/data/pages`, and
trafilatura.
"""

import gc
import importlib.util
import json
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.accuracy import ROOT
from pipeline.clean import clean
from pipeline.errors import UnreadableError
from pipeline.read import from_text

SHARED = ROOT.parent / "shared"
PAGES = SHARED / "data" / "pages" / "berlin"
SCORER = SHARED / "eval" / "score_pages.py"
_ROUNDS, _MANY = 5, 10_000
_ADDRESS = re.compile(r"<link[^>]*\brel=.canonical.[^>]*>|<meta[^>]*\bog:url\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What a reader found on a page."""

    title: str
    date: str
    text: str


Reader = Callable[[str], Reading]


def ours(content: str) -> Reading:
    """The page as this pipeline reads it."""
    try:
        release = clean(from_text(content))
    except UnreadableError:
        return Reading("", "", "")
    return Reading(release.title, str(release.date or ""), release.text)


def without_profile(content: str) -> Reading:
    """The same for a page that does not say where it was, so that no profile of a site is used."""
    return ours(_ADDRESS.sub("", content))


def theirs(content: str) -> Reading:
    """The page as trafilatura reads it."""
    from trafilatura import bare_extraction  # noqa: PLC0415  (a dependency of this benchmark alone)

    document: Any = bare_extraction(content, with_metadata=True)
    if document is None:
        return Reading("", "", "")
    return Reading(document.title or "", document.date or "", document.text or "")


def scorer() -> ModuleType:
    """The functions of the scorer that comes with the pages."""
    spec = importlib.util.spec_from_file_location("score_pages", SCORER)
    if spec is None or spec.loader is None:
        raise ImportError(str(SCORER))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(reader: Reader, pages: dict[str, str], golds: list[dict[str, Any]]) -> tuple[float, ...]:
    """The shares of right titles and dates, and precision, recall and F1 of the text, over all pages."""
    rules = scorer()
    rows = [_score(rules, reader(pages[gold["id"]]), gold) for gold in golds]
    return tuple(statistics.fmean(column) for column in zip(*rows, strict=True))


def _score(rules: ModuleType, found: Reading, gold: dict[str, Any]) -> tuple[float, ...]:
    texts = [text for _, text in gold["blocks"]]
    title = rules.words(gold["title"])
    core = rules.words(" ".join(text for text in texts if not rules.CONTACT.search(text))) - title
    body = rules.words(found.text) - rules.words(found.title)
    allowed = rules.words(" ".join(texts)) + title
    precision = (body & allowed).total() / max(body.total(), 1)
    recall = (rules.words(found.text) & core).total() / max(core.total(), 1)
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    day, month, year = gold["press_date"].split(".")
    same = rules.fold(found.title) == rules.fold(gold["title"])
    return float(same), float(found.date == f"{year}-{month}-{day}"), precision, recall, both


def milliseconds(readers: dict[str, Reader], pages: list[str]) -> dict[str, float]:
    """The processor time per page of each reader: the median of several rounds, in which they take turns."""
    rounds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(_ROUNDS):
        for name, reader in readers.items():
            gc.collect()
            started = time.process_time()
            for page in pages:
                reader(page)
            rounds[name].append(1000 * (time.process_time() - started) / len(pages))
    return {name: statistics.median(times) for name, times in rounds.items()}


def memory(pages: list[str], count: int) -> Iterator[tuple[int, float]]:
    """The peak memory of the process in MB after so many pages, at ten points of the way."""
    for done, page in enumerate(islice(cycle(pages), count), 1):
        ours(page)
        if done % (count // 10) == 0:
            yield done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print; `--memory` too reads ten thousand pages and watches the memory."""
    console = Console()
    if not SCORER.is_file() or not PAGES.is_dir():
        console.print("There are no annotated pages to measure: ../shared/data/pages/berlin is missing.")
        return
    if importlib.util.find_spec("trafilatura") is None:
        console.print("trafilatura is missing: pip install 'verlautbar[dev]' brings it.")
        return
    golds = [json.loads(line) for line in (PAGES / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = {gold["id"]: (PAGES / "html" / f"{gold['id']}.html").read_text(encoding="utf-8") for gold in golds}
    if "--memory" in sys.argv:
        for done, peak in memory(list(pages.values()), _MANY):
            console.print(f"{done:>6} pages  peak {peak:.0f} MB")
        return
    readers = {"without profile": without_profile, "with profile": ours, "trafilatura": theirs}
    times = milliseconds(readers, list(pages.values()))
    columns = ("reader", "title", "date", "precision", "recall", "F1", "ms per page", "of trafilatura's")
    table = Table(*columns, title=f"{len(pages)} pages of berlin.de", title_justify="left")
    for name, reader in readers.items():
        shares = (f"{share:.3f}" for share in score(reader, pages, golds))
        table.add_row(name, *shares, f"{times[name]:.1f}", f"{times[name] / times['trafilatura']:.2f}")
    console.print(table)


if __name__ == "__main__":
    main()
