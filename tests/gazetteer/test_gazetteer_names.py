"""The grammar of place names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.gazetteer.names import (
    adjectives,
    bare,
    canonical,
    fits,
    inflected,
    qualifier_words,
    split_name,
    unhyphened,
)


@pytest.mark.parametrize(
    ("name", "head", "qualifier"),
    [
        ("Nottuln", "Nottuln", ()),
        ("Bad Berleburg", "Bad Berleburg", ()),
        ("Halle (Westf.)", "Halle", ("Westf",)),
        ("Lauenburg/ Elbe", "Lauenburg", ("Elbe",)),
        ("Mülheim an der Ruhr", "Mülheim", ("Ruhr",)),
        ("Neustadt a.d.Aisch", "Neustadt", ("Aisch",)),
        ("Bad Neustadt a.d.Saale", "Bad Neustadt", ("Saale",)),
        ("Weiden i.d.OPf.", "Weiden", ("Oberpfalz",)),
        ("Berg b.Neumarkt i.d.OPf.", "Berg", ("Neumarkt", "Oberpfalz")),
        ("Herxheim bei Landau/ Pfalz", "Herxheim", ("Landau", "Pfalz")),
        ("Rosenheim (Landkreis Altenkirchen)", "Rosenheim", ("Altenkirchen",)),
        ("Weißwasser/O.L.", "Weißwasser", ("Oberlausitz",)),
        ("St. Georgen im Schwarzwald", "Sankt Georgen", ("Schwarzwald",)),
        ("Am Salzhaff", "Am Salzhaff", ()),
    ],
)
def test_split_name(name: str, head: str, qualifier: tuple[str, ...]) -> None:
    assert split_name(name) == (head, qualifier)


@pytest.mark.parametrize(
    ("written", "official", "expected"),
    [
        ("Westfalen", "Westf.", True),
        ("Sachsen", "Sa.", True),
        ("i. d. OPf.", "i.d.OPf.", True),
        ("b. Neumarkt", "b.Neumarkt i.d.OPf.", True),
        ("Saale", "Westf.", False),
        ("Vogelsbergkreis", "Vogelsberg", False),
        ("", "Westf.", False),
        ("Main", "", False),
    ],
)
def test_fits(written: str, official: str, expected: bool) -> None:
    assert fits(qualifier_words(written), qualifier_words(official)) is expected


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Oberbergischer Kreis", "Oberbergischen Kreises"),
        ("Rhein-Sieg-Kreis", "Rhein-Sieg-Kreises"),
        ("Eifelkreis Bitburg-Prüm", "Eifelkreises Bitburg-Prüm"),
        ("Bergisches Land", "Bergischen Land"),
        ("Mecklenburgische Seenplatte", "Mecklenburgischen Seenplatte"),
        ("Jerichower Land", "Jerichower Landes"),
    ],
)
def test_inflected(name: str, form: str) -> None:
    assert form in inflected(name)


def test_uninflected_name_has_no_other_form() -> None:
    assert inflected("Nottuln") == ()


@pytest.mark.parametrize(("word", "name"), [("Kölns", "Köln"), ("Neuss", None), ("Ems", None), ("Köln", None)])
def test_bare(word: str, name: str | None) -> None:
    assert bare(word) == name


def test_adjectives_and_hyphens() -> None:
    assert "Hilden" in adjectives("Hildener")
    assert adjectives("Hilden") == ()
    assert unhyphened("Bad-Salzuflen") == "Bad Salzuflen"
    assert unhyphened("Horn-Meinberg") is None


@given(st.text(max_size=30))
def test_canonical_is_stable(name: str) -> None:
    assert canonical(canonical(name)) == canonical(name)
