"""Picture texts inside the body: found by credits, by repetition and by where they say people stand."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from pipeline.clean.forms import is_credit, points_at_people, says_nothing
from pipeline.clean.lead import sentences
from pipeline.clean.pieces import Piece, fold, is_prose
from pipeline.lexicon import lexicon

_LONGEST = 350
# So often a picture's credit is not printed.
_MARKS = 3


def part_captions(pieces: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """The pieces without picture texts, and the picture texts that say something."""
    kept: list[Piece] = []
    captions: list[str] = []
    credits = Counter(fold(piece.text) for piece in pieces if is_credit(piece.text))
    last = max((place for place, piece in enumerate(pieces) if is_prose(piece.text)), default=-1)
    for place, piece in enumerate(pieces):
        if is_credit(piece.text):
            # A credit between all paragraphs is the mark of the issuer; what ends the text is no picture's text.
            marks_all = credits[fold(piece.text)] >= _MARKS
            if place and kept and kept[-1] is pieces[place - 1] and not marks_all and place - 1 != last:
                _caption_before(kept, captions, piece)
        elif piece.kind == "caption" or _is_caption(pieces, place):
            captions.append(piece.text)
        elif not (kept and fold(piece.text) == fold(kept[-1].text) and piece.kind not in {"item", "row"}):
            kept.append(piece)
    return kept, clean_captions(captions)


def _is_caption(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    if piece.kind in {"item", "row", "heading"} or len(piece.text) > _LONGEST:
        return False
    if points_at_people(piece.text) and len(sentences(piece.text)) <= 2 and not piece.text.startswith(("„", "»", '"')):
        return True
    folded = fold(piece.text)
    return any(
        0 <= other < len(pieces) and fold(pieces[other].text) == folded and pieces[other].kind == piece.kind
        for other in (place - 1, place + 1)
    )


def _caption_before(kept: list[Piece], captions: list[str], credit: Piece) -> None:
    """A line directly above a credit is the picture's text, if it is short."""
    if (
        kept
        and not credit.gap
        and not kept[-1].gap
        and len(kept[-1].text) < 160
        and kept[-1].text[0] not in '„»"'
        and kept[-1].kind == "line"
        and len(kept) > 1
    ):
        captions.append(kept.pop().text)


def clean_captions(captions: Sequence[str]) -> list[str]:
    """Picture texts without their credits, each once, without those that say nothing."""
    cleaned: dict[str, str] = {}
    for caption in captions:
        text = without_credit(caption)
        if text and not says_nothing(text):
            cleaned.setdefault(fold(text), text)
    return list(cleaned.values())


def without_credit(text: str) -> str:
    """A picture text without the credit at its end: "Der Rhein bei Musterau. Foto: Kreis Musterau" loses it."""
    return _credit().sub("", text).strip()


@cache
def _credit() -> re.Pattern[str]:
    words = sorted(lexicon("layout")["credits"], key=len, reverse=True)
    return re.compile(rf"(?<!\s)\s*[(\[]?(?:{'|'.join(map(re.escape, words))}).*$", re.IGNORECASE)
