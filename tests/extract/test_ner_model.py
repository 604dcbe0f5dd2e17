"""The shipped model finds names, the same ones each time, and the pipeline runs with it, without it, with another."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

import pipeline.extract.ner as package
from pipeline.errors import UsageError
from pipeline.extract.ner import own_mentions
from pipeline.extract.ner.labels import LABELS
from pipeline.extract.ner.tagger import doubts, load, shipped
from pipeline.extract.ner.words import LISTS, WordLists
from pipeline.extract.nlp import load_nlp

DATA = Path(package.__file__).with_name("data")
LIMIT = 40 * 2**20


def blank(text: str) -> Doc:
    return spacy.blank("de")(text)


def named(text: str) -> set[tuple[str, str]]:
    doc = blank(text)
    return {(doc[m.start : m.end].text, m.kind) for m in own_mentions(doc)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ministerin Petra Lindner sagte am Montag in Köln zu.", "Petra Lindner", "PER"),
        ("Ministerin Petra Lindner sagte am Montag in Köln zu.", "Köln", "LOC"),
        ("Der Deutsche Bundestag hat dem Gesetz zugestimmt.", "Deutsche Bundestag", "ORG"),
        ("Hans Weber ( SPD ) fragte nach.", "SPD", "ORG"),
        ("Er reiste nach Frankreich und Italien.", "Frankreich", "LOC"),
        ("Bürgermeister Jörg Hansen eröffnete die Ausstellung.", "Jörg Hansen", "PER"),
    ],
)
def test_names_are_found(text: str, name: str, kind: str) -> None:
    assert (name, kind) in named(text)


def test_offices_and_dates_are_no_names() -> None:
    assert named("Die Ministerin hat am Montag, dem 3. Mai, sechs Bescheide übergeben.") == set()


def test_what_was_read_before_changes_nothing() -> None:
    sentence = ["Ministerin", "Petra", "Lindner", "und", "Jörg", "Hansen", "besuchten", "die", "Stadt", "Lemgo", "."]
    fresh, used = load(DATA), shipped()
    for town in ("Aachen", "Bonn", "Celle"):
        used([["In", town, "wird", "gebaut", "."]])
    (first,), (again,) = fresh.scores([sentence]), used.scores([sentence])
    assert (first == again).all()


def test_blank_lines_do_not_shift_names() -> None:
    assert ("Jörg Hansen", "PER") in named("Aus dem Rathaus\n\n  Bürgermeister Jörg Hansen eröffnete die Ausstellung.")


@pytest.mark.parametrize(
    ("sure", "stretches"),
    [
        ("", []),
        ("yyyyyyyyyy", []),
        ("yyyynyyyyy", [(2, 7)]),
        ("nyyyyyyyyy", [(0, 3)]),
        ("yyyyyyyyyn", [(7, 10)]),
        ("yynynyyyyy", [(0, 7)]),
        ("nyyyyyyyyn", [(0, 3), (7, 10)]),
    ],
)
def test_where_the_first_network_doubts_the_words_beside_are_asked_too(
    sure: str, stretches: list[tuple[int, int]]
) -> None:
    scored = np.full((len(sure), len(LABELS)), 0.05, dtype=np.float32)
    scored[:, 0] = [0.95 if word == "y" else 0.6 for word in sure]
    assert list(doubts(scored)) == stretches


@given(st.text(max_size=60))
@settings(max_examples=30, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    for mention in own_mentions(blank(text)):
        assert 0 <= mention.start < mention.end


def test_it_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < LIMIT


def test_word_lists_know_parts_of_words() -> None:
    town = 1 << LISTS.index("town")
    lists = WordLists(f"# source\n{town}\tLemgo Bonn\n")
    assert [lists.bits(word) for word in ("Lemgo", "Lemgos", "Bonn-Nord", "BONN", "bonn")] == [
        (town, 0),
        (0, town),
        (0, town),
        (town, 0),
        (0, 0),
    ]


def test_without_a_model_nothing_of_it_runs() -> None:
    nlp = load_nlp(ner="none")
    assert not {"ner", "people_weighed", "organisations_weighed"} & set(nlp.pipe_names)
    assert "ner" not in nlp("Ministerin Petra Lindner war in Köln.").spans


@pytest.fixture
def borrowed(tmp_path: Path) -> Callable[[], str]:
    def make() -> str:
        other = spacy.blank("de")
        other.add_pipe("ner").add_label("PER")
        other.initialize()
        other.to_disk(tmp_path / "model")
        return str(tmp_path / "model")

    return make


def test_another_model_takes_its_place(borrowed: Callable[[], str]) -> None:
    assert "ner" in load_nlp(ner=borrowed())("Ministerin Petra Lindner war in Köln.").spans


def test_a_model_that_is_not_installed_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no spaCy model de_nothing"):
        load_nlp(ner="de_nothing")
    spacy.blank("de").to_disk(tmp_path)
    with pytest.raises(UsageError, match="finds no names"):
        load_nlp(ner=str(tmp_path))
