"""Every table and column is described in each language, and nothing else is."""

import pytest

from pipeline.errors import UsageError
from pipeline.lexicon import lexicon
from pipeline.tables.descriptions import LANGUAGES, descriptions
from pipeline.tables.schema import TABLES, Table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_and_column_has_a_description(language: str, table: Table) -> None:
    described = descriptions(language)[table.name]
    assert described.description
    assert list(described.columns) == [field.name for field in table.fields]
    assert all(described.columns.values())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_german_describes_no_column_that_is_not_there(table: Table) -> None:
    assert set(lexicon("contract_de")["tables"][table.name]) <= {"_", *(field.name for field in table.fields)}


def test_a_language_without_descriptions_is_an_error() -> None:
    with pytest.raises(UsageError, match="not in fr"):
        descriptions("fr")
