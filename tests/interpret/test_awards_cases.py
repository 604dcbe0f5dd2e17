"""Awards from the text on: the releases of `award_cases/*.txt`, read by the whole pipeline.

A case is a release in the notation of `conftest.py` and a line `=> town: sum (words of the project); …`. The awards are
just these; a project is compared only where one is given. `forms_*.txt` go through the forms of lists and sentences,
L1 to L18 and S1 to S30; `decoys.txt` holds money that is no award to the town beside it.
"""

import re
from collections.abc import Callable

import pytest

from pipeline.interpret.facts import Facts

_AWARD = re.compile(r"\s*(?P<town>[^:]+): (?P<amount>[\d.]+)(?: \((?P<project>[^)]+)\))?")


@pytest.mark.cases("award_cases")
def test_awards_of_a_release(
    read_text: Callable[[str], Facts], name_of: Callable[[str], str], text: str, expected: str
) -> None:
    wanted = [match.groupdict() for match in map(_AWARD.match, expected.split(";")) if match is not None]
    rows = [row for row in read_text(text).municipalities if row.amount is not None]
    found = sorted((name_of(row.ags), row.amount.exact) for row in rows if row.amount is not None)
    assert found == sorted((award["town"], float(award["amount"])) for award in wanted)
    for award in wanted:
        projects = [row.project or "" for row in rows if name_of(row.ags) == award["town"]]
        assert award["project"] is None or any(award["project"] in project for project in projects)
