"""Folders that fsspec reaches. An object appears as a whole or not at all, so nothing has to be renamed."""

import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from fsspec import AbstractFileSystem
from fsspec.core import url_to_fs

from pipeline.errors import UsageError
from pipeline.store.folder import File

_TAGS = ("ETag", "etag", "md5", "mtime", "LastModified", "last_modified", "created")
_TIMES = ("LastModified", "last_modified", "mtime", "created")


def opened(url: str) -> tuple[AbstractFileSystem, str]:
    """The file system of a URL, and the path in it.

    Raises `UsageError` where no driver is installed for it.
    """
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{url} cannot be opened: {error}".rstrip(".") + ".") from error
    return system, path


class RemoteFolder:
    """A folder in an object store or on another machine."""

    local: Path | None = None

    def __init__(self, url: str, system: AbstractFileSystem, root: str) -> None:
        self.url, self.system, self.root = url, system, root.rstrip("/")

    def exists(self, name: str = "") -> bool:
        """True where there is a file or folder of that name."""
        self.system.invalidate_cache()
        return bool(self.system.exists(self._path(name)))

    def state(self, name: str) -> str | None:
        """Size and tag."""
        self.system.invalidate_cache()
        try:
            return _state(self.system.info(self._path(name)))
        except FileNotFoundError:
            return None

    def files(self, below: str = "", hidden: bool = False) -> Iterator[File]:
        """All files in and under a folder, from one listing."""
        self.system.invalidate_cache()
        found: Mapping[str, Mapping[str, Any]] = self.system.find(self._path(below), detail=True)
        for path, info in found.items():
            name = self._name(path)
            if hidden or not any(part.startswith(".") for part in PurePosixPath(name).parts):
                yield File(name, _state(info), _seconds(info))

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """A copy of the file under its own name, since reading goes by the ending."""
        with tempfile.TemporaryDirectory(prefix="verlautbar-") as scratch:
            path = Path(scratch) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            self.system.get_file(self._path(name), str(path))
            yield path

    def put(self, path: Path, name: str) -> None:
        """Send the file."""
        target = self._path(name)
        self.system.makedirs(target.rpartition("/")[0], exist_ok=True)
        self.system.put_file(str(path), target)
        path.unlink()

    def move(self, name: str, to: str) -> None:
        """Copy, then remove."""
        self.system.mv(self._path(name), self._path(to))

    def remove(self, name: str) -> None:
        """Remove a file or a folder with all that is in it."""
        if self.exists(name):
            self.system.rm(self._path(name), recursive=True)

    def settle(self) -> None:
        """Nothing to do: an object store keeps what it has taken."""

    def _path(self, name: str) -> str:
        return f"{self.root}/{name}" if name else self.root

    def _name(self, path: str) -> str:
        return path.removeprefix(self.root).lstrip("/")


def _state(info: Mapping[str, Any]) -> str:
    tag = next((str(info[key]) for key in _TAGS if info.get(key)), "")
    return f"{info.get('size')}-{tag}"


def _seconds(info: Mapping[str, Any]) -> float:
    """When an object was last written, as its store tells; 0 where it does not."""
    moment = next((info[key] for key in _TIMES if info.get(key)), 0.0)
    return moment.timestamp() if isinstance(moment, dt.datetime) else float(moment)
