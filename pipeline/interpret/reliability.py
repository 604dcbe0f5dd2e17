"""How sure a construction is: what it was supposed to be, corrected by what was counted on releases unseen till then.

`lexicon/reliability.csv` counts, for each construction, the rows that were right and wrong when annotated releases or
cases were read for the first time, a line for each such set; what was mended afterwards is not counted anew, since such
figures only flatter. `python -m benchmarks.reliability PROCESSED GOLD` counts a further set.
"""

import csv
from functools import cache
from importlib.resources import files

_PRIOR = 8  # rows that the value set by hand weighs


@cache
def _counts() -> dict[str, tuple[int, int]]:
    source = files("pipeline.lexicon").joinpath("reliability.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[int, int]] = {}
    for row in csv.DictReader(source.splitlines()):
        right, wrong = found.get(row["construction"], (0, 0))
        found[row["construction"]] = (right + int(row["right"]), wrong + int(row["wrong"]))
    return found


@cache
def confidence(construction: str | None, supposed: float) -> float:
    """The share of rows of a construction that is right: what was counted, shrunk towards what is supposed."""
    right, wrong = _counts().get(construction or "", (0, 0))
    return round((right + _PRIOR * supposed) / (right + wrong + _PRIOR), 3)
