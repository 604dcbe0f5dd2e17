"""Lines of a head that belong together or apart, and what their neighbours show about them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.clean.dates import find_date
from pipeline.clean.forms import Form, has_picture_word
from pipeline.clean.issuers import body_name, is_portfolio, level_of_word
from pipeline.clean.lead import sentences
from pipeline.clean.pieces import Piece, fold, is_prose

_AFTER_DATE = re.compile(r"\s*[:|–-]\s*|\s+(?=[A-ZÄÖÜ„\d])")
_BEFORE_DATE = re.compile(r"\s+[|–-]\s*$")
_TOPIC = re.compile(r"([^:]{3,40}):\s+")
_LAST_DATED, _TITLE_WORDS, _LATEST_DATE = 6, 5, 40
_LAST_JOINED = 6


def joined_names(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces in which a name on two lines ("Bezirksregierung" / "Musterau") stands on one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and len(joined) <= _LAST_JOINED
            and " " not in last.text
            and level_of_word(last.text)
            and len(piece.text.split()) <= 3
            and piece.text[0].isupper()
            and find_date(piece.text) is None
            and not body_name(last.text)
        ):
            joined[-1] = Piece("line", f"{last.text} {piece.text}", gap=last.gap)
        else:
            joined.append(piece)
    return joined


def parted_dates(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces in which a date and the title that stands on its line ("Musterau, 12.05.2019: Land fördert …") are two."""
    parted: list[Piece] = []
    for place, piece in enumerate(pieces):
        parts = _parts_of_dated(piece.text) if place < _LAST_DATED and not is_prose(piece.text) else None
        if parts is None:
            parted.append(piece)
        else:
            parted += [replace(piece, text=parts[0]), replace(piece, text=parts[1], gap=False)]
    return parted


def _parts_of_dated(text: str) -> tuple[str, str] | None:
    """The date and the title of a line that holds both, whichever comes first; None for another line."""
    found = find_date(text)
    if found is None:
        return None
    mark = _AFTER_DATE.match(text, found.end)
    if mark and found.start < _LATEST_DATE and len(text[mark.end() :].split()) >= _TITLE_WORDS:
        blank = not mark.group().strip()
        if blank and found.start:
            return None
        title = text[mark.end() :]
        topic = _TOPIC.match(title) if "|" in mark.group() else None
        if topic and is_portfolio(topic.group(1)):
            title = title[topic.end() :]
        return text[: found.end], title
    mark = _BEFORE_DATE.search(text, 0, found.start)
    if mark and found.end == len(text) and len(text[: mark.start()].split()) >= _TITLE_WORDS:
        return text[found.start :], text[: mark.start()]
    return None


def mark_repeated(pieces: Sequence[Piece], forms: list[Form]) -> None:
    """A line that is printed twice and followed by a credit is a picture's text."""
    for place in range(len(pieces) - 1):
        if fold(pieces[place].text) != fold(pieces[place + 1].text):
            continue
        credited = place + 2 < len(pieces) and forms[place + 2] == "credit"
        if credited and forms[place] in {"prose", "line"}:
            forms[place] = forms[place + 1] = "caption"


def mark_picture_text(pieces: Sequence[Piece], forms: list[Form]) -> None:
    """A sentence below the date describes the picture, if its words do or it is set close while paragraphs are not."""
    for place in range(1, len(pieces) - 1):
        text = pieces[place].text
        if forms[place] != "prose" or forms[place - 1] != "date":
            continue
        if not has_picture_word(text) and (pieces[place].gap or not pieces[place + 1].gap):
            continue
        if len(text) < 250 and len(sentences(text)) == 1 and text[0] not in '„»"':
            forms[place] = "caption"
