"""What the first stage gives: one decoded text or page, and nothing yet about what it means."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pipeline.problems import Problem

Format = Literal["text", "html", "pdf", "docx", "eml", "jsonl", "csv", "feed"]
Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a container says of the release in it, in its own words: the columns of a row, the head of a mail, a feed.

    Cleaning decides what of it to believe. `date` is as written there.
    """

    title: str | None = None
    subtitle: str | None = None
    date: str | None = None
    issuer: str | None = None
    lead: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One text or page that may hold a release; a file gives one, a container (mail folder, table, feed, archive) many.

    `path` is relative to the folder that was read, with forward slashes; a part of a container has its place behind a
    `#` ("export.csv#12", "archiv.zip#2021/mai.html"). `sha256` is of the bytes that it was made of: the file, or the
    part of the container. `format` is what lay on disk, `media` what `content` holds: text or markup. `problems` tells
    what decoding had to mend.
    """

    path: str
    sha256: str
    format: Format
    media: Media
    content: str
    url: str | None = None
    retrieved_at: dt.datetime | None = None
    stated: Stated = Stated()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, or a part of one, that gives no source, and why. It never costs the parts beside it."""

    path: str
    problem: Problem


Part = Source | Refusal
