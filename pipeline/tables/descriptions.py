"""What tables and columns mean, in the languages that people read them in."""

from dataclasses import dataclass

from pipeline.errors import UsageError
from pipeline.lexicon import lexicon
from pipeline.tables.schema import TABLES, Table

LANGUAGES = ("en", "de")


@dataclass(frozen=True, slots=True)
class Described:
    """What a row of a table is, and what each of its columns means, by name."""

    description: str
    columns: dict[str, str]


def descriptions(language: str) -> dict[str, Described]:
    """Of each table by name. English stands in the contract; German in the lexicon, under the names of the contract.

    Raises `UsageError` for a language without descriptions.
    """
    if language not in LANGUAGES:
        raise UsageError(f"Columns are described in {' and '.join(LANGUAGES)}, not in {language}.")
    return {table.name: _english(table) if language == "en" else _german(table) for table in TABLES}


def _english(table: Table) -> Described:
    return Described(table.description, {field.name: field.column.description for field in table.fields})


def _german(table: Table) -> Described:
    words = lexicon("contract_de")
    of_table = words["tables"][table.name]
    columns = {field.name: of_table.get(field.name) or words["every"][field.name] for field in table.fields}
    return Described(of_table["_"], columns)
