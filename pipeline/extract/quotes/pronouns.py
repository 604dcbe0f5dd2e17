"""Pronouns that attribute a quotation ("sagte sie", "Er dankte: …") as mentions of the people whom they mean."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.extract.quotes.speakers import Speaker
from pipeline.extract.spans import read, write
from pipeline.problems import Problem


def note_pronouns(doc: Doc, speakers: Sequence[Speaker]) -> None:
    """Add the pronouns of the speakers to the group `people`; one that may mean several people is a problem instead."""
    by_token = {speaker.pronoun: speaker for speaker in speakers if speaker.pronoun is not None}
    sure = [(at, at + 1, "PERSON_REF", said.person) for at, said in by_token.items() if not said.rivals]
    if sure:
        kept = [(span.start, span.end, span.label_, person) for span, person in read(doc, "people")]
        write(doc, "people", [*kept, *sure])
    doc._.problems = (*doc._.problems, *_doubts(doc, by_token))


def _doubts(doc: Doc, by_token: dict[int, Speaker]) -> Iterator[Problem]:
    for at in sorted(by_token):
        rivals, token = by_token[at].rivals, doc[at]
        if rivals:
            message = f"{token.text!r} may mean {' or '.join((by_token[at].person.name, *rivals))}."
            yield Problem("notice", "ambiguous_person", message, token.idx, token.idx + len(token))
