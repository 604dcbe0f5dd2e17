"""Drives the stages over a folder: every new or changed file once, on any crew, into one set of datasets."""

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from pipeline.clean.sites import ProfileError, Sites, known_sites, load_sites
from pipeline.crew import Job
from pipeline.crew.choice import worked_on
from pipeline.errors import UsageError
from pipeline.extract.ner import OWN
from pipeline.problems import Problem
from pipeline.publish import DEFAULT, FORMATS, finish
from pipeline.published import Totals, published
from pipeline.store.folder import Folder, folder, read_bytes
from pipeline.store.inputs import SITES, Plan, find, plan
from pipeline.store.layout import STAGING
from pipeline.store.lock import locked
from pipeline.store.manifest import Known, Manifest, read_manifest, write_manifest
from pipeline.store.parts import StoredPart, remove_parts
from pipeline.store.setting import code_version, setting
from pipeline.tables.merge import Part
from pipeline.tables.outcome import Outcome
from pipeline.tables.part import Worked, part_of
from pipeline.tables.tabulate import Held

BATCH = 16

Progress = Callable[[int, int], None]
Place = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: rows of the tables that matter most, files or parts of files that gave no release where one was
    to be expected, the time it took, and how many files it had to read."""

    releases: int
    announcements: int
    municipalities: int
    problems: int
    unreadable: int
    seconds: float
    files_read: int = 0


def run(
    raw: Place,
    processed: Place,
    workers: int | None = None,
    progress: Progress | None = None,
    *,
    formats: Sequence[str] = DEFAULT,
    force: bool = False,
    since: dt.date | None = None,
    cluster: str | None = None,
    ner: str = OWN,
) -> Summary:
    """Turn all files below `raw` into the datasets in `processed`, which replace those of an earlier run.

    Both may be URLs of fsspec. Only files that are new or changed since an earlier run are read: `force` reads all,
    `since` leaves those alone that were last changed before a day. `workers` is the number of processes; without it, as
    many as there are processors and work for them. `cluster` is the address of a Dask scheduler to work on instead. The
    datasets are the same for any of these. `ner` finds names beside the rules: our own model, `none`, or an installed
    model of spaCy, as `load_nlp` takes it. `progress` is called with the number of files done and of all to be read.
    """
    started = time.perf_counter()
    source, target = folder(raw), folder(processed)
    _check(source, target, workers, formats)
    if target.local:
        target.local.mkdir(parents=True, exist_ok=True)
    with locked(target):
        finish(target)
        target.remove(STAGING)
        under = _setting(source, ner)
        before = read_manifest(target, under)
        todo = plan(source, before, since, force)
        job = Job(_address(source), _address(target), under, code_version(), _sites(source), ner)
        fresh = _work(job, todo, workers, cluster, progress)
        known = {**todo.kept, **fresh}
        if known != before:
            write_manifest(target, under, known)
        totals = _publish(target, under, known, formats)
    return Summary(*totals, seconds=time.perf_counter() - started, files_read=len(todo.fresh))


def plan_run(
    raw: Place, processed: Place, *, force: bool = False, since: dt.date | None = None, ner: str = OWN
) -> Plan:
    """What a run would have to do; nothing is written."""
    source, target = folder(raw), folder(processed)
    _check(source, target, None, DEFAULT)
    return plan(source, read_manifest(target, _setting(source, ner)), since, force)


def find_files(root: Path) -> list[Path]:
    """All files below a folder that a run reads, in a fixed order."""
    return [root / file.name for file in find(folder(root))]


def _work(job: Job, todo: Plan, workers: int | None, cluster: str | None, progress: Progress | None) -> Manifest:
    """Have all fresh files worked on; what is known of them then."""
    names = [file.name for file in todo.fresh]
    states = {file.name: file.state for file in todo.fresh}
    batches = [tuple(names[first : first + BATCH]) for first in range(0, len(names), BATCH)]
    found: Manifest = {}
    if progress:
        progress(0, len(names))
    for receipt in worked_on(job, batches, workers, cluster):
        found.update({name: Known(states[name], sha256, receipt.part) for name, sha256 in receipt.sha256.items()})
        if progress:
            progress(len(found), len(names))
    return found


def _publish(target: Folder, under: str, known: Mapping[str, Known], formats: Sequence[str]) -> Totals:
    inputs: dict[str, set[str]] = {}
    for name, each in known.items():
        inputs.setdefault(each.part, set()).add(name)
    parts: list[Part] = [StoredPart(target, under, part, frozenset(inputs[part])) for part in sorted(inputs)]
    totals, is_new = published(target, under, known, parts or [_nothing()], formats)
    if is_new:
        remove_parts(target, under, keep=set(inputs))
    return totals


def _nothing() -> Part:
    """What stands for a folder that holds no file, so that a wrong path does not look like a quiet day."""
    problem = Problem("error", "empty_folder", "The folder that was read holds no file.")
    return Held(part_of([Worked(".", None, [Outcome(".", None, None, (problem,))])]))


def _setting(source: Folder, ner: str) -> str:
    return setting(read_bytes(source, SITES) or b"", ner)


def _sites(source: Folder) -> Sites:
    """The profiles of the package, those of the folder's own `sites.toml` before them."""
    if not source.exists(SITES):
        return known_sites()
    try:
        with source.fetched(SITES) as path:
            return known_sites().extended(load_sites(path))
    except ProfileError as error:
        raise UsageError(str(error)) from error


def _address(place: Folder) -> str:
    """The folder as another process finds it."""
    return str(place.local.absolute()) if place.local else place.url


def _check(source: Folder, target: Folder, workers: int | None, formats: Sequence[str]) -> None:
    if not (source.local.is_dir() if source.local else source.exists()):
        raise UsageError(f"There is no folder {source.url} to read releases from.")
    if target.local and target.local.exists() and not target.local.is_dir():
        raise UsageError(f"{target.url} is a file; the datasets need a folder.")
    if _is_within(target, source):
        raise UsageError(
            f"The datasets cannot be written into the folder that is read: {target.url} lies in {source.url}."
        )
    if workers is not None and workers < 1:
        raise UsageError(f"{workers} workers cannot work; at least one is needed.")
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        raise UsageError(f"The datasets can be written as {', '.join(FORMATS)}, not as {', '.join(unknown) or 'none'}.")


def _is_within(target: Folder, source: Folder) -> bool:
    if target.local and source.local:
        return target.local.resolve().is_relative_to(source.local.resolve())
    return f"{target.url}/".startswith(f"{source.url}/")
