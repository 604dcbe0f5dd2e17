"""The rows that one release gives by itself, one function per table."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pipeline.interpret.facts import Mention
from pipeline.tables.acts import announcements, municipalities
from pipeline.tables.bodies import body_id, body_key
from pipeline.tables.entry import Entry
from pipeline.tables.language import language, word_count
from pipeline.tables.mentions import mentions
from pipeline.tables.naming import fold, slug
from pipeline.tables.schema import (
    ContactRow,
    DateRow,
    FigureRow,
    OfficeRow,
    OrganisationRow,
    PlaceRow,
    ProblemRow,
    ProgrammeRow,
    QuoteRow,
    ReleaseRow,
)
from pipeline.tables.spheres import office_sphere
from pipeline.tables.units import unit

V = TypeVar("V")


def releases(entry: Entry) -> list[ReleaseRow]:
    """The release itself."""
    release, source = entry.facts.release, entry.source
    row = ReleaseRow(
        release_id=entry.release_id,
        source_path=source.path,
        source_sha256=source.sha256,
        source_format=source.format,
        url=release.url or source.url,
        retrieved_at=source.retrieved_at,
        issuer=release.issuer,
        land=release.land,
        level=release.level,
        title=release.title,
        subtitle=release.subtitle,
        date=release.date,
        lead=release.lead,
        text=release.text,
        caption="\n".join(release.captions) or None,
        language=language(release.text),
        word_count=word_count(release.text),
        duplicate_of=entry.identity.duplicate_of,
    )
    return [row]


def offices(entry: Entry) -> list[OfficeRow]:
    """A row per person and office, at its first mention; an office that nobody holds gives none."""
    return [
        OfficeRow(
            release_id=entry.release_id,
            date=entry.date,
            person_id=entry.person_ids[office.value.person],
            name=office.value.person,
            office=office.value.title,
            office_kind=office.value.kind,
            organisation=office.value.organisation,
            place_ags=office.place_ags,
            party=office.value.party,
            tenure=office.value.tenure,
            sphere=office_sphere(office, entry.home),
            evidence=office.evidence,
            start=office.start,
            end=office.end,
            confidence=office.value.confidence,
        )
        for office in _first(entry.facts.offices, lambda value: f"{value.person}|{fold(value.title)}")
        if office.value.person in entry.person_ids
    ]


def organisations(entry: Entry) -> list[OrganisationRow]:
    """A row per organisation, at its first mention; the abbreviation may stand at a later one."""
    short = {
        body_key(mention.value, entry.land): mention.value.abbreviation
        for mention in reversed(entry.facts.organisations)
        if mention.value.abbreviation
    }
    return [
        OrganisationRow(
            release_id=entry.release_id,
            organisation_id=body_key(body.value, entry.land),
            name=body.value.name,
            abbreviation=short.get(body_key(body.value, entry.land)),
            kind=body.value.kind,
            body_id=body_id(body.value, entry.land),
            start=body.start,
            end=body.end,
            confidence=body.value.confidence,
        )
        for body in _first(entry.facts.organisations, lambda value: body_key(value, entry.land))
    ]


def programmes(entry: Entry) -> list[ProgrammeRow]:
    """A row per programme, at its first mention."""
    return [
        ProgrammeRow(
            release_id=entry.release_id,
            programme_id=_programme_id(found.value.name),
            name=found.value.name,
            kind=found.value.kind,
            start=found.start,
            end=found.end,
            confidence=found.value.confidence,
        )
        for found in _first(entry.facts.programmes, lambda value: slug(value.name))
    ]


def _programme_id(name: str) -> str:
    """The key of a programme: "Heimat-Preis 2023" is the "Heimatpreis" of that year."""
    return re.sub(r"(?:(?:19|20)\d\d)+$", "", slug(name).replace("-", "")) or slug(name)


def places(entry: Entry) -> list[PlaceRow]:
    """A row per mention of a place; coordinates where it has a key of its own."""
    rows = []
    for mention in entry.facts.places:
        place = mention.value
        known = unit(place.ags)
        rows.append(
            PlaceRow(
                release_id=entry.release_id,
                name=place.name,
                level=place.level,
                ags=place.ags,
                parent_ags=place.parent_ags,
                latitude=known.latitude if known else None,
                longitude=known.longitude if known else None,
                inside=place.inside,
                start=mention.start,
                end=mention.end,
                confidence=place.confidence,
            )
        )
    return rows


def figures(entry: Entry) -> list[FigureRow]:
    """A row per mention of a quantity."""
    return [
        FigureRow(
            release_id=entry.release_id,
            kind=mention.value.kind,
            value_min=mention.value.value_min,
            value_max=mention.value.value_max,
            unit=mention.value.unit,
            modifier=mention.value.modifier,
            each=mention.value.each,
            of=mention.value.of,
            amount_role=mention.value.amount_role,
            text=mention.text,
            start=mention.start,
            end=mention.end,
            confidence=mention.value.confidence,
        )
        for mention in entry.facts.figures
    ]


def dates(entry: Entry) -> list[DateRow]:
    """A row per mention of a date or period."""
    return [
        DateRow(
            release_id=entry.release_id,
            from_=mention.value.first,
            to=mention.value.last,
            precision=mention.value.precision,
            role=mention.value.role,
            text=mention.text,
            start=mention.start,
            end=mention.end,
        )
        for mention in entry.facts.dates
    ]


def quotes(entry: Entry) -> list[QuoteRow]:
    """A row per quotation."""
    return [
        QuoteRow(
            release_id=entry.release_id,
            person_id=entry.person_ids.get(mention.value.speaker or ""),
            speaker=mention.value.speaker,
            speaker_office=mention.value.speaker_office,
            quote=mention.value.text,
            direct=mention.value.direct,
            verb=mention.value.verb,
            start=mention.start,
            end=mention.end,
            confidence=mention.value.confidence,
        )
        for mention in entry.facts.quotes
    ]


def contacts(entry: Entry) -> list[ContactRow]:
    """A row per contact of the contact block."""
    return [
        ContactRow(
            release_id=entry.release_id,
            kind=contact.kind,
            organisation=contact.organisation,
            name=contact.name,
            phone=contact.phone,
            email=contact.email,
            url=contact.url,
            address=contact.address,
        )
        for contact in dict.fromkeys(entry.facts.release.contacts)
    ]


def problems(entry: Entry) -> list[ProblemRow]:
    """A row per problem that a stage told of."""
    return [
        ProblemRow(
            release_id=entry.release_id,
            source_path=entry.source.path,
            severity=problem.severity,
            code=problem.code,
            message=problem.message,
            start=problem.start,
            end=problem.end,
        )
        for problem in entry.problems
    ]


BY_TABLE: dict[str, Callable[[Entry], list[Any]]] = {
    "releases": releases,
    "announcements": announcements,
    "municipalities": municipalities,
    "offices": offices,
    "organisations": organisations,
    "places": places,
    "figures": figures,
    "dates": dates,
    "quotes": quotes,
    "programmes": programmes,
    "contacts": contacts,
    "mentions": mentions,
    "problems": problems,
}


def _first(found: Iterable[Mention[V]], key: Callable[[V], str]) -> list[Mention[V]]:
    """The first mention of each, one in the text before one in a picture text."""
    first: dict[str, Mention[V]] = {}
    for mention in sorted(found, key=lambda m: m.start is None):
        first.setdefault(key(mention.value), mention)
    return list(first.values())
