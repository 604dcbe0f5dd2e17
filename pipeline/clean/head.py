"""The head of a release: its lines in whatever order the issuer prints them, told apart."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.clean.bullets import is_bullet
from pipeline.clean.contacts import is_person
from pipeline.clean.dates import besides, date_in_text, find_date, find_dates
from pipeline.clean.forms import Form, announced_by, describes_picture, form_of, is_label, says_nothing
from pipeline.clean.issuers import body_name, find_level, is_noun_list, is_portfolio
from pipeline.clean.lead import not_repeated
from pipeline.clean.pieces import Piece, fold, is_prose
from pipeline.clean.regroup import joined_names, mark_picture_text, mark_repeated, parted_dates
from pipeline.clean.titles import made_title, title_place
from pipeline.lexicon import lexicon

_TIME = re.compile(r"(?<![\d.])\d{1,2}[.:]\d\d(?!\.?\d)|\d Uhr")
_HEAD_FORMS = frozenset({"date", "portfolio", "announcing", "issuer"})
_BESIDE_LEAD = frozenset({"caption", "credit", "kind", "line"})
_SKIPPED = frozenset({"kind", "letterhead", "contact", "dateline", "credit"})


@dataclass
class Head:
    """What the lines before the body say, and the body that follows."""

    title: str = ""
    subtitle: str | None = None
    date: dt.date | None = None
    embargo: dt.date | None = None
    changed: dt.date | None = None
    lead: str | None = None
    issuers: list[str] = field(default_factory=list)
    portfolio: str | None = None
    captions: list[str] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)


def part_head(pieces: Sequence[Piece], titles: Sequence[str] = ()) -> Head:
    """Title, subtitle, date, lead and issuer of a release, and its body; `titles` are what a page calls itself."""
    pieces = parted_dates(joined_names(pieces))
    forms = _forms(pieces)
    head = Head()
    title = title_place(pieces, forms, _first_prose(forms), titles)
    if title is None:
        first = _first_prose(forms)
        _read_lines(head, pieces[:first], forms[:first], before_title=True)
        head.title, pieces = made_title(pieces[first:] or pieces, titles)
        forms = _forms(pieces)
        title = -1
    else:
        head.title = pieces[title].text
    first = _first_prose(forms)
    before = max(title, 0)
    _read_lines(head, pieces[:before], forms[:before], before_title=True)
    _read_lines(head, pieces[title + 1 : first], forms[title + 1 : first])
    _read_lead(head, pieces[first:], forms[first:])
    if head.date is None:
        head.date = date_in_text([head.lead or "", *(piece.text for piece in head.body[:3])])
    return head


def _forms(pieces: Sequence[Piece]) -> list[Form]:
    forms = [form_of(piece) for piece in pieces]
    mark_repeated(pieces, forms)
    mark_picture_text(pieces, forms)
    return forms


def _first_prose(forms: Sequence[Form]) -> int:
    return next((place for place, form in enumerate(forms) if form == "prose"), len(forms))


def _read_lines(head: Head, pieces: Sequence[Piece], forms: Sequence[Form], before_title: bool = False) -> None:
    """Take what the lines before the first prose say; what is no part of the head goes to the body."""
    for place, (piece, form) in enumerate(zip(pieces, forms, strict=True)):
        above = forms[place - 1] if place else "line"
        if not before_title and (
            _is_event(piece, form, head) or (form == "contact" and head.body and head.body[-1] is pieces[place - 1])
        ):
            head.body.append(piece)
            continue
        if _read_form(head, piece, form):
            continue
        if form == "announcing":
            head.body.append(piece)
        elif describes_picture(piece.text) or (not before_title and _is_picture_text(piece, above, head)):
            _take_caption(head, piece.text)
        elif before_title:
            continue
        elif _may_be_subtitle(piece, form, place, head):
            head.subtitle = piece.text
        else:
            head.body.append(piece)


def _is_event(piece: Piece, form: Form, head: Head) -> bool:
    """True for another date than that of the release, with a time: what is announced takes place then."""
    found = find_date(piece.text) if form == "date" and _TIME.search(piece.text) else None
    return found is not None and head.date is not None and found.date != head.date


def _read_form(head: Head, piece: Piece, form: Form) -> bool:
    """Take what a line says whose form alone tells what it is; False for another line."""
    text = piece.text
    if form == "date":
        _take_date(head, text)
    elif form == "issuer":
        head.issuers.append(body_name(text) or text)
    elif form == "announcing":
        announcer = announced_by(text) or text
        if _names_person(announcer):
            return False
        head.issuers.append(announcer)
    elif form == "caption":
        _take_caption(head, text)
    else:
        return form in _SKIPPED or (form == "line" and _says_title(text, head.title))
    return True


def _names_person(announcer: str) -> bool:
    """True for one who is no body: "Die Stadträtin für Kultur, Eva Muster", "Landrat Jan Muster"."""
    return is_person(announcer.partition(", ")[0]) or is_person(announcer.rpartition(", ")[2])


def _says_title(text: str, title: str) -> bool:
    """True for the title once more, perhaps behind a kicker that the date line held."""
    return fold(text).endswith(fold(title))


def _may_be_subtitle(piece: Piece, form: Form, place: int, head: Head) -> bool:
    if head.subtitle is not None or head.body or piece.text.endswith((",", ":")) or is_bullet(piece.text):
        return False
    if is_label(piece.text) and find_date(piece.text):
        # "Beginn: 12.09.2023, 10 Uhr" belongs to the text.
        return False
    if piece.kind == "heading" and piece.role != "subtitle" and place > 0:
        return False
    return len(piece.text.split()) > (1 if form == "line" else 2)


def _is_picture_text(piece: Piece, above: Form, head: Head) -> bool:
    """True for a line that describes a picture, or that stands where picture texts do."""
    text = piece.text
    if fold(text).startswith(f"{fold(head.title)} "):
        # The title again, in its longer form.
        return False
    if says_nothing(text) or (above == "credit" and not is_bullet(text)):
        return True
    states = any(mark in text for mark in (":", "„", "»", "€")) or any(character.isdigit() for character in text)
    if above != "date" or piece.kind != "line" or states or text.isupper():
        return False
    return not piece.gap or head.subtitle is not None


def _take_caption(head: Head, text: str) -> None:
    if not says_nothing(text) and text not in head.captions and fold(text) != fold(head.title):
        head.captions.append(text)


def _take_date(head: Head, text: str) -> None:
    end = 0
    for found in find_dates(text):
        before, end = text[end : found.start].casefold(), found.end
        if text.casefold().startswith(tuple(lexicon("layout")["embargoes"])):
            head.embargo = found.date
        elif any(word in before for word in lexicon("furniture")["changed"]):
            head.changed = head.changed or found.date
        else:
            head.date = head.date or found.date
    if name := body_name(besides(text) or ""):
        head.issuers.append(name)


def _read_lead(head: Head, pieces: Sequence[Piece], forms: Sequence[Form]) -> None:
    """The lead, where lines of the head follow it or the body repeats it; then the body."""
    end = _lead_end(pieces, forms, dated=head.date is not None)
    stop = end
    above = len(head.body)
    if end:
        while stop < len(pieces) and forms[stop] != "prose" and not _begins_body(pieces[stop], forms[stop]):
            stop += 1
        _read_lines_after_lead(head, pieces[:stop], forms[:stop])
    elif pieces and (pieces[0].role == "lead" or _repeats_first(pieces, forms)):
        end = stop = 1
    lead = [piece.text for piece, form in zip(pieces[:end], forms[:end], strict=True) if form == "prose"]
    rest = [replace(piece, role="") if piece.role else piece for piece in pieces[stop:]]
    if lead:
        head.lead = " ".join(lead)
        remaining = not_repeated(head.lead, [piece.text for piece in rest if is_prose(piece.text)])
        if remaining:
            head.body.insert(above, Piece("paragraph", remaining, role="lead"))
    head.body += rest


def _begins_body(piece: Piece, form: Form) -> bool:
    """True for what begins the body though it is no prose: an element that is a heading."""
    return piece.kind == "heading" and form not in _HEAD_FORMS


def _read_lines_after_lead(head: Head, pieces: Sequence[Piece], forms: Sequence[Form]) -> None:
    for piece, form in zip(pieces, forms, strict=True):
        if form == "prose":
            continue
        if head.portfolio is None and (form == "portfolio" or (form == "line" and _names_portfolio(piece))):
            head.portfolio = piece.text
        elif form == "line" and ":" not in piece.text and "„" not in piece.text:
            _take_caption(head, piece.text)
        else:
            _read_lines(head, [piece], [form])


def _names_portfolio(piece: Piece) -> bool:
    return is_portfolio(piece.text) or ("," in piece.text and is_noun_list(piece.text))


def _lead_end(pieces: Sequence[Piece], forms: Sequence[Form], dated: bool) -> int:
    """How many pieces stand before the first line of the head that follows the lead; 0 where none does."""
    prose = 0
    for place, form in enumerate(forms[:6]):
        if form == "prose":
            prose += 1
        elif prose > 2 or "prose" not in forms[place:] or (form == "date" and dated) or pieces[place].kind == "heading":
            return 0
        elif _ends_lead(pieces[place], form) or (place == 1 and _parts_lead(pieces, forms)):
            return place
        elif form not in _BESIDE_LEAD:
            return 0
    return 0


def _ends_lead(piece: Piece, form: Form) -> bool:
    """True for a line of the head; the name of a town or a district may be a heading of the body."""
    if form == "issuer":
        return find_level(piece.text) not in {"municipality", "district"}
    return form in _HEAD_FORMS


def _parts_lead(pieces: Sequence[Piece], forms: Sequence[Form]) -> bool:
    """True where the second piece stands between lead and body: a picture's text, or a portfolio that nobody listed."""
    if forms[1] == "caption":
        return pieces[1].kind == "line" and "prose" in forms[2:4]
    return forms[1] == "line" and _names_portfolio(pieces[1]) and _repeats_first(pieces, forms)


def _repeats_first(pieces: Sequence[Piece], forms: Sequence[Form]) -> bool:
    """True where the paragraphs after the first say most of it again."""
    if len(pieces) < 2 or forms[0] != "prose" or pieces[0].kind in {"item", "row"} or is_bullet(pieces[0].text):
        return False
    after = [piece.text for piece, form in zip(pieces[1:5], forms[1:5], strict=True) if form == "prose"]
    if fold(pieces[0].text) in {fold(text) for text in after[:2]}:
        return True
    return bool(after) and len(not_repeated(pieces[0].text, after)) < 0.5 * len(pieces[0].text)
