"""Writes the tables into the package."""

import sys
from pathlib import Path

from pipeline.gazetteer.compile import DATA, compile_tables

for name, text in compile_tables(Path(sys.argv[1])).items():
    (DATA / name).write_text(text, encoding="utf-8")
