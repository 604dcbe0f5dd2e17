"""Roles from the text on: the releases of `role_cases/*.txt`, read by the whole pipeline.

A case is a release in the notation of `conftest.py` (a block per line) and a line `=> role: towns; role: towns`; what
stands under `role?` may be found or not. Districts are written with "Kreis" or "Landkreis" before their name.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.gazetteer import gazetteer
from pipeline.interpret.facts import Facts

Read = Callable[[str], Facts]
CASES = Path(__file__).parent / "role_cases"
_AREA = re.compile(r"(Landkreis|Kreis|Regierungsbezirk) ")


def _cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        for chunk in path.read_text(encoding="utf-8").split("\n\n"):
            if not chunk.startswith("%"):
                text, expected = chunk.rsplit("\n=> ", 1)
                yield pytest.param(text, expected.strip(), id=f"{path.stem}: {text.splitlines()[0][2:60]}")


def _wanted(expected: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The pairs of town and role that must be found, and those that may be."""
    must, may = [], []
    for part in expected.split(";"):
        role, towns = part.split(":")
        pairs = [(town.strip(), role.strip(" ?")) for town in towns.split(",")]
        (may if role.strip().endswith("?") else must).extend(pairs)
    return must, may


def _is(name: str, key: str) -> bool:
    """Whether a key is of the place that a case names."""
    unit = gazetteer().by_key(key)
    area = _AREA.match(name)
    length = {"Kreis": 5, "Landkreis": 5, "Regierungsbezirk": 3}[area.group(1)] if area else None
    if unit is None or (length is not None and len(key) != length):
        return False
    if area is None and len(key) != 8 and not name.lower().endswith("kreis"):
        return False
    official = _AREA.sub("", unit.name).split(",")[0]
    return official == _AREA.sub("", name) or official.split(" (")[0] == name.split(" (", maxsplit=1)[0]


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_roles_of_a_release(read_text: Read, text: str, expected: str) -> None:
    must, may = _wanted(expected)
    found = sorted({(row.ags, row.role) for row in read_text(text).municipalities})
    missed = [pair for pair in must if not any(_is(pair[0], key) and pair[1] == role for key, role in found)]
    spurious = [
        (key, role)
        for key, role in found
        if not any(_is(name, key) and role == wanted for name, wanted in (*must, *may))
    ]
    assert (missed, spurious) == ([], [])


def test_evidence_holds_the_name(read_text: Read) -> None:
    for path in sorted(CASES.glob("*.txt")):
        text = path.read_text(encoding="utf-8").split("\n\n")[1].rsplit("\n=> ", 1)[0]
        facts = read_text(text)
        for row in facts.municipalities:
            assert facts.release.text[row.start : row.end] == row.name_in_text
            assert row.amount is not None or row.name_in_text in row.evidence
