"""What an announcement says: its sum, its count, who acts, how far it is; and what the text states of itself."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.awards.numbers import scale
from pipeline.interpret.facts import Facts
from pipeline.interpret.triggers import phrase, word_test

Read = Callable[..., Facts]

TOTALS = [
    ("# Land fördert Orte mit 3,2 Millionen Euro\nEs gibt Bescheide.", {}, 3200000),
    # the exact form in the body
    (
        "# Rund 1,3 Millionen Euro für Dörfer\nInsgesamt gibt das Land dafür 1.296.300 Euro aus.",
        {"1.296.300 Euro": "total"},
        1296300,
    ),
    # in the body alone
    (
        "# Acht Kommunen ausgewählt\nSie erhalten Hilfe. Insgesamt gibt das Land dafür 240.000 Euro aus.",
        {"240.000 Euro": "total"},
        240000,
    ),
    # the whole Land is another sum
    (
        "# Land fördert Orte\nDas Land fördert zwei Orte mit Geld. Landesweit stehen 13,9 Millionen Euro bereit.",
        {"13,9 Millionen Euro": "total"},
        None,
    ),
    # costs, ceilings, former years
    ("# Land fördert Orte\nDas Land fördert Orte. Die Kosten liegen bei 900.000 Euro.", {"900.000 Euro": "cost"}, None),
    ("# Land fördert Orte\nDas Land fördert Orte mit bis zu 30.000 Euro.", {"30.000 Euro": "ceiling"}, None),
    (
        "# Land fördert Orte\nDas Land fördert Orte. 2023 waren es 5,8 Millionen Euro.",
        {"5,8 Millionen Euro": "former"},
        None,
    ),
    # the award of one town is not the total of all
    ("# Land fördert Orte\nGefördert werden Musterau (20.000 Euro) und Talhausen (30.000 Euro).", {}, None),
    # an event costs nothing
    ("# Minister eröffnet Konferenz\nFür das Programm stehen 465 Millionen Euro bereit.", {}, None),
    # a prize of several is not all of the prize money
    ("# Preis verliehen\nDie Ministerin hat den Preis verliehen. Er ist mit 5.000 Euro dotiert.", {}, None),
    (
        "# Preis verliehen\nDie Ministerin hat den Preis verliehen. Er ist mit insgesamt 9.000 Euro dotiert.",
        {"9.000 Euro": "price"},
        9000,
    ),
    # a law has the sum of its title
    ("# Kabinett beschließt Entwurf: Kommunen erhalten 9,4 Millionen Euro\nDas Gesetz gilt ab Mai.", {}, 9400000),
]


@pytest.mark.parametrize(("text", "roles", "expected"), TOTALS)
def test_total(read: Read, text: str, roles: dict[str, str], expected: float | None) -> None:
    main = read(text, roles).announcements[0]
    assert (main.amount.exact if main.amount else None) == expected


def test_rounded_total_keeps_its_modifier(read: Read) -> None:
    main = read("# Land fördert Orte mit rund 3,2 Millionen Euro\nEs gibt Bescheide.").announcements[0]
    assert main.amount is not None
    assert main.amount.modifier == "approximately"


def test_counts_that_agree_raise_confidence(read: Read) -> None:
    told = "# Zwei Kommunen ausgewählt\nAusgewählt wurden die Städte Musterau und {}."
    right, wrong = read(told.format("Talhausen")), read(told.format("Neustadt"))
    assert (right.announcements[0].stated_count, right.announcements[0].found_count) == (2, 2)
    assert right.announcements[0].confidence > wrong.announcements[0].confidence
    assert right.municipalities[0].confidence > wrong.municipalities[0].confidence
    assert [problem.code for problem in right.problems] == []
    assert [problem.code for problem in wrong.problems] == ["count_mismatch"]


def test_sum_that_its_parts_do_not_make(read: Read) -> None:
    text = "# Land fördert Kommunen mit {} Euro\nGefördert werden:\n- Musterau: 20.000 Euro\n- Talhausen: 30.000 Euro"
    assert [problem.code for problem in read(text.format("50.000")).problems] == []
    assert [problem.code for problem in read(text.format("90.000")).problems] == ["sum_mismatch"]


def test_details(read: Read) -> None:
    text = "# Auftakt\nMinisterin Ute Brandt hat in Musterau die Konferenz eröffnet. Es war sonnig."
    main = read(text).announcements[0]
    assert (main.kind, main.actor, main.person, main.office) == ("event", "Ute Brandt", "Ute Brandt", "Ministerin")
    assert (main.verb, main.place, main.place_ags) == ("eröffnen", "Musterau", "05999001")
    assert main.evidence == "Ministerin Ute Brandt hat in Musterau die Konferenz eröffnet."
    assert main.object == "die Konferenz"


def test_issuer_acts_where_nobody_is_named(read: Read) -> None:
    assert read("# Land fördert Orte mit 2 Millionen Euro").announcements[0].actor == "Ministerium für Heimat"


def test_programme_and_period(read: Read) -> None:
    main = read(
        "# Start\nDas Land startet das Förderprogramm „Dorf und Zukunft“ und fördert bis Ende 2027."
    ).announcements[0]
    assert (main.kind, main.programme) == ("programme", "Dorf und Zukunft")
    assert main.period_end is not None
    assert main.period_end.year == 2027


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("# Minister eröffnet Konferenz", "done"),
        ("# Verband lädt zur Veranstaltung ein", "planned"),
        ("# Kabinett beschließt Entwurf des Gesetzes", "decided"),
        ("# Polizei warnt vor Betrug", "ongoing"),
    ],
)
def test_status(read: Read, text: str, status: str) -> None:
    assert read(text).announcements[0].status == status


def test_rows_point_to_their_announcement(read: Read) -> None:
    facts = read(
        "# Minister eröffnet Messe\nDer Minister hat in Musterau die Messe eröffnet. Dabei wurde eine "
        "Vereinbarung unterzeichnet. Der Kreis Muster und Talhausen unterzeichneten sie."
    )
    assert [one.kind for one in facts.announcements] == ["event", "agreement"]
    assert {row.role: row.announcement for row in facts.municipalities} == {"venue": 0, "party": 1}


def test_one_act_is_one_announcement(read: Read) -> None:
    facts = read(
        "# Land fördert Musterau mit 2 Millionen Euro\n> Das Land fördert die Stadt Musterau mit 2 Millionen Euro.\n"
        "Das Land fördert die Stadt Musterau mit 2 Millionen Euro. Die Bescheide wurden übergeben."
    )
    assert [one.kind for one in facts.announcements] == ["funding"]
    assert len(facts.municipalities) == 1


@pytest.mark.parametrize(
    ("head", "factor"),
    [("Betrag in Euro", 1.0), ("Zuschuss (Mio. Euro)", 1e6), ("in Tausend Euro", 1e3), ("Einwohner", None)],
)
def test_scale(head: str, factor: float | None) -> None:
    assert scale(head) == factor


@given(st.text(max_size=30), st.sampled_from(["förder*", "*bescheid", "*mittel*", "geht"]))
def test_a_test_holds_where_its_word_stands(word: str, pattern: str) -> None:
    test, bare = word_test([pattern]), pattern.strip("*")
    assert test(bare)
    assert test(word + bare) == (pattern.startswith("*") or not word)


def test_phrases_are_whole_words() -> None:
    assert phrase(["die", "gleiche", "summe"], ["gleiche summe"])
    assert not phrase(["die", "ungleiche", "summe"], ["gleiche summe"])
