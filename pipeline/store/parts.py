"""Parts in a store: Arrow files, named by the hash of their content, in a folder for each setting."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.errors import VerlautbarError
from pipeline.store.folder import Folder, scratch_for
from pipeline.store.layout import PARTS
from pipeline.tables.part import PART_SCHEMA, from_bytes, to_bytes

_WRITING = pa.ipc.IpcWriteOptions(compression="zstd")


class PartError(VerlautbarError):
    """A part that cannot be read: the disk or somebody's hand damaged it."""


def write_part(store: Folder, setting: str, batches: Iterable[pa.RecordBatch]) -> str:
    """Write a part and give its name. It is in the store as a whole or not at all."""
    with tempfile.TemporaryDirectory(prefix="part-", dir=scratch_for(store)) as scratch:
        path = Path(scratch) / "part.arrow"
        with pa.ipc.new_file(str(path), PART_SCHEMA, options=_WRITING) as writer:
            for batch in batches:
                writer.write_batch(batch)
        with path.open("rb") as file:
            name = hashlib.file_digest(file, "sha256").hexdigest()[:24]
        store.put(path, _path(setting, name))
    return name


def part_names(store: Folder, setting: str) -> set[str]:
    """The names of all parts of a setting."""
    return {PurePosixPath(file.name).stem for file in store.files(f"{PARTS}/{setting}", hidden=True)}


def remove_parts(store: Folder, setting: str, keep: set[str]) -> None:
    """Remove all parts that are not to be kept, and those of all other settings."""
    others = set()
    for file in store.files(PARTS, hidden=True):
        path = PurePosixPath(file.name)
        if path.parent.name != setting:
            others.add(str(path.parent))
        elif path.stem not in keep:
            store.remove(file.name)
    for folder in sorted(others):
        store.remove(folder)


def heads(store: Folder, setting: str, name: str) -> dict[str, str | None] | None:
    """The files that a part was made of, each with the hash of its content; None for a part that is damaged.

    A file is as settled as its last row says.
    """
    try:
        found: dict[str, str | None] = {}
        for batch in StoredPart(store, setting, name).batches(("input", "sha256")):
            names = map(from_bytes, batch.column("input").to_pylist())
            found.update(zip(names, batch.column("sha256").to_pylist(), strict=True))
    except PartError:
        return None
    return found


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part in a store, and which of its files still count; None for all of them."""

    store: Folder
    setting: str
    name: str
    inputs: frozenset[str] | None = None

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """The rows of the files that count, with these columns alone, one batch at a time."""
        wanted = pa.array(sorted(map(to_bytes, self.inputs)), pa.binary()) if self.inputs is not None else None
        fields = sorted({PART_SCHEMA.get_field_index(name) for name in ("input", *columns)})
        options = pa.ipc.IpcReadOptions(included_fields=fields)
        try:
            with (
                self.store.fetched(_path(self.setting, self.name)) as path,
                pa.memory_map(str(path)) as file,
                pa.ipc.open_file(file, options=options) as reader,
            ):
                for number in range(reader.num_record_batches):
                    batch = reader.get_batch(number)
                    if wanted is not None:
                        batch = batch.filter(pc.is_in(batch.column("input"), wanted))
                    yield batch.select(columns)
        except (pa.ArrowInvalid, FileNotFoundError) as error:
            place = f"{self.store.url}/{_path(self.setting, self.name)}"
            raise PartError(f"A part is damaged; remove {place} and run again.") from error


def _path(setting: str, name: str) -> str:
    return f"{PARTS}/{setting}/{name}.arrow"
