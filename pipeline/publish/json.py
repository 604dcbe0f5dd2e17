"""Tables as JSON, for machines that want one release at once."""

import datetime as dt
import json
from typing import Any

from pipeline.tables.schema import TABLES, value
from pipeline.tables.single import Rows


def to_json(rows: Rows) -> str:
    """All tables: an object with a list of rows for each, rows as objects with all columns; unknown is null."""
    tables = {
        table.name: [{field.name: _plain(value(row, field)) for field in table.fields} for row in rows[table.name]]
        for table in TABLES
    }
    return json.dumps(tables, ensure_ascii=False, indent=2)


def _plain(content: Any) -> Any:  # noqa: ANN401 - a cell of any type
    return content.isoformat() if isinstance(content, dt.date) else content
