"""Awards in sentences: every construction, with what is easily mistaken for one."""

from collections.abc import Callable

import pytest

Awards = Callable[..., list[tuple[str, float]]]

CONSTRUCTIONS = [
    # the recipient is the subject
    ("Die Stadt Musterau erhält 20.000 Euro.", [("Musterau", 20000)]),
    ("Die Gemeinde Musterau bekommt 20.000 Euro für den Dorfplatz.", [("Musterau", 20000)]),
    ("Der Kreis Muster erhält 1,2 Millionen Euro.", [("Kreis Muster", 1200000)]),
    ("Im Landkreis Probe erhält die Gemeinde Talhausen 195.000 Euro.", [("Talhausen", 195000)]),
    ("Musterau kann mit Zuschüssen in Höhe von 47.300 Euro die Mauer ausbessern.", [("Musterau", 47300)]),
    (
        "Die Stadt Musterau erhält 0,8 Millionen Euro, der Beispielkreis 2,7 Millionen Euro.",
        [("Beispielkreis", 2700000), ("Musterau", 800000)],
    ),
    (
        "Musterau erhält 10.000 Euro, Beispielheim 20.000 Euro, Talhausen 30.000 Euro und der Kreis Muster 4.000 Euro.",
        [("Beispielheim", 20000), ("Kreis Muster", 4000), ("Musterau", 10000), ("Talhausen", 30000)],
    ),
    (
        "Die Gemeinde Musterau erhält 130.000 Euro für das Freibad und weitere 76.000 Euro für die Halle.",
        [("Musterau", 76000), ("Musterau", 130000)],
    ),
    # the object stands first
    (
        "Eine Beihilfe in Höhe von 260.000 Euro erhält die Stadt Musterau für ihr Strandbad.",
        [("Musterau", 260000)],
    ),
    ("Einen Förderpreis in Höhe von 4.000 Euro erhält die Stadt Musterau.", [("Musterau", 4000)]),
    # the sum is the subject
    ("18.300 Euro gehen an die Stadt Musterau, die einen Steg baut.", [("Musterau", 18300)]),
    (
        "18.300 Euro gehen an die Stadt Musterau, 20.000 Euro an die Stadt Beispielheim.",
        [("Beispielheim", 20000), ("Musterau", 18300)],
    ),
    (
        "860.000 Euro gehen an die Stadt Musterau für die Fähre, eine halbe Million Euro geht nach Talhausen.",
        [("Musterau", 860000), ("Talhausen", 500000)],
    ),
    ("134.000 Euro fließen nach Musterau-Oberdorf.", [("Musterau", 134000)]),
    ("745.200 Euro fließen in die Stadt Musterau.", [("Musterau", 745200)]),
    # datives
    ("Der Gemeinde Musterau stehen für den Umbau der Schule 225.000 Euro zur Verfügung.", [("Musterau", 225000)]),
    ("Musterau stehen für den Kurpark 91.400 Euro zur Verfügung.", [("Musterau", 91400)]),
    ("Der Stadt Musterau hat das Ministerium 93.200 Euro für ihren Spielplatz bewilligt.", [("Musterau", 93200)]),
    ("Der Innenminister hat der Gemeinde Musterau 113.000 Euro bewilligt.", [("Musterau", 113000)]),
    ("Der verbandsfreien Gemeinde Musterau hat der Minister 113.000 Euro bewilligt.", [("Musterau", 113000)]),
    (
        "Der Stadt Musterau wurde eine Finanzhilfe in Höhe von 735.000 Euro bewilligt, "
        "die Gemeinde Talhausen bekommt 285.000 Euro.",
        [("Musterau", 735000), ("Talhausen", 285000)],
    ),
    # the giver is the subject
    ("Mit 36.200 Euro fördert das Land die Stadt Musterau bei der Planung.", [("Musterau", 36200)]),
    ("Das Land unterstützt die Stadt Musterau mit 8,7 Millionen Euro.", [("Musterau", 8700000)]),
    ("So wird in Musterau der Kauf einer Fähre mit 430.000 Euro unterstützt.", [("Musterau", 430000)]),
    ("Mit 463.200 Euro wird in Musterau das Dach der Mühle erneuert.", [("Musterau", 463200)]),
    ("In Musterau wird die Sicherung der Stadtmauer mit 280.000 Euro gefördert.", [("Musterau", 280000)]),
    (
        "Größtes Vorhaben ist die Mühle in Musterau (Kreis Muster), für die der Bund 760.000 Euro bewilligt hat.",
        [("Musterau", 760000)],
    ),
    # handing over
    ("Für Musterau überreichte die Ministerin Bescheide über 173.000 Euro.", [("Musterau", 173000)]),
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
        "Jeweils 147.600 Euro gehen nach Musterau und Talhausen, wo Kitas umgebaut werden.",
        [("Musterau", 147600), ("Talhausen", 147600)],
    ),
    (
        "Die jeweils mit 7.000 Euro dotierten Preise gehen an die Städte Musterau, Beispielheim und Talhausen.",
        [("Beispielheim", 7000), ("Musterau", 7000), ("Talhausen", 7000)],
    ),
    (
        "Ausgewählt wurden der Kreis Muster sowie Talhausen und Altenmühl. Sie erhalten jeweils 35.000 Euro.",
        [("Altenmühl", 35000), ("Kreis Muster", 35000), ("Talhausen", 35000)],
    ),
    # parentheses
    (
        "Gefördert werden Musterau (20.000 Euro) und Beispielheim (30.000 Euro).",
        [("Beispielheim", 30000), ("Musterau", 20000)],
    ),
    (
        "Gefördert werden unter anderem Musterau im Kreis Muster (623.400 Euro) und Talhausen (rund 96.200 Euro).",
        [("Musterau", 623400), ("Talhausen", 96200)],
    ),
    (
        "Gefördert werden Vorhaben in Musterau (423.700 Euro), Altenmühl (276.000 Euro) und Talhausen (187.300 Euro).",
        [("Altenmühl", 276000), ("Musterau", 423700), ("Talhausen", 187300)],
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
        "Die Stadt Musterau bekommt 53.600 Euro für Parkbänke. Die gleiche Summe geht nun an den Landkreis Probe.",
        [("Landkreis Probe", 53600), ("Musterau", 53600)],
    ),
    (
        "134.000 Euro gehen nach Musterau. Die gleiche Summe erhält Talhausen für den Ortskern.",
        [("Musterau", 134000), ("Talhausen", 134000)],
    ),
    # a heading
    ("### 98.000 Euro für Musterau\nDie Gemeinde gestaltet damit den Platz um.", [("Musterau", 98000)]),
    ("### Gemeinde Musterau – 98.000 Euro\nDer Bescheid über 98.000 Euro hilft beim Umbau.", [("Musterau", 98000)]),
    ("### Musterau\nDie Gemeinde erhält 94.100 Euro für den Anbau.", [("Musterau", 94100)]),
    ("### Musterau\nBürgermeisterin Eva Falk erhält den Bescheid über 94.100 Euro.", [("Musterau", 94100)]),
    ("### Kreis Muster\n170.000 Euro fließen an den Kreis, der so Boote kauft.", [("Kreis Muster", 170000)]),
    (
        "Ort: Musterau, Rathaus\nEine Zuweisung in Höhe von 225.000 Euro bekommt die Stadt für ihr Fahrzeug.",
        [("Musterau", 225000)],
    ),
    # a district and its towns
    (
        "900.000 Euro fließen in den Kreis Muster. So bekommt die Gemeinde Musterau 162.000 Euro für ein Becken in "
        "Oberdorf, die Stadt Altenmühl kann mit Bundesmitteln in Höhe von 93.700 Euro ihre Pumpen tauschen.",
        [("Altenmühl", 93700), ("Musterau", 162000)],
    ),
    ("Auf den Kreis Muster entfallen 14,7 Millionen Euro.", [("Kreis Muster", 14700000)]),
    (
        "Musterau erhält 162.000 Euro. Der Kreis Muster bekommt Geld. Der Kreis selbst erhält 230.000 Euro.",
        [("Kreis Muster", 230000), ("Musterau", 162000)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS)
def test_construction(awards: Awards, text: str, expected: list[tuple[str, float]]) -> None:
    assert awards(f"# Land fördert Kommunen\n{text}") == expected


NEGATIVES = [
    # several share a sum
    ("Weitere 430.000 Euro bekommen die Städte Musterau und Beispielheim sowie die Gemeinde Talhausen.", {}),
    ("Musterau und Talhausen teilen sich 152.000 Euro für eine Studie.", {}),
    ("Die Gemeinden Musterau, Talhausen und Altenmühl erhalten zusammen 3,3 Millionen Euro.", {}),
    # other sums of the recipient
    ("Die Gesamtkosten in Musterau liegen bei 400.000 Euro.", {"400.000 Euro": "cost"}),
    ("Den Eigenanteil von 32.000 Euro hat der Rat von Musterau beschlossen.", {"32.000 Euro": "own_share"}),
    ("So kann die Stadt Musterau ihren Eigenanteil von 370.000 Euro bezahlen.", {"370.000 Euro": "own_share"}),
    ("70.000 Euro davon trägt die Gemeinde Musterau als Eigentümerin.", {"70.000 Euro": "own_share"}),
    ("Musterau hatte zunächst 4,6 Millionen Euro beantragt.", {"4,6 Millionen Euro": "applied"}),
    ("Bereits im Jahr 2018 hatte das Land die Feuerwehr in Musterau mit 110.000 Euro gefördert.", {}),
    ("Der Kreis Muster, der im Vorjahr noch 470.000 Euro erhalten hatte, verzichtet diesmal.", {}),
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
    ("In Musterau reichte ein Rentner einem Boten 37.000 Euro.", {}),
    ("Bund stellt 348.200 Euro für die Dorfläden im Kreis Muster bereit.", {"348.200 Euro": "total"}),
    ("Vier Orte aus dem Kreis Muster erhalten zusammen 3,3 Millionen Euro.", {}),
    # no award at all
    ("In Musterau wurden sechs Äcker für zusammen 67.000 Euro verkauft.", {"67.000 Euro": "price"}),
    ("Landesweit stehen 13,9 Millionen Euro bereit, auch Musterau profitiert davon.", {"13,9 Millionen Euro": "total"}),
    ("„Wir in Musterau haben lange auf die 20.000 Euro gewartet, die das Land nun gibt“, sagte Eva Falk.", {}),
]


@pytest.mark.parametrize(("text", "sums"), NEGATIVES)
def test_no_award(awards: Awards, text: str, sums: dict[str, str]) -> None:
    assert awards(f"# Neues aus dem Land\n{text}", sums) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Das meiste gewährt das Land der Stadt Musterau: 90.000 Euro sind für Höfe in Oberdorf vorgesehen.",
            [("Musterau", 90000)],
        ),
        (
            "Die Stadt Musterau kann sich über 31.000 Euro freuen; ihr Eigenanteil liegt bei 7.000 Euro.",
            [("Musterau", 31000)],
        ),
        ("Platz drei und 4.500 Euro sicherte sich Talhausen.", [("Talhausen", 4500)]),
        ("Den Rest von 2 Millionen Euro finanziert der Kreis Muster aus eigenen Mitteln.", []),
    ],
)
def test_clauses_beside_others(awards: Awards, text: str, expected: list[tuple[str, float]]) -> None:
    assert awards(f"# Neues aus dem Land\n{text}", {"7.000 Euro": "own_share"}) == expected


def test_a_law_awards_only_what_a_town_gets_by_name(awards: Awards) -> None:
    text = """# Landtag beschließt Neuordnungsgesetz
    Musterau bekommt eine Prämie von 80.000 Euro. Das Land stellt im Kreis Muster 2 Millionen Euro bereit."""
    assert awards(text) == [("Musterau", 80000)]


def test_statistics_award_nothing(awards: Awards) -> None:
    text = """# Schulden der Kommunen gesunken
    Wie das Landesamt für Statistik mitteilt, erhält jede Kommune weniger. Die Stadt Musterau bekommt 6.523 Euro."""
    assert awards(text) == []


def test_rounded_title_gives_way_to_exact_body(awards: Awards) -> None:
    text = """# 1,2 Millionen Euro für Musterau
    Die Stadt Musterau erhält 1.193.400 Euro für einen Hafen."""
    assert awards(text) == [("Musterau", 1193400)]


def test_total_of_a_town_gives_way_to_its_parts(awards: Awards) -> None:
    text = """# Land fördert Musterau
    Die Stadt Musterau erhält insgesamt 206.000 Euro. Musterau erhält 130.000 Euro für den Platz und weitere 76.000 Euro
    für die Halle."""
    assert awards(text.replace("\n    für", " für")) == [("Musterau", 76000), ("Musterau", 130000)]


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("Die Stadt Musterau erhält 20.000 Euro für den Umbau der Schule.", "Umbau der Schule"),
        ("Musterau stehen für den Kurpark 91.400 Euro zur Verfügung.", "Kurpark"),
        (
            "Mit 36.200 Euro fördert das Land die Stadt Musterau bei der Planung eines Wegs.",
            "Planung eines Wegs",
        ),
        ("Musterau erhält 20.000 Euro.", None),
    ],
)
def test_project(read: Callable[..., object], text: str, project: str | None) -> None:
    rows = [row for row in read(text).municipalities if row.amount is not None]  # type: ignore[attr-defined]
    assert [row.project for row in rows] == [project]
