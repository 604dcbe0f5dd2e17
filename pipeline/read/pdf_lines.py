"""The lines of a page of a PDF: words on one height, with no wide gap between them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

# A gap of so many times the size of the letters parts columns, not words.
_WIDE_GAP = 1.6
# The sign of an item, in a font that says not which: pdfminer writes its number, Word puts it beyond Unicode.
_SIGN = re.compile(r"^(?:\(cid:\d+\)|[\uf000-\uf0ff])(?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside each other. Coordinates are points from the upper left corner."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table and the texts of its cells."""

    x0: float
    top: float
    x1: float
    bottom: float
    rows: tuple[tuple[str, ...], ...]

    def holds(self, word: Mapping[str, Any]) -> bool:
        """True for a word whose middle lies in the table."""
        x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        return bool(self.x0 <= x <= self.x1 and self.top <= y <= self.bottom)

    @property
    def text(self) -> str:
        """The rows as lines, their cells parted as in the text of a release."""
        return "\n".join(" | ".join(cell.replace("|", "/") for cell in row) for row in self.rows)


def lines_of(words: Iterable[dict[str, Any]]) -> list[Line]:
    """The lines from top to bottom, and from left to right."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: (_middle(word), word["x0"])):
        row = rows[-1] if rows else None
        if row and abs(_middle(word) - _middle(row[-1])) < 0.4 * min(word["size"], row[-1]["size"]):
            row.append(word)
        else:
            rows.append([word])
    found = []
    for row in rows:
        row.sort(key=lambda word: word["x0"])
        start = 0
        for place in range(1, len(row) + 1):
            if place == len(row) or row[place]["x0"] - row[place - 1]["x1"] > _WIDE_GAP * row[place]["size"]:
                found.append(_line(row[start:place]))
                start = place
    return found


def _line(words: list[dict[str, Any]]) -> Line:
    return Line(
        x0=words[0]["x0"],
        top=min(word["top"] for word in words),
        x1=max(word["x1"] for word in words),
        bottom=max(word["bottom"] for word in words),
        text=_SIGN.sub("•", " ".join(word["text"] for word in words)),
        size=round(median(word["size"] for word in words), 1),
        bold=all("bold" in word["fontname"].lower() for word in words),
    )


def _middle(word: Mapping[str, Any]) -> float:
    return float(word["top"] + word["bottom"]) / 2
