"""What the contract asks of the cells of some rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.tables.schema import Field, Table
from pipeline.tables.units import unit
from pipeline.validation.keys import Keys
from pipeline.validation.slices import Slice
from pipeline.validation.texts import Texts
from pipeline.validation.violation import Found

_KEYS_OF_PLACES = frozenset({"ags", "ags_today", "place_ags", "parent_ags", "district_ags"})
_LEVELS = {8: "municipality", 5: "district", 3: "government_region"}
_NOT_NEGATIVE = frozenset(
    {"start", "end", "word_count", "release_count", "releases", "population", "stated_count", "found_count"}
)
_RANGES = {"confidence": (0.0, 1.0), "latitude": (47.0, 56.0), "longitude": (5.0, 16.0)}
_ORDERED = (
    ("from", "to"), ("first_date", "last_date"), ("period_start", "period_end"), ("value_min", "value_max"),
    ("amount_min_eur", "amount_max_eur"),
)  # fmt: skip


def check_cells(file: str, table: Table, part: Slice, keys: Mapping[str, Keys], found: Found) -> None:
    """Tell what is empty and must not be, no word of the list, out of range, or refers to nothing."""
    for field in table.fields:
        cells = part.columns.get(field.name)
        if cells is None:
            continue
        for row, cell, code, message in _of_column(field, cells, part.first):
            found.add(file, row, field.name, code, message.format(cell))
        if field.column.references:
            _check_references(file, field, cells, part.first, keys, found)
    _check_order(file, part, found)
    if table.name == "municipalities" and {"ags", "level"} <= part.columns.keys():
        for row, (ags, level) in enumerate(zip(part.columns["ags"], part.columns["level"], strict=True), part.first):
            if ags and _LEVELS.get(len(ags)) != level:
                found.add(file, row, "level", "level", f"A key of {len(ags)} digits is no {level}.")


def _of_column(field: Field, cells: list[Any], first: int) -> Iterator[tuple[int, Any, str, str]]:
    enum = frozenset(field.column.enum)
    low, high = _RANGES.get(field.name, (0 if field.name in _NOT_NEGATIVE else None, None))
    for row, cell in enumerate(cells, start=first):
        if cell is None:
            if field.required:
                yield row, cell, "empty", "It is empty."
        elif enum and cell not in enum:
            yield row, cell, "enum", "“{}” is none of the words of this column."
        elif field.name in _KEYS_OF_PLACES and unit(cell) is None:
            yield row, cell, "unknown_key", "The gazetteer has no key {}."
        elif field.type in (int, float) and (
            cell != cell or (low is not None and cell < low) or (high is not None and cell > high)  # noqa: PLR0124
        ):
            yield row, cell, "range", "{} is out of range."


def _check_references(
    file: str, field: Field, cells: list[Any], first: int, keys: Mapping[str, Keys], found: Found
) -> None:
    other = str(field.column.references).partition(".")[0]
    if other not in keys:
        return
    there = [(row, cell) for row, cell in enumerate(cells, start=first) if cell]
    numbers = keys[other].numbers([cell for _, cell in there])
    for (row, cell), number in zip(there, numbers, strict=True):
        if number is None:
            found.add(file, row, field.name, "reference", f"{other} has no {cell}.")


def _check_order(file: str, part: Slice, found: Found) -> None:
    for lower, upper in _ORDERED:
        if {lower, upper} <= part.columns.keys():
            pairs = zip(part.columns[lower], part.columns[upper], strict=True)
            for row, (low, high) in enumerate(pairs, start=part.first):
                if low is not None and high is not None and low > high:
                    found.add(file, row, upper, "order", f"{high} is before {low}.")


def check_spans(file: str, part: Slice, lengths: Keys, texts: Texts | None, found: Found) -> None:
    """Tell of spans that lie outside their text, and of texts that do not stand where they should."""
    releases, starts, ends = (part.columns[name] for name in ("release_id", "start", "end"))
    known = lengths.numbers([release or "" for release in releases])
    quoted = part.columns.get("text", [None] * part.size)
    cells = zip(releases, starts, ends, known, quoted, strict=True)
    for row, (release, start, end, length, text) in enumerate(cells, start=part.first):
        if start is None and end is None:
            continue
        if start is None or end is None or start >= end:
            found.add(file, row, "end", "span", f"{start} to {end} is no span.")
        elif length is not None and end > length:
            found.add(file, row, "end", "span", f"The text ends at {length}, before {end}.")
        elif texts is not None and release and (whole := texts.get(release)) is not None and whole[start:end] != text:
            found.add(file, row, "text", "text", f"At {start} stands “{whole[start:end][:60]}”.")
