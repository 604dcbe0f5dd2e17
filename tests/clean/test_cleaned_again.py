"""A text that was cleaned, pasted and cleaned again stays as it is: for annotated releases and for made ones."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import Release, clean, clean_all
from pipeline.errors import UnreadableError
from pipeline.read import from_text, read
from pipeline.read.source import Source

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT.parent / "shared" / "eval" / "releases", ROOT / "tests" / "annotated" / "releases", ROOT / "raw"]
FILES = sorted(
    path for folder in FOLDERS if folder.is_dir() for path in folder.rglob("*") if path.suffix not in {".md", ""}
)
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September"]
MONTHS += ["Oktober", "November", "Dezember"]


def pasted(release: Release) -> str:
    """The text as someone pastes it, with its date below the title."""
    title, _, rest = release.text.partition("\n\n")
    date = release.date
    dated = [f"{date.day}. {MONTHS[date.month - 1]} {date.year}"] if date else []
    return "\n\n".join([title, *dated, *([rest] if rest else [])])


def kinds(release: Release) -> list[str]:
    """What each block is, as far as the text shows it: a lead is a paragraph, and a line by itself may be anything."""
    lines = [release.text[block.start : block.end] for block in release.blocks]
    close = [
        "\n" in release.text[max(block.start - 2, 0) : block.end + 2].replace("\n\n", "") for block in release.blocks
    ]
    return [
        block.kind if near and "\n" not in line else ""
        for block, near, line in zip(release.blocks, close, lines, strict=True)
    ]


@pytest.mark.skipif(not FOLDERS[0].is_dir(), reason="the annotated releases of ../shared/eval are not there")
def test_annotated_releases_are_there() -> None:
    assert len(FILES) > 90


# What docs/cleaning.md names as a limit: the items of a page that are parted by commas, a full stop behind the last.
KNOWN = {"bund-hitzeschutz-2021.html"}


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=pytest.mark.xfail(path.name in KNOWN, strict=True, reason="a known limit"))
        for path in FILES
    ],
    ids=[path.name for path in FILES],
)
def test_annotated(path: Path) -> None:
    for source in read(path, path.parent):
        if not isinstance(source, Source):
            continue
        try:
            releases = clean_all(source)
        except UnreadableError:
            continue
        for release in releases:
            again = clean(from_text(pasted(release)))
            assert again.text == release.text
            assert again.date == release.date
            assert kinds(again) == kinds(release)


TITLES = ["Land fördert neue Schulen in Musterau", "Minister Muster: 14 Brücken werden saniert"]
PARAGRAPHS = [
    "Die Stadt Musterau bekommt 1,2 Millionen Euro für ihre Schule. Das Geld fließt bis 2024.",
    "„Gute Schulen brauchen gute Räume“, sagte die Ministerin. Die Arbeiten beginnen im Herbst.",
    "Der Kreis Musterau beteiligt sich mit einem Viertel an den Kosten, und auch der Bund gibt Geld dazu. Die Arbeiten "
    "beginnen im kommenden Frühjahr und dauern bis zum Ende des übernächsten Jahres, wie die Stadt mitgeteilt hat.",
    "Alle freuen sich sehr über die Hilfe des Landes.",
    "75.000 Euro gehen nach Beispielheim. Dort entsteht ein Radweg.",
]
INTRODUCTIONS = ["Gefördert werden:", "Die Zuwendungen gehen an folgende Städte und Gemeinden im Land:", "Es gilt:"]
HEADINGS = ["Hintergrund", "Zahlen und Fakten", "Bayern", "Kreis Musterau", "75.000 Euro für Beispielheim"]
ITEMS = [
    "Musterau", "Stadt Beispielheim", "Bad Neustadt (Aisch)", "Markt Oberdorf: 65.000 Euro", "Musterau: Turnhalle",
    "Musterau 12.300", "Beispielheim 4.500", "Neustadt 56.350 Euro", "98.000 Euro für die Turnhalle",
    "1,2 Millionen Euro für die Schule in Musterau", "Stadt Musterau – Umbau des Rathauses – 250.000 Euro",
    "im Regierungsbezirk Arnsberg: Lünen und der Kreis Olpe", "die Städte Musterau, Neustadt und Oberau,",
    "der Kreis Beispielheim mit seinen Gemeinden", "sowie die Stadt Unterau.", "Legen Sie sofort auf.",
    "Geben Sie niemals Zugangsdaten am Telefon heraus, auch nicht an Bekannte.", "(Zuwendung: 12.000 €)",
    "Die Mittel stehen bis zum Ende des Jahres bereit. Danach verfallen sie, wenn sie niemand abruft.",
    "Beispielheim - Umbau des Rathauses und Platz davor (Zuwendung: 875.000 Euro)",
    "Altenmuster - Zugang zum Bahnhof und neue Treppen (Zuwendung: 164.500 Euro)",
    "„Klimabündnis Mitte“, ein Vorhaben der Stadt Musterau", "Antragstellung: ab sofort",
    "Der Ausbau der Schulen, der Straßen und der Brücken in Musterau und im ganzen Kreis Beispielheim, der bis zum "
    "Jahr 2030 dauert. Er kostet das Land, den Bund und die Kommunen zusammen mehr als 40 Millionen Euro, die in Raten "
    "fließen. Die erste Rate fließt im Herbst dieses Jahres, die zweite im Frühjahr, und die letzte nach dem Bau.",
]  # fmt: skip
ROWS = [
    "Ort | Summe",
    "Musterau | 12.300 Euro",
    "Beispielheim | 4.500 Euro",
    "Musterau | Halle | 5",
    "Köln |  | 7",
    "| 8",
]
CAPTIONS = ["Übergabe in Musterau (v.l.): Erika Beispiel und Max Muster.\nFoto: Kreis Musterau"]
LABELLED = ["Termin: Montag, 11. Juni, 10 Uhr", "Ort: Rathaus Musterau", "Kosten: 5 Euro"]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A release: title, date, lead, and sections in any order, parted by empty lines or not; nothing stands twice."""
    items, rows = iter(draw(st.permutations(ITEMS))), iter(draw(st.permutations(ROWS)))
    sizes = iter(draw(st.lists(st.integers(1, 6), min_size=8, max_size=8)))
    signs = iter(draw(st.lists(st.sampled_from(["• ", "- ", "– ", "", ""]), min_size=8, max_size=8)))
    between = iter(draw(st.lists(st.sampled_from(["\n", "\n", "\n\n"]), min_size=8, max_size=8)))
    fixed = [*PARAGRAPHS[1:], *INTRODUCTIONS, *HEADINGS, *CAPTIONS, "\n".join(LABELLED)]
    text = PARAGRAPHS[0]
    for kind in draw(st.lists(st.sampled_from([*fixed, "list", "table"]), min_size=1, max_size=8)):
        section = kind
        if kind == "list":
            sign = next(signs)
            section = next(between).join(sign + item for item in islice(items, next(sizes)))
        elif kind == "table":
            section = "\n".join(islice(rows, next(sizes)))
        if section and section not in text:
            text += draw(st.sampled_from(["\n\n", "\n\n", "\n"])) + section
    return "\n\n".join([draw(st.sampled_from(TITLES)), "16. Oktober 2017", text])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(documents())
def test_made(text: str) -> None:
    once = clean(from_text(text))
    twice = clean(from_text(pasted(once)))
    assert twice.text == once.text
    assert kinds(clean(from_text(pasted(twice)))) == kinds(twice)
