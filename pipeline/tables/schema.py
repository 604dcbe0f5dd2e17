"""The contract, once: a row type per table.

CSV headers, Parquet schema, data package, data dictionary and validation are all made from what stands here.

A trailing underscore keeps an attribute from being a Python keyword; the column is named without it (`from_` → `from`).
"""

import datetime as dt
import inspect
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pipeline.clean.release import Level
from pipeline.extract.values import AmountRole, DateRole, FigureKind, Modifier, Precision, Tenure
from pipeline.interpret.facts import Kind, Role, Status
from pipeline.problems import Severity
from pipeline.tables.joining import JoinEvidence


@dataclass(frozen=True, slots=True)
class Column:
    """What an analyst needs to know of a column; `references` is the `table.column` of a foreign key."""

    description: str
    enum: tuple[str, ...] = ()
    references: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A column as read off a row type: `attribute` in Python, `name` in the datasets, `type` one of str, int, float,
    bool, date, datetime."""

    attribute: str
    name: str
    type: type
    required: bool
    column: Column


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its row type, the columns that identify a row (none: rows are mentions), the columns that sort it."""

    name: str
    row: type
    key: tuple[str, ...]
    sort: tuple[str, ...]

    @property
    def description(self) -> str:
        """What a row is."""
        return inspect.getdoc(self.row) or ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns in order."""
        return _fields(self.row)


@cache
def _fields(row: type) -> tuple[Field, ...]:
    hints = get_type_hints(row, include_extras=True)
    found = []
    for field in fields(row):
        hint = hints[field.name]
        if get_origin(hint) is not Annotated:
            raise TypeError(f"{row.__name__}.{field.name} has no Column")
        inner, column = get_args(hint)
        options = [t for t in (get_args(inner) or (inner,)) if t is not type(None)]
        found.append(Field(field.name, field.name.rstrip("_"), options[0], type(None) not in get_args(inner), column))
    return tuple(found)


_OFFSET_START = Column("Offset of the first character in releases.text (Unicode code points); empty in a picture text")
_OFFSET_END = Column("Offset after the last character in releases.text")
_CONFIDENCE = Column("Share of such rows that is right, 0 to 1")
_EVIDENCE = Column("Sentence or list item around it")

_SPHERE = Column("Where it is held, to tell namesakes apart: key of a district, Land (DE-NW), federation (DE), or body")

ReleaseId = Annotated[str, Column("The release", references="releases.release_id")]
Start = Annotated[int | None, _OFFSET_START]
End = Annotated[int | None, _OFFSET_END]
Confidence = Annotated[float, _CONFIDENCE]
Evidence = Annotated[str, _EVIDENCE]
OptionalPerson = Annotated[str | None, Column("The person", references="people.person_id")]
AmountEur = Annotated[float | None, Column("Sum in Euro; empty where the text gives only bounds or none")]
AmountMin = Annotated[float | None, Column("Lower bound in Euro")]
AmountMax = Annotated[float | None, Column("Upper bound in Euro")]
AmountModifier = Annotated[str | None, Column("How exact the sum is", get_args(Modifier))]


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
class PersonRow:
    """A row per person over all releases."""

    person_id: Annotated[str, Column("Stable key of the person")]
    name: Annotated[str, Column("Given and family name, no title")]
    given_name: Annotated[str | None, Column("Given name")]
    family_name: Annotated[str, Column("Family name with its particles")]
    academic_title: Annotated[str | None, Column("Academic title (Dr., Prof. Dr.)")]
    gender: Annotated[str | None, Column("f or m, where title, office or given name tells", ("f", "m"))]
    first_date: Annotated[dt.date | None, Column("Earliest release that names the person")]
    last_date: Annotated[dt.date | None, Column("Latest release that names the person")]
    release_count: Annotated[int, Column("Number of releases that name the person")]
    sphere: Annotated[str | None, _SPHERE]


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
    sphere: Annotated[str | None, _SPHERE]
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


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row per thing that a person should look at."""

    release_id: Annotated[str | None, Column("The release, where there is one", references="releases.release_id")]
    source_path: Annotated[str, Column("The file")]
    severity: Annotated[str, Column("How bad it is", get_args(Severity))]
    code: Annotated[str, Column("What it is, a word to filter by")]
    message: Annotated[str, Column("What it is, in a sentence")]
    start: Start
    end: End


@dataclass(frozen=True, slots=True)
class OfficeTermRow:
    """A row per office of a person over all releases, by the days of the releases that name it."""

    person_id: Annotated[str, Column("The person", references="people.person_id")]
    office_kind: Annotated[str, Column("Kind of office (minister, mayor, …), a key of the lexicon")]
    office: Annotated[str, Column("The fullest title that the releases give")]
    organisation: Annotated[str | None, Column("Body that the office belongs to")]
    place_ags: Annotated[str | None, Column("Key of the place that the office is of (mayor of what), text")]
    from_: Annotated[dt.date | None, Column("Earliest release that names the office as held")]
    to: Annotated[dt.date | None, Column("Latest release that names the office as held")]
    releases: Annotated[int, Column("Number of releases that name it as held")]


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """A row per decision that two keys are one, and what it rests on."""

    table: Annotated[str, Column("What is one", ("releases", "people", "organisations"))]
    key: Annotated[str, Column("The key that both have now")]
    own_key: Annotated[str, Column("The key that the release alone would give")]
    other_key: Annotated[str, Column("The key that it was joined with")]
    evidence: Annotated[str, Column("What the decision rests on", get_args(JoinEvidence))]
    release_id: Annotated[str, Column("The release that shows it", references="releases.release_id")]


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A row per line of `corrections.csv`, and what became of it."""

    table: Annotated[str, Column("Table of the row that is judged")]
    release_id: Annotated[str | None, Column("Release of that row")]
    start: Start
    end: End
    key: Annotated[str | None, Column("Key that tells rows of one span apart")]
    verdict: Annotated[str, Column("What is thought of the row")]
    column: Annotated[str | None, Column("Column that is changed")]
    value: Annotated[str | None, Column("Its new value, as written")]
    who: Annotated[str | None, Column("Who says so")]
    when: Annotated[str | None, Column("When, as written")]
    why: Annotated[str | None, Column("Why")]
    status: Annotated[str, Column("What became of it", ("applied", "superseded", "unfitting"))]
    message: Annotated[str | None, Column("Why it does not fit")]


TABLES: tuple[Table, ...] = (
    Table("releases", ReleaseRow, ("release_id",), ("release_id",)),
    Table("announcements", AnnouncementRow, ("announcement_id",), ("release_id", "start", "announcement_id")),
    Table("municipalities", MunicipalityRow, (), ("release_id", "start", "end", "ags", "role", "amount_eur")),
    Table("people", PersonRow, ("person_id",), ("family_name", "given_name", "person_id")),
    Table("offices", OfficeRow, (), ("release_id", "start", "end", "name", "office")),
    Table(
        "office_terms", OfficeTermRow, (), ("person_id", "office_kind", "from", "organisation", "place_ags", "office")
    ),
    Table("organisations", OrganisationRow, (), ("release_id", "start", "end", "name")),
    Table("places", PlaceRow, (), ("release_id", "start", "end", "name")),
    Table("figures", FigureRow, (), ("release_id", "start", "end", "kind")),
    Table("dates", DateRow, (), ("release_id", "start", "end")),
    Table("quotes", QuoteRow, (), ("release_id", "start", "end")),
    Table("programmes", ProgrammeRow, (), ("release_id", "start", "end", "name")),
    Table("contacts", ContactRow, (), ("release_id", "kind", "email", "phone")),
    Table("mentions", MentionRow, (), ("release_id", "start", "end", "table", "label", "key")),
    Table("identities", IdentityRow, (), ("table", "key", "own_key", "other_key", "release_id")),
    Table("corrections", CorrectionRow, (), ("table", "release_id", "start", "end", "key", "column", "when")),
    Table("problems", ProblemRow, (), ("source_path", "start", "code", "message")),
)


def table(name: str) -> Table:
    """The table of that name; KeyError where there is none."""
    for candidate in TABLES:
        if candidate.name == name:
            return candidate
    raise KeyError(name)


def value(row: Any, field: Field) -> Any:  # noqa: ANN401 - a row of any table, a cell of any type
    """The cell of a row."""
    return getattr(row, field.attribute)
