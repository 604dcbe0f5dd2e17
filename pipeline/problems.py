"""What a person should look at: the one record that every stage may add to."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not fit: a file that cannot be read, damage that was mended, a count that does not add up.

    `code` is a stable snake_case word to filter by, `message` an English sentence for a person. `start` and `end` are
    offsets into `Release.text` where the problem has a place in it.
    """

    severity: Severity
    code: str
    message: str
    start: int | None = None
    end: int | None = None
