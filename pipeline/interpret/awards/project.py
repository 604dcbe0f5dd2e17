"""What a sum is for: the phrase after "für", "zur", "bei der", or the rest of a list item."""

from spacy.tokens import Doc

from pipeline.interpret.awards.segments import Segment, verb_classes
from pipeline.interpret.passages import Sum
from pipeline.lexicon import lexicon

_ARTICLES = frozenset(
    {"den", "die", "das", "der", "dem", "einen", "eine", "ein", "einem", "einer", "ihren", "ihre", "ihr"}
)
_TRAILING = frozenset(
    {"und", "sowie", "mit", "in", "von", "insgesamt", "rund", "jeweils", "weitere", "sind", "ist", "werden"}
)
_LONGEST = 24


def project_of(doc: Doc, segment: Segment, amount: Sum | None) -> str | None:
    """The purpose of a sum: in the clause after it, else before it."""
    if amount is None:
        return _phrase(doc, segment, segment.start, segment.end)
    marks = (i for i in range(amount.end, segment.end) if segment.word(i) in (",", ";"))
    following = min((other.start for other in segment.sums if other.start > amount.start), default=segment.end)
    before = max((other.end for other in segment.sums if other.end <= amount.start), default=segment.start)
    end = min(following, next(marks, segment.end))
    return (
        _phrase(doc, segment, amount.end, end)
        or _phrase(doc, segment, before, amount.start)
        or _object(doc, segment, amount, end)
    )


def _object(doc: Doc, segment: Segment, amount: Sum, end: int) -> str | None:
    """What is built with a sum: "kann mit 20.000 Euro ihren Steg erneuern"."""
    if segment.word(amount.start - 1) != "mit" or segment.word(amount.end) not in _ARTICLES:
        return None
    while end > amount.end and not segment.passage.capital[end - 1 - segment.passage.start]:
        end -= 1
    return trimmed(doc, amount.end + 1, end)


def _phrase(doc: Doc, segment: Segment, start: int, end: int) -> str | None:
    words = lexicon("awards")
    openers, stops = frozenset(words["purpose"]), frozenset(words["purpose_ends"])
    named = {i for group in segment.groups for i in range(group.start, group.end)}
    for i in range(start, end):
        if segment.word(i) in openers and i not in named and segment.word(i + 1) not in words["purpose_not"]:
            last = next(
                (j for j in range(i + 2, min(end, i + _LONGEST)) if segment.word(j) in stops or _is_verb(segment, j)),
                None,
            )
            return trimmed(doc, i + 1, last if last is not None else min(end, i + _LONGEST))
    return None


def _is_verb(segment: Segment, token: int) -> bool:
    capital = segment.passage.capital[token - segment.passage.start]
    return not capital and bool(verb_classes(segment.word(token)))


def trimmed(doc: Doc, start: int, end: int) -> str | None:
    """The text of tokens without article, white space and marks at its ends; None where nothing is left."""
    while start < end and (doc[start].is_space or doc[start].is_punct or doc[start].lower_ in _ARTICLES):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].is_punct or doc[end - 1].lower_ in _TRAILING):
        end -= 1
    return doc[start:end].text if start < end else None
