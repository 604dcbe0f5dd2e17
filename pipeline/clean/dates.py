"""Dates as releases print them: found in a line, and whether the line says anything else.

Patterns find where a date stands, dateparser reads it.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pipeline.lexicon import lexicon

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_DATELINE = 90
_LONGEST_MONTH = 30
# A date ends with its year or begins with it.
_YEAR = re.compile(r"[\s./-]\d\d|\d\d-\d\d")
_BEFORE_DATE = frozenset({"den", "am", "an", "der", "vom"})
_EARLIEST, _LATEST = 1949, 2100
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:Uhr)?(?!\.?\d)|\b\d{1,2}\s+Uhr\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:Nr|Nummer|Lfd|No)\b\.?\s*:?\s*[\w./-]*\d[\w./-]*", re.IGNORECASE)
_RUNNING = re.compile(r"\b\d{1,4}\s*/\s*(?:19|20)?\d{2}\b")
_WORD = re.compile(r"[^\W\d_][\w-]*", re.UNICODE)
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d{2})([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_TODAY = re.compile(r"\b(?:heute|heutigen|heutige)\b[^.]{0,25}?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with the place of its text."""

    date: dt.date
    start: int
    end: int


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of a date, each with the order of its parts. The months are bounded: dateparser would swap 12.13."""
    month = "|".join(sorted(lexicon("layout")["months"], key=len, reverse=True))
    return (
        ("DMY", re.compile(rf"(?<![\d.])\d{{1,2}}\.?\s?(?:{month})\.?\s+\d{{4}}(?!\d)", re.IGNORECASE)),
        ("DMY", re.compile(r"(?<![\d.,])\d{1,2}\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:\d{4}|\d{2})(?![\d.]*\d)")),
        ("YMD", re.compile(r"(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-\d{2}(?!\d)")),
        ("MDY", re.compile(r"(?<![\d/])(?:0[1-9]|1[0-2])/\d{2}/\d{4}(?![\d/])")),
    )


@cache
def _parser(order: str) -> "DateDataParser":
    """What reads a whole date; imported late, since its data take their time and many runs are short."""
    from dateparser.date import DateDataParser  # noqa: PLC0415

    settings = {
        "DATE_ORDER": order,
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
        # The clock has no say, whatever dateparser may come to think of.
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # noqa: DTZ001
    }
    return DateDataParser(languages=["de"], settings=settings)


@lru_cache(maxsize=4096)
def _resolve(text: str, order: str) -> dt.date | None:
    """The day that a date string names; None where the calendar has none ("31.02.2020")."""
    # Umlauts that a typewriter spelled out are no German to dateparser.
    moment = _parser(order).get_date_data(text.casefold().replace("ae", "ä")).date_obj
    return moment.date() if moment is not None and _EARLIEST <= moment.year <= _LATEST else None


def find_date(text: str) -> FoundDate | None:
    """The first full date of `text`, in any form of German releases, ISO, or month first with slashes."""
    return next(iter(find_dates(text)), None)


def find_dates(text: str) -> list[FoundDate]:
    """All full dates of `text` in order."""
    return list(_dates_of(text))


@lru_cache(maxsize=4096)
def _dates_of(text: str) -> tuple[FoundDate, ...]:
    if _YEAR.search(text) is None:
        return ()
    found = [
        FoundDate(date, match.start(), match.end())
        for order, pattern in _patterns()
        for match in pattern.finditer(text)
        if (date := _resolve(match.group(), order)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def date_in_address(address: str) -> dt.date | None:
    """The date in the path of a page's address: "…/presse/2019/02/14/startschuss"."""
    for year, _, month, day in _IN_ADDRESS.findall(address):
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def is_month(text: str) -> bool:
    """True for a line that tells no more than a month and a year: "April 2022"."""
    return len(text) < _LONGEST_MONTH and _month_line().fullmatch(text.strip()) is not None


@cache
def _month_line() -> re.Pattern[str]:
    month = "|".join(sorted(lexicon("layout")["months"], key=len, reverse=True))
    return re.compile(rf"(?:stand:?\s+|im\s+)?(?:{month})\.?\s+(?:19|20)\d{{2}}", re.IGNORECASE)


def besides(text: str) -> str | None:
    """What a line says beside its date, its number and words like "Datum"; None where it has no date.

    "Magdeburg, den 3. Juli 2014" leaves "Magdeburg".
    """
    found = find_date(text)
    if found is None:
        return None
    rest = text[: found.start] + " " + text[found.end :]
    return strip_labels(_TIME.sub(" ", rest))


def strip_labels(text: str) -> str:
    """`text` without running numbers and the words that say what kind of text it is."""
    rest = _RUNNING.sub(" ", _NUMBER.sub(" ", text))
    for phrase in _phrases():
        rest = phrase.sub(" ", rest)
    kept = [word for word in _WORD.findall(rest) if word.casefold() not in _labels()]
    if not kept:
        return ""
    first, last = rest.find(kept[0]), rest.rfind(kept[-1])
    return rest[first : last + len(kept[-1])].strip()


@cache
def _labels() -> frozenset[str]:
    tables = lexicon("layout")
    return frozenset(tables["date_words"]) | frozenset(word for word in tables["kind_words"] if " " not in word)


@cache
def _phrases() -> tuple[re.Pattern[str], ...]:
    phrases = [word for word in lexicon("layout")["kind_words"] if " " in word or "-" in word]
    return tuple(
        re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE) for phrase in sorted(phrases, key=len, reverse=True)
    )


def today_in(text: str) -> dt.date | None:
    """The date that a text calls today: "am heutigen Freitag, 8. März 2024"."""
    for found in find_dates(text):
        if _TODAY.search(text[max(0, found.start - 60) : found.start]):
            return found.date
    return None


def date_in_text(texts: Sequence[str]) -> dt.date | None:
    """The date of a dateline ("Musterau, 4. Mai 2023 –"), or the one that is called today."""
    for text in texts:
        found = find_date(text[:_DATELINE])
        if found and _opens(text, found):
            return found.date
    return next((date for text in texts if (date := today_in(text))), None)


def _opens(text: str, found: FoundDate) -> bool:
    """True where no more than places stand before the date, and it is set off from what follows."""
    before, after = text[: found.start].strip(" (,./"), text[found.end :].lstrip(" )")
    words = before.split()
    if ":" in before and strip_labels(before):
        # "Beginn: 12. Mai 2023" is a date of what the text tells.
        return False
    if len(words) > 6 or any(word[0].islower() and word not in _BEFORE_DATE for word in words):
        return False
    return after[:1] in {".", "–", "-", ":", ","} or text[: found.start].rstrip().endswith("(") or not before
