"""What is kept of a text to tell whether another says the same: a MinHash signature, its numbers and its names."""

import re
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

# Twenty-four bands of three: texts that share six tenths of their shingles meet in a band in 99 of 100 cases.
BANDS, ROWS = 24, 3
_SHINGLE, _OPENING = 3, 80
_SEED = 20240229
_MIX = 0x9E3779B97F4A7C15
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]\s*(?=[a-zäöüß])")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_SAME_NUMBER = re.compile(r"(?<=\d)\.(?=\d{3})|(?:,0+|[.:]00)$")  # 2.000 is 2000, 10:00 and 10.00 are 10


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A text without its words: one or two kB, however long it was.

    `bands` are the hashes by which likely texts are found. The others are sorted hashes of what makes a text this one
    and no other of its series: numbers, names (all words with a capital), and the words of title and opening. `length`
    is in words.
    """

    bands: tuple[int, ...]
    numbers: bytes
    names: bytes
    title: bytes
    opening: bytes
    length: int


def fingerprint(title: str, text: str) -> Fingerprint:
    """The fingerprint of a text that begins with its title.

    Case, punctuation and hyphens at line ends have no part in it.
    """
    plain = _plain(text)
    words = _WORD.findall(plain)
    hashes = [_hash(word) for word in words]
    named = _WORD.findall(_plain(title))
    return Fingerprint(
        bands=_bands(hashes),
        numbers=_packed(_hash(_SAME_NUMBER.sub("", each).replace(":", ".")) for each in _NUMBER.findall(plain)),
        names=_packed(hashed for word, hashed in zip(words, hashes, strict=True) if word[0].isupper()),
        title=_packed(map(_hash, named)),
        opening=_packed(hashes[len(named) : len(named) + _OPENING]),
        length=len(words),
    )


def hash_set(hashes: bytes) -> frozenset[int]:
    """The hashes as a set."""
    return frozenset(np.frombuffer(hashes, dtype="<u4").tolist())


def _plain(text: str) -> str:
    return _HYPHEN.sub("", unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=65_536)
def _hash(word: str) -> int:
    return zlib.crc32(word.casefold().encode("utf-8", "replace"))


def _packed(hashes: Iterable[int]) -> bytes:
    return np.array(sorted(set(hashes)), dtype="<u4").tobytes()


def _bands(hashes: list[int]) -> tuple[int, ...]:
    """The hash of each band of the MinHash signature over the shingles, the same on every machine."""
    shingles = np.unique(_shingles(np.array(hashes or [0], dtype=np.uint64)))
    factors, shifts = _permutations()
    signature = ((np.outer(factors, shingles) + shifts[:, None]) >> np.uint64(32)).min(axis=1)
    return tuple(zlib.crc32(row.tobytes()) for row in signature.astype("<u4").reshape(BANDS, ROWS))


def _shingles(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of each run of three words; of a shorter text, of the whole."""
    size = min(_SHINGLE, hashes.size)
    count = hashes.size - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for step in range(size):
        mixed = mixed * np.uint64(_MIX) + hashes[step : step + count]
    return mixed ^ (mixed >> np.uint64(29))


@cache
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """A factor and a shift for each row of the signature, from a fixed seed."""
    generator = np.random.Generator(np.random.PCG64(_SEED))
    factors = generator.integers(1, 1 << 63, size=BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    shifts = generator.integers(0, 1 << 63, size=BANDS * ROWS, dtype=np.uint64)
    return factors, shifts
