"""Word documents (.docx) as markup, so that cleaning reads them like a page: headings, lists, tables, paragraphs."""

import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from pipeline.errors import UnreadableError
from pipeline.read.archives import check_package
from pipeline.read.blob import Blob, hash_of
from pipeline.read.extras import document_library
from pipeline.read.source import Source

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_HEADING = re.compile(r"(?:heading|überschrift)\s*([1-6])", re.IGNORECASE)
_TITLES = frozenset({"title", "titel"})
_SUBTITLES = frozenset({"subtitle", "untertitel"})
_LIST = re.compile(r"(?:list|liste|aufzählung|nummerierung)", re.IGNORECASE)
_NUMBERING = "./w:pPr/w:numPr"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read_word(blob: Blob) -> Iterator[Source]:
    """The text of a document as markup."""
    data = blob.read()
    if data.startswith(_OLD_WORD):
        raise UnreadableError("encrypted_file", "The document has a password or is of the old kind; save it anew.")
    check_package(BytesIO(data))
    docx = document_library("docx")
    try:
        document = docx.Document(BytesIO(data))
        content = "\n".join(_markup(document))
    except (KeyError, ValueError, BadZipFile, SyntaxError) as error:
        message = f"The document is damaged, or no Word document: {error}".rstrip(".") + "."
        raise UnreadableError("broken_file", message) from None
    if not re.sub(r"<[^>]+>", "", content).strip():
        raise UnreadableError("no_text", "The document holds no text.")
    yield Source(blob.path, hash_of(data), "docx", "html", content)


def _markup(document: "Document") -> Iterator[str]:
    """The letterhead, then the body, as elements of a page."""
    yield "<!DOCTYPE html>\n<html><body>"
    yield from (f"<p>{line}</p>" for line in _letterhead(document))
    yield from _blocks(document)
    yield "</body></html>"


def _letterhead(document: "Document") -> list[str]:
    """The lines of the head of the first page, where an issuer prints its name."""
    section = document.sections[0] if len(document.sections) else None
    if section is None:
        return []
    heads = [section.first_page_header, section.header] if section.different_first_page_header_footer else []
    for head in heads or [section.header]:
        lines = [_inline(paragraph) for paragraph in head.paragraphs]
        lines += [_inline(each) for table in head.tables for cell in table._cells for each in cell.paragraphs]
        if any(lines):
            return [line for line in lines if line]
    return []


def _blocks(container: "Document | _Cell") -> Iterator[str]:
    """Paragraphs, headings, lists and tables in their order."""
    open_lists = 0
    for block in container.iter_inner_content():
        level = None if _is_table(block) else _list_level(block)  # type: ignore[arg-type]
        wanted = 0 if level is None else level + 1
        yield from ["<ul>"] * (wanted - open_lists) + ["</ul>"] * (open_lists - wanted)
        open_lists = wanted
        if _is_table(block):
            yield from _rows(block)  # type: ignore[arg-type]
        elif text := _inline(block):  # type: ignore[arg-type]
            tag = "li" if level is not None else _tag(block)  # type: ignore[arg-type]
            kind = ' class="subtitle"' if tag == "p" and _style(block) in _SUBTITLES else ""  # type: ignore[arg-type]
            yield f"<{tag}{kind}>{text}</{tag}>"
    yield from ["</ul>"] * open_lists


def _is_table(block: "Paragraph | Table") -> bool:
    return hasattr(block, "rows")


def _rows(table: "Table") -> Iterator[str]:
    yield "<table>"
    for row in table.rows:
        seen: set[int] = set()
        cells = []
        for cell in row.cells:
            # A cell over several columns comes once for each of them.
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(f"<td>{'<br>'.join(_inline(each) for each in cell.paragraphs)}</td>")
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"


def _inline(paragraph: "Paragraph") -> str:
    """The text of a paragraph; a line break in it stays one."""
    text = escape(paragraph.text.strip(), quote=False)
    return text.replace("\n", "<br>").replace("\t", " ")


def _style(paragraph: "Paragraph") -> str:
    style = paragraph.style
    return (style.name or "").casefold() if style is not None else ""


def _tag(paragraph: "Paragraph") -> str:
    name = _style(paragraph)
    if name in _TITLES:
        return "h1"
    found = _HEADING.match(name)
    return f"h{found.group(1)}" if found else "p"


def _list_level(paragraph: "Paragraph") -> int | None:
    """How deep in a list a paragraph stands, None outside of lists."""
    if _HEADING.match(_style(paragraph)):
        return None
    numbering = paragraph._p.find(_NUMBERING, paragraph._p.nsmap)
    if numbering is not None:
        level = numbering.find("./w:ilvl", paragraph._p.nsmap)
        return min(int(level.get(f"{{{paragraph._p.nsmap['w']}}}val", "0")), 8) if level is not None else 0
    name = _style(paragraph)
    if not _LIST.match(name):
        return None
    digits = re.search(r"\d$", name)
    return int(digits.group()) - 1 if digits else 0
