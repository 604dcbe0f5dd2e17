"""What the first stage gives: the content of one file, decoded, and nothing yet about what it means."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pipeline.problems import Problem

Format = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Source:
    """One decoded file.

    `path` is relative to the folder that was read, with forward slashes; `sha256` is of the bytes as they lie on disk.
    `content` holds text or markup. `problems` tells what decoding had to mend.
    """

    path: str
    sha256: str
    format: Format
    content: str
    url: str | None = None
    retrieved_at: dt.datetime | None = None
    problems: tuple[Problem, ...] = ()
