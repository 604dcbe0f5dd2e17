"""Each form and trap of place names, and news from all Länder, as cases of two tables."""

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Block, Release
from pipeline.extract.nlp import extract, load_nlp
from pipeline.extract.places.confidence import MISSPELT, OPEN, SURE, UNKNOWN_PART
from pipeline.extract.spans import read


@cache
def nlp() -> Language:
    return load_nlp()


def table(name: str) -> list[Any]:
    groups = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [
        pytest.param(case, id=f"{group}: {case['text'][:50]}".replace("\n", " / "))
        for group, cases in groups.items()
        for case in cases
    ]


def run(text: str, land: str | None = None, issuer: str | None = None, date: dt.date | None = None) -> Doc:
    """The document of a case; a line that ends like a sentence is a paragraph, any other an item."""
    blocks, offset = [], 0
    for line in text.split("\n"):
        if line:
            kind = "paragraph" if line.endswith((".", ":", "!")) else "item"
            blocks.append(Block(kind, offset, offset + len(line)))  # type: ignore[arg-type]  # one of two kinds
        offset += len(line) + 1
    iso = f"DE-{land}" if land else None
    return extract(nlp(), Release(text, tuple(blocks), "", date=date, land=iso, issuer=issuer))


def free_keys(doc: Doc) -> list[str]:
    """Keys of the municipalities, districts and government regions outside other names, each once, in order."""
    places = [place for _, place in read(doc, "places") if place.inside is None and place.level != "association"]
    keys = [place.parent_ags if place.level == "part" else place.ags for place in places]
    return list(dict.fromkeys(key for key in keys if key is not None and len(key) > 2))


@pytest.mark.parametrize("case", table("places_cases.toml"))
def test_the_keys_of_a_text(case: dict[str, Any]) -> None:
    keys = case.pop("keys")
    assert free_keys(run(**case)) == keys


@pytest.mark.parametrize("case", table("places_elsewhere.toml"))
def test_the_keys_of_news_from_elsewhere(case: dict[str, Any]) -> None:
    keys = case.pop("keys")
    assert set(free_keys(run(**case))) == set(keys)


@pytest.mark.parametrize(
    ("text", "name", "confidence"),
    [
        ("Die Gemeinde Nottuln baut.", "Nottuln", SURE),
        ("Die Stadt Gelsenkirchn baut.", "Gelsenkirchn", MISSPELT),
        ("Im Stadtteil Xanderfeld wird gebaut.", "Xanderfeld", UNKNOWN_PART),
        ("Die Gemeinde Neuenkirchen baut.", "Neuenkirchen", OPEN),
    ],
)
def test_confidence_falls_with_the_evidence(text: str, name: str, confidence: float) -> None:
    land = "NI" if name == "Neuenkirchen" else "NW"
    assert {span.text: place.confidence for span, place in read(run(text, land), "places")}[name] == confidence
