"""Labels: the classes of frames.toml that have a word or a phrase in a clause, with what negation and time add."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pipeline.interpret.triggers import word_index, word_test
from pipeline.lexicon import lexicon

_DENIED = 3  # "keine weitere Förderung", "nicht mehr berücksichtigt"
_DENIABLE = frozenset({"get", "fund", "choice", "grant", "flow"})
_PHRASE = 6  # words of the longest phrase, with the names between
Labels = frozenset[str]


@cache
def word_class(name: str) -> Callable[[str], bool]:
    """The test for the single words of a class."""
    return word_test(word for word in lexicon("frames")["words"][name] if " " not in word)


@cache
def _index() -> Callable[[str], Labels]:
    """The classes that a word belongs to, phrases left out."""
    classes = lexicon("frames")["words"]
    return word_index({name: [word for word in words if " " not in word] for name, words in classes.items()})


def _labels_of(word: str) -> Labels:
    return _index()(word)


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The phrases of all classes, each closed by a blank, by their first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, words in lexicon("frames")["words"].items():
        for entry in words:
            if " " in entry:
                found.setdefault(entry.split()[0], []).append((f"{entry} ", name))
    return {first: tuple(entries) for first, entries in found.items()}


def labels(words: Sequence[str]) -> Labels:
    """The classes that have a word or a phrase among the words. "keine Förderung" is a denial, "nicht nur" is none;
    "bereits 2019" is former."""
    found: set[str] = set()
    by_first = _phrases()
    for i, word in enumerate(words):
        if not word:
            continue
        own = _labels_of(word)
        if "negation" in own and _denies(words[i + 1 : i + 1 + _DENIED]):
            found.add("denial")
        found |= own
        if "since" in own and any(_is_year(word) for word in words[i + 1 : i + 1 + _DENIED]):
            found.add("former")
        if word in by_first:
            line = f"{' '.join(filter(None, words[i : i + _PHRASE]))} "
            found.update(name for entry, name in by_first[word] if line.startswith(entry))
    return frozenset(found)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _denies(following: Sequence[str]) -> bool:
    """Whether a negation is of what is given or chosen."""
    if following and "affirmed" in _labels_of(following[0]):
        return False
    return any(_DENIABLE & _labels_of(word) for word in following if word)
