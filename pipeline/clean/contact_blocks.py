"""Where the contact blocks stand: at the end, before the text, now and then in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.clean.bullets import is_bullet
from pipeline.clean.contacts import (
    contact_like,
    has_reach,
    is_address,
    is_person,
    is_postal,
    is_unit,
    label_of,
)
from pipeline.clean.forms import is_date_line
from pipeline.clean.furniture import is_boilerplate_heading, is_page_foot
from pipeline.clean.issuers import body_name, is_portfolio, name_in_line
from pipeline.clean.pieces import Piece, ends_sentence, fold, is_prose
from pipeline.clean.reach import spelled_out
from pipeline.lexicon import lexicon

_HIGHEST = 9
_LONGEST = 330
_FEWEST_SMALL, _MOST_SMALL = 3, 7
_MOST_AFTER = 3


@dataclass(frozen=True, slots=True)
class Parted:
    """The pieces of the release, those of its contact blocks, and what comes after the last block."""

    body: tuple[Piece, ...]
    contact: tuple[Piece, ...]
    after: tuple[Piece, ...]


def part_contacts(pieces: Sequence[Piece]) -> Parted:
    """Tell contact blocks from the release; what an issuer prints about itself after them is no part of it."""
    prose = [place for place, piece in enumerate(pieces) if is_prose(piece.text) and not _is_evidence(pieces, place)]
    first_prose = prose[0] if prose else len(pieces)
    contact: set[int] = set()
    tail = len(pieces)
    for place in range(len(pieces)):
        if place in contact or not _is_evidence(pieces, place):
            continue
        start = _start(pieces, place, first_prose)
        end = _end(pieces, place)
        if place < first_prose:
            contact.update(_letterhead(pieces, start, place))
        elif _is_tail(pieces, prose, end):
            tail = start
            break
        else:
            contact.update(range(start, end))
    label = _label_without_reach(pieces, prose)
    if label is not None and label < tail:
        tail = label
    tail = _address_at_end(pieces, tail, first_prose)
    while tail - 1 > first_prose and (is_page_foot(pieces[tail - 1].text) or _is_closing_date(pieces, tail - 1)):
        tail -= 1
    kept = _background(pieces, tail)
    after = tuple(piece for place, piece in enumerate(pieces) if place >= tail and place not in kept)
    return Parted(
        body=tuple(
            piece for place, piece in enumerate(pieces) if (place < tail and place not in contact) or place in kept
        ),
        contact=tuple(piece for place, piece in enumerate(pieces) if place in contact) + _reach(after),
        after=after,
    )


def _is_evidence(pieces: Sequence[Piece], place: int) -> bool:
    """True for a piece that says how somebody is reached, and is not a sentence of the text that happens to."""
    text = pieces[place].text
    if len(text) > _LONGEST or pieces[place].kind in {"item", "row"} or not has_reach(text):
        return False
    return not (_is_sentence(text) or _goes_on(pieces, place)) or _is_labelled(pieces, place)


def _goes_on(pieces: Sequence[Piece], place: int) -> bool:
    """True for the end of a sentence that was broken before its address: "an radweg@musterau.de."."""
    opens = pieces[place].text.split(maxsplit=1)[0] in lexicon("layout")["open_words"]
    return opens and place > 0 and not has_reach(pieces[place - 1].text)


def _is_labelled(pieces: Sequence[Piece], place: int) -> bool:
    """True right below a line that is the label of a block and nothing else."""
    label = label_of(pieces[place - 1].text) if place else None
    return label is not None and not label[1]


def _is_sentence(text: str) -> bool:
    """True for running text, in which an address stands by the way: its verb or its many small words show it."""
    openings = lexicon("contacts")["openings"]
    folded = fold(text)
    if label_of(text) is not None or folded.startswith((*openings["press"], *openings["public"])):
        return False
    if folded.startswith(tuple(openings["taking_part"])) and "presse" not in folded:
        # "Anmeldung unter 0251 …" is for readers.
        return True
    words = spelled_out(text).split()
    small = [word.strip(",.;:") for word in words if word[0].islower() and "@" not in word]
    verbs = lexicon("contacts")["openings"]["verbs"]
    return (
        len(small) >= _MOST_SMALL
        or (len(small) >= _FEWEST_SMALL and any(word in verbs for word in small))
        or (ends_sentence(text) and len(text) > 60)
    )


def _is_contact_line(text: str) -> bool:
    """True for a line that can only stand in a contact block: no sentence that holds an address by the way."""
    return contact_like(text) and not _is_sentence(text)


def _start(pieces: Sequence[Piece], place: int, first_prose: int) -> int:
    """The first line of the block whose line at `place` tells a number or an address."""
    start = place
    labelled = label_of(pieces[place].text) is not None and pieces[place].kind != "line"
    for above in range(place - 1, max(place - _HIGHEST, -1), -1):
        text = pieces[above].text
        if (is_bullet(text) and not text.startswith("- Presse")) or pieces[above].kind in {"item", "row"}:
            break
        # An address above the label is where something takes place.
        venue = (labelled and is_address(text)) or _goes_on(pieces, above)
        like = (_is_contact_line(text) and not venue) or is_portfolio(text)
        if not like and (is_prose(text) or len(text) > 100 or above <= first_prose < place):
            break
        if not like and labelled and not is_person(text):
            break
        if like:
            start = above
            labelled = labelled or label_of(text) is not None
    named = start - 1 > first_prose and not pieces[start].gap and is_person(pieces[start - 1].text)
    return start - 1 if named else start


def _letterhead(pieces: Sequence[Piece], start: int, place: int) -> list[int]:
    """The lines of a contact before the text; the name of the issuer and the title stay for the head."""
    return [
        each for each in range(start, place + 1) if contact_like(pieces[each].text) and not body_name(pieces[each].text)
    ]


def _end(pieces: Sequence[Piece], place: int) -> int:
    end = place + 1
    while end < len(pieces) and (
        _is_evidence(pieces, end) or (_is_contact_line(pieces[end].text) and not pieces[end].gap)
    ):
        end += 1
    return end


def _is_tail(pieces: Sequence[Piece], prose: Sequence[int], end: int) -> bool:
    """True where no more of the release follows than an issuer prints about itself, or its background."""
    if end < len(pieces) and _is_background(pieces[end]):
        return True
    stop = next((place for place in range(end, len(pieces)) if is_boilerplate_heading(pieces[place].text)), len(pieces))
    before = sum(place < end for place in prose)
    listed = [_is_listed(piece) for piece in pieces[end:stop]]
    after = sum(end <= place < stop for place in prose)
    others = sum(item or not contact_like(piece.text) for item, piece in zip(listed, pieces[end:stop], strict=True))
    return (after < 2 and others < _MOST_AFTER + after) or (after + sum(listed)) * 4 <= before


def _is_listed(piece: Piece) -> bool:
    """True for an item or a row of the text, though there may be an address in it."""
    listed = piece.kind in {"item", "row"} or is_bullet(piece.text)
    return listed and not has_reach(piece.text) and not is_unit(piece.text)


def _address_at_end(pieces: Sequence[Piece], tail: int, first_prose: int) -> int:
    """Where the postal address begins that closes a text without telephone or mail; else `tail`."""
    start = tail
    for place in range(tail - 1, first_prose, -1):
        if _is_listed(pieces[place]) or not _is_contact_line(pieces[place].text):
            break
        start = place
    addressed = any(is_postal(piece.text) for piece in pieces[start:tail])
    return start if addressed and tail - start > 1 else tail


def _is_closing_date(pieces: Sequence[Piece], place: int) -> bool:
    """True for a date on a line of its own below the text; several of them are a list."""
    piece, above = pieces[place], pieces[place - 1]
    return (
        piece.kind == "line" and not is_bullet(piece.text) and is_date_line(piece.text) and not is_date_line(above.text)
    )


def _is_background(piece: Piece) -> bool:
    return fold(piece.text) in lexicon("layout")["background"]


def _label_without_reach(pieces: Sequence[Piece], prose: Sequence[int]) -> int | None:
    """The label of a block that gives no number: "Quelle:" with the issuer below."""
    last = prose[-1] if prose else 0
    for place in range(last + 1, len(pieces)):
        label = label_of(pieces[place].text)
        if label is None:
            continue
        rest = label[1] or (pieces[place + 1].text if place + 1 < len(pieces) else "")
        if not rest or name_in_line(rest) or is_portfolio(rest) or has_reach(rest):
            return place
    return None


def _background(pieces: Sequence[Piece], tail: int) -> frozenset[int]:
    """What belongs to the release although it follows the contact: from a head like "Hintergrund" to the end."""
    for place in range(tail, len(pieces) - 1):
        if _is_background(pieces[place]) and _tells(pieces[place + 1]):
            end = place + 1
            while end < len(pieces) and (_tells(pieces[end]) or pieces[end].kind in {"item", "row"}):
                end += 1
            return frozenset(range(place, end))
    return frozenset()


def _tells(piece: Piece) -> bool:
    """True for a sentence, however short, that is no line of a contact."""
    return is_prose(piece.text) or (ends_sentence(piece.text) and not contact_like(piece.text))


def _reach(after: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The contact lines at the head of what was cut: boilerplate has addresses of its own."""
    for place, piece in enumerate(after):
        if place and is_boilerplate_heading(piece.text) and not has_reach(piece.text) and label_of(piece.text) is None:
            return after[:place]
    return after
