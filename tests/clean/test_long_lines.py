"""Lines that no release has, but a broken file: each has to be read in one go, whatever it repeats.

A pattern that tries every start with every end takes minutes here, and the run shows it by not coming back.
"""

import pytest

from pipeline.clean import Release, clean
from pipeline.clean.furniture import is_file_name
from pipeline.clean.lead import not_repeated
from pipeline.errors import UnreadableError
from pipeline.read import from_text

LONG = 20_000
UNITS = [
    "a", "A", "ß", "1", ".", "-", "_", "(", "[", "![", "{a ", "<a ", "*", "|", "?", "„", "1.", "1.000", "1 ", "_1",
    "a.a@", "Nr.", "A. ", "Aa. ", "Aa-", "Aa- b", "a, ", "http://", "IMG_", "[](/", "# ", "Musterau/", "Tel. 0211 ",
    "Stadt ", "1.1.2019 ",
]  # fmt: skip
HEAD = "Land fördert Schulen in Musterau\n\n16. Oktober 2017\n\n"
BODY = "\n\nDie Stadt Musterau bekommt Geld für ihre Schule, das Land hilft dabei. Kontakt: presse@musterau.de"


def cleaned(text: str) -> Release | None:
    try:
        return clean(from_text(text))
    except UnreadableError:
        return None


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("markup", [False, True], ids=["text", "page"])
def test_line_without_end(unit: str, markup: bool) -> None:
    line = (unit * LONG)[:LONG]
    text = f"{HEAD}Das ist {line} Ende a@b.de 2019 “ * & ?{BODY}"
    if markup:
        text = f"<html><body><h1>Land hilft Musterau</h1><p>{text.replace('<', '&lt;')}</p></body></html>"
    release = cleaned(text)
    assert release is None or "presse@musterau.de" in release.text or release.contacts


@pytest.mark.parametrize("unit", ["- a\n", "• a\n- b\n", "a\n\na\n", "Aa 1\n", "| a | b |\n", "a:\n", "a\nb\n\n"])
def test_lines_without_end(unit: str) -> None:
    release = clean(from_text(HEAD + "Das Land hilft allen Städten.\n\n" + unit * 1500 + BODY))
    assert release.title == "Land fördert Schulen in Musterau"


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("IMG_2041", True),
        ("Foto-Kreis-2019", True),
        ("csm_rathaus_musterau_01.jpg", True),
        ("Rathaus.PNG", True),
        ("2019", False),
        ("Musterau-Ost", False),
        ("_2041", False),
        ("Foto 2041_1.jpg", False),
        ("_1" * 200 + "!", False),
    ],
)
def test_file_names(text: str, is_name: bool) -> None:
    assert is_file_name(text) is is_name


def test_lead_of_a_thousand_words_repeats_word_for_word() -> None:
    long = " ".join(f"wort{number}" for number in range(1000)) + "."
    assert not_repeated(long, [f"Davor. {long} Danach."]) == ""
    assert not_repeated(long, [long.replace("wort7 ", "")]) == long
