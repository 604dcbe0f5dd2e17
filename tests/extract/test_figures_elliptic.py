"""Numbers without a unit, which take it from the figures before them or from the verb."""

import pytest
from spacy.language import Language

from pipeline.extract import spans
from pipeline.extract.nlp import load_nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = load_nlp()
    nlp.select_pipes(enable=["sentences", "figures"])
    return nlp


CASES = [
    (
        "Es gab 8,2 Millionen Übernachtungen. Vorn lag Celle mit 1,8 Millionen vor Soltau mit 640.000. Uelzen folgt.",
        [("count", 8.2e6), ("count", 1.8e6), ("count", 640_000)],
    ),
    (
        "8,2 Millionen Euro fließen in den Harz. Celle erhält 1,8 Millionen, Soltau 640.000. Uelzen kommt auf 500.000.",
        [("money", 8.2e6), ("money", 1.8e6), ("money", 640_000), ("money", 500_000)],
    ),
    (
        "Der Umsatz betrug 142 Mio. Euro bei 15.672 Personen. Auf den Harz entfielen 18,5 Millionen.",
        [("money", 142e6), ("count", 15_672), ("money", 18.5e6)],
    ),
    ("Im Mai waren 612 Personen beschäftigt, 214 weniger als im Vorjahr.", [("count", 612), ("count", 214)]),
    ("Von den 24 Räumen sind bereits neun leer geräumt.", [("count", 24), ("count", 9)]),
    ("Es gibt 430 Plätze für Kinder unter drei.", [("count", 430)]),
    ("Er hatte 1,4 Promille.", [("other", 1.4)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bare_numbers(nlp: Language, text: str, expected: list[tuple[str, float]]) -> None:
    found = [(figure.kind, figure.value_min) for _, figure in spans.read(nlp(text), "figures")]
    assert found == [(kind, pytest.approx(value)) for kind, value in expected]


def test_what_nothing_tells_is_less_sure(nlp: Language) -> None:
    ((_, told), (_, inherited)) = spans.read(nlp("Es kamen 2 Millionen Gäste. Celle hatte 1,8 Millionen."), "figures")
    ((_, guessed),) = spans.read(nlp("Celle hatte 1,8 Millionen."), "figures")
    assert told.confidence > inherited.confidence > guessed.confidence
