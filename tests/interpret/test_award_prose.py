"""Awards in sentences: every construction, with what is easily mistaken for one."""

from collections.abc import Callable

import pytest

Awards = Callable[..., list[tuple[str, float]]]

CONSTRUCTIONS = [
    # the recipient is the subject
    ("Die Stadt Musterau erhält 20.000 Euro.", [("Musterau", 20000)]),
    ("Die Gemeinde Musterau bekommt 20.000 Euro für den Dorfplatz.", [("Musterau", 20000)]),
    ("Der Kreis Muster erhält 1,2 Millionen Euro.", [("Kreis Muster", 1200000)]),
    ("Im Landkreis Probe erhält die Gemeinde Talhausen 185.000 Euro.", [("Talhausen", 185000)]),
    ("Musterau kann mit den Fördermitteln in Höhe von 45.700 Euro den Platz neu gestalten.", [("Musterau", 45700)]),
    (
        "Die Stadt Musterau erhält 0,9 Millionen Euro, der Beispielkreis 2,5 Millionen Euro.",
        [("Beispielkreis", 2500000), ("Musterau", 900000)],
    ),
    (
        "Musterau erhält 10.000 Euro, Beispielheim 20.000 Euro, Talhausen 30.000 Euro und der Kreis Muster 4.000 Euro.",
        [("Beispielheim", 20000), ("Kreis Muster", 4000), ("Musterau", 10000), ("Talhausen", 30000)],
    ),
    (
        "Die Gemeinde Musterau erhält 120.000 Euro für den Dorfplatz und weitere 84.000 Euro für die Halle.",
        [("Musterau", 84000), ("Musterau", 120000)],
    ),
    # the object stands first
    (
        "Eine Zuwendung in Höhe von 250.000 Euro erhält die Gemeinde Musterau für ihr Bürgerhaus.",
        [("Musterau", 250000)],
    ),
    ("Einen Anerkennungspreis in Höhe von 3.000 Euro erhält die Gemeinde Musterau.", [("Musterau", 3000)]),
    # the sum is the subject
    ("18.700 Euro gehen an die Stadt Musterau, die einen Radweg baut.", [("Musterau", 18700)]),
    (
        "18.700 Euro gehen an die Stadt Musterau, 20.000 Euro an die Stadt Beispielheim.",
        [("Beispielheim", 20000), ("Musterau", 18700)],
    ),
    (
        "870.000 Euro gehen an die Stadt Musterau für die Brücke, eine halbe Million Euro fließt nach Talhausen.",
        [("Musterau", 870000), ("Talhausen", 500000)],
    ),
    ("138.000 Euro fließen nach Musterau-Oberdorf.", [("Musterau", 138000)]),
    ("755.500 Euro fließen in die Gemeinde Musterau.", [("Musterau", 755500)]),
    # datives
    ("Der Gemeinde Musterau stehen für den Umbau der Schule 215.000 Euro zur Verfügung.", [("Musterau", 215000)]),
    ("Musterau stehen für den Dorfplatz 90.800 Euro zur Verfügung.", [("Musterau", 90800)]),
    ("Der Stadt Musterau hat das Ministerium 96.500 Euro für einen Spielplatz bewilligt.", [("Musterau", 96500)]),
    ("Der Innenminister hat der Gemeinde Musterau 112.000 Euro bewilligt.", [("Musterau", 112000)]),
    ("Der verbandsfreien Gemeinde Musterau hat der Minister 112.000 Euro bewilligt.", [("Musterau", 112000)]),
    (
        "Der Gemeinde Musterau wurde eine Bedarfszuweisung in Höhe von 725.000 Euro bewilligt, "
        "die Stadt Talhausen bekommt 275.000 Euro.",
        [("Musterau", 725000), ("Talhausen", 275000)],
    ),
    # the giver is the subject
    ("Mit 34.500 Euro unterstützt das Land die Gemeinde Musterau bei der Planung.", [("Musterau", 34500)]),
    ("Das Land unterstützt die Stadt Musterau mit 8,4 Millionen Euro.", [("Musterau", 8400000)]),
    ("So wird in Musterau der Bau eines Dorfladens mit 410.000 Euro unterstützt.", [("Musterau", 410000)]),
    ("Mit 444.500 Euro wird in Musterau die Beleuchtung der Burg erneuert.", [("Musterau", 444500)]),
    ("In Musterau wird die Sicherung der Stadtmauer mit 280.000 Euro gefördert.", [("Musterau", 280000)]),
    (
        "Größtes Vorhaben ist die Mühle in Musterau (Kreis Muster), für die das Land 750.000 Euro bewilligt hat.",
        [("Musterau", 750000)],
    ),
    # handing over
    ("Für Musterau überreichte die Ministerin einen Bescheid über 186.000 Euro.", [("Musterau", 186000)]),
    (
        "Die Ministerin übergab Bescheide in Höhe von je 110.000 Euro an Musterau und Talhausen.",
        [("Musterau", 110000), ("Talhausen", 110000)],
    ),
    # each
    (
        "Die Gemeinde Musterau und die Stadt Talhausen erhalten jeweils 75.000 Euro.",
        [("Musterau", 75000), ("Talhausen", 75000)],
    ),
    (
        "Jeweils 158.250 Euro gehen nach Musterau und Talhausen, wo Höfe umgebaut werden.",
        [("Musterau", 158250), ("Talhausen", 158250)],
    ),
    (
        "Die jeweils mit 7.000 Euro dotierten Preise gehen an die Städte Musterau, Beispielheim und Talhausen.",
        [("Beispielheim", 7000), ("Musterau", 7000), ("Talhausen", 7000)],
    ),
    (
        "Ausgewählt wurden der Kreis Muster sowie Talhausen und Altenmühl. Sie erhalten jeweils 30.000 Euro.",
        [("Altenmühl", 30000), ("Kreis Muster", 30000), ("Talhausen", 30000)],
    ),
    # parentheses
    (
        "Gefördert werden Musterau (20.000 Euro) und Beispielheim (30.000 Euro).",
        [("Beispielheim", 30000), ("Musterau", 20000)],
    ),
    (
        "Gefördert werden unter anderem Musterau im Kreis Muster (612.500 Euro) und Talhausen (rund 97.300 Euro).",
        [("Musterau", 612500), ("Talhausen", 97300)],
    ),
    (
        "Gefördert werden Vorhaben in Musterau (412.500 Euro), Altenmühl (287.000 Euro) und Talhausen (198.400 Euro).",
        [("Altenmühl", 287000), ("Musterau", 412500), ("Talhausen", 198400)],
    ),
    # other words for the same
    ("Die Gemeinde Musterau darf sich über 240.000 Euro freuen.", [("Musterau", 240000)]),
    ("Der Kreis Muster kann für den Radweg mit 1,25 Millionen Euro rechnen.", [("Kreis Muster", 1250000)]),
    ("Nach Musterau gehen 320.000 Euro, nach Talhausen 150.000 Euro.", [("Musterau", 320000), ("Talhausen", 150000)]),
    ("Die höchste Förderung geht mit 2,3 Millionen Euro an die Stadt Musterau.", [("Musterau", 2300000)]),
    (
        "Größter Empfänger ist Musterau mit 2,3 Millionen Euro, gefolgt von Talhausen mit 1,1 Millionen Euro.",
        [("Musterau", 2300000), ("Talhausen", 1100000)],
    ),
    ("Für Musterau sind 1,4 Millionen Euro vorgesehen.", [("Musterau", 1400000)]),
    ("Auch die Gemeinde Musterau profitiert: Sie erhält 75.000 Euro für ein Fahrzeug.", [("Musterau", 75000)]),
    ("Bürgermeisterin Eva Falk (Musterau) nahm den Bescheid über 410.000 Euro entgegen.", [("Musterau", 410000)]),
    ("Musterau plant einen Umbau. Dafür erhält die Stadt 1,4 Millionen Euro.", [("Musterau", 1400000)]),
    ("Die Innenstadt von Musterau wird mit 1,4 Millionen Euro gefördert.", [("Musterau", 1400000)]),
    ("Musterau: 600.000 Euro für den Umbau des Rathauses.", [("Musterau", 600000)]),
    ("Von den 12 Millionen Euro gehen 600.000 Euro nach Musterau.", [("Musterau", 600000)]),
    (
        "Gefördert wird das Rathaus in Musterau mit 600.000 Euro und ein Radweg in Talhausen mit 250.000 Euro.",
        [("Musterau", 600000), ("Talhausen", 250000)],
    ),
    (
        "Neben Musterau (1,1 Millionen Euro) wurden Talhausen (240.000 Euro) und Altenmühl (5.000 Euro) bedacht.",
        [("Altenmühl", 5000), ("Musterau", 1100000), ("Talhausen", 240000)],
    ),
    # the same sum
    (
        "Die Stadt Musterau bekommt 54.800 Euro für Fahrradboxen. Die gleiche Summe geht an den Landkreis Probe.",
        [("Landkreis Probe", 54800), ("Musterau", 54800)],
    ),
    (
        "138.000 Euro gehen nach Musterau. Die gleiche Summe erhält Talhausen für den Ortskern.",
        [("Musterau", 138000), ("Talhausen", 138000)],
    ),
    # a heading
    ("### 98.000 Euro für Musterau\nDie Gemeinde gestaltet damit den Platz um.", [("Musterau", 98000)]),
    ("### Gemeinde Musterau – 98.000 Euro\nDer Bescheid über 98.000 Euro hilft beim Umbau.", [("Musterau", 98000)]),
    ("### Musterau\nDie Gemeinde erhält 92.500 Euro für einen Anbau.", [("Musterau", 92500)]),
    ("### Musterau\nBürgermeisterin Eva Falk erhält den Bescheid über 92.500 Euro.", [("Musterau", 92500)]),
    ("### Kreis Muster\n180.000 Euro gehen an den Kreis, der damit Fahrzeuge kauft.", [("Kreis Muster", 180000)]),
    (
        "Ort: Musterau, Rathaus\nEine Zuweisung in Höhe von 215.000 Euro erhält die Stadt für ein Fahrzeug.",
        [("Musterau", 215000)],
    ),
    # a district and its towns
    (
        "900.000 Euro fließen in den Kreis Muster. So bekommt die Gemeinde Musterau 164.000 Euro für ein Becken in "
        "Oberdorf, die Stadt Altenmühl kann mit Landesmitteln in Höhe von 92.600 Euro ihre Sirenen erneuern.",
        [("Altenmühl", 92600), ("Musterau", 164000)],
    ),
    ("Auf den Kreis Muster entfallen 15,6 Millionen Euro.", [("Kreis Muster", 15600000)]),
    (
        "Musterau erhält 164.000 Euro. Der Kreis Muster bekommt Geld. Der Kreis selbst erhält 220.000 Euro.",
        [("Kreis Muster", 220000), ("Musterau", 164000)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS)
def test_construction(awards: Awards, text: str, expected: list[tuple[str, float]]) -> None:
    assert awards(f"# Land fördert Kommunen\n{text}") == expected


NEGATIVES = [
    # several share a sum
    ("Weitere 420.000 Euro erhalten die Städte Musterau und Beispielheim sowie die Gemeinde Talhausen.", {}),
    ("Musterau und Talhausen teilen sich 141.000 Euro für ein Konzept.", {}),
    ("Die Gemeinden Musterau, Talhausen und Altenmühl erhalten zusammen 3,3 Millionen Euro.", {}),
    # other sums of the recipient
    ("Die Gesamtkosten in Musterau liegen bei 400.000 Euro.", {"400.000 Euro": "cost"}),
    ("Den Eigenanteil von 31.000 Euro hat der Rat von Musterau beschlossen.", {"31.000 Euro": "own_share"}),
    ("So kann die Stadt Musterau ihren Eigenanteil von 340.000 Euro aufbringen.", {"340.000 Euro": "own_share"}),
    ("60.000 Euro davon trägt die Stadt Musterau als Bauherrin.", {"60.000 Euro": "own_share"}),
    ("Musterau hatte ursprünglich 4,2 Millionen Euro beantragt.", {"4,2 Millionen Euro": "applied"}),
    ("Bereits im Jahr 2018 hatte das Land die Feuerwehr in Musterau mit 110.000 Euro gefördert.", {}),
    ("Der Kreis Muster, der im Vorjahr noch 450.000 Euro bekommen hatte, stellte keinen Antrag.", {}),
    ("Bis zu 30.000 Euro kann die Stadt Musterau je Vorhaben erhalten.", {"30.000 Euro": "ceiling"}),
    # other recipients
    ("Die Stadt Musterau fördert den Sportverein mit 5.000 Euro.", {}),
    ("Die Stadt Musterau hat den Verein mit 5.000 Euro unterstützt.", {}),
    ("20.000 Euro gehen an den Heimatverein in Musterau.", {}),
    ("In Musterau erhält der Sportverein 12.000 Euro.", {}),
    ("Der Verein aus Musterau bekommt 12.000 Euro.", {}),
    ("Den Stadtwerken Musterau wurden 500.000 Euro bewilligt.", {}),
    ("Die Feuerwehr Musterau erhält 45.000 Euro.", {}),
    ("Der Kreis Muster investiert 4 Millionen Euro, das Land gibt 2,5 Millionen Euro dazu.", {}),
    ("Die Stadt Musterau stellt 600.000 Euro für den Bau bereit.", {}),
    ("Das Land fördert den Radweg von Musterau nach Talhausen mit 1,2 Millionen Euro.", {}),
    # places of something else
    ("Die Ministerin hat in Musterau Bescheide über 3,3 Millionen Euro überreicht.", {}),
    ("In Musterau übergab eine Seniorin einem Boten 38.000 Euro.", {}),
    ("Land stellt 336.500 Euro für die Dorferneuerung im Kreis Muster bereit.", {"336.500 Euro": "total"}),
    ("Vier Orte aus dem Kreis Muster erhalten zusammen 3,3 Millionen Euro.", {}),
    # no award at all
    ("In Musterau wurden vier Grundstücke für zusammen 64.000 Euro verkauft.", {"64.000 Euro": "price"}),
    ("Landesweit stehen 14,2 Millionen Euro bereit, auch Musterau profitiert davon.", {"14,2 Millionen Euro": "total"}),
    ("„Wir in Musterau haben lange auf die 20.000 Euro gewartet, die das Land nun gibt“, sagte Eva Falk.", {}),
]


@pytest.mark.parametrize(("text", "sums"), NEGATIVES)
def test_no_award(awards: Awards, text: str, sums: dict[str, str]) -> None:
    assert awards(f"# Neues aus dem Land\n{text}", sums) == []


def test_statistics_award_nothing(awards: Awards) -> None:
    text = """# Schulden der Kommunen gesunken
    Wie das Landesamt für Statistik mitteilt, erhält jede Kommune weniger. Die Stadt Musterau bekommt 6.412 Euro."""
    assert awards(text) == []


def test_rounded_title_gives_way_to_exact_body(awards: Awards) -> None:
    text = """# 1,2 Millionen Euro für Musterau
    Die Stadt Musterau erhält 1.184.700 Euro für einen Radweg."""
    assert awards(text) == [("Musterau", 1184700)]


def test_total_of_a_town_gives_way_to_its_parts(awards: Awards) -> None:
    text = """# Land fördert Musterau
    Die Stadt Musterau erhält insgesamt 204.000 Euro. Musterau erhält 120.000 Euro für den Platz und weitere 84.000 Euro
    für die Halle."""
    assert awards(text.replace("\n    für", " für")) == [("Musterau", 84000), ("Musterau", 120000)]


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("Die Stadt Musterau erhält 20.000 Euro für den Umbau der Schule.", "Umbau der Schule"),
        ("Musterau stehen für den Dorfplatz 90.800 Euro zur Verfügung.", "Dorfplatz"),
        (
            "Mit 34.500 Euro unterstützt das Land die Gemeinde Musterau bei der Planung eines Wegs.",
            "Planung eines Wegs",
        ),
        ("Musterau erhält 20.000 Euro.", None),
    ],
)
def test_project(read: Callable[..., object], text: str, project: str | None) -> None:
    rows = [row for row in read(text).municipalities if row.amount is not None]  # type: ignore[attr-defined]
    assert [row.project for row in rows] == [project]
