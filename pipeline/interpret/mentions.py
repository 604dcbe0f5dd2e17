"""The plain part of interpretation: every span that extraction wrote becomes a mention, free of spaCy."""

from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc, Span

from pipeline.extract import spans
from pipeline.interpret.evidence import Evidence
from pipeline.interpret.facts import Mention
from pipeline.interpret.seats import Seat


def mentions(
    doc: Doc, seats: Mapping[tuple[int, int], Seat], evidence: Evidence
) -> dict[str, tuple[Mention[Any], ...]]:
    """The mentions of each span group, in the order of the text.

    `seats` gives the place that an office is of, by the token extent of the office.
    """

    def mention(span: Span, value: object, seat: Seat | None) -> Mention[Any]:
        in_text = not spans.in_caption(doc, span)
        return Mention(
            value=value,
            text=span.text,
            start=span.start_char if in_text else None,
            end=span.end_char if in_text else None,
            evidence=evidence(span),
            label=span.label_,
            place_ags=seat.ags if seat is not None else None,
        )

    found = {}
    for group in spans.GROUPS:
        pairs = [(span, value) for span, value in spans.read(doc, group) if value is not None and len(span)]
        pairs.sort(key=lambda pair: (pair[0].start, pair[0].end))
        found[group] = tuple(
            mention(span, value, seats.get((span.start, span.end)) if group == "offices" else None)
            for span, value in pairs
        )
    return found
