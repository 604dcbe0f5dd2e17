"""The page of constructions says what the pipeline does: each release is read as printed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.interpret.facts import Facts

PAGE = Path(__file__).parents[2] / "docs" / "constructions.md"
_EXAMPLE = re.compile(r"## (?P<title>.+)\n(?:.+\n)?```release\n(?P<text>(?:.+\n)+?)```\n(?P<table>(?:\|.+\n?)+)")
EXAMPLES = [match.groupdict() for match in _EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))]


def test_the_page_shows_ten() -> None:
    assert len(EXAMPLES) == 10


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["title"]))
def test_an_example_is_read_as_shown(
    read_text: Callable[[str], Facts], name_of: Callable[[str], str], example: dict[str, str]
) -> None:
    shown = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in example["table"].splitlines()[2:]]
    rows = read_text(f"# Land fördert Kommunen\n{example['text']}").municipalities
    given = [row for row in rows if row.role == "beneficiary"]
    found = [
        (name_of(row.ags), f"{row.amount.exact:.0f}" if row.amount and row.amount.exact else "", row.construction or "")
        for row in given
    ]
    assert sorted(found) == sorted(shown)
