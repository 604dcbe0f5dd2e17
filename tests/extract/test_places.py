"""Which places a sentence names, and which it only seems to name."""

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Block, Release
from pipeline.extract import places, sentences  # noqa: F401 - importing registers the factories
from pipeline.extract.spans import read, write
from pipeline.extract.values import Person, Place


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("de")
    language.add_pipe("verlautbar_sentences")
    language.add_pipe("verlautbar_places")
    return language


@pytest.fixture(scope="module")
def run(nlp: Language) -> Callable[..., Doc]:
    def inner(text: str, land: str | None = None, issuer: str | None = None) -> Doc:
        doc = nlp.make_doc(text)
        blocks, offset = [], 0
        for line in text.split("\n"):
            kind = "paragraph" if line.endswith((".", ":", "!")) else "item"
            if line:
                blocks.append(Block(kind, offset, offset + len(line)))  # type: ignore[arg-type]
            offset += len(line) + 1
        doc._.release = Release(text, tuple(blocks), "", land=land, issuer=issuer)
        for _, component in nlp.pipeline:
            doc = component(doc)
        return doc

    return inner


def found(doc: Doc) -> list[Place]:
    return [value for _span, value in read(doc, "places")]


def keys(doc: Doc) -> list[str]:
    """Keys of the free places; a part counts as its town."""
    free = [place for place in found(doc) if place.inside is None]
    return [key for place in free if place.level != "land" and (key := place.ags or _town(place))]


def _town(place: Place) -> str | None:
    return place.parent_ags if place.level == "part" else None


NRW, BY, NI, HE, SN, MV, BE, RP, BW = (f"DE-{code}" for code in ("NW", "BY", "NI", "HE", "SN", "MV", "BE", "RP", "BW"))

FREE = [
    # plain names, and their cases
    ("Die Mittel fließen nach Nottuln.", NRW, ["05558032"]),
    ("Gelsenkirchens Innenstadt wird umgebaut.", NRW, ["05513000"]),
    ("Bad Berleburgs Rathaus wird saniert.", NRW, ["05970004"]),
    ("Horn-Bad Meinberg baut einen Radweg.", NRW, ["05766032"]),
    ("Porta Westfalica und Preußisch Oldendorf sind dabei.", NRW, ["05770032", "05770036"]),
    ("In St. Wendel und in Sankt Augustin wird gebaut.", None, ["10046117", "05382056"]),
    ("Auch Bad-Salzuflen bekommt Geld.", NRW, ["05766008"]),
    # qualifiers
    ("Halle (Westf.) erhält 20.000 Euro.", None, ["05754012"]),
    ("In Halle (Westfalen) wird gebaut.", None, ["05754012"]),
    ("Die Stadt Halle (Saale) plant neu.", None, ["15002000"]),
    ("Aus Frankfurt/Oder kam eine Zusage.", None, ["12053000"]),
    ("In Frankfurt (Oder) tagt der Rat.", None, ["12053000"]),
    ("Mülheim a. d. Ruhr erhält einen Zuschuss.", NRW, ["05117000"]),
    ("Neustadt a.d.Aisch bekommt ein Bad.", BY, ["09575153"]),
    ("Weiden in der Oberpfalz und Weiden i.d.OPf. sind eine Stadt.", None, ["09363000", "09363000"]),
    ("Altdorf b. Nürnberg eröffnet ein Museum.", None, ["09574112"]),
    ("Bernau bei Berlin baut Wohnungen.", None, ["12060020"]),
    ("Züge fahren nach Frankenberg/Sachsen.", None, ["14522150"]),
    ("Neunkirchen, Landkreis Neunkirchen, zählt Bäume.", None, ["10043114", "10043"]),
    ("Gefördert wird Altdorf im Landkreis Esslingen.", None, ["08116005", "08116"]),
    ("Gefördert wird Altdorf im Landkreis Böblingen.", None, ["08115002", "08115"]),
    ("Der Bus fährt nach Südlohn (Kreis Borken).", None, ["05554060", "05554"]),
    ("Neuenkirchen (Amt Landhagen) pflanzt Bäume.", None, ["13075102"]),
    ("Gemünden und Lautertal im Vogelsbergkreis feiern.", HE, ["06535005", "06535012", "06535"]),
    ("In Burg (Spreewald) blüht der Flieder.", None, ["12071032"]),
    ("In Lauterbach (Wartburgkreis) gibt es ein Fest.", None, ["16063049", "16063"]),
    ("Er kam aus Frankfurt. Oder war es Köln?", None, ["06412000", "05315000"]),
    # type words and how far they reach
    ("Der Kreis Euskirchen bekommt Geld.", NRW, ["05366"]),
    ("Die Stadt Euskirchen bekommt Geld.", NRW, ["05366016"]),
    ("Euskirchen bekommt Geld.", NRW, ["05366016"]),
    ("im Oberbergischen Kreis und im Gebiet des Märkischen Kreises", NRW, ["05374", "05962"]),
    ("des Rhein-Sieg-Kreises und des Kreises Soest", NRW, ["05382", "05974"]),
    ("In den Landkreisen Gießen und Limburg-Weilburg sowie im Wetteraukreis", HE, ["06531", "06533", "06440"]),
    ("die Landkreise Rosenheim und Traunstein sowie die Stadt Rosenheim", BY, ["09187", "09189", "09163000"]),
    ("die Kreise Soest, Olpe und Siegen-Wittgenstein", NRW, ["05974", "05966", "05970"]),
    ("der LK Verden und der Heidekreis", NI, ["03361", "03358"]),
    ("Im Kreis Neuss und im Rhein-Kreis Neuss", NRW, ["05162", "05162"]),
    ("Auch in der StädteRegion Aachen wird gezählt.", NRW, ["05334"]),
    ("In den Regierungsbezirken Freiburg und Tübingen", BW, ["083", "084"]),
    ("Im Regierungsbezirk Arnsberg gibt es neue Busse.", NRW, ["059"]),
    ("Nach Oberfranken ziehen viele.", BY, ["094"]),
    ("die Städte bzw. Gemeinden Lotte, Hamm und Ense", NRW, ["05566048", "05915000", "05974012"]),
    ("die Städte Haan und Monheim am Rhein sowie die Gemeinde Alpen", NRW, ["05158008", "05158026", "05170004"]),
    ("Der Landkreis Rostock und die Hansestadt Rostock", MV, ["13072", "13003000"]),
    ("in Stadt und Landkreis Kassel", HE, ["06633", "06611000"]),
    ("Landkreis Mühldorf a. Inn", BY, ["09183"]),
    ("Die Kupferstadt Stolberg baut auf.", NRW, ["05334032"]),
    # homographs with a reason
    ("In Lage wird ein Bahnhof gebaut.", NRW, ["05766040"]),
    ("Der Zug fährt von Dortmund nach Essen.", NRW, ["05913000", "05113000"]),
    ("Kommunen wie Rees, Much und Titz", NRW, ["05154044", "05382036", "05358056"]),
    (
        "Das Geld teilen sich Jüchen (31.000 Euro), Hille (47.500 Euro) und Bad Driburg (12.250 Euro).",
        NRW,
        ["05162012", "05770012", "05762004"],
    ),
    ("Die Gemeinde Alpen erhält einen Bus.", NRW, ["05170004"]),
    ("Senden: 44.000 Euro", NRW, ["05558044"]),
    ("Ein Zug hält in der Gemeinde Senden.", NRW, ["05558044"]),
    ("In Lage öffnet ein Kino. Lage baut dafür um.", NRW, ["05766040", "05766040"]),
    ("Stadt Hof: 71.000 Euro", BY, ["09464000"]),
    ("Landkreis Hof: 52.000 Euro", BY, ["09475"]),
    # parts of towns
    ("In Köln-Kalk beginnt der Bau.", NRW, ["05315000"]),
    ("Das Haus steht in Essen-Katernberg.", NRW, ["05113000"]),
    ("Bad Salzuflen-Schötmar bekommt eine Halle.", NRW, ["05766008"]),
    ("Zwei Busse fahren nach Lennestadt-Bilstein und -Kirchveischede.", NRW, ["05966020", "05966020"]),
    ("Die Gemeinde Welver baut einen Spielplatz in Scheidingen.", NRW, ["05974048", "05974048"]),
    ("Ense pflanzt Bäume im Ortsteil Bremen.", NRW, ["05974012", "05974012"]),
    ("Wachtberg verbindet die Ortsteile Villip und Berkum.", NRW, ["05382072"] * 3),
    ("Die Stadt Hitzacker (Elbe) plant im Ortsteil Wietzetze.", NI, ["03354009", "03354009"]),
    # city states
    ("Pankow: 12 Bäume\nMitte: 9 Bäume\nLichtenberg: 14 Bäume", BE, ["11000000"] * 3),
    ("Die Bezirke Spandau und Reinickendorf erhalten Geld.", BE, ["11000000"] * 2),
    ("In Berlin-Mitte wird gebaut.", None, ["11000000"]),
    # homonyms
    ("Senden erhält Geld.\nDie Gemeinde Senden baut.", BY, ["09775152"] * 2),
    ("Bayern\nSenden: 8.000 Euro\nHessen\nNeukirchen: 9.000 Euro", None, ["09775152", "06634017"]),
    ("Im Neckar-Odenwald-Kreis baut die Gemeinde Neunkirchen eine Brücke.", BW, ["08225", "08225068"]),
    ("Die Stadt Burg bekommt Geld.", "DE-ST", ["15086015"]),
    ("Münster baut Radwege.", NRW, ["05515000"]),
    ("In Halle und Merseburg wird geforscht.", "DE-ST", ["15002000", "15088220"]),
    ("Freiburg und Stuttgart kooperieren.", None, ["08311000", "08111000"]),
    ("Burg stehen zwei Fahrzeuge zu. Der Landkreis Bernkastel-Wittlich zahlt.", RP, ["07231014", "07231"]),
]

NOT_FREE = [
    # words and surnames
    "Die Lage ist ernst.",
    "Die Lage des Hafens ist gut.",
    "Das Essen war gut.",
    "Wir senden die Unterlagen zu.",
    "Wegen Regen und Wetter fiel das Fest aus.",
    "Er stand im Hof und sah den Wald.",
    "Acht Städte erhalten Geld.",
    "Der Rat der Weisen hat Vorrang.",
    "Für die Schule sprach Martina Titz.",
    "Dr. Werl leitet das Amt.",
    "Minister Peter Kassel dankte allen.",
    "Landrätin Christa Rheine sagte zu.",
    "Abends liest Andreas von Lindau.",
    "Ein neuer Bescheid liegt vor.",
    # rivers
    "Kanus fahren auf Inn und Rott.",
    "Das Wasser der Ruhr steigt.",
    # parts of other names
    "Die Bezirksregierung Köln prüft.",
    "Die Universität Trier forscht.",
    "Die Sparkasse Celle warnt.",
    "Gesperrt ist die Dürener Straße.",
    "Treffpunkt ist der Bahnhof Lehrte.",
    "Stau am Autobahnkreuz Essen-Nord.",
    "Zuschriften an Am Markt 1, 48143 Münster.",
    "Schiffe fahren auf dem Dortmund-Ems-Kanal.",
    # datelines
    "Soest/Welver. Das Land hilft.",
    "Detmold (3. März 2021). Das Land hilft.",
    "Schwerin (ots) Das Land hilft.",
    "München, 02.05.2019.",
    "Erfurt, 7. Juni 2022 – Der Bau beginnt.",
    "HUSUM. Das Land hilft.",
    # adjectives
    "Der Kölner Rat tagt.",
]


@pytest.mark.parametrize(("text", "land", "expected"), FREE, ids=[case[0][:40] for case in FREE])
def test_free_places(run: Callable[..., Doc], text: str, land: str | None, expected: list[str]) -> None:
    assert keys(run(text, land)) == expected


@pytest.mark.parametrize("text", NOT_FREE, ids=[text[:40] for text in NOT_FREE])
def test_no_free_place(run: Callable[..., Doc], text: str) -> None:
    assert keys(run(text, NRW)) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Soest/Welver. Das Land hilft.", ["dateline", "dateline"]),
        ("Die Bezirksregierung Köln prüft.", ["organisation"]),
        ("Gesperrt ist die Dürener Straße.", ["street"]),
        ("Zuschriften an Am Markt 1, 48143 Münster.", ["address"]),
        ("Der Kölner Rat tagt.", ["adjective"]),
    ],
)
def test_inside(run: Callable[..., Doc], text: str, inside: list[str]) -> None:
    assert [place.inside for place in found(run(text, NRW))] == inside


def test_adjective_carries_the_key_of_its_town(run: Callable[..., Doc]) -> None:
    (_town, adjective) = found(run("In Billerbeck gab es Beifall. Der Billerbecker Bürgermeister dankte.", NI))
    assert (adjective.ags, adjective.inside) == ("05558008", "adjective")


def test_a_person_is_no_place(nlp: Language) -> None:
    doc = nlp.make_doc("Kassel dankte allen in Werl.")
    write(doc, "people", [(0, 1, "person", Person("Peter Kassel", "Peter", "Kassel"))])
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert keys(doc) == ["05974052"]


def test_a_name_inside_an_organisation_is_not_free(nlp: Language) -> None:
    doc = nlp.make_doc("Der Heimatverein Rietberg feiert in Rietberg.")
    write(doc, "organisations", [(1, 3, "organisation", None)])
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert [place.inside for place in found(doc)] == ["organisation", None]


def test_a_town_as_organisation_is_free(nlp: Language) -> None:
    doc = nlp.make_doc("Die Stadt Rietberg baut.")
    write(doc, "organisations", [(1, 3, "organisation", None)])
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert keys(doc) == ["05754032"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Der Landkreis Neustadt a.d. Aisch-Bad Windsheim plant.", "Landkreis Neustadt a.d. Aisch-Bad Windsheim"),
        ("Der Kreis Borken plant.", "Kreis Borken"),
        ("Die Stadt Borken plant.", "Borken"),
        ("In Halle (Westf.) wird geplant.", "Halle (Westf.)"),
        ("In Südlohn (Niederrhein) wird geplant.", "Südlohn"),
    ],
)
def test_span_holds_the_name_and_no_more(run: Callable[..., Doc], text: str, surface: str) -> None:
    assert next(read(run(text), "places"))[0].text == surface


def test_part_has_level_and_town(run: Callable[..., Doc]) -> None:
    (part,) = found(run("In Köln-Kalk beginnt der Bau.", NRW))
    assert (part.level, part.ags, part.parent_ags) == ("part", None, "05315000")


def test_open_name_keeps_its_rivals_and_warns(run: Callable[..., Doc]) -> None:
    doc = run("Die Gemeinde Neuenkirchen baut.", NI)
    (place,) = found(doc)
    assert place.candidates
    assert place.confidence < 0.7
    assert [problem.code for problem in doc._.problems] == ["ambiguous_place"]


def test_settled_name_has_no_rivals(run: Callable[..., Doc]) -> None:
    doc = run("Die Gemeinde Neuenkirchen im Landkreis Cuxhaven feiert.", NI)
    assert found(doc)[0].candidates == ()
    assert doc._.problems == ()


def test_issuer_settles_its_own_parts(run: Callable[..., Doc]) -> None:
    doc = run("In Kalk wird gebaut.", NRW, "Stadt Köln")
    assert keys(doc) == ["05315000"]


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Im Bergischen Land regnet es.", "region", "Bergisches Land"),
        ("In Ostwestfalen-Lippe wird gebaut.", "region", "Ostwestfalen-Lippe"),
        ("Gäste aus den Niederlanden kamen.", "country", "Niederlanden"),
        ("Der Bus fährt nach Słubice.", "other", "Słubice"),
        ("Die Samtgemeinde Harpstedt plant.", "association", "Samtgemeinde Harpstedt"),
        ("In Nordrhein-Westfalen ist es so.", "land", "Nordrhein-Westfalen"),
    ],
)
def test_levels_beside_municipalities(run: Callable[..., Doc], text: str, level: str, name: str) -> None:
    (place,) = found(run(text))
    assert (place.level, place.name) == (level, name)


@pytest.mark.parametrize(("land", "key"), [("Hessen", "06432015"), ("Nordrhein-Westfalen", "05515000")])
def test_the_cell_of_a_land_settles_the_town_of_its_row(nlp: Language, land: str, key: str) -> None:
    text = f"Land | Ort | Vorhaben\n{land} | Münster | Wasserturm"
    head = text.index("\n")
    doc = nlp.make_doc(text)
    doc._.release = Release(text, (Block("row", 0, head, header=True), Block("row", head + 1, len(text))), "")
    for _, component in nlp.pipeline:
        doc = component(doc)
    towns = [place.ags for _, place in read(doc, "places") if place is not None and place.level == "municipality"]
    assert towns == [key]


def test_a_word_listed_behind_its_area_is_a_town(run: Callable[..., Doc]) -> None:
    doc = run("im Regierungsbezirk Münster: Senden", land="DE-NW")
    assert "05558044" in [place.ags for _, place in read(doc, "places") if place is not None]
