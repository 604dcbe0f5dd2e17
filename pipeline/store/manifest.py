"""Which part holds what of which file. It saves opening the files and the parts, and can be made anew from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa

from pipeline.store.folder import Folder, read_bytes, write_bytes
from pipeline.store.layout import MANIFEST
from pipeline.store.parts import heads, part_names
from pipeline.tables.part import from_bytes, to_bytes

_SCHEMA = pa.schema(
    [
        pa.field("name", pa.binary(), nullable=False),
        pa.field("state", pa.string(), nullable=False),
        pa.field("sha256", pa.string()),
        pa.field("part", pa.string(), nullable=False),
    ]
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a run knows of a file: its state when it was listed, the hash of its content, and the part with its rows.

    No hash: it could not be read or did not hold still, so it is tried again. An empty state fits no file.
    """

    state: str
    sha256: str | None
    part: str


Manifest = dict[str, Known]


def read_manifest(store: Folder, setting: str) -> Manifest:
    """What is known of each file under a setting: as the last run wrote it, and what is in parts that it does not name,
    which a run that was killed has left."""
    there = part_names(store, setting)
    known = {name: each for name, each in _written(store, setting) if each.part in there}
    for part in sorted(there - {each.part for each in known.values()}):
        found = heads(store, setting, part)
        known.update({name: Known("", sha256, part) for name, sha256 in (found or {}).items()})
    return known


def write_manifest(store: Folder, setting: str, known: Mapping[str, Known]) -> None:
    """Write what is known, as a whole."""
    entries = sorted((to_bytes(name), each) for name, each in known.items())
    columns = [
        pa.array([name for name, _ in entries], pa.binary()),
        pa.array([each.state for _, each in entries], pa.string()),
        pa.array([each.sha256 for _, each in entries], pa.string()),
        pa.array([each.part for _, each in entries], pa.string()),
    ]
    sink = pa.BufferOutputStream()
    schema = _SCHEMA.with_metadata({"setting": setting})
    with pa.ipc.new_file(sink, schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
    write_bytes(store, MANIFEST, sink.getvalue().to_pybytes())


def _written(store: Folder, setting: str) -> Iterator[tuple[str, Known]]:
    content = read_bytes(store, MANIFEST)
    if content is None:
        return
    try:
        table = pa.ipc.open_file(pa.BufferReader(content)).read_all()
    except pa.ArrowInvalid:  # damaged: the parts tell the same
        return
    if (table.schema.metadata or {}).get(b"setting") != setting.encode():
        return
    for name, *rest in zip(*(column.to_pylist() for column in table.columns), strict=True):
        yield from_bytes(name), Known(*rest)
