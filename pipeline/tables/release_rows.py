"""The contract, first part: the rows of single releases."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, get_args

from pipeline.clean.release import Level
from pipeline.extract.values import AmountRole, DateRole, FigureKind, Modifier, Precision, Tenure
from pipeline.interpret.facts import Kind, Role, Status
from pipeline.tables.columns import (
    AmountEur,
    AmountMax,
    AmountMin,
    AmountModifier,
    Column,
    Confidence,
    End,
    Evidence,
    OptionalPerson,
    ReleaseId,
    Sphere,
    Start,
)


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A row per release."""

    release_id: Annotated[str, Column("Stable key of the release")]
    source_path: Annotated[str, Column("File below the folder that was read, with forward slashes")]
    source_sha256: Annotated[str, Column("SHA-256 of the file's bytes")]
    source_format: Annotated[
        str, Column("Format of the file", ("text", "html", "pdf", "docx", "eml", "jsonl", "csv", "feed"))
    ]
    url: Annotated[str | None, Column("Address of the page, as the page gives it")]
    retrieved_at: Annotated[dt.datetime | None, Column("When the page was saved, where the file tells")]
    issuer: Annotated[str | None, Column("Body that issues the release, full name")]
    land: Annotated[str | None, Column("ISO 3166-2 code of the issuer's Land (DE-NW); empty for the federation")]
    level: Annotated[str, Column("Level of the issuer", get_args(Level))]
    title: Annotated[str, Column("Title")]
    subtitle: Annotated[str | None, Column("Second headline")]
    date: Annotated[dt.date | None, Column("Date of the release as printed")]
    lead: Annotated[str | None, Column("Lead or teaser")]
    text: Annotated[str, Column("Cleaned text, title to last paragraph; all offsets point into it")]
    caption: Annotated[str | None, Column("Picture texts, a line each")]
    language: Annotated[str | None, Column("ISO 639-1 code of the language")]
    word_count: Annotated[int, Column("Words of the text")]
    duplicate_of: Annotated[str | None, Column("Release that this one repeats", references="releases.release_id")]


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """A row per thing that the release announces."""

    announcement_id: Annotated[str, Column("Stable key of the announcement")]
    release_id: ReleaseId
    date: Annotated[dt.date | None, Column("Date of the release")]
    kind: Annotated[str, Column("Kind of act", get_args(Kind))]
    actor: Annotated[str | None, Column("Who acts: person or body")]
    person_id: OptionalPerson
    office: Annotated[str | None, Column("Office of the acting person")]
    verb: Annotated[str | None, Column("Lemma of the verb that announces")]
    object: Annotated[str | None, Column("What is announced, as a noun phrase")]
    programme: Annotated[str | None, Column("Programme that it belongs to")]
    event: Annotated[str | None, Column("Event at which it happens or that it is")]
    place: Annotated[str | None, Column("Place of the event")]
    place_ags: Annotated[str | None, Column("Official key of that place, text with leading zero")]
    amount_eur: AmountEur
    amount_min_eur: AmountMin
    amount_max_eur: AmountMax
    amount_modifier: AmountModifier
    period_start: Annotated[dt.date | None, Column("First day of the period that it is for")]
    period_end: Annotated[dt.date | None, Column("Last day of the period that it is for")]
    stated_count: Annotated[int | None, Column("Number of beneficiaries that the text states (“zehn Kommunen”)")]
    found_count: Annotated[int | None, Column("How many of them the text names")]
    status: Annotated[str, Column("How far it is", get_args(Status))]
    evidence: Evidence
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A row per municipality, district or government region and role, and per amount where one is bound to it."""

    release_id: ReleaseId
    announcement_id: Annotated[
        str | None, Column("The announcement that it belongs to", references="announcements.announcement_id")
    ]
    date: Annotated[dt.date | None, Column("Date of the release")]
    ags: Annotated[
        str,
        Column("Official key on the day of the release: 8 digits municipality, 5 district, 3 government region; text"),
    ]
    ags_today: Annotated[
        str, Column("Official key of today (2025-08-31), equal to ags but for what was merged or renumbered; text")
    ]
    ars: Annotated[str | None, Column("Regional key of 12 digits (municipality), shorter above; text")]
    level: Annotated[str, Column("What the key names", ("municipality", "district", "government_region"))]
    name: Annotated[str, Column("Official short name")]
    name_in_text: Annotated[str, Column("Name as written")]
    type: Annotated[str | None, Column("Official type (Stadt, Gemeinde, Kreis, …)")]
    district: Annotated[str | None, Column("District")]
    district_ags: Annotated[str | None, Column("Key of the district, 5 digits, text")]
    government_region: Annotated[str | None, Column("Regierungsbezirk, where the Land has them")]
    land: Annotated[str | None, Column("Land")]
    population: Annotated[int | None, Column("Inhabitants on 2024-12-31; of what is no more, when it ended")]
    latitude: Annotated[float | None, Column("Latitude, WGS 84")]
    longitude: Annotated[float | None, Column("Longitude, WGS 84")]
    role: Annotated[str, Column("What it is in this release", get_args(Role))]
    amount_eur: AmountEur
    amount_min_eur: AmountMin
    amount_max_eur: AmountMax
    amount_modifier: AmountModifier
    project: Annotated[str | None, Column("What the amount or selection is for")]
    construction: Annotated[str | None, Column("Construction that bound the amount or gave the role")]
    evidence: Evidence
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A row per office of a person in a release."""

    release_id: ReleaseId
    date: Annotated[dt.date | None, Column("Date of the release")]
    person_id: Annotated[str, Column("The person", references="people.person_id")]
    name: Annotated[str, Column("Name of the person")]
    office: Annotated[str, Column("Office as written, in the nominative")]
    office_kind: Annotated[str, Column("Kind of office (minister, mayor, …), a key of the lexicon")]
    organisation: Annotated[str | None, Column("Body that the office belongs to")]
    place_ags: Annotated[str | None, Column("Key of the place that the office is of (mayor of what), text")]
    party: Annotated[str | None, Column("Party, where the text gives one")]
    tenure: Annotated[str, Column("Whether the person holds it on that day", get_args(Tenure))]
    sphere: Sphere
    evidence: Evidence
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A row per organisation in a release."""

    release_id: ReleaseId
    organisation_id: Annotated[str, Column("Key of the organisation over all releases")]
    name: Annotated[str, Column("Name in the nominative")]
    abbreviation: Annotated[str | None, Column("Abbreviation")]
    kind: Annotated[str, Column("Kind of body (ministry, authority, association, company, …)")]
    body_id: Annotated[str, Column("The body through its renamings: the same for a ministry of yesterday and of today")]
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A row per mention of a place: also regions, states, venues, parts of towns."""

    release_id: ReleaseId
    name: Annotated[str, Column("Name of the place")]
    level: Annotated[
        str, Column("municipality, district, government_region, land, country, region, part, venue, other")
    ]
    ags: Annotated[str | None, Column("Official key where the place has one, text")]
    parent_ags: Annotated[str | None, Column("Key of the town or district around it, text")]
    latitude: Annotated[float | None, Column("Latitude, WGS 84")]
    longitude: Annotated[float | None, Column("Longitude, WGS 84")]
    inside: Annotated[str | None, Column("What the name is a part of, and so no municipality row (organisation, …)")]
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row per quantity."""

    release_id: ReleaseId
    kind: Annotated[str, Column("What is measured", get_args(FigureKind))]
    value_min: Annotated[float | None, Column("Lower end; empty where open")]
    value_max: Annotated[float | None, Column("Upper end; empty where open")]
    unit: Annotated[str | None, Column("Unit (EUR, percent, year, km, …); empty for counts")]
    modifier: Annotated[str, Column("How exact it is", get_args(Modifier))]
    each: Annotated[bool, Column("True for “je”, “jeweils”, “pro”")]
    of: Annotated[str | None, Column("What is counted or paid for")]
    amount_role: Annotated[str | None, Column("What a sum is in its clause", get_args(AmountRole))]
    text: Annotated[str, Column("The expression as written")]
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class DateRow:
    """A row per date or period in the text."""

    release_id: ReleaseId
    from_: Annotated[dt.date | None, Column("First day; empty where open")]
    to: Annotated[dt.date | None, Column("Last day; empty where open")]
    precision: Annotated[str, Column("How exact it is", get_args(Precision))]
    role: Annotated[str, Column("What happens then", get_args(DateRole))]
    text: Annotated[str, Column("The expression as written")]
    start: Start
    end: End


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A row per quotation."""

    release_id: ReleaseId
    person_id: OptionalPerson
    speaker: Annotated[str | None, Column("Full name of the speaker")]
    speaker_office: Annotated[str | None, Column("Office of the speaker as written beside the quotation")]
    quote: Annotated[str, Column("What was said, without quotation marks")]
    direct: Annotated[bool, Column("False for indirect speech")]
    verb: Annotated[str | None, Column("Lemma of the verb of saying")]
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A row per named programme, strategy, network, law, prize or event in a release."""

    release_id: ReleaseId
    programme_id: Annotated[str, Column("Key of the programme over all releases; hyphens and a year make no other one")]
    name: Annotated[str, Column("Name without quotation marks")]
    kind: Annotated[str, Column("Kind (programme, strategy, network, law, prize, event, …)")]
    start: Start
    end: End
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A row per contact of a release."""

    release_id: ReleaseId
    kind: Annotated[str, Column("For whom", ("press", "public", "other"))]
    organisation: Annotated[str | None, Column("Body to ask")]
    name: Annotated[str | None, Column("Person to ask")]
    phone: Annotated[str | None, Column("Telephone, E.164")]
    email: Annotated[str | None, Column("E-mail address")]
    url: Annotated[str | None, Column("Web address")]
    address: Annotated[str | None, Column("Postal address in one line")]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A row per span of every table above."""

    release_id: ReleaseId
    label: Annotated[str, Column("What the span is")]
    text: Annotated[str, Column("The span as written")]
    start: Start
    end: End
    table: Annotated[str, Column("Table whose row the span belongs to")]
    key: Annotated[str | None, Column("Key or name of that row (person_id, organisation_id, ags, …)")]
