"""The first stage: a file becomes a `Source`, decoded, and nothing yet about what it means."""

import hashlib
from pathlib import Path

from pipeline.errors import UnreadableError
from pipeline.read.decoding import decode
from pipeline.read.markup import is_markup
from pipeline.read.source import Format, Source

__all__ = ["Source", "from_text", "read"]

FORMATS: dict[str, Format] = {".txt": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html"}

# No release is so long: what is larger is an export or a log, and would only fill the memory.
MOST_BYTES = 20_000_000


def read(path: Path, root: Path) -> Source:
    """The `Source` of one file below `root`.

    Raises `UnreadableError` for a file that cannot hold a release: of an unknown kind, empty, binary, far too large.
    """
    file_format = FORMATS.get(path.suffix.lower())
    if file_format is None:
        raise UnreadableError("unknown_format", f"Files of the kind '{path.suffix}' are not read.")
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise UnreadableError("too_large", f"The file has {size} bytes, a release has at most {MOST_BYTES}.")
    data = path.read_bytes()
    content, problems = decode(data, file_format)
    return Source(
        path=path.relative_to(root).as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        # A page saved under the name of a text file is still a page.
        format="html" if is_markup(content) else file_format,
        media="html" if is_markup(content) else "text",
        content=content,
        problems=problems,
    )


def from_text(text: str, name: str = "-") -> Source:
    """The `Source` of text or markup that somebody pasted; `name` stands for its path."""
    return Source(
        path=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        format="html" if is_markup(text) else "text",
        media="html" if is_markup(text) else "text",
        content=text,
    )
