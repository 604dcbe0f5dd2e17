"""Roles of municipalities without a sum."""

from collections.abc import Callable

import pytest

import pipeline

Roles = Callable[[str], list[tuple[str, str]]]

CASES = [
    # beneficiaries
    (
        "Ausgewählt wurden der Kreis Muster sowie die Städte Musterau und Talhausen.",
        [("Kreis Muster", "beneficiary"), ("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    ("Ausgewählt wurden:\n- Musterau\n- Talhausen", [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")]),
    (
        "Neu aufgenommen wurden:\n- Dorfregion „Ost“: Gemeinden Musterau und Altenmühl\n- Stadt Talhausen",
        [("Altenmühl", "beneficiary"), ("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    (
        "Weitere 430.000 Euro bekommen die Städte Musterau und Talhausen.",
        [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    ("Musterau und Talhausen teilen sich 152.000 Euro.", [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")]),
    (
        "Den Zuschlag haben Musterau und Talhausen erhalten.",
        [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    (
        "Die Förderbescheide gehen an Musterau und Talhausen.",
        [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    (
        "Zum Zug kommen:\n- im Regierungsbezirk Vorland: Musterau und der Kreis Muster\n- im Umland: Talhausen",
        [
            ("Kreis Muster", "beneficiary"),
            ("Musterau", "beneficiary"),
            ("Regierungsbezirk Vorland", "mentioned"),
            ("Talhausen", "beneficiary"),
        ],
    ),
    (
        "Den Zuschlag haben bekommen:\n- Musterau\n- Talhausen",
        [("Musterau", "beneficiary"), ("Talhausen", "beneficiary")],
    ),
    ("Die Jury hat die Stadt Musterau ausgesucht.", [("Musterau", "beneficiary")]),
    # venues
    ("Sie hat am Montag im Festsaal der Burg Musterau die Sieger gekürt.", [("Musterau", "venue")]),
    ("Ministerin Ute Brandt hat in Musterau den Kongress eröffnet.", [("Musterau", "venue")]),
    ("Die Preisverleihung fand in Musterau statt.", [("Musterau", "venue")]),
    ("Die Bescheide wurden am Montag im Kreishaus in Musterau übergeben.", [("Musterau", "venue")]),
    ("Die Amtseinführung findet am 2. Mai in Musterau-Oberdorf statt.", [("Musterau", "venue")]),
    ("Der Aufruf wurde im Gemeindehaus in Musterau (Kreis Muster) vorgestellt.", [("Musterau", "venue")]),
    ("Ort: Musterau, Rathaus, Am Markt 1", [("Musterau", "venue")]),
    ("Treffpunkt: Bahnhof in Musterau", [("Musterau", "venue")]),
    ("Mit dem Spatenstich hat in Musterau der Bau begonnen.", [("Musterau", "venue")]),
    ("Das Kabinett kam in Musterau zu seiner Sitzung zusammen.", [("Musterau", "venue")]),
    ("Die Urkunde überreichte er in Musterau.", [("Musterau", "venue")]),
    ("Das teilte Ministerin Ute Brandt in Musterau mit.", [("Musterau", "venue")]),
    ("Sie hat am Dienstag in der Stadthalle Musterau die Gewinner geehrt.", [("Musterau", "venue")]),
    ("Der Ausschuss hat am Freitag in Musterau das Programm beschlossen.", [("Musterau", "venue")]),
    # parties
    (
        "Dem Bündnis gehören außerdem der Kreis Muster und Talhausen an.",
        [("Kreis Muster", "party"), ("Talhausen", "party")],
    ),
    (
        "Der Kreis Muster und die Stadt Talhausen unterzeichneten eine Vereinbarung.",
        [("Kreis Muster", "party"), ("Talhausen", "party")],
    ),
    ("Mit Musterau wurde eine Kooperation vereinbart.", [("Musterau", "party")]),
    ("In dem Netzwerk arbeiten 36 Städte sowie der Kreis Muster zusammen.", [("Kreis Muster", "party")]),
    ("Musterau ist Mitglied des Verbunds.", [("Musterau", "party")]),
    ("Für den Kreis Muster setzte Jan Holm seine Unterschrift darunter.", [("Kreis Muster", "party")]),
    (
        "Der Kreis Muster und Talhausen haben einen Kooperationsvertrag geschlossen.",
        [("Kreis Muster", "party"), ("Talhausen", "party")],
    ),
    ("Musterau und Talhausen besiegeln ihr Busnetz.", [("Musterau", "party"), ("Talhausen", "party")]),
    # a hall that is shut is no contract
    ("Die Halle in Musterau ist seit dem Sommer geschlossen.", [("Musterau", "mentioned")]),
    # affected
    (
        "Betroffen sind vor allem der Kreis Muster und die Stadt Talhausen.",
        [("Kreis Muster", "affected"), ("Talhausen", "affected")],
    ),
    ("Die Straße zwischen Musterau und Talhausen ist gesperrt.", [("Musterau", "affected"), ("Talhausen", "affected")]),
    ("Die Sperrzone umfasst Teile des Landkreis Probe.", [("Landkreis Probe", "affected")]),
    ("In Musterau wurden 140 Keller überflutet.", [("Musterau", "affected")]),
    # seats
    ("Bürgermeisterin Eva Falk (Musterau) dankte dem Land.", [("Musterau", "seat")]),
    ("Die Behörde hat ihren Sitz in Musterau.", [("Musterau", "seat")]),
    ("Landrat des Kreis Muster ist seit 2019 im Amt.", [("Kreis Muster", "seat")]),
    # mentioned
    ("Prenzlich und Musterau haben schon Erfahrung mit Erdwärme.", [("Musterau", "mentioned")]),
    ("Der Architekt kommt aus Musterau.", [("Musterau", "mentioned")]),
    ("In Musterau lag der Wert bei 12 Prozent.", [("Musterau", "mentioned")]),
    # one key, the stronger role
    ("Ausgewählt wurde die Stadt Musterau. In Musterau leben viele Menschen.", [("Musterau", "beneficiary")]),
    ("Musterau unterzeichnet den Vertrag. Musterau ist groß.", [("Musterau", "party")]),
    ("Der Architekt kommt aus Musterau. In Musterau wurden Keller überflutet.", [("Musterau", "affected")]),
    # two roles that the text really gives
    (
        "Ausgewählt wurde die Stadt Musterau. Die Bescheide wurden in Musterau übergeben.",
        [("Musterau", "beneficiary"), ("Musterau", "venue")],
    ),
    (
        "Das Kabinett hat auf seiner Sitzung in Musterau beraten. Die Sperrzone umfasst die Stadt Musterau.",
        [("Musterau", "affected"), ("Musterau", "venue")],
    ),
    # what is no place of its own
    ("Ausgewählt wurde Musterau im Kreis Muster.", [("Musterau", "beneficiary")]),
    ("Ausgewählt wurde Musterau (Kreis Muster).", [("Musterau", "beneficiary")]),
    # a former act takes place nowhere now
    ("Im Vorjahr hatte die Konferenz in Musterau stattgefunden.", [("Musterau", "mentioned")]),
    # what a quotation names is no place of its attribution
    (
        "„In Musterau haben wir schon lange auf diesen Tag gewartet“, sagte Ministerin Ute Brandt.",
        [("Musterau", "mentioned")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_role(roles: Roles, text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(f"# Neues aus dem Land\n{text}") == expected


def test_statistics_only_mention(roles: Roles) -> None:
    text = """# Bauland teurer geworden
    Nach Mitteilung des Landesamtes für Statistik stieg der Preis. In Musterau lag er bei 58 Euro, betroffen war auch
    der Kreis Muster."""
    assert roles(text) == [("Kreis Muster", "mentioned"), ("Musterau", "mentioned")]


def test_warnings_affect_the_places_that_they_name(roles: Roles) -> None:
    text = """# Polizei warnt vor Betrug am Telefon
    In Musterau übergab eine Frau einem Boten ihr Geld. Am Dienstag informieren Beamte in Talhausen über die Tricks."""
    assert roles(text) == [("Musterau", "affected"), ("Talhausen", "venue")]


def test_mergers_affect_the_towns_that_a_law_names(roles: Roles) -> None:
    text = """# Landtag beschließt Neuordnungsgesetz
    Beispielheim und Altenmühl gehen in der Stadt Musterau auf. Talhausen wird um zwei Dörfer erweitert.
    Musterau bekommt dafür eine Prämie von 80.000 Euro."""
    assert roles(text) == [
        ("Altenmühl", "affected"),
        ("Beispielheim", "affected"),
        ("Musterau", "affected"),
        ("Musterau", "beneficiary"),
        ("Talhausen", "affected"),
    ]


def test_every_role_says_how_sure_it_is() -> None:
    text = (
        "Neue Amtsleiterin\n\nEva Falk leitet das Bauamt. Zuvor war sie Kreisrätin im Landkreis Stade und "
        "Bürgermeisterin von Celle."
    )
    roles = pipeline.structure(text).facts.municipalities
    assert {row.ags for row in roles} >= {"03359", "03351006"}
    assert all(0.3 < row.confidence <= 1 for row in roles)
