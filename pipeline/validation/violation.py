"""What does not keep the contract."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Violation:
    """A cell, row or file that does not keep the contract. Rows count from 1, the header of a CSV file not counted; 0
    is the file as a whole."""

    file: str
    row: int
    column: str
    code: str
    message: str


@dataclass(slots=True)
class Found:
    """The first violations of each kind, and how many there are of it."""

    most: int
    first: list[Violation] = field(default_factory=list)
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, file: str, row: int, column: str, code: str, message: str) -> None:
        """Take a violation."""
        kind = file, column, code
        self.counts[kind] += 1
        if self.counts[kind] <= self.most:
            self.first.append(Violation(file, row, column, code, message))
