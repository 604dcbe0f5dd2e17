"""What two runs differ in."""

from collections import Counter

import pandas as pd

from pipeline.tables.schema import TABLES, Table

# What may differ without a row being another one: where the file lies, how sure the run is, ids made from other rows.
_LOOSE = frozenset({"confidence", "source_path", "retrieved_at", "announcement_id"})
COLUMNS = ("table", "change", "release_id", "row")


def compare(before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Rows that one of two datasets has and the other lacks: `table`, `change` (added or removed), `release_id`, `row`
    (its cells in a line).

    A row whose cells changed is one that was removed and one that was added. Spans and mentions are not compared where
    nothing else in the row differs, because a character more in the text would move them all.
    """
    found: list[tuple[str, str, str | None, str]] = []
    for table in TABLES:
        if table.name in {"mentions", "corrections"}:
            continue
        old, new = (_rows(table, tables[table.name]) for tables in (before, after))
        found += [(table.name, "removed", *row) for row in (old - new).elements()]
        found += [(table.name, "added", *row) for row in (new - old).elements()]
    return pd.DataFrame(sorted(found, key=str), columns=list(COLUMNS))


def _rows(table: Table, frame: pd.DataFrame) -> Counter[tuple[str | None, str]]:
    loose = _LOOSE | {"start", "end", "evidence"}
    names = [field.name for field in table.fields if field.name not in loose and field.name != "release_id"]
    releases = frame["release_id"] if "release_id" in frame else pd.Series([None] * len(frame), index=frame.index)
    cells = frame[names].astype(object)
    rows = (
        (
            None if pd.isna(release) else release,
            " · ".join(f"{name}={_cell(cell)}" for name, cell in zip(names, row, strict=True) if pd.notna(cell)),
        )
        for release, row in zip(releases, cells.itertuples(index=False, name=None), strict=True)
    )
    return Counter(rows)


def _cell(cell: object) -> str:
    return " ".join(str(cell).split())[:80]
