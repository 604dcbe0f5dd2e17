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
    assert not any(unicodedata.category(character) == "Cc" and character != "\n" for character in text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_text(text: str) -> None:
    release = cleaned(text)
    if release is not None:
        check(release)
        assert cleaned(text) == release


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_page(page: str) -> None:
    release = cleaned(page)
    if release is not None:
        check(release)
