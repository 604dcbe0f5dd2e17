"""Tables of people, offices, bodies, programmes and quotations: a construction of the language each."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.extract.nlp import load_nlp

CASES = Path(__file__).with_name("cases")
Case = dict[str, Any]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


def cases(name: str) -> list[Any]:
    """The cases of a table; those marked as gaps must still fail."""
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    gap = pytest.mark.xfail(reason="a known gap", strict=True)
    return [pytest.param(case, id=case["construction"], marks=[gap] if case.get("gap") else []) for case in table]


def values(doc: Doc, group: str) -> list[Any]:
    return [value for _, value in spans.read(doc, group)]


@pytest.mark.parametrize("case", cases("people_offices"))
def test_people_and_offices(nlp: Language, case: Case) -> None:
    doc = nlp(case["text"])
    held = values(doc, "offices")
    assert list(dict.fromkeys(person.name for person in values(doc, "people"))) == case["people"]
    if "offices" in case:
        wanted = dict(entry.partition(" = ")[::2] for entry in case["offices"])
        found = {f"{office.person}: {office.title}": office.kind for office in held}
        assert found == {title: kind or found.get(title) for title, kind in wanted.items()}
    if "bodies" in case:
        assert [office.organisation for office in held] == case["bodies"]
    if "tenure" in case:
        assert held[0].tenure == case["tenure"]


@pytest.mark.parametrize("case", cases("rementions"))
def test_people_named_again(nlp: Language, case: Case) -> None:
    doc = nlp(case["text"])
    found = [f"{span.text}: {person.name}" for span, person in spans.read(doc, "people")]
    assert set(case.get("mentions", ())) <= set(found)
    if case.get("mentions") == []:
        assert len(found) == 1
    assert not set(case.get("absent", ())) & {span.text for span, _ in spans.read(doc, "people")}
    doubtful = {doc.text[problem.start : problem.end] for problem in doc._.problems}
    assert set(case.get("doubtful", ())) <= doubtful


@pytest.mark.parametrize("case", cases("bodies"))
def test_bodies(nlp: Language, case: Case) -> None:
    check_names(values(nlp(case["text"]), "organisations"), case)


@pytest.mark.parametrize("case", cases("programmes"))
def test_programmes(nlp: Language, case: Case) -> None:
    check_names(values(nlp(case["text"]), "programmes"), case)


def check_names(found: list[Any], case: Case) -> None:
    """Whether every name of the case is found, with the kind and abbreviation that it tells, and none that must not."""
    kinds = {value.name: value.kind for value in found}
    kinds |= {f"{value.name} ({value.abbreviation})": value.kind for value in found if hasattr(value, "abbreviation")}
    for entry in case.get("found", ()):
        names, _, kind = entry.partition(" = ")
        hits = [kinds[name] for name in names.split("|") if name in kinds]
        assert hits
        assert not kind or hits[0] == kind
    assert not set(case.get("absent", ())) & {value.name for value in found}


@pytest.mark.parametrize("case", cases("quotations"))
def test_quotations(nlp: Language, case: Case) -> None:
    quotes = values(nlp(case["text"]), "quotes")
    direct = [quote for quote in quotes if quote.direct]
    wanted = [entry.rsplit(" = ", 1) for entry in case["quotes"]]
    assert [quote.speaker or "?" for quote in direct] == [speaker for _, speaker in wanted]
    assert all(quote.text.startswith(words) for quote, (words, _) in zip(direct, wanted, strict=True))
    assert "joined" not in case or direct[0].text == case["joined"]
    assert len(quotes) - len(direct) >= case.get("indirect", 0)
