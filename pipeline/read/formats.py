"""Which reader a file gets, by the ending of its name."""

import zlib
from collections.abc import Callable, Iterator
from zipfile import BadZipFile

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.archives import read_archive
from pipeline.read.blob import Blob
from pipeline.read.delimited import read_delimited
from pipeline.read.feeds import read_feed
from pipeline.read.json_rows import read_json, read_json_lines
from pipeline.read.mail import read_mail, read_saved_page
from pipeline.read.plain import read_page, read_text
from pipeline.read.source import Part, Refusal
from pipeline.read.word import read_word

Reader = Callable[[Blob], Iterator[Part]]

_HINTS = {
    (".doc", ".odt", ".rtf", ".pages", ".wpd"): "Save the document as .docx or .pdf.",
    (".xls", ".xlsx", ".ods"): "Save the table as .csv, with a release in each row.",
    (".msg", ".mbox", ".pst"): "Save each mail as .eml.",
    (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"): "Pack the files as .zip.",
}


def parts_of(blob: Blob) -> Iterator[Part]:
    """What a file or a member of a container holds. What cannot be read is a refusal, also when it breaks half-way."""
    try:
        reader = _READERS.get(blob.suffix)
        if reader is None:
            raise UnreadableError("unknown_format", _unknown(blob.suffix))
        yield from reader(blob)
    except UnreadableError as error:
        yield Refusal(blob.path, Problem("error", error.code, str(error)))
    except (BadZipFile, zlib.error, EOFError) as error:
        message = f"The archive is damaged: {error}".rstrip(".") + "."
        yield Refusal(blob.path, Problem("error", "broken_file", message))


def _unknown(suffix: str) -> str:
    if not suffix:
        return "A file without an ending is not read."
    hint = next((hint for suffixes, hint in _HINTS.items() if suffix in suffixes), "")
    return f"Files of the kind '{suffix}' are not read. {hint}".rstrip()


def _read_archive(blob: Blob) -> Iterator[Part]:
    return read_archive(blob, parts_of)


def _read_mail(blob: Blob) -> Iterator[Part]:
    return read_mail(blob, parts_of)


def _read_pdf(blob: Blob) -> Iterator[Part]:
    from pipeline.read.pdf import read_pdf  # noqa: PLC0415 - takes a second to load, and most folders hold none

    return read_pdf(blob)


_READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".mhtml": read_saved_page,
    ".mht": read_saved_page,
    ".eml": _read_mail,
    ".pdf": _read_pdf,
    ".docx": read_word,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
    ".zip": _read_archive,
}

# Read piece by piece, so they may be larger than a release.
CONTAINERS = frozenset({".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom", ".zip"})
