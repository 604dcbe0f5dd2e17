"""In which roles municipalities, districts and government regions stand in a release."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.interpret.awards import Award, as_amount
from pipeline.interpret.evidence import Evidence, evidence_finder
from pipeline.interpret.facts import Announcement, Kind, MunicipalityRole, Role
from pipeline.interpret.groups import Group, groups
from pipeline.interpret.passages import Passage
from pipeline.interpret.scopes import place_line
from pipeline.interpret.towns import Town, towns
from pipeline.interpret.triggers import joint_tests, phrase, says, trigger
from pipeline.lexicon import lexicon

_STRENGTH: tuple[Role, ...] = ("party", "venue", "affected", "seat", "mentioned")
# What a check that holds adds to the confidence of the awards.
_CHECKED = 0.04
_REACH = 4  # "im Festsaal der Musterburg Musterau"
_IN = frozenset({"in", "im", "am", "bei"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A town in a role, by the words around one mention of it."""

    town: Town
    role: Role


def municipality_roles(
    doc: Doc,
    parts: Sequence[Passage],
    awards: Sequence[Award],
    seated: Sequence[Town],
    announced: Sequence[Announcement],
) -> tuple[MunicipalityRole, ...]:
    """The rows of a release: a row for each award, and for each other key its strongest role.

    A venue stands beside any other role, since both are told.
    """
    evidence = evidence_finder(doc)
    main = announced[0].kind if announced else None
    claims = list(_claims(doc, parts, awards, main))
    claims.extend(Claim(town, "seat") for town in seated)
    lift = _CHECKED if checked(announced, awards) else 0.0
    chosen: list[MunicipalityRole] = [_award_row(doc, award, evidence, lift) for award in awards]
    benefits = {award.town.ags for award in awards}
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(claim.town.ags, []).append(claim)
    for ags, of_key in by_key.items():
        for role in _kept({claim.role for claim in of_key}, ags in benefits, main):
            claim = next(claim for claim in of_key if claim.role == role)
            chosen.append(_row(doc, claim, evidence))
    rows = (replace(row, announcement=_announcement_of(row.role, announced)) for row in chosen)
    return tuple(sorted(rows, key=lambda row: (row.start, row.end, row.ags, row.role)))


def checked(announced: Sequence[Announcement], awards: Sequence[Award]) -> bool:
    """Whether a count or a total that the text states is what the awards make."""
    if not announced:
        return False
    main = announced[0]
    given = [award.amount.stated or 0 for award in awards if award.amount is not None]
    same_sum = main.amount is not None and len(given) > 1 and abs(sum(given) - (main.amount.exact or 0)) < 1
    return same_sum or (main.stated_count is not None and main.stated_count == main.found_count)


def _announcement_of(role: Role, announced: Sequence[Announcement]) -> int | None:
    """The announcement that a role belongs to: of the kind that gives such roles most likely."""
    kinds = lexicon("roles")["announcements"].get(role, ())
    return next((i for kind in kinds for i, one in enumerate(announced) if one.kind == kind), None)


def venues(parts: Sequence[Passage]) -> Mapping[int, Town]:
    """The place of what a passage reports, by the first token of the passage."""
    found: dict[int, Town] = {}
    for part in parts:
        for group in groups(part):
            if _is_venue(part, group):
                found.setdefault(part.start, group.towns[0])
    return found


def _kept(found: set[Role], is_beneficiary: bool, main: Kind | None) -> tuple[Role, ...]:
    """The roles of a key that become rows. A law that merges a town may pay it for that, and both are told."""
    beside: tuple[Role, ...] = ("venue", "affected")
    if is_beneficiary:
        return tuple(role for role in beside if role in found and (role == "venue" or main == "legislation"))
    strongest = next(role for role in _STRENGTH if role in found)
    return (strongest, *(role for role in beside if role in found and role != strongest))


def _claims(doc: Doc, parts: Sequence[Passage], awards: Sequence[Award], main: Kind | None) -> Iterator[Claim]:
    awarded = {award.town.start for award in awards}
    for part in parts:
        line = place_line(part)
        for group in groups(part):
            role = "venue" if line is not None else _role(part, group, main)
            for town in group.towns:
                if town.start not in awarded and not _is_column_of_district(part, town):
                    yield Claim(town, role)
    yield from _buildings(doc, parts)


def _is_column_of_district(part: Passage, town: Town) -> bool:
    """Whether a district in a table row only tells where the town of the row lies."""
    return (
        part.zone == "row"
        and not town.is_municipality
        and any(other.is_municipality and other.ags.startswith(town.ags) for other in part.towns)
    )


def _role(part: Passage, group: Group, main: Kind | None) -> Role:
    if _is_of_office(part, group):
        return "seat"
    takes_place = _is_venue(part, group) and (main != "warning" or _says(part, "events"))
    if takes_place or (main == "visit" and _is_visited(part, group)):
        return "venue"
    merged = main == "legislation" and _says(part, "merged")
    if not merged and _says(part, "party") and group.preposition not in _IN and main not in ("statistics", "warning"):
        return "party"
    if main != "statistics" and (merged or main == "warning" or _says(part, "affected")):
        return "affected"
    if _says(part, "seat"):
        return "seat"
    return "mentioned"


def _is_of_office(part: Passage, group: Group) -> bool:
    """ "die Bürgermeister von Musterau", "Musteraus Bürgermeisterin": offices that nobody is named for."""
    if group.preposition not in (None, "von"):
        return False
    first, last = group.start - part.start, group.end - part.start
    town = part.told[last - 1]
    owning = len(group.towns) == 1 and town.endswith("s") and group.towns[0].place.name.lower() + "s" == town
    around = (*part.told[max(first - 1, 0) : first], *(part.told[last : last + 1] if owning else ()))
    return says(around, trigger("roles", "heads"))


def _is_visited(part: Passage, group: Group) -> bool:
    """ "hat Musterau und Talhausen besucht": the towns are the object, so they do not open the sentence."""
    is_object = group.preposition is None and group.start > part.start
    return is_object and says(part.told, trigger("roles", "visiting")) and all(t.is_municipality for t in group.towns)


def _says(part: Passage, name: str) -> bool:
    """Whether a word, a phrase or a pair of words parted by others ("arbeiten … zusammen") of a role stands there."""
    words = lexicon("roles")
    return (
        says(part.told, trigger("roles", name))
        or phrase(part.told, words.get(f"{name}_phrases", ()))
        or any(all(says(part.told, test) for test in pair) for pair in joint_tests("roles", f"{name}_pairs"))
    )


def _is_venue(part: Passage, group: Group) -> bool:
    """ "in Musterau eröffnet", "im Kreishaus in Musterau übergeben": a municipality with "in", and an event."""
    if place_line(part) is not None:
        return True
    building = group.preposition is None and _names_building(part, group.towns[0])
    if not (building or group.preposition in _IN) or not all(town.is_municipality for town in group.towns):
        return False
    quoted = not part.told[group.towns[0].start - part.start]
    if quoted or says(part.told, trigger("awards", "former")):
        return False
    return _says(part, "venue")


def _buildings(doc: Doc, parts: Sequence[Passage]) -> Iterator[Claim]:
    """A hall or house with the name of its town, and the address of an "Ort:" line."""
    roles = lexicon("roles")
    hidden = [town for town in towns(doc, inside=True) if town.is_municipality]
    starts = [town.start for town in hidden]
    for part in parts:
        is_line = next((word for word in part.words if word), "") in roles["place_lines"]
        for town in hidden[bisect_left(starts, part.start) : bisect_left(starts, part.end)]:
            building = _names_building(part, town)
            if (is_line and town.place.inside in ("address", "street", "organisation")) or (
                building and _says(part, "venue")
            ):
                yield Claim(town, "venue")


def _names_building(part: Passage, town: Town) -> bool:
    before = part.told[max(town.start - _REACH - part.start, 0) : town.start - part.start]
    return says(before[-3:], trigger("roles", "buildings")) and says(before, lambda word: word in ("im", "in", "am"))


def _award_row(doc: Doc, award: Award, evidence: Evidence, lift: float) -> MunicipalityRole:
    span = doc[award.town.start : award.town.end]
    return MunicipalityRole(
        ags=award.town.ags,
        name_in_text=span.text,
        role="beneficiary",
        start=span.start_char,
        end=span.end_char,
        evidence=evidence(doc[award.amount.start : award.amount.end]) if award.amount is not None else evidence(span),
        amount=as_amount(award.amount) if award.amount is not None else None,
        project=award.project,
        construction=award.construction,
        confidence=min(award.confidence + lift, 0.99),
    )


def _row(doc: Doc, claim: Claim, evidence: Evidence) -> MunicipalityRole:
    span = doc[claim.town.start : claim.town.end]
    return MunicipalityRole(
        ags=claim.town.ags,
        name_in_text=span.text,
        role=claim.role,
        start=span.start_char,
        end=span.end_char,
        evidence=evidence(span),
        confidence=lexicon("roles")["confidence"][claim.role],
    )
