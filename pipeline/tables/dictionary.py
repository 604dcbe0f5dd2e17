"""The data dictionary: the contract as a page to read."""

import datetime as dt

from pipeline.tables.schema import TABLES, Field, Table

TYPE_NAMES = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "true/false",
    dt.date: "date",
    dt.datetime: "date and time",
}
_HEAD = """\
# Data dictionary

What the tables in `processed/` hold. Made by `verlautbar schema --markdown` from `pipeline/tables/schema.py`; a test
keeps the two alike.

Each table is a CSV file (UTF-8, RFC 4180 with its CRLF line ends, `.` decimals, ISO 8601 dates, `true`/`false`, empty =
unknown) and a Parquet file with types. In CSV, a text that a spreadsheet would take for a formula begins with an
apostrophe, which `pipeline.load` takes away again. `pipeline.load("processed")` reads either with the right types; a
bare `pd.read_csv` would turn the key `05314000` into a number. `start` and `end` count characters of `releases.text`,
and `text[start:end]` is the surface form, always.
"""


def data_dictionary() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_HEAD, *(_section(table) for table in TABLES)])


def describe(field: Field, text: str = "") -> str:
    """What a column means, with its words where they are fixed and the column that it refers to; `text` in the place
    of the contract's own description."""
    text = text or field.column.description
    if field.column.enum:
        text += ": " + ", ".join(field.column.enum)
    if field.column.references:
        text += f" → {field.column.references}"
    return text


def _section(table: Table) -> str:
    lines = [f"## {table.name}", "", table.description, ""]
    if table.key:
        lines += [f"Key: {', '.join(f'`{name}`' for name in table.key)}.", ""]
    lines += ["| column | type | always there | meaning |", "|---|---|---|---|"]
    for field in table.fields:
        always = "yes" if field.required else ""
        lines.append(f"| `{field.name}` | {TYPE_NAMES[field.type]} | {always} | {describe(field)} |")
    return "\n".join(lines) + "\n"
