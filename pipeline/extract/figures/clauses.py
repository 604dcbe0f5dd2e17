"""The words around an amount of money: its clause up to the amounts beside it, and the noun that introduces it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.dates.points import is_year
from pipeline.extract.figures.quantity import Quantity
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["clauses"]
_LEADING = frozenset(_LEXICON["leading"])
_BULLETS = frozenset(_LEXICON["bullets"])
_FIRST_YEAR = 1990  # of sums that were granted before; older ones are of clubs and houses
_ITEM_ENDS = frozenset({"", "(", ",", ".", "für", "|", "–", "-"})
_STOPS = frozenset({",", ";", "("})
_LAST_YEARS = {(adjective, "jahr") for adjective in ("vergangenen", "letzten", "vorigen")}
_PAST_SIGNS = frozenset(_LEXICON["past_signs"])


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around an amount. `left` and `right` run to the neighbouring amounts, `right` not into the noun that
    introduces the next; `lead` is the noun that introduces this one ("ein Plus von", "die Miete liegt bei"), `last` the
    last word of the amount itself; `previous` is the word before the amount and its hedges, `hedges` are those; `item`
    tells that the amount ends a list item, `past` that a year before the release stands on the left."""

    left: Sequence[str]
    right: Sequence[str]
    sentence: Sequence[str]
    lead: str
    last: str
    previous: str
    hedges: Sequence[str]
    item: bool
    past: bool


def clause_of(
    words: Words, amount: Quantity, before: Quantity | None, after: Quantity | None, date: dt.date | None
) -> Clause:
    """The clause of an amount between those before and after it in its sentence; `date` is that of the release."""
    first, end = amount.hedge, amount.end
    head, tail = words.sentence_bounds(first)
    start = max([before.end if before else head, *(i + 1 for i in range(head, first) if words.text[i] == ";")])
    limit = _led_from(words, end, after.hedge) if after else tail
    stop = min(limit, next((i for i in range(end, tail) if words.text[i] in _STOPS), tail))
    lead = _led_from(words, start, first)
    return Clause(
        left=words.lower[start : amount.start],
        right=words.lower[end:stop],
        sentence=words.lower[head:tail],
        lead=words.lower[lead] if lead < first else "",
        last=words.lower[end - 1],
        previous=words.at(first - 1, words.line[first]) if first > head else "",
        hedges=words.lower[first : amount.start],
        item=_ends_item(words, first, end),
        past=_past(words, start, first, date),
    )


def _led_from(words: Words, start: int, first: int) -> int:
    """The noun from `start` on that introduces the amount at `first`, `first` itself where none does."""
    i, about = first - 1, words.lower[first] == "über"
    while i >= start and words.lower[i] in _LEADING:
        i -= 1
    return i if start <= i < first - 1 + about and words.text[i][0].isupper() else first


def _ends_item(words: Words, i: int, end: int) -> bool:
    """Whether an amount from `i` to `end` is what an item tells of its name: "Olpe: 300 Euro", "Kall (20 Euro)"."""
    line = words.line[i]
    before, name = words.at(i - 1, line), words.text[i - 2] if words.at(i - 2, line) else ""
    if before == "(":
        return name == ")" or name[:1].isupper()
    if before == "mit" and words.text[words.sentence_bounds(i)[0]] in _BULLETS:
        return words.at(end, line) in _ITEM_ENDS
    return before != "" and before in ":–-|" and not name.isdecimal() and words.at(end, line) in _ITEM_ENDS


def _past(words: Words, start: int, end: int, date: dt.date | None) -> bool:
    """Whether the words name last year, or a year before the release that is no beginning ("seit 2010")."""
    told = words.lower[start:end]
    if any(pair in _LAST_YEARS for pair in pairwise(told)):
        return True
    if "seit" in told:
        return False
    years = [int(words.text[i].rstrip(".")) for i in range(start, end) if is_year(words, i)]
    years = [year for year in years if year >= _FIRST_YEAR]
    return any(year < date.year for year in years) if date else bool(years and _PAST_SIGNS & set(told))
