"""Which release repeats which, found by near-duplicate hashing and never by comparing all pairs.

Texts with a band of their signatures in common and dates within some days are looked at (the very same text at any
date); they are the same release where
the shorter one says hardly a number or a name that the longer lacks. A series made from one template shares its
sentences, but not its towns and sums.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.tables.fingerprint import Fingerprint, hash_set

Words = frozenset[int]

MOST_DAYS = 7
_MOST_LOOKED_AT = 200
_LEAST_LENGTH, _SAME_OPENING = 0.5, 0.6
_STRAY_NUMBERS, _STRAY_NAMES, _STRAY_PLACES = 0.1, 0.15, 0.1  # of what both have: what may be in one alone


@dataclass(frozen=True, slots=True)
class Record:
    """A release as far as its identity goes: nothing of its text is kept. `places` are the keys of municipalities."""

    key: str
    date: dt.date | None
    text: Fingerprint
    places: frozenset[str] = frozenset()


def find_duplicates(records: Iterable[Record]) -> dict[str, str]:
    """The original's key by the key of each release that repeats it.

    Of several the original is the one with the earliest date, then the longest text, then the first key. The order of
    the records does not matter. A release that is added later changes an earlier answer only if it becomes an original
    itself: by an earlier date, or on the same day by a longer text.
    """
    originals: dict[tuple[int, int], list[Record]] = defaultdict(list)
    told: dict[Fingerprint, str] = {}
    found: dict[str, str] = {}
    for record in sorted(records, key=_rank):
        original = told.get(record.text) or next(
            (each.key for each in _likely(record, originals) if is_same(record, each)), None
        )
        told.setdefault(record.text, original or record.key)
        if original is not None:
            found[record.key] = original
        else:
            for band in enumerate(record.text.bands):
                originals[band].append(record)
    return found


def is_same(one: Record, other: Record) -> bool:
    """True where two likely records are one release: dates near, and hardly a number or name in one alone."""
    shorter, longer = sorted((one, other), key=lambda record: record.text.length)
    if shorter.text.length < _LEAST_LENGTH * longer.text.length or not _near(one.date, other.date):
        return False
    apart = min(len(shorter.places - longer.places), len(longer.places - shorter.places))
    if apart > _STRAY_PLACES * len(shorter.places & longer.places):
        return False
    opening, beginning = hash_set(shorter.text.opening), hash_set(longer.text.opening)
    if len(opening & beginning) < _SAME_OPENING * min(len(opening), len(beginning)):
        return False
    numbers, others = hash_set(shorter.text.numbers), hash_set(longer.text.numbers)
    names, more = hash_set(shorter.text.names), hash_set(longer.text.names)
    if len(numbers - others) > _STRAY_NUMBERS * len(numbers & others):
        return False
    if len(names - more) > max(_STRAY_NAMES * len(names & more), 1):
        return False
    return not _is_series(hash_set(shorter.text.title), hash_set(longer.text.title), names | numbers, more | others)


def _is_series(title: Words, other: Words, said: Words, others: Words) -> bool:
    """True for titles of one pattern in which each names what the whole text of the other does not."""
    if len(title & other) <= max(len(title - other), len(other - title)):
        return False
    return bool((title & said) - others) and bool((other & others) - said)


def _near(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= MOST_DAYS


def _rank(record: Record) -> tuple[dt.date, int, str]:
    return (record.date or dt.date.max, -record.text.length, record.key)


def _likely(record: Record, originals: dict[tuple[int, int], list[Record]]) -> Iterator[Record]:
    """The originals that share a band, by rank; the lists run by date, so that a dated release looks back some days."""
    found: dict[str, Record] = {}
    for band in enumerate(record.text.bands):
        for looked_at, each in enumerate(reversed(originals.get(band, ()))):
            if looked_at == _MOST_LOOKED_AT or not _near(each.date, record.date):
                break
            found[each.key] = each
    return iter(sorted(found.values(), key=_rank))
