"""Trigger words: lists of the lexicon, compiled once, asked word by word."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from pipeline.extract.remembered import Remembered
from pipeline.lexicon import lexicon

Test = Callable[[str], bool]


def word_test(words: Iterable[str]) -> Test:
    """A test for a word in lower case: `"übergeben"` itself, `"bewillig*"` by its beginning, `"*bescheid"` by its end,
    `"*förder*"` by any part of it. It holds for no empty word."""
    exact, begins, ends, holds = set(), [], [], []
    for word in words:
        bare = word.strip("*")
        if word.startswith("*") and word.endswith("*"):
            holds.append(bare)
        elif word.endswith("*"):
            begins.append(bare)
        elif word.startswith("*"):
            ends.append(bare)
        else:
            exact.add(word)
    prefixes, suffixes, parts = tuple(begins), tuple(ends), tuple(holds)

    @cache
    def test(word: str) -> bool:
        return (
            word in exact or word.startswith(prefixes) or word.endswith(suffixes) or any(part in word for part in parts)
        )

    return test


K = TypeVar("K")


def word_index(classes: Mapping[K, Iterable[str]]) -> Callable[[str], frozenset[K]]:
    """Which of many classes a word belongs to, in the notation of `word_test`: asked for all of them at once, by its
    whole, its beginnings, its ends and its parts."""
    exact: dict[str, set[K]] = {}
    begins: dict[str, set[K]] = {}
    ends: dict[str, set[K]] = {}
    holds: dict[str, set[K]] = {}
    for name, words in classes.items():
        for word in words:
            left, right = word.startswith("*"), word.endswith("*")
            kind = holds if left and right else begins if right else ends if left else exact
            kind.setdefault(word.strip("*"), set()).add(name)
    beginnings = sorted({len(word) for word in begins})
    endings = sorted({len(word) for word in ends})

    def tell(word: str) -> frozenset[K]:
        found = set(exact.get(word, ()))
        for length in beginnings:
            found |= begins.get(word[:length], frozenset())
        for length in endings:
            found |= ends.get(word[-length:], frozenset())
        for part, names in holds.items():
            if part in word:
                found |= names
        return frozenset(found)

    return Remembered(tell).__getitem__


@cache
def trigger(name: str, *path: str) -> Test:
    """The test for a list of the lexicon: `trigger("awards", "verbs", "giver")`."""
    node = lexicon(name)
    for step in path:
        node = node[step]
    return word_test(tuple(node))


def positions(words: Sequence[str], test: Test) -> list[int]:
    """Where in the words the test holds."""
    return [i for i, word in enumerate(words) if test(word)]


def says(words: Sequence[str], test: Test) -> bool:
    """Whether the test holds for any of the words."""
    return any(map(test, words))


def phrase(words: Sequence[str], phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the words, word for word."""
    line = f" {' '.join(filter(None, words))} "
    return any(wanted in line and f" {wanted} " in line for wanted in phrases)


def phrase_at(words: Sequence[str], phrases: Iterable[str]) -> int | None:
    """Where one of the phrases begins, word for word; None where none does."""
    told = [(i, word) for i, word in enumerate(words) if word]
    line = f" {' '.join(word for _, word in told)} "
    for wanted in phrases:
        at = line.find(f" {wanted} ") if wanted in line else -1
        if at >= 0:
            return told[line.count(" ", 0, at + 1) - 1][0]
    return None
