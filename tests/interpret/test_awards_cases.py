"""Awards from the text on: the releases of `award_cases/*.txt`, read by the whole pipeline.

A case is a release in the notation of `conftest.py` and a line `=> town: sum (words of the project); …`. The awards are
just these; a project is compared only where one is given.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.gazetteer import gazetteer
from pipeline.interpret.facts import Facts

Read = Callable[[str], Facts]
CASES = Path(__file__).parent / "award_cases"
_AWARD = re.compile(r"\s*(?P<town>[^:]+): (?P<amount>\d+)(?: \((?P<project>[^)]+)\))?")


def _cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        for chunk in path.read_text(encoding="utf-8").split("\n\n"):
            if not chunk.startswith("%"):
                text, expected = chunk.rsplit("\n=>", 1)
                yield pytest.param(text, expected.strip(), id=f"{path.stem}: {text.splitlines()[0][2:60]}")


def _name(key: str) -> str:
    unit = gazetteer().by_key(key)
    assert unit is not None
    name = unit.name.split(",")[0]
    return name if len(key) == 8 or name.lower().endswith("kreis") or name.startswith("Kreis ") else f"Kreis {name}"


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_awards_of_a_release(read_text: Read, text: str, expected: str) -> None:
    wanted = [match.groupdict() for match in map(_AWARD.match, expected.split(";")) if match is not None]
    rows = [row for row in read_text(text).municipalities if row.amount is not None]
    found = sorted((_name(row.ags), row.amount.exact) for row in rows if row.amount is not None)
    assert found == sorted((award["town"], float(award["amount"])) for award in wanted)
    for award in wanted:
        projects = [row.project or "" for row in rows if _name(row.ags) == award["town"]]
        assert award["project"] is None or any(award["project"] in project for project in projects)
