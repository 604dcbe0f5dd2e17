"""The orders of lines in which issuers print a release, each an invented text in `layouts/`.

A file begins with what is expected of it: `title`, `date`, `issuer`, `land`, `lead`, `absent` (words that must not be
in the text), `present` (words that must), `caption`; below a line of dashes stands the release.
"""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.clean import clean
from pipeline.read import from_text

FILES = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


def parts(path: Path) -> tuple[dict[str, list[str]], str]:
    head, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
    expected: dict[str, list[str]] = {}
    for line in head.splitlines():
        if not line.startswith("#"):
            key, _, value = line.partition(": ")
            expected.setdefault(key, []).append(value)
    return expected, text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_layout(path: Path) -> None:
    expected, text = parts(path)
    release = clean(from_text(text))
    assert [release.title] == expected["title"]
    assert release.date == (dt.date.fromisoformat(expected["date"][0]) if "date" in expected else None)
    for key in ("issuer", "land", "lead", "subtitle"):
        if key in expected:
            assert [getattr(release, key)] == expected[key]
    for caption in expected.get("caption", []):
        assert caption in release.captions
    for words in expected.get("absent", []):
        assert words not in release.text
    for words in expected.get("present", []):
        assert words in release.text
    # Nothing of the release is lost, and nothing stands twice.
    last = next(line for line in text.splitlines() if line.startswith(("„Gute", "In Musterau verlor")))
    assert last[:40] in release.text
    assert release.text.count("Insgesamt stehen dafür 1,2 Millionen Euro bereit.") <= 1


def test_layouts_are_there() -> None:
    assert len(FILES) >= 30
