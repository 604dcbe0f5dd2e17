"""The rows that are most worth a look."""

import pandas as pd

_AROUND = 60  # characters on each side of the span

# What tells a row of each table apart, and what a person needs to judge it.
_SAYS = {
    "announcements": ("announcement_id", ("kind", "actor", "object")),
    "municipalities": ("ags", ("name", "role", "amount_eur")),
    "offices": ("person_id", ("name", "office")),
    "organisations": ("organisation_id", ("name", "kind")),
    "programmes": (None, ("name", "kind")),
    "figures": (None, ("kind", "value_min", "value_max", "amount_role")),
    "quotes": (None, ("speaker", "quote")),
}
COLUMNS = ("confidence", "table", "says", "context", "release_id", "start", "end", "key")


def queue(tables: dict[str, pd.DataFrame], count: int = 50, table: str | None = None) -> pd.DataFrame:
    """The `count` least certain rows, of all tables or of one.

    The columns are those by which a correction finds a row (`table`, `release_id`, `start`, `end`, `key`), what the row
    says in a word, and the text around its span.
    """
    texts = tables["releases"].set_index("release_id")["text"]
    asked = _SAYS if table is None else {table: _SAYS[table]}
    parts = [_of_table(tables[name], name, key, says) for name, (key, says) in asked.items()]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.sort_values(["confidence", "table", "release_id", "start", "key"], kind="stable").head(count)
    spans = zip(rows["release_id"], rows["start"], rows["end"], strict=True)
    rows["context"] = [_context(texts[release], start, end) for release, start, end in spans]
    return rows[list(COLUMNS)].reset_index(drop=True)


def _of_table(rows: pd.DataFrame, table: str, key: str | None, says: tuple[str, ...]) -> pd.DataFrame:
    words = (
        rows[list(says)]
        .astype(object)
        .apply(lambda row: " · ".join(str(cell) for cell in row if pd.notna(cell)), axis=1)
    )
    return pd.DataFrame(
        {
            "confidence": rows["confidence"],
            "table": table,
            "says": words if len(rows) else pd.Series(dtype="string"),
            "release_id": rows["release_id"],
            "start": rows["start"],
            "end": rows["end"],
            "key": rows[key] if key else "",
        }
    )


def _context(text: str, start: int | None, end: int | None) -> str:
    if pd.isna(start) or pd.isna(end):
        return ""
    return " ".join(text[max(int(start) - _AROUND, 0) : int(end) + _AROUND].split())
