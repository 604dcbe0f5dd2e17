"""What is no release is refused with a code; the end of a long file is not waited for."""

import pytest

from pipeline.clean import clean
from pipeline.errors import UnreadableError
from pipeline.read import from_text

LISTING = "".join(
    f"• Pressemitteilung\n• {day:02}.11.2013\n\nDas Land fördert wieder eine Schule in Musterau.\n\n"
    for day in range(1, 6)
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("0123456789" * 50_000, "no_text"),
        ("0123456789" * 500_000, "too_large"),
        ("<html><body><img src='a.png'></body></html>", "no_text"),
        ("<html><body><nav><a href='/'>Start</a></nav><footer>© Land</footer></body></html>", "no_text"),
        ("Zum Seitenanfang\nDrucken\nTeilen", "no_text"),
        ("\n\n", "no_text"),
        ("<html><body>" + "<div>" * 4000 + "Land fördert Schulen im ganzen Land.", "too_deep"),
        ("Pressemitteilungen\n\n" + LISTING, "listing_page"),
    ],
)
def test_refused(content: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        clean(from_text(content))
    assert caught.value.code == code


@pytest.mark.parametrize(
    "content", ["Land fördert Schulen in Musterau", "Die Stadt Musterau bekommt Geld für ihre Schule. Das ist gut so."]
)
def test_short_text_is_a_release(content: str) -> None:
    assert clean(from_text(content)).text.startswith(content[:20])
