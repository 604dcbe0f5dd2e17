"""What the text states of itself: the sum of all items."""

from collections.abc import Iterator, Sequence

from pipeline.interpret.awards.award import COMPLETE
from pipeline.interpret.facts import Announcement, MunicipalityRole
from pipeline.problems import Problem

_ROUNDING = 0.02


def check(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> tuple[Problem, ...]:
    """The problems of a release whose sums do not add up; what it counts is checked where it is counted."""
    return tuple(_sums(announced, rows))


def _sums(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> Iterator[Problem]:
    """A list must make its total, and so must sums in sentences where the text counts the beneficiaries; else these may
    be some of them, and only must not exceed it."""
    given = [row for row in rows if row.role == "beneficiary"]
    listed = [row for row in given if row.construction in COMPLETE]
    counted = listed if len(listed) > 1 else given
    sums = [row.amount.exact for row in counted if row.amount is not None and row.amount.exact is not None]
    if len(sums) < 2 or len(sums) < len(counted):
        return
    for item in announced:
        total = item.amount.exact if item.amount is not None else None
        if total is None:
            continue
        over = sum(sums) - total
        complete = counted is listed or item.stated_count is not None
        if over > _ROUNDING * total or (complete and -over > _ROUNDING * total):
            message = f"The items make {sum(sums):,.2f} Euro, the text states {total:,.2f} Euro."
            yield Problem("warning", "sum_mismatch", message, item.start, item.end)
