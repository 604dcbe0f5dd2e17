"""Programmes without quotation marks: compounds, appositions, laws."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from pipeline.extract.organisations.names import Found, abbreviation
from pipeline.extract.organisations.nominative import adjective_stem, agree
from pipeline.extract.organisations.tails import places
from pipeline.extract.organisations.topics import topics
from pipeline.extract.organisations.words import adjective_like, first_word, is_noun, proper_word, same_line, text
from pipeline.extract.programmes.brands import YEAR
from pipeline.extract.programmes.phrases import of_state, purposed
from pipeline.extract.programmes.triggers import Trigger, trigger
from pipeline.lexicon import lexicon

_NUMERAL = re.compile(r"[IVX]+|\d")
_VERSION = re.compile(r"\d\.\d")
_WEB_BRAND = re.compile(r"[a-z]\w+\.[a-z]{2,}")
_LONGEST_APPOSITION = 8
_ACRONYM = 4
_POSSESSIVES = ("unser", "ihr", "sein", "mein", "euer", "ein", "kein", "jede", "diese")


def shaped(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """The programme whose trigger is the token, if its form makes it a name."""
    word = trigger(doc[at].text)
    if word is None or at in taken:
        return
    start = _left(doc, at, word)
    end, tailed = _right(doc, start, at, word, taken)
    grammar = lexicon("programmes")["grammar"]
    large = start < at and (word.base in (*grammar["bare"], *grammar["described"]) or word.kind == "prize")
    if not (tailed or large or _alone(word)):
        return
    if word.generic and not tailed:
        return
    if tailed and word.word.casefold() in grammar["dropped"]:
        if end == at + 2 and text(doc, at + 1).isalpha():
            return  # "das Programm Erfolge": no more than two nouns
        start = at = at + 1
        name = doc[start:end].text
    else:
        name = _name(doc, start, at, end, word)
    yield Found(start, end, name, word.kind, abbreviation(doc, end, name))


def _alone(word: Trigger) -> bool:
    """Whether the noun is a name without anything around it."""
    grammar = lexicon("programmes")["grammar"]
    lower = word.word.casefold()
    special = "-" in lower and lower.rpartition("-")[2] in grammar["special"]
    if special and lower.partition("-")[0] not in grammar["givers"]:
        return True  # "Denkmal-Sonderprogramm"
    if word.generic:
        return False
    if lower in grammar["alone"] or (word.base == "programm" and lower.count("-") > 1):
        return True
    first = word.word.partition("-")[0]
    if word.base == "programm" and lower.endswith("-programm") and first.casefold() not in grammar["givers"]:
        return len(first) > _ACRONYM and sum(letter.isupper() for letter in first) > 1  # "LEADER-Programm"
    hyphen = "-" in word.word.strip("-") and word.word.rpartition("-")[2].casefold() == word.base
    if hyphen and word.base in grammar["hyphenated"]:
        return not word.word.partition("-")[0].isupper() or word.base in grammar["after_capitals"]
    return word.base in grammar["bare"] or any(
        lower.endswith(ending) and len(lower) > len(ending) for ending in grammar["bare_endings"]
    )


def _suspended(doc: Doc, at: int) -> bool:
    return text(doc, at - 1) == "und" and text(doc, at - 2).endswith("-")


def _left(doc: Doc, at: int, word: Trigger) -> int:
    """First token: over a suspended hyphen ("Klima- und …") and, before a law, an adjective of a Land."""
    start = at
    if _suspended(doc, at) and not word.generic:
        start = at - 2
        while text(doc, start - 1) == "," and text(doc, start - 2).endswith("-"):
            start -= 2
    while start > 0 and same_line(doc, start - 1) and text(doc, start - 1)[:1].isupper():
        before = text(doc, start - 1)
        of_land = word.kind in ("law", "prize") and before in lexicon("organisations")["grammar"]["place_adjectives"]
        stem = before if of_land else adjective_stem(before)
        if stem is None or first_word(doc[start - 1]) or word.generic:
            break
        start -= 1
    return start


def _right(doc: Doc, start: int, at: int, word: Trigger, taken: AbstractSet[int]) -> tuple[int, bool]:
    """Token after the name, and whether what follows the trigger makes it one."""
    grammar = lexicon("programmes")["grammar"]
    end = max(purposed(doc, start, at, word, taken), of_state(doc, at + 1, word))
    if end > at + 1:
        return end, True
    after = _placed(doc, end, word, taken)
    if after is not None:
        return after
    if word.base in grammar["apposed"] or word.word.casefold() in grammar["apposed"]:
        after_name = _apposition(doc, end, taken)
        return after_name, after_name > end
    return end, False


def _placed(doc: Doc, end: int, word: Trigger, taken: AbstractSet[int]) -> tuple[int, bool] | None:
    """What a year, a Land, a town, a subject behind the trigger at `end - 1` says; None where none of them stands."""
    grammar = lexicon("programmes")["grammar"]
    named = not word.generic and word.base in (*grammar["bare"], *grammar["placed"])
    if YEAR.fullmatch(text(doc, end)):
        return (end + 1, named) if word.kind in ("law", "prize", "event", "strategy") else (end, False)
    town = places(doc, end, taken) if named and word.kind in ("event", "strategy") else end
    if town > end:
        return town, True
    subject = word.kind == "law" and not word.generic and _subject(doc, end, taken)
    if subject or (named and _land(doc, end)):
        return end + 1, True
    if named and word.kind == "prize" and is_noun(doc, end) and _land(doc, end + 1):
        return end + 2, True  # "Gründerpreis Handwerk NRW"
    if named and text(doc, end) == "für" and _land(doc, end + 1):
        after = topics(doc, end + 1, taken)
        return after, after > end + 1
    return None


def _subject(doc: Doc, at: int, taken: AbstractSet[int]) -> bool:
    """Whether the subject of a law stands there ("nach dem Aufbaugesetz Bergregionen."), and not its object."""
    closes = text(doc, at + 1) in (",", ".", ")", ";", "")
    return closes and at not in taken and proper_word(doc, at) and text(doc, at)[:1].isalpha()


def _land(doc: Doc, at: int) -> bool:
    return text(doc, at) in lexicon("organisations")["grammar"]["laender"]


def _apposition(doc: Doc, at: int, taken: AbstractSet[int]) -> int:
    """A name right behind the trigger ("Entwicklungsprogramm Ländliche Orte"); `at` where there is none."""
    end = at
    grammar = lexicon("programmes")["grammar"]
    if text(doc, at) in grammar["never_names"] or text(doc, at) in grammar["numbered"]:
        return at
    if _WEB_BRAND.fullmatch(text(doc, at)):
        return at + 1
    while end - at < _LONGEST_APPOSITION and _name_word(doc, end, taken):
        end += 1
        if text(doc, end) == "und" and is_noun(doc, end + 1) and end + 1 not in taken:
            end += 2 if not adjective_like(text(doc, end + 1)) else 1
    if end - at > 1 and (YEAR.fullmatch(text(doc, end)) or _VERSION.fullmatch(text(doc, end))):
        end += 1
    article = text(doc, at - 2)
    verb = text(doc, end)[:1].islower()  # so the noun before it belongs to what opens the sentence
    opens = article in ("Der", "Die", "Das", "Dem", "Den", "Im", "Beim", "Zum", "Zur", "Vom") and (end - at > 1 or verb)
    introduced = (opens or article[:1].islower()) and not article.startswith(_POSSESSIVES) and not doc[at - 1].is_upper
    proven = end - at > 1 or text(doc, end) == "(" or proper_word(doc, at)
    return end if end > at and introduced and proven else at


def _name_word(doc: Doc, at: int, taken: AbstractSet[int]) -> bool:
    word = text(doc, at)
    if at in taken or word.endswith("-") or trigger(word) is not None:
        return False
    known = word not in lexicon("organisations")["grammar"]["not_names"] or adjective_like(text(doc, at - 1))
    return known and (is_noun(doc, at) or _NUMERAL.fullmatch(word) is not None)


def _name(doc: Doc, start: int, at: int, end: int, word: Trigger) -> str:
    """The name in the nominative."""
    before = [agree(token.text, word.gender) + token.whitespace_ for token in doc[start:at]]
    return "".join(before) + word.word + doc[at:end].text.removeprefix(doc[at].text)
