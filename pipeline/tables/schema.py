"""The contract, once: the tables, their keys and their order.

CSV headers, Parquet schema, data package, data dictionary and validation are all made from what stands here and in the
row types: `release_rows` has those of single releases, `overall_rows` the others, `columns` what a column is.
"""

from pipeline.tables.columns import Column, Field, Table, value
from pipeline.tables.overall_rows import CorrectionRow, IdentityRow, OfficeTermRow, PersonRow, ProblemRow
from pipeline.tables.release_rows import (
    AnnouncementRow,
    ContactRow,
    DateRow,
    FigureRow,
    MentionRow,
    MunicipalityRow,
    OfficeRow,
    OrganisationRow,
    PlaceRow,
    ProgrammeRow,
    QuoteRow,
    ReleaseRow,
)

__all__ = [
    "TABLES",
    "AnnouncementRow",
    "Column",
    "ContactRow",
    "CorrectionRow",
    "DateRow",
    "Field",
    "FigureRow",
    "IdentityRow",
    "MentionRow",
    "MunicipalityRow",
    "OfficeRow",
    "OfficeTermRow",
    "OrganisationRow",
    "PersonRow",
    "PlaceRow",
    "ProblemRow",
    "ProgrammeRow",
    "QuoteRow",
    "ReleaseRow",
    "Table",
    "table",
    "value",
]

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
