"""Of which place an office is: "Stolbergs Bürgermeister", "Landrätin des Kreises Soest", "Bürgermeister X (Ahlen)"."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from pipeline.extract import spans
from pipeline.extract.places.setting import issuing_unit
from pipeline.extract.places.words import vocabulary
from pipeline.extract.values import Office, Place
from pipeline.gazetteer import gazetteer
from pipeline.interpret.evidence import sentences
from pipeline.interpret.towns import Town, key, towns
from pipeline.lexicon import lexicon

_REACH = 4


@dataclass(frozen=True, slots=True)
class Seat:
    """The key of an office's place, and the token at which the place is named beside the office, if it is there."""

    ags: str
    named_at: int | None = None


def seats(doc: Doc, scopes: Iterable[tuple[int, int, str]] = ()) -> dict[tuple[int, int], Seat]:
    """The place of each office that is of one, by the token extent of the office.

    `scopes` are stretches of text that are about one town (the paragraphs under its name): a municipal office in one
    that names no place is of that town.
    """
    roles = lexicon("roles")
    of_no_town, heads = frozenset(roles["state_offices"]), frozenset(roles["local_heads"])
    at_start, at_end = _places(doc)
    people = {span.start: span.end for span, _ in spans.read(doc, "people")}
    stretches = tuple(scopes)
    found = {}
    for span, office in spans.read(doc, "offices"):
        if office is None or office.kind in of_no_town:
            continue
        behind = frozenset({"(", "aus", "vom", "von", "des", "der"} if office.kind in heads else {"("})
        seat = _inside(span, at_start) or at_end.get(span.start) or _after(doc, span, people, at_start, behind)
        if seat is None and office.kind in heads:
            seat = _listed(doc, span, people, at_start)
        if seat is None and office.kind in heads:
            seat = next((Seat(ags) for start, end, ags in stretches if start <= span.start < end), None)
        if seat is not None and office.kind in roles["heads_of_district"]:
            seat = _district(seat)
        if seat is not None:
            found[span.start, span.end] = seat
    found = _shared(doc, found)
    return _shared(doc, {**found, **_supposed(doc, found)})


def seated_towns(doc: Doc, found: Mapping[tuple[int, int], Seat]) -> tuple[Town, ...]:
    """The mentions of places that offices are of."""
    named = {seat.named_at: seat.ags for seat in found.values() if seat.named_at is not None}
    return tuple(
        Town(named[span.start], span.text, span.start, span.end, span.end, place)
        for span, place in spans.read(doc, "places")
        if place is not None and span.start in named and not spans.in_caption(doc, span)
    )


def _places(doc: Doc) -> tuple[dict[int, tuple[int, str]], dict[int, Seat]]:
    """Keys by first token (with the end) and by the token after the last."""
    at_start: dict[int, tuple[int, str]] = {}
    at_end: dict[int, Seat] = {}
    for span, place in spans.read(doc, "places"):
        code = _seat_key(doc, span, place)
        if code is not None:
            at_start[span.start] = (span.end, code)
            at_end[span.end] = Seat(code, span.start)
    return at_start, at_end


def _seat_key(doc: Doc, span: Span, place: Place | None) -> str | None:
    if place is None or place.inside in ("street", "address", "dateline", "person", "programme"):
        return None
    if place.inside == "organisation" and span.start and doc[span.start - 1].text[:1].isupper():
        # "der Stadt Mittenwalde" is a body too, "Bezirksregierung Köln" is not of Köln.
        return key(place) if doc[span.start - 1].lower_ in lexicon("roles")["type_words"] else None
    return key(place)


def _district(seat: Seat) -> Seat:
    """The district that bears the name of the town, since a head of a district is of none: "Landrat X (Holzminden)"."""
    town, area = gazetteer().by_key(seat.ags), gazetteer().by_key(seat.ags[:5])
    if len(seat.ags) != 8 or town is None or area is None:
        return seat
    return Seat(area.key, seat.named_at) if town.name.split(",")[0] in area.name.split(",")[0].split() else seat


def _inside(span: Span, at_start: dict[int, tuple[int, str]]) -> Seat | None:
    return next((Seat(at_start[i][1], i) for i in range(span.start, span.end) if i in at_start), None)


def _after(
    doc: Doc, span: Span, people: dict[int, int], at_start: dict[int, tuple[int, str]], behind: frozenset[str]
) -> Seat | None:
    """A genitive or "von" directly after the office, or what opens with one of `behind` after the person."""
    roles = lexicon("roles")
    links = frozenset(roles["seat_links"]) | frozenset(roles["type_words"])
    for i in range(span.end, min(span.end + _REACH, len(doc))):
        if i in at_start:
            return Seat(at_start[i][1], i) if i > span.end else None
        if doc[i].lower_ not in links:
            break
    end = next((people[i] for i in range(span.end, min(span.end + 3, len(doc))) if i in people), span.end)
    for i in range(end, min(end + 3, len(doc))):
        if i in at_start and doc[end].text in behind:
            return Seat(at_start[i][1], i)
        if doc[i].text not in behind and doc[i].lower_ not in roles["type_words"]:
            break
    return None


def _listed(doc: Doc, span: Span, people: dict[int, int], at_start: dict[int, tuple[int, str]]) -> Seat | None:
    """ "Landrätin Eva Falk, Kreis Muster" at the end of a line."""
    end = next((people[i] for i in range(span.end, min(span.end + 2, len(doc))) if i in people), len(doc))
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    for i in (end + 1, end + 2):
        if i in at_start:
            last = at_start[i][0]
            closed = last >= len(doc) or doc[last].is_space or "\n" in doc[last - 1].text_with_ws
            return Seat(at_start[i][1], i) if closed else None
    return None


def _shared(doc: Doc, found: dict[tuple[int, int], Seat]) -> dict[tuple[int, int], Seat]:
    """Give the place to all offices of the same kind and person: it is told once and holds for the release."""
    told: dict[tuple[str, str], str] = {}
    offices: list[tuple[tuple[int, int], Office]] = [
        ((span.start, span.end), office) for span, office in spans.read(doc, "offices") if office is not None
    ]
    for extent, office in offices:
        if extent in found and office.person:
            told.setdefault((office.person, office.kind), found[extent].ags)
    for extent, office in offices:
        if extent not in found and office.person and (office.person, office.kind) in told:
            found[extent] = Seat(told[office.person, office.kind])
    return found


def _supposed(doc: Doc, found: Mapping[tuple[int, int], Seat]) -> dict[tuple[int, int], Seat]:
    """Places of mayors and heads of districts that name none: the issuer's, else the only one of their sentence."""
    roles = lexicon("roles")
    kinds_of_head = frozenset((*roles["heads_of_town"], *roles["heads_of_district"]))
    if not any(
        office is not None and office.kind in kinds_of_head and (span.start, span.end) not in found
        for span, office in spans.read(doc, "offices")
    ):
        return {}
    issuer = _issuer_key(doc)
    starts = [part.start for part in sentences(doc)]
    free = towns(doc)
    supposed: dict[tuple[int, int], Seat] = {}
    for kinds, length in ((roles["heads_of_town"], 8), (roles["heads_of_district"], 5)):
        named: dict[int, set[str]] = {}
        for town in free:
            if len(town.ags) == length and town.ags not in roles["capitals"]:
                named.setdefault(bisect_right(starts, town.start), set()).add(town.ags)
        heads = [
            (span, office, bisect_right(starts, span.start))
            for span, office in spans.read(doc, "offices")
            if office is not None and office.kind in kinds and (span.start, span.end) not in found
        ]
        holders: dict[int, set[str | None]] = {}
        for _, office, sentence in heads:
            holders.setdefault(sentence, set()).add(office.person)
        for span, _, sentence in heads:
            near = named.get(sentence, set())
            if issuer is not None and len(issuer) == length:
                supposed[span.start, span.end] = Seat(issuer)
            elif len(near) == 1 and len(holders[sentence]) == 1:
                supposed[span.start, span.end] = Seat(next(iter(near)))
    return supposed


def _issuer_key(doc: Doc) -> str | None:
    release = doc._.release
    if release is None or not release.issuer:
        return None
    unit = issuing_unit(release.issuer, gazetteer(), vocabulary())
    return unit.key if unit is not None else None
