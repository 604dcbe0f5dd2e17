"""What a column and a table are, and the columns that several tables have.

A trailing underscore keeps an attribute from being a Python keyword; the column is named without it (`from_` → `from`).
"""

import inspect
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pipeline.extract.values import Modifier


@dataclass(frozen=True, slots=True)
class Column:
    """What an analyst needs to know of a column; `references` is the `table.column` of a foreign key."""

    description: str
    enum: tuple[str, ...] = ()
    references: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A column as read off a row type: `attribute` in Python, `name` in the datasets, `type` one of str, int, float,
    bool, date, datetime."""

    attribute: str
    name: str
    type: type
    required: bool
    column: Column


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its row type, the columns that identify a row (none: rows are mentions), the columns that sort it."""

    name: str
    row: type
    key: tuple[str, ...]
    sort: tuple[str, ...]

    @property
    def description(self) -> str:
        """What a row is."""
        return inspect.getdoc(self.row) or ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns in order."""
        return _fields(self.row)


@cache
def _fields(row: type) -> tuple[Field, ...]:
    hints = get_type_hints(row, include_extras=True)
    found = []
    for field in fields(row):
        hint = hints[field.name]
        if get_origin(hint) is not Annotated:
            raise TypeError(f"{row.__name__}.{field.name} has no Column")
        inner, column = get_args(hint)
        options = [t for t in (get_args(inner) or (inner,)) if t is not type(None)]
        found.append(Field(field.name, field.name.rstrip("_"), options[0], type(None) not in get_args(inner), column))
    return tuple(found)


def value(row: Any, field: Field) -> Any:  # noqa: ANN401 - a row of any table, a cell of any type
    """The cell of a row."""
    return getattr(row, field.attribute)


_OFFSET_START = Column("Offset of the first character in releases.text (Unicode code points); empty in a picture text")
_OFFSET_END = Column("Offset after the last character in releases.text")
_CONFIDENCE = Column("Share of such rows that is right, 0 to 1")
_EVIDENCE = Column("Sentence or list item around it")

ReleaseId = Annotated[str, Column("The release", references="releases.release_id")]
Start = Annotated[int | None, _OFFSET_START]
End = Annotated[int | None, _OFFSET_END]
Confidence = Annotated[float, _CONFIDENCE]
Evidence = Annotated[str, _EVIDENCE]
OptionalPerson = Annotated[str | None, Column("The person", references="people.person_id")]
AmountEur = Annotated[float | None, Column("Sum in Euro; empty where the text gives only bounds or none")]
AmountMin = Annotated[float | None, Column("Lower bound in Euro")]
AmountMax = Annotated[float | None, Column("Upper bound in Euro")]
AmountModifier = Annotated[str | None, Column("How exact the sum is", get_args(Modifier))]
Sphere = Annotated[
    str | None,
    Column("Where it is held, to tell namesakes apart: key of a district, Land (DE-NW), federation (DE), or body"),
]
