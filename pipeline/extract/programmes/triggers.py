"""Which nouns announce a named programme: "Landesprogramms", "Waldkongress", "Schul- und Bildungsfonds"."""

from dataclasses import dataclass
from functools import cache

from pipeline.extract.organisations.heads import Gender, stems
from pipeline.lexicon import lexicon

_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Trigger:
    """`word` is the noun in the nominative, `base` the entry that it ends in; `generic` nouns name nothing alone."""

    word: str
    base: str
    kind: str
    gender: Gender
    generic: bool


@cache
def _entries() -> dict[str, tuple[str, Gender]]:
    return {
        word: (kind, gender)
        for kind, genders in lexicon("programmes")["triggers"].items()
        for gender, words in genders.items()
        for word in words
    }


@cache
def _generic() -> frozenset[str]:
    return frozenset(lexicon("programmes")["grammar"]["generic"])


@cache
def _never() -> frozenset[str]:
    return frozenset(lexicon("programmes")["grammar"]["never"])


@cache
def _generic_endings() -> tuple[str, ...]:
    return tuple(lexicon("programmes")["grammar"]["generic_endings"])


@cache
def trigger(token: str) -> Trigger | None:
    """The trigger that a token is or ends in, plurals left out."""
    if not token[:1].isupper():
        return None
    for word in stems(token):
        lower = word.casefold()
        if lower in _never():
            return None
        for length in range(min(len(lower), _LONGEST), 2, -1):
            entry = _entries().get(lower[-length:])
            if entry is None:
                continue
            kind, gender = entry
            grammar = lexicon("programmes")["grammar"]
            telling = lower in grammar["alone"] or lower in grammar["telling"]
            plain = lower == lower[-length:] and not telling
            generic = plain or lower in _generic() or lower.endswith(_generic_endings())
            return Trigger(word, lower[-length:], kind, gender, generic)
    return None


def plural(token: str) -> Trigger | None:
    """The trigger that a token is the plural of ("die Programme „…“ und „…“")."""
    for ending, singular in lexicon("programmes")["plurals"].items():
        if token.casefold().endswith(ending):
            first = token[: len(token) - len(ending)]
            return trigger(first + singular if first else singular.title())
    return None
