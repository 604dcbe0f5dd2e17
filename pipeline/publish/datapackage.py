"""`datapackage.json`: what the tables are, in the words of the Data Package and Table Schema standards."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from pipeline.tables.schema import TABLES, Field, Table

_TYPES = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    dt.date: "date",
    dt.datetime: "datetime",
}
_SOURCES = [
    {
        "title": "Quelle: Statistische Ämter des Bundes und der Länder, Gemeindeverzeichnis (GV-ISys), "
        "Gebietsstand 31.08.2025; Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet"
    },
]


def write_datapackage(path: Path) -> None:
    """Write the description of all tables."""
    text = json.dumps(datapackage(), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def datapackage() -> dict[str, Any]:
    """The descriptor; it depends on the contract alone."""
    return {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "verlautbar",
        "title": "German government press releases as datasets",
        "description": "Every row can be traced to a span of a release. Official keys are text with leading zeros.",
        "sources": _SOURCES,
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(field) for field in table.fields], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    foreign_keys = [_foreign_key(table, field) for field in table.fields if field.column.references]
    if foreign_keys:
        schema["foreignKeys"] = foreign_keys
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.required:
        constraints["required"] = True
    if field.column.enum:
        constraints["enum"] = list(field.column.enum)
    described: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.type],
        "description": field.column.description,
    }
    return {**described, "constraints": constraints} if constraints else described


def _foreign_key(table: Table, field: Field) -> dict[str, Any]:
    other, _, column = str(field.column.references).partition(".")
    resource = "" if other == table.name else other  # the standard's way to say: this table itself
    return {"fields": [field.name], "reference": {"resource": resource, "fields": [column]}}
