"""Sums that the text itself says must add up."""

import cProfile

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.extract.values import Figure
from pipeline.interpret.facts import Mention
from pipeline.interpret.precision import rounding, sum_roundings
from pipeline.interpret.sums import SumCheck, check_sums


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def confirmed(text: str, check: SumCheck) -> list[str]:
    return [text[start:end] for start, end in sorted(check.confirmed)]


WRONG = [
    "Insgesamt fließen 12 Millionen Euro, davon 9 Millionen Euro in Schulen und 5 Millionen Euro in Wege.",
    "Der Kreis erhält 412.500 Euro, davon 300.000 Euro für die Halle und 140.000 Euro für den Platz.",
    "Es gab 281 Vorhaben, davon 158 in Städten und 223 in Gemeinden.",
    "Zugesagt sind 3,2 Millionen Euro (davon 4,1 Millionen Euro vom Bund).",
    "Kommune | Förderung in Euro\nLage | 12.400\nDetmold | 8.100\nSumme | 30.500",
    "Kommune | Projekte | Förderung in Euro\nLage | 2 | 12.400\nDetmold | 3 | 8.100\nInsgesamt | 6 | 20.500",
    "Stadt/Gemeinde Betrag in Euro\nLage 12.400\nDetmold 8.100\nZusammen 22.500",
    "Die Gesamtkosten betragen 140.000 Euro, das Land trägt 60 Prozent, also 94.000 Euro.",
    "Von den Gesamtkosten in Höhe von 140.000 Euro trägt das Land 60 Prozent (94.000 Euro).",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_is_a_problem(nlp: Language, text: str) -> None:
    (problem,) = check_sums(nlp(text)).problems
    assert (problem.severity, problem.code) == ("warning", "sum_mismatch")
    assert problem.start is not None


RIGHT = [
    (
        "Insgesamt fließen 12 Millionen Euro, davon 8 Millionen Euro in Schulen und 4 Millionen Euro in Wege.",
        ["12 Millionen Euro", "8 Millionen Euro", "4 Millionen Euro"],
    ),
    (
        "Der Bund gibt 114 Millionen Euro, das Land 82,9 Millionen Euro, zusammen 196,9 Millionen Euro.",
        ["114 Millionen Euro", "82,9 Millionen Euro", "196,9 Millionen Euro"],
    ),
    (
        "Rund 17,5 Millionen Euro gehen in die Wehren, davon 14,91 Millionen Euro in Wagen und 2,61 Millionen Euro in "
        "Häuser.",
        ["17,5 Millionen Euro", "14,91 Millionen Euro", "2,61 Millionen Euro"],
    ),
    ("Kommune | Förderung in Euro\nLage | 12.400\nDetmold | 8.100\nSumme | 20.500", ["12.400", "8.100", "20.500"]),
    ("Beteiligt sind 281 Orte, davon 58 Städte und 223 Dörfer.", []),
]


@pytest.mark.parametrize(("text", "sure"), RIGHT)
def test_what_adds_up_is_confirmed(nlp: Language, text: str, sure: list[str]) -> None:
    check = check_sums(nlp(text))
    assert check.problems == ()
    if sure:
        assert confirmed(text, check) == sure


SILENT = [
    "Insgesamt fließen 12 Millionen Euro, davon 4 Millionen Euro in Schulen.",
    "Insgesamt fließen 12 Millionen Euro, davon bis zu 14 Millionen Euro in Schulen.",
    "Lage erhält 84.000 Euro, davon 80.000 Euro für die Halle (2019: 90.000 Euro).",
    "Lage erhält 84.000 Euro, davon 60.000 Euro für die Halle, die 140.000 Euro kostet.",
    "Es sind 12 Kommunen, davon haben fünf zusammen 20 Schulen.",
    "Das Land gibt 5 Millionen Euro, davon je 3 Millionen Euro für beide Häuser.",
    "12 Millionen Euro gibt der Bund, davon 8 Millionen Euro für Schulen, davon 5 Millionen Euro für neue.",
    "Rund 4 Millionen Euro gibt der Bund, davon 2,1 Millionen Euro für Lage und 2,2 Millionen Euro für Unna.",
    "Lage erhält 84.000 Euro, Detmold 120.000 Euro. Insgesamt gibt das Land 3 Millionen Euro.",
    "Kommune | Förderung in Euro\nLage | 12.400\nDetmold |\nSumme | 30.500",
    "Kommune | Förderung in Euro\nLage | 12.400\ndavon Müssen | 4.000\nDetmold | 8.100\nSumme | 20.500",
    "Kommune | Förderung in Mio. Euro\nLage | 1,2\nDetmold | 0,8\nUnna | 0,4\nSumme | 2,5",
    "Die Gesamtkosten betragen 140.000 Euro, das Land trägt 60 Prozent der förderfähigen Kosten, also 72.000 Euro.",
    "Die Gesamtkosten betragen 140.000 Euro, das Land trägt 60 Prozent, die Stadt zahlt 12.000 Euro.",
    "Die Gesamtkosten betragen rund 140.000 Euro, das Land trägt 60 Prozent, also 83.500 Euro.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_right_is_no_problem(nlp: Language, text: str) -> None:
    assert check_sums(nlp(text)).problems == ()


@pytest.mark.parametrize(
    ("text", "value", "modifier", "half"),
    [
        ("3,87 Millionen Euro", 3_870_000, "exact", 5_000),
        ("55,254 Millionen", 55_254_000, "exact", 500),
        ("12 Millionen Euro", 12_000_000, "exact", 500_000),
        ("drei Millionen Euro", 3_000_000, "exact", 500_000),
        ("300.000 Euro", 300_000, "approximately", 50_000),
        ("300.000 Euro", 300_000, "exact", 500),
        ("12.405 Euro", 12_405, "exact", 0),
        ("1.855.565,87 Euro", 1_855_565.87, "exact", 0.005),
        ("281 Vorhaben", 281, "exact", 0),
    ],
)
def test_rounding_is_half_of_the_last_place(text: str, value: float, modifier: str, half: float) -> None:
    assert rounding(text, value, modifier) == pytest.approx(half)


@given(st.lists(st.integers(100, 10**9), min_size=2, max_size=6))
def test_a_table_that_adds_up_is_never_a_problem(nlp: Language, cents: list[int]) -> None:
    def told(amount: int) -> str:
        return f"{amount // 100},{amount % 100:02}"

    rows = [f"Ort {chr(65 + k)} | {told(amount)}" for k, amount in enumerate(cents)]
    text = "\n".join(["Kommune | Betrag in Euro", *rows, f"Summe | {told(sum(cents))}"])
    check = check_sums(nlp(text))
    assert check.problems == ()
    assert len(check.confirmed) == len(cents) + 1


@pytest.mark.parametrize(
    "unit", ["5 Euro, davon 3 Euro und ", "davon ", "A | 5 Euro | ", "Lage | 5 Euro\nSumme | 5 Euro\n"]
)
def test_work_grows_with_the_text_and_no_faster(nlp: Language, unit: str) -> None:
    def calls(times: int) -> int:
        doc = nlp(unit * times)
        profile = cProfile.Profile()
        profile.enable()
        check_sums(doc)
        profile.disable()
        return sum(entry.callcount for entry in profile.getstats())

    calls(1)
    assert calls(200) < 2.2 * calls(100)


def test_figures_that_add_up_are_surer() -> None:
    plain = Mention(Figure("money", 5.0, 5.0, confidence=0.8), "5 Euro", 3, 9, "")
    other = Mention(Figure("money", 7.0, 7.0, confidence=0.8), "7 Euro", 12, 18, "")
    raised = SumCheck(confirmed=frozenset({(3, 9)})).raised([plain, other])
    assert [item.value.confidence for item in raised] == [0.98, 0.8]


def test_a_sum_is_as_exact_as_its_coarsest_print(nlp: Language) -> None:
    text = "Lage erhält 3,9 Millionen Euro (3.900.000 Euro), Detmold 12.405 Euro, andere bis zu 500 Euro."
    assert sum_roundings(nlp(text)) == {3_900_000.0: pytest.approx(50_000), 12_405.0: 0.0, 500.0: 50.0}
