"""Forms of the lines above a text, each in `head_forms.toml`: title, subtitle and date, and that the body is whole."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import clean
from pipeline.read import from_text

CASES = tomllib.loads((Path(__file__).parent / "head_forms.toml").read_text(encoding="utf-8"))["case"]
LEAD = "Ministerin Eva Muster hat am Dienstag in Musterau einen Bescheid über 1,2 Millionen Euro übergeben."
BODY = [
    "Die Stadt Musterau bekommt vom Land 1,2 Millionen Euro für ihre Schulen. Das hat die Landesregierung am Dienstag "
    "in Musterau mitgeteilt.",
    "„Gute Schulen brauchen gute Räume“, sagte Ministerin Eva Muster. Die Arbeiten beginnen im Herbst.",
    "Insgesamt stehen 40 Millionen Euro bereit. Der Bund beteiligt sich mit einem Viertel.",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_head_form(case: dict[str, Any]) -> None:
    release = clean(from_text("\n\n".join([case["text"].replace("{lead}", LEAD), *BODY])))
    assert release.title == case["title"]
    assert release.date == dt.date(2024, 3, 12)
    if "subtitle" in case:
        assert release.subtitle == case["subtitle"]
    assert all(paragraph in release.text for paragraph in BODY[1:])
