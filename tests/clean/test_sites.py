"""Profiles of sites: found by host, used where they fit, set aside with a notice where not, and an analyst's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import load, run
from pipeline.clean import clean
from pipeline.clean.pages import read_page
from pipeline.clean.pieces import Page
from pipeline.clean.sites import NO_SITES, ProfileError, Sites, known_sites, load_sites
from pipeline.errors import UsageError
from pipeline.read import from_text

PROFILE = """
[[site]]
hosts = ["musterkreis.de"]
title = "div.ueberschrift"
subtitle = "div.unterzeile"
date = "span.tag"
lead = "div.vorspann"
issuer = "div.amt"
body = "div.inhalt > p, div.inhalt > ul"
contact = "div.rechts"
drop = "p.knopf"
"""
CONTENT = """<html><head><title>Kreisportal</title></head><body><h1>Kreisportal Musterkreis</h1>
<div class="inhalt"><div class="ueberschrift">Neue Brücke über die Muster ist fertig</div>
<div class="unterzeile">Land trägt drei Viertel der Kosten</div><span class="tag">Mittwoch, 4. Mai 2022</span>
<div class="amt">Landratsamt Musterkreis</div>
<div class="vorspann">Die neue Brücke zwischen Oberdorf und Unterdorf ist fertig.</div>
<p class="knopf">Seite merken und später lesen, das geht nun auch ohne Anmeldung.</p>
<p>Landrätin Paula Beispiel hat sie am Mittwoch freigegeben. Sie kostet 2,4 Millionen Euro.</p>
<ul><li>Länge: 48 Meter</li></ul></div>
<div class="rechts"><p>Pressestelle, Telefon: 0211 / 3843-1043</p></div>
<div class="unten"><p>Andere Seite mit viel Text, der nicht zur Meldung gehört und den niemand lesen will.</p></div>
</body></html>"""


def own_sites(folder: Path, text: str = PROFILE) -> Sites:
    path = folder / "sites.toml"
    path.write_text(text, encoding="utf-8")
    return load_sites(path)


def texts(page: Page) -> list[str]:
    return [piece.text for piece in page.pieces]


def test_parts_by_profile(tmp_path: Path) -> None:
    page = read_page(CONTENT, "https://www.musterkreis.de/pm/1", own_sites(tmp_path))
    assert texts(page) == [
        "Neue Brücke über die Muster ist fertig",
        "Land trägt drei Viertel der Kosten",
        "Mittwoch, 4. Mai 2022",
        "Die neue Brücke zwischen Oberdorf und Unterdorf ist fertig.",
        "Landrätin Paula Beispiel hat sie am Mittwoch freigegeben. Sie kostet 2,4 Millionen Euro.",
        "Länge: 48 Meter",
    ]
    assert [piece.role for piece in page.pieces[:4]] == ["", "subtitle", "", "lead"]
    assert page.titles[0] == "Neue Brücke über die Muster ist fertig"
    assert page.publishers[0] == "Landratsamt Musterkreis"
    assert [piece.text for piece in page.contact] == ["Pressestelle, Telefon: 0211 / 3843-1043"]
    assert page.problems == ()


def test_address_of_the_page_itself_finds_the_profile(tmp_path: Path) -> None:
    content = CONTENT.replace("</head>", '<link rel="canonical" href="https://musterkreis.de/pm/1"></head>')
    assert texts(read_page(content, None, own_sites(tmp_path)))[-1] == "Länge: 48 Meter"


@pytest.mark.parametrize(
    "url", ["https://www.anderswo.de/1", "https://nichtmusterkreis.de/1", None, "http://[", "pm/1"]
)
def test_other_hosts_have_no_profile(tmp_path: Path, url: str | None) -> None:
    assert own_sites(tmp_path).find(url) is None


def test_profile_that_does_not_fit_is_set_aside(tmp_path: Path) -> None:
    content = CONTENT.replace('class="ueberschrift"', 'class="kopf"')
    page = read_page(content, "https://musterkreis.de/1", own_sites(tmp_path))
    assert [(each.severity, each.code) for each in page.problems] == [("notice", "profile_mismatch")]
    assert "Sie kostet 2,4 Millionen Euro." in " ".join(texts(page))


def test_no_profiles() -> None:
    assert NO_SITES.find("https://www.berlin.de/1") is None
    assert known_sites().find("https://www.berlin.de/1") is not None


def test_own_profile_goes_before(tmp_path: Path) -> None:
    own = own_sites(tmp_path, PROFILE.replace("musterkreis.de", "berlin.de"))
    sites = known_sites().extended(own)
    assert sites.find("https://www.berlin.de/1") == own.find("https://berlin.de/")
    assert own.extended(known_sites()).find("https://berlin.de/") == known_sites().find("https://berlin.de/")


def test_profiles_and_address_reach_the_page(tmp_path: Path) -> None:
    sites = own_sites(tmp_path)
    source = replace(from_text(CONTENT), url="https://www.musterkreis.de/pm/1")
    assert clean(source, sites).title == "Neue Brücke über die Muster ist fertig"
    assert clean(source).title == "Kreisportal Musterkreis"


def test_folder_with_own_profiles(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    own_sites(raw)
    content = CONTENT.replace("</head>", '<link rel="canonical" href="https://musterkreis.de/pm/1"></head>')
    (raw / "bruecke.html").write_text(content, encoding="utf-8")
    run(raw, tmp_path / "processed", workers=1)
    releases = load(tmp_path / "processed")["releases"]
    assert releases["title"].tolist() == ["Neue Brücke über die Muster ist fertig"]


def test_folder_with_broken_profiles(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "sites.toml").write_text("[[site]]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no list of hosts"):
        run(raw, tmp_path / "processed", workers=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[site]\n", "cannot be read"),
        ("[seite]\n", "and nothing else"),
        ('[[site]]\ntitle = "h1"\nbody = "p"\n', "no list of hosts"),
        ('[[site]]\nhosts = ["a.de"]\ntitle = "h1"\n', "no selector for body"),
        ('[[site]]\nhosts = ["a.de"]\ntitle = "h1"\nbody = "p"\ntext = "p"\n', "no profile has: text"),
        ('[[site]]\nhosts = ["a.de"]\ntitle = "h1["\nbody = "p"\n', "cannot be read: h1["),
        ('[[site]]\nhosts = ["a.de"]\ntitle = 5\nbody = "p"\n', "cannot be read: 5"),
    ],
)
def test_wrong_profiles_are_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ProfileError, match=said.replace("[", r"\[")):
        own_sites(tmp_path, text)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be read"):
        load_sites(tmp_path / "sites.toml")


def test_date_of_a_profile(tmp_path: Path) -> None:
    assert read_page(CONTENT, "https://musterkreis.de/1", own_sites(tmp_path)).dates[0] == "Mittwoch, 4. Mai 2022"
