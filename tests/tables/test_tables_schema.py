"""The contract in code: complete, consistent, and the same in the documentation."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.tables.dictionary import data_dictionary
from pipeline.tables.schema import TABLES, Table, table

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_and_sort_columns_exist(table: Table) -> None:
    names = [field.name for field in table.fields]
    assert len(names) == len(set(names))
    assert {*table.key, *table.sort} <= set(names)


@pytest.mark.parametrize("checked", TABLES, ids=lambda table: table.name)
def test_references_lead_to_keys(checked: Table) -> None:
    for field in checked.fields:
        if field.column.references:
            other, _, column = field.column.references.partition(".")
            assert table(other).key == (column,)


@pytest.mark.parametrize("checked", TABLES, ids=lambda table: table.name)
def test_everything_is_described(checked: Table) -> None:
    assert checked.description.endswith(".")
    assert all(field.column.description for field in checked.fields)


def test_a_column_that_is_not_described_is_refused() -> None:
    @dataclass
    class Bare:
        name: str

    with pytest.raises(TypeError, match=r"Bare\.name"):
        _ = Table("bare", Bare, (), ()).fields


def test_a_trailing_underscore_is_no_part_of_a_name() -> None:
    assert "from" in [field.name for field in table("dates").fields]


def test_the_data_dictionary_is_that_of_the_code() -> None:
    page = ROOT / "docs" / "data_dictionary.md"
    assert page.read_text(encoding="utf-8") == data_dictionary(), (
        "Make it anew: verlautbar schema --markdown > docs/data_dictionary.md"
    )
