"""Who issued a release, at which level, in which Land."""

import pytest

from pipeline.clean import clean
from pipeline.clean.issuers import body_name, find_level, is_portfolio, ministry_in, ministry_of
from pipeline.read import from_text


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ministerium für Kinder, Familie, Flüchtlinge und Integration", None),
        ("Ministerium der Finanzen - Pressemitteilung Nr.: 017/2015", "Ministerium der Finanzen"),
        ("Hessisches Statistisches Landesamt", None),
        ("Thüringer Landesamt für Statistik", None),
        (
            "Bundesministerium für Ernährung und Landwirtschaft (BMEL)",
            "Bundesministerium für Ernährung und Landwirtschaft",
        ),
        ("Staatskanzlei", None),
        ("Staatskanzlei Nordrhein-Westfalen", None),
        ("Bezirksregierung Köln", None),
        ("Regierung von Oberfranken", None),
        ("Stadt Musterau - Die Bürgermeisterin", "Stadt Musterau"),
        ("Rhein-Sieg-Kreis", None),
        ("Beauftragte der Bundesregierung für Digitales", None),
        ("Polizeipräsidium Osthessen", None),
        ("Ministerium für Inneres, ländliche Räume, Integration und Gleichstellung", None),
        ("Senatsverwaltung für Mobilität, Verkehr, Klimaschutz und Umwelt", None),
    ],
)
def test_body_name(line: str, name: str | None) -> None:
    assert body_name(line) == (name or line)


@pytest.mark.parametrize(
    "line",
    [
        "Kreis Kleve bekommt 1,2 Millionen Euro",
        "Stadt und Land fördern gemeinsam die Schulen",
        "Ministerin Erika Beispiel",
        "Land stärkt Nachbarschaftsarbeit",
        "Städtebauförderung 2021",
        "Hintergrund",
    ],
)
def test_no_body(line: str) -> None:
    assert body_name(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Heimat, Kommunales, Bau und Gleichstellung",
        "Kultur und Wissenschaft",
        "Verkehr",
        "Bundes- und Europaangelegenheiten, Internationales sowie Medien",
    ],
)
def test_portfolio(line: str) -> None:
    assert is_portfolio(line)


def test_ministry_of_a_portfolio() -> None:
    assert ministry_of("Kultur und Wissenschaft") == "Ministerium für Kultur und Wissenschaft"
    assert ministry_of("Finanzen") == "Ministerium der Finanzen"
    assert ministry_of("Inneres") == "Ministerium des Innern"
    assert ministry_of("Inneres und Kommunales") == "Ministerium für Inneres und Kommunales"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Das Ministerium für Landwirtschaft und Verbraucherschutz des Landes Nordrhein-Westfalen "
            "hat 5 Euro bewilligt.",
            "Ministerium für Landwirtschaft und Verbraucherschutz des Landes Nordrhein-Westfalen",
        ),
        (
            "Nach Angaben des Ministeriums für Kultur und Wissenschaft, das zahlt, ist das so.",
            "Ministerium für Kultur und Wissenschaft",
        ),
        ("Die Stadt für alle freut sich.", None),
    ],
)
def test_ministry_in_text(text: str, name: str | None) -> None:
    assert ministry_in(text) == name


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Bundesministerium für Wohnen, Stadtentwicklung und Bauwesen", "federal"),
        ("Ministerium für Verkehr", "land"),
        ("Bezirksregierung Arnsberg", "government_region"),
        ("Landkreis Musterau", "district"),
        ("Stadt Musterau", "municipality"),
        ("Landschaftsverband Westfalen-Lippe", "other"),
        (None, "other"),
    ],
)
def test_level(name: str | None, level: str) -> None:
    assert find_level(name) == level


@pytest.mark.parametrize(
    ("block", "land"),
    [
        ("Bayerisches Landesamt für Umwelt\nTelefon: 0821 9071-5242", "DE-BY"),
        ("Ministerium für Verkehr\nTelefon: 0211 / 3843-1043\nE-Mail: presse@vm.nrw.de", "DE-NW"),
        ("Stadt Musterau\nMarkt 1, 01067 Musterau\nTelefon: 0351 488-0", "DE-SN"),
        ("Stadt Musterau\nMarkt 1, 20095 Musterau\nTelefon: 040 488-000", "DE-HH"),
        ("Bundesministerium für Verkehr\nInvalidenstraße 44\n10115 Berlin\nTelefon: 030 18300-0", None),
    ],
)
def test_land(block: str, land: str | None) -> None:
    text = f"Neue Straße in Musterau\n\nDie Straße wird gebaut. Das dauert zwei Jahre.\n\nPressekontakt\n{block}"
    assert clean(from_text(text)).land == land


@pytest.mark.parametrize(
    ("foot", "issuer"),
    [
        ("© Ministerium für Verkehr Rheinland-Pfalz", "Ministerium für Verkehr Rheinland-Pfalz"),
        ("Regierung von Oberfranken, Ludwigstraße 20, 95444 Bayreuth\nTel. 0921/604-0", "Regierung von Oberfranken"),
        ("Ministerium für Umwelt, Energie und Verkehr, Marktplatz 1, 12345 Musterau\nTel. 0211 4566-0",
         "Ministerium für Umwelt, Energie und Verkehr"),
        ("Pressekontakt\nTel. 0611 815-2020\npresse@wirtschaft.hessen.de", None),
    ],
)  # fmt: skip
def test_a_ministry_that_the_text_mentions_is_not_the_issuer(foot: str, issuer: str | None) -> None:
    text = (
        "Neue Radwege für Musterau\n\n16. Mai 2023\n\nDie Stadt Musterau bekommt 1,2 Millionen Euro für Radwege. "
        "Das Bundesministerium für Digitales und Verkehr gibt ein Viertel dazu.\n\nDie Arbeiten beginnen im Herbst."
    )
    assert clean(from_text(f"{text}\n\n{foot}")).issuer == issuer


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ressort: Ministerium für Verkehr", "Ministerium für Verkehr"),
        ("Musterau · Ministerium für Verkehr", "Ministerium für Verkehr"),
        ("Gemeinde Oberau: Aktuelles", None),
        ("Regierung der Oberpfalz", "Regierung der Oberpfalz"),
        ("Regierung von Frankreich", None),
    ],
)
def test_body_of_a_line(line: str, name: str | None) -> None:
    assert body_name(line) == name
