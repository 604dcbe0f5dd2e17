"""Figures against other extractors of quantities: right cases and speed. `python -m benchmarks.figures` prints both.

Peers are measured kindly: a case is right where they read just the values of the sentence, whatever unit or bound they
give, and several recognizers of one library count as one. `pip install -e .[bench]` installs them; what is not there is
left out with its reason. The Python release of Recognizers-Text has no German: asked for it, it answers in English.
"""

import contextlib
import re
import warnings
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from benchmarks.figure_cases import FigureCase, figure_cases, read_figures, role_cases
from benchmarks.figures_speed import FAILURES, Work, date_searches, print_speed
from benchmarks.figures_speed import recognizers as recognizer_works
from pipeline.extract import spans
from pipeline.extract.nlp import load_nlp
from pipeline.extract.numerals import parse_digits

_RECOGNIZERS = ("recognizers_number", "recognizers_number_with_unit", "recognizers_date_time")
_OURS = "verlautbar"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CULTURE = "de-de"

Values = frozenset[float]
Reader = Callable[[str], Values]


def our_reader(nlp: Language) -> Reader:
    """The bounds of all figures of a text."""

    def read(text: str) -> Values:
        return frozenset(
            round(value, 3)
            for _, figure in spans.read(nlp(text), "figures")
            for value in (figure.value_min, figure.value_max)
            if value is not None
        )

    return read


def recognizers(numbers: ModuleType) -> Reader:
    """Numbers, percentages, currency, dimensions and times of Recognizers-Text."""
    units, times = import_module("recognizers_number_with_unit"), import_module("recognizers_date_time")
    measured = [units.recognize_currency, units.recognize_dimension, units.recognize_temperature]
    plain = [numbers.recognize_number, numbers.recognize_percentage, numbers.recognize_ordinal]

    def read(text: str) -> Values:
        found = [result for recognize in (*measured, *plain) for result in recognize(text, _CULTURE)]
        when = [(result.start, result.end) for result in times.recognize_datetime(text, _CULTURE)]
        values = [r.resolution for r in found if not any(start <= r.start <= end for start, end in when)]
        return _floats(value.get("value") for value in values if value)

    return read


def date_search(module: ModuleType) -> Reader:
    """`dateparser.search`: dates that it finds, as figures that it takes for dates; it reads no values."""

    def read(text: str) -> Values:
        return frozenset(float(k) for k, _ in enumerate(module.search_dates(text, languages=["de"]) or ()))

    return read


def price(module: ModuleType) -> Reader:
    """The one price that price-parser reads in a text."""
    return lambda text: _floats([module.Price.fromstring(text).amount])


def spelled(module: ModuleType) -> Reader:
    """The numbers of a text after text2num made digits of its number words, read in our notation."""
    return lambda text: _floats(parse_digits(found) for found in _NUMBER.findall(module.alpha2digit(text, "de")))


PEERS: dict[str, tuple[str, Callable[[ModuleType], Reader]]] = {
    "recognizers-text": ("recognizers_number", recognizers),
    "dateparser.search": ("dateparser.search", date_search),
    "price-parser": ("price_parser", price),
    "text2num": ("text_to_num", spelled),
}


def available() -> tuple[dict[str, Reader], dict[str, str]]:
    """The peers that can be used, and why the others cannot."""
    found, missing = {}, {}
    for name, (module, reader) in PEERS.items():
        try:
            found[name] = reader(import_module(module))
        except ImportError as error:
            missing[name] = str(error)
    return found, missing


def wanted(case: FigureCase) -> Values:
    """The values of a case."""
    bounds = (value for figure in case.figures for value in (figure.low, figure.high))
    return frozenset(round(value, 3) for value in bounds if value is not None)


def right(reader: Reader, cases: list[FigureCase]) -> set[str]:
    """The names of the cases whose values a reader gives; one that fails on a text has not read it."""
    names = set()
    for case in cases:
        with contextlib.suppress(*FAILURES):
            if reader(case.text) == wanted(case):
                names.add(case.name)
    return names


def strict(nlp: Language, cases: list[FigureCase]) -> int:
    """How many cases are right in kind, bounds, unit, modifier, each and what is counted."""
    return sum(case.holds(read_figures(nlp, case.text)) for case in cases)


def roles(nlp: Language) -> tuple[int, int]:
    """How many cases of amounts have the right roles, and how many there are."""
    cases = role_cases()
    told = (tuple(f.amount_role for f in read_figures(nlp, case.text) if f.kind == "money") for case in cases)
    return sum(found == case.roles for found, case in zip(told, cases, strict=True)), len(cases)


def main() -> None:
    """Measure all readers on the table, and their speed, in one run."""
    warnings.simplefilter("ignore")
    console, nlp, cases = Console(), _figures_only(), figure_cases()
    peers, missing = available()
    table = Table("reader", f"right of {len(cases)}", "share")
    rights = {name: right(reader, cases) for name, reader in {_OURS: our_reader(nlp), **peers}.items()}
    rights["all peers together"] = set().union(*(rights[name] for name in peers))
    for name, names in rights.items():
        table.add_row(name, str(len(names)), f"{len(names) / len(cases):.1%}")
    console.print(table)
    console.print(f"Right there and wrong here: {sorted(rights['all peers together'] - rights[_OURS])}")
    given, all_roles = roles(nlp)
    console.print(f"{_OURS}, every field: {strict(nlp, cases)} of {len(cases)} cases; roles: {given} of {all_roles}.")
    for name, reason in missing.items():
        console.print(f"{name} is left out: {reason}")
    print_speed(console, nlp, timed_peers(missing))


def timed_peers(missing: dict[str, str]) -> dict[str, Work]:
    """The peers whose speed is compared."""
    found: dict[str, Work] = {}
    if "dateparser.search" not in missing:
        found |= date_searches(import_module("dateparser.search"))
    if "recognizers-text" not in missing:
        found |= recognizer_works(*map(import_module, _RECOGNIZERS))
    return found


def _figures_only() -> Language:
    nlp = load_nlp()
    nlp.select_pipes(enable=["sentences", "figures", "dates"])
    return nlp


def _floats(values: object) -> Values:
    found = set()
    for value in values:  # type: ignore[attr-defined]
        with contextlib.suppress(TypeError, ValueError):
            found.add(round(float(value), 3))
    return frozenset(found)


if __name__ == "__main__":
    main()
