"""The signs with which items of a list begin."""

import re

_BULLET = re.compile(r"(?:[•·▪◦‣●■□➢➤►✓✔–—*]|-|::|➡️?|[\U0001F300-\U0001FAFF]️?)\s+(?=\S)")


def is_bullet(text: str) -> bool:
    """True for a line that begins with the sign of a list item."""
    return _BULLET.match(text) is not None


def without_bullet(text: str) -> str:
    """The line without the sign of its list item, and without one that stands behind it."""
    while match := _BULLET.match(text):
        text = text[match.end() :]
    return text.strip()
