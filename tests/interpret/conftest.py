"""A small extraction for the tests of this stage: invented towns, plain sums, so that only interpretation is tested.

A release is written in a plain notation, a block per line: `# ` title, `## ` subtitle, `> ` lead, `### ` heading, `- `
item, `-- ` item below it, `| a | b` row, `|! a | b` head of a table, anything else a paragraph.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.clean.release import Block, BlockKind, Release
from pipeline.extract import sentences as _sentences  # noqa: F401 - registers the factory
from pipeline.extract import spans
from pipeline.extract.nlp import load_nlp
from pipeline.extract.values import DateSpan, Figure, Office, Organisation, Person, Place, Programme, Quote
from pipeline.gazetteer import gazetteer
from pipeline.interpret import interpret
from pipeline.interpret.facts import Facts

TOWNS = {
    "Musterau": "05999001",
    "Beispielheim": "05999002",
    "Neudorf am Berg": "05999003",
    "Altenmühl": "05999004",
    "Bad Probstein": "05999005",
    "Talhausen": "05998001",
    "Kreis Muster": "05999",
    "Landkreis Probe": "05998",
    "Beispielkreis": "05997",
    "Regierungsbezirk Vorland": "059",
}
PARTS = {"Oberdorf": "05999001", "Musterau-Oberdorf": "05999001"}
NAMES = {key: name for name, key in TOWNS.items()}
PEOPLE = {"Eva Falk": "mayor", "Jan Holm": "mayor", "Ute Brandt": "minister", "Udo Kern": "state_secretary"}
TITLES = "Bürgermeisterin|Bürgermeister|Ministerin|Staatssekretär|Landrätin|Landrat"
KINDS = {"Landrätin": "district_administrator", "Landrat": "district_administrator", "Ministerin": "minister"}
NUMBERS = {"zwei": 2, "drei": 3, "vier": 4, "sieben": 7, "zehn": 10}
PREFIXES: tuple[tuple[str, BlockKind], ...] = (
    ("# ", "title"),
    ("## ", "subtitle"),
    ("### ", "heading"),
    ("> ", "lead"),
    ("- ", "item"),
    ("-- ", "item"),
    ("|! ", "row"),
    ("| ", "row"),
)
_SUM = re.compile(r"(?:(\d[\d.]*(?:,\d+)?)( Millionen| Mio\.)?|(eine halbe Million)) (?:Euro|€)")
_PLACE = re.compile("|".join(sorted((*TOWNS, *PARTS), key=len, reverse=True)))
_NLP = spacy.blank("de")
_NLP.add_pipe("verlautbar_sentences")


def _release(text: str) -> Release:
    body, blocks = "", []
    for chunk in text.strip().split("\n"):
        line = chunk.strip()
        if not line:
            continue
        prefix, kind = next(((p, k) for p, k in PREFIXES if line.startswith(p)), ("", "paragraph"))
        content = line[len(prefix) :].strip(" |" if kind == "row" else " ")
        joint = "\n" if blocks and kind in ("item", "row") and blocks[-1].kind == kind else "\n\n"
        body += joint if body else ""
        start = len(body)
        body += content
        cells, offset = [], start
        if kind == "row":
            for cell in content.split(" | "):
                cells.append((offset, offset + len(cell)))
                offset += len(cell) + 3
        blocks.append(
            Block(kind, start, len(body), level=int(prefix == "-- "), cells=tuple(cells), header=prefix == "|! ")
        )
    title = next((body[b.start : b.end] for b in blocks if b.kind == "title"), "")
    return Release(
        text=body, blocks=tuple(blocks), title=title, date=dt.date(2024, 5, 6), issuer="Ministerium für Heimat"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests over files of cases."""
    config.addinivalue_line("markers", "cases(folder): a test for each case of tests/interpret/folder")


def document(text: str, roles: dict[str, str] | None = None) -> Doc:
    """The document of a release; `roles` gives the role of a sum by its text ("400.000 Euro": "cost")."""
    release = _release(text)
    doc = _NLP.make_doc(release.text)
    doc._.release = release
    doc = _NLP(doc)
    _write(doc, "places", _PLACE.finditer(doc.text), _place)
    _write(doc, "figures", _SUM.finditer(doc.text), lambda match: _figure(match, roles or {}))
    counts = re.finditer(rf"\b({'|'.join(NUMBERS)})\b", doc.text, re.IGNORECASE)
    found = [(s.start, s.end, "", s._.figure) for s in doc.spans["figures"]]
    for match in counts:
        span = doc.char_span(*match.span())
        value = float(NUMBERS[match.group().lower()])
        found.append((span.start, span.end, "", Figure("count", value, value)))
    spans.write(doc, "figures", found)
    _write(doc, "people", re.finditer("|".join(PEOPLE), doc.text), lambda m: Person(m.group(), *m.group().split()))
    _write(
        doc,
        "offices",
        re.finditer(rf"\b({TITLES})(?= (?:[\w ]+, )?({'|'.join(PEOPLE)})| (?:von|des|der)\b)", doc.text),
        lambda m: Office(m.group(1), KINDS.get(m.group(1), "mayor"), m.group(2)),
    )
    _write(doc, "quotes", re.finditer(r"„[^“]{40,}“", doc.text), lambda m: Quote(m.group().strip("„“")))
    _write(
        doc,
        "programmes",
        re.finditer(r"„[^“]{3,39}“", doc.text),
        lambda m: Programme(m.group().strip("„“"), "programme"),
    )
    _write(
        doc,
        "organisations",
        re.finditer("Ministerium für Heimat", doc.text),
        lambda m: Organisation(m.group(), "ministry"),
    )
    _write(
        doc,
        "dates",
        re.finditer(r"bis Ende (\d{4})", doc.text),
        lambda m: DateSpan(None, dt.date(int(m.group(1)), 12, 31), "period", "period"),
    )
    return doc


def _write(doc: Doc, group: str, matches: object, value: Callable[[re.Match[str]], object]) -> None:
    found = []
    for match in matches:  # type: ignore[attr-defined]
        span = doc.char_span(*match.span(), alignment_mode="expand")
        found.append((span.start, span.end, group, value(match)))
    spans.write(doc, group, found)


def _place(match: re.Match[str]) -> Place:
    name = match.group()
    if name in PARTS:
        return Place(name, "part", parent_ags=PARTS[name])
    key = TOWNS[name]
    return Place(name, {8: "municipality", 5: "district", 3: "government_region"}[len(key)], ags=key)


def _figure(match: re.Match[str], roles: dict[str, str]) -> Figure:
    digits, scale, words = match.groups()
    value = 500000.0 if words else float(digits.replace(".", "").replace(",", ".")) * (1e6 if scale else 1)
    before = match.string[max(match.start() - 16, 0) : match.start()].lower().split()
    each = bool({"je", "jeweils"} & set(before[-2:]))
    hedge = "approximately" if before[-1:] == ["rund"] else "exact"
    return Figure("money", value, value, "EUR", hedge, each=each, amount_role=roles.get(match.group(), "award"))


def facts(text: str, roles: dict[str, str] | None = None) -> Facts:
    """The facts of a release in the notation above."""
    return interpret(document(text, roles))


@dataclass(frozen=True)
class Case:
    """A release of a file of cases, the line of what it must give, and the form that it stands under."""

    text: str
    expected: str
    form: str


def read_cases(folder: str) -> Iterator[Case]:
    """The cases of `tests/interpret/FOLDER/*.txt`, parted by empty lines: a release, and behind `=>` what it gives.

    A block that begins with `%` heads the cases below it; `% known` those that are known to be misread.
    """
    for path in sorted((Path(__file__).parent / folder).glob("*.txt")):
        form = path.stem
        for chunk in path.read_text(encoding="utf-8").strip().split("\n\n"):
            if chunk.startswith("%"):
                form = chunk[1:].strip()
                continue
            text, *expected = chunk.split("\n=>")
            yield Case(text, "\n".join(line.strip() for line in expected), form)


def as_params(folder: str) -> Iterator[object]:
    """The cases as parameters; the known misses must fail until they are mended."""
    for case in read_cases(folder):
        marks = [pytest.mark.xfail(strict=True, reason=case.form)] if case.form.startswith("known") else []
        yield pytest.param(
            case.text, case.expected, id=f"{case.form[:30]}: {case.text.splitlines()[0][2:50]}", marks=marks
        )


def unit_name(key: str) -> str:
    """A municipality or district as the cases call it."""
    unit = gazetteer().by_key(key)
    assert unit is not None
    name = unit.name.split(",")[0]
    return name if len(key) == 8 or name.lower().endswith("kreis") or name.startswith("Kreis ") else f"Kreis {name}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that is marked `cases("folder")` its releases."""
    for mark in metafunc.definition.iter_markers("cases"):
        metafunc.parametrize(("text", "expected"), list(as_params(mark.args[0])))


@pytest.fixture(scope="session")
def read_text() -> Callable[[str], Facts]:
    """The facts of a release in the notation above, with real towns, by the whole pipeline."""
    nlp = load_nlp()

    def found(text: str) -> Facts:
        release = _release(text)
        doc = nlp.make_doc(release.text)
        doc._.release = release
        for _, component in nlp.pipeline:
            doc = component(doc)
        return interpret(doc)

    return found


@pytest.fixture
def name_of() -> Callable[[str], str]:
    return unit_name


@pytest.fixture
def read() -> Callable[..., Facts]:
    return facts


@pytest.fixture
def awards() -> Callable[..., list[tuple[str, float]]]:
    """The awards that a release is read to hold: (town, sum), sorted."""

    def found(text: str, roles: dict[str, str] | None = None) -> list[tuple[str, float]]:
        rows = facts(text, roles).municipalities
        return sorted((NAMES[row.ags], row.amount.exact) for row in rows if row.amount is not None)

    return found


@pytest.fixture
def roles() -> Callable[..., list[tuple[str, str]]]:
    """The roles that a release is read to hold: (town, role), sorted."""

    def found(text: str) -> list[tuple[str, str]]:
        return sorted({(NAMES[row.ags], row.role) for row in facts(text).municipalities})

    return found


@pytest.fixture
def kinds() -> Callable[..., list[str]]:
    """The kinds of announcement, the main one first."""

    def found(text: str) -> list[str]:
        return [announcement.kind for announcement in facts(text).announcements]

    return found
