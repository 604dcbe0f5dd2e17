"""Years as a text tells them: one, several, two with a slash, a decade, and that which is told from the present."""

import re
from dataclasses import replace

from pipeline.extract.dates.names import DECADES, LEXICON, RANGES, SINGLE, STEPS, TO_A_DAY, between
from pipeline.extract.dates.point import Point
from pipeline.extract.words import Words
from pipeline.lexicon import lexicon

_NO_YEAR_AFTER = frozenset(LEXICON["words"]["no_year_after"])
_ABBREVIATED: dict[str, int] = LEXICON["year_abbreviations"]
_TIME_NOUNS = tuple(LEXICON["words"]["time_nouns"])
_YEARS_OF = frozenset(LEXICON["words"]["of_a_year"])
_UNITS = frozenset(word.lower() for unit in lexicon("units")["unit"] for word in unit["words"])
_SCALES = frozenset(lexicon("number_words")["scales"])
_OPENINGS = frozenset({"seit", "jahr", "jahre", "anno", "von", "ab", "um"})
_COMPARED = frozenset({("mehr", "als"), ("weniger", "als")})
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)\.?")
_OLD_YEAR = re.compile(r"1[0-7]\d\d\.?")
_PAIR = re.compile(r"((?:19|20)\d\d)[-–/]((?:19|20)?\d\d)\.?")
_DECADE = re.compile(r"((?:19|20)\d0|[3-9]0)er(n|-jahren?)?")
_JOINED_NUMBER = frozenset({"/", "-", ":"})
_LONGEST = 20  # years between the two of "2010/25"; what is farther apart is a number ("PM 2024/45")
_MOST = 12  # years in one list


def is_year(words: Words, i: int) -> bool:
    """Whether the word is a year: four digits that count and measure nothing."""
    text = words.text[i]
    if not text[0].isdecimal():
        return False
    line = words.line[i]
    following, before = words.at(i + 1, line), words.at(i - 1, line)
    if not (_YEAR.fullmatch(text) or (_OLD_YEAR.fullmatch(text) and before in _OPENINGS)):
        return False
    if following in _UNITS or following in _SCALES:
        return False
    if (words.at(i - 2, line), before) in _COMPARED and following.isalpha():
        return False  # "mehr als 2000 Menschen", but "mehr als 2019."
    return before not in _NO_YEAR_AFTER


def dated(words: Words, point: Point, i: int) -> tuple[Point, int]:
    """The point with the year at `i` ("2024", "dieses Jahres", "des Jahres 2024"), and the word after it."""
    line = words.line[i - 1]
    if words.at(i, line) and _YEAR.fullmatch(words.text[i]):
        return replace(point, year=int(words.text[i].rstrip("."))), i + 1
    if told := year_step(words, i, line):
        step, end = told
        if step == 0 and words.at(end - 1, line) == "jahres" and words.at(end, line) and is_year(words, end):
            return replace(point, year=int(words.text[end].rstrip("."))), end + 1
        return replace(point, step=("year", step)), end
    return point, i


def year_step(words: Words, i: int, line: int) -> tuple[int, int] | None:
    """The steps from the present year of a genitive at `i`: "nächsten Jahres", "des Jahres", "d. J."."""
    start = i + (words.at(i, line) == "des")
    word, following = words.at(start, line), words.at(start + 1, line)
    if word in SINGLE:
        return SINGLE[word], start + 1
    if word in STEPS and following in _YEARS_OF:
        return STEPS[word], start + 2
    if word in _ABBREVIATED and following == "j.":
        return _ABBREVIATED[word], start + 2
    return (0, start + 1) if start > i and word in _YEARS_OF else None


def year_pair(words: Words, i: int) -> tuple[int, int, int] | None:
    """Two years with a slash or dash at `i`, and the word after them: "2021/22", "2021–2027"."""
    if i >= len(words) or not words.text[i][0].isdecimal():
        return None
    line = words.line[i]
    if match := _PAIR.fullmatch(words.text[i]):
        first, last, end = int(match[1]), match[2], i + 1
    elif words.at(i + 1, line) == "/" and is_year(words, i) and re.fullmatch(r"\d\d|\d{4}", words.at(i + 2, line)):
        first, last, end = int(words.text[i].rstrip(".")), words.text[i + 2], i + 3
    else:
        return None
    second = century(last, first)
    glued = not words.spaced[i] and words.at(i - 1, line) in _JOINED_NUMBER
    short = len(last) == 2 and second - first > _LONGEST
    return (first, second, end) if first < second and not short and not glued else None


def year_list(words: Words, i: int) -> tuple[list[int], list[int], bool]:
    """The years from `i` on that commas and "und" or one dash join: where each stands, each, and whether they are the
    two ends of a period. A comma alone makes no list."""
    line = words.line[i]
    places = [i]
    joints: list[str] = []
    while len(places) < _MOST:
        joint, at = words.at(places[-1] + 1, line), places[-1] + 2
        while words.at(at, line) in TO_A_DAY:
            at += 1
        if not (joint in RANGES or joint in {"und", "sowie", "oder", ","}) or not words.at(at, line):
            break
        if not is_year(words, at) or (joint in RANGES and joints):
            break
        places.append(at)
        joints.append(joint)
        if joint != ",":
            break
    if joints and joints[-1] == ",":
        places, joints = places[:1], []
    ends = bool(joints) and (joints[0] in RANGES or between(words, i))
    return places, [int(words.text[at].rstrip(".")) for at in places], ends


def decade_at(words: Words, i: int) -> tuple[int, int] | None:
    """The first year of a decade at `i` and the word after it: "1990er Jahre", "80er-Jahren", "neunziger Jahre"."""
    word, line = words.lower[i], words.line[i]
    named = words.at(i + 1, line) in {"jahre", "jahren"}
    if match := _DECADE.fullmatch(word):
        year = int(match[1])
        if year < 100 and not (named or match[2]):
            return None  # "ein 80er Rahmen"
        return (year if year > 100 else 1900 + year), i + 1 + named
    if word in DECADES and (named or word.endswith(("jahre", "jahren"))):
        return DECADES[word], i + 1 + named
    return None


def numbered(words: Words, i: int) -> bool:
    """Whether the digits at `i` are part of a number ("Az. 12-2024/17", "2024/0815")."""
    line = words.line[i]
    before = not words.spaced[i] and words.at(i - 1, line) in _JOINED_NUMBER
    return before or (words.at(i + 1, line) == "/" and words.at(i + 2, line).isdecimal() and not words.spaced[i + 1])


def in_name(words: Words, i: int) -> bool:
    """Whether the year at `i` belongs to the noun before it: "Moderne Sportstätte 2022"."""
    if i == 0 or words.line[i - 1] != words.line[i]:
        return False
    before = words.text[i - 1]
    if not before[0].isupper() or before.lower().endswith(_TIME_NOUNS):
        return False
    return words.sentence[i - 1] == words.sentence[i] and i > 1 and words.sentence[i - 2] == words.sentence[i]


def century(digits: str, near: int) -> int:
    """Two digits as a year in the century of `near`; four as they are."""
    return int(digits) if len(digits) == 4 else near // 100 * 100 + int(digits)
