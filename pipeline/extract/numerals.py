"""German numbers, in digits and in words: "1.855.565,87", "92 000", "8.000,-", "achthundertdreiundzwanzig", "eine halbe
Million". Figures and dates read them from here; what a number means is not decided here."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_WORDS = lexicon("number_words")
_BELOW_TWENTY: dict[str, int] = _WORDS["units"]
_TENS: dict[str, int] = _WORDS["tens"]
_ARTICLES = frozenset(_WORDS["articles"]["words"])
_SCALES = {word: Decimal(value) for word, value in _WORDS["scales"].items()}
_PARTS = {word: Decimal(value) for word, value in _WORDS["parts"].items()}
_HALF: str = _WORDS["halves"]["suffix"]
_HALVES = {word: Decimal(value) for word, value in _WORDS["halves"].items() if word != "suffix"}
_ORDINALS: dict[str, int] = _WORDS["ordinals"]
_GLUED_SCALES = ("millionen", "million", "milliarden", "milliarde")
_STOPPED = frozenset(_WORDS["stopped"]["words"])
_STOP_NEEDED = frozenset(_WORDS["stopped"]["needed"])
_VAGUE = frozenset(_WORDS["vague"]["words"])
_ROUND = frozenset(_WORDS["vague"]["round"])
_CURRENCY = frozenset(_WORDS["currency"]["words"])

_DIGITS = re.compile(r"[+±−-]?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['’]\d{3})+|\d+)(?:,(\d+))?(?:[,.][-–—]{1,2})?")
_GROUPING = str.maketrans("", "", ".'’")
_POINT = re.compile(r"(\d+)\.(\d{1,2})")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}(?:,\d+)?(?:,[-–—]{1,2})?")
_LOST_DECIMALS = re.compile(r"\d{2}")
_GLUED = re.compile(r"(\d[\d.]*(?:,\d+)?)(mio|mrd|tsd|mill)(\.?)", re.IGNORECASE)
_HEAD_GROUP = re.compile(r"\d{1,3}")
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_ORDINAL_ENDS = ("te", "ste")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read from a word on: its value, and the word after its last.

    `scale` is the multiplier that was written out ("Millionen"), 1 without one. `digits` tells digits from words, and
    `plain` digits that nothing groups, which may as well be a year or a postcode. `final` tells that the number has the
    full stop of its sentence, so that nothing after it can be its unit.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    digits: bool = True
    plain: bool = False
    final: bool = False


@cache
def parse_word(word: str) -> Decimal | None:
    """The value of a number word in lower case, None where it is none: "zweieinhalb" is 2.5."""
    if word in _HALVES:
        return _HALVES[word]
    if word.endswith(_HALF) and len(word) > len(_HALF):
        whole = _below_million(word.removesuffix(_HALF))
        return None if whole is None else whole + Decimal("0.5")
    value = _below_million(word)
    return None if value is None else Decimal(value)


def parse_digits(text: str) -> Decimal | None:
    """The value of a token in German notation without its sign, None where it is no number."""
    if text[-1:] in _VULGAR:
        whole = Decimal(text[:-1]) if text[:-1].isdecimal() else Decimal(0)
        return whole + _VULGAR[text[-1]] if text[:-1].isdecimal() or len(text) == 1 else None
    if match := _DIGITS.fullmatch(text):
        return Decimal(match[1].translate(_GROUPING) + "." + (match[2] or "0"))
    if match := _POINT.fullmatch(text):
        return Decimal(f"{match[1]}.{match[2]}")
    return None


def parse_ordinal(word: str) -> int | None:
    """The value of an ordinal word in lower case ("dritte", "zwanzigsten"), None where it is none."""
    bare = word[:-1] if word[-2:] in {"en", "er", "es", "em"} else word
    for end in _ORDINAL_ENDS:
        if bare.endswith(end):
            stem = bare.removesuffix(end)
            value = _ORDINALS.get(bare.removesuffix("e")) or _below_million(stem)
            if value and (value > 1 or bare.startswith("erst")):
                return value
    return None


def read_numeral(words: Words, i: int) -> Numeral | None:
    """The number that begins at the word `i`, with its scale; an article alone is none."""
    number = _glued_scale(words, i) or _digits_at(words, i) or _word_at(words, i)
    if number is None or number.scale > 1:
        return number
    scale = None if number.final else _SCALES.get(words.at(number.end, words.line[i]))
    if scale is None:
        return number if number.value or number.digits else None
    end = _past_stop(words, number.end)
    if words.lower[number.end] in _STOP_NEEDED and end == number.end + 1:
        return number
    return Numeral(number.value * scale, end, scale, number.digits)


def begins_numeral(word: str) -> bool:
    """Whether a number can begin with this word in lower case: a digit, a number word, an article before one."""
    return (
        any(letter.isdecimal() or letter in _VULGAR for letter in word)
        or word in _ARTICLES
        or word in _PARTS
        or parse_word(word) is not None
        or _glued_part(word) is not None
    )


def _past_stop(words: Words, i: int) -> int:
    """The word after the scale at `i`, and after the full stop that the tokenizer parts from it ("24 Mill .")."""
    stop = words.lower[i] in _STOPPED and words.at(i + 1, words.line[i]) == "." and not words.spaced[i + 1]
    return i + 1 + stop


def _glued_scale(words: Words, i: int) -> Numeral | None:
    """Digits with their scale glued to them: "3,5Mio. Euro"."""
    match = _GLUED.fullmatch(words.text[i]) if words.text[i][0].isdecimal() else None
    value = parse_digits(match[1]) if match else None
    if match is None or value is None:
        return None
    scale = _SCALES[match[2].lower()]
    stop = not match[3] and words.at(i + 1, words.line[i]) == "." and not words.spaced[i + 1]
    return Numeral(value * scale, i + 1 + stop, scale)


def _digits_at(words: Words, i: int) -> Numeral | None:
    text = words.text[i]
    if not (text[0].isdecimal() or text[0] in "+±−-½¼¾"):
        return None
    if broken := _broken_decimals(words, i):
        return broken
    final = text.endswith(".") and ends_sentence(words, i)
    value = parse_digits(text[:-1] if final else text)
    if value is None:
        return _broken_thousands(words, i)
    if final:
        return Numeral(value, i + 1, plain=text[:-1].isdecimal(), final=True)
    part = _VULGAR.get(words.at(i + 1, words.line[i]))
    if part is not None and text.isdecimal():
        return Numeral(value + part, i + 2)
    return _spaced_thousands(words, i) or Numeral(value, i + 1, plain=text.isdecimal())


def _broken_decimals(words: Words, i: int) -> Numeral | None:
    """The number at `i` where a blank stands after its decimal comma: "1, 55 Milliarden"."""
    line = words.line[i]
    if words.at(i + 1, line) != "," or words.spaced[i + 1] or words.at(i + 3, line) not in _SCALES:
        return None
    if not (_HEAD_GROUP.fullmatch(words.text[i]) and _LOST_DECIMALS.fullmatch(words.text[i + 2])):
        return None
    return Numeral(Decimal(f"{words.text[i]}.{words.text[i + 2]}"), i + 3)


def _broken_thousands(words: Words, i: int) -> Numeral | None:
    """The number at `i` where a blank stands after the full stop of its thousands: "61. 300 Euro"."""
    line, head = words.line[i], words.text[i].removesuffix(".")
    if head == words.text[i] or not _HEAD_GROUP.fullmatch(head) or not _LAST_GROUP.fullmatch(words.at(i + 1, line)):
        return None
    value = parse_digits(head + words.text[i + 1])
    return Numeral(value, i + 2) if value is not None and words.at(i + 2, line) in _CURRENCY else None


def _spaced_thousands(words: Words, i: int) -> Numeral | None:
    """The number at `i` where white space (or a doubled full stop) parts its thousands: "334 325 009,77"."""
    if not _HEAD_GROUP.fullmatch(words.text[i]) or words.text[i][0] == "0":
        return None
    parts, end, line = [words.text[i]], i + 1, words.line[i]
    if words.at(end, line) == ".." and _LAST_GROUP.fullmatch(words.at(end + 1, line)):
        return Numeral(parse_digits(parts[0] + words.text[end + 1]) or Decimal(0), end + 2)
    final = False
    while not final and words.at(end, line) and words.spaced[end]:
        group = words.text[end]
        final = group.endswith(".") and ends_sentence(words, end)
        group = group[:-1] if final else group
        if not _LAST_GROUP.fullmatch(group):
            break
        parts.append(group)
        end += 1
        if not _GROUP.fullmatch(parts[-1]):
            break
    value = parse_digits("".join(parts)) if len(parts) > 1 else None
    return None if value is None else Numeral(value, end, final=words.text[end - 1].endswith("."))


def _word_at(words: Words, i: int) -> Numeral | None:
    """A number in words at `i`; an article counts only before a part or a scale ("eine halbe Million")."""
    line, word = words.line[i], words.lower[i]
    start = i + 1 if word in _ARTICLES else i
    following = words.at(start, line)
    if word in _ROUND and words.at(i - 1, line) in _VAGUE:
        return None
    if following in _PARTS and (start > i or words.at(start + 1, line) in _SCALES):
        return Numeral(_PARTS[following], start + 1, digits=False)
    if glued := _glued_part(following):
        return Numeral(glued[0], start + 1, glued[1], digits=False)
    if start > i:
        return Numeral(Decimal(1), start, digits=False) if following in _SCALES else None
    value = parse_word(word)
    return None if value is None else _with_part(words, i, value)


def _with_part(words: Words, i: int, value: Decimal) -> Numeral:
    """A number word with a part of a scale after it: "drei viertel Millionen", "zwei und eine halbe Million"."""
    line = words.line[i]
    part = _PARTS.get(words.at(i + 1, line))
    if part == Decimal("0.25") and words.at(i + 2, line) in _SCALES:
        return Numeral(value * part, i + 2, digits=False)
    part = _PARTS.get(words.at(i + 3, line))
    joined = part is not None and words.at(i + 1, line) == "und" and words.at(i + 2, line) in _ARTICLES
    if part is not None and joined and words.at(i + 4, line) in _SCALES:
        return Numeral(value + part, i + 4, digits=False)
    return Numeral(value, i + 1, digits=False)


def _glued_part(word: str) -> tuple[Decimal, Decimal] | None:
    """Value and scale of "viertelmilliarde", None for other words."""
    for scale in _GLUED_SCALES:
        part = _PARTS.get(word.removesuffix(scale)) if word.endswith(scale) else None
        if part is not None:
            return part * _SCALES[scale], _SCALES[scale]
    return None


def ends_sentence(words: Words, i: int) -> bool:
    """Whether the full stop of the word `i` ends its sentence, and makes no ordinal ("die 1.000. Kommune")."""
    return i + 1 >= len(words) or words.sentence[i + 1] != words.sentence[i]


def _below_million(word: str) -> int | None:
    head, found, tail = word.partition("tausend")
    if not found:
        return _below_thousand(word)
    thousands = 1 if not head else _below_thousand(head)
    rest = 0 if not tail else _below_thousand(tail.removeprefix("und") if tail.startswith("und") else tail)
    return None if not thousands or rest is None else thousands * 1000 + rest


def _below_thousand(word: str) -> int | None:
    head, found, tail = word.partition("hundert")
    if not found:
        return _below_hundred(word)
    hundreds = 1 if not head else _BELOW_TWENTY.get(head)
    rest = 0 if not tail else _below_hundred(tail.removeprefix("und") if tail.startswith("und") else tail)
    return None if not hundreds or rest is None else hundreds * 100 + rest


def _below_hundred(word: str) -> int | None:
    if word in _BELOW_TWENTY:
        return _BELOW_TWENTY[word]
    if word in _TENS:
        return _TENS[word]
    unit, found, ten = word.partition("und")
    if found and ten in _TENS and 0 < _BELOW_TWENTY.get(unit, 0) < 10:
        return _TENS[ten] + _BELOW_TWENTY[unit]
    return None
