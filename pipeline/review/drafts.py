"""Begins annotations from what the pipeline finds, for a person to correct."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.review.found import Row, Rows, rows_by_file

_OPENING = 6  # words by which a quotation is known


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was begun, and what was left alone because there is an annotation or because no release was found in it."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    without_release: tuple[str, ...]


def write_drafts(tables: dict[str, pd.DataFrame], files: list[str], gold: Path) -> Drafted:
    """Write `gold/<name>.json` for each of the files, named without folder, that has none yet.

    Each is marked as a draft until a person takes out that line: an evaluation passes over drafts, because the pipeline
    would agree with itself.
    """
    rows = rows_by_file(tables, files)
    gold.mkdir(parents=True, exist_ok=True)
    written, kept, without = [], [], []
    for file in files:
        path = gold / f"{file}.json"
        if path.exists() or (gold / f"{Path(file).stem}.json").exists():
            kept.append(file)
        elif file not in rows:
            without.append(file)
        else:
            path.write_text(json.dumps(draft(file, rows[file]), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            written.append(file)
    return Drafted(tuple(written), tuple(kept), tuple(without))


def draft(file: str, rows: Rows) -> dict[str, Any]:
    """An annotation that says what the datasets say of one release."""
    (release,) = rows["releases"]
    places = dict.fromkeys((row["ags"], row["role"]) for row in _of(rows, "municipalities"))
    figures = dict.fromkeys((row["kind"], row["value_min"], row["value_max"]) for row in _of(rows, "figures"))
    return {
        "file": file,
        "draft": True,
        "release": {
            "title": release["title"],
            "date": release["date"].date().isoformat() if release["date"] is not None else None,
            "issuer": release["issuer"],
            "land": release["land"],
        },
        "people": _distinct(rows, "people"),
        "offices": [{"name": row["name"], "office": row["office"]} for row in _of(rows, "offices") if row["office"]],
        "organisations": _distinct(rows, "organisations"),
        "programmes": _distinct(rows, "programmes"),
        "municipalities": [{"ags": ags, "role": role} for ags, role in places],
        "amounts": [
            {"ags": row["ags"], "amount_eur": row["amount_eur"]}
            for row in _of(rows, "municipalities")
            if row["amount_eur"] is not None
        ],
        "figures": [{"kind": kind, "min": low, "max": high} for kind, low, high in figures],
        "quotes": [
            {"speaker": row["speaker"], "begins": " ".join(row["quote"].split()[:_OPENING])}
            for row in _of(rows, "quotes")
            if row["direct"]
        ],
        "announcements": [_present(row, "kind", "amount_eur") for row in _of(rows, "announcements")],
        "contacts": [_present(row, "phone", "email") for row in _of(rows, "contacts") if row["phone"] or row["email"]],
        "optional": {},
    }


def _of(rows: Rows, table: str) -> list[Row]:
    return rows.get(table, [])


def _distinct(rows: Rows, table: str) -> list[str]:
    return list(dict.fromkeys(row["name"] for row in _of(rows, table)))


def _present(row: Row, *fields: str) -> Row:
    return {field: row[field] for field in fields if row[field] is not None}
