"""What the text states of itself: the sum of all items."""

from collections.abc import Iterator, Sequence

from pipeline.interpret.awards.award import COMPLETE
from pipeline.interpret.facts import Amount, Announcement, MunicipalityRole
from pipeline.interpret.precision import CENT, rounding_of
from pipeline.problems import Problem


def check(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> tuple[Problem, ...]:
    """The problems of a release whose sums do not add up; what it counts is checked where it is counted."""
    return tuple(_sums(announced, rows))


def _sums(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> Iterator[Problem]:
    """A list must make its total, and so must sums in sentences where the text counts the beneficiaries; else these may
    be some of them, and only must not exceed it."""
    given = [row for row in rows if row.role == "beneficiary"]
    listed = [row for row in given if row.construction in COMPLETE]
    counted = listed if len(listed) > 1 else given
    amounts = [row.amount for row in counted if row.amount is not None and row.amount.exact is not None]
    if len(amounts) < 2 or len(amounts) < len(counted):
        return
    made, parts = sum(amount.exact or 0.0 for amount in amounts), sum(map(_rounding, amounts))
    for item in announced:
        total = item.amount.exact if item.amount is not None else None
        if item.amount is None or total is None:
            continue
        over, tolerance = made - total, _rounding(item.amount) + parts + CENT
        complete = counted is listed or item.stated_count is not None
        if over > tolerance or (complete and -over > tolerance):
            message = f"The items make {made:,.2f} Euro, the text states {total:,.2f} Euro."
            yield Problem("warning", "sum_mismatch", message, item.start, item.end)


def _rounding(amount: Amount) -> float:
    return rounding_of(amount.exact or 0.0, amount.modifier)
