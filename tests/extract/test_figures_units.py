"""The factors of the unit lexicon against pint, which knows the measures; the pipeline itself does not load it."""

import pytest

from pipeline.lexicon import lexicon

pint = pytest.importorskip("pint", reason="pint checks the factors of units; it is in the extras `dev` and `bench`")

NAMES = {
    "percent": None,
    "percentage_point": None,
    "permille": None,
    "point": None,
    "°C": "degC",
    "m²": "m**2",
    "km²": "km**2",
    "m³": "m**3",
    "Mbit/s": "megabit/second",
    "Gbit/s": "gigabit/second",
    "kWp": "kW",
    "MWp": "MW",
    "PS": "metric_horsepower",
    "ha": "hectare",
    "dB": None,
}
DIMENSIONS = {
    "duration": "[time]",
    "length": "[length]",
    "area": "[length]**2",
    "energy": "[mass]*[length]**2/[time]**2",
    "power": "[mass]*[length]**2/[time]**3",
    "mass": "[mass]",
    "temperature": "[temperature]",
}
MANY = {"Jahrzehnte": "century / 10", "Jahrhunderte": "century"}
UNITS = [unit for unit in lexicon("units")["unit"] if unit["kind"] not in ("money", "percent")]


@pytest.fixture(scope="module")
def registry() -> "pint.UnitRegistry":
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: f"{unit['symbol']} {unit['words'][0]}")
def test_a_unit_is_of_its_kind(registry: "pint.UnitRegistry", unit: dict[str, str]) -> None:
    name = NAMES.get(unit["symbol"], unit["symbol"])
    if name is None or unit["kind"] == "other":
        pytest.skip("no measure, or of a kind that holds several")
    assert registry.Unit(name).dimensionality == registry.get_dimensionality(DIMENSIONS[unit["kind"]])


@pytest.mark.parametrize("word", sorted(MANY))
def test_a_factor_is_what_the_measure_says(registry: "pint.UnitRegistry", word: str) -> None:
    (unit,) = [unit for unit in UNITS if word in unit["words"]]
    factor = registry.parse_expression(MANY[word]).to(unit["symbol"]).magnitude
    assert factor == pytest.approx(float(unit["factor"]), rel=1e-3)


def test_every_unit_with_a_factor_is_checked() -> None:
    assert {word for unit in UNITS if "factor" in unit for word in unit["words"]} & set(MANY) == set(MANY)
    assert sum("factor" in unit for unit in UNITS) == len(MANY)
