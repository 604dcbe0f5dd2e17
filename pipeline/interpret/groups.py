"""Coordinated names: "an die Städte Hilden, Unna und Lage" is one group, governed by one preposition."""

from dataclasses import dataclass
from functools import cache

from pipeline.interpret.passages import Passage
from pipeline.interpret.towns import Town
from pipeline.lexicon import lexicon

_PARTICIPIAL = 6  # words of a participle's own phrase


@dataclass(frozen=True, slots=True)
class Group:
    """Towns named together. Positions are tokens of the document.

    `preposition` governs the group, None for a subject or an object; `article` and `type_word` are what stands between,
    where anything does. `apposed` is a group that only follows a noun in the genitive or as its name.
    """

    towns: tuple[Town, ...]
    start: int
    end: int
    preposition: str | None
    article: str | None
    type_word: str | None

    @property
    def is_dative(self) -> bool:
        """Whether the article shows a dative: "der Stadt", "dem Kreis", "den Gemeinden"."""
        if self.article in ("dem", "beiden", "einem"):
            return True
        if self.article == "der":
            return self.type_word in lexicon("roles")["feminine"] or self.type_word is None
        return self.article == "den" and (self.type_word or "").endswith("n")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("roles")[name])


def groups(passage: Passage) -> tuple[Group, ...]:
    """The groups of a passage in order."""
    if not passage.towns:
        return ()
    joints = _words("joints") | _words("type_words") | _words("articles")
    found: list[Group] = []
    for town in passage.towns:
        start, preposition, article, type_word = _governed(passage, town)
        if found and _continues(passage, found[-1], town, joints):
            last = found[-1]
            if preposition == last.preposition or (preposition is None and _agrees(last, article)):
                found[-1] = Group(
                    (*last.towns, town), last.start, town.until, last.preposition, last.article, last.type_word
                )
                continue
        found.append(Group((town,), start, town.until, preposition, article, type_word))
    return tuple(found)


def _agrees(last: Group, article: str | None) -> bool:
    """Whether a name with this article can be governed by the group's preposition: not "in Musterau, die Stadt"."""
    return article != "die" or last.preposition not in lexicon("roles")["dative_prepositions"]


def _governed(passage: Passage, town: Town) -> tuple[int, str | None, str | None, str | None]:
    """Scan left over type words, adjectives and the article to the preposition: (first token, preposition, …)."""
    types, articles, prepositions = _words("type_words"), _words("articles"), _words("prepositions")
    words = passage.words
    inner = [word for word in words[town.start - passage.start : town.end - passage.start] if word in types]
    type_word = inner[0] if inner else None
    article = None
    i = town.start - passage.start - 1
    while i >= 0:
        word = words[i]
        if word in prepositions:
            return passage.start + i, word, article, type_word
        if article is not None:
            break
        if word in articles:
            article = word
        elif word in types or word == "bzw." or (word in _words("joints") and i and words[i - 1] in types):
            type_word = type_word or word
        elif not _is_adjective(word) and not (type_word and _is_inflected(passage, i)):
            return _participial(passage, i, article, type_word)
        i -= 1
    return passage.start + i + 1, None, article, type_word


def _participial(
    passage: Passage, i: int, article: str | None, type_word: str | None
) -> tuple[int, str | None, str | None, str | None]:
    """What governs a name behind a participle with its words: "für die vom Hochwasser betroffene Stadt Musterau"."""
    roles = lexicon("roles")
    behind = i + 1 < len(passage.words) and passage.words[i + 1].endswith(("te", "ten", "ene", "enen"))
    if article is None and type_word is not None and behind:
        for at in range(i - 1, max(i - _PARTICIPIAL, 0), -1):
            if passage.words[at] in roles["articles"] and passage.words[at - 1] in roles["prepositions"]:
                return passage.start + at - 1, passage.words[at - 1], passage.words[at], type_word
    return passage.start + i + 1, None, article, type_word


def _is_inflected(passage: Passage, i: int) -> bool:
    """Whether a word before a type word can be its adjective: "die betroffene Stadt"."""
    word = passage.words[i]
    return word.isalpha() and not passage.capital[i] and word.endswith(("e", "en", "er")) and i > 0


def _is_adjective(word: str) -> bool:
    return word.isalpha() and word.endswith(("en", "er", "e")) and word in lexicon("roles")["adjectives"]


def _continues(passage: Passage, last: Group, town: Town, joints: frozenset[str]) -> bool:
    """Whether between the group and the town stands nothing but commas, "und", articles and type words."""
    between = passage.words[last.end - passage.start : town.start - passage.start]
    depth = 0
    if between[:2] == (".", ","):
        between = between[1:]  # "Musterau/Vorl., Talhausen"
    for word in between:
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
        elif word and not depth and word not in joints and word != last.preposition:
            return False
    if depth:
        return False
    has_sum = any(last.end <= amount.start < town.start for amount in passage.sums)
    return bool(between) and not has_sum
