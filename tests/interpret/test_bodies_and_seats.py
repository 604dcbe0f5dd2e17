"""Clubs of a town beside towns, towns that get something built, implied seats, objects as noun phrases."""

from collections.abc import Callable

import pytest

from pipeline.interpret.facts import Facts

Read = Callable[..., Facts]
Pairs = Callable[..., list[tuple[str, float]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Reitverein aus Musterau erhält 150.000 Euro, Talhausen 50.000 Euro.", [("Talhausen", 50000.0)]),
        ("Die Stadt Talhausen erhält 20.000 Euro, der SV Union Musterau 50.000 Euro.", [("Talhausen", 20000.0)]),
        ("Der Turnverein bekommt 10.000 Euro, Talhausen 20.000 Euro.", [("Talhausen", 20000.0)]),
        ("Der Förderverein der Bücherei Musterau erhält 5.000 Euro.", []),
        (
            "Für den Umbau der Schule in Oberdorf stehen der Stadt Talhausen 20.000 Euro zur Verfügung.",
            [("Talhausen", 20000.0)],
        ),
        ("Auch Musterau erhält 30.000 Euro.", [("Musterau", 30000.0)]),
        ("In diesem Jahr fördert das Land Musterau mit 30.000 Euro.", [("Musterau", 30000.0)]),
    ],
)
def test_sums_of_bodies_are_no_awards_to_their_towns(awards: Pairs, text: str, expected: list[object]) -> None:
    assert awards(f"# Land gibt Fördermittel\n{text}") == expected


def test_project_without_the_costs_behind_it(read: Read) -> None:
    text = "# Förderung\nGefördert werden:\n- Musterau: 20.000 Euro (Gesamtkosten: 30.000 Euro)"
    rows = read(text, {"30.000 Euro": "cost"}).municipalities
    assert [row.project for row in rows] == [None]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In den Gemeinden Musterau und Talhausen werden 20 Kilometer Leitungen verlegt.", "beneficiary"),
        ("In Musterau und Talhausen wurden 1998 Leitungen verlegt.", "mentioned"),
        ("Die Bürgermeisterinnen von Musterau und Talhausen nahmen teil.", "seat"),
    ],
)
def test_roles_of_both_towns(roles: Read, text: str, role: str) -> None:
    assert roles(f"# Baustart\n{text}") == [("Musterau", role), ("Talhausen", role)]


def test_visited_towns_are_venues(roles: Read) -> None:
    text = "# Ministerin auf Sommerreise\nMinisterin Ute Brandt hat am Freitag Musterau und Talhausen besucht."
    assert roles(text) == [("Musterau", "venue"), ("Talhausen", "venue")]


def test_district_column_of_a_table_only_qualifies(roles: Read) -> None:
    text = "# Förderung\nGefördert werden:\n|! Ort | Kreis | Zuwendung in Euro\n| Musterau | Kreis Muster | 20.000 Euro"
    assert roles(text) == [("Musterau", "beneficiary")]


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Bürgermeisterin Eva Falk dankte in Musterau für die Mittel.", "05999001"),
        ("Bürgermeisterin Eva Falk aus Talhausen dankte.", "05998001"),
        ("Bürgermeisterin Eva Falk dankte Musterau und Talhausen.", None),
        ("Bürgermeisterin Eva Falk und Bürgermeister Jan Holm kamen nach Musterau.", None),
    ],
)
def test_place_of_a_mayor(read: Read, sentence: str, key: str | None) -> None:
    assert read(f"# Förderung\n{sentence}").offices[0].place_ags == key


@pytest.mark.parametrize(
    ("sentence", "verb", "thing"),
    [
        ("Ministerin Ute Brandt gab in Musterau die Gewinner bekannt.", "bekanntgeben", "die Gewinner"),
        ("In Musterau wurde der Kongress eröffnet.", "eröffnen", "der Kongress"),
        ("Der Kongress wurde feierlich eröffnet.", "eröffnen", "der Kongress"),
        ("Ministerin Ute Brandt hat den Kongress, wie geplant, eröffnet.", "eröffnen", "den Kongress"),
    ],
)  # fmt: skip
def test_object_is_a_noun_phrase(read: Read, sentence: str, verb: str, thing: str) -> None:
    main = read(f"# Gewinner stehen fest: Kongress eröffnet\n{sentence}").announcements[0]
    assert (main.verb, main.object) == (verb, thing)


def test_work_grows_with_the_text(monkeypatch: pytest.MonkeyPatch, read: Read) -> None:
    """Twice the text asks the triggers about twice as often, not four times."""
    from pipeline.interpret.awards import segments  # noqa: PLC0415

    counted = 0
    plain = segments.verb_classes

    def counting(word: str) -> frozenset[str]:
        nonlocal counted
        counted += 1
        return plain(word)

    monkeypatch.setattr("pipeline.interpret.awards.segments.verb_classes", counting)
    work = []
    for times in (20, 40):
        counted = 0
        read("# Förderung\n" + "Die Stadt Musterau erhält 20.000 Euro, Talhausen 30.000 Euro.\n" * times)
        work.append(counted)
    assert work[0] > 0
    assert work[1] <= 2.2 * work[0]
