"""Names and keys as of a day, and what yesterday's units are today."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.gazetteer import Gazetteer, gazetteer
from pipeline.gazetteer.units import FormerUnits, Units, table


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return gazetteer()


@pytest.mark.parametrize(
    ("written", "day", "key", "today"),
    [
        ("Aachen", "2009-10-20", "05313000", "05334002"),
        ("Aachen", "2009-10-21", "05334002", "05334002"),
        ("Kreis Aachen", "2008-05-01", "05354", "05334"),
        ("Städteregion Aachen", "2015-01-01", "05334", "05334"),
        ("Alsdorf", "2005-01-01", "05354004", "05334004"),
        ("Göttingen", "2015-03-01", "03152012", "03159016"),
        ("Landkreis Göttingen", "2015-03-01", "03152", "03159"),
        ("Landkreis Göttingen", "2020-03-01", "03159", "03159"),
        ("Landkreis Osterode am Harz", "2012-01-01", "03156", "03159"),
        ("Landkreis Soltau-Fallingbostel", "2010-06-01", "03358", "03358"),
        ("Heidekreis", "2012-06-01", "03358", "03358"),
        ("Landkreis Rügen", "2010-06-01", "13061", "13073"),
        ("Erzgebirgskreis", "2010-06-01", "14521", "14521"),
        ("Wernigerode", "2005-06-01", "15369032", "15085370"),
        ("Bitterfeld", "2005-06-01", "15154", "15082"),
        ("Bitterfeld-Wolfen", "2012-06-01", "15082015", "15082015"),
        ("Eisenach", "2020-01-01", "16056000", "16063105"),
        ("Eisenach", "2022-01-01", "16063105", "16063105"),
        ("Riedstadt", "2010-01-01", "06433011", "06433011"),
        ("Erftkreis", "2001-01-01", "05362", "05362"),
    ],
)
def test_names_as_of_a_day(names: Gazetteer, written: str, day: str, key: str, today: str) -> None:
    found = names.by_name(written, date.fromisoformat(day))
    assert key in {unit.key for unit in found}
    unit = next(unit for unit in found if unit.key == key)
    successor = names.today(unit)
    assert successor is not None
    assert successor.key == today


@pytest.mark.parametrize(
    ("name", "day"), [("Soltau-Fallingbostel", "2015-01-01"), ("Wolfen", "2009-01-01"), ("Rügen", "2020-01-01")]
)
def test_what_has_ended_is_no_candidate(names: Gazetteer, name: str, day: str) -> None:
    assert names.units(name, date.fromisoformat(day)) == ()


def test_without_a_day_yesterday_counts_only_where_today_has_none(names: Gazetteer) -> None:
    assert {unit.key for unit in names.units("Aachen")} == {"05334002", "05334"}
    assert [unit.key for unit in names.units("Soltau-Fallingbostel")] == ["03358"]


def test_a_unit_to_come_bears_its_name_already(names: Gazetteer) -> None:
    assert [unit.key for unit in names.by_name("Städteregion Aachen", date(2008, 5, 1))] == ["05334"]


def test_a_key_of_yesterday_has_its_unit(names: Gazetteer) -> None:
    unit = names.by_key("05354")
    assert unit is not None
    assert (unit.name, unit.level, unit.valid_to, unit.successors) == (
        "Aachen",
        "district",
        date(2009, 10, 21),
        ("05334",),
    )


@pytest.mark.parametrize(
    ("words", "name"), [("Soltau-Fallingbostel plant", "Soltau-Fallingbostel"), ("Roßlaus Hafen", "Roßlau")]
)
def test_match_gives_former_names_only_if_asked(names: Gazetteer, words: str, name: str) -> None:
    assert names.match(words.split()) is None
    match = names.match(words.split(), former=True)
    assert match is not None
    assert (match.name, match.former) == (name, True)


def test_a_name_of_today_is_not_former(names: Gazetteer) -> None:
    match = names.match(["Aachen"], former=True)
    assert match is not None
    assert not match.former


@pytest.mark.parametrize(
    ("part", "key"), [("Wolfen", "15082015"), ("Gerblingerode", "03159010"), ("Roßlau", "15001000")]
)
def test_former_municipalities_are_parts_of_their_successor(names: Gazetteer, part: str, key: str) -> None:
    assert key in names.former_localities(part)
    assert names.localities(part) == ()


@pytest.mark.parametrize(
    ("region", "member"),
    [
        ("Rheinisches Revier", "05334"),
        ("OWL", "05758"),
        ("Ostwestfalen-Lippe", "05711"),
        ("Südwestfalen", "05970"),
        ("Metropole Ruhr", "05113"),
        ("Lausitzer Revier", "14625"),
        ("Emsland", "03454"),
        ("Samtgemeinde Harpstedt", "03458006"),
    ],
)
def test_members(names: Gazetteer, region: str, member: str) -> None:
    assert member in names.members(region)


def test_an_unknown_region_has_no_members(names: Gazetteer) -> None:
    assert names.members("Mondlandschaft") == ()


@pytest.mark.parametrize(
    ("word", "key"),
    [("Hannoveraner", "03241001"), ("Hallesche", "15002000"), ("Dresdner", "14612000"), ("Bremer", "04011000")],
)
def test_irregular_adjectives(names: Gazetteer, word: str, key: str) -> None:
    assert [unit.key for unit in names.adjective(word)] == [key]


def test_successors_are_of_today(names: Gazetteer) -> None:
    of_today = {unit.key for unit in names}
    assert [row[0] for row in table("former") if not set(row[6].split()) <= of_today] == []


def test_members_exist(names: Gazetteer) -> None:
    rows = [*table("associations"), *((name, members) for name, _, _, _, members in table("regions"))]
    known = {unit.key for unit in names}
    assert [name for name, members in rows if not {key for key in members.split() if len(key) == 5} <= known] == []


def test_no_cell_holds_a_line_break() -> None:
    assert all("\n" not in cell for name in ("units", "former") for row in table(name) for cell in row)


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(["Aachen", "Göttingen", "Eisenach", "Harz", "Wolfen"])
)
def test_every_unit_of_a_day_existed_or_is_to_come(day: date, name: str) -> None:
    found = gazetteer().units(name, day)
    assert all(unit.existed(day) for unit in found) or all(unit.existed(None) for unit in found)


def test_units_of_one_key_follow_each_other() -> None:
    former = FormerUnits(Units())
    for key in {row[0] for row in table("former") if row[2] == "district"}:
        ends = [unit.valid_to for unit in former[key]]
        assert ends == sorted(ends, key=lambda end: end or date.max, reverse=True)
