"""What a container states of its release, set beside the text: what the text itself prints is believed first."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

from pipeline.clean.dates import besides, find_date, strip_labels
from pipeline.clean.forms import form_of, is_kind
from pipeline.clean.issuers import body_name, name_in_line
from pipeline.clean.lead import sentences
from pipeline.clean.pieces import Page, Piece, fold, words
from pipeline.lexicon import lexicon
from pipeline.problems import Problem
from pipeline.read.source import Format, Stated

_ZONE = ZoneInfo("Europe/Berlin")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}(?:\.0+)?")
_LABEL = re.compile(r"([^:–—]{2,60})(?::|\s[-–—])\s+(?=\S)")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s»>]*$")
_ALIKE = 0.85  # of the words of two titles, from which on one is the other
_HEAD_LINES, _TITLE_WORDS, _MOST_DAYS = 12, 4, 1


def with_stated(page: Page, stated: Stated, file_format: Format) -> Page:
    """The page with title, subtitle and lead from outside its text, each where the text does not print it."""
    pieces = list(page.pieces)
    title = _title(stated.title, file_format)
    titles = (title, *page.titles) if title else page.titles
    if title:
        pieces = _with_title(pieces, title, has_own_head=file_format == "eml" and _has_head(pieces))
    if stated.subtitle:
        pieces = _with_subtitle(pieces, _line(stated.subtitle))
    if stated.lead:
        pieces = _with_lead(pieces, _whole_sentences(_line(stated.lead)))
    return replace(page, pieces=tuple(pieces), titles=titles)


def stated_date(text: str | None) -> dt.date | None:
    """The day, in Germany, that a container writes: ISO, German, RFC 822, Unix seconds, as pandas prints a time."""
    written = (text or "").strip()
    moment = _moment(written)
    if moment is not None:
        return (moment.astimezone(_ZONE) if moment.tzinfo else moment).date()
    found = find_date(written)
    return found.date if found else None


def date_problems(printed: dt.date | None, stated: dt.date | None) -> tuple[Problem, ...]:
    """The notice that the text prints another day than its container gives."""
    if printed is None or stated is None or abs((printed - stated).days) <= _MOST_DAYS:
        return ()
    message = (
        f"The text prints {printed.isoformat()}, its container gives {stated.isoformat()}; the printed date is kept."
    )
    return (Problem("notice", "date_differs", message),)


def stated_issuer(stated: Stated, file_format: Format) -> str | None:
    """Who issued the release; of a mail's sender and a feed's name only the name of a public body in it counts."""
    name = _line(stated.issuer or "")
    if file_format in {"eml", "feed"}:
        return body_name(name) or name_in_line(name)
    return body_name(name) or name or None


def _moment(written: str) -> dt.datetime | None:
    if _SECONDS.fullmatch(written):
        return dt.datetime.fromtimestamp(int(float(written)), dt.UTC)
    if _MILLISECONDS.fullmatch(written):
        return dt.datetime.fromtimestamp(int(float(written)) // 1000, dt.UTC)
    try:
        return dt.datetime.fromisoformat(written)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(written)
    except (ValueError, IndexError):
        return None


def _line(text: str) -> str:
    return " ".join(text.split())


def _title(text: str | None, file_format: Format) -> str | None:
    """The title without what mail programs and mailing lists put before it; None where nothing else is left."""
    title = _line(text or "")
    while (shorter := _without_prefix(title)) != title:
        title = shorter
    label = _LABEL.match(title) if file_format == "eml" else None
    if label and strip_labels(label.group(1)) == "" and is_kind(label.group(1)):
        title = title[label.end() :]
    beside = besides(title)
    return title if strip_labels(title if beside is None else beside) else None


def _without_prefix(title: str) -> str:
    return _prefixes().sub("", title, count=1)


@cache
def _prefixes() -> re.Pattern[str]:
    table = lexicon("stated")
    prefixes, tags = ("|".join(map(re.escape, table[name])) for name in ("prefixes", "tags"))
    return re.compile(rf"^(?:(?:{prefixes})(?:\[\d+\])?\s*:|[\[(*]+(?:{tags})[\])*]+:?)\s*", re.IGNORECASE)


def _first_prose(pieces: Sequence[Piece]) -> int:
    return next((place for place, piece in enumerate(pieces) if form_of(piece) == "prose"), len(pieces))


def _has_head(pieces: Sequence[Piece]) -> bool:
    """True where the text prints a date and a line that may be a title before its first paragraph."""
    before = [(form_of(piece), piece.text) for piece in pieces[: min(_first_prose(pieces), _HEAD_LINES)]]
    return any(form == "date" for form, _ in before) and any(
        form == "line" and len(text.split()) > _TITLE_WORDS for form, text in before
    )


def _with_title(pieces: list[Piece], title: str, has_own_head: bool) -> list[Piece]:
    for place in range(min(_first_prose(pieces), _HEAD_LINES, len(pieces))):
        if _is_same(pieces[place].text, title):
            return [*pieces[:place], replace(pieces[place], kind="heading", level=1), *pieces[place + 1 :]]
    if has_own_head:
        return pieces
    heading = Piece("heading", title, level=1)
    first = pieces[0].text if pieces else ""
    if fold(first) == fold(title):
        return [heading, *pieces[1:]]
    rest = first[len(title) :].lstrip(" .:–-")
    if first.casefold().startswith(title.casefold()) and len(title.split()) >= _TITLE_WORDS and rest[:1].isupper():
        return [heading, replace(pieces[0], text=rest), *pieces[1:]]
    return [heading, *pieces]


def _is_same(line: str, title: str) -> bool:
    """True for the title, also cut short, with the name of a site behind it, or with a word changed."""
    one, other = fold(line), fold(_CUT.sub("", title))
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter.split()) >= _TITLE_WORDS and longer.startswith(shorter):
        return True
    return SequenceMatcher(None, words(one), words(other), autojunk=False).ratio() >= _ALIKE


def _with_subtitle(pieces: list[Piece], subtitle: str) -> list[Piece]:
    if not subtitle or any(fold(piece.text) == fold(subtitle) for piece in pieces[:_HEAD_LINES]):
        return pieces
    title = next((place for place, piece in enumerate(pieces) if piece.kind == "heading" and piece.level == 1), -1)
    return [*pieces[: title + 1], Piece("heading", subtitle, level=2, role="subtitle"), *pieces[title + 1 :]]


def _with_lead(pieces: list[Piece], lead: str) -> list[Piece]:
    """The lead before the first paragraph, or that paragraph as the lead; cleaning drops what the body says again."""
    folded = fold(lead)
    first = _first_prose(pieces)
    if not folded or any(fold(piece.text) == folded for piece in pieces[:first]):
        return pieces
    if first < len(pieces) and fold(pieces[first].text) == folded:
        if first + 1 == len(pieces):
            return pieces
        return [*pieces[:first], replace(pieces[first], role="lead"), *pieces[first + 1 :]]
    return [*pieces[:first], Piece("paragraph", lead, role="lead"), *pieces[first:]]


def _whole_sentences(text: str) -> str:
    """The text up to where a feed cut it."""
    folded = text.rstrip(" »>").casefold()
    link = next(
        (cut for cut in sorted(lexicon("stated")["cuts"], key=len, reverse=True) if folded.endswith(f" {cut}")), ""
    )
    rest = text.rstrip(" »>")[: len(folded) - len(link)].rstrip(" [»>") if link else text
    if _CUT.search(rest):
        return " ".join(sentences(_CUT.sub("", rest))[:-1])
    return rest if link and rest.endswith((".", "!", "?", "“")) else text
