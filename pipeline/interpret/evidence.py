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
    parted = doc.has_annotation("SENT_START")
    lines = [(block.start, block.end) for block in blocks(doc) if block.kind in ("item", "row")]
    starts = [start for start, _ in lines]

    def evidence(span: Span) -> str:
        before = bisect_right(starts, span.start_char) - 1
        if before >= 0 and span.end_char <= lines[before][1]:
            return doc.text[slice(*lines[before])].strip()
        if not parted:
            return doc.text.strip()
        return doc.text[span[0].sent.start_char : span[-1].sent.end_char].strip()

    return evidence
