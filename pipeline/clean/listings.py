"""A file that holds several releases: parted where each is whole, refused where they are teasers, else left as one.

A single release with subheads and dates must not be parted, so dates alone part nothing: a file is several releases
where a kind of text with a date, an agency's line or a rule stands between them, or where titles with dates follow one
another from the newest to the oldest.
"""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.clean.entries import Entry, dated_marks, has_inside_words, is_link, part, strong_marks
from pipeline.clean.forms import is_kind
from pipeline.clean.lines import read_lines
from pipeline.clean.pieces import Page, Piece, is_prose
from pipeline.errors import UnreadableError

_RULE = re.compile(r"^[ \t]*(?:[-–—_=*~#+][ \t]?){5,}[ \t]*$|^[ \t]*\+\+\+[ \t]*$", re.MULTILINE)
_FEWEST_PARTED, _FEWEST_LISTED, _FEWEST_LINKED = 2, 3, 4
_MOST_BESIDE = 0.3


def read_texts(content: str) -> tuple[Page, ...]:
    """A text read line by line: the releases between its rules, or the whole."""
    parts = _RULE.split(content)
    if len(parts) > 1:
        pages = _joined(parts)
        entries = [Entry(page.pieces, _head_date(page)) for page in pages]
        if len(pages) >= _FEWEST_PARTED and _are_releases(entries):
            return tuple(pages)
    return (read_lines(content),)


def part_listing(page: Page) -> tuple[Page, ...]:
    """The releases that are listed on a page, the page itself where it is one.

    Raises `UnreadableError` for a list of teasers, and for one of which no more than a part is whole releases.
    """
    pieces = [piece for piece in page.pieces if piece.text]
    entries = part(pieces, strong_marks(pieces))
    if len(entries) >= _FEWEST_PARTED and all(entry.is_whole() for entry in entries):
        return _parted(page, entries)
    if len(entries) >= _FEWEST_LISTED and not _is_one_with_teasers(entries):
        raise _refused(len(entries))
    marks = dated_marks(pieces)
    entries = part(pieces, marks)
    if marks and not any(is_prose(piece.text) for piece in pieces[: marks[0]]) and _falls(entries):
        if len(entries) >= _FEWEST_LISTED and all(entry.is_whole() for entry in entries):
            return _parted(page, entries)
        if _is_one_with_teasers(entries):
            return (page,)
        if len(entries) >= _FEWEST_LISTED and sum(entry.is_teaser() for entry in entries) > len(entries) // 2:
            raise _refused(len(entries))
    if (count := _count_linked(pieces)) >= _FEWEST_LINKED:
        raise _refused(count)
    return (page,)


def _refused(count: int) -> UnreadableError:
    return UnreadableError(
        "listing_page", f"The file lists {count} releases or teasers; each has to be saved by itself."
    )


def _parted(page: Page, entries: Sequence[Entry]) -> tuple[Page, ...]:
    return tuple(
        Page(entry.without_bullets(), publishers=page.publishers, url=page.url, mends=page.mends if place == 0 else {})
        for place, entry in enumerate(entries)
    )


def _is_one_with_teasers(entries: Sequence[Entry]) -> bool:
    """True for a whole release that others are announced below."""
    return len(entries) > 1 and entries[0].is_whole() and all(entry.is_teaser() for entry in entries[1:])


def _falls(entries: Sequence[Entry]) -> bool:
    """True where dates go from new to old, as in lists; those of a programme or a chronicle rise, or name weekdays."""
    dates = [entry.date for entry in entries]
    known = [date for date in dates if date]
    return (
        len(known) == len(dates)
        and len({entry.beside_date for entry in entries}) == 1
        and all(one >= other for one, other in pairwise(known))
        and not any(has_inside_words(entry) for entry in entries)
    )


def _count_linked(pieces: Sequence[Piece]) -> int:
    """How many teasers with a link to the whole text there are, where they are nearly all of the prose."""
    count, inside, total = 0, 0, 0
    since: list[int] = []
    for piece in pieces:
        if is_prose(piece.text):
            since.append(len(piece.text))
            total += len(piece.text)
        elif is_link(piece.text) and since:
            if len(since) <= _FEWEST_PARTED:
                count, inside = count + 1, inside + sum(since)
            since = []
    return count if total - inside <= _MOST_BESIDE * total else 0


def _joined(parts: Sequence[str]) -> list[Page]:
    """The parts between rules, each from a head on; what has none goes with the part before, or opens the file."""
    begins = [text for text in parts if text.strip()]
    texts: list[str] = []
    for text in begins:
        if not texts or _has_head(read_lines(text)):
            texts.append(text)
        else:
            texts[-1] += "\n\n" + text
    pages = [read_lines(text) for text in texts]
    return pages[1:] if len(pages) > _FEWEST_PARTED and not _has_head(pages[0]) else pages


def _has_head(page: Page) -> bool:
    return _head_date(page) is not None and Entry(page.pieces, None).title is not None


def _head_date(page: Page) -> dt.date | None:
    return part(page.pieces, [0])[0].date if page.pieces else None


def _are_releases(entries: Sequence[Entry]) -> bool:
    """True where each has title, date and text, and they are no sections of one: the days of a programme or a tour."""
    if not all(entry.date and entry.is_whole() for entry in entries):
        return False
    if any(has_inside_words(entry) for entry in entries[1:]):
        return all(_names_kind(entry) for entry in entries)
    return True


def _names_kind(entry: Entry) -> bool:
    return any(is_kind(piece.text) for piece in entry.pieces[:_FEWEST_LINKED])
