"""What stands between quotation marks, as spans of a document."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Span

from pipeline.extract.quotes.marks import Pair, pairs
from pipeline.extract.spans import blocks
from pipeline.extract.tokens import tokens_of

_TAIL = 30


@dataclass(frozen=True, slots=True)
class Marked:
    """A pair of marks on tokens, `outer` with the marks, `inner` without; a token half inside belongs to either.

    `text` are the words to the letter, `tail` the characters behind the closing mark; `aligned` is False where a token
    lies half inside.
    """

    pair: Pair
    inner: Span
    outer: Span
    text: str
    tail: str
    aligned: bool


@lru_cache(1)
def _pairs(text: str, extents: tuple[tuple[int, int], ...]) -> tuple[Pair, ...]:
    """The pairs of a text; three components ask for those of the same document."""
    return tuple(pairs(text, extents))


def marked(doc: Doc) -> list[Marked]:
    """All pairs of the document. Tokens are looked up by bisection: `Doc.char_span` reads the whole text each time."""
    text, starts = doc.text, tokens_of(doc).idx
    found = []
    for pair in _pairs(text, tuple((block.start, block.end) for block in blocks(doc))):
        inner = doc[bisect_right(starts, pair.start) - 1 : bisect_left(starts, pair.end)]
        outer = doc[bisect_right(starts, pair.open) - 1 : bisect_left(starts, pair.close)]
        aligned = (inner.start_char, inner.end_char) == (pair.start, pair.end)
        words, tail = text[pair.start : pair.end], text[pair.close : pair.close + _TAIL]
        found.append(Marked(pair, inner, outer, words, tail, aligned))
    return found
