"""What the gazetteer holds, and how its units are found by key and name."""

import pytest

from pipeline.gazetteer import Gazetteer, gazetteer


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return gazetteer()


@pytest.mark.parametrize(
    ("level", "count"), [("municipality", 10_751), ("district", 400), ("government_region", 19), ("land", 16)]
)
def test_counts(names: Gazetteer, level: str, count: int) -> None:
    assert sum(unit.level == level for unit in names) == count


def test_every_unit_has_its_parent(names: Gazetteer) -> None:
    assert [unit.key for unit in names if unit.parent_key and names.by_key(unit.parent_key) is None] == []


def test_every_official_name_finds_its_unit(names: Gazetteer) -> None:
    cities = {unit.district_key for unit in names if unit.level == "municipality" and unit.key.endswith("000")}
    wanted = [unit for unit in names if unit.key not in cities]
    assert [unit.name for unit in wanted if unit not in names.by_name(unit.name)] == []


def test_a_unit_in_full(names: Gazetteer) -> None:
    unit = names.by_key("05754012")
    assert unit is not None
    assert (unit.name, unit.official_name, unit.type) == ("Halle (Westf.)", "Halle (Westf.), Stadt", "Stadt")
    assert (unit.district_key, unit.government_region_key, unit.land_key) == ("05754", "057", "05")
    assert (unit.parent_key, unit.population) == ("05754", 21393)
    assert unit.latitude == pytest.approx(52.06, abs=0.05)


def test_an_unknown_key_has_no_unit(names: Gazetteer) -> None:
    assert names.by_key("99999999") is None


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Halle (Westf.)", "05754012"),
        ("Halle (Westfalen)", "05754012"),
        ("Halle/Saale", "15002000"),
        ("Halle", "15002000"),
        ("Frankfurt/Oder", "12053000"),
        ("Frankfurt", "06412000"),
        ("Mülheim a. d. Ruhr", "05117000"),
        ("Mülheim an der Ruhr", "05117000"),
        ("Weiden in der Oberpfalz", "09363000"),
        ("Frankenberg/Sachsen", "14522150"),
        ("Altdorf b. Nürnberg", "09574112"),
        ("St. Wendel", "10046117"),
        ("Gelsenkirchens", "05513000"),
        ("Hannoversch Münden", "03159017"),
        ("Kreis Borken", "05554"),
        ("Kreises Borken", "05554"),
        ("Borken", "05554012"),
        ("Stadt Borken", "05554012"),
        ("Kreis Neuss", "05162"),
        ("Rhein-Kreis-Neuss", "05162"),
        ("Oberbergischen Kreis", "05374"),
        ("Märkischen Kreises", "05962"),
        ("Landkreis Rostock", "13072"),
        ("Rostock", "13003000"),
        ("Aachen", "05334002"),
        ("StädteRegion Aachen", "05334"),
        ("Regierungsbezirk Köln", "053"),
        ("Köln", "05315000"),
        ("Oberfranken", "094"),
        ("Brandenburg", "12"),
        ("Brandenburg an der Havel", "12051000"),
        ("Bremen", "04011000"),
        ("Niedersachsen", "03"),
    ],
)
def test_by_name_gives_what_a_form_means_first(names: Gazetteer, written: str, key: str) -> None:
    assert names.by_name(written)[0].key == key


@pytest.mark.parametrize("word", ["Xyzhausen", "", "Kreis Xyz", "die"])
def test_by_name_of_no_name(names: Gazetteer, word: str) -> None:
    assert names.by_name(word) == ()


def test_homonyms_stand_by_population(names: Gazetteer) -> None:
    found = [unit for unit in names.by_name("Neuenkirchen") if unit.level == "municipality"]
    assert len(found) > 5
    assert [unit.population for unit in found] == sorted((unit.population for unit in found), reverse=True)


@pytest.mark.parametrize(
    ("words", "length", "name"),
    [
        ("Bad Berleburg baut", 2, "Bad Berleburg"),
        ("Bad Berleburgs Rathaus", 2, "Bad Berleburg"),
        ("Bad-Salzuflen baut", 1, "Bad Salzuflen"),
        ("Horn-Bad Meinberg", 2, "Horn-Bad Meinberg"),
        ("Gelsenkirchens Rat", 1, "Gelsenkirchen"),
    ],
)
def test_match_takes_the_longest_name(names: Gazetteer, words: str, length: int, name: str) -> None:
    match = names.match(words.split())
    assert match is not None
    assert (match.length, match.name) == (length, name)


@pytest.mark.parametrize(("word", "expected"), [("Bad", True), ("Kölns", True), ("Köln", True), ("Rathaus", False)])
def test_is_name(names: Gazetteer, word: str, expected: bool) -> None:
    assert names.is_name(word) is expected


@pytest.mark.parametrize(
    ("name", "kind"), [("Lage", "word"), ("Essen", "word"), ("Much", "word"), ("Nottuln", None), ("Altdorf", "surname")]
)
def test_homographs(names: Gazetteer, name: str, kind: str | None) -> None:
    assert names.homograph_kind(name) == kind
    assert names.is_homograph(name) is (kind is not None)


def test_adjective_gives_its_town(names: Gazetteer) -> None:
    assert [names.adjective(word)[0].key for word in ("Kölner", "Hildener", "Münsteraner")] == [
        "05315000",
        "05158016",
        "05515000",
    ]


def test_parts_regions_and_associations(names: Gazetteer) -> None:
    assert names.localities("Villip") == ("05382072",)
    assert names.region("Bergischen Land") == "Bergisches Land"
    assert "13075102" in names.associations["Amt Landhagen"]


def test_land_codes(names: Gazetteer) -> None:
    assert names.land_iso("05") == "DE-NW"
    land = names.land_by_iso("DE-NW")
    assert land is not None
    assert land.name == "Nordrhein-Westfalen"
    assert names.land_by_iso("DE-XX") is None
