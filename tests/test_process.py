"""One file through the stages: what goes wrong with it becomes a problem of its own."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from pipeline import process as module
from pipeline.clean import clean_all
from pipeline.clean.release import Release
from pipeline.clean.sites import Sites
from pipeline.extract.nlp import load_nlp
from pipeline.problems import Problem
from pipeline.process import process_file, process_files
from pipeline.read.source import Source

TEXT = """Neuer Radweg für Wegberg

4. Mai 2023

Ministerium für Verkehr

Die Stadt Wegberg erhält vom Land 250.000 Euro für einen Radweg.
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kreis" / "radweg.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_release_gives_facts_and_keeps_no_content(nlp: Language, file: Path, tmp_path: Path) -> None:
    (outcome,) = process_file(nlp, file, tmp_path)
    assert outcome.facts is not None
    assert outcome.facts.release.title == "Neuer Radweg für Wegberg"
    assert outcome.source is not None
    assert (outcome.path, outcome.source.path, outcome.source.content) == ("kreis/radweg.txt", "kreis/radweg.txt", "")


def test_a_fault_in_a_stage_is_told_and_costs_one_file(
    nlp: Language, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zwei.txt").write_text(TEXT.replace("Wegberg", "Hille"), encoding="utf-8")

    def fails(source: Source, sites: Sites | None) -> tuple[Release, ...]:
        if "Wegberg" in source.content:
            raise ValueError("Kein Titel.")
        return clean_all(source, sites)

    monkeypatch.setattr(module, "clean_all", fails)
    broken, sound = process_files(nlp, [file, tmp_path / "zwei.txt"], tmp_path)
    assert broken.problems == (Problem("error", "internal_error", "A stage failed with ValueError: Kein Titel."),)
    assert broken.facts is None
    assert sound.facts is not None


def test_a_problem_that_two_stages_tell_stands_once(
    nlp: Language, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("notice", "odd", "Das ist seltsam.")

    def tells_twice(source: Source, sites: Sites | None) -> tuple[Release, ...]:
        return tuple(replace(release, problems=(problem, problem)) for release in clean_all(source, sites))

    monkeypatch.setattr(module, "clean_all", tells_twice)
    (outcome,) = process_file(nlp, file, tmp_path)
    assert [found for found in outcome.problems if found.code == "odd"] == [problem]


def test_a_file_that_is_gone_is_a_problem(nlp: Language, tmp_path: Path) -> None:
    (outcome,) = process_file(nlp, tmp_path / "weg.txt", tmp_path)
    (problem,) = outcome.problems
    assert (problem.code, problem.message) == (
        "unreadable_file",
        "The file cannot be opened: No such file or directory.",
    )


def test_a_name_that_is_no_utf_8_can_be_written(nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"gr\xfcn.txt")
    path.write_text(TEXT, encoding="utf-8")
    (outcome,) = process_file(nlp, path, tmp_path)
    assert outcome.path == "gr�n.txt"


def test_several_releases_of_a_file_have_each_its_path(nlp: Language, tmp_path: Path) -> None:
    text = json.dumps(TEXT)
    path = tmp_path / "export.jsonl"
    path.write_text(f'{{"text": {text}}}\n{{"text": }}\n{{"text": {text}}}\n', encoding="utf-8")
    first, broken, last = process_file(nlp, path, tmp_path)
    assert [each.path for each in (first, broken, last)] == ["export.jsonl#1", "export.jsonl#2", "export.jsonl#3"]
    assert [each.is_error for each in (first, broken, last)] == [False, True, False]
    assert first.source is not None
    assert first.source.path == "export.jsonl#1"


def test_several_releases_of_a_page_are_numbered(
    nlp: Language, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "clean_all", lambda source, sites: clean_all(source, sites) * 2)
    assert [each.path for each in process_file(nlp, file, tmp_path)] == ["kreis/radweg.txt#1", "kreis/radweg.txt#2"]
