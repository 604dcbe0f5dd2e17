"""The orders of lines in which issuers print a release, each an invented text in `layouts/`.

A file begins with what is expected of it; below a line of dashes stands the release. `title`, `subtitle`, `date`,
`issuer`, `land`, `lead` are the values ("-" for none), `caption` a part of a picture text, `contact` one contact as
"kind | phone | mail", `first` and `last` how the first and the last paragraph begin, `absent` words that must not be
in the text, `present` words that must.
"""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.clean import Release, clean
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


def paragraphs(release: Release) -> list[str]:
    return [
        release.text[block.start : block.end] for block in release.blocks if block.kind not in {"title", "subtitle"}
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_layout(path: Path) -> None:
    expected, text = parts(path)
    release = clean(from_text(text))
    assert [release.title] == expected["title"]
    date = expected.get("date", ["-"])[0]
    assert release.date == (None if date == "-" else dt.date.fromisoformat(date))
    for key in ("issuer", "land", "lead", "subtitle"):
        if key in expected:
            assert [getattr(release, key) or "-"] == expected[key]
    for caption in expected.get("caption", []):
        assert any(caption.startswith(words) for words in release.captions)
    for words in expected.get("absent", []):
        assert words not in release.text
    for words in expected.get("present", []):
        assert words in release.text
    if "contact" in expected:
        contacts = [f"{each.kind} | {each.phone or '-'} | {each.email or '-'}" for each in release.contacts]
        assert contacts == expected["contact"]
    if "first" in expected:
        assert paragraphs(release)[0].startswith(expected["first"][0])
    # Nothing of the release is lost, and nothing stands twice.
    if "last" in expected:
        assert paragraphs(release)[-1].startswith(expected["last"][0])
    else:
        last = next(line for line in text.splitlines() if line.startswith(("„Gute", "In Musterau verlor")))
        assert last[:40] in release.text
    lines = paragraphs(release)
    assert len(lines) == len(set(lines))


def test_layouts_are_there() -> None:
    assert len(FILES) >= 100
