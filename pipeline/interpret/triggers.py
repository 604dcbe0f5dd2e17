"""Trigger words: lists of the lexicon, compiled once, asked word by word."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

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
