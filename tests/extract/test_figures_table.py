"""The two tables of cases: what every quantity is, and what every amount is in its clause."""

import pytest
import spacy
from spacy.language import Language

from benchmarks.figure_cases import FigureCase, RoleCase, figure_cases, read_figures, role_cases


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def test_the_table_is_large() -> None:
    assert len(figure_cases()) >= 300
    assert len(role_cases()) >= 100


@pytest.mark.parametrize("case", figure_cases(), ids=lambda case: case.name)
def test_figures(nlp: Language, case: FigureCase) -> None:
    figures = read_figures(nlp, case.text)
    assert case.holds(figures), figures


@pytest.mark.parametrize("case", role_cases(), ids=lambda case: case.name)
def test_amount_roles(nlp: Language, case: RoleCase) -> None:
    assert [figure.amount_role for figure in read_figures(nlp, case.text) if figure.kind == "money"] == list(case.roles)
