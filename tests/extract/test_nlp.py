"""The assembled pipeline is an ordinary spaCy Language."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract.nlp import extract, load_nlp
from pipeline.extract.spans import GROUPS, read

TEXT = "Bürgermeisterin Eva Holm hat am 14. Mai 2024 in Wegberg 250.000 Euro für den Radweg übergeben."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


def test_it_takes_bare_text_and_writes_every_span_group(nlp: Language) -> None:
    assert set(nlp(TEXT).spans) == {*GROUPS, "ner"}


def test_it_can_be_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again.pipe_names == nlp.pipe_names
    before, after = nlp(TEXT), again(TEXT)
    for group in GROUPS:
        assert [span.text for span in after.spans[group]] == [span.text for span in before.spans[group]]


def test_documents_travel_between_processes(nlp: Language) -> None:
    here = nlp(TEXT)
    (there,) = nlp.pipe([TEXT], n_process=2)
    for group in GROUPS:
        assert list(map(str, read(there, group))) == list(map(str, read(here, group)))
    assert list(read(here, "figures"))


def test_picture_texts_follow_the_text(nlp: Language) -> None:
    release = Release(TEXT, (Block("paragraph", 0, len(TEXT)),), "Radweg", captions=("Eva Holm (links)", "Der Radweg"))
    doc = extract(nlp, release)
    assert doc.text == TEXT + "\n\nEva Holm (links)\nDer Radweg"
    assert doc.text[doc._.caption_start :].startswith("Eva Holm")


def test_no_captions_no_caption_zone(nlp: Language) -> None:
    assert extract(nlp, Release(TEXT, (Block("paragraph", 0, len(TEXT)),), "Radweg"))._.caption_start is None
