"""The new datasets take the place of the old ones, as one set.

All new files are laid into a hidden folder, then a journal that names them: from that moment on the new set counts.
Then they are moved into their places, and the journal is removed. Whoever finds a journal finishes the moves, or at
least reads what has not been moved yet from where it lies; so a run that is killed leaves the old set or the new one.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from pipeline.store.folder import Folder, read_bytes, write_bytes
from pipeline.store.layout import JOURNAL, NEXT


def replace(processed: Folder, files: Iterable[Path], obsolete: Iterable[str] = ()) -> None:
    """Let these files take the place of those of their names; the obsolete ones go."""
    processed.remove(NEXT)
    names = []
    for path in files:
        processed.put(path, f"{NEXT}/{path.name}")
        names.append(path.name)
    journal = {"move": sorted(names), "remove": sorted(set(obsolete) - set(names))}
    write_bytes(processed, JOURNAL, json.dumps(journal).encode())
    finish(processed)


def finish(processed: Folder) -> None:
    """Move what a journal names into its place; nothing happens where there is none."""
    journal = _journal(processed)
    if journal is None:
        processed.remove(NEXT)
        return
    for name in journal["move"]:
        if processed.exists(f"{NEXT}/{name}"):
            processed.move(f"{NEXT}/{name}", name)
    for name in journal["remove"]:
        processed.remove(name)
    processed.settle()
    processed.remove(JOURNAL)
    processed.remove(NEXT)


def current(processed: Folder, name: str) -> str | None:
    """Where a file of the set that counts lies; None where the set has no such file."""
    journal = _journal(processed)
    if journal is not None:
        if name in journal["remove"]:
            return None
        if processed.exists(f"{NEXT}/{name}"):
            return f"{NEXT}/{name}"
    return name if processed.exists(name) else None


def _journal(processed: Folder) -> dict[str, list[str]] | None:
    content = read_bytes(processed, JOURNAL)
    return None if content is None else json.loads(content)
