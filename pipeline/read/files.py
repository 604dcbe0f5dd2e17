"""One file on disk: what may be opened at all, and whether it held still while it was read."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.blob import MOST_BYTES, Blob
from pipeline.read.formats import CONTAINERS, parts_of
from pipeline.read.source import Part, Refusal, Source


def read(path: Path, root: Path) -> Iterator[Part]:
    """What one file below `root` holds: a source for each text or page in it, a refusal for what cannot be read.

    The parts of a container come one at a time, so that memory stays flat. Nothing is raised for a file.
    """
    name = relative_name(path, root)
    try:
        yield from _settled(path, name)
    except UnreadableError as error:
        yield Refusal(name, Problem("error", error.code, str(error)))
    except OSError as error:
        message = f"The file cannot be opened: {error.strerror or error}."
        yield Refusal(name, Problem("error", "unreadable_file", message))


def read_one(path: Path) -> Source:
    """The single source of a file.

    Raises `UnreadableError` where it has none or several, and `OSError` where the file cannot be opened.
    """
    path.stat()
    found: Source | None = None
    refused: Refusal | None = None
    for part in read(path, path.parent):
        if isinstance(part, Refusal):
            refused = refused or part
        elif found is not None:
            raise several(path.name)
        else:
            found = part
    if found is not None:
        return found
    problem = refused.problem if refused else Problem("error", "empty_file", "The file is empty.")
    raise UnreadableError(problem.code, problem.message)


def several(name: str) -> UnreadableError:
    """What is raised where one release was asked for and a file has more."""
    return UnreadableError(
        "several_releases", f"{name} holds several releases; a run over its folder reads all of them."
    )


def relative_name(path: Path, root: Path) -> str:
    """The path below the root with forward slashes; bytes that are no UTF-8 in a file's name are replaced."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", errors="replace")


def _settled(path: Path, name: str) -> Iterator[Part]:
    """The parts of a file, the last of them held back until it is known that nobody wrote to the file meanwhile."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        # Opening a pipe would wait for a writer who may never come.
        raise UnreadableError("not_a_file", "This is a pipe, a socket or a device, and no file.")
    if path.suffix.lower() not in CONTAINERS and state.st_size > MOST_BYTES:
        raise UnreadableError("too_large", f"The file has {state.st_size} bytes, a release has at most {MOST_BYTES}.")
    with path.open("rb") as stream:
        before = _state(stream)
        last: Part | None = None
        for part in parts_of(Blob(name, stream)):
            if _state(stream) != before:
                break
            if last is not None:
                yield last
            last = part
        changed = _state(stream) != before
    if changed:
        message = "The file was written to while it was read, so the rest of it is left out; run again later."
        last = Refusal(name, Problem("error", "file_changed", message))
    if last is not None:
        yield last


def _state(stream: BinaryIO) -> tuple[int, int]:
    state = os.fstat(stream.fileno())
    return state.st_size, state.st_mtime_ns
