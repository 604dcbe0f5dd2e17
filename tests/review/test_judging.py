"""Rows judged one after another, with and without buttons."""

import csv
import json
import re
import sys
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest

from pipeline import review
from pipeline.corrections import read
from pipeline.errors import UsageError
from pipeline.review.judging import Judging, offered

RELEASE = "2024-03-01-0123456789ab"


@pytest.fixture
def rows() -> pd.DataFrame:
    """Three rows as `review.queue` gives them."""
    found = pd.DataFrame(
        {
            "confidence": [0.4, 0.6, 0.7],
            "table": ["municipalities", "offices", "figures"],
            "says": ["Soest · mentioned", "Anna Weber · Landrätin", "count · 12.0 · 12.0"],
            "context": ["Die Stadt Soest", "Landrätin Anna Weber aus <b>Hamm</b>", ""],
            "release_id": [RELEASE] * 3,
            "start": [10, 44, None],
            "end": [15, 64, None],
            "key": ["05974040", "anna-weber", ""],
        }
    )
    return found.astype({"start": "Int64", "end": "Int64"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corrections.csv"


def test_each_verdict_is_written_at_once(rows: pd.DataFrame, path: Path) -> None:
    judging = Judging(rows, path, "Inge")
    judging.change("role", "beneficiary", "erhält Geld")
    (written,) = read(path)
    assert (written.table, written.release_id, written.start, written.end, written.key) == (
        "municipalities", RELEASE, "10", "15", "05974040",
    )  # fmt: skip
    assert (written.verdict, written.column, written.value) == ("change", "role", "beneficiary")
    assert (written.who, written.why) == ("Inge", "erhält Geld")
    assert written.when.endswith("Z")
    judging.wrong()
    judging.right()
    assert [each.verdict for each in read(path)] == ["change", "wrong", "right"]
    assert judging.current is None


def test_the_head_is_that_of_the_reports_download(rows: pd.DataFrame, path: Path) -> None:
    script = (files("pipeline.review.report") / "assets" / "marks.js").read_text(encoding="utf-8")
    (columns_of_report,) = re.findall(r"const FIELDS = (\[.*\]);", script)
    Judging(rows, path).right()
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == json.loads(columns_of_report)


def test_a_row_of_a_picture_text_has_no_place(rows: pd.DataFrame, path: Path) -> None:
    judging = Judging(rows[2:], path)
    judging.right()
    (written,) = read(path)
    assert (written.start, written.end, written.key) == ("", "", "")


@pytest.mark.parametrize(
    ("column", "value"), [("role", "Gewinner"), ("amount_eur", "viel"), ("ags", "99999999"), ("name", "Hamm")]
)
def test_a_value_that_cannot_stand_there_is_not_written(
    rows: pd.DataFrame, path: Path, column: str, value: str
) -> None:
    judging = Judging(rows, path)
    with pytest.raises(UsageError):
        judging.change(column, value)
    assert read(path) == []
    assert judging.place == 0


def test_work_is_taken_up_at_the_first_row_that_nobody_has_judged(rows: pd.DataFrame, path: Path) -> None:
    Judging(rows, path).right()
    again = Judging(rows, path)
    assert (again.place, again.judged) == (1, 1)
    again.right()
    again.right()
    assert Judging(rows, path).current is None


def test_a_verdict_can_be_taken_back_by_another(rows: pd.DataFrame, path: Path) -> None:
    judging = Judging(rows, path)
    judging.wrong()
    judging.move(-1)
    assert judging.told is not None
    assert judging.told.verdict == "wrong"
    judging.right()
    assert judging.judged == 1
    assert [each.verdict for each in read(path)] == ["wrong", "right"]


def test_there_is_no_row_before_the_first_or_behind_the_last(rows: pd.DataFrame, path: Path) -> None:
    judging = Judging(rows, path)
    judging.move(-1)
    assert judging.place == 0
    judging.move(5)
    assert judging.current is None
    with pytest.raises(UsageError):
        judging.right()


def test_no_rows_leave_nothing_to_judge(rows: pd.DataFrame, path: Path) -> None:
    assert Judging(rows[:0], path).current is None


def test_what_a_row_is_found_by_cannot_be_changed() -> None:
    assert "ags" in offered("municipalities")
    for name in ("release_id", "start", "end", "confidence", "person_id"):
        assert name not in offered("offices")


def test_without_ipywidgets_a_sentence_says_what_to_install(
    rows: pd.DataFrame, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    with pytest.raises(UsageError, match="ipywidgets"):
        review.judge(rows, path)


def test_buttons_judge_and_go_on(rows: pd.DataFrame, path: Path) -> None:
    pytest.importorskip("ipywidgets", reason="ipywidgets is not installed")
    desk = review.judge(rows, path, "Inge")
    desk.column.value, desk.value.value, desk.why.value = "role", "beneficiary", "erhält Geld"
    desk.save.click()
    assert desk.value.value == desk.why.value == ""
    assert desk.column.options == offered("offices")
    desk.skip.click()
    desk.back.click()
    desk.wrong.click()
    desk.right.click()
    assert [each.verdict for each in read(path)] == ["change", "wrong", "right"]
    assert desk.right.disabled
    assert "3 of 3" in desk.notice.value


def test_a_refused_value_is_said_and_the_row_stays(rows: pd.DataFrame, path: Path) -> None:
    pytest.importorskip("ipywidgets", reason="ipywidgets is not installed")
    desk = review.judge(rows, path)
    desk.column.value, desk.value.value = "role", "<i>Gewinner</i>"
    desk.save.click()
    assert "beneficiary" in desk.notice.value
    assert "<i>" not in desk.notice.value
    assert desk.value.value == "<i>Gewinner</i>"
    assert not path.exists()


def test_what_stands_in_a_release_is_no_markup(rows: pd.DataFrame, path: Path) -> None:
    pytest.importorskip("ipywidgets", reason="ipywidgets is not installed")
    desk = review.judge(rows[1:], path)
    assert "<b>Hamm" not in desk.row.value
    assert "&lt;b&gt;Hamm" in desk.row.value


def test_what_a_notebook_stores_does_not_change_from_run_to_run(rows: pd.DataFrame, path: Path) -> None:
    pytest.importorskip("ipywidgets", reason="ipywidgets is not installed")
    shown = review.judge(rows, path)._repr_mimebundle_()
    assert shown["text/plain"] == "0 of 3 rows judged"
    assert "application/vnd.jupyter.widget-view+json" in shown
