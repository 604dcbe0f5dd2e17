"""A folder anywhere: on this machine, or wherever fsspec reaches (`s3://…`, `memory://…`)."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.store.layout import STAGING


@dataclass(frozen=True, slots=True)
class File:
    """A file below a folder. `state` changes when the file does, without opening it; `modified` is in seconds."""

    name: str
    state: str
    modified: float


class Folder(Protocol):
    """A folder whose files bear names with forward slashes; what is written is there as a whole or not at all."""

    @property
    def url(self) -> str:
        """The path or URL, for people and for other processes."""
        ...

    @property
    def local(self) -> Path | None:
        """The path of a folder of this machine."""
        ...

    def exists(self, name: str = "") -> bool:
        """True where there is a file or folder of that name."""
        ...

    def state(self, name: str) -> str | None:
        """The state of a file; None where there is none."""
        ...

    def files(self, below: str = "", hidden: bool = False) -> Iterator[File]:
        """All files in and under a folder, in any order; those with a hidden name or folder only where asked for."""
        ...

    def fetched(self, name: str) -> AbstractContextManager[Path]:
        """The file as one of this machine, as long as the context lasts."""
        ...

    def put(self, path: Path, name: str) -> None:
        """Take a finished file in that lies in `scratch_for` the folder; it is gone from there."""
        ...

    def move(self, name: str, to: str) -> None:
        """Move a file inside the folder."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file or a folder with all that is in it; nothing happens where there is none."""
        ...

    def settle(self) -> None:
        """Make sure that moved files are where they are also after a power cut."""
        ...


def folder(url: str | os.PathLike[str]) -> Folder:
    """The folder of a path or a URL.

    Raises `UsageError` for a URL of a kind that nothing installed can open.
    """
    text = os.fspath(url)
    if "://" not in text:
        return LocalFolder(Path(text))
    if text.startswith("file://"):
        return LocalFolder(Path(text.removeprefix("file://")))
    from pipeline.store.remote import RemoteFolder, opened  # noqa: PLC0415 - most runs read and write on this machine

    return RemoteFolder(text.rstrip("/"), *opened(text))


def read_bytes(place: Folder, name: str) -> bytes | None:
    """What is in a file; None where there is none."""
    if not place.exists(name):
        return None
    with place.fetched(name) as path:
        return path.read_bytes()


def write_bytes(place: Folder, name: str, content: bytes) -> None:
    """Write a file as a whole."""
    with tempfile.TemporaryDirectory(dir=scratch_for(place)) as scratch:
        path = Path(scratch) / "written"
        path.write_bytes(content)
        place.put(path, name)


def scratch_for(place: Folder) -> Path | None:
    """A folder from which files can be renamed into place; None, the system's, where that is on another machine."""
    if place.local is None:
        return None
    path = place.local / STAGING
    path.mkdir(parents=True, exist_ok=True)
    return path


class LocalFolder:
    """A folder of this machine."""

    def __init__(self, path: Path) -> None:
        self.url, self.local = str(path), path

    def exists(self, name: str = "") -> bool:
        """True where there is a file or folder of that name."""
        return (self.local / name).exists()

    def state(self, name: str) -> str | None:
        """Size, time of the last change and inode."""
        try:
            return _state((self.local / name).stat())
        except OSError:
            return None

    def files(self, below: str = "", hidden: bool = False) -> Iterator[File]:
        """All files in and under a folder; links to folders are not followed, since they may lead in circles."""
        left = [below] if (self.local / below).is_dir() else []
        while left:
            above = left.pop()
            with os.scandir(self.local / above) as entries:
                for entry in entries:
                    name = f"{above}/{entry.name}" if above else entry.name
                    if entry.name.startswith(".") and not hidden:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        left.append(name)
                    elif not entry.is_dir():
                        yield _file(entry, name)

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """The file itself."""
        yield self.local / name

    def put(self, path: Path, name: str) -> None:
        """Rename, after everything is on the disk."""
        target = self.local / name
        target.parent.mkdir(parents=True, exist_ok=True)
        flush(path)
        path.replace(target)
        flush(target.parent)

    def move(self, name: str, to: str) -> None:
        """Rename."""
        (self.local / name).replace(self.local / to)

    def remove(self, name: str) -> None:
        """Remove a file or a folder with all that is in it."""
        path = self.local / name
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)

    def settle(self) -> None:
        """Flush the names in the folder."""
        flush(self.local)


def _file(entry: os.DirEntry[str], name: str) -> File:
    try:
        found = entry.stat()
    except OSError:  # a link that leads nowhere: a file that cannot be read, as reading it will tell
        return File(name, "", 0.0)
    return File(name, _state(found), found.st_mtime)


def _state(found: os.stat_result) -> str:
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"


def flush(path: Path) -> None:
    """Make the system write a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
