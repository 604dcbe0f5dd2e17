"""The elements of a page as pieces: paragraphs, headings, lists, tables, picture texts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from pipeline.clean.naming import name_words, tokens
from pipeline.clean.pieces import Piece, Role, row_text
from pipeline.lexicon import lexicon

_HEADING = re.compile(r"h[1-6]$")
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "aside", "body", "html", "ul", "ol", "li", "dl",
    "dt", "dd", "table", "blockquote", "figure", "figcaption", "address", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "pre", "center", "form", "fieldset", "details", "summary", "tr", "td", "th", "tbody", "thead", "tfoot",
    "caption", "legend", "nav",
})  # fmt: skip
_LEADS = frozenset({"teaser", "intro", "lead", "abstract", "vorspann", "anreisser", "einleitung", "standfirst"})
_SUBTITLES = frozenset({"subtitle", "subline", "subheadline", "unterzeile", "untertitel", "subheading"})
_LONGEST_CELL = 400
_WIDEST_SPAN, _MOST_COLUMNS = 100, 200
_SHORTEST_ALT = 12


def pieces_of(root: Tag) -> list[Piece]:
    """The pieces of an element in reading order."""
    walk = _Walk()
    walk.block(root)
    walk.flush()
    return walk.pieces


def inline_text(element: Tag) -> str:
    """The text of an element on one line, addresses behind links spelled out."""
    return " ".join("".join(_strings(element)).split())


class _Walk:
    """One pass over a tree: text is gathered until a block begins or ends."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.buffer: list[str] = []
        self.role: Role = ""

    def flush(self) -> None:
        """Make pieces of the text gathered so far: one for each line."""
        lines = _whole_lines(" ".join(line.split()) for line in "".join(self.buffer).split("\n"))
        self.buffer.clear()
        gap = True
        for line in lines:
            if line:
                self.pieces.append(replace(Piece("line", line, gap=gap), role=self.role))
                gap = False
            else:
                gap = True

    def block(self, element: Tag) -> None:
        """Read an element whose children stand below each other."""
        for child in element.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, PreformattedString):
                    self.buffer.append(re.sub(r"\s+", " ", str(child)))
            elif isinstance(child, Tag):
                self.element(child)

    def element(self, element: Tag) -> None:
        """Read one element."""
        name = element.name
        names = _names_of(element)
        if name == "br":
            self.buffer.append("\n")
        elif name not in _BLOCKS and name != "img" and not names & (tokens("caption_tokens") | tokens("credit_tokens")):
            if element.find(_BLOCKS):
                self.block(element)
            else:
                self.buffer.extend(_strings(element))
        elif not names & tokens("credit_tokens"):
            self._block_element(element, names)
        else:
            self.flush()

    def _block_element(self, element: Tag, names: frozenset[str]) -> None:
        name = element.name
        if name == "img":
            self._caption(str(element.get("alt") or ""))
            return
        self.flush()
        if name == "figcaption" or (names & tokens("caption_tokens") and name != "table"):
            for line in _lines(element):
                self._caption(line, shortest=1)
        elif _HEADING.match(name):
            if text := inline_text(element):
                self.pieces.append(Piece("heading", text, level=int(name[1])))
        elif name in {"ul", "ol"}:
            self._list(element, 0)
        elif name == "table":
            self._table(element)
        elif name == "dl":
            self._definitions(element)
        else:
            outer, self.role = self.role, _role(names) or self.role
            self.block(element)
            self.flush()
            self.role = outer

    def _caption(self, text: str, shortest: int = _SHORTEST_ALT) -> None:
        text = " ".join(text.split())
        if len(text) >= shortest and " " in text:
            self.flush()
            self.pieces.append(Piece("caption", text))

    def _list(self, element: Tag, level: int) -> None:
        for child in element.find_all(True, recursive=False):
            if child.name in {"ul", "ol"}:
                self._list(child, level + 1)
            elif child.name != "li" or _is_section(child):
                self.element(child)
                self.flush()
            else:
                self._item(child, level)

    def _item(self, item: Tag, level: int) -> None:
        inner = [child for child in item.find_all(["ul", "ol"]) if child.find_parent("li") is item]
        nested = [child.extract() for child in inner]
        if text := " ".join(_lines(item)):
            self.pieces.append(Piece("item", text, level=level))
        for child in nested:
            self._list(child, level + 1)

    def _table(self, element: Tag) -> None:
        rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
        cells = [row.find_all(["td", "th"], recursive=False) for row in rows]
        if element.find("table") or max((len(row) for row in cells), default=0) < 2 or _is_layout(cells):
            for row in cells:
                for cell in row:
                    self.block(cell)
                    self.flush()
            return
        caption = element.find("caption")
        if isinstance(caption, Tag) and (text := inline_text(caption)):
            self.pieces.append(Piece("heading", text, level=6))
        for row, texts in zip(cells, _grid(cells), strict=True):
            if row and any(texts):
                header = all(cell.name == "th" for cell in row) or (row[0].find_parent("thead") is not None)
                self.pieces.append(Piece("row", row_text(texts), cells=texts, header=header))

    def _definitions(self, element: Tag, level: int = 0) -> None:
        """Terms with their definitions, a line each; what a definition defines in turn is an item below it."""
        term = ""
        for child in element.find_all(["dt", "dd"]):
            if child.find_parent("dl") is not element:
                continue
            nested = [each.extract() for each in child.find_all("dl") if each.find_parent("dl") is element]
            text = inline_text(child)
            if child.name == "dt":
                term = text
            elif text or (term and nested):
                joined = f"{term.rstrip(':')}: {text}".strip() if term else text
                self.pieces.append(Piece("item", joined, level=level) if level else Piece("line", joined, gap=False))
                term = ""
            for each in nested:
                self._definitions(each, level + 1)


def _grid(rows: list[list[Tag]]) -> list[tuple[str, ...]]:
    """The texts of a table row by row: what spans several rows stands in each of them."""
    grid: list[tuple[str, ...]] = []
    above: dict[int, tuple[str, int]] = {}
    for row in rows:
        texts: list[str] = []
        spanning: dict[int, tuple[str, int]] = {}
        cells = list(row)
        while (cells or len(texts) in above) and len(texts) < _MOST_COLUMNS:
            column = len(texts)
            if column in above:
                text, left = above[column]
                width = 1
            else:
                cell = cells.pop(0)
                text, left = inline_text(cell).replace("|", "/"), _span(cell, "rowspan")
                # A cell over the whole width is a heading among the rows, and needs no empty neighbours.
                width = _span(cell, "colspan") if len(row) > 1 else 1
            texts += [text, *[""] * (width - 1)]
            if left > 1:
                spanning[column] = (text, left - 1)
        above = spanning
        grid.append(tuple(texts))
    return grid


def _span(cell: Tag, name: str) -> int:
    """How many rows or columns a cell takes."""
    value = str(cell.get(name) or "")
    return max(1, min(int(value), _WIDEST_SPAN)) if value.isdecimal() else 1


def _whole_lines(lines: Iterable[str]) -> list[str]:
    """Lines between breaks, joined where a break stands inside a sentence."""
    whole: list[str] = []
    for line in lines:
        last = whole[-1] if whole else ""
        if last and line and (line[0].islower() or last.split()[-1] in lexicon("issuers")["inside"]["small"]):
            whole[-1] = f"{last} {line}"
        else:
            whole.append(line)
    return whole


def _is_section(item: Tag) -> bool:
    """True for an item that is no line of a list but a part of the text: it has a heading, or paragraphs at length."""
    return item.find(["h2", "h3", "h4", "h5", "h6"]) is not None or (
        len(item.find_all("p")) > 1 and len(item.get_text()) > _LONGEST_CELL
    )


def _is_layout(cells: list[list[Tag]]) -> bool:
    return any(len(cell.get_text()) > _LONGEST_CELL or cell.find(["h1", "h2", "h3"]) for row in cells for cell in row)


def _role(names: frozenset[str]) -> Role:
    if names & _SUBTITLES:
        return "subtitle"
    return "lead" if names & _LEADS else ""


def _lines(element: Tag) -> list[str]:
    walk = _Walk()
    walk.block(element)
    walk.flush()
    return [piece.text for piece in walk.pieces if piece.kind != "caption"]


def _strings(element: Tag) -> Iterator[str]:
    """The strings of an inline element; an address that only its link or its data tells is written out."""
    if element.name == "br":
        yield "\n"
        return
    text = element.get_text()
    hidden = _address(element)
    if hidden and "@" not in text and "at" not in text.casefold().replace("kontakt", "") and hidden not in text:
        yield f" {text} {hidden} "
        return
    if _names_of(element) & tokens("credit_tokens"):
        return
    for child in element.children:
        if isinstance(child, Tag):
            if child.name in _BLOCKS:
                yield " "
            yield from _strings(child)
            if child.name in _BLOCKS:
                yield " "
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield re.sub(r"\s+", " ", str(child))


def _names_of(element: Tag) -> frozenset[str]:
    """The words of an element's class and id."""
    return name_words(f"{' '.join(element.get_attribute_list('class', []) or [])} {element.get('id') or ''}")


def _address(element: Tag) -> str:
    """The mail address or number that an element gives in its attributes."""
    href = str(element.get("href") or "")
    if element.name == "a" and href.casefold().startswith("mailto:"):
        return href[7:].partition("?")[0].strip()
    if element.name == "a" and href.casefold().startswith("tel:") and not any(c.isdigit() for c in element.get_text()):
        return href[4:].strip()
    if element.get("data-cfemail"):
        return _unscrambled(str(element["data-cfemail"]))
    return str(element.get("data-mail") or element.get("data-email") or "")


def _unscrambled(code: str) -> str:
    """A mail address that a protection has encoded: hex digits, each pair combined with the first."""
    try:
        data = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(byte ^ data[0] for byte in data[1:]).decode("utf-8", "replace") if data else ""
