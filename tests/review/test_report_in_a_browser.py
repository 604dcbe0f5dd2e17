"""What a person sees and does in the report, in the Chromium of the system."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pandas as pd
import pytest

import pipeline
from pipeline.review.report import content, write, write_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
HOSTILE = "</script><img src=x onerror='document.title=1'><b>fett</b> 🏛️ & „Zitat“"


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    """The committed datasets, one release with a text that tries to be markup."""
    held = pipeline.load(ROOT / "processed")
    releases = held["releases"]
    first = str(releases["release_id"].iloc[0])
    releases.loc[0, "title"] = HOSTILE
    releases["text"] = releases["text"].where(releases.index != 0, f"{HOSTILE}\n\n" + releases["text"])
    for name, frame in held.items():
        if name != "problems" and "start" in frame:
            mine = frame["release_id"] == first
            frame.loc[mine, ["start", "end"]] += len(HOSTILE) + 2
    return held


@pytest.fixture(scope="module")
def report(tables: dict[str, pd.DataFrame], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of these datasets."""
    return write_report(tables, tmp_path_factory.mktemp("report") / "report.html").page


@pytest.fixture
def page(browser: "Browser", report: Path) -> Iterator["Page"]:
    """The report, opened; what goes wrong in it, or leaves it, fails the test."""
    opened = browser.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "request", lambda request: wrong.append(request.url) if not request.url.startswith(report.as_uri()) else None
    )
    opened.goto(report.as_uri())
    opened.wait_for_selector("h1")
    yield opened
    opened.close()
    assert wrong == []


def _go(page: "Page", view: str) -> None:
    page.evaluate("view => { location.hash = view; }", view)
    page.wait_for_timeout(150)


def _hostile(tables: dict[str, pd.DataFrame]) -> str:
    return str(tables["releases"]["release_id"].iloc[0])


@pytest.mark.parametrize(
    ("view", "heading"),
    [("overview", "Overview"), ("map", "Map"), ("releases", "Releases"), ("problems", "Problems"), ("queue", "Queue")],
)
def test_each_view_opens(page: "Page", view: str, heading: str) -> None:
    _go(page, view)
    assert page.inner_text("h1") == heading


def test_search_finds_a_word_of_the_text(page: "Page") -> None:
    _go(page, "releases")
    page.fill('input[name="search"]', "radweg")
    page.wait_for_timeout(300)
    titles = page.locator("tbody th").all_inner_texts()
    assert titles
    assert len(titles) < 28
    assert page.evaluate("document.activeElement.name") == "search"


def test_a_filter_holds_in_every_view_until_it_is_reset(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    _go(page, "releases")
    page.select_option('select[name="kind"]', "statistics")
    expected = tables["announcements"].query("kind == 'statistics'")["release_id"].nunique()
    assert page.locator("tbody tr").count() == expected
    _go(page, "overview")
    assert page.inner_text(".tile span") == str(expected)
    page.click("text=Reset")
    page.wait_for_timeout(150)
    assert page.inner_text(".tile span") == str(len(tables["releases"]))


def test_a_row_leads_to_its_span_and_back(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    figures = tables["figures"]
    row = figures[(figures["release_id"] != _hostile(tables)) & figures["start"].notna()].iloc[0]
    _go(page, f"release/{row['release_id']}/figures/0")
    page.wait_for_selector("mark.focused")
    assert "".join(page.locator("mark.focused").all_inner_texts()) == row["text"]
    page.locator("mark.focused").first.click()
    assert "focused" in (page.locator("#row-figures-0").get_attribute("class") or "")


def test_offsets_count_characters_also_behind_an_emoji(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    of_release = tables["figures"][tables["figures"]["release_id"] == _hostile(tables)].reset_index(drop=True)
    number = next(number for number, start in enumerate(of_release["start"]) if pd.notna(start))
    _go(page, f"release/{_hostile(tables)}/figures/{number}")
    page.wait_for_selector("mark.focused")
    assert "".join(page.locator("mark.focused").all_text_contents()) == of_release["text"].iloc[number]


def test_text_that_looks_like_markup_is_text(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    _go(page, f"release/{_hostile(tables)}")
    assert page.inner_text("h1") == HOSTILE
    assert page.locator("main img, main b").count() == 0


def test_marks_are_kept_and_downloaded_as_corrections(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    row = tables["municipalities"].iloc[0]
    _go(page, f"release/{row['release_id']}")
    page.fill('input[name="who"]', "=Erika Muster")
    card = page.locator("#row-municipalities-0")
    card.get_by_text("wrong", exact=True).click()
    page.reload()
    page.wait_for_selector("#row-municipalities-0 .verdict.wrong[aria-pressed=true]")
    with page.expect_download() as download:
        page.click("button.download")
    content_ = Path(download.value.path()).read_text(encoding="utf-8")
    (mark,) = csv.DictReader(io.StringIO(content_))
    assert (mark["table"], mark["release_id"], mark["key"]) == ("municipalities", row["release_id"], row["ags"])
    assert (mark["start"], mark["end"]) == (str(row["start"]), str(row["end"]))
    assert (mark["verdict"], mark["who"]) == ("wrong", "'=Erika Muster")


def test_a_row_can_be_given_another_value(page: "Page", tables: dict[str, pd.DataFrame]) -> None:
    row = tables["municipalities"].iloc[0]
    _go(page, f"release/{row['release_id']}")
    card = page.locator("#row-municipalities-0")
    card.get_by_text("other value", exact=True).click()
    card.locator('select[name="column"]').select_option("role")
    assert card.locator('input[name="value"]').input_value() == row["role"]
    card.locator('input[name="value"]').fill("venue")
    card.get_by_text("Save").click()
    assert card.locator(".changed").inner_text() == "role: venue"


def test_a_split_report_loads_a_part_when_a_release_is_opened(
    browser: "Browser", tables: dict[str, pd.DataFrame], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "ONE_FILE", 10)
    monkeypatch.setattr(content, "PER_PART", 10)
    written = write_report(tables, tmp_path / "report.html")
    opened = browser.new_page()
    opened.goto(f"{written.page.as_uri()}#release/{_hostile(tables)}")
    opened.wait_for_selector(".text")
    assert opened.inner_text("h1") == HOSTILE
    written.parts[0].unlink()
    opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["overview", "map", "releases", "problems", "queue", "release"])
def test_nothing_serious_bars_people_with_a_disability(
    browser: "Browser", report: Path, tables: dict[str, pd.DataFrame], view: str, scheme: Literal["light", "dark"]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    opened = context.new_page()
    target = f"release/{tables['municipalities'].iloc[0]['release_id']}" if view == "release" else view
    opened.goto(f"{report.as_uri()}#{target}")
    opened.wait_for_selector("h1")
    found = axe.Axe().run(opened).response["violations"]
    context.close()
    serious = [
        f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found if rule["impact"] in {"serious", "critical"}
    ]
    assert serious == []
