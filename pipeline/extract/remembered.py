"""What a word alone tells, worked out once for each word: most words of a text have been seen before."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
_KEPT = 1 << 16  # words; a run over many texts forgets and begins anew


class Remembered(dict[str, T], Generic[T]):
    """The answers of a pure function of one word. A word that was asked for before costs one look-up."""

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        if len(self) >= _KEPT:
            self.clear()
        told = self[word] = self._tell(word)
        return told

    def of(self, words: Iterable[str]) -> list[T]:
        """The answer for each of the words."""
        return list(map(self.__getitem__, words))
