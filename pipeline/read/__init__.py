"""The first stage: a file becomes sources, decoded, and nothing yet about what they mean."""

from pipeline.read.files import read, read_one
from pipeline.read.plain import from_text
from pipeline.read.source import Part, Refusal, Source

__all__ = ["Part", "Refusal", "Source", "from_text", "read", "read_one"]
