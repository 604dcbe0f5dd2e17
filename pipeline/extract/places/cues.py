"""Which words a place can begin with: told once for each word of the language, and then looked up."""

from functools import cache

from pipeline.extract.places.words import Vocabulary, is_town_word, vocabulary
from pipeline.gazetteer import Gazetteer, gazetteer

# A former name is one that no place of today bears alone; a hyphened word may be a part that nobody knows.
NAME, TYPE, ADJECTIVE, SUSPENDED, FORMER, HYPHENED = 1, 2, 4, 8, 16, 32
GAP = 64  # white space, which is no word


class Cues(dict[str, int]):
    """For each word the sum of what it can be; 0 for the most."""

    def __init__(self, names: Gazetteer, lexicon: Vocabulary) -> None:
        super().__init__()
        self._names = names
        self._lexicon = lexicon
        listed = (*lexicon.lands, *lexicon.countries, *lexicon.foreign, *lexicon.all_city_parts)
        self._types = (
            {word.removesuffix(".") for word in lexicon.singular} | lexicon.plural.keys() | lexicon.singular.keys()
        )
        self._listed = frozenset(name.partition(" ")[0] for name in listed)

    def __missing__(self, word: str) -> int:
        cue = self._cue(word)
        self[word] = cue
        return cue

    def _cue(self, word: str) -> int:
        if not word[:1].isupper():
            return SUSPENDED if word[:1] == "-" and word[1:2].isupper() else 0
        cue = self._name_cue(word)
        if word in self._types or is_town_word(word):
            cue |= TYPE
        if word.endswith("er") and len(word) > 4 and self._names.adjective(word):
            cue |= ADJECTIVE
        if word.endswith("-") and len(word) > 3:
            cue |= SUSPENDED
        return cue

    def _name_cue(self, word: str) -> int:
        if word in self._listed:
            return NAME
        if not self._names.may_begin(word):
            return 0
        names = self._names
        if names.is_name(word) or names.match((word,)) is not None:
            return NAME
        town = any(names.units(word[:k]) for k, letter in enumerate(word) if letter == "-" and k)
        if town:
            return NAME
        return FORMER if names.is_known(word) else HYPHENED


@cache
def cues() -> Cues:
    """The cues of the package's gazetteer and lexicon; they fill as texts are read."""
    return Cues(gazetteer(), vocabulary())
