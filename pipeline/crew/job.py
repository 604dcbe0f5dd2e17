"""The work itself: a batch of files becomes a part in the store. It runs in any process, on any machine."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import pyarrow as pa
from spacy.language import Language

from pipeline.clean.sites import Sites
from pipeline.errors import UsageError
from pipeline.extract.nlp import load_nlp
from pipeline.problems import Problem
from pipeline.process import process_file
from pipeline.read.files import relative_name
from pipeline.store.folder import Folder, folder
from pipeline.store.inputs import content_hash
from pipeline.store.parts import write_part
from pipeline.store.setting import code_version
from pipeline.tables.outcome import Outcome
from pipeline.tables.part import Worked, part_of

Batch = tuple[str, ...]  # names of files
_HELD = 64  # outcomes that are held until they are written; a container may have a million


@dataclass(frozen=True, slots=True)
class Job:
    """What all batches of a run have in common. `code` is the version of the package that asks for the work, `ner` what
    finds names beside the rules."""

    raw: str
    store: str
    setting: str
    code: str
    sites: Sites
    ner: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The part that a batch became, and the hash of each file; None for one that is to be tried again."""

    part: str
    sha256: dict[str, str | None]


def work(job: Job, batch: Batch) -> Receipt:
    """Take the files of a batch through the stages and write their part."""
    if job.code != code_version():
        raise UsageError("A worker has another version of verlautbar than the run; install the same on all machines.")
    raw = folder(job.raw)
    return _written(job, (worked for name in batch for worked in _file(raw, name, job)))


def give_up(job: Job, name: str) -> Receipt:
    """Write the part of a file that killed the process which worked on it."""
    message = "The process that worked on this file was killed, also at a second try."
    outcome = Outcome(_path(name), None, None, (Problem("error", "worker_died", message),))
    return _written(job, [Worked(name, None, [outcome])])


def _written(job: Job, files: Iterable[Worked]) -> Receipt:
    hashes: dict[str, str | None] = {}

    def batches() -> Iterator[pa.RecordBatch]:
        held: list[Worked] = []
        for each in files:
            hashes[each.name] = each.sha256
            held.append(each)
            if sum(len(one.outcomes) for one in held) >= _HELD:
                yield part_of(held)
                held = []
        if held:
            yield part_of(held)

    return Receipt(write_part(folder(job.store), job.setting, batches()), hashes)


def _file(raw: Folder, name: str, job: Job) -> Iterator[Worked]:
    """What became of a file, some outcomes at a time; the last of them says whether it held still."""
    try:
        with raw.fetched(name) as path:
            root = path.parents[name.count("/")]
            before, state = content_hash(path), _state(path)
            outcomes = process_file(_nlp(job.ner), path, root, job.sites)
            held = list(islice(outcomes, _HELD))
            while more := list(islice(outcomes, _HELD)):
                yield Worked(name, before, held)
                held = more
            yield Worked(name, before if _state(path) == state else None, held)
    except OSError as error:
        message = f"The file cannot be opened: {error.strerror or error}."
        yield Worked(name, None, [Outcome(_path(name), None, None, (Problem("error", "unreadable_file", message),))])


def _path(name: str) -> str:
    return relative_name(Path("/", name), Path("/"))


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


@cache
def _nlp(ner: str) -> Language:
    """The pipeline, loaded once per process."""
    return load_nlp(ner)
