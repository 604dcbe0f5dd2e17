"""The words that names are made of, as look-ups: given names with sex, surnames, titles, and what is none."""

import csv
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from pipeline.gazetteer import gazetteer
from pipeline.lexicon import lexicon

Sex = Literal["f", "m", "x"]
_KEPT = 1 << 15  # words whose answers are kept


@dataclass(frozen=True, slots=True)
class NameList:
    """Given names with sex, those of them that are doubtful evidence, and frequent surnames."""

    given: dict[str, Sex]
    doubtful: frozenset[str]
    surnames: frozenset[str]


@cache
def names() -> NameList:
    """The names of `names.csv`."""
    given: dict[str, Sex] = {}
    doubtful = set(words("ambiguous_given"))
    surnames: set[str] = set()
    with (files("pipeline.lexicon") / "names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            name, kind = row["name"], row["kind"]
            if kind == "s":
                surnames.add(name)
                continue
            if name in words("never_given"):
                continue
            given[name] = "f" if kind[0] == "f" else "m" if kind[0] == "m" else "x"
            if kind.endswith("?"):
                doubtful.add(name)
    return NameList(given, frozenset(doubtful), frozenset(surnames))


@cache
def words(key: str) -> frozenset[str]:
    """A list of `titles.toml` as a set."""
    return frozenset(lexicon("titles")[key])


@cache
def predicate_words(key: str) -> frozenset[str]:
    """A list of the table `predicates` of `offices.toml`."""
    return frozenset(lexicon("offices")["predicates"][key])


def cased(word: str) -> str:
    """A word set in capitals as it would stand in a sentence: "ADLER" is "Adler"; abbreviations stay."""
    return "-".join(part.capitalize() for part in word.split("-")) if len(word) > 3 and word.isupper() else word


@lru_cache(_KEPT)
def sex_of(word: str) -> Sex | None:
    """The sex that a given name tells, None for an unknown word; "Anna-Lena" goes by its first part."""
    known = names().given
    if word in known:
        return known[word]
    first, hyphen, rest = word.partition("-")
    return known.get(first) if hyphen and rest[:1].isupper() and (rest in known or rest.endswith(".")) else None


def is_doubtful(word: str) -> bool:
    """Whether a given name is as likely a word or a town."""
    return word in names().doubtful


@lru_cache(_KEPT)
def is_surname(word: str) -> bool:
    """Whether the word is a frequent surname, or a double one that holds one."""
    known = names().surnames
    return word in known or any(part in known for part in word.split("-"))


def is_initial(word: str) -> bool:
    """Whether the word is an initial: "K.", "K.-H."."""
    return word.endswith(".") and all(len(part) == 2 and part[0].isupper() for part in word.split("-"))


def names_thing(word: str) -> bool:
    """Whether the word says that a name beside it names a thing: a school, a street, a company."""
    lower = word.lower().strip("-")
    if word in words("companies") or lower in words("institutions"):
        return True
    hyphen, last = lower.rpartition("-")[1:]  # "Koch-Instituts"
    return bool(hyphen) and last.removesuffix("s") in words("institution_ends")


@lru_cache(_KEPT)
def is_beside_thing(word: str) -> bool:
    """Whether the word makes a thing of a name beside it, also in a compound: "Gedenkkirche"."""
    return names_thing(word) or word.lower().endswith(tuple(sorted(words("institution_ends"))))


def is_town(word: str) -> bool:
    """Whether the gazetteer knows the word as the name of a place."""
    return gazetteer().is_name(word)


def is_capitalised(word: str) -> bool:
    """Whether the word is written like a name: a capital, then letters, with hyphens or apostrophes."""
    if len(word) < 2 or not word[0].isupper():
        return False
    return all(c.isalpha() or c in "-'’." for c in word) and not word.endswith((".", "-"))
