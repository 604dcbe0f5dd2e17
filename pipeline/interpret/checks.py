"""What the text states of itself: the sum of all items."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from pipeline.interpret.awards.award import COMPLETE
from pipeline.interpret.facts import Announcement, MunicipalityRole
from pipeline.interpret.precision import CENT, sum_roundings
from pipeline.interpret.sums import sum_mismatch
from pipeline.problems import Problem


def check(doc: Doc, announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> tuple[Problem, ...]:
    """The problems of a release whose sums do not add up; what it counts is checked where it is counted."""
    return tuple(_sums(announced, rows, sum_roundings(doc)))


def _sums(
    announced: Sequence[Announcement], rows: Sequence[MunicipalityRole], roundings: Mapping[float, float]
) -> Iterator[Problem]:
    """A list must make its total, and so must sums in sentences where the text counts the beneficiaries; else these may
    be some of them, and only must not exceed it. A sum that the text does not print is compared with none."""
    given = [row for row in rows if row.role == "beneficiary"]
    listed = [row for row in given if row.construction in COMPLETE]
    counted = listed if len(listed) > 1 else given
    amounts = (row.amount.exact for row in counted if row.amount is not None)
    parts = [amount for amount in amounts if amount is not None and amount in roundings]
    if len(parts) < 2 or len(parts) < len(counted):
        return
    made, rounded = sum(parts), sum(roundings[part] for part in parts)
    for item in announced:
        total = item.amount.exact if item.amount is not None else None
        if total is None or total not in roundings:
            continue
        over, tolerance = made - total, roundings[total] + rounded + CENT
        complete = counted is listed or item.stated_count is not None
        if over > tolerance or (complete and -over > tolerance):
            yield sum_mismatch(f"The items make {made:,.2f}", total, item.start, item.end)
