"""Bytes that lie somewhere and are not read yet: a file, or a member of a container."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from pipeline.errors import UnreadableError

# No release is so long: what is larger is an export or a log, and would only fill the memory.
MOST_BYTES = 20_000_000
# What all archives in one file may unpack to, together.
MOST_UNPACKED = 2_000_000_000


@dataclass(slots=True)
class Budget:
    """How many bytes the archives in one file may still unpack; shared by all that are nested in it."""

    left: int = MOST_UNPACKED

    def take(self, size: int) -> None:
        """Count bytes that will be unpacked. Raises `UnreadableError` when they are more than is left."""
        if size > self.left:
            raise UnreadableError("archive_bomb", f"What is packed here unpacks to more than {MOST_UNPACKED} bytes.")
        self.left -= size


@dataclass(frozen=True, slots=True)
class Blob:
    """A stream of bytes and its place, as in `Source.path`. `depth` counts the archives around it."""

    path: str
    stream: BinaryIO
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    @property
    def suffix(self) -> str:
        """The ending of its name, in lower case."""
        return PurePosixPath(self.path).suffix.lower()

    def read(self, most: int = MOST_BYTES) -> bytes:
        """All bytes. Raises `UnreadableError` for more than a release has, of which no more is read."""
        data = self.stream.read(most + 1)
        if len(data) > most:
            raise UnreadableError("too_large", f"The file has more than {most} bytes, far more than a release.")
        return data

    def place(self, name: str | int) -> str:
        """The path of a part of it."""
        return f"{self.path}#{name}"


def hash_of(data: bytes) -> str:
    """SHA-256 as it stands in `Source.sha256`."""
    return hashlib.sha256(data).hexdigest()
