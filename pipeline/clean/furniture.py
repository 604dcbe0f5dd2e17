"""Lines that a page carries for its own use: told by the lexicon and dropped."""

import re
from dataclasses import replace
from functools import cache

from pipeline.clean.pieces import Piece, fold
from pipeline.lexicon import lexicon

_FILE_NAME = re.compile(
    r"\w+[_-]\w*(?:dsc|img|foto|bild)?[_-]?\w*\d{2,}\w*(?:\.(?:jpe?g|png|gif))?|\S+\.(?:jpe?g|png|gif)", re.IGNORECASE
)
_TIME_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.+Z-]+")
_HASH_TAGS = re.compile(r"(?:#[\w-]+(?: (?!#)[A-ZÄÖÜ][\w-]+)*[\s,;]*)+")
_ONLY_MARKS = re.compile(r"[\W_]*")
_COUNTED = re.compile(r"\d+\s+")


def is_furniture(text: str) -> bool:
    """True for a line that belongs to the page and not to the release."""
    if (_ONLY_MARKS.fullmatch(text) and "|" not in text) or _TIME_STAMP.fullmatch(text) or _HASH_TAGS.fullmatch(text):
        return True
    folded = fold(text)
    table = lexicon("furniture")
    return (
        folded in _lines()
        or folded.startswith(tuple(table["prefixes"]))
        or (len(folded) < 60 and folded.endswith(tuple(table["suffixes"])))
        or (" " not in text and _FILE_NAME.fullmatch(text) is not None)
    )


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
def _lines() -> frozenset[str]:
    return frozenset(fold(line) for line in lexicon("furniture")["lines"])


def _unglued(text: str) -> str:
    for phrase in lexicon("furniture")["glued"]:
        rest = text.removeprefix(phrase)
        if rest != text and rest[:1].isupper():
            return str(rest)
    return text
