"""Which words name a kind of body: "Landesamtes", "Städte- und Gemeindebund", "Heuss-Institut"."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.lexicon import lexicon

Gender = Literal["m", "f", "n"]
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Head:
    """What a head word says. `word` is it in the nominative, `base` the entry of the lexicon that it ends in.

    `strong`: what follows is nearly always a name. `bare`: the word is a name as it stands.
    """

    word: str
    base: str
    kind: str
    gender: Gender
    strong: bool
    bare: bool


@cache
def _entries() -> dict[str, tuple[str, Gender, bool]]:
    found: dict[str, tuple[str, Gender, bool]] = {}
    for kind, genders in lexicon("organisations")["heads"].items():
        for gender, strengths in genders.items():
            for strength, words in strengths.items():
                found.update(dict.fromkeys(words, (kind, gender, strength == "strong")))
    return found


@cache
def head(token: str) -> Head | None:
    """The head that a token is or ends in; None for other words and for plurals."""
    if not token[:1].isupper():
        return None
    if token.isupper():
        return _named(token, token) if token.casefold() in _entries() else None
    for word in stems(token):
        found = _named(token, word)
        if found is not None:
            return found
    return None


def stems(token: str) -> list[str]:
    """The token and what is left of it without a genitive ending, the likeliest first."""
    found = [token]
    if token.endswith("es") and len(token) > 5:
        found += [token[:-2], token[:-1]]
    elif token.endswith("s") and len(token) > 4:
        found.append(token[:-1])
    elif token.endswith("werken"):
        found.append(token[:-1])  # "den Stadtwerken": a plural that names one body
    return found


@cache
def _named(token: str, word: str) -> Head | None:
    lower = word.casefold()
    if lower in lexicon("organisations")["grammar"]["never"]:
        return None
    for length in range(min(len(lower), _LONGEST), 2, -1):
        entry = _entries().get(lower[-length:])
        if entry is None:
            continue
        if len(lower) > length and lower[-length:] in lexicon("organisations")["grammar"]["exact"]:
            return None
        kind, gender, strong = entry
        if gender == "f" and word != token:
            return None  # feminine nouns have no genitive -s
        return Head(word, lower[-length:], kind, gender, strong, _bare(word, lower[-length:], kind))
    return None


def _bare(word: str, base: str, kind: str) -> bool:
    """Whether a compound is a name on its own: of the Land or Bund, of a patron or a place, a ministry by its topic."""
    grammar = lexicon("organisations")["grammar"]
    lower = word.casefold()
    if lower in grammar["bare_never"]:
        return False
    if lower in grammar["bare_words"]:
        return True
    if kind == "ministry" and base == "ministerium":
        return lower not in (base, "fachministerium", "staatsministerium")
    first, hyphen, rest = word.rpartition("-")
    if hyphen and rest.casefold().endswith(base):
        named = first[:1].isupper() and not first.endswith("-") and first.casefold() not in grammar["generic_prefixes"]
        return named and rest.casefold() in grammar["patron_heads"]
    if lower.removesuffix(base) in grammar["rivers"]:
        return True
    return lower.startswith(tuple(grammar["bare_prefixes"]))
