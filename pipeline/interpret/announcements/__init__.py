"""What a release announces: one row for each act, however often it is told."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from pipeline.extract.values import DateSpan
from pipeline.interpret.announcements.counts import counted
from pipeline.interpret.announcements.details import actor, named, period, status, verb
from pipeline.interpret.announcements.fallback import fallback
from pipeline.interpret.announcements.kinds import Match, clause, kinds, matches
from pipeline.interpret.announcements.objects import thing
from pipeline.interpret.announcements.totals import total
from pipeline.interpret.awards import Award, as_amount
from pipeline.interpret.facts import Announcement, Kind
from pipeline.interpret.passages import Passage
from pipeline.interpret.towns import Town

__all__ = ["announced_kinds", "announcements", "counted"]


def announced_kinds(parts: Sequence[Passage]) -> tuple[tuple[Kind, ...], tuple[Match, ...]]:
    """The kinds of act that the release announces, the main one first, and where they are told."""
    found = matches(parts)
    return kinds(found), found


def announcements(
    doc: Doc,
    parts: Sequence[Passage],
    found: tuple[tuple[Kind, ...], tuple[Match, ...]],
    awards: Sequence[Award],
    venues: Mapping[int, Town],
) -> tuple[Announcement, ...]:
    """The announcements, the main one first. `venues` gives the place of a passage by its first token."""
    order, where = found
    if not order:
        return fallback(doc, parts, awards)
    return tuple(
        _announcement(doc, parts, kind, clause(where, kind), awards=awards, venues=venues, main=i == 0)
        for i, kind in enumerate(order)
    )


def _is_ahead(doc: Doc, when: DateSpan | None) -> bool:
    """Whether the day lies behind that of the release."""
    release = doc._.release
    issued = release.date if release is not None else None
    return issued is not None and when is not None and when.first is not None and when.first > issued


def _announcement(
    doc: Doc,
    parts: Sequence[Passage],
    kind: Kind,
    part: Passage,
    *,
    awards: Sequence[Award],
    venues: Mapping[int, Town],
    main: bool,
) -> Announcement:
    release = doc._.release
    who = actor(doc, part, release.issuer if release is not None else None)
    programme, event = named(doc, part)
    lemma = verb(part)
    when = period(doc, part, kind)
    amount = total(parts, awards, kind) if main else None
    venue = venues.get(part.start)
    return Announcement(
        kind=kind,
        start=doc[part.start].idx,
        end=doc[part.end - 1].idx + len(doc[part.end - 1].text.rstrip()),
        evidence=doc[part.start : part.end].text.strip(),
        actor=who.name if who else None,
        person=who.person if who else None,
        office=who.office if who else None,
        verb=lemma[0] if lemma else None,
        object=thing(doc, part),
        programme=programme,
        event=event,
        place=venue.name if venue else None,
        place_ags=venue.ags if venue else None,
        amount=as_amount(amount) if amount is not None else None,
        period_start=when.first if when else None,
        period_end=when.last if when else None,
        status="planned" if _is_ahead(doc, when) and kind == "event" else status(part),
        confidence=0.85 if main else 0.7,
    )
