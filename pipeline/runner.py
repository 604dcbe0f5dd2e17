"""Drives the stages over a folder: every file once, on one or many processes, into one set of datasets."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.language import Language

from pipeline.clean.sites import ProfileError, Sites, known_sites, load_sites
from pipeline.errors import UsageError
from pipeline.extract.nlp import load_nlp
from pipeline.problems import Problem
from pipeline.process import process_files
from pipeline.publish import publish
from pipeline.read.files import relative_name
from pipeline.tables import tabulate
from pipeline.tables.outcome import Outcome

BATCH = 16
_NOT_RELEASES = frozenset({"README", "README.md", "README.txt"})  # what a folder says of itself

_SITES = "sites.toml"  # an analyst's own profiles of sites, at the top of the folder that is read

Progress = Callable[[int, int], None]
Batch = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: rows of the tables that matter most, files or parts of files that gave no release where one was
    to be expected, and the time it took."""

    releases: int
    announcements: int
    municipalities: int
    problems: int
    unreadable: int
    seconds: float


def run(
    raw: str | Path, processed: str | Path, workers: int | None = None, progress: Progress | None = None
) -> Summary:
    """Turn all files below `raw` into the datasets in `processed`, which replace those of an earlier run.

    `workers` is the number of processes; without it, as many as there are processors and work for them. The datasets
    are the same for any number. `progress` is called with the number of files done and of all files.
    """
    started = time.perf_counter()
    root, target = Path(raw), Path(processed)
    _check(root, target, workers)
    sites = _sites(root)
    files = find_files(root)
    batches = [tuple(files[i : i + BATCH]) for i in range(0, len(files), BATCH)]
    outcomes: list[Outcome] = []
    done = 0
    if progress:
        progress(0, len(files))
    for batch, found in _process(batches, root, sites, workers or min(os.cpu_count() or 1, len(batches))):
        outcomes += found
        done += len(batch)
        if progress:
            progress(done, len(files))
    rows = tabulate(outcomes or [_nothing()])
    publish(rows, target)
    return Summary(
        releases=len(rows["releases"]),
        announcements=len(rows["announcements"]),
        municipalities=len(rows["municipalities"]),
        problems=len(rows["problems"]),
        unreadable=sum(outcome.is_error for outcome in outcomes),
        seconds=time.perf_counter() - started,
    )


def find_files(root: Path) -> list[Path]:
    """All files below a folder in a fixed order; hidden ones, its README and its `sites.toml` are no releases."""
    found = [
        path
        for path in root.rglob("*")
        if not path.is_dir()
        and path.name not in _NOT_RELEASES
        and path != root / _SITES
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
    ]
    return sorted(found, key=lambda path: path.relative_to(root).as_posix())


def _sites(root: Path) -> Sites:
    """The profiles of the package, those of the folder's own `sites.toml` before them."""
    path = root / _SITES
    if not path.is_file():
        return known_sites()
    try:
        return known_sites().extended(load_sites(path))
    except ProfileError as error:
        raise UsageError(str(error)) from error


def _check(root: Path, target: Path, workers: int | None) -> None:
    if not root.is_dir():
        raise UsageError(f"There is no folder {root} to read releases from.")
    if target.exists() and not target.is_dir():
        raise UsageError(f"{target} is a file; the datasets need a folder.")
    if target.resolve().is_relative_to(root.resolve()):
        raise UsageError(f"The datasets cannot be written into the folder that is read: {target} lies in {root}.")
    if workers is not None and workers < 1:
        raise UsageError(f"{workers} workers cannot work; at least one is needed.")


def _process(batches: list[Batch], root: Path, sites: Sites, workers: int) -> Iterator[tuple[Batch, list[Outcome]]]:
    """Each batch and its outcomes, in whatever order they come."""
    if workers <= 1:
        for batch in batches:
            yield batch, _process_batch(batch, root, sites)
        return
    lost: list[Batch] = []
    with ProcessPoolExecutor(workers) as pool:
        futures = {}
        for batch in batches:
            try:
                futures[pool.submit(_process_batch, batch, root, sites)] = batch
            except BrokenProcessPool:
                lost.append(batch)
        for future in as_completed(futures):
            try:
                yield futures[future], future.result()
            except BrokenProcessPool:
                lost.append(futures[future])
    yield from _one_by_one([path for batch in sorted(lost) for path in batch], root, sites)


def _one_by_one(files: list[Path], root: Path, sites: Sites) -> Iterator[tuple[Batch, list[Outcome]]]:
    """A file that kills its process takes the pool with it, and all that was in it; so these are tried once more, in a
    single process that is started anew when it dies."""
    while files:
        with ProcessPoolExecutor(1) as pool:
            while files:
                path = files.pop(0)
                try:
                    yield (path,), pool.submit(_process_batch, (path,), root, sites).result()
                except BrokenProcessPool:
                    yield (path,), [_killed(path, root)]
                    break


def _process_batch(batch: Batch, root: Path, sites: Sites) -> list[Outcome]:
    return process_files(_nlp(), batch, root, sites)


def _nothing() -> Outcome:
    """What stands for a folder that holds no file, so that a wrong path does not look like a quiet day."""
    problem = Problem("error", "empty_folder", "The folder that was read holds no file.")
    return Outcome(".", None, None, (problem,))


def _killed(path: Path, root: Path) -> Outcome:
    problem = Problem("error", "worker_died", "The process that worked on this file was killed, also at a second try.")
    return Outcome(relative_name(path, root), None, None, (problem,))


@cache
def _nlp() -> Language:
    """The pipeline, loaded once per process."""
    return load_nlp()
