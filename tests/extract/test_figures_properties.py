"""What holds for every number: words and digits are read back, spans are their text, no text breaks the stage."""

import cProfile
from decimal import Decimal

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.extract import spans
from pipeline.extract.numerals import parse_digits, parse_ordinal, parse_word

_ONES = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def spelled(number: int, *, one: str = "eins") -> str:
    """A number below a million in German words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return spelled(thousands, one="ein") + "tausend" + (spelled(rest) if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return spelled(hundreds, one="ein") + "hundert" + (spelled(rest, one=one) if rest else "")
    if number >= 20:
        ten, unit = divmod(number, 10)
        return (spelled(unit, one="ein") + "und" if unit else "") + _TENS[ten - 2]
    return one if number == 1 else _ONES[number]


def formatted(cents: int, thousands: str) -> str:
    """An amount in German notation."""
    euros, rest = divmod(cents, 100)
    return f"{euros:,}".replace(",", thousands) + f",{rest:02}"


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "figures", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


@given(st.integers(0, 999_999))
@settings(max_examples=300)
def test_number_words_are_read_back(number: int) -> None:
    assert parse_word(spelled(number)) == number


@given(st.integers(2, 999_999))
def test_ordinal_words_are_read_back(number: int) -> None:
    stem = spelled(number)
    special = {"eins": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"}
    for end, ordinal in special.items():
        if stem.endswith(end) and (end != "sieben" or number % 100 == 7):
            assert parse_ordinal(stem.removesuffix(end) + ordinal + "e") in (number, None)
            return
    assert parse_ordinal(stem + ("te" if number % 100 < 20 and number % 100 else "ste")) == number


@given(st.integers(0, 999_999))
def test_number_words_without_umlauts_are_read_back(number: int) -> None:
    plain = spelled(number).translate({ord("ü"): "ue", ord("ö"): "oe", ord("ß"): "ss"})
    assert parse_word(plain) == number


@given(st.integers(0, 10**14), st.sampled_from(["", ".", "'", "’"]))
def test_digits_are_read_back_to_the_cent(cents: int, thousands: str) -> None:
    assert parse_digits(formatted(cents, thousands)) == Decimal(cents) / 100


def notations(cents: int) -> list[tuple[str, float]]:
    """An amount in every notation that can tell it, with the value that this tells."""
    euros = cents // 100
    exact = [
        f"{formatted(cents, thousands)}{gap}{currency}"
        for thousands in ("", ".", " ", "\u00a0", "'")
        for gap, currency in ((" ", "Euro"), (" ", "€"), (" ", "EUR"), ("\u00a0", "€"))
    ]
    exact += [f"EUR {formatted(cents, '.')}", f"€ {formatted(cents, '.')}", f"{formatted(cents, '.')}€"]
    whole = formatted(euros * 100, ".").removesuffix(",00")
    dashed = [f"{whole},{dash} Euro" for dash in ("-", "--", "–", "—")]
    scaled = [
        (f"{euros // 1000}{',' if euros % 1000 else ''}{f'{euros % 1000:03}' if euros % 1000 else ''} {scale}", factor)
        for scale, factor in (
            ("TEUR", 1_000),
            ("T€", 1_000),
            ("Tsd. Euro", 1_000),
            ("Mio. Euro", 10**6),
            ("Mio. €", 10**6),
            ("Mill. Euro", 10**6),
            ("Millionen Euro", 10**6),
            ("Mrd. Euro", 10**9),
            ("Milliarden Euro", 10**9),
        )
    ]
    return [
        *((text, cents / 100) for text in exact),
        *((text, float(euros)) for text in dashed),
        *((text, euros / 1000 * factor) for text, factor in scaled),
    ]


@given(cents=st.integers(200_000, 10**11), choice=st.integers(0, 10**6))
@settings(max_examples=200, deadline=None)
def test_an_amount_in_any_notation_is_read_back_to_the_cent(nlp: Language, cents: int, choice: int) -> None:
    told = notations(cents)
    text, value = told[choice % len(told)]
    found = [f for _, f in spans.read(nlp(f"Die Stadt Beckum erhält {text} für ihren Markt."), "figures")]
    assert [(f.kind, f.unit, f.value_min) for f in found] == [
        ("money", "EUR", pytest.approx(value, rel=1e-12, abs=0.004))
    ]


_PIECES = st.sampled_from(
    [
        "rund",
        "mehr",
        "als",
        "bis",
        "zu",
        "zwischen",
        "und",
        "von",
        "je",
        "jeweils",
        "5",
        "12",
        "000",
        "1.855,50",
        "2018",
        "2018.",
        "3.",
        "4.1.",
        "16.10.2017",
        "11",
        "Uhr",
        "Mio.",
        "Euro",
        "€",
        "Prozent",
        "%",
        "km",
        "Jahre",
        "zwölf",
        "eine",
        "halbe",
        "Million",
        "Kommunen",
        "Städte",
        ",",
        ".",
        "(",
        ")",
        "|",
        ":",
        "–",
        "-",
        "„",
        "“",
        "§",
        "Nr.",
        "Klasse",
        "Montag",
        "Mai",
        "ab",
        "sofort",
        "Ende",
        "/",
        "\n",
        "\n\n",
    ]
)


@given(st.lists(_PIECES, max_size=30).map(" ".join))
@settings(max_examples=120, deadline=None)
def test_any_sequence_of_words_is_read_and_spans_are_their_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for group in ("figures", "dates"):
        for span, value in spans.read(doc, group):
            assert doc.text[span.start_char : span.end_char] == span.text
            assert value is not None


@pytest.mark.parametrize(
    "piece",
    [
        "Rund 250 Gäste und 1,5 Millionen Euro im Mai 2022 ",
        "12 000 ",
        "von 12 auf ",
        "jeweils mehr als ",
        "zwischen 5 und ",
        "neue, ",
        "14, ",
        "am Montag, ",
        "5 Städte, ",
        "5 Rad-, ",
        "Städte, ",
        "davon 12, ",
        "doppelt so ",
        "jede zweite ",
        "Anträge mit einem Volumen von 5 Mio. Euro ",
        "von bis zu 5 Euro mit ",
    ],
)
def test_work_grows_with_the_text_and_no_faster(nlp: Language, piece: str) -> None:
    def calls(times: int) -> int:
        doc = nlp.make_doc(piece * times)
        profile = cProfile.Profile()
        profile.enable()
        for _, component in nlp.pipeline:
            component(doc)
        profile.disable()
        return sum(entry.callcount for entry in profile.getstats())

    calls(1)  # fills the caches
    assert calls(240) < 2.2 * calls(120)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_no_text_breaks_the_stage(nlp: Language, text: str) -> None:
    nlp(text)


@given(st.lists(_PIECES, max_size=25).map(" ".join))
@settings(max_examples=80, deadline=None)
def test_figures_and_dates_share_no_word(nlp: Language, text: str) -> None:
    doc = nlp(text)
    figures = {i for span, _ in spans.read(doc, "figures") for i in range(span.start, span.end)}
    dates = {i for span, _ in spans.read(doc, "dates") for i in range(span.start, span.end)}
    assert not figures & dates
