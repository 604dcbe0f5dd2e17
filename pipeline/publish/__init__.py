"""Publish: rows → CSV, Parquet, databases and sheets, and their description; the files of a run replace those of the
run before as one set."""

from pipeline.publish.formats import DEFAULT, FORMATS
from pipeline.publish.publish import publish
from pipeline.publish.swap import current, finish

__all__ = ["DEFAULT", "FORMATS", "current", "finish", "publish"]
