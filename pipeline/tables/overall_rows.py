"""The contract, second part: the rows over all releases, and those that tell of the work on them."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, get_args

from pipeline.problems import Severity
from pipeline.tables.columns import Column, End, Sphere, Start
from pipeline.tables.joining import JoinEvidence


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
    sphere: Sphere


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
