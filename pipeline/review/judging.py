"""Rows judged one after another, by a program or with buttons in a notebook; each verdict is written at once."""

import datetime as dt
from dataclasses import dataclass, replace
from importlib.util import find_spec
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.corrections import Correction, append, read
from pipeline.corrections.correction import UnfittingError, checked, correctable
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.review.desk import Desk

_TOLD = frozenset({"confidence", "evidence"})  # what follows from a verdict, and from the place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row to be judged: where it is, what it says, and the text around its span."""

    address: Correction
    confidence: float
    says: str
    context: str


class Judging:
    """The rows of `review.queue`, and the place that a person has come to.

    It begins at the first row of which the file says nothing yet, so that work can be put down and taken up.
    """

    def __init__(self, rows: pd.DataFrame, path: str | PathLike[str], who: str = "") -> None:
        self.doubts = tuple(_doubt(row) for row in rows.to_dict("records"))
        self.path = Path(path)
        self.who = who
        self._told = {_bare(each): each for each in read(self.path)}
        self.place = next((place for place, each in enumerate(self.doubts) if each.address not in self._told), 0)
        if self.doubts and self.judged == len(self.doubts):
            self.place = len(self.doubts)

    @property
    def current(self) -> Doubt | None:
        """The row to be judged now; None behind the last."""
        return self.doubts[self.place] if self.place < len(self.doubts) else None

    @property
    def judged(self) -> int:
        """How many of the rows the file says something of."""
        return sum(each.address in self._told for each in self.doubts)

    @property
    def told(self) -> Correction | None:
        """What was last said of the current row."""
        return self._told.get(self.current.address) if self.current else None

    def right(self, why: str = "") -> None:
        """Say that the current row is right, and go on."""
        self._write("right", why=why)

    def wrong(self, why: str = "") -> None:
        """Say that there should be no such row, and go on."""
        self._write("wrong", why=why)

    def change(self, column: str, value: str, why: str = "") -> None:
        """Give a column of the current row another value, and go on.

        Raises `UsageError`, and writes nothing, where the value cannot stand there.
        """
        self._write("change", column, value, why)

    def move(self, steps: int) -> None:
        """Go on or back without a verdict."""
        self.place = min(max(self.place + steps, 0), len(self.doubts))

    def _write(self, verdict: str, column: str = "", value: str = "", why: str = "") -> None:
        if self.current is None:
            raise UsageError("No row is left to judge.")
        when = f"{dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
        address = self.current.address
        correction = replace(address, verdict=verdict, column=column, value=value, who=self.who, when=when, why=why)
        try:
            checked(correction)
        except UnfittingError as error:
            raise UsageError(str(error)) from error
        append(self.path, correction)
        self._told[address] = correction
        self.move(1)


def offered(name: str) -> tuple[str, ...]:
    """The columns of a table that a person is asked for another value of."""
    return tuple(column for column in correctable(name) if column not in _TOLD)


def judge(rows: pd.DataFrame, path: str | PathLike[str], who: str = "") -> "Desk":
    """Buttons to judge the rows of `review.queue` with, shown where they are the last line of a notebook's cell.

    Each verdict is a line of the file at `path`, written at once; `who` is the name that it bears.
    """
    if find_spec("ipywidgets") is None:
        raise UsageError("Judging needs ipywidgets: pip install 'verlautbar[notebooks]'.")
    from pipeline.review.desk import Desk  # noqa: PLC0415 - an extra

    return Desk(Judging(rows, path, who))


def _doubt(row: dict[Any, Any]) -> Doubt:
    where = {name: _text(row[name]) for name in ("table", "release_id", "start", "end", "key")}
    return Doubt(Correction(**where), float(row["confidence"]), _text(row["says"]), _text(row["context"]))


def _text(cell: Any) -> str:  # noqa: ANN401 - a cell of any type
    return "" if pd.isna(cell) else str(cell)


def _bare(correction: Correction) -> Correction:
    """The address of a correction alone."""
    return Correction(correction.table, correction.release_id, correction.start, correction.end, correction.key)
