"""The words of the report, by language."""

from typing import Any

from pipeline.errors import UsageError
from pipeline.lexicon import lexicon
from pipeline.tables.descriptions import descriptions
from pipeline.tables.schema import TABLES


def languages() -> list[str]:
    """The codes of the languages that the report speaks."""
    return list(lexicon("report")["tables"])


def texts(language: str) -> dict[str, Any]:
    """All words of a language: of the page, of the tables, of kinds, and what each column means.

    Raises `UsageError` for a language that the lexicon lacks.
    """
    if language not in languages():
        raise UsageError(f"The report speaks {' and '.join(languages())}, not {language}.")
    words = lexicon("report")
    described = descriptions(language)
    return {
        "page": words[language],
        "tables": words["tables"][language],
        "kinds": words["kinds"].get(language, {}),
        "columns": {table.name: described[table.name].columns for table in TABLES},
    }
