"""What of the parts has been made public, and whether that still is what lies in the folder."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.corrections.file import beside
from pipeline.corrections.parts import told_in
from pipeline.publish import publish
from pipeline.store.folder import Folder, read_bytes, scratch_for, write_bytes
from pipeline.store.layout import PUBLISHED
from pipeline.store.manifest import Known
from pipeline.tables.merge import Part, merged, take_census
from pipeline.tables.part import to_bytes


class Totals(NamedTuple):
    """The rows of the tables that matter most, and how many files or parts of files could not be read."""

    releases: int
    announcements: int
    municipalities: int
    problems: int
    unreadable: int


def published(
    target: Folder, setting: str, known: Mapping[str, Known], parts: Sequence[Part], formats: Sequence[str]
) -> tuple[Totals, bool]:
    """Merge the parts into the datasets, unless these are made of the same parts already and nobody has touched them.

    Gives the totals, and whether the datasets are new.
    """
    told = beside(target)
    digest = _digest(setting, known, formats, told)
    before = json.loads(read_bytes(target, PUBLISHED) or b"{}")
    files: dict[str, str] = before.get("files", {})
    if before.get("digest") == digest and all(target.state(name) == state for name, state in files.items()):
        return Totals(*before["totals"]), False
    census = take_census(parts)
    tables = merged(parts, census, scratch_for(target), told_in(told) if told else None)
    names, counts = publish(tables, target, formats, obsolete=files)
    totals = Totals(
        counts["releases"],
        counts["announcements"],
        counts["municipalities"],
        counts["problems"],
        census.failed if known else 0,
    )
    record = {"digest": digest, "files": {name: target.state(name) for name in names}, "totals": totals}
    write_bytes(target, PUBLISHED, json.dumps(record).encode())
    return totals, True


def _digest(setting: str, known: Mapping[str, Known], formats: Sequence[str], corrections: bytes | None) -> str:
    digest = hashlib.sha256(f"{setting} {sorted(set(formats))}\n".encode())
    digest.update(hashlib.sha256(corrections or b"").digest())
    for name in sorted(known):
        digest.update(to_bytes(name) + b"\0" + known[name].part.encode() + b"\n")
    return digest.hexdigest()
