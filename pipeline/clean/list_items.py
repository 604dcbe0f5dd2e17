"""Items of lists in pasted text: with a sign, or told by what stands above and beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.clean.bullets import is_bullet, without_bullet
from pipeline.clean.pieces import Piece, ends_sentence, is_prose
from pipeline.clean.table_rows import Found

_LABELLED = re.compile(r"[A-ZÄÖÜ][\w/-]*(?: [\w/-]+){0,2}: \S")
_SUM = re.compile(r"(?:rund |etwa |knapp )?\d[\d.,]* (?:Millionen |Mio\. |Milliarden |Mrd\. )?(?:Euro|€)\s+\S")
_DIGIT = re.compile(r"\d")
_OPENING = ("„", "»", '"')
_LONGEST, _LONGEST_SENTENCES = 160, 300
# So far above an item the signs of a list are compared.
_LONGEST_LEVEL = 100


def is_labelled(text: str) -> bool:
    """True for a line like "Termin: Montag, 11. Juni"."""
    return _LABELLED.match(text) is not None


def marked_item(pieces: Sequence[Piece], place: int) -> Found:
    """One item with its sign, and the lines that go on with it."""
    if not is_bullet(pieces[place].text):
        return None
    sign, text = pieces[place].text[0], without_bullet(pieces[place].text)
    end = place + 1
    while end < len(pieces) and pieces[end].kind == "line" and not pieces[end].gap and _continues(pieces[end].text):
        text = f"{text} {pieces[end].text}"
        end += 1
    level = 1 if sign in "–-◦▪" and _under_other_sign(pieces, place) else 0
    return end - place, [Piece("item", text, level=level)] if text else []


def _continues(text: str) -> bool:
    return text[0] == "(" or (text[0].islower() and not is_bullet(text))


def _under_other_sign(pieces: Sequence[Piece], place: int) -> bool:
    """True where the nearest item above with another sign is of the same list: the list has two levels."""
    for above in range(place - 1, max(place - _LONGEST_LEVEL, 0) - 1, -1):
        text = pieces[above].text
        if not is_bullet(text):
            return False
        if text[0] != pieces[place].text[0]:
            return text[0] in "•●■▪*"
    return False


def bare_items(pieces: Sequence[Piece], place: int) -> Found:
    """Short lines without a full stop below a line that ends with a colon, set close or each by itself."""
    above = pieces[place - 1].text if place else ""
    if not above.endswith(":") or is_bullet(above):
        return None
    end = _run_end(pieces, place)
    if end - place < 2:
        return None
    run = pieces[place:end]
    nested = any(_is_group(run, each) for each in range(len(run)))
    items = [
        Piece("item", piece.text, level=1 if nested and not _is_group(run, each) else 0, gap=piece.gap)
        for each, piece in enumerate(run)
    ]
    return end - place, _with_continuations(items)


def _run_end(pieces: Sequence[Piece], place: int) -> int:
    """Where a list ends: if it is set close, at the first empty line; else it may not hold lines that are set close."""
    close = _begins_close(pieces, place)
    end = place
    while end < len(pieces) and _may_be_item(pieces[end]):
        if close and end > place and pieces[end].gap:
            return end
        if not close and _begins_close(pieces, end):
            return place
        end += 1
    return end


def _begins_close(pieces: Sequence[Piece], place: int) -> bool:
    """True where the next line stands right below."""
    return place + 1 < len(pieces) and pieces[place + 1].kind == "line" and not pieces[place + 1].gap


def _may_be_item(piece: Piece) -> bool:
    text = piece.text
    if piece.kind != "line" or is_bullet(text) or "|" in text or len(text) > _LONGEST:
        return False
    return not (ends_sentence(text) or text.endswith((":", "“")) or text.startswith(_OPENING))


def _is_group(run: Sequence[Piece], place: int) -> bool:
    """True for a name alone above lines that have amounts: the first level of a list."""
    return (
        place + 1 < len(run)
        and not _DIGIT.search(run[place].text)
        and ":" not in run[place].text
        and ":" in run[place + 1].text
        and _DIGIT.search(run[place + 1].text) is not None
    )


def _with_continuations(items: list[Piece]) -> list[Piece]:
    """Items with the lines right below that go on with them; where the first begins with a small letter, all may."""
    small = items[0].text[0].islower()
    joined: list[Piece] = []
    for item in items:
        if joined and not item.gap and _continues(item.text) and not (small and item.text[0].islower()):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {item.text}")
        else:
            joined.append(item)
    return joined


def sum_items(pieces: Sequence[Piece], place: int) -> Found:
    """Lines that begin with a sum, set close: a list without signs. Each by itself they are headings."""
    end = place
    while end < len(pieces) and _begins_with_sum(pieces[end]) and not (end > place and pieces[end].gap):
        end += 1
    items = [replace(piece, kind="item") for piece in pieces[place:end]]
    return (end - place, items) if len(items) > 1 else None


def _begins_with_sum(piece: Piece) -> bool:
    return piece.kind == "line" and len(piece.text) <= _LONGEST and _SUM.match(piece.text) is not None


def close_items(pieces: Sequence[Piece], place: int) -> Found:
    """Lines set close between empty lines, in a text that has an empty line between all paragraphs: a list.

    Sentences are items only below a line that ends with a colon.
    """
    if not pieces[place].gap or not _begins_close(pieces, place):
        return None
    group = pieces[place : _group_end(pieces, place)]
    if not all(_may_be_item(piece) for piece in group) and not is_sentence_list(pieces, place):
        return None
    return len(group), [replace(piece, kind="item") for piece in group]


def is_sentence_list(pieces: Sequence[Piece], place: int) -> bool:
    """True where a colon that stands by itself leads on to lines set close, and they are no heading with its text."""
    if not place or not (pieces[place - 1].text.endswith(":") and pieces[place - 1].gap and pieces[place].gap):
        return False
    group = pieces[place : _group_end(pieces, place)]
    if len(group) < 2 or not all(_may_be_sentence(piece) for piece in group):
        return False
    return ends_sentence(group[0].text) or not all(ends_sentence(piece.text) for piece in group[1:])


def _may_be_sentence(piece: Piece) -> bool:
    text = piece.text
    if piece.kind != "line" or is_bullet(text) or "|" in text or len(text) > _LONGEST_SENTENCES:
        return False
    return not (text.endswith(":") or text.startswith(_OPENING))


def _group_end(pieces: Sequence[Piece], place: int) -> int:
    """Where the lines that are set close with this one end."""
    end = place + 1
    while end < len(pieces) and pieces[end].kind == "line" and not pieces[end].gap:
        end += 1
    return end


def is_spaced(pieces: Sequence[Piece]) -> bool:
    """True where each paragraph stands between empty lines; then what is set close is a list."""
    place = 0
    while place < len(pieces):
        end = _group_end(pieces, place)
        group = pieces[place:end]
        if any(piece.kind == "line" and not piece.gap and is_prose(piece.text) for piece in group) and not (
            is_sentence_list(pieces, place)
        ):
            return False
        place = end
    return True


def below_colons(shaped: Sequence[Piece]) -> list[Piece]:
    """Pieces in which lines that stand singly below a colon are one list, whatever each looked like.

    A list of one item is a line like a heading: "Es erhalten:", "Bayern", "• Musterau", "Hessen", "• Beispielheim".
    """
    pieces = list(shaped)
    for place, piece in enumerate(shaped):
        if piece.kind in {"item", "row"} or not piece.text.endswith(":"):
            continue
        end = place + 1
        while end < len(shaped) and _stands_singly(shaped, end):
            end += 1
        run = shaped[place + 1 : end]
        if len(run) > 1 and not (end < len(shaped) and shaped[end].kind == "item"):
            # The first line is of the outer level, with a sign or without.
            pieces[place + 1 : end] = [
                replace(each, kind="item", level=int((each.kind == "item") != (run[0].kind == "item"))) for each in run
            ]
    return pieces


def _stands_singly(shaped: Sequence[Piece], place: int) -> bool:
    piece = shaped[place]
    after = shaped[place + 1] if place + 1 < len(shaped) else None
    if piece.kind not in {"heading", "paragraph", "item"} or piece.role:
        return False
    if piece.kind == "item" and (shaped[place - 1].kind == "item" or (after is not None and after.kind == "item")):
        return False
    return _may_be_item(replace(piece, kind="line"))
