"""Whether text is the markup of a page."""

import re

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCK = re.compile(r"<(?:p|div|article|section|main|h[1-6]|ul|ol|table)\b[^<>]*>", re.IGNORECASE)

# A text may show a stray tag or two; a fragment of a page begins with one and has several.
_FEWEST_BLOCKS = 2


def is_markup(text: str) -> bool:
    """True for a page, and for a piece of one that begins with a block element."""
    if _PAGE.match(text):
        return True
    return _BLOCK.match(text.lstrip()) is not None and len(_BLOCK.findall(text[:20_000])) >= _FEWEST_BLOCKS
