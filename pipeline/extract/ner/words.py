"""What the model is told of a word: hashed forms, its vector, and the lists of names that hold it.

A word has the same features wherever it stands; what its neighbours say is the business of the network.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore, hash_string  # type: ignore[attr-defined]
from spacy.vectors import Vectors  # type: ignore[import-not-found]

HASHES = 5  # columns of `Features.hashes`
LISTS = ("given", "rare_given", "surname", "rare_surname", "town", "town_part", "region", "world", "country", "body")
DENSE_EXTRA = 2 * len(LISTS) + 1
FLORET = {"minn": 5, "maxn": 5, "hash_count": 2, "hash_seed": 2166136261, "bow": "<", "eow": ">"}

_BITS = np.arange(len(LISTS))


@dataclass(frozen=True, slots=True)
class Features:
    """The features of several words, a row for each."""

    hashes: NDArray[np.uint64]
    dense: NDArray[np.float32]


class WordLists:
    """Which lists of names hold a word, as bits in the order of `LISTS`."""

    def __init__(self, text: str) -> None:
        self._bits: dict[str, int] = {}
        for line in text.splitlines():
            if not line.startswith("#"):
                bits, _, words = line.partition("\t")
                self._bits.update(dict.fromkeys(words.split(" "), int(bits)))

    def bits(self, word: str) -> tuple[int, int]:
        """The lists that hold the word, and those that hold a part of it: "Köln" of "Köln-Mülheim" or "Kölns"."""
        parts = 0
        if "-" in word:
            for part in word.split("-"):
                parts |= self._bits.get(part, 0)
        if word.endswith(("s", "'", "’")):
            parts |= self._bits.get(word[:-1], 0)
        return self._bits.get(word, 0) or self._bits.get(_cased(word), 0), parts


def _cased(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-")) if len(word) > 3 and word.isupper() else word


class _Signs(dict[int, str]):
    """What stands for each character, for `str.translate`; each character is asked about once."""

    def __init__(self, sign: Callable[[str], str]) -> None:
        super().__init__()
        self._sign = sign

    def __missing__(self, code: int) -> str:
        made = self[code] = self._sign(chr(code))
        return made


_SHAPES = _Signs(lambda char: "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char)
_DIGITS = _Signs(lambda char: "0" if char.isdigit() else char)
_RUN = re.compile(r"(.)\1{2,}", re.DOTALL)


def _shape(word: str) -> str:
    return _RUN.sub(r"\1\1", word.translate(_SHAPES))[:12]


def _hashes(word: str) -> tuple[int, ...]:
    norm = word.lower().translate(_DIGITS)
    forms = (norm, "p" + norm[:4], "s" + norm[-3:], "S" + norm[-5:], _shape(word))
    return tuple(map(hash_string, forms))


class WordFeatures:
    """Gives the features of words from a table of floret vectors and the lists of names."""

    def __init__(self, table: NDArray[np.float32], lists: WordLists) -> None:
        self._strings = StringStore()
        self._vectors = Vectors(strings=self._strings, data=table, mode="floret", **FLORET)
        self._lists = lists

    def __call__(self, words: Sequence[str]) -> Features:
        """The features of these words, which are not empty."""
        hashes = np.array([_hashes(word) for word in words], dtype=np.uint64).reshape(len(words), HASHES)
        vectors = self._vectors.get_batch([self._strings.add(word) for word in words])
        bits = np.array([self._lists.bits(word) for word in words], dtype=np.int64).reshape(len(words), 2)
        known = (bits[:, :, None] >> _BITS) & 1
        extra = np.concatenate([known.reshape(len(words), -1), np.ones((len(words), 1))], axis=1)
        return Features(hashes, np.concatenate([vectors, extra], axis=1).astype(np.float32))
