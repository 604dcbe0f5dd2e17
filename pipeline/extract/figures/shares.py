"""Parts of a whole that are no digits, as percentages: "die Hälfte", "zwei Drittel", "jede zweite", "vier von fünf"."""

from decimal import Decimal

from pipeline.extract.figures.nouns import is_noun, object_of
from pipeline.extract.figures.quantity import Measure, Quantity, made
from pipeline.extract.figures.units import Unit
from pipeline.extract.numerals import parse_ordinal, parse_word, read_numeral
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_LEXICON = lexicon("figures")["shares"]
_FRACTIONS = {word: Decimal(value) for word, value in lexicon("number_words")["fractions"].items()}
_ARTICLES = frozenset(lexicon("number_words")["articles"]["words"])
_HALF_OF_TIME = frozenset(_LEXICON["half_of_time"])
_DETERMINERS = frozenset(_LEXICON["every"])
_RATIOS_OF = frozenset(_LEXICON["ratios_of"])
_RATIO_NOUNS = frozenset(_LEXICON["ratio_nouns"])
_NO_SHARES = tuple(_LEXICON["no_shares"])
_PERCENT = Unit("percent", "percent")
_ONE_PLACE = Decimal("0.1")
_MOST = 20  # "jeder zwanzigste" is the last that is said of a share


def share(words: Words, i: int) -> Quantity | None:
    """The share that begins at the word `i`."""
    return _half(words, i) or _fraction(words, i) or _every_other(words, i) or _ratio(words, i)


def _half(words: Words, i: int) -> Quantity | None:
    """ "die Hälfte", and "je zur Hälfte" of those who share."""
    line, word = words.line[i], words.lower[i]
    if words.at(i + 1, line) != "hälfte":
        return None
    shared = word == "zur" and words.at(i - 1, line) in {"je", "jeweils"}
    if not shared and (word not in {"die", "der"} or words.at(i - 1, line) in _HALF_OF_TIME):
        return None
    return made(words, i, (_FRACTIONS["hälfte"], _FRACTIONS["hälfte"]), Measure(_PERCENT, i + 2))


def _fraction(words: Words, i: int) -> Quantity | None:
    """ "zwei Drittel", "ein Fünftel"; rounded to the place that is usual for percentages."""
    line = words.line[i]
    part = _FRACTIONS.get(words.at(i + 1, line))
    if part is None or not words.text[i + 1][0].isupper():
        return None
    times = Decimal(1) if words.lower[i] in _ARTICLES else getattr(read_numeral(words, i), "value", None)
    if times is None or times * part >= 100:
        return None
    value = (times * 100 / round(100 / part)).quantize(_ONE_PLACE)
    return made(words, i, (value, value), Measure(_PERCENT, i + 2))


def _every_other(words: Words, i: int) -> Quantity | None:
    """ "jede zweite Kommune", "jeder Fünfte": one of so many. Times and "jedes dritte Mal" recur and are no shares."""
    line = words.line[i]
    if words.lower[i] not in _DETERMINERS or not words.at(i + 1, line):
        return None
    number = parse_ordinal(words.lower[i + 1])
    noun = is_noun(words, i + 2, line)
    if number is None or not 2 <= number <= _MOST or (noun and words.lower[i + 2].endswith(_NO_SHARES)):
        return None
    if not noun and not words.text[i + 1][0].isupper():
        return None
    value = (Decimal(100) / number).quantize(_ONE_PLACE)
    of = object_of(words, i + 2, line) if noun else None
    return made(words, i, (value, value), Measure(_PERCENT, i + 2, of))


def _ratio(words: Words, i: int) -> Quantity | None:
    """ "Vier von fünf Befragten": in words and of people in general, what others would print as a percentage."""
    line, most = words.line[i], words.at(i + 2, words.line[i])
    if words.at(i + 1, line) != "von" or most not in _RATIOS_OF or words.at(i + 3, line) not in _RATIO_NOUNS:
        return None
    part, whole = parse_word(words.lower[i]), parse_word(most)
    if part is None or whole is None or not part < whole:
        return None
    value = (Decimal(100) * part / whole).quantize(_ONE_PLACE)
    return made(words, i, (value, value), Measure(_PERCENT, i + 3, object_of(words, i + 3, line)))
