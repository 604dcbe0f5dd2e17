"""Keys of any number in little memory: a hash of eight bytes for each, sorted once all are told."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray


class Keys:
    """The keys of a table, and a number with each: the row that it stands in, or the length of its text."""

    def __init__(self) -> None:
        self._hashes: list[NDArray[np.uint64]] = []
        self._numbers: list[NDArray[np.int64]] = []
        self._sorted = np.empty(0, dtype=np.uint64)
        self._told = np.empty(0, dtype=np.int64)

    def add(self, keys: Sequence[str], numbers: Sequence[int]) -> None:
        """Take some keys."""
        self._hashes.append(_hashes(keys))
        self._numbers.append(np.asarray(numbers, dtype=np.int64))

    def seal(self) -> None:
        """All keys are told."""
        if self._hashes:
            hashes, numbers = np.concatenate(self._hashes), np.concatenate(self._numbers)
            order = np.argsort(hashes, kind="stable")
            self._sorted, self._told = hashes[order], numbers[order]
            self._hashes, self._numbers = [], []

    def repeated(self) -> Iterator[int]:
        """The numbers of the keys that stood there before."""
        again = np.flatnonzero(self._sorted[1:] == self._sorted[:-1]) + 1
        yield from sorted(self._told[again].tolist())

    def numbers(self, keys: Sequence[str]) -> list[int | None]:
        """The number of each key; None for one that is not there."""
        if not len(self._sorted):
            return [None] * len(keys)
        hashes = _hashes(keys)
        places = np.searchsorted(self._sorted, hashes).clip(max=len(self._sorted) - 1)
        there = self._sorted[places] == hashes
        return [int(n) if yes else None for n, yes in zip(self._told[places].tolist(), there.tolist(), strict=True)]


def _hashes(keys: Sequence[str]) -> NDArray[np.uint64]:
    joined = b"".join(hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest() for key in keys)
    return np.frombuffer(joined, dtype=np.uint64)
