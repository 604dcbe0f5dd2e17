"""What notebooks use: a release with its spans, the least certain rows, two runs compared, a map."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import pipeline
from pipeline import review
from pipeline.errors import UsageError
from pipeline.review.highlights import Highlighted

ROOT = Path(__file__).parents[2]
Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def tables() -> Tables:
    """The committed datasets."""
    return pipeline.load(ROOT / "processed")


def test_a_release_is_shown_with_its_spans(tables: Tables) -> None:
    release = tables["municipalities"]["release_id"].iloc[0]
    shown = review.show(tables, release, only=("municipalities",))
    surfaces = {shown.text[start:end] for start, end, _ in shown.spans}
    assert set(tables["municipalities"].query("release_id == @release")["name_in_text"]) <= surfaces


def test_text_that_looks_like_markup_is_escaped() -> None:
    html = Highlighted("<script>", "<b>Köln</b>", ((3, 7, "municipalities"),))._repr_html_()
    assert "<script>" not in html
    assert "&lt;b&gt;" in html
    assert ">Köln</mark>" in html


def test_the_narrowest_of_nested_spans_is_marked() -> None:
    html = Highlighted("", "Oberbürgermeister von Köln", ((0, 26, "offices"), (22, 26, "places")))._repr_html_()
    assert 'title="offices">Oberbürgermeister von </mark>' in html
    assert 'title="places">Köln</mark>' in html


@pytest.mark.parametrize(("release", "only"), [("none", ("people",)), (None, ("prices",))])
def test_what_the_datasets_lack_is_an_error(tables: Tables, release: str | None, only: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        review.show(tables, release or tables["releases"]["release_id"].iloc[0], only)


def test_the_least_certain_rows_come_first(tables: Tables) -> None:
    rows = review.queue(tables, 30)
    assert len(rows) == 30
    assert rows["confidence"].is_monotonic_increasing
    assert rows["confidence"].iloc[-1] <= tables["municipalities"]["confidence"].max()


def test_a_row_of_the_queue_is_shown_in_its_context(tables: Tables) -> None:
    rows = review.queue(tables, 200, "figures")
    texts = tables["releases"].set_index("release_id")["text"]
    spanned = rows[rows["start"].notna()]
    for release, start, end, around in zip(
        *(spanned[name] for name in ("release_id", "start", "end", "context")), strict=True
    ):
        assert " ".join(texts[release][int(start) : int(end)].split()) in around


def test_a_run_does_not_differ_from_itself(tables: Tables) -> None:
    assert review.compare(tables, tables).empty


def test_a_changed_cell_is_a_row_that_went_and_one_that_came(tables: Tables) -> None:
    after = tables | {"municipalities": tables["municipalities"].copy()}
    after["municipalities"].loc[0, "role"] = "party"
    found = review.compare(tables, after)
    assert list(found["change"]) == ["added", "removed"]
    assert "role=party" in found["row"].iloc[0]
    assert set(found["table"]) == {"municipalities"}


def test_a_lower_confidence_is_no_difference(tables: Tables) -> None:
    after = tables | {"quotes": tables["quotes"].assign(confidence=0.1)}
    assert review.compare(tables, after).empty


@pytest.mark.parametrize("by", ["count", "amount"])
def test_municipalities_are_drawn_where_they_lie(tables: Tables, by: str) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    figure = review.map_municipalities(tables, by=by, keys="05")  # type: ignore[arg-type]
    (dots,) = figure.axes[0].collections
    rows = tables["municipalities"]
    rows = rows[rows["ags"].str.startswith("05") & rows["latitude"].notna()]
    if by == "amount":
        rows = rows[rows["amount_eur"] > 0]
    assert np.asarray(dots.get_offsets()).shape[0] == rows["ags"].nunique()
    assert figure.axes[0].patches


def test_datasets_without_rows_give_an_empty_queue_and_map(tables: Tables) -> None:
    empty = {name: frame[:0] for name, frame in tables.items()}
    assert review.queue(empty).empty
    assert not review.map_municipalities(empty).axes[0].collections
