"""What the markup calls an element: the words of its class, its id and its label."""

import re
from functools import cache, lru_cache

from pipeline.lexicon import lexicon

_CAMEL = re.compile(r"(?<=[a-zäöü])(?=[A-Z])")
_SPLIT = re.compile(r"[^a-zäöüß]+")
# Classes that say where an element is printed or how wide it is there, and not what it is.
_FOR_PAPER = re.compile(r"(?:d-print-(?!none)|col-print-|visible-print)\S*")


@lru_cache(maxsize=8192)
def name_words(names: str) -> frozenset[str]:
    """The words of class and id: "navPrimary c-menu" gives nav, primary, c, menu."""
    plain = _FOR_PAPER.sub(" ", names)
    return frozenset(word for word in _SPLIT.split(_CAMEL.sub("-", plain).casefold()) if word)


@cache
def tokens(name: str) -> frozenset[str]:
    """A list of the furniture lexicon as a set."""
    return frozenset(lexicon("furniture")[name])
