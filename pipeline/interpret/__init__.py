"""The fourth stage: what a release means."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.clean.release import Release
from pipeline.interpret.announcements import announced_kinds, announcements, counted
from pipeline.interpret.awards import Award, read_awards
from pipeline.interpret.checks import check
from pipeline.interpret.clauses import read_clauses
from pipeline.interpret.evidence import evidence_finder
from pipeline.interpret.facts import Facts, Kind
from pipeline.interpret.issuer import issuer_mention
from pipeline.interpret.mentions import mentions
from pipeline.interpret.passages import Passage, passages
from pipeline.interpret.roles import municipality_roles
from pipeline.interpret.scopes import scopes
from pipeline.interpret.seats import seated_towns, seats
from pipeline.interpret.sums import check_sums
from pipeline.interpret.upheld import upheld
from pipeline.interpret.venues import venues

_NOTHING_AWARDED = frozenset({"statistics", "warning", "appointment"})


def interpret(doc: Doc) -> Facts:
    """Read the facts off a document that extraction has marked."""
    release = doc._.release or Release(text=doc.text, blocks=(), title="")
    evidence = evidence_finder(doc)
    of = seats(doc)
    seated = seated_towns(doc, of)
    parts = passages(doc, seated)
    stretches = tuple(_stretches(parts))
    of = seats(doc, stretches) if stretches else of
    told = announced_kinds(parts)
    main = told[0][0] if told[0] else None
    clauses = read_clauses(parts)
    awards = upheld(parts, clauses, _awards(doc, parts, main), main)
    announced = announcements(doc, parts, told, awards, venues(parts, clauses))
    rows = municipality_roles(doc, evidence, parts, clauses, awards, seated, announced, main)
    announced, rows, miscounted = counted(doc, parts, announced, rows)
    found = mentions(doc, of, evidence)
    issuer = issuer_mention(release, found["organisations"])
    sums = check_sums(doc)
    return Facts(
        release=release,
        people=found["people"],
        offices=found["offices"],
        organisations=(*found["organisations"], *([issuer] if issuer is not None else ())),
        places=found["places"],
        figures=sums.raised(found["figures"]),
        dates=found["dates"],
        quotes=found["quotes"],
        programmes=found["programmes"],
        announcements=announced,
        municipalities=rows,
        problems=(*release.problems, *doc._.problems, *miscounted, *check(doc, announced, rows), *sums.problems),
    )


def _awards(doc: Doc, parts: Sequence[Passage], main: Kind | None) -> tuple[Award, ...]:
    """The awards, where such a release makes any: a law only what a town gets by name and sum."""
    if main in _NOTHING_AWARDED:
        return ()
    found = read_awards(doc, parts)
    if main != "legislation":
        return found
    return tuple(
        award
        for award in found
        if award.construction == "verb_recipient" and award.amount is not None and award.town.is_municipality
    )


def _stretches(parts: Sequence[Passage]) -> Iterator[tuple[int, int, str]]:
    """The passages that stand under the name of one town."""
    for part, scope in zip(parts, scopes(parts), strict=True):
        if scope.above is not None:
            yield part.start, part.end, scope.above.ags
