"""In which roles municipalities, districts and government regions stand in a release."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.interpret.acts import release_act
from pipeline.interpret.awards import Award
from pipeline.interpret.claims import Claim, award_row, claim_row
from pipeline.interpret.clauses import Clause, Read
from pipeline.interpret.evidence import Evidence
from pipeline.interpret.facts import Announcement, Kind, MunicipalityRole, Role
from pipeline.interpret.frames import alternatives, fits, frame_of
from pipeline.interpret.groups import Group
from pipeline.interpret.inheritance import Inherited, inherited, is_head, is_line, is_of_body
from pipeline.interpret.labels import labels
from pipeline.interpret.passages import Passage
from pipeline.interpret.scopes import place_line
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import positions, says, trigger
from pipeline.interpret.venues import buildings
from pipeline.lexicon import lexicon

_STRENGTH: tuple[Role, ...] = ("beneficiary", "party", "venue", "affected", "seat", "mentioned")
# What a total that the awards make adds to their confidence.
_CHECKED = 0.04
# What stands before an office that something is handed to: "an die Bürgermeister von", within so many words.
_OBJECTS = frozenset({"an", "den", "dem", "der"})
_OFFICE = 4
# Frames that no line overrides.
_UNSAID = frozenset({"denied", "former", "former_passive", "doubtful", "compared", "route"})


def municipality_roles(
    doc: Doc,
    evidence: Evidence,
    parts: Sequence[Passage],
    told: Read,
    awards: Sequence[Award],
    seated: Sequence[Town],
    announced: Sequence[Announcement],
    main: Kind | None,
) -> tuple[MunicipalityRole, ...]:
    """The rows of a release: a row for each award, and for each other key its strongest role.

    A venue stands beside any other role, since both are told. `main` is the kind that a pattern found.
    """
    claims = list(_claims(doc, parts, told, awards, main))
    claims.extend(Claim(town, "seat", "office", lexicon("frames")["confidence"]["seat"]) for town in seated)
    lift = _CHECKED if _is_total(announced, awards) else 0.0
    chosen: list[MunicipalityRole] = [award_row(doc, award, evidence, lift) for award in awards]
    benefits = {award.town.ags for award in awards}
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(claim.town.ags, []).append(claim)
    for ags, of_key in by_key.items():
        for role in _kept({claim.role for claim in of_key}, ags in benefits, main):
            claim = max((claim for claim in of_key if claim.role == role), key=_sureness)
            chosen.append(claim_row(doc, claim, evidence))
    rows = (replace(row, announcement=_announcement_of(row.role, announced)) for row in chosen)
    return tuple(sorted(rows, key=lambda row: (row.start, row.end, row.ags, row.role)))


def _is_total(announced: Sequence[Announcement], awards: Sequence[Award]) -> bool:
    """Whether a total that the text states is what the awards make."""
    main = announced[0] if announced else None
    given = [award.amount.stated or 0 for award in awards if award.amount is not None]
    if main is None or main.amount is None or len(given) < 2:
        return False
    return abs(sum(given) - (main.amount.exact or 0)) < 1


def _sureness(claim: Claim) -> float:
    """The surest claim stands for the role; of equals the first."""
    return claim.confidence


def _announcement_of(role: Role, announced: Sequence[Announcement]) -> int | None:
    """The announcement that a role belongs to: of the kind that gives such roles most likely."""
    kinds = lexicon("roles")["announcements"].get(role, ())
    return next((i for kind in kinds for i, one in enumerate(announced) if one.kind == kind), None)


def _kept(found: set[Role], is_awarded: bool, main: Kind | None) -> tuple[Role, ...]:
    """The roles of a key that become rows. A law that merges a town may pay it for that, and both are told."""
    strongest = next(role for role in _STRENGTH if role in found)
    is_beneficiary = is_awarded or strongest == "beneficiary"
    beside: tuple[Role, ...] = ("venue", "affected")
    if is_beneficiary:
        told = tuple(role for role in beside if role in found and (role == "venue" or main == "legislation"))
        return told if is_awarded else ("beneficiary", *told)
    return (strongest, *(role for role in beside if role in found and role != strongest))


def _claims(
    doc: Doc, parts: Sequence[Passage], told: Read, awards: Sequence[Award], main: Kind | None
) -> Iterator[Claim]:
    awarded = {award.town.start for award in awards}
    act = release_act(parts, main)
    lines = inherited(parts, act)
    homes, sure = _homes(doc), lexicon("frames")["confidence"]
    for i, part in enumerate(parts):
        if not part.towns:
            yield from _officials(part)
            continue
        line, head = lines.get(part.start), is_line(part) and is_head(parts, i)
        for clause in told[part.start]:
            for group in clause.groups:
                for town in group.towns:
                    if town.start in awarded or _is_column_of_district(part, town):
                        continue
                    if head or town.start in homes or _is_area(part, group, town):
                        by = "person" if town.start in homes else "head"
                        yield Claim(town, "mentioned", by, sure["mentioned"])
                    else:
                        yield _claim(clause, group, town, act, line)
        yield from _officials(part)
    yield from buildings(doc, parts)


def _homes(doc: Doc) -> frozenset[int]:
    """Where the home of a person stands behind the name: "Eva Falk (Musterau)", in a line "Frau Eva Falk, Musterau"."""
    lines = [(block.start, block.end) for block in spans.blocks(doc) if block.kind in ("item", "row")]
    return frozenset(
        span.end + 1
        for span, _ in spans.read(doc, "people")
        if (mark := doc[span.end : span.end + 1].text) == "("
        or (mark == "," and any(start <= span.start_char < end for start, end in lines))
    )


def _officials(part: Passage) -> Iterator[Claim]:
    """The town of a mayor whom a grant is handed to: "den Bescheid an Bürgermeisterin Eva Falk aus Musterau"."""
    said = labels(part.told)
    if not part.seated or not fits(alternatives(("handover", "grant")), frozenset({"denial"}), said):
        return
    verbs = positions(part.told, trigger("frames", "words", "handover"))
    for town in part.seated:
        if town.start - part.start > verbs[0] or "entgegen" in part.told:
            yield Claim(town, "beneficiary", "handed_to_office", lexicon("frames")["confidence"]["handed_to_office"])


def _claim(clause: Clause, group: Group, town: Town, act: str | None, line: Inherited | None) -> Claim:
    part, sure = clause.passage, lexicon("frames")["confidence"]
    if place_line(part) is not None:
        return Claim(town, "venue", "place_line", sure["venue"])
    if _is_of_office(part, group):
        return _claim_of_office(clause, group, town)
    frame = frame_of(clause, group, act)
    unsaid = frame is not None and frame.name in _UNSAID
    telegraphic = part.zone != "heading" and not says(part.told, trigger("roles", "auxiliaries"))
    if line is not None and not unsaid and (telegraphic or frame is None):
        return _inherited_claim(part, town, line)
    if frame is None or (part.background and frame.role == "beneficiary"):
        return Claim(town, "mentioned", None, sure["mentioned"])
    return Claim(town, frame.role, frame.name, sure.get(frame.name, sure[frame.role]))


def _claim_of_office(clause: Clause, group: Group, town: Town) -> Claim:
    """The seat of an office that nobody is named for, unless it gets something or signs for its town: "Bescheide an die
    Bürgermeister von Musterau und Talhausen"."""
    said, sure = clause.said, lexicon("frames")["confidence"]
    gets = fits(alternatives(("handover", "grant")), frozenset({"denial"}), said)
    if gets and (_OBJECTS & set(clause.before(group, _OFFICE)) or "entgegen" in clause.words):
        return Claim(town, "beneficiary", "handed_to_office", sure["handed_to_office"])
    if "signing" in said:
        return Claim(town, "party", "signed_by_office", sure["party"])
    return Claim(town, "seat", "office", sure["seat"])


def _inherited_claim(part: Passage, town: Town, line: Inherited) -> Claim:
    sure: float = lexicon("frames")["confidence"][f"inherited_{line.origin}"]
    if line.role == "beneficiary" and (len(town.ags) == 3 or is_of_body(part, town)):
        return Claim(town, "mentioned", "list_inherited", sure)
    return Claim(town, line.role, "list_inherited", sure)


def _is_column_of_district(part: Passage, town: Town) -> bool:
    """Whether a district in a table row only tells where the town of the row lies."""
    return (
        part.zone == "row"
        and not town.is_municipality
        and any(other.is_municipality and other.ags.startswith(town.ags) for other in part.towns)
    )


def _is_area(part: Passage, group: Group, town: Town) -> bool:
    """Whether a district or region only tells where recipients lie: "Im Kreis Muster sind es Musterau und …", "Sechs
    Kommunen aus dem Kreis Muster"."""
    if town.is_municipality or group.preposition not in ("in", "im", "aus"):
        return False
    counted = part.told[max(group.start - part.start - 1, 0) : group.start - part.start]
    behind = part.told[group.end - part.start : group.end - part.start + 1]
    return says(counted, lambda word: word in lexicon("roles")["counts"]["municipalities"]) or (
        group.preposition != "aus"
        and behind not in (("und",), ("sowie",))
        and any(other.is_municipality and other.ags.startswith(town.ags) for other in part.towns)
    )


def _is_of_office(part: Passage, group: Group) -> bool:
    """ "die Bürgermeister von Musterau", "Musteraus Bürgermeisterin": offices that nobody is named for."""
    if group.preposition not in (None, "von"):
        return False
    first, last = group.start - part.start, group.end - part.start
    town = part.told[last - 1]
    owning = len(group.towns) == 1 and town.endswith("s") and group.towns[0].place.name.lower() + "s" == town
    around = (*part.told[max(first - 1, 0) : first], *(part.told[last : last + 1] if owning else ()))
    return says(around, trigger("roles", "heads"))
