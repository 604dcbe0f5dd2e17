"""Lines that a page carries for its own use: told by the lexicon and dropped."""

import re
from dataclasses import replace
from functools import cache

from pipeline.clean.dates import find_dates
from pipeline.clean.pieces import Piece, fold
from pipeline.lexicon import lexicon

_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif")
_FILE_NAME = re.compile(r"[^\W_]\w*(?:-\w*){0,2}")
_JOINT, _DIGITS = re.compile(r"[_-]"), re.compile(r"\d\d")
_TIME_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.+Z-]+")
_HASH_TAGS = re.compile(r"(?:#[\w-]+(?: (?!#)[A-ZÄÖÜ][\w-]+)*[\s,;]*)+")
_ONLY_MARKS = re.compile(r"[\W_]*")
_SEPARATORS = re.compile(r"[|·•:,›»](?=\s|$)|(?<=\s)[-–/](?=\s)")
_STEP = re.compile(r"\s*[»›>→]\s*|\s+[|/]\s+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?:\s*uhr)?", re.IGNORECASE)
_LONGEST_ROW, _MOST_WORDS = 160, 6


def is_furniture(text: str) -> bool:
    """True for a line that belongs to the page and not to the release."""
    if (_ONLY_MARKS.fullmatch(text) and "|" not in text) or is_time_stamp(text) or _HASH_TAGS.fullmatch(text):
        return True
    folded = fold(text)
    return (
        folded in _lines()
        or folded.startswith(_phrases("prefixes"))
        or (len(folded) < 60 and folded.endswith(_phrases("suffixes")))
        or is_file_name(text)
        or _is_row_of_links(folded)
        or _is_path(folded)
    )


def is_time_stamp(text: str) -> bool:
    """True for a moment as machines write it, alone on its line: "2022-11-03T09:10:00"."""
    return _TIME_STAMP.fullmatch(text) is not None


def is_file_name(text: str) -> bool:
    """True for the name of a picture's file: "rathaus.jpg", "IMG_2041", "Foto-Kreis-2019"."""
    if " " in text or text.casefold().endswith(_PICTURE_ENDINGS):
        return " " not in text
    mark = _JOINT.search(text)
    return mark is not None and _FILE_NAME.fullmatch(text) is not None and _DIGITS.search(text, mark.end()) is not None


def _is_row_of_links(folded: str) -> bool:
    """True for several furniture lines on one ("Drucken Teilen Zum Seitenanfang")."""
    return len(folded) < _LONGEST_ROW and _says_only(folded, _lines())


def _is_path(folded: str) -> bool:
    """True for the way to a page: "Startseite » Aktuelles » Presse"."""
    steps = [step.strip() for step in _STEP.split(folded)]
    return len(folded) < _LONGEST_ROW and len(steps) > 1 and steps[0] in _phrases("path_starts")


def is_page_foot(text: str) -> bool:
    """True for the line in which a page says when it was made and changed, whatever links stand beside."""
    dates = find_dates(text)
    if not dates or len(text) > _LONGEST_ROW:
        return False
    rest = text
    for found in reversed(dates):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    return _says_only(fold(_CLOCK.sub(" ", rest)), _foot_phrases())


def _says_only(folded: str, phrases: frozenset[str]) -> bool:
    """True where all words are phrases of the list and nothing else."""
    words = _SEPARATORS.sub(" ", folded).split()
    place = 0
    while place < len(words):
        longest = min(_MOST_WORDS, len(words) - place)
        step = next((n for n in range(longest, 0, -1) if " ".join(words[place : place + n]) in phrases), 0)
        if not step:
            return False
        place += step
    return True


@cache
def _foot_phrases() -> frozenset[str]:
    return _lines() | frozenset(lexicon("furniture")["page_dates"])


def drop_furniture(pieces: list[Piece]) -> list[Piece]:
    """The pieces without furniture, and without what is glued to a first word ("WeiterlesenFür")."""
    kept: list[Piece] = []
    gap = True
    for piece in pieces:
        if is_furniture(piece.text):
            gap = True
            continue
        text = _unglued(piece.text)
        kept.append(replace(piece, text=text, gap=piece.gap or gap))
        gap = False
    return kept


def is_boilerplate_heading(text: str) -> bool:
    """True for the head of what an issuer prints about itself: "Der Kreis Musterau im Überblick:"."""
    folded = fold(text)
    if len(folded) > 90:
        return False
    return any(
        folded.startswith(phrase) if phrase.endswith(" ") else folded.endswith(phrase) or folded.startswith(phrase)
        for phrase in lexicon("furniture")["boilerplate"]
    )


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(lexicon("furniture")[name])


@cache
def _lines() -> frozenset[str]:
    return frozenset(fold(line) for line in lexicon("furniture")["lines"])


def _unglued(text: str) -> str:
    for phrase in lexicon("furniture")["glued"]:
        rest = text.removeprefix(phrase).lstrip()
        if rest != text and rest[:1].isupper():
            return str(rest)
    return text
