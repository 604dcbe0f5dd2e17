"""Datasets are scored against annotations, and drafts of annotations are made from datasets."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from pipeline.errors import UsageError
from pipeline.review.annotations import parse, read_annotations
from pipeline.review.drafts import draft, write_drafts
from pipeline.review.evaluation import evaluate
from pipeline.review.found import rows_by_file
from pipeline.review.intervals import f1, f1_interval
from pipeline.review.wanted import Found, OneOf, Opening, fold, match

ROOT = Path(__file__).parents[2]
SCORER = ROOT.parent / "shared" / "eval" / "score.py"
SAMPLE = "2024-05-14_radwege.txt"


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    """The committed datasets."""
    return pipeline.load(ROOT / "processed")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bündnis „Mehr Grün“", "bündnis mehr grün"),
        ("Müller–Lüdenscheid", "Müller-Lüdenscheid"),
        ("Stadt  Köln\n", "Stadt Köln"),
        ("Amt für Straßenbau.", "Amt für Straßenbau"),
    ],
)
def test_spellings_that_mean_the_same_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_fact_is_matched_once() -> None:
    wanted = [OneOf(("Köln",), frozenset({("köln",)}))]
    matching = match(wanted, [], [Found(("köln",)), Found(("köln",)), Found(("bonn",))], again=False)
    assert matching.hits == 1
    assert [item.key for item in matching.spurious] == [("köln",), ("bonn",)]
    assert matching.missed == ()


def test_a_second_spelling_of_a_name_is_no_error() -> None:
    wanted = [OneOf(("RUB",), frozenset({("rub",), ("ruhr-universität bochum",)}))]
    matching = match(wanted, [], [Found(("rub",)), Found(("ruhr-universität bochum",))], again=True)
    assert (matching.hits, matching.spurious) == (1, ())


def test_what_is_optional_counts_neither_way() -> None:
    matching = match([], [OneOf(("Bonn",), frozenset({("bonn",)}))], [Found(("bonn",))], again=False)
    assert (matching.hits, matching.spurious, matching.missed) == (0, (), ())


@pytest.mark.parametrize(
    ("found", "is_it"),
    [
        (("wir fangen heute an", "eva brandt"), True),
        (("wir fangen morgen an", "eva brandt"), False),
        (("wir fangen heute an", "uwe brandt"), False),
    ],
)
def test_a_quotation_is_known_by_its_first_words_and_its_speaker(found: tuple[str, str], is_it: bool) -> None:
    wanted = Opening(("Wir fangen heute", "Eva Brandt"), "wir fangen heute", frozenset({"eva brandt"}))
    assert wanted.takes(found) is is_it


@given(st.lists(st.tuples(*[st.integers(0, 20)] * 3), min_size=1, max_size=12))
def test_the_interval_lies_within_what_releases_give_and_is_the_same_each_time(
    counts: list[tuple[int, int, int]],
) -> None:
    table = np.array(counts)
    low, high = f1_interval(table)
    figures = [f1(*row) for row in counts]
    assert min(figures) - 1e-9 <= low <= high <= max(figures) + 1e-9
    assert (low, high) == f1_interval(table)


def test_more_releases_narrow_the_interval() -> None:
    few = np.array([[8, 2, 2], [5, 0, 3], [9, 1, 0]])
    low, high = f1_interval(few)
    narrow_low, narrow_high = f1_interval(np.tile(few, (20, 1)))
    assert narrow_high - narrow_low < (high - low) / 2


def test_a_measure_that_is_not_annotated_is_not_counted(tables: dict[str, pd.DataFrame]) -> None:
    scored = evaluate(tables, [parse({"file": SAMPLE, "people": []})])
    assert [figure.measure for figure in scored.figures if figure.measure not in {"found", "people"}] == []


def test_a_release_that_the_datasets_lack_misses_all_that_is_wanted(tables: dict[str, pd.DataFrame]) -> None:
    wanted = {"file": "nowhere.txt", "release": {"title": "Neue Brücke"}, "people": ["Eva Brandt"]}
    scored = evaluate(tables, [parse(wanted)])
    assert {(error.measure, error.what) for error in scored.errors} == {
        ("found", "missed"),
        ("title", "missed"),
        ("people", "missed"),
    }


def test_an_error_is_shown_with_the_text_around_it(tables: dict[str, pd.DataFrame]) -> None:
    scored = evaluate(tables, [parse({"file": SAMPLE, "figures": []})])
    spurious = [error for error in scored.errors if error.measure == "figures"]
    assert spurious
    text = tables["releases"].set_index("source_path")["text"].filter(like=SAMPLE).iloc[0]
    assert all(error.context and error.context in " ".join(text.split()) for error in spurious)


def test_a_draft_agrees_with_the_datasets_that_it_was_made_from(tables: dict[str, pd.DataFrame]) -> None:
    files = [Path(path).name for path in tables["releases"]["source_path"]]
    rows = rows_by_file(tables, files)
    drafts = [parse(draft(file, rows[file]) | {"draft": False}) for file in files]
    assert evaluate(tables, drafts).errors == ()


def test_drafts_are_not_counted(tables: dict[str, pd.DataFrame]) -> None:
    rows = rows_by_file(tables, [SAMPLE])
    scored = evaluate(tables, [parse(draft(SAMPLE, rows[SAMPLE]))])
    assert (scored.releases, scored.drafts, scored.figures) == (0, 1, ())


def test_an_annotation_is_never_overwritten(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    first = write_drafts(tables, [SAMPLE, "gone.txt"], tmp_path)
    (tmp_path / f"{SAMPLE}.json").write_text("{}", encoding="utf-8")
    second = write_drafts(tables, [SAMPLE], tmp_path)
    assert (first.written, first.without_release) == ((SAMPLE,), ("gone.txt",))
    assert (second.written, second.kept) == ((), (SAMPLE,))
    assert (tmp_path / f"{SAMPLE}.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "Expecting"),
        ("[]", "list"),
        ('{"release": {}}', "'file' is missing"),
        ('{"file": "a.txt", "offices": [{"name": "Eva Brandt"}]}', "'office' is missing"),
        ('{"file": "a.txt", "amounts": [{"ags": "05315000", "amount_eur": "viel"}]}', "viel"),
    ],
)
def test_a_file_that_is_no_annotation_is_named_in_a_sentence(content: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"odd\.json is no annotation") as caught:
        read_annotations(tmp_path)
    assert reason in str(caught.value)


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no annotation"):
        read_annotations(tmp_path)


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer lies in ../shared, which is not here")
@pytest.mark.parametrize("step", [1, 3])
def test_it_counts_as_the_scorer_of_the_evaluation_does(
    tables: dict[str, pd.DataFrame], step: int, tmp_path: Path
) -> None:
    """Also where every third row is missing and names are wrong."""
    damaged = {
        name: frame.copy() if name in {"releases", "mentions"} else frame[::step] for name, frame in tables.items()
    }
    for name, frame in damaged.items():
        frame.to_csv(tmp_path / f"{name}.csv", index=False, date_format="%Y-%m-%d")
    gold = ROOT / "tests" / "gold"
    expected, _ = _scorer().score(tmp_path, gold)
    scored = evaluate(damaged, read_annotations(gold))
    assert {figure.measure: [figure.hits, figure.spurious, figure.missed] for figure in scored.figures} == {
        measure: counts for measure, counts in expected.items() if sum(counts)
    }


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_draft_is_json_that_can_be_read_again(tables: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    write_drafts(tables, [SAMPLE], tmp_path)
    content = json.loads((tmp_path / f"{SAMPLE}.json").read_text(encoding="utf-8"))
    assert content["file"] == SAMPLE
    assert read_annotations(tmp_path)[0].is_draft
