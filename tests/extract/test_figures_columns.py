"""Numbers whose unit or counted noun stands in the head of their column, and neighbours of that rule."""

import pytest
import spacy
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import spans


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def figures(nlp: Language, *lines: str) -> list[tuple[str, float | None, float | None, str | None]]:
    text, blocks, start = "\n".join(lines), [], 0
    for place, line in enumerate(lines):
        blocks.append(Block("row", start, start + len(line), header=place == 0))
        start += len(line) + 1
    doc = nlp.make_doc(text)
    doc._.release = Release(text, tuple(blocks), lines[0])
    return [(f.kind, f.value_min, f.value_max, f.of) for _, f in spans.read(nlp(doc), "figures")]


def test_a_noun_heads_a_column_of_counts(nlp: Language) -> None:
    assert figures(nlp, "Kommune | Spielplätze | Zuschuss in Euro", "Wegberg | 4 | 61.500") == [
        ("count", 4, 4, "Spielplätze"),
        ("money", 61_500, 61_500, None),
    ]


@pytest.mark.parametrize("head", ["Hausnummer", "Postleitzahlen", "Rang", "Förderquote"])
def test_numbers_that_count_nothing(nlp: Language, head: str) -> None:
    assert figures(nlp, f"Kommune | {head} | Zuschuss in Euro", "Wegberg | 14 | 61.500") == [
        ("money", 61_500, 61_500, None)
    ]


@pytest.mark.parametrize("head", ["Mittel in Tausend Euro", "Mittel in Mio. Euro"])
def test_a_scale_in_the_head_multiplies_and_is_no_figure(nlp: Language, head: str) -> None:
    factor = 1_000 if "Tausend" in head else 1_000_000
    assert figures(nlp, f"Kommune | {head}", "Wegberg | 37,5") == [("money", 37.5 * factor, 37.5 * factor, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Kreis trägt nie mehr als 40 Prozent.", [("percent", None, 40)]),
        ("Platz drei und 2.500 Euro gehen nach Wegberg.", [("money", 2_500, 2_500)]),
        ("Gezählt wurden zuletzt 412 300 Gäste.", [("count", 412_300, 412_300)]),
    ],
)
def test_in_prose(nlp: Language, text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    found = [(f.kind, f.value_min, f.value_max) for _, f in spans.read(nlp(text), "figures")]
    assert [item for item in found if item[0] != "ordinal"] == expected
