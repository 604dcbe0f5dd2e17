"""What a page states about itself in JSON-LD, Open Graph, Dublin Core, microdata and RDFa, against what it prints."""

import json

import pytest

from pipeline.clean.pages import read_page
from pipeline.clean.pieces import Page

TITLE = "Land fördert die Schule in Musterau mit 1,2 Millionen Euro"
BODY = "<p>Die Stadt Musterau bekommt vom Land einen Zuschuss für ihre Grundschule. Das Geld fließt bis 2024.</p>"


def page(head: str, body: str = f"<main><h1>{TITLE}</h1>{BODY}</main>") -> Page:
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>")


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "datePublished": "2021-06-14"},
        [{"@type": "WebSite", "name": "Portal"}, {"@type": ["Article", "Report"], "datePublished": "2021-06-14"}],
        {
            "@graph": [
                {"@type": "WebPage", "datePublished": "2020-01-01"},
                {"@type": "Article", "datePublished": "2021-06-14"},
            ]
        },
        {"@graph": [[{"@graph": {"@type": "Article", "datePublished": "2021-06-14"}}]]},
        {"@type": "WebPage", "mainEntity": {"@type": "GovernmentService", "datePublished": "2021-06-14"}},
    ],
)
def test_day_of_linked_data(data: object) -> None:
    assert page(linked(data)).dates[0] == "2021-06-14"


def test_other_pages_of_linked_data_are_not_this_one() -> None:
    data = {"@type": "ItemList", "itemListElement": [{"@type": "Article", "datePublished": "2021-06-14"}]}
    assert page(linked(data)).dates == ()


@pytest.mark.parametrize(
    "publisher",
    [
        "Kreis Musterau",
        {"name": "Kreis Musterau"},
        [{"@type": "Organization", "name": "Kreis Musterau"}],
        {"name": ["Kreis Musterau"]},
    ],
)
def test_publisher_of_linked_data(publisher: object) -> None:
    assert page(linked({"@type": "Article", "publisher": publisher})).publishers[0] == "Kreis Musterau"


@pytest.mark.parametrize(
    "script",
    ["{broken", "null", '"text"', "[[[[[[[[[[[1]]]]]]]]]]]", '{"@graph": null, "headline": 5}', "[" * 5000],
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    assert page(f'<script type="application/ld+json">{script}</script>').pieces[0].text == TITLE


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"datePublished": "2021-06-14"} -->',
        '//<![CDATA[\n{"datePublished": "2021-06-14"}\n//]]>',
        '{"a": "x\ny", "datePublished": "2021-06-14"};',
    ],
)
def test_wrapped_linked_data(script: str) -> None:
    assert page(f'<script type="application/ld+json">{script}</script>').dates == ("2021-06-14",)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2022-03-08T23:15:00Z", "2022-03-09"),
        ("2022-03-08T23:15:00+01:00", "2022-03-08"),
        ("2022-07-08T22:30:00+0000", "2022-07-09"),
        ("2022-03-08 06:00", "2022-03-08"),
        ("2022-03-08", "2022-03-08"),
        ("08.03.2022", "08.03.2022"),
    ],
)
def test_day_is_that_of_germany(stamp: str, day: str) -> None:
    assert page(f'<meta property="article:published_time" content="{stamp}">').dates == (day,)


@pytest.mark.parametrize(
    "element",
    [
        '<meta itemprop="datePublished" content="2021-06-14">',
        '<time itemprop="datePublished" datetime="2021-06-14">vor drei Tagen</time>',
        '<span property="schema:datePublished" content="2021-06-14"></span>',
        '<span property="dc:date" content="2021-06-14"></span>',
    ],
)
def test_day_of_microdata_and_rdfa(element: str) -> None:
    assert "2021-06-14" in page("", f"<main><h1>{TITLE}</h1>{element}{BODY}</main>").dates


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} | Land.NRW",
        f"{TITLE} - Kreis Musterau",
        f"Presse | {TITLE} | Stadt Musterau",
        f"{TITLE} :: musterau.de",
        f"Stadt Musterau – {TITLE}",
        f"{TITLE} • Pressestelle",
    ],
)
def test_name_of_the_site_is_cut_off(title: str) -> None:
    assert page(f"<title>{title}</title>").titles[0] == TITLE


def test_dash_inside_a_title_stays() -> None:
    title = "Mehr Platz für Räder – Land baut 40 Kilometer Radweg"
    assert page(f"<title>{title}</title>").titles == (title,)


@pytest.mark.parametrize(
    ("printed", "stated", "codes"),
    [
        ("8. März 2022", "2022-03-08", []),
        ("8. März 2022", "2022-03-09", []),
        ("8. März 2022", "2023-01-11", ["metadata_date"]),
    ],
)
def test_printed_and_stated_day(printed: str, stated: str, codes: list[str]) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    found = page(head, f'<main><h1>{TITLE}</h1><p class="date">{printed}</p>{BODY}</main>')
    assert [problem.code for problem in found.problems] == codes
    assert found.dates[0] == printed


def test_day_of_import_is_no_contradiction() -> None:
    head = '<meta name="dcterms.date" content="2023-01-11">'
    assert page(head, f'<main><h1>{TITLE}</h1><p class="date">8. März 2022</p>{BODY}</main>').problems == ()


@pytest.mark.parametrize("text", ["Zuletzt geändert: 11.01.2023", "Aktualisiert am 11.01.2023"])
def test_day_of_a_change_is_no_day_of_publication(text: str) -> None:
    assert page("", f'<main><h1>{TITLE}</h1><p class="date">{text}</p>{BODY}</main>').dates == ()


def test_headings_that_repeat_the_title_come_before_the_name_of_the_site() -> None:
    body = f"<h1>Kreisverwaltung Musterau</h1><nav><h2>{TITLE}</h2></nav><div><h2>{TITLE}</h2>{BODY}</div>"
    assert page(f"<title>{TITLE} - Kreis Musterau</title>", body).pieces[0].text == TITLE


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        (f"{TITLE} | Landesbetrieb Musterdaten", "Landesbetrieb Musterdaten"),
        (f"{TITLE} - Kreis Musterau", "Kreis Musterau"),
        (TITLE, None),
    ],
)
def test_name_of_the_site_is_a_publisher(title: str, publisher: str | None) -> None:
    found = page(f"<title>{title}</title>", f"<main><h1>{TITLE}</h1>{BODY}</main>").publishers
    assert (publisher in found) if publisher else found == ()
