"""Publish: rows → CSV, Parquet and `datapackage.json`."""

from pipeline.publish.publish import publish

__all__ = ["publish"]
