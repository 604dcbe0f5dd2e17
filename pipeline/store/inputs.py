"""Which files a run has to read: those that are new or changed since their rows were made."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.store.folder import File, Folder
from pipeline.store.manifest import Known, Manifest

SITES = "sites.toml"  # an analyst's own profiles of sites, at the top of the folder that is read
_NOT_RELEASES = frozenset({"README", "README.md", "README.txt"})  # what a folder says of itself


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do: the files to read, and what is known of those whose rows stay."""

    fresh: tuple[File, ...]
    kept: Manifest
    new: int
    changed: int
    removed: int


def find(raw: Folder) -> list[File]:
    """All files below a folder in a fixed order; hidden ones, a README and its `sites.toml` are no releases."""
    found = (file for file in raw.files() if PurePosixPath(file.name).name not in _NOT_RELEASES and file.name != SITES)
    return sorted(found, key=lambda file: file.name)


def plan(raw: Folder, known: Manifest, since: dt.date | None = None, force: bool = False) -> Plan:
    """Compare a folder with what is known of it. A file is opened only where its state is not the known one.

    `since` leaves files alone that were last changed before that day: the rows of those that are known stay, the others
    are left out. `force` takes all files for changed.
    """
    files = find(raw)
    earliest = dt.datetime.combine(since, dt.time()).astimezone().timestamp() if since else float("-inf")
    fresh: list[File] = []
    kept: Manifest = {}
    for file in files:
        before = known.get(file.name)
        if file.modified < earliest:
            if before:
                kept[file.name] = before
        elif before and not force and _is_same(raw, file, before):
            kept[file.name] = Known(file.state, before.sha256, before.part)
        else:
            fresh.append(file)
    changed = sum(file.name in known for file in fresh)
    removed = len(known.keys() - {file.name for file in files})
    return Plan(tuple(fresh), kept, len(fresh) - changed, changed, removed)


def content_hash(path: Path) -> str | None:
    """The SHA-256 of a file; None where it cannot be read."""
    try:
        if not path.is_file():  # opening a pipe would wait for a writer who may never come
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _is_same(raw: Folder, file: File, before: Known) -> bool:
    if before.sha256 is None:
        return False
    if before.state == file.state:
        return True
    try:
        with raw.fetched(file.name) as path:
            return before.sha256 == content_hash(path)
    except OSError:  # gone since it was listed
        return False
