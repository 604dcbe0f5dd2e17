"""PDF: its text layer in reading order, as paragraphs. Pictures of text are not read."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.blob import Blob, hash_of
from pipeline.read.extras import document_library
from pipeline.read.pdf_columns import Column, columns_of
from pipeline.read.pdf_lines import Table, lines_of
from pipeline.read.pdf_paragraphs import paragraphs_of
from pipeline.read.pdf_running import without_running_lines
from pipeline.read.source import Source

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MOST_PAGES = 60
_MOST_INFLATED = 100_000_000
_MOST_WORDS_OF_A_PAGE = 20_000
_FEWEST_LETTERS = 20
# How pdfminer writes a sign of which the font does not say what it means.
_UNNAMED = re.compile(r"\(cid:\d+\)")
_STREAM = re.compile(rb"stream\r?\n")
_CHUNK = 1 << 20


def read_pdf(blob: Blob) -> Iterator[Source]:
    """The text of a document. Raises `UnreadableError` where it has a password, no text layer, or is damaged."""
    data = blob.read()
    if b"%PDF-" not in data[:1024]:
        raise UnreadableError("broken_file", "The file is no PDF, whatever its name says.")
    _check_streams(data)
    text, lost = _UNNAMED.subn("�", _text(data))
    if sum(character.isalpha() for character in text) < max(_FEWEST_LETTERS, lost):
        message = "The PDF has no text layer: its pages are pictures. Run it through text recognition (OCR) first."
        raise UnreadableError("no_text_layer", message)
    problem = Problem("warning", "undecodable_bytes", f"{lost} characters could not be decoded.")
    yield Source(blob.path, hash_of(data), "pdf", "text", text, problems=(problem,) if lost else ())


def _text(data: bytes) -> str:
    pdfplumber = document_library("pdfplumber")
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > _MOST_PAGES:
                message = f"The PDF has {len(document.pages)} pages, a release has at most {_MOST_PAGES}."
                raise UnreadableError("too_large", message)
            heights = [float(page.height) for page in document.pages]
            pages = [_page(page) for page in document.pages]
    except UnreadableError:
        raise
    except Exception as error:  # the library meets damage with whatever error comes of it
        raise _unreadable(error) from None
    return paragraphs_of(without_running_lines(pages, heights))


def _unreadable(error: Exception) -> UnreadableError:
    """What an error of the library means for the file; it wraps those of opening one."""
    pdfdocument = document_library("pdfminer.pdfdocument")
    cause = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    if isinstance(cause, pdfdocument.PDFEncryptionError | pdfdocument.PDFPasswordIncorrect):
        return UnreadableError("encrypted_file", "The PDF is protected by a password; save it without one.")
    return UnreadableError("broken_file", "The PDF is damaged or cut short.")


def _page(page: "Page") -> list[Column]:
    """The columns of a page in reading order."""
    upright = page.filter(lambda each: each["object_type"] != "char" or each.get("upright", True))
    if len(page.chars) > 10 * _MOST_WORDS_OF_A_PAGE:
        raise UnreadableError("too_large", "A page of the PDF has more text than can be printed on one.")
    tables = [table for found in upright.find_tables() if (table := _table(found))]
    words: list[dict[str, Any]] = upright.extract_words(extra_attrs=["size", "fontname"], keep_blank_chars=False)
    lines = lines_of([word for word in words if not any(table.holds(word) for table in tables)])
    columns = columns_of(lines, tables)
    page.close()
    return columns


def _table(found: Any) -> Table | None:  # noqa: ANN401 - pdfplumber types its tables loosely
    """A ruled table with at least two columns and rows that hold text; a frame around text is none."""
    rows = [[" ".join((cell or "").split()) for cell in row] for row in found.extract()]
    rows = [row for row in rows if any(row)]
    filled = [row for row in rows if sum(map(bool, row)) > 1]
    if len(filled) < 2:
        return None
    x0, top, x1, bottom = found.bbox
    return Table(x0, top, x1, bottom, tuple(tuple(row) for row in rows))


def _check_streams(data: bytes) -> None:
    """Raise `UnreadableError` for a document whose packed streams unpack to far more than a release."""
    total = 0
    for found in _STREAM.finditer(data):
        total += _inflated(data, found.end(), _MOST_INFLATED - total)
        if total >= _MOST_INFLATED:
            raise UnreadableError("archive_bomb", f"The PDF unpacks to more than {_MOST_INFLATED} bytes.")


def _inflated(data: bytes, start: int, most: int) -> int:
    """How many bytes the stream at `start` unpacks to, counted up to `most`; 0 for one that is not packed."""
    packed, size, inner = zlib.decompressobj(), 0, b""
    rest: bytes = data[start : start + _CHUNK]
    end = start + len(rest)
    try:
        while size < most:
            piece = packed.decompress(rest, _CHUNK)
            inner = inner or piece
            size += len(piece)
            rest = packed.unconsumed_tail
            if not rest and not packed.eof:
                rest = data[end : end + _CHUNK]
                end += len(rest)
            if packed.eof or not (rest or piece):
                break
    except zlib.error:
        return size
    # What is packed twice shows it in its first bytes; no program that writes releases does so.
    if inner[:1] == b"\x78" and size > 1000 and _inflated(inner, 0, most) > size:
        return most
    return size
