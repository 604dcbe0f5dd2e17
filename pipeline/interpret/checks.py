"""What the text states of itself: the number of beneficiaries, the sum of all items."""

from collections.abc import Iterator, Sequence

from pipeline.interpret.facts import Announcement, MunicipalityRole
from pipeline.problems import Problem

_ROUNDING = 0.02


def check(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> tuple[Problem, ...]:
    """The problems of a release whose counts or sums do not add up."""
    return (*_counts(announced), *_sums(announced, rows))


def _counts(announced: Sequence[Announcement]) -> Iterator[Problem]:
    for item in announced:
        stated, found = item.stated_count, item.found_count
        if stated is not None and found and stated != found:
            message = f"The text states {stated} beneficiaries and names {found}."
            yield Problem("warning", "count_mismatch", message, item.start, item.end)


def _sums(announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]) -> Iterator[Problem]:
    if any(row.role == "beneficiary" and row.amount is None for row in rows):
        return
    parts = [row.amount.exact for row in rows if row.amount is not None and row.amount.exact is not None]
    for item in announced:
        total = item.amount.exact if item.amount is not None else None
        if total is None or len(parts) < 2:
            continue
        if abs(sum(parts) - total) > _ROUNDING * total and item.stated_count in (None, item.found_count):
            message = f"The items make {sum(parts):,.2f} Euro, the text states {total:,.2f} Euro."
            yield Problem("warning", "sum_mismatch", message, item.start, item.end)
