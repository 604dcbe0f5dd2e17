"""Stated numbers of beneficiaries against those that the text names."""

from collections.abc import Callable

import pytest

from pipeline.interpret.facts import Facts

Read = Callable[[str], Facts]


def _counts(facts: Facts) -> tuple[int | None, int | None, list[str]]:
    main = facts.announcements[0]
    return main.stated_count, main.found_count, [problem.message for problem in facts.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # equal
        ("Drei Kommunen wurden ausgewählt: Wesel, Moers und Xanten.", (3, 3, [])),
        ("Ausgewählt wurden zwei Landkreise: der Landkreis Celle und der Landkreis Uelzen.", (2, 2, [])),
        ("Ausgewählt wurden zwei Kreise und zwei Städte: Kreis Olpe, Kreis Soest, Iserlohn und Altena.", (4, 4, [])),
        ("Die drei Gewinner stehen fest. Ausgewählt wurden Lemgo, Brakel und Höxter.", (3, 3, [])),
        # unequal
        (
            "Ausgewählt wurden vier Kommunen: Wesel, Moers und Xanten.",
            (4, 3, ["The text states 4 municipalities and names 3."]),
        ),
        (
            "Ausgewählt wurden drei Landkreise: der Landkreis Celle und der Landkreis Uelzen.",
            (3, 2, ["The text states 3 districts and names 2."]),
        ),
        # some of them
        ("Ausgewählt wurden zwölf Kommunen, darunter Wesel, Moers und Xanten.", (12, 3, [])),
        ("Ausgewählt wurden zwölf Kommunen. Zum Beispiel erhält Wesel einen neuen Park.", (12, 1, [])),
        # what is no count of towns
        ("Sieben Vereine werden gefördert. Ausgewählt wurden sie in Wesel, Moers und Xanten.", (None, None, [])),
        ("Gefördert werden neun Projekte in Wesel, Moers und Xanten.", (None, None, [])),
        ("Die sieben Gewinner stehen fest. Ausgewählt wurden Lemgo, Brakel und Höxter.", (None, None, [])),
    ],
)
def test_stated_counts(read_text: Read, text: str, expected: tuple[int | None, int | None, list[str]]) -> None:
    assert _counts(read_text(f"# Land fördert Radwege\n{text}")) == expected


def test_a_count_that_agrees_makes_its_rows_surer(read_text: Read) -> None:
    listed = "\n- Wesel\n- Moers\n- Xanten"
    plain, counted = (
        read_text(f"# Land fördert Radwege\n{intro}:{listed}")
        for intro in ("Die Kommunen im Überblick", "Gefördert werden drei Kommunen")
    )
    assert [row.role for row in plain.municipalities] == [row.role for row in counted.municipalities]
    assert min(row.confidence for row in counted.municipalities) > max(row.confidence for row in plain.municipalities)


def test_a_joined_count_is_added_up(read_text: Read) -> None:
    text = "# Land fördert Glasfaser\nGefördert werden 14 Kreise, 158 kreisangehörige und 7 kreisfreie Städte."
    assert read_text(text).announcements[0].stated_count == 179


def test_an_inherited_role_is_less_sure_the_farther_its_act_stands(read_text: Read) -> None:
    listed = "\n- Wesel\n- Moers\n- Xanten"
    near, far, none = (
        read_text(f"# {title}\n{intro}{listed}").municipalities[0]
        for title, intro in (
            ("Land fördert Radwege", "Ausgewählt sind"),
            ("Land fördert Radwege", "Ein Blick auf die Karte"),
            ("Neues aus der Region", "Ein Blick auf die Karte"),
        )
    )
    assert near.confidence > far.confidence > none.confidence
    assert {near.role, far.role, none.role} == {"beneficiary"}
