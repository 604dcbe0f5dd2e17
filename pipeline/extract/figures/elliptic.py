"""Numbers without a unit: what the context lets them mean, and which of them are no figures at all."""

from pipeline.extract.figures.units import COUNT, EURO, Unit
from pipeline.extract.numerals import Numeral
from pipeline.extract.values import FigureKind
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")
_LABELS = frozenset(_LEXICON["labels"]["words"])
_BEFORE = frozenset(_LEXICON["counts"]["elliptic_before"])
_NUMBER_OF = tuple(_LEXICON["counts"]["number_of"])
_SCALES_OF_MONEY = 1000
_BEFORE_POSTCODE = frozenset({"in", "aus", "nach", ",", "d"})


def implied_unit(
    words: Words, i: int, number: Numeral, before: tuple[FigureKind, str | None] | None
) -> tuple[Unit, int] | None:
    """The unit that a bare number has by its context, and the word after it.

    `before` is kind and unit of the figure before it, where the number may continue that.
    """
    line, end = words.line[i], number.end
    if words.at(end, line) == "?" and words.spaced[end] and number.value >= _SCALES_OF_MONEY:
        return EURO, end + 1  # a euro sign that was lost
    counting = _counts(words, i)
    if number.scale >= _SCALES_OF_MONEY:
        return (COUNT if counting or (before and before[0] == "count") else EURO), end
    if number.plain and number.value >= _SCALES_OF_MONEY and not (before and before[0] == "money"):
        return None
    if not _stands_alone(words, end, line) or is_label_number(words, i):
        return None
    if before and before[0] == "money" and number.digits and number.value >= _SCALES_OF_MONEY:
        return Unit(before[1], "money"), end
    elliptic = words.at(i - 1, line) in _BEFORE
    return (COUNT, end) if elliptic and (counting or (before and before[0] == "count")) else None


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


def _stands_alone(words: Words, end: int, line: int) -> bool:
    """Whether no name or further number follows that the number could belong to."""
    following = words.at(end, line)
    if not following:
        return True
    if following in {"/", "-", "–", ":"} or following[0].isdecimal():
        return False
    return not words.text[end][0].isupper()


def _counts(words: Words, i: int) -> bool:
    """Whether the sentence says that it tells a number of something: "die Zahl der Verkäufe"."""
    start, _ = words.sentence_bounds(i)
    return any(word.endswith(_NUMBER_OF) for word in words.lower[start:i])
