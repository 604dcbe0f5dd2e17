"""The fourth stage: what a release means."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.clean.release import Release
from pipeline.interpret.announcements import announced_kinds, announcements
from pipeline.interpret.awards import read_awards
from pipeline.interpret.checks import check
from pipeline.interpret.facts import Facts
from pipeline.interpret.issuer import issuer_mention
from pipeline.interpret.mentions import mentions
from pipeline.interpret.passages import Passage, passages
from pipeline.interpret.roles import municipality_roles, venues
from pipeline.interpret.scopes import scopes
from pipeline.interpret.seats import seated_towns, seats

_NOTHING_AWARDED = frozenset({"statistics", "warning", "legislation", "appointment"})


def interpret(doc: Doc) -> Facts:
    """Read the facts off a document that extraction has marked."""
    release = doc._.release or Release(text=doc.text, blocks=(), title="")
    seated = seated_towns(doc, seats(doc))
    parts = passages(doc, seated)
    of = seats(doc, _stretches(parts))
    told = announced_kinds(parts)
    main = told[0][0] if told[0] else None
    awards = () if main in _NOTHING_AWARDED else read_awards(doc, parts)
    announced = announcements(doc, parts, told, awards, venues(parts))
    rows = municipality_roles(doc, parts, awards, seated, announced)
    found = mentions(doc, of)
    issuer = issuer_mention(release, found["organisations"])
    return Facts(
        release=release,
        people=found["people"],
        offices=found["offices"],
        organisations=(*found["organisations"], *([issuer] if issuer is not None else ())),
        places=found["places"],
        figures=found["figures"],
        dates=found["dates"],
        quotes=found["quotes"],
        programmes=found["programmes"],
        announcements=announced,
        municipalities=rows,
        problems=(*release.problems, *doc._.problems, *check(announced, rows)),
    )


def _stretches(parts: Sequence[Passage]) -> Iterator[tuple[int, int, str]]:
    """The passages that stand under the name of one town."""
    for part, scope in zip(parts, scopes(parts), strict=True):
        if scope.above is not None:
            yield part.start, part.end, scope.above.ags
