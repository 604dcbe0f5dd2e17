"""Pages as the content systems of public bodies write them, all of one release: the same release comes out of each."""

import datetime as dt
import re
from pathlib import Path

import pytest

from pipeline.clean import clean
from pipeline.read import from_text

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
PARTS = {
    "title": "Städtebau: Musterau bekommt 1,2 Millionen Euro für den Umbau der Innenstadt",
    "lead": "Die Stadt Musterau kann ihren Marktplatz erneuern und das alte Rathaus zum Bürgerhaus umbauen.",
    "p1": "Ministerin Erika Beispiel hat Bürgermeister Max Muster am Montag den Bescheid über 1,2 Millionen Euro "
    "überreicht. Die Gesamtkosten betragen rund 1,8 Millionen Euro, den Rest trägt die Stadt.",
    "p2": "„Lebendige Ortskerne sind das Herz unserer Kommunen“, sagte die Ministerin. „Wer hier investiert, hält "
    "die Menschen im Ort.“ Der Marktplatz bekommt neues Pflaster, mehr Bäume und einen Brunnen.",
    "p3": "Die Arbeiten beginnen im Herbst und dauern voraussichtlich zwei Jahre. Das Programm wird von Bund und Land "
    "je zur Hälfte getragen und läuft bis zum Jahr 2027.",
}


def filled(page: Path) -> str:
    return re.sub(r"\[\[(\w+)\]\]", lambda match: PARTS[match.group(1)], page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_same_release_from_each_system(page: Path) -> None:
    release = clean(from_text(filled(page)))
    assert release.title == PARTS["title"]
    assert release.date == dt.date(2022, 3, 8)
    assert "metadata_date" not in {problem.code for problem in release.problems}
    text = release.text.removeprefix(f"{release.title}\n\n").replace("Hintergrund\n\n", "")
    assert text.split("\n\n") == [PARTS["lead"], PARTS["p1"], PARTS["p2"], PARTS["p3"]] or text.replace(
        "\n\n", " "
    ) == " ".join(PARTS[name] for name in ("lead", "p1", "p2", "p3"))


def test_pages_are_there() -> None:
    assert len(PAGES) >= 12
