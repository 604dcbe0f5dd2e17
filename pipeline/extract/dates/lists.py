"""Several days that share their month: "4. bis 6. August 2022", "1./2. Juni", "Samstag, 4., und Sonntag, 5. Mai"."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.dates.digits import numeric
from pipeline.extract.dates.names import MONTHS, RANGES, TO_A_DAY, between, weekday_at
from pipeline.extract.dates.point import Point
from pipeline.extract.dates.years import dated
from pipeline.extract.words import Words

_DAY = re.compile(r"(\d{1,2})\.")
_DAYS = re.compile(r"(\d{1,2})\.([-–/,])(\d{1,2})\.")
_JOINTS = RANGES | {"/", "und", "sowie", "oder", ","}
_MOST = 12  # days in one list

Listed = tuple[int, int, Point]  # first word, word after the last, the day


def days_at(words: Words, i: int) -> tuple[list[Listed], bool] | None:
    """The days that begin at `i`, and whether they are one period. None where there are not two."""
    line = words.line[i]
    paired, at = _weekday_pair(words, i)
    at, weekday = _to_day(words, at)
    if weekday is None and not paired and at != i:
        return None
    days: list[Listed] = []
    joints: list[str] = []
    start = i
    for _ in range(_MOST):
        text = words.text[at] if words.at(at, line) else ""
        if match := _DAYS.fullmatch(text):
            days += [(start, at + 1, Point(day=int(match[1]))), (at, at + 1, Point(day=int(match[3])))]
            joints.append(match[2])
        elif match := _DAY.fullmatch(text):
            days.append((start, at + 1, Point(day=int(match[1]), weekday=weekday)))
        elif days and (point := numeric(text)):
            days.append((start, at + 1, replace(point, weekday=weekday)))
            return _told(words, days, joints, at + 1, paired)
        else:
            return None
        if words.at(at + 1, line) in MONTHS:
            day = days[-1][2]
            point, end = dated(words, Point(None, MONTHS[words.lower[at + 1]], day.day, weekday=day.weekday), at + 2)
            days[-1] = (days[-1][0], end, point)
            return _told(words, days, joints, end, paired)
        at += 1
        at += words.at(at, line) == "," and words.at(at + 1, line) in _JOINTS
        if words.at(at, line) not in _JOINTS:
            return None
        joints.append(words.lower[at])
        start = at + 1
        at, weekday = _to_day(words, at + 1)
        start = start if weekday is not None else at
    return None


def _told(
    words: Words, days: list[Listed], joints: list[str], end: int, pair: tuple[int, int] | None
) -> tuple[list[Listed], bool] | None:
    """The days with the month and year of the last; a period where they are two ends or follow each other."""
    last = days[-1][2]
    if len(days) < 2 or not all(1 <= (point.day or 0) <= 31 for _, _, point in days):
        return None
    told = [(a, b, replace(last, day=p.day, weekday=p.weekday)) for a, b, p in days]
    numbers = [point.day or 0 for _, _, point in told]
    ends = len(told) == 2 and (joints[0] in RANGES or between(words, days[0][0]))
    whole = ends or all(b == a + 1 for a, b in pairwise(numbers))
    if pair and len(told) == 2:
        told = [(a, b, replace(p, weekday=day)) for (a, b, p), day in zip(told, pair, strict=True)]
    told[-1] = (told[-1][0], end, told[-1][2])
    return told, whole and numbers[0] < numbers[-1]


def _weekday_pair(words: Words, i: int) -> tuple[tuple[int, int] | None, int]:
    """Two weekdays before their dates: "Samstag und Sonntag, 4. und 5. Mai"."""
    line = words.line[i]
    first = weekday_at(words, i, line)
    if first is None or words.at(i + 1, line) not in _JOINTS:
        return None, i
    second = weekday_at(words, i + 2, line)
    return ((first, second), i + 3) if second is not None else (None, i)


def _to_day(words: Words, i: int) -> tuple[int, int | None]:
    """The word after the articles, weekday and comma at `i`, and the weekday: "dem Sonntag, 5."."""
    line = words.line[i] if i < len(words) else -1
    while words.at(i, line) in TO_A_DAY:
        i += 1
    weekday = weekday_at(words, i, line)
    i += weekday is not None
    while words.at(i, line) in {",", "(", "den", "dem", "der"}:
        i += 1
    return i, weekday
