"""Forms of contact blocks, each in `contact_forms.toml`: what is read of them, and that the text has it no more."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import clean
from pipeline.read import from_text

CASES = tomllib.loads((Path(__file__).parent / "contact_forms.toml").read_text(encoding="utf-8"))["case"]
RELEASE = """\
Land fördert neue Radwege im Kreis Musterau

12. März 2024

Der Kreis Musterau bekommt 1,2 Millionen Euro für neue Radwege. Das hat die Landesregierung am Dienstag mitgeteilt.

Die Arbeiten beginnen im Herbst. Sie dauern zwei Jahre."""
REACH = re.compile(r"@|\d{3,} ?[-/]? ?\d{2,}-\d")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_contact_form(case: dict[str, Any]) -> None:
    release = clean(from_text(case["text"].replace("{release}", RELEASE)))
    reach = {value for contact in release.contacts for value in (contact.phone, contact.email) if value}
    may = set(case.get("may", []))
    assert reach - may == set(case["reach"])
    assert "Die Arbeiten beginnen im Herbst." in release.text
    if not may:
        assert not REACH.search(release.text)
