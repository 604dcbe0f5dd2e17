"""The accuracy gate: on annotated releases no measure falls below its floor.

The floors stand in `floors.json`; `python -m benchmarks.accuracy --raise` raises them and refuses to lower one.
"""

from pathlib import Path

import pytest

import pipeline
from benchmarks.accuracy import CORPORA, EVAL, Corpus, load_floors, measure, raised

KEPT = load_floors()
BY_NAME = {corpus.name: corpus for corpus in CORPORA}
FLOORS = [(name, measured) for name, kept in KEPT.items() for measured in kept["floors"]]
SEED = {
    **dict.fromkeys(("found", "title", "date", "issuer", "people", "offices", "municipalities", "roles"), 1.0),
    **dict.fromkeys(("figures", "quotes", "speakers", "contacts"), 1.0),
    **dict.fromkeys(("organisations", "programmes", "announcements"), 0.8),
}

pytestmark = pytest.mark.skipif(
    not EVAL.is_dir(), reason="../shared/eval, the annotated releases and scorer, is not here"
)


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folders = {}
    for corpus in CORPORA:
        folders[corpus.name] = tmp_path_factory.mktemp(corpus.name)
        pipeline.run(corpus.releases, folders[corpus.name], workers=1)
    return folders


@pytest.fixture(scope="module")
def figures(processed: dict[str, Path]) -> dict[str, dict[str, float]]:
    return {corpus.name: measure(processed[corpus.name], corpus.gold) for corpus in CORPORA}


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_the_floors_were_measured_on_these_releases(corpus: Corpus) -> None:
    assert corpus.fingerprint() == KEPT[corpus.name]["corpus"], "changed: python -m benchmarks.accuracy --corpus"


@pytest.mark.parametrize(("corpus", "name"), FLOORS)
def test_no_measure_is_below_its_floor(figures: dict[str, dict[str, float]], corpus: str, name: str) -> None:
    if BY_NAME[corpus].fingerprint() != KEPT[corpus]["corpus"]:
        pytest.skip("the floors were measured on other releases")
    assert figures[corpus][name] >= KEPT[corpus]["floors"][name]


@pytest.mark.parametrize("name", SEED)
def test_the_seed_release(processed: dict[str, Path], name: str) -> None:
    assert measure(processed["eval"], BY_NAME["eval"].gold, "seed-")[name] >= SEED[name]


def test_no_annotated_release_makes_a_stage_fail(processed: dict[str, Path]) -> None:
    faults = ["internal_error", "span_mismatch", "unknown_key", "worker_died"]
    for folder in processed.values():
        problems = pipeline.load(folder)["problems"]
        found = problems.loc[problems["code"].isin(faults), ["source_path", "code", "message"]]
        assert found.values.tolist() == []


@pytest.mark.parametrize(
    ("floor", "figure", "kept"),
    [(0.5, 0.77, 0.75), (0.5, 0.89654, 0.876), (0.9, 0.8, 0.9), (0.9, 0.92, 0.9), (0.98, 1.0, 0.98)],
)
def test_floors_only_rise(floor: float, figure: float, kept: float) -> None:
    assert raised({"people": floor}, {"people": figure}) == {"people": kept}


def test_a_new_measure_gets_a_floor() -> None:
    assert raised({}, {"people": 0.52}) == {"people": 0.5}
