"""The structure of pasted text: which lines are headings, items of a list, rows of a table, paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.clean.bullets import is_bullet, without_bullet
from pipeline.clean.pieces import Piece, ends_sentence, fold, is_prose, row_text
from pipeline.lexicon import lexicon

_PIPE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?$")
_LABELLED = re.compile(r"[A-ZÄÖÜ][\w/-]*(?: [\w/-]+){0,2}: \S")
_NUMBER_AT_END = re.compile(
    r"(?P<name>[A-ZÄÖÜ][^\d|]*?(?:\([^)]*\))?)\s+(?P<number>-?\d{1,3}(?:[. ]\d{3})*(?:,\d+)?(?:\s?(?:€|%|Euro|EUR))?)$"
)
_SUM = re.compile(r"(?:rund |etwa |knapp )?\d[\d.,]* (?:Millionen |Mio\. |Milliarden |Mrd\. )?(?:Euro|€)\s+\S")
_AMOUNT = re.compile(r"\d")
_LONGEST_HEADING, _LONGEST_ROW = 110, 90
_LONGEST_ITEM = 160
_LONGEST_LEVEL = 100


def shape(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a body with each "line" given its kind."""
    shaped: list[Piece] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece.kind != "line":
            shaped.append(piece)
            place += 1
            continue
        for find in (_pipe_rows, _column_rows, _bullets, _bare_items, _sum_items, _close_items):
            if found := find(pieces, place):
                taken, blocks = found
                shaped += blocks
                place += taken
                break
        else:
            shaped.append(replace(piece, kind="heading" if _is_heading(pieces, place) else "paragraph"))
            place += 1
    return shaped


Found = tuple[int, list[Piece]] | None


def _pipe_rows(pieces: Sequence[Piece], place: int) -> Found:
    """A table whose cells are parted by bars; a rule below the first row makes it the header, or its words do."""
    rows: list[Piece] = []
    header = False
    end = place
    fewest = 1 if _is_bare_row(pieces, place) else 2
    while end < len(pieces) and pieces[end].kind == "line" and pieces[end].text.count("|") >= (1 if rows else fewest):
        text = pieces[end].text
        if _PIPE_RULE.match(text):
            header = header or len(rows) == 1
        else:
            cells = tuple(cell.strip() for cell in text.strip().strip("|").split("|"))
            rows.append(Piece("row", row_text(cells), cells=cells))
        end += 1
    if len(rows) < 2:
        return None
    if header or fold(rows[0].cells[0]) in lexicon("layout")["first_columns"]:
        rows[0] = replace(rows[0], header=True)
    return end - place, rows


def _is_bare_row(pieces: Sequence[Piece], place: int) -> bool:
    """True for a line of two cells ("Kreis Musterau | 3,6 Millionen Euro") with another one like it right below."""
    pair = [piece.text for piece in pieces[place : place + 2] if piece.kind == "line"]
    return len(pair) == 2 and all(
        text.count("|") == 1 and all(cell.strip() for cell in text.split("|")) and not is_prose(text) for text in pair
    )


def _column_rows(pieces: Sequence[Piece], place: int) -> Found:
    """Rows of a name and a number, below a line that names the columns or without one."""
    heads = _column_heads(pieces[place].text)
    start = place + 1 if heads else place
    rows: list[Piece] = []
    for piece in pieces[start:]:
        fits = piece.kind == "line" and len(piece.text) <= _LONGEST_ROW and not is_bullet(piece.text)
        match = _NUMBER_AT_END.match(piece.text) if fits else None
        if not match or (rows and piece.gap and pieces[start + 1].gap is False):
            break
        cells = (match.group("name").rstrip(" :"), match.group("number"))
        rows.append(Piece("row", row_text(cells), cells=cells))
    if len(rows) < (2 if heads else 3):
        return None
    if not heads and any(":" in piece.text for piece in pieces[start : start + len(rows)]):
        return None
    if heads:
        rows.insert(0, Piece("row", row_text(heads), cells=heads, header=True))
    return len(rows), rows


def _column_heads(text: str) -> tuple[str, str] | None:
    """The two heads of a line like "Stadt/Gemeinde Betrag in Euro"."""
    words = text.split()
    table = lexicon("layout")
    if (
        not 2 <= len(words) <= 8
        or ends_sentence(text)
        or _AMOUNT.search(text)
        or words[0].casefold() not in table["first_columns"]
    ):
        return None
    for place, word in enumerate(words[1:], 1):
        if word.casefold().strip("(,)") in table["amount_columns"]:
            return " ".join(words[:place]), " ".join(words[place:])
    return None


def _bullets(pieces: Sequence[Piece], place: int) -> Found:
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


def _bare_items(pieces: Sequence[Piece], place: int) -> Found:
    """Short lines without a full stop below a line that ends with a colon: a list without signs."""
    above = pieces[place - 1].text if place else ""
    if not above.endswith(":") or is_bullet(above):
        return None
    end = place
    while end < len(pieces) and _may_be_item(pieces, end, place):
        end += 1
    if end - place < 2:
        return None
    run = pieces[place:end]
    nested = any(_is_group(run, each) for each in range(len(run)))
    items = [
        Piece("item", piece.text, level=1 if nested and not _is_group(run, each) else 0)
        for each, piece in enumerate(run)
    ]
    return end - place, _with_continuations(items)


def _sum_items(pieces: Sequence[Piece], place: int) -> Found:
    """Lines that begin with a sum, one after the other: a list without signs. Parted by prose they are headings."""
    end = place
    while end < len(pieces) and _begins_with_sum(pieces[end]) and (end == place or not _leads_on(pieces, end)):
        end += 1
    items = [replace(piece, kind="item") for piece in pieces[place:end]]
    return (end - place, items) if len(items) > 1 else None


def _close_items(pieces: Sequence[Piece], place: int) -> Found:
    """Short lines set close between empty lines, in a text that has an empty line between all paragraphs: a list."""
    if not pieces[place].gap or place + 1 >= len(pieces) or pieces[place + 1].gap:
        return None
    end = place
    while end < len(pieces) and (end == place or not pieces[end].gap):
        if not _may_be_item(pieces, end, place) or _LABELLED.match(pieces[end].text):
            return None
        end += 1
    apart = all(piece.gap for piece in pieces if piece.kind == "line" and is_prose(piece.text))
    return (end - place, [replace(piece, kind="item") for piece in pieces[place:end]]) if apart else None


def _begins_with_sum(piece: Piece) -> bool:
    return piece.kind == "line" and len(piece.text) <= _LONGEST_ITEM and _SUM.match(piece.text) is not None


def _leads_on(pieces: Sequence[Piece], place: int) -> bool:
    """True where a paragraph stands close below a line that has an empty line above: the line is its heading."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return after is not None and pieces[place].gap and not after.gap and is_prose(after.text)


def _may_be_item(pieces: Sequence[Piece], place: int, start: int) -> bool:
    piece = pieces[place]
    if piece.kind != "line" or is_bullet(piece.text) or "|" in piece.text or len(piece.text) > _LONGEST_ITEM:
        return False
    if ends_sentence(piece.text) or piece.text.endswith((":", "“")) or piece.text[0] in '„»"':
        return False
    # A list that is set close ends at the first empty line.
    close = start + 1 < len(pieces) and not pieces[start + 1].gap
    return not (close and place > start and piece.gap)


def _is_group(run: Sequence[Piece], place: int) -> bool:
    """True for a name alone above lines that have amounts: the first level of a list."""
    return (
        place + 1 < len(run)
        and not _AMOUNT.search(run[place].text)
        and ":" not in run[place].text
        and ":" in run[place + 1].text
        and _AMOUNT.search(run[place + 1].text) is not None
    )


def _with_continuations(items: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for item in items:
        if joined and _continues(item.text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {item.text}")
        else:
            joined.append(item)
    return joined


def _is_heading(pieces: Sequence[Piece], place: int) -> bool:
    """True for a short line without a full stop that has something below it."""
    text = pieces[place].text
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if after is None or len(text) > _LONGEST_HEADING or is_prose(text) or text.endswith((",", ";", "“", ".", "!")):
        return False
    if text[0].islower() or text[0] in '„»"(' or _LABELLED.match(text):
        return False
    if text.endswith(":"):
        return fold(text) in lexicon("layout")["background"] or len(text.split()) == 1
    return True
