"""One release as Python objects: for a notebook, a test, a service."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Release
from pipeline.extract.nlp import load_nlp
from pipeline.frames import frame
from pipeline.interpret.facts import Facts
from pipeline.process import process
from pipeline.read import from_text, read_one
from pipeline.read.files import several
from pipeline.read.source import Source
from pipeline.tables import Rows, tabulate
from pipeline.tables.outcome import Outcome
from pipeline.tables.schema import TABLES


@dataclass(frozen=True, slots=True)
class Structured:
    """What one release gives: the cleaned release, spaCy's `Doc` with the span groups, the facts, and their rows."""

    release: Release
    doc: Doc
    facts: Facts
    rows: Rows

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The rows of all tables as DataFrames, typed like those of `load`."""
        return {table.name: frame(table, self.rows[table.name]) for table in TABLES}


def structure(text_or_path: str | Path) -> Structured:
    """Take one release through all stages: a path, the path of a file as a string, or the text or markup itself.

    Raises `UnreadableError` where it is no release, or a file that holds several.
    """
    source = _source(text_or_path)
    readings = process(_nlp(), source)
    if len(readings) > 1:
        raise several(source.path)
    (reading,) = readings
    rows = tabulate([Outcome(source.path, source, reading.facts, reading.problems)])
    return Structured(reading.facts.release, reading.doc, reading.facts, rows)


def _source(text_or_path: str | Path) -> Source:
    if isinstance(text_or_path, Path) or _names_a_file(text_or_path):
        return read_one(Path(text_or_path))
    return from_text(text_or_path)


def _names_a_file(text: str) -> bool:
    try:
        return "\n" not in text and Path(text).is_file()
    except OSError:  # too long for the name of a file
        return False


@cache
def _nlp() -> Language:
    return load_nlp()
