"""What holds for every text: no crash, blocks in order with nothing but white space between them, the same twice."""

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import Release, clean
from pipeline.errors import UnreadableError
from pipeline.read import from_text

LINES = [
    "Ministerin Beispiel: Land fördert neue Schulen in Musterau", "16. Oktober 2017", "Gruppenfoto",
    "© Kreis Musterau", "Pressemitteilung Nr. 5/2020",
    "Die Stadt Musterau bekommt 1,2 Millionen Euro für ihre Schule. Das Geld fließt bis 2024.",
    "„Das ist gut“, sagte sie.", "Schule und Weiterbildung",
    "Gefördert werden:", "• Stadt Musterau: 19.900 Euro", "- Beispielheim - Spielplatz", "(Zuwendung: 12.000 €)",
    "Ort Betrag in Euro", "Musterau 12.300",
    "Beispielheim 4.500", "| Ort | Summe |", "|---|---|", "| Musterau | 5 |", "|  | 7 |", "| Beispielheim |  |",
    "Hintergrund", "Kontakt", "Pressekontakt:", "Telefon: 0211 / 837-9912",
    "E-Mail: presse [at] musterau.de", "Ministerium für Schule und Weiterbildung", "Der LWL im Überblick:", "",
    "\xa0", "Weiterlesen", "?Wir helfen?, sagte er.",
    "Frei-\u00adzeit <br> im Verkehrs-konzept der Stadt.Die Arbeiten beginnen.", "*Am Montag*", "# Kopf",
    "**fett** und [Wort](https://musterau.de)",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(LINES), min_size=1, max_size=25).map("\n".join),
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60)), max_size=15).map("\n".join),
)
# Control characters, zero-width and other format characters, private use, lone surrogates.
UNSEEN = {"Cc", "Cf", "Co", "Cs"}

# A release as issuers print it, part by part; each part is there or not.
TITLES = [
    "Land fördert neue Schulen in Musterau",
    "Minister Muster: 14 Brücken werden saniert",
    "Kreis baut Radwege aus",
]
SUBTITLES = ["Bescheide gehen an 41 Gemeinden", "Ministerin Beispiel: „Ein guter Tag für die Schulen“"]
DATES = ["16. Oktober 2017", "Musterau, 03.05.2019", "Pressemitteilung vom 4. Mai 2021", "Montag, 01.09.25"]
HEADS = ["Bezirksregierung\nMünster", "Stadt Musterau", "Ministerium für Verkehr", "Pressemitteilung Nr. 12/2020"]
PARAGRAPHS = [
    "Die Stadt Musterau bekommt 1,2 Millionen Euro für ihre Schule. Das Geld fließt bis 2024.",
    "„Gute Schulen brauchen gute Räume“, sagte die Ministerin. Die Arbeiten beginnen im Herbst.",
    "Der Kreis beteiligt sich mit einem Viertel an den Kosten. Auch der Bund gibt Geld dazu.",
    "Münster/Kreis Coesfeld. Regierungspräsidentin Doro Muster hat vier Bescheide überreicht.",
    "Weitere Informationen unter: www.musterau.de/schule",
]
INNER = ["Hintergrund", "Zahlen und Fakten", "Musterau", "75.000 Euro für Beispielheim"]
CONTACTS = [
    "Pressekontakt: Kreis Musterau, Ute Muster, Tel. 0251 / 591-235, E-Mail: presse [at] musterau.de",
    "Kontakt\nStadt Musterau\nPressestelle\nTelefon: (02551)69-2160",
    "Herausgeber:\nMinisterium für Verkehr\nMarkt 1\n40213 Düsseldorf",
]


@st.composite
def releases(draw: st.DrawFn) -> str:
    """A text of realistic parts in a realistic order, parted by empty lines."""
    head = [draw(st.sampled_from(TITLES))]
    head += [draw(st.sampled_from(options)) for options in (SUBTITLES, DATES) if draw(st.booleans())]
    if draw(st.booleans()):
        head.insert(0, draw(st.sampled_from(HEADS)))
    paragraphs = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=5, unique=True))
    inner = draw(st.lists(st.one_of(st.none(), st.sampled_from(INNER)), min_size=5, max_size=5))
    body = [part for pair in zip([None, *inner], paragraphs, strict=False) for part in pair if part]
    contact = [draw(st.sampled_from(CONTACTS))] if draw(st.booleans()) else []
    return "\n\n".join([*head, *body, *contact])


TAGS = [
    "h1",
    "h2",
    "p",
    "div",
    "li",
    "ul",
    "td",
    "tr",
    "table",
    "figure",
    "figcaption",
    "span",
    "br",
    "a href='mailto:a@b.de'",
    "nav",
    "main",
    "dl",
    "dt",
    "dd",
]
PAGES = st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(LINES), st.booleans()), max_size=25).map(
    lambda parts: (
        "<html><body>"
        + "".join(f"<{tag}>{text}" + (f"</{tag.split()[0]}>" if closed else "") for tag, text, closed in parts)
    )
)


def cleaned(text: str) -> Release | None:
    try:
        return clean(from_text(text))
    except UnreadableError:
        return None


def check(release: Release) -> None:
    text = release.text
    end = 0
    for block in release.blocks:
        assert end <= block.start < block.end <= len(text)
        assert not text[end : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        for start, stop in block.cells:
            assert block.start <= start <= stop <= block.end
        end = block.end
    assert end == len(text)
    first = release.blocks[0]
    assert first.kind == "title"
    assert text[first.start : first.end] == release.title
    assert not re.search(r"\n{3,}|[ \t]\n|\n[ \t]", text)
    assert not any(unicodedata.category(character) in UNSEEN and character != "\n" for character in text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_text(text: str) -> None:
    release = cleaned(text)
    if release is not None:
        check(release)
        assert cleaned(text) == release


@settings(max_examples=150, deadline=None)
@given(releases())
def test_cleaned_twice_is_the_same(text: str) -> None:
    """True for releases of prose and headings.

    It cannot hold for any text: an item that loses its sign, or a kicker that stood above the title, leaves a text that
    says less about itself than the one before.
    """
    once = cleaned(text)
    assert once is not None
    check(once)
    twice = cleaned(once.text)
    assert twice is not None
    assert twice.text == once.text


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=30), max_size=6), releases())
def test_noise_between_the_lines(noise: list[str], text: str) -> None:
    lines = text.split("\n")
    for place, line in enumerate(noise):
        lines.insert((place * 7) % (len(lines) + 1), line)
    release = cleaned("\n".join(lines))
    if release is not None:
        check(release)


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_page(page: str) -> None:
    release = cleaned(page)
    if release is not None:
        check(release)
