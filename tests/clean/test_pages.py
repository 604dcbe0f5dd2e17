"""Saved pages of any system: main text, chrome, tables, captions, contact sections, what the page says about itself."""

import datetime as dt

import pytest

from pipeline.clean import Release, clean
from pipeline.read import from_text

TITLE = "Land fördert die Schule in Musterau mit 1,2 Millionen Euro"
BODY = (
    "<p>Die Stadt Musterau bekommt vom Land einen Zuschuss für ihre Grundschule. Das hat "
    "Ministerin Erika Beispiel gesagt.</p>"
    "<p>„Gute Schulen brauchen gute Räume“, sagte die Ministerin. Die Arbeiten beginnen im "
    "Herbst und dauern zwei Jahre.</p>"
)


def page(body: str, head: str = "") -> Release:
    return clean(
        from_text(
            f'<!DOCTYPE html><html lang="de"><head><title>{TITLE} - Land</title>{head}</head><body>{body}</body></html>'
        )
    )


def article(inner: str = BODY, before: str = "", after: str = "") -> str:
    return f'{before}<main><article><h1>{TITLE}</h1><p class="date">03.05.2019</p>{inner}</article></main>{after}'


def test_article() -> None:
    release = page(article())
    assert release.title == TITLE
    assert release.date == dt.date(2019, 5, 3)
    assert [block.kind for block in release.blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav><ul><li><a href='/a'>Andere Seite</a></li></ul></nav>",
        "<header role='banner'><a href='/'>Andere Seite</a></header>",
        "<div id='navPrimary'><ul><li><a>Andere Seite</a></li><li><a>Noch eine</a></li></ul></div>",
        "<div class='breadcrumb'><a>Start</a> › Andere Seite</div>",
        "<aside><h2>Service</h2><p>Andere Seite mit Text.</p></aside>",
        "<footer><p>Andere Seite, Marktplatz 1, 12345 Musterau</p></footer>",
        "<div class='cookie-banner'><p>Andere Seite verwendet Cookies.</p></div>",
        "<div role='dialog'><p>Andere Seite fragt nach Ihrer Zustimmung.</p></div>",
        "<div class='visually-hidden'>Andere Seite</div>",
        "<div hidden><p>Andere Seite</p></div>",
        "<div style='display: none'><p>Andere Seite</p></div>",
        "<section class='related'><h2>Mehr</h2><p>Andere Seite im Land.</p></section>",
        "<section><h2>Das könnte Sie auch interessieren</h2><p>Andere Seite im Land.</p></section>",
        "<h2>Weitere Pressemitteilungen</h2><p>Andere Seite im Land.</p>",
        "<ul><li><a>Andere Seite</a></li><li><a>Dritte Seite</a></li></ul>",
        "<div class='teaser'><h3><a href='/b'>Andere Seite</a></h3><p>Kurzer Text.</p></div>",
        "<div class='social-share'><a>Andere Seite teilen</a></div>",
        "<form><label>Andere Seite</label><select><option>Andere Seite</option></select></form>",
        "<script>var text = 'Andere Seite';</script>",
        "<!-- Andere Seite -->",
    ],
)
def test_chrome_is_gone(chrome: str) -> None:
    for body in (article(before=chrome), article(after=chrome), article(inner=BODY + chrome)):
        release = page(body)
        assert "Andere Seite" not in release.text
        assert "dauern zwei Jahre" in release.text


def test_class_of_the_body_is_no_chrome() -> None:
    release = clean(from_text(f'<html><body class="page has-sidebar no-cookie">{article()}</body></html>'))
    assert "dauern zwei Jahre" in release.text


def test_lists_and_headings() -> None:
    release = page(
        article(
            BODY
            + "<h2>Im Überblick</h2><ul><li>Musterau<ul><li>Schule: 5 Euro</li></ul></li><li>Beispielheim</li></ul>"
        )
    )
    found = [(block.kind, release.text[block.start : block.end], block.level) for block in release.blocks[3:]]
    assert found == [
        ("heading", "Im Überblick", 0),
        ("item", "Musterau", 0),
        ("item", "Schule: 5 Euro", 1),
        ("item", "Beispielheim", 0),
    ]


def test_table() -> None:
    rows = "<tr><td>Musterau</td><td><b>17.500</b></td></tr><tr><td>Summe</td><td>&nbsp;</td></tr>"
    table = (
        f"<table><caption>Zuweisungen</caption><thead><tr><th>Kommune</th><th>2024 (in "
        f"Euro)</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    release = page(article(BODY + table))
    found = [block for block in release.blocks if block.kind == "row"]
    assert [[release.text[start:end] for start, end in row.cells] for row in found] == [
        ["Kommune", "2024 (in Euro)"],
        ["Musterau", "17.500"],
        ["Summe", ""],
    ]
    assert [row.header for row in found] == [True, False, False]


def test_layout_table_is_text() -> None:
    release = page(f"<table><tr><td><h1>{TITLE}</h1>{BODY}</td></tr></table>")
    assert release.title == TITLE
    assert not [block for block in release.blocks if block.kind == "row"]
    assert "dauern zwei Jahre" in release.text


def test_captions_without_credits() -> None:
    figure = (
        '<figure><img src="a.jpg" alt="Ministerin Erika Beispiel vor der Schule"><figcaption>Erika '
        "Beispiel mit Bürgermeister Max Muster "
        '<span class="copyright">© Land</span></figcaption></figure><img src="b.jpg" alt="Logo">'
    )
    release = page(article(figure + BODY))
    assert release.captions == (
        "Ministerin Erika Beispiel vor der Schule",
        "Erika Beispiel mit Bürgermeister Max Muster",
    )
    assert "©" not in release.text


def test_lines_of_a_paragraph() -> None:
    release = page(article(BODY + "<p>Es erhalten:<br>• Musterau: 5 Euro<br>• Beispielheim: 7 Euro</p>"))
    assert release.text.endswith("Es erhalten:\n\nMusterau: 5 Euro\nBeispielheim: 7 Euro")


@pytest.mark.parametrize(
    "section",
    [
        "<div class='contact'><h2>Pressekontakt</h2><p>Ministerium für Verkehr<br>Telefon: 0211 / 3843-1043<br>"
        "E-Mail: <a href='mailto:presse@vm.nrw.de'>presse@vm.nrw.de</a></p></div>",
        "<aside class='vcard'><h3>Kontakt</h3><p>Ministerium für "
        "Verkehr</p><dl><dt>Tel.:</dt><dd><a href='tel:+4921138431043'>0211 3843-1043</a></dd>"
        "<dt>E-Mail</dt><dd><a href='mailto:presse@vm.nrw.de'>Schreiben Sie uns</a></dd></dl></aside>",
        "<div><h2>Pressekontakt</h2><p>Ministerium für Verkehr<br>Telefon: 0211 / "
        "3843-1043<br><span data-mail='presse(at)vm.nrw.de'></span></p></div>",
        "<p>Ministerium für Verkehr<br>Pressestelle<br>Telefon: 0211 / 3843-1043<br>presse(at)vm.nrw.de</p>",
        "<p>Kontakt: Ministerium für Verkehr, Tel. 0211 / 3843-1043, <a "
        "data-cfemail='422d3227313127023423276c2c30356c2627'></a>presse [at] vm.nrw.de</p>",
    ],
)
def test_contact_sections(section: str) -> None:
    release = page(article(BODY + section))
    assert {(contact.phone, contact.email) for contact in release.contacts} >= {
        ("+4921138431043", "presse@vm.nrw.de")
    } or (release.contacts[0].phone == "+4921138431043")
    assert release.issuer == "Ministerium für Verkehr"
    assert "3843" not in release.text


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2021-06-14T08:30:00+0200">', dt.date(2021, 6, 14)),
        ('<meta name="dcterms.issued" content="2021-06-14">', dt.date(2021, 6, 14)),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2021-06-14T08:30:00+0200"}]}</script>',
            dt.date(2021, 6, 14),
        ),
        ('<script type="application/ld+json">{broken</script>', None),
    ],
)
def test_date_of_the_page_itself(head: str, date: dt.date | None) -> None:
    assert page(f"<main><h1>{TITLE}</h1>{BODY}</main>", head).date == date


def test_printed_date_goes_before() -> None:
    assert page(article(), '<meta name="date" content="2020-01-01">').date == dt.date(2019, 5, 3)


def test_title_url_and_publisher_of_the_page_itself() -> None:
    head = (
        f'<meta property="og:title" content="{TITLE}"><link rel="canonical" '
        f'href="https://www.musterau.sachsen.de/pm/1">'
        '<meta name="dcterms.publisher" content="Landkreis Musterau">'
    )
    release = page(f"<div class='wrapper'><h1>Stadtportal</h1><div class='headline'>{TITLE}</div>{BODY}</div>", head)
    assert release.title == TITLE
    assert release.url == "https://www.musterau.sachsen.de/pm/1"
    assert (release.issuer, release.level, release.land) == ("Landkreis Musterau", "district", "DE-SN")


def test_teaser_is_the_lead() -> None:
    teaser = '<div class="field--teaser"><p>Die Stadt Musterau bekommt einen Zuschuss für ihre Grundschule.</p></div>'
    release = page(article(teaser + BODY))
    assert release.lead == "Die Stadt Musterau bekommt einen Zuschuss für ihre Grundschule."
    assert release.text.count("Zuschuss") == 1


def test_contact_in_the_footer_of_an_article() -> None:
    footer = (
        "<footer><h3>Pressekontakt</h3><p>Ministerium für Verkehr<br>Telefon: 0211 / 3843-1043</p>"
        "<ul class='share'><li><a href='#'>Seite teilen</a></li></ul></footer>"
    )
    release = page(article(BODY + footer))
    assert [contact.phone for contact in release.contacts] == ["+4921138431043"]
    assert "3843" not in release.text


def test_cell_over_several_rows_stands_in_each() -> None:
    rows = "<tr><th>Kreis</th><th>Ort</th><th>Euro</th></tr><tr><td rowspan='2'>Musterkreis</td><td>Oberdorf</td>"
    rows += "<td>5</td></tr><tr><td>Unterdorf</td><td>7</td></tr><tr><td colspan='2'>Summe</td><td>12</td></tr>"
    release = page(article(f"{BODY}<table>{rows}</table>"))
    found = [release.text[block.start : block.end] for block in release.blocks if block.kind == "row"]
    assert found == ["Kreis | Ort | Euro", "Musterkreis | Oberdorf | 5", "Musterkreis | Unterdorf | 7", "Summe |  | 12"]


def test_date_in_a_list_above_the_heading_is_no_text() -> None:
    release = page(f"<main><p>Schule</p><ul><li><time>14.03.2023</time></li></ul><h1>{TITLE}</h1>{BODY}</main>")
    assert (release.title, release.date) == (TITLE, dt.date(2023, 3, 14))
    assert "14.03." not in release.text


def test_date_of_publication_in_what_is_dropped() -> None:
    footer = "<div class='footer'><time itemprop='datePublished' datetime='2020-09-02T10:00'>2. September</time></div>"
    assert page(f"<main><h1>{TITLE}</h1>{footer}{BODY}</main>").date == dt.date(2020, 9, 2)
