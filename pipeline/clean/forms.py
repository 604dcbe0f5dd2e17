"""What a line of a release's head is by its form alone: a date line, a credit, the name of the issuer, prose."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from pipeline.clean.bullets import is_bullet
from pipeline.clean.contacts import contact_like
from pipeline.clean.dates import besides, find_date, is_month, strip_labels
from pipeline.clean.issuers import body_name, is_noun_list, is_portfolio
from pipeline.clean.pieces import Piece, fold, is_prose
from pipeline.lexicon import lexicon

Form = Literal[
    "caption", "credit", "date", "kind", "announcing", "issuer",
    "letterhead", "contact", "portfolio", "dateline", "prose", "line",
]  # fmt: skip

_AGENCY = re.compile(r"[A-ZÄÖÜ][\w./ -]{2,40}\((?:ots|lwl|dpa|lvr|pm|idw|lpd)\)\.?$")
_PLACES = re.compile(r"[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ(][\w.)-]+)?(?:\s?/\s?[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ(][\w.)-]+)?)+\.?$")
_LABEL = re.compile(r"[A-ZÄÖÜ][\w-]*:")
_EMPTY_DATE = re.compile(r"-?\s*\|[^|]+$")
# What parts a date line: "Musterau, 4. Dezember 2020 · Ministerium für Verkehr".
_BAR = re.compile(r"\||\s[·•]\s")
_MOST_BESIDE, _LONGEST_DATE_LINE = 3, 160


def form_of(piece: Piece) -> Form:
    """The form of one piece, seen without its neighbours."""
    if piece.kind == "caption":
        return "caption"
    if _EMPTY_DATE.match(piece.text):
        return "kind"
    if piece.kind in {"item", "row", "paragraph"} or is_bullet(piece.text):
        return "prose"
    if piece.kind == "heading" and piece.level == 1 and not names_section(piece.text):
        return "line"
    return next((form for form, holds in _tests() if holds(piece.text)), "line")


@cache
def _tests() -> tuple[tuple[Form, Callable[[str], object]], ...]:
    """What makes a form, the surest first: a line is the first that it passes."""
    return (
        ("credit", is_credit),
        ("caption", points_at_people),
        ("announcing", announced_by),
        ("date", is_date_line),
        ("kind", is_kind),
        ("prose", is_prose),
        ("issuer", body_name),
        ("portfolio", is_portfolio),
        ("letterhead", _is_letterhead),
        ("contact", contact_like),
        ("dateline", _is_dateline),
    )


def is_date_line(text: str) -> bool:
    """True for a line that gives a date and beside it no more than a town, an issuer or a topic."""
    if len(text) > _LONGEST_DATE_LINE or is_label(text):
        return False
    beside = besides(text)
    if beside is None:
        return False
    if len(beside.split()) <= _MOST_BESIDE and not beside.endswith((".", "!", "?")):
        return True
    return _BAR.search(text) is not None and not is_prose(beside)


def is_label(text: str) -> bool:
    """True for a line that begins with a word and a colon, if the word is none of a date line ("Datum:")."""
    return _LABEL.match(text) is not None and strip_labels(text.partition(":")[0]) != ""


def is_credit(text: str) -> bool:
    """True for a line that says who took a picture or owns it."""
    return len(text) < 140 and text.casefold().lstrip("( ").startswith(_credits())


def points_at_people(text: str) -> bool:
    """True for a line that says where in a picture people stand."""
    if len(text) >= 400 or not ("(" in text or "v." in text or ":" in text):
        return False
    folded = text.casefold()
    return any(pointer in folded for pointer in lexicon("layout")["picture_pointers"])


def describes_picture(text: str) -> bool:
    """True for a line that describes a picture."""
    spaced = _spaced(text)
    return has_picture_word(text) or any(
        spaced.startswith(f" {word} ") for word in lexicon("layout")["picture_openings"]
    )


def has_picture_word(text: str) -> bool:
    """True for a text with a word that only the description of a picture has."""
    spaced = _spaced(text)
    return any(f" {word} " in spaced for word in lexicon("layout")["picture_words"])


def _spaced(text: str) -> str:
    return f" {' '.join(re.sub(r'[():,]', ' ', fold(text)).split())} "


def says_nothing(text: str) -> bool:
    """True for a picture text like "Gruppenfoto" or "Logo Kreis Musterau"."""
    folded = fold(text)
    return folded in lexicon("layout")["empty_captions"] or folded.startswith(("logo ", "wappen "))


def announced_by(text: str) -> str | None:
    """Who tells the news: "Das Ministerium für Verkehr teilt mit:" gives the ministry; None for another line."""
    line = text.strip()
    for verb in lexicon("layout")["announcing"]:
        head, found, rest = line.partition(f" {verb}")
        if found and rest.strip() in {"", ":"} and len(head) < 180:
            return re.sub(r"^(?:Der|Die|Das)\s+", "", head).rstrip(" ,")
    return None


def is_topic(text: str) -> bool:
    """True for a line that names a topic and states nothing: "Förderung des Städtebaus in der Eifel"."""
    first = text.split(maxsplit=1)[0].casefold()
    table = lexicon("layout")
    named = first in table["topic_openings"] or first.endswith(tuple(table["topic_endings"]))
    return named and not states(text)


def states(text: str) -> bool:
    """True for a line that tells something: by a number, a colon, a quotation, or a verb.

    A verb is the small word that follows a noun: "Gemeinden bekommen", where an adjective follows an article.
    """
    if any(mark in text for mark in (":", "„", "»", "!", "?")) or any(character.isdigit() for character in text):
        return True
    small = _small_words()
    before = ""
    for word in text.split():
        follows_noun = before[:1].isupper() and before.casefold() not in small
        if follows_noun and word[0].islower() and word.strip(",") not in small:
            return True
        before = word
    return False


@cache
def _small_words() -> frozenset[str]:
    return frozenset(lexicon("layout")["open_words"]) | frozenset(lexicon("issuers")["inside"]["small"])


def is_kind(text: str) -> bool:
    """True for a line that says no more than what kind of text follows: "Pressemitteilung Nr. 17"."""
    if len(text) > 80:
        return False
    if is_month(text):
        return True
    if strip_labels(text) == "":
        return not _kinds().isdisjoint(re.findall(r"[\w-]+", text.casefold()))
    head, bar, rest = text.partition("|")
    return bool(bar) and strip_labels(head) == "" and len(rest.split()) <= 3


def names_section(text: str) -> bool:
    """True for a heading that says what part of a site it stands over, or whose site: "Aktuelles", "Stadt Musterau"."""
    return is_kind(text) or body_name(text) == text


@cache
def _credits() -> tuple[str, ...]:
    return tuple(lexicon("layout")["credits"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word for phrase in lexicon("layout")["kind_words"] for word in phrase.split() if len(word) > 3)


def _is_letterhead(text: str) -> bool:
    if len(text) < 90 and fold(text).startswith(tuple(lexicon("layout")["letterhead"])):
        return True
    office, _, portfolio = text.partition(" ")
    joint, _, topics = portfolio.partition(" ")
    return office in lexicon("layout")["offices"] and joint in {"für", "der", "des"} and is_noun_list(topics)


def _is_dateline(text: str) -> bool:
    return (_AGENCY.match(text) or _PLACES.match(text)) is not None


def date_after(pieces: Sequence[Piece]) -> dt.date | None:
    """The date that stands after the text: alone on a line, or in a line like "Pressemitteilung vom 3. Mai 2019"."""
    lines = [piece.text for piece in pieces if not is_prose(piece.text)]
    dated = [text for text in lines if is_date_line(text)]
    dated += [text[text.rindex(" vom ") :] for text in lines if " vom " in text and _is_kind_of_day(text)]
    return next((found.date for text in dated if (found := find_date(text))), None)


def _is_kind_of_day(text: str) -> bool:
    """True for a line in which a kind of text has a day: "Quelle: Kreis Musterau, Pressemitteilung vom 3. Mai 2019"."""
    before = text[: text.rindex(" vom ")].split()[-_MOST_BESIDE:]
    return len(text) < _LONGEST_DATE_LINE or any(strip_labels(word) == "" for word in before)
