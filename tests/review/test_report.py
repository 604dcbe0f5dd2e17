"""The report holds the datasets, and lets no text of a release become markup."""

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import pipeline
from pipeline.errors import UsageError
from pipeline.lexicon import lexicon
from pipeline.review.report import content, write, write_report
from pipeline.review.report.compile_outlines import SOURCE, TARGET, compile_outlines

ROOT = Path(__file__).parents[2]
DATA = re.compile(r'<script type="application/json" id="([\w-]+)">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    """The committed datasets."""
    return pipeline.load(ROOT / "processed")


def _data(page: Path) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in DATA.findall(page.read_text(encoding="utf-8"))}


def test_every_release_and_row_is_in_it(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    written = write_report(tables, tmp_path / "report.html")
    data = _data(written.page)
    assert written.releases == len(data["index"]["releases"]) == len(tables["releases"])
    for name in ("municipalities", "figures", "quotes", "contacts"):
        assert sum(len(one["rows"].get(name, ())) for one in data["part-0"]) == len(tables[name])


def test_a_span_is_that_of_the_text(tables: dict[str, pd.DataFrame]) -> None:
    held = content.content(tables)
    names = held.index["columns"]["figures"]
    text, start, end = (names.index(name) for name in ("text", "start", "end"))
    for one in held.parts[0]:
        for row in one["rows"].get("figures", ()):
            if row[start] is not None:
                assert one["text"][row[start] : row[end]] == row[text]


def test_the_same_datasets_give_the_same_bytes(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    pages = [write_report(tables, tmp_path / f"{number}.html").page.read_bytes() for number in range(2)]
    assert pages[0] == pages[1]


def test_many_releases_are_split_into_parts_beside_the_page(
    tables: dict[str, pd.DataFrame], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "ONE_FILE", 10)
    monkeypatch.setattr(content, "PER_PART", 10)
    written = write_report(tables, tmp_path / "report.html")
    assert [path.name for path in written.parts] == [f"part-{number:05}.js" for number in range(3)]
    assert set(_data(written.page)) == {"index"}


def test_parts_of_an_earlier_report_go(
    tables: dict[str, pd.DataFrame], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "ONE_FILE", 10)
    folder = tmp_path / "report_parts"
    folder.mkdir()
    (folder / "part-00077.js").write_text("old", encoding="utf-8")
    write_report(tables, tmp_path / "report.html")
    assert [path.name for path in folder.iterdir()] == ["part-00000.js"]


def test_no_text_ends_the_element_that_it_stands_in(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    hostile = {name: frame.copy() for name, frame in tables.items()}
    hostile["releases"]["title"] = "</script><script>alert(1)</script><!--"
    page = write_report(hostile, tmp_path / "report.html").page.read_text(encoding="utf-8")
    assert "alert(1)</script>" not in page
    assert page.count("<!--") == 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_both_languages_have_the_same_words(language: str) -> None:
    words = lexicon("report")
    assert set(words[language]) == set(words["en"])
    assert set(words["tables"][language]) == set(content.SHOWN) | {"problems"}


def test_an_unknown_language_is_an_error(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="speaks en and de"):
        write_report(tables, tmp_path / "report.html", "fr")


def test_a_folder_cannot_be_the_report(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        write_report(tables, tmp_path)


def test_datasets_without_releases_give_a_report(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    empty = {name: frame[:0] for name, frame in tables.items()}
    assert write_report(empty, tmp_path / "report.html").releases == 0


@pytest.mark.skipif(not SOURCE.exists(), reason="the outlines lie in ../shared, which is not here")
def test_the_outlines_are_those_of_the_source() -> None:
    compiled = compile_outlines(json.loads(SOURCE.read_text(encoding="utf-8")))
    assert compiled == json.loads(TARGET.read_text(encoding="utf-8"))
