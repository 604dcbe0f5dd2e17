"""Text files and single pages."""

import hashlib
from collections.abc import Iterator

from pipeline.errors import UnreadableError
from pipeline.read.blob import Blob, hash_of
from pipeline.read.decoding import decode
from pipeline.read.mail_head import without_mail_head
from pipeline.read.markup import is_markup
from pipeline.read.source import Format, Source, Stated

_RICH_TEXT = b"{\\rtf"


def read_text(blob: Blob) -> Iterator[Source]:
    """The text that a file holds; a page saved under the name of a text is still a page."""
    yield plain_source(blob.path, blob.read(), "text")


def read_page(blob: Blob) -> Iterator[Source]:
    """The page that a file holds."""
    yield plain_source(blob.path, blob.read(), "html")


def plain_source(path: str, data: bytes, file_format: Format) -> Source:
    """The `Source` of the bytes of a text or a page."""
    if data.startswith(_RICH_TEXT):
        raise UnreadableError("unknown_format", "The file is rich text (RTF); save it as .docx, .pdf or .txt.")
    content, problems = decode(data, file_format)
    page = is_markup(content)
    content, stated = (content, Stated()) if page else without_mail_head(content)
    return Source(
        path=path,
        sha256=hash_of(data),
        format="html" if page else file_format,
        media="html" if page else "text",
        content=content,
        stated=stated,
        problems=problems,
    )


def from_text(text: str, name: str = "-") -> Source:
    """The `Source` of text or markup that somebody pasted; `name` stands for its path."""
    page = is_markup(text)
    content, stated = (text, Stated()) if page else without_mail_head(text)
    return Source(
        path=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        format="html" if page else "text",
        media="html" if page else "text",
        content=content,
        stated=stated,
    )
