"""Do datasets keep the contract? Types, words, keys, references, spans and ranges, read in slices."""

from pipeline.validation.validate import Report, validate
from pipeline.validation.violation import Violation

__all__ = ["Report", "Violation", "validate"]
