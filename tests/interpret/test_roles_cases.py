"""Roles from the text on: the releases of `role_cases/*.txt`, read by the whole pipeline.

A case is a release in the notation of `conftest.py` (a block per line) and a line `=> role: towns; role: towns`; what
stands under `role?` may be found or not. Districts are written with "Kreis" or "Landkreis" before their name.
"""

import re
from collections.abc import Callable

import pytest

from pipeline.gazetteer import gazetteer
from pipeline.interpret.facts import Facts

Read = Callable[[str], Facts]
_AREA = re.compile(r"(Landkreis|Kreis|Regierungsbezirk) ")


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


@pytest.mark.cases("role_cases")
def test_roles_of_a_release(read_text: Read, text: str, expected: str) -> None:
    must, may = _wanted(expected)
    facts = read_text(text)
    found = sorted({(row.ags, row.role) for row in facts.municipalities})
    missed = [pair for pair in must if not any(_is(pair[0], key) and pair[1] == role for key, role in found)]
    spurious = [
        (key, role)
        for key, role in found
        if not any(_is(name, key) and role == wanted for name, wanted in (*must, *may))
    ]
    assert (missed, spurious) == ([], [])
    for row in facts.municipalities:
        assert facts.release.text[row.start : row.end] == row.name_in_text
        assert row.amount is not None or row.name_in_text in row.evidence
