"""Numbers without a unit: what the context lets them mean, and which of them are no figures at all."""

from dataclasses import dataclass

from pipeline.extract.figures.units import COUNT, EURO, Unit
from pipeline.extract.numerals import Numeral
from pipeline.extract.values import Figure
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")
_LABELS = frozenset(_LEXICON["labels"]["words"])
_BEFORE = frozenset(_LEXICON["counts"]["elliptic_before"])
_OF_MONEY = tuple(_LEXICON["counts"]["elliptic_money"])
_NUMBER_OF = tuple(_LEXICON["counts"]["number_of"])
_DIVIDING = frozenset(_LEXICON["counts"]["dividing"])
_ENUMERATING = frozenset({"und", ",", "sowie"})
_THOUSAND = 1000
_ADULT = 18
_OF_AGE = frozenset({"unter", "ab", "über"})
_COMPARING = frozenset({"mehr", "weniger"})
_BEFORE_POSTCODE = frozenset({"in", "aus", "nach", ",", "d"})


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What earlier figures tell of a bare number: their kind, unit and noun, none where there is no such figure.

    `near` is the figure before it that it may continue, `large` the last sum or count of thousands or millions, in
    whatever sentence. `whole` tells that `near` is what the number is a part of ("von den 24 Räumen sind neun leer").
    """

    near: Figure | None = None
    large: Figure | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Implied:
    """The unit that a bare number has by its context, the word after it, what it counts, and how sure that is."""

    unit: Unit
    end: int
    of: str | None = None
    confidence: float = 0.8


def implied_unit(words: Words, i: int, number: Numeral, before: Antecedent) -> Implied | None:
    """What the context lets the bare number at `i` mean, None where it is no figure."""
    line, end = words.line[i], number.end
    if words.at(end, line) == "?" and words.spaced[end] and number.value >= _THOUSAND:
        return Implied(EURO, end + 1, confidence=0.6)  # a euro sign that was lost
    if number.scale >= _THOUSAND:
        return _large(words, i, number, before)
    return _continued(words, i, number, before) if _is_bare(words, i, number) else None


def _continued(words: Words, i: int, number: Numeral, before: Antecedent) -> Implied | None:
    """The unit of a number without a scale: that of the figure before, as far as it may go on with it."""
    near, line, end = before.near, words.line[i], number.end
    grouped = number.digits and not number.plain and number.value >= _THOUSAND
    if number.plain and number.value >= _THOUSAND and not (near and near.kind == "money"):
        return None
    if near and near.kind == "money" and number.digits and number.value >= _THOUSAND:
        return Implied(Unit(near.unit, "money"), end)
    if near and near.kind == "count" and (before.whole or (grouped and (near.value_min or 0) >= _THOUSAND)):
        return Implied(COUNT, end, near.of, 0.7)
    of_age = words.at(i - 1, line) in _OF_AGE and number.value < _ADULT  # "Kinder unter drei"
    elliptic = words.at(i - 1, line) in _BEFORE or words.at(end, line) in _COMPARING or _is_divided(words, i)
    counting = elliptic and not of_age and (_counts(words, i) or (near is not None and near.kind == "count"))
    if counting:
        return Implied(COUNT, end, near.of if near else None)
    return _large(words, i, number, before) if grouped else None


def _is_divided(words: Words, i: int) -> bool:
    """Whether the number goes on with the parts of a whole: "davon 58 im Rheinland und 223 in Westfalen"."""
    start, _ = words.sentence_bounds(i)
    return words.at(i - 1, words.line[i]) in _ENUMERATING and not _DIVIDING.isdisjoint(words.lower[start:i])


def _large(words: Words, i: int, number: Numeral, before: Antecedent) -> Implied | None:
    """The unit of bare thousands or millions: that of the figure before, of the sentence's verb, of the last large one.

    Millions of which nothing is told are Euro; thousands may be anything.
    """
    near, large, end = before.near, before.large, number.end
    if near and near.kind in ("money", "count") and _counted_in(near) >= _THOUSAND:
        return _of(near, end, 0.8)
    if _counts(words, i) or (near and near.kind == "count" and large is None):
        return Implied(COUNT, end, near.of if near and near.kind == "count" else None)
    if _is_of_money(words, i):
        return Implied(EURO, end, confidence=0.8)
    if large:
        return _of(large, end, 0.7)
    return Implied(EURO, end, confidence=0.5) if number.scale >= _THOUSAND else None


def _of(figure: Figure, end: int, confidence: float) -> Implied:
    counted = figure.kind == "count"
    return Implied(Unit(figure.unit, figure.kind), end, figure.of if counted else None, confidence)


def _counted_in(figure: Figure) -> float:
    return figure.value_min or figure.value_max or 0


def _is_bare(words: Words, i: int, number: Numeral) -> bool:
    return _stands_alone(words, number.end, words.line[i], number.final) and not is_label_number(words, i)


def is_label_number(words: Words, i: int) -> bool:
    """Whether the number at `i` names something: "Klasse 7", "Notruf 110", "B 54", "§ 17"."""
    line = words.line[i]
    label = words.at(i - 1, line)
    if label in {"und", "bis", "-", "–", ","} and words.at(i - 2, line)[:1].isdecimal():
        label = words.at(i - 3, line)
        i -= 2
    return label in _LABELS and (len(label) > 2 or words.text[i - 1].isupper() or not label.isalpha())


def is_postcode(words: Words, i: int, number: Numeral) -> bool:
    """Whether the number is a postcode before its town, or begins with a zero as phone numbers do."""
    text = words.text[i]
    if not number.plain:
        return False
    if len(text) > 1 and text[0] == "0":
        return True
    before = words.at(i - 1, words.line[i])
    return len(text) == 5 and number.end == i + 1 and (before in _BEFORE_POSTCODE or _follows_name(words, i + 1))


def _follows_name(words: Words, i: int) -> bool:
    """Whether the word at `i` ends its line or part, as the town of an address does."""
    line = words.line[i - 1]
    return bool(words.at(i, line)) and words.at(i + 1, line) in {"", ",", ".", ")", "|", ";"}


def _stands_alone(words: Words, end: int, line: int, final: bool) -> bool:
    """Whether no name or further number follows that the number could belong to."""
    following = words.at(end, line)
    if not following or final:
        return True
    if following in {"/", "-", "–", ":"} or following[0].isdecimal():
        return False
    return not words.text[end][0].isupper()


def _counts(words: Words, i: int) -> bool:
    """Whether the sentence says that it tells a number of something: "die Zahl der Verkäufe"."""
    start, _ = words.sentence_bounds(i)
    return any(word.endswith(_NUMBER_OF) for word in words.lower[start:i])


def _is_of_money(words: Words, i: int) -> bool:
    """Whether the sentence is about money."""
    start, end = words.sentence_bounds(i)
    return any(word.startswith(_OF_MONEY) for word in words.lower[start:end])
