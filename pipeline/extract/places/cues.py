"""Which words a place can begin with: told once for each word of the language, and then looked up."""

from functools import cache

from pipeline.extract.places.words import Vocabulary, vocabulary
from pipeline.gazetteer import Gazetteer, gazetteer

# A former name is one that no place of today bears alone.
NAME, TYPE, ADJECTIVE, SUSPENDED, FORMER = 1, 2, 4, 8, 16


class Cues(dict[str, int]):
    """For each word the sum of what it can be; 0 for the most."""

    def __init__(self, names: Gazetteer, lexicon: Vocabulary) -> None:
        super().__init__()
        self._names = names
        self._lexicon = lexicon
        listed = (*lexicon.lands, *lexicon.countries, *lexicon.foreign, *lexicon.all_city_parts)
        self._listed = frozenset(name.partition(" ")[0] for name in listed)

    def __missing__(self, word: str) -> int:
        cue = self._cue(word)
        self[word] = cue
        return cue

    def _cue(self, word: str) -> int:
        if not word[:1].isupper():
            return SUSPENDED if word[:1] == "-" and word[1:2].isupper() else 0
        cue = NAME if self._may_be_name(word) else FORMER if self._names.may_begin(word) else 0
        if self._lexicon.type_level(word) or f"{word}." in self._lexicon.singular:
            cue |= TYPE
        if word.endswith("er") and len(word) > 4 and self._names.adjective(word):
            cue |= ADJECTIVE
        if word.endswith("-") and len(word) > 3:
            cue |= SUSPENDED
        return cue

    def _may_be_name(self, word: str) -> bool:
        if word in self._listed or self._names.is_name(word) or self._names.match((word,)) is not None:
            return True
        return any(self._names.units(word[:k]) for k, letter in enumerate(word) if letter == "-" and k)


@cache
def cues() -> Cues:
    """The cues of the package's gazetteer and lexicon; they fill as texts are read."""
    return Cues(gazetteer(), vocabulary())
