"""Districts named like landscapes, meadows named like towns, and datelines with districts."""

import pytest

from pipeline.extract.nlp import load_nlp

NLP = load_nlp()


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Im Harz liegt Schnee.", "Harz", None),
        ("Betriebe zwischen Harz und Nordsee", "Harz", None),
        ("In der Prignitz brannte ein Wald.", "Prignitz", None),
        ("Der Landkreis Harz zahlt.", "Landkreis Harz", "15085"),
        ("Die Landkreise Barnim, Havelland und die Prignitz zahlen.", "Prignitz", "12070"),
        ("Die Landrätin der Uckermark sprach.", "Uckermark", "12073"),
        ("Geld für Börde, Harz und den Landkreis Stendal", "Harz", "15085"),
    ],
)
def test_landscape_or_district(text: str, name: str, key: str | None) -> None:
    doc = NLP(text)
    found = {span.text: span._.place for span in doc.spans["places"]}
    assert found[name].ags == key
    assert (found[name].level == "region") == (key is None)


def test_an_article_shows_the_meadow_of_elsewhere() -> None:
    doc = NLP("Geld für die Sanierung der Elsteraue in Plauen.")
    assert [span.text for span in doc.spans["places"]] == ["Plauen"]


def test_dateline_with_districts() -> None:
    doc = NLP("Münster/Kreise Borken, Coesfeld und Warendorf. Das Land hat Geld bewilligt.")
    assert [span._.place.inside for span in doc.spans["places"]] == ["dateline"] * 4


def test_qualifier_before_a_colon() -> None:
    doc = NLP("Homberg (Efze): 410.000 Euro")
    assert [(span.text, span._.place.ags) for span in doc.spans["places"]] == [("Homberg (Efze)", "06634009")]
