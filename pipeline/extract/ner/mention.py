"""Where the model writes: the span group `ner`, each span with the label PER, LOC or ORG and `_.ner_score`."""

from collections.abc import Iterable

from spacy.tokens import Doc, Span

from pipeline.extract.ner.labels import Mention

GROUP = "ner"

if not Span.has_extension("ner_score"):
    Span.set_extension("ner_score", default=None)


def write_mentions(doc: Doc, found: Iterable[Mention]) -> None:
    """Write the span group `ner`."""
    spans = []
    for mention in found:
        span = Span(doc, mention.start, mention.end, label=mention.kind)
        span._.ner_score = mention.score
        spans.append(span)
    doc.spans[GROUP] = spans
