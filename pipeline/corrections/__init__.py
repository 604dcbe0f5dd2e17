"""What people say of rows: `corrections.csv`, read, added to, and applied to the rows of each release."""

from pipeline.corrections.correction import FIELDS, Correction
from pipeline.corrections.file import append, read

__all__ = ["FIELDS", "Correction", "append", "read"]
