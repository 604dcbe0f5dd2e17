"""How often each construction is right, and each confidence: `python -m benchmarks.reliability PROCESSED GOLD`.

PROCESSED is a folder of datasets made of annotated releases that no rule has seen; GOLD the folder of their
annotations. A row counts as right if its key and role, and its sum where it has one, stand in the annotation; one that
is optional counts neither way. The first table has the lines for `pipeline/lexicon/reliability.csv`.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from pipeline.frames import load


def judged(row: Any, gold: dict[str, Any]) -> bool | None:  # noqa: ANN401 - a row of itertuples
    """Whether the annotation has what the row says; None where it leaves it open."""
    open_to = gold.get("optional", {})
    if row.amount_eur == row.amount_eur and row.amount_eur is not None:
        pair = {"ags": row.ags, "amount_eur": row.amount_eur}
        return _stands(pair, gold.get("amounts", []), open_to.get("amounts", []))
    pair = {"ags": row.ags, "role": row.role}
    return _stands(pair, gold.get("municipalities", []), open_to.get("municipalities", []))


def _stands(pair: dict[str, Any], wanted: list[Any], open_to: list[Any]) -> bool | None:
    if any(_is(pair, item) for item in wanted):
        return True
    return None if any(_is(pair, item) for item in open_to) else False


def _is(pair: dict[str, Any], item: object) -> bool:
    if not isinstance(item, dict):
        return False
    for key, value in pair.items():
        noted = item.get(key)
        if value not in (noted if isinstance(noted, list) else [noted]):
            return False
    return True


def main() -> None:
    """Print the counts by construction and by confidence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("processed", type=Path)
    parser.add_argument("gold", type=Path)
    options = parser.parse_args()
    notes = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(options.gold.glob("*.json"))]
    gold = {Path(note["file"]).name: note for note in notes}
    tables = load(options.processed)
    paths = dict(zip(tables["releases"].release_id, tables["releases"].source_path, strict=True))
    by_construction: Counter[tuple[str, bool]] = Counter()
    by_confidence: Counter[tuple[float, bool]] = Counter()
    for row in tables["municipalities"].itertuples():
        note = gold.get(Path(paths[row.release_id]).name)
        right = judged(row, note) if note is not None else None
        if right is not None:
            by_construction[str(row.construction), right] += 1
            by_confidence[int(row.confidence * 10) / 10, right] += 1
    for title, counts in (("construction", by_construction), ("confidence", by_confidence)):
        print(f"{title},right,wrong")
        for name in sorted({name for name, _ in counts}, key=str):
            print(f"{name},{counts[name, True]},{counts[name, False]}")  # type: ignore[index]


if __name__ == "__main__":
    main()
