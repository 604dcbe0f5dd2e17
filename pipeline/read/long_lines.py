"""The lines of a long text, one at a time, and none so long that it fills the memory."""

import io
from typing import BinaryIO

from pipeline.errors import UnreadableError
from pipeline.read.decoding import encoding_of_stream

# Longer than any release.
LONGEST = 2_000_000
# A table of a million releases is smaller; what is larger should be parted.
MOST_OF_A_TABLE = 2_000_000_000


class Lines:
    """An iterator over lines with their ends, as `csv.reader` takes it.

    A line beyond all measure raises `UnreadableError` and is skipped; the next call gives the line after it. `taken`
    gathers the lines since it was last emptied, `number` counts all.
    """

    def __init__(self, stream: BinaryIO) -> None:
        encoding = encoding_of_stream(stream)
        self._text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        self._again: list[str] = []
        self._read = 0
        self.taken: list[str] = []
        self.number = 0

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        # The stream belongs to whoever opened it.
        self._text.detach()

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._text.readline(LONGEST + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self._read += len(line)
        if self._read > MOST_OF_A_TABLE:
            raise UnreadableError("too_large", f"The table has more than {MOST_OF_A_TABLE} characters; part it.")
        if len(line) > LONGEST:
            self._skip()
            raise UnreadableError("too_large", f"Line {self.number} has more than {LONGEST} characters.")
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        """Let all lines taken but the first come again."""
        self._again += reversed(self.taken[1:])
        self.number -= len(self.taken) - 1
        self.taken.clear()

    def _skip(self) -> None:
        while (piece := self._text.readline(LONGEST)) and not piece.endswith(("\n", "\r")):
            pass
