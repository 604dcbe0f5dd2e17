"""Where a span stands: its sentence, or its list item or table row, as the evidence of what is read from it."""

from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc, Span

from pipeline.extract.spans import blocks

Evidence = Callable[[Span], str]


def sentences(doc: Doc) -> tuple[Span, ...]:
    """The sentences of a document; the whole of it where no component has parted it."""
    if doc.has_annotation("SENT_START"):
        return tuple(doc.sents)
    return (doc[:],) if len(doc) else ()


def evidence_finder(doc: Doc) -> Evidence:
    """A function that gives the evidence of a span, stripped of outer white space."""
    text = doc.text
    lines = [(block.start, block.end) for block in blocks(doc) if block.kind in ("item", "row")]
    line_starts = [start for start, _ in lines]
    parts = [(part.start_char, part.end_char) for part in sentences(doc)]
    part_starts = [start for start, _ in parts]

    def around(extents: list[tuple[int, int]], starts: list[int], offset: int) -> tuple[int, int] | None:
        before = bisect_right(starts, offset) - 1
        return extents[before] if before >= 0 else None

    def evidence(span: Span) -> str:
        line = around(lines, line_starts, span.start_char)
        if line is not None and span.end_char <= line[1]:
            return text[slice(*line)].strip()
        first, last = (around(parts, part_starts, offset) for offset in (span.start_char, span.end_char - 1))
        return text[first[0] if first else 0 : last[1] if last else len(text)].strip()

    return evidence
