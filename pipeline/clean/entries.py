"""The entries of a list of releases: where each begins, and whether it is a whole release or a teaser."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipeline.clean.bullets import is_bullet, without_bullet
from pipeline.clean.dates import besides, find_date
from pipeline.clean.forms import is_credit, is_date_line, is_kind
from pipeline.clean.lead import sentences
from pipeline.clean.pieces import Piece, ends_sentence, fold, is_prose
from pipeline.lexicon import lexicon

_AGENCY = re.compile(r"[A-ZÄÖÜ]{2,7}-[A-ZÄÖÜ]{1,5}(?:/[A-ZÄÖÜ]{2,7})?: \S")
_TOPIC = re.compile(r"(?:[\d.]{8,10}\s*)?\|\s*[A-ZÄÖÜ][^|/]{2,60}\s/\s[A-ZÄÖÜ][^|/]{2,60}")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
_FEWEST_SENTENCES, _FEWEST_CHARACTERS, _MOST_TEASED = 3, 250, 2
_TITLE_WORDS, _TITLE_LENGTH = 3, 200
_LINES_OF_HEAD = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """The pieces of one entry, and the date in its head."""

    pieces: tuple[Piece, ...]
    date: dt.date | None

    @property
    def title(self) -> str | None:
        """The line that may be the title, before the first prose."""
        return next((piece.text for piece in self._head() if is_title_like(piece)), None)

    def is_whole(self) -> bool:
        """True for what has a title and several sentences, and is not cut."""
        prose = self._prose()
        text = " ".join(prose)
        return (
            self.title is not None
            and len(text) >= _FEWEST_CHARACTERS
            and sum(len(sentences(each)) for each in prose) >= _FEWEST_SENTENCES
            and not self._is_cut()
        )

    def is_teaser(self) -> bool:
        """True for what has one or two sentences, or more that are cut."""
        told = sum(len(sentences(text)) for text in self._prose())
        return told <= _MOST_TEASED or self._is_cut()

    @property
    def beside_date(self) -> str | None:
        """What the line of the date says beside it: in a list of one make, the same in each entry."""
        return next((beside for piece in self._head() if (beside := besides(piece.text)) is not None), None)

    def without_bullets(self) -> tuple[Piece, ...]:
        """The pieces, those of the head without the signs of the list that the entry was an item of."""
        head = len(self._head())
        plain = (
            replace(piece, kind="line", text=without_bullet(piece.text)) if is_bullet(piece.text) else piece
            for piece in self.pieces[:head]
        )
        return (*plain, *self.pieces[head:])

    def _head(self) -> tuple[Piece, ...]:
        first = next((place for place, piece in enumerate(self.pieces) if is_prose(piece.text)), len(self.pieces))
        return self.pieces[:first]

    def _prose(self) -> list[str]:
        return [piece.text for piece in self.pieces if is_prose(piece.text) or _CUT.search(_without_link(piece.text))]

    def _is_cut(self) -> bool:
        prose = self._prose()
        return bool(prose) and (
            _CUT.search(_without_link(prose[-1])) is not None or prose[-1] != _without_link(prose[-1])
        )


def is_title_like(piece: Piece) -> bool:
    """True for a line that could be the title of a release: some words, no sentence, no date, no link."""
    text = without_bullet(piece.text)
    return (
        len(text.split()) >= _TITLE_WORDS
        and len(text) <= _TITLE_LENGTH
        and (piece.kind == "heading" or not is_prose(text))
        and not text.endswith((".", ":", ";", ","))
        and piece.kind not in {"row", "caption"}
        and not (is_kind(text) or is_date_line(text) or is_credit(text) or is_link(text) or _TOPIC.match(text))
    )


def is_link(text: str) -> bool:
    """True for a line that leads from a teaser to the whole text."""
    return fold(text) in _links()


def strong_marks(pieces: Sequence[Piece]) -> list[int]:
    """Where entries begin that say so: a kind of text with its date, an agency's or a topic's line."""
    lines = [without_bullet(piece.text) for piece in pieces]
    for sign in (_begins_with_kind, _begins_with_agency, _begins_with_topic):
        marks = _apart(pieces, [place for place in range(len(pieces)) if sign(lines, place)])
        if len(marks) > 1:
            return _with_titles_above(pieces, marks)
    return []


def dated_marks(pieces: Sequence[Piece]) -> list[int]:
    """Where entries may begin that have but a date and a title, one below the other."""
    dates = [
        place
        for place, piece in enumerate(pieces)
        if piece.kind not in {"row", "item"}
        and not is_prose(piece.text)
        and is_date_line(piece.text)
        and not _is_inside(piece.text)
    ]
    beside = [
        place for place in dates
        if any(0 <= each < len(pieces) and is_title_like(pieces[each]) for each in (place - 1, place + 1))
    ]  # fmt: skip
    return _with_titles_above(pieces, _apart(pieces, beside))


def part(pieces: Sequence[Piece], marks: Sequence[int]) -> list[Entry]:
    """The entries that begin at the marks."""
    return [Entry(tuple(pieces[start:end]), _date(pieces[start:end])) for start, end in pairwise([*marks, len(pieces)])]


def has_inside_words(entry: Entry) -> bool:
    """True where the date of the entry has a weekday or an hour beside it, as those of a programme have."""
    return any(
        _is_inside(piece.text)
        for piece in entry.pieces[: 2 * _LINES_OF_HEAD]
        if find_date(piece.text) and not is_prose(piece.text)
    )


def _date(pieces: Sequence[Piece]) -> dt.date | None:
    lines = [piece.text for piece in pieces[: 2 * _LINES_OF_HEAD] if not is_prose(piece.text)]
    return next((found.date for line in lines if (found := find_date(line))), None)


def _begins_with_kind(lines: Sequence[str], place: int) -> bool:
    line = lines[place]
    if len(line) > 120 or _is_inside(line):
        return False
    if is_date_line(line):
        return not _kinds().isdisjoint(line.casefold().replace("|", " ").split())
    if not is_kind(line):
        return False
    after = lines[place + 1 : place + _LINES_OF_HEAD]
    return any(
        is_date_line(text)
        and not _is_inside(text)
        and all(len(topic.split()) <= _LINES_OF_HEAD for topic in after[:step])
        for step, text in enumerate(after)
    )


def _begins_with_agency(lines: Sequence[str], place: int) -> bool:
    return _AGENCY.match(lines[place]) is not None


def _begins_with_topic(lines: Sequence[str], place: int) -> bool:
    return _TOPIC.fullmatch(lines[place]) is not None


def _apart(pieces: Sequence[Piece], marks: Sequence[int]) -> list[int]:
    """The marks without those that stand in the head of the one before: no prose is between them."""
    apart: list[int] = []
    told, seen = False, 0
    for mark in marks:
        told = told or any(is_prose(piece.text) or is_link(piece.text) for piece in pieces[seen:mark])
        if not apart or told:
            apart.append(mark)
            told = False
        seen = mark + 1
    return apart


def _with_titles_above(pieces: Sequence[Piece], marks: Sequence[int]) -> list[int]:
    """The marks moved up to the title, where most entries print it above the date and not below."""
    later = marks[1:]
    above = sum(is_title_like(pieces[mark - 1]) for mark in later)
    below = sum(
        mark + 1 < len(pieces) and any(map(is_title_like, pieces[mark : mark + _LINES_OF_HEAD])) for mark in later
    )
    headed = sum(pieces[mark - 1].kind == "heading" for mark in later)
    if not above or (below >= above and headed < above):
        return list(marks)
    return [mark - 1 if mark and is_title_like(pieces[mark - 1]) else mark for mark in marks]


def _is_inside(text: str) -> bool:
    return not _inside().isdisjoint(fold(text).replace(",", " ").replace(":", " ").split())


def _without_link(text: str) -> str:
    """The text without a link at its end: "… [mehr]"."""
    folded = text.rstrip(" »>").casefold()
    for link in _links():
        rest = text.rstrip(" »>")[: len(folded) - len(link)].rstrip()
        if folded.endswith(link) and (link.startswith("[") or rest.endswith(("…", "...")) or ends_sentence(rest)):
            return rest
    return text


@cache
def _links() -> frozenset[str]:
    return frozenset(fold(link) for link in lexicon("listings")["links"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(lexicon("listings")["kinds"])


@cache
def _inside() -> frozenset[str]:
    return frozenset(lexicon("listings")["inside"])
