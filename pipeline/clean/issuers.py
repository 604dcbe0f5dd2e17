"""Names of public bodies: whether a line is one, and which stand in running text."""

import re
from functools import cache, lru_cache
from typing import get_args

from pipeline.clean.release import Level
from pipeline.lexicon import lexicon

_PARTS = re.compile(r"\s+[-–—|·•]\s+|\s*\|\s*|\s+/\s+")
_ABBREVIATION = re.compile(r"\s*\([A-ZÄÖÜ][\w-]{1,9}\)$")
_GENITIVE = re.compile(r"(?<=[mdtz])(?:e?s)$|(?<=[Kk]reis)es$")
_INFLECTED = re.compile(r"([A-ZÄÖÜ][\w-]*?)(?:e[nrsm]?)")
_STRIP = " \t,;:.-–—|·•"
_MOST_WORDS = 18
# A head, its article and two topics at least.
_LISTED = 3
_ADJECTIVE = ("isches", "ischer", "ische", "tsches", "tsche", "liches", "liche", "ger", "ler", "ner", "ter")
_ARTICLES = frozenset({"der", "die", "das", "dem", "des", "den", "vom", "beim", "im"})


@lru_cache(maxsize=4096)
def body_name(line: str) -> str | None:
    """The name of the public body that the line, or a part of it between bars or dashes, is; None where it says more.

    "Stadt Musterau - Die Bürgermeisterin" gives "Stadt Musterau".
    """
    label, colon, rest = line.partition(":")
    if colon and label.strip(_STRIP).casefold() in lexicon("issuers")["inside"]["labels"]:
        line = rest
    for part in _PARTS.split(line.strip(_STRIP)):
        name = _ABBREVIATION.sub("", part.strip(_STRIP))
        if name and _is_name(name.split()):
            return name
    return None


def _is_name(parts: list[str]) -> bool:
    place = _head_place(parts)
    if place is None or len(parts) > _MOST_WORDS:
        return False
    small = _joining()
    if not _kinds().isdisjoint(word.strip(",()").casefold() for word in parts[place + 1 :]):
        return False
    if any(word.endswith(":") for word in parts[place:]):
        return False
    rest = [word.strip(",()") for word in parts[place + 1 :]]
    described = any(word.casefold() not in _ARTICLES for word in parts[:place])
    if not rest and not described and not _stands_alone(parts[place]):
        return False
    return all(not word or word[0].isupper() or word in small or word == "-" for word in rest) and (
        not rest or rest[-1][:1].isupper()
    )


def _head_place(parts: list[str]) -> int | None:
    """Where the word stands that makes the parts a body: first, or after adjectives and an article."""
    for place, word in enumerate(parts[:4]):
        if level_of_word(word) or any(" ".join(parts[place:]).startswith(head) for head in _long_heads()):
            return place
        if not (word.casefold() in _ARTICLES or (word[:1].isupper() and word.endswith(_ADJECTIVE))):
            return None
    return None


def _stands_alone(word: str) -> bool:
    """True for a head that is a whole name: "Staatskanzlei", "Finanzministerium", "Musterkreis"."""
    folded = word.casefold()
    return folded in {"staatskanzlei", "senatskanzlei", "bundeskanzleramt", "bundesregierung"} or (
        folded.endswith(("ministerium", "kreis"))
        and folded not in {"ministerium", "staatsministerium", "kreis", "landkreis"}
    )


@cache
def _joining() -> frozenset[str]:
    """Small words and adjectives that stand inside names."""
    inside = lexicon("issuers")["inside"]
    return frozenset(inside["small"]) | frozenset(inside["adjectives"])


@cache
def _kinds() -> frozenset[str]:
    """Words that say what kind of text a body sends and never belong to its name."""
    return frozenset(lexicon("issuers")["inside"]["never"])


@cache
def _heads() -> dict[str, str]:
    return {
        head.casefold(): level
        for level, heads in lexicon("issuers")["heads"].items()
        for head in heads
        if " " not in head
    }


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(head for heads in lexicon("issuers")["heads"].values() for head in heads if " " in head)


@cache
def _whole_names() -> tuple[str, ...]:
    """The authorities of government regions whose name is no head and its seat: "Regierung von Oberfranken"."""
    return tuple(head for head in lexicon("issuers")["heads"]["government_region"] if head.startswith("Regierung "))


@lru_cache(maxsize=16_384)
def level_of_word(word: str) -> str | None:
    """The level of the body that a name with this head is; None for a word that heads no name."""
    folded = word.strip(_STRIP + "()").casefold()
    if not folded or "/" in folded or not word[:1].isupper():
        return None
    if level := _heads().get(folded):
        return level
    if folded.startswith("bundes") and folded.endswith("ministerium"):
        return "federal"
    if folded.endswith("ministerium"):
        return "land"
    if folded.endswith(("kreis", "-kreis")) and len(folded) > 8:
        return "district"
    return None


@lru_cache(maxsize=2048)
def is_portfolio(line: str) -> bool:
    """True for a bare list of topics that stands for a ministry: "Heimat, Kommunales, Bau und Gleichstellung"."""
    text = line.strip(_STRIP)
    if len(text) > 130 or not text[:1].isupper():
        return False
    parts = [word.strip(",") for word in text.split()]
    known = _joining()
    return all(word in known or _is_topic(word) for word in parts) and len(parts) <= _MOST_WORDS


def is_noun_list(line: str) -> bool:
    """True for nouns with commas and "und" between them, as ministries are named: "Handel und Zoll"."""
    words = [word.strip(",") for word in line.split()]
    small = _joining()
    return 0 < len(words) <= _MOST_WORDS and all(word in small or word[:1].isupper() for word in words)


@lru_cache(maxsize=16_384)
def _is_topic(word: str) -> bool:
    topics = _topics()
    plain = word.strip("-")
    return plain in topics or (word.endswith("-") and plain[:1].isupper())


@cache
def _topics() -> frozenset[str]:
    return frozenset(lexicon("issuers")["portfolios"]["words"])


def ministry_of(portfolio: str) -> str:
    """The ministry that a bare list of topics stands for: "Finanzen" is the "Ministerium der Finanzen"."""
    table = lexicon("issuers")["portfolios"]
    article = table["articles"].get(portfolio, "für")
    return f"Ministerium {article} {table['renamed'].get(portfolio, portfolio)}"


def ministry_in(text: str) -> str | None:
    """The first ministry or authority that running text names with its portfolio or its Land."""
    parts = text.split()
    for place, word in enumerate(parts[:-2]):
        level = level_of_word(_nominative(word))
        if level in {"land", "federal"} and parts[place + 1] in {"für", "der", "des"}:
            name = _extend(parts, place)
            if name:
                return name
    return None


def _nominative(word: str) -> str:
    return _GENITIVE.sub("", word)


def _extend(parts: list[str], place: int) -> str | None:
    """The words from a head on, as long as they are topics and what joins them."""
    taken = [_nominative(parts[place]), parts[place + 1]]
    inside = lexicon("issuers")["inside"]
    end = len(taken)
    for word in parts[place + 2 : place + 2 + _MOST_WORDS]:
        plain = word.strip(",.;:)“")
        if _is_topic(plain):
            taken.append(plain if plain == word or not word.endswith(",") else word)
            end = len(taken)
            if word != plain and not word.endswith(","):
                break
        elif word in inside["adjectives"] or word in {"und", "sowie", "für", "des", "der", "den"}:
            taken.append(word)
        elif plain == "Landes" or (taken[-1] == "Landes" and plain in lexicon("issuers")["laender"]):
            taken.append(plain)
            end = len(taken) if plain != "Landes" else end
            if word != plain:
                break
        else:
            if taken[-1] == "und" and end > _LISTED and plain.isalpha() and plain[0].isupper():
                # The last of a list of topics is one too, known or not.
                taken.append(plain)
                end = len(taken)
            break
    name = " ".join(taken[:end]).rstrip(",")
    return name if end > 2 else None


def known_body(text: str) -> str | None:
    """The full name of a body that is known by an abbreviation or an address of its own."""
    for body in lexicon("issuers")["bodies"]:
        if any(re.search(rf"\b{re.escape(short)}\b", text) for short in body["short"]) or body["domain"] in text:
            return str(body["name"])
    return None


def name_in_line(text: str) -> str | None:
    """The body that a contact line names: "Pressestelle der Bezirksregierung Musterau"."""
    words = text.split()
    for place, word in enumerate(words):
        if level_of_word(_nominative(word)):
            named = [*_adjective_before(words, place), _nominative(word), *words[place + 1 : place + _MOST_WORDS]]
            for end in range(len(named), 0, -1):
                if name := body_name(" ".join(named[:end])):
                    return name
    return None


def _adjective_before(words: list[str], place: int) -> list[str]:
    """The adjective before a head, in the form of a name: "Niedersächsischen Ministeriums" has "Niedersächsisches"."""
    before = words[place - 1] if place else ""
    stem = _INFLECTED.fullmatch(before)
    if stem is None or not any(stem.group(1) == adjective for adjective in lexicon("issuers")["adjectives"]):
        return [before] if before in lexicon("issuers")["adjectives"] else []
    neuter = _nominative(words[place]).casefold().endswith(("ministerium", "amt", "präsidium"))
    return [f"{stem.group(1)}{'es' if neuter else before.removeprefix(stem.group(1))}"]


def authority_in(text: str) -> str | None:
    """The authority of a government region that running text names: "Die Bezirksregierung Musterau hat …"."""
    if name := next((head for head in _whole_names() if head in text), None):
        return name
    words = text.split()
    for place, word in enumerate(words[:-1]):
        if level_of_word(_nominative(word)) == "government_region" and words[place + 1][:1].isupper():
            seat = words[place + 1].strip(_STRIP + "“)")
            return f"{_nominative(word)} {seat}"
    return None


def find_level(issuer: str | None) -> Level:
    """The level of government, told by the words of the name."""
    if issuer is None:
        return "other"
    table = lexicon("issuers")
    levels = [body["level"] for body in table["bodies"] if body["name"] == issuer]
    levels += [
        level for level, heads in table["heads"].items() if any(" " in head and head in issuer for head in heads)
    ]
    levels += [level for word in issuer.split() if (level := level_of_word(word))]
    return next((level for level in get_args(Level) if levels and level == levels[0]), "other")
