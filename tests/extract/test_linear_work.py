"""No step is worse than linear in the text: counted are the lines of code that run, since seconds vary."""

import sys
from types import FrameType
from typing import Any

import pytest
from spacy.language import Language

from pipeline.extract.nlp import load_nlp

UNIT = (
    "Die Stadt Olpe erhält rund 12.000 Euro für 3 Wege, Bürgermeister Jan Beck von Lindlar sagte am 3. Mai 2024, "
    "Landrätin Eva Holm folgt auf Jan Kern, zuletzt als Baurätin, "
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


def lines_run(nlp: Language, name: str, times: int) -> int:
    """How many lines a component runs over a text that is one sentence."""
    doc = nlp.make_doc(UNIT * times)
    for before, component in nlp.pipeline:
        if before == name:
            break
        if before in ("sentences", "figures", "dates"):
            doc = component(doc)
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:  # noqa: ANN401 - as sys.settrace wants it
        nonlocal count
        count += event == "line"
        return trace

    component = nlp.get_pipe(name)
    outer = sys.gettrace()
    sys.settrace(trace)
    try:
        component(doc)
    finally:
        sys.settrace(outer)
    return count


@pytest.mark.parametrize("name", ["sentences", "figures", "dates", "people"])
def test_twice_the_text_is_twice_the_work(nlp: Language, name: str) -> None:
    lines_run(nlp, name, 1)  # fills the caches
    assert lines_run(nlp, name, 40) < 2.2 * lines_run(nlp, name, 20)
