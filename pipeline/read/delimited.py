"""Tables as text (CSV, TSV) with a release in each row."""

import csv
from collections.abc import Iterator

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.blob import Blob
from pipeline.read.long_lines import LONGEST, Lines
from pipeline.read.rows import check_columns, known_columns, source_of_row
from pipeline.read.source import Part, Refusal

_DELIMITERS = (",", ";", "\t", "|")
_MOST_BROKEN = 100

# The standard limit is a long release; no field can be longer than a line may be.
csv.field_size_limit(LONGEST)


def read_delimited(blob: Blob) -> Iterator[Part]:
    """The sources of the rows under the header, numbered from 1."""
    with Lines(blob.stream) as lines:
        yield from _rows(blob, lines)


def _rows(blob: Blob, lines: Lines) -> Iterator[Part]:
    header, delimiter = _header(lines)
    check_columns(header)
    number = broken = 0
    while broken < _MOST_BROKEN:
        rows = csv.reader(lines, delimiter=delimiter)
        lines.taken.clear()
        number += 1
        path = blob.place(number)
        first = lines.number + 1
        try:
            row = next(rows, None)
            if row is None:
                return
            if not any(cell.strip() for cell in row):
                number -= 1
                continue
            text = "".join(lines.taken)
            if len(lines.taken) > 1 and text.count('"') % 2:
                raise csv.Error("a quotation mark does not close")
            if any(cell.strip() for cell in row[len(header) :]):
                message = f"The row at line {first} has {len(row)} cells, the header {len(header)}."
                raise UnreadableError("broken_row", message)
            yield source_of_row(path, dict(zip(header, row, strict=False)), text.encode("utf-8", "replace"), "csv")
        except UnreadableError as error:
            yield Refusal(path, Problem("error", error.code, str(error)))
        except csv.Error as error:
            # A quotation mark that never closes takes all that follows: only its own line is lost.
            broken += 1
            lines.give_back()
            yield Refusal(path, Problem("error", "broken_row", f"The row at line {first} cannot be read: {error}."))
    message = f"After {_MOST_BROKEN} broken rows the rest of the table is not read."
    yield Refusal(blob.path, Problem("error", "broken_row", message))


def _header(lines: Lines) -> tuple[list[str], str]:
    """The names of the columns, and the delimiter that makes most of them known ones."""
    first = next((line for line in lines if line.strip()), "")
    if first.lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        first = next(lines, "")
    headers = [(next(csv.reader([first], delimiter=each), []), each) for each in _DELIMITERS]
    return max(headers, key=lambda found: (known_columns(found[0]), len(found[0])))
