"""What the grammar of people and offices works on: the words of one block, and the way back to the tokens.

A block is the widest stretch that a name or an office can fill; sentences would cut at abbreviations.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from pipeline.extract.spans import blocks
from pipeline.extract.words import bounds

_FARTHEST = 100


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a block without white space, with the token index of each, and the number of its sentence."""

    words: tuple[str, ...]
    glued: tuple[bool, ...]
    tokens: tuple[int, ...]
    sentences: tuple[int, ...]
    _bounds: tuple[tuple[int, int], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_bounds", bounds(self.sentences))

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The word at `i`, empty outside the line."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def sentence(self, i: int) -> tuple[int, int]:
        """The first word of the sentence of the word at `i` and the first after it, none of them far away."""
        start, end = self._bounds[i]
        return max(start, i - _FARTHEST), min(end, i + _FARTHEST)

    def text(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they are spaced in the text."""
        parts = [w if g else w + " " for w, g in zip(self.words[start:end], self.glued[start:end], strict=True)]
        return "".join(parts).strip()


def lines(doc: Doc) -> list[Line]:
    """The lines of the text, and after them one for each picture text."""
    return [line for line in (_line(doc, span) for span in _extents(doc)) if line.words]


def _extents(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, in characters."""
    yield from ((block.start, block.end) for block in blocks(doc))
    offset = doc._.caption_start
    if offset is not None and doc._.release is not None:
        for text in doc.text[offset:].splitlines(keepends=True):
            yield offset, offset + len(text)
            offset += len(text)


def _line(doc: Doc, extent: tuple[int, int]) -> Line:
    span = doc.char_span(*extent, alignment_mode="expand")
    tokens = [] if span is None else [t for t in span if not t.is_space and t.idx >= extent[0]]
    sentence, numbers = 0, []
    for token in tokens:
        sentence += bool(token.is_sent_start)
        numbers.append(sentence)
    after = [*tokens[1:], None]
    return Line(
        tuple(t.text for t in tokens),
        tuple(n is not None and t.idx + len(t.text) == n.idx for t, n in zip(tokens, after, strict=True)),
        tuple(t.i for t in tokens),
        tuple(numbers),
    )
