"""Names as they stand in a sentence, brought to the nominative that a register would print."""

from functools import cache

from spacy.tokens import Doc

from pipeline.extract.organisations.heads import Gender, Head
from pipeline.lexicon import lexicon

_ENDINGS = {"m": "er", "f": "e", "n": "es"}
_INFLECTED = ("es", "er", "en", "em", "e")
_ADJECTIVAL = ("isch", "lich", "ig", "al", "iell")


@cache
def adjective_stem(word: str) -> str | None:
    """The stem of an adjective of names ("Hessischen" → "Hessisch"), None for other words."""
    for ending in _INFLECTED:
        stem = word.removesuffix(ending)
        if stem != word and _is_adjective(stem):
            return stem
    return None


def _is_adjective(stem: str) -> bool:
    lower = stem.casefold()
    if lower in lexicon("organisations")["grammar"]["adjectives"]:
        return True
    last = lower.rpartition("-")[2]
    if last in lexicon("organisations")["grammar"]["adjectives"]:
        return True
    return lower.endswith(("isch", "deutsch")) and len(lower) > 6


def agree(word: str, gender: Gender) -> str:
    """An adjective with the ending that it has before a noun of that gender without article."""
    stem = adjective_stem(word)
    if stem is None:
        return word
    if stem.casefold() in ("untere", "obere"):
        stem = stem[:-1]
    return stem + _ENDINGS[gender]


def hyphenated(word: str, gender: Gender) -> str:
    """A name whose hyphens join an adjective ("Ländlich-Sozialen-Institut" → "Ländlich-Soziales-Institut")."""
    *parts, last = word.split("-")
    return "-".join([*(_part(part, gender) for part in parts), last])


def _part(part: str, gender: Gender) -> str:
    stem = adjective_stem(part)
    known = stem is not None and stem.casefold().endswith(_ADJECTIVAL)
    return agree(part, gender) if known and part.endswith(("en", "em")) else part


def nominative(doc: Doc, start: int, at: int, end: int, word: Head) -> str:
    """The name around a head as a register would print it."""
    before = [agree(token.text, word.gender) + token.whitespace_ for token in doc[start:at]]
    after = doc[at:end].text.removeprefix(doc[at].text)
    return "".join(before) + hyphenated(word.word, word.gender) + after
