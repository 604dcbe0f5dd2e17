"""The data package says what the contract says."""

import pytest

from pipeline.publish.datapackage import datapackage
from pipeline.tables.schema import TABLES, Table

RESOURCES = {resource["name"]: resource for resource in datapackage()["resources"]}


def test_a_resource_for_every_table() -> None:
    assert list(RESOURCES) == [table.name for table in TABLES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_in_their_order(table: Table) -> None:
    fields = RESOURCES[table.name]["schema"]["fields"]
    assert [field["name"] for field in fields] == [field.name for field in table.fields]


def test_keys_are_strings() -> None:
    for resource in RESOURCES.values():
        for field in resource["schema"]["fields"]:
            if field["name"].endswith(("ags", "ars", "_id")):
                assert field["type"] == "string", (resource["name"], field["name"])


def test_enums_and_required_columns_are_constraints() -> None:
    role = next(field for field in RESOURCES["municipalities"]["schema"]["fields"] if field["name"] == "role")
    assert role["constraints"] == {
        "required": True,
        "enum": ["beneficiary", "venue", "party", "affected", "seat", "mentioned"],
    }


def test_foreign_keys_name_their_table_and_the_own_one_by_nothing() -> None:
    assert RESOURCES["releases"]["schema"]["foreignKeys"] == [
        {"fields": ["duplicate_of"], "reference": {"resource": "", "fields": ["release_id"]}}
    ]
    to_people = {"fields": ["person_id"], "reference": {"resource": "people", "fields": ["person_id"]}}
    assert to_people in RESOURCES["offices"]["schema"]["foreignKeys"]


def test_the_source_line_of_the_gazetteer_is_kept() -> None:
    assert any("GV-ISys" in source["title"] for source in datapackage()["sources"])
