"""Rows of single releases with the keys that hold over all releases: a part knows a release by its own key only."""

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.tables.schema import Table

_OF_ANNOUNCEMENT = {"announcements": "announcement_id", "municipalities": "announcement_id", "mentions": "key"}


def rekeyed(table: Table, batch: pa.RecordBatch, release_id: pa.Array, duplicate_of: pa.Array) -> pa.RecordBatch:
    """The rows with the keys of their releases, given for each row."""
    batch = _with(batch, "release_id", release_id)
    if table.name == "releases":
        return _with(batch, "duplicate_of", duplicate_of)
    name = _OF_ANNOUNCEMENT.get(table.name)
    if name is None:
        return batch
    key = batch.column(name)
    renamed = _announcement_key(key, release_id)
    if table.name == "mentions":
        renamed = pc.if_else(pc.equal(batch.column("table"), "announcements"), renamed, key)
    return _with(batch, name, renamed)


def _announcement_key(key: pa.Array, release_id: pa.Array) -> pa.Array:
    """The key of an announcement is that of its release and a number (`…-a2`)."""
    number = pc.replace_substring_regex(key, pattern=r"^.*(-a\d+)$", replacement=r"\1")
    return pc.binary_join_element_wise(release_id, number, "")


def _with(batch: pa.RecordBatch, name: str, column: pa.Array) -> pa.RecordBatch:
    place = batch.schema.get_field_index(name)
    return batch.set_column(place, batch.schema.field(place), column)
