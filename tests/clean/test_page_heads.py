"""Heads of pages in the markup of many systems, each in `page_heads.toml`: what is told apart, and what is left out."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import clean
from pipeline.read import from_text

CASES = tomllib.loads((Path(__file__).parent / "page_heads.toml").read_text(encoding="utf-8"))["case"]
TITLE = "Land fördert neue Radwege im Kreis Musterau mit 2,4 Millionen Euro"
TEXT = [
    "Der Kreis Musterau bekommt vom Land 2,4 Millionen Euro für sieben neue Radwege. Das hat Verkehrsministerin Eva "
    "Muster bei einem Besuch im Rathaus mitgeteilt.",
    "„Wer sicher fahren kann, lässt das Auto öfter stehen“, sagte die Ministerin. Die Arbeiten beginnen im Herbst und "
    "dauern zwei Jahre.",
    "Insgesamt stehen in diesem Jahr 40 Millionen Euro bereit. Der Bund beteiligt sich mit einem Viertel an den Kosten "
    "der Vorhaben.",
]
MENU = "<ul><li><a href='/a'>Rathaus</a></li><li><a href='/b'>Leben</a></li><li><a href='/c'>Wirtschaft</a></li></ul>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_page_head(case: dict[str, Any]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    page = f"<!DOCTYPE html><html lang='de'><head>{case['head']}</head><body>{case['body']}</body></html>"
    filled = page.replace("{title}", TITLE).replace("{text}", paragraphs).replace("{menu}", MENU)
    release = clean(from_text(filled))
    assert release.title == TITLE
    assert release.date == dt.date(2023, 5, 16)
    assert release.issuer == case.get("issuer")
    reach = {value for contact in release.contacts for value in (contact.phone, contact.email) if value}
    assert reach == set(case.get("reach", []))
    subtitle = [release.subtitle] if release.subtitle else []
    assert release.text == "\n\n".join([TITLE, *subtitle, *TEXT])
    assert not [words for words in case["absent"] if words in release.text]
