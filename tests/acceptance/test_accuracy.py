"""The accuracy gate: on the annotated releases no measure falls below its floor.

The floors stand in `floors.json`; `python -m benchmarks.accuracy --raise` raises them and refuses to lower one.
"""

import json
from pathlib import Path

import pytest

import pipeline
from benchmarks.accuracy import EVAL, FLOORS, Figures, fingerprint, measure, raised

KEPT = json.loads(FLOORS.read_text(encoding="utf-8"))
SEED = {
    **dict.fromkeys(("found", "title", "date", "issuer", "people", "offices", "municipalities", "roles"), 1.0),
    **dict.fromkeys(("figures", "quotes", "speakers", "contacts"), 1.0),
    **dict.fromkeys(("organisations", "programmes", "announcements"), 0.8),
}

with_corpus = pytest.mark.skipif(not EVAL.is_dir(), reason="../shared/eval, the annotated releases, is not here")


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eval")
    pipeline.run(EVAL / "releases", folder, workers=1)
    return folder


@pytest.fixture(scope="module")
def figures(processed: Path) -> Figures:
    return measure(processed)


@with_corpus
def test_the_floors_were_measured_on_these_releases() -> None:
    assert fingerprint() == KEPT["corpus"], "The annotated releases changed: python -m benchmarks.accuracy --corpus"


@with_corpus
@pytest.mark.parametrize("name", KEPT["floors"])
def test_no_measure_is_below_its_floor(figures: Figures, name: str) -> None:
    if fingerprint() != KEPT["corpus"]:
        pytest.skip("the floors were measured on other releases")
    assert figures[name] >= KEPT["floors"][name]


@with_corpus
@pytest.mark.parametrize("name", SEED)
def test_the_seed_release(processed: Path, name: str) -> None:
    assert measure(processed, "seed-")[name] >= SEED[name]


@with_corpus
def test_no_annotated_release_makes_a_stage_fail(processed: Path) -> None:
    problems = pipeline.load(processed)["problems"]
    faults = ["internal_error", "span_mismatch", "unknown_key", "worker_died"]
    assert problems.loc[problems["code"].isin(faults), ["source_path", "code", "message"]].values.tolist() == []


@pytest.mark.parametrize(
    ("floor", "figure", "kept"),
    [(0.5, 0.75, 0.75), (0.5, 0.87654, 0.876), (0.9, 0.8, 0.9), (0.9, 0.9, 0.9), (0.876, 0.8769, 0.876)],
)
def test_floors_only_rise(floor: float, figure: float, kept: float) -> None:
    assert raised({"people": floor}, {"people": figure}) == {"people": kept}


def test_a_new_measure_gets_a_floor() -> None:
    assert raised({}, {"people": 0.5}) == {"people": 0.5}
