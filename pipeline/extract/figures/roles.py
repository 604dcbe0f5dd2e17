"""What an amount of money is in its clause: awarded, a total, a cost, a former sum … Triggers are in the lexicon."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.extract.figures.clauses import Clause, clause_of
from pipeline.extract.figures.quantity import Quantity
from pipeline.extract.numerals import parse_word
from pipeline.extract.values import AmountRole
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_INHERITED = frozenset({"award", "share", "price", "former", "each", "cost"})


@dataclass(frozen=True, slots=True)
class _Triggers:
    """Words that trigger a role: whole words, beginnings, ends."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def hit(self, words: Sequence[str]) -> bool:
        """Whether one of the words is a trigger."""
        if not self.whole.isdisjoint(words):
            return True
        starts, ends = self.starts, self.ends
        return any((starts and word.startswith(starts)) or (ends and word.endswith(ends)) for word in words)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One table of the lexicon: what each means is told there."""

    role: AmountRole
    sides: dict[str, _Triggers]
    pairs: tuple[tuple[_Triggers, _Triggers], ...]
    units: frozenset[str]
    introducers: tuple[str, ...]
    recipients: frozenset[str]
    flags: frozenset[str]
    phrases: tuple[str, ...]


def _triggers(listed: list[str]) -> _Triggers:
    return _Triggers(
        frozenset(word[1:] for word in listed if word[0] == "="),
        tuple(word for word in listed if word[0] not in "=-"),
        tuple(word[1:] for word in listed if word[0] == "-"),
    )


def _rule(entry: dict[str, Any]) -> _Rule:
    return _Rule(
        role=entry["name"],
        sides={side: _triggers(entry[side]) for side in _SIDES if side in entry},
        pairs=tuple((_triggers([one]), _triggers([other])) for one, other in entry.get("pairs", ())),
        units=frozenset(entry.get("units", ())),
        introducers=tuple(entry.get("introducers", ())),
        recipients=frozenset(entry.get("recipients", ())),
        flags=frozenset(key for key, value in entry.items() if value is True),
        phrases=tuple(f" {phrase} " for phrase in entry.get("phrases", ())),
    )


_SIDES = ("before", "after", "next", "prev", "prev_with", "unless", "lead", "last")
_RULES = [_rule(entry) for entry in lexicon("figures")["role"]]
_STRONG = [rule for rule in _RULES if "weak" not in rule.flags]
_WEAK = [rule for rule in _RULES if "weak" in rule.flags]
_OF_COLUMN = [rule for rule in _RULES if rule.role in ("cost", "own_share", "applied") and "before" in rule.sides]


def amount_roles(words: Words, amounts: Sequence[Quantity], date: dt.date | None) -> list[AmountRole]:
    """The role of each amount, given all of the document in order; `date` is that of the release."""
    roles: list[AmountRole] = []
    for k, amount in enumerate(amounts):
        before = amounts[k - 1] if k and _same_sentence(words, amounts[k - 1], amount) else None
        after = amounts[k + 1] if k + 1 < len(amounts) and _same_sentence(words, amount, amounts[k + 1]) else None
        clause = _own(clause_of(words, amount, before, after, date), follows=before is not None)
        inherited = _inherited(words, amounts[: k + 1], roles)
        roles.append(
            _column_role(amount, date)
            or _role(_STRONG, amount, clause)
            or inherited
            or _role(_WEAK, amount, clause)
            or "other"
        )
    return roles


def _inherited(words: Words, amounts: Sequence[Quantity], roles: Sequence[AmountRole]) -> AmountRole | None:
    """What the last amount takes over from the one before it in its sentence; those in brackets keep theirs."""
    last = amounts[-1]
    for other, role in zip(reversed(amounts[:-1]), reversed(roles), strict=True):
        if not _same_sentence(words, other, last):
            return None
        between = words.lower[other.end : last.start]
        if between.count(")") <= between.count("("):
            return role if role in _INHERITED else None
    return None


def _own(clause: Clause, *, follows: bool) -> Clause:
    """The clause without what is told aside on its left: in brackets that are closed, in a relative clause, and, where
    the amount `follows` another, what tells of that one ("… 30.000 Euro beantragt, bewilligt wurden …")."""
    left = _without_asides(clause.left)
    if follows and "," in left:
        at = left.index(",")
        if any(asked.hit(left[:at]) for asked in _ASKED):
            left = left[at:]
    if len(left) == len(clause.left):
        return clause
    past = clause.past and (any(map(_is_year, left)) or "jahr" in left or not any(map(_is_year, clause.left)))
    return replace(clause, left=left, past=past)


def _without_asides(left: Sequence[str]) -> Sequence[str]:
    kept: list[str] = []
    i = 0
    while i < len(left):
        end = _end_of_aside(left, i)
        kept.extend(left[i : i + 1] if end is None else ())
        i = i + 1 if end is None else end
    return kept if len(kept) < len(left) else left


def _end_of_aside(left: Sequence[str], i: int) -> int | None:
    """Where the aside that begins there ends; None where none does."""
    if left[i] == "(" and ")" in left[i:]:
        return i + list(left[i:]).index(")") + 1
    if left[i] == "," and left[i + 1 : i + 2] in _RELATIVES and "," in left[i + 2 :]:
        return i + 2 + list(left[i + 2 :]).index(",") + 1
    return None


def _role(rules: list[_Rule], amount: Quantity, clause: Clause) -> AmountRole | None:
    return next((rule.role for rule in rules if _applies(rule, amount, clause)), None)


def _same_sentence(words: Words, one: Quantity, other: Quantity) -> bool:
    return words.sentence[one.start] == words.sentence[other.start]


def _column_role(amount: Quantity, date: dt.date | None) -> AmountRole | None:
    """The role that the head of a table column gives its numbers."""
    column = amount.column
    if column is None:
        return None
    if column.total:
        return "total"
    head = column.head.split()
    for rule in _OF_COLUMN:
        if rule.sides["before"].hit(head):
            return rule.role
    years = [int(word) for word in head if word.isdecimal() and len(word) == 4]
    return "former" if date and years and years[0] < date.year else "award"


def _applies(rule: _Rule, amount: Quantity, clause: Clause) -> bool:
    sides, figure = rule.sides, amount.figure
    if "unless" in sides and sides["unless"].hit(clause.left):
        return False
    if "prev" in sides and sides["prev"].hit([clause.previous]):
        return sides["prev_with"].hit(clause.sentence)
    return _flagged(rule, amount, clause) or any(
        (
            "before" in sides and sides["before"].hit(clause.left),
            "after" in sides and sides["after"].hit(clause.right),
            "next" in sides and sides["next"].hit(_next(clause.right)),
            "lead" in sides and sides["lead"].hit([clause.lead]),
            "last" in sides and sides["last"].hit([clause.last]),
            bool(rule.phrases) and _says(rule.phrases, clause),
            any(one.hit(clause.left) and other.hit(clause.left) for one, other in rule.pairs),
            bool(rule.units) and figure.each and bool(rule.units.intersection(clause.right[1:2])),
            "über" in clause.hedges
            and not figure.each
            and bool(rule.introducers)
            and clause.previous.endswith(rule.introducers),
            not figure.each and (_counted(rule.recipients, clause.left) or _counted(rule.recipients, clause.right)),
        )
    )


def _flagged(rule: _Rule, amount: Quantity, clause: Clause) -> bool:
    figure = amount.figure
    states = {
        "at_most": figure.modifier == "at_most",
        "at_least": "mindestens" in clause.hedges,
        "each": figure.each,
        "year": clause.past,
        "item": clause.item,
        "year_opens": _opens_with_year(clause.left[: len(clause.left) - len(clause.hedges)]),
        "from_to": clause.previous == "von" and clause.right[:1] == ("auf",),
    }
    return any(states.get(flag, False) for flag in rule.flags)


def _opens_with_year(left: Sequence[str]) -> bool:
    """Whether a year opens the amount: "(2014: 612 Millionen Euro)", "2014 (612 Millionen Euro)"."""
    if len(left) >= 3 and left[-1] == ":":
        return left[-3] == "(" and _is_year(left[-2])
    return len(left) >= 2 and left[-1] == "(" and _is_year(left[-2])


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _says(phrases: Sequence[str], clause: Clause) -> bool:
    """Whether a phrase of several words stands on one of the sides of the amount."""
    told = f" {' '.join(clause.left)} | {' '.join(clause.right)} "
    return any(phrase in told for phrase in phrases)


def _counted(nouns: frozenset[str], told: Sequence[str]) -> bool:
    """Whether one of the nouns is counted here, and not as what a single one is out of ("eine von acht Kommunen")."""
    for i, word in enumerate(told):
        if word in nouns:
            for k in (i - 1, i - 2):
                if k >= 0 and (told[k].isdecimal() or parse_word(told[k]) is not None):
                    return k == 0 or told[k - 1] not in _OUT_OF
    return False


def _next(right: Sequence[str]) -> Sequence[str]:
    """The word after the amount, or after what "oder 0,9 Prozent" says of it too."""
    return right[3:4] if right[:1] in _OR and right[2:3] in _PERCENTS else right[:1]


_ASKED = [rule.sides["after"] for rule in _STRONG if rule.role == "applied" and "after" in rule.sides]
_RELATIVES = (("die",), ("der",), ("das",), ("dem",), ("deren",), ("dessen",), ["die"], ["der"], ["das"], ["dem"])
_OUT_OF = frozenset({"von", "der"})
_OR = {("oder",), ("bzw.",), ("und",)}
_PERCENTS = {("prozent",), ("%",)}
