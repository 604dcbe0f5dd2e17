"""Corrections applied to the rows of one release: what a person says of a row, and what follows for others."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pipeline.corrections.addressing import row_of
from pipeline.corrections.consequences import follow, without
from pipeline.corrections.correction import Correction, UnfittingError, checked
from pipeline.tables.schema import Field
from pipeline.tables.single import Rows

Status = Literal["applied", "superseded", "unfitting"]
_LONG_AGO = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
_FORMS = ("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y")  # what Excel makes of a time


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a correction; `message` says why one does not fit."""

    correction: Correction
    status: Status
    message: str | None = None


@dataclass(frozen=True, slots=True)
class _Judgement:
    """A correction that fits, and the column and value that it gives."""

    correction: Correction
    field: Field | None
    value: Any


def correct(rows: Rows, corrections: Sequence[Correction]) -> tuple[Rows, list[Result]]:
    """The rows of one release corrected, and what became of each correction. The rows given are not changed.

    All are addressed before the first is applied. Of two that say something of one column the later counts, and one
    that changes a row after it was called wrong brings it back.
    """
    judged: dict[tuple[str, int], list[_Judgement]] = defaultdict(list)
    results: list[Result] = []
    for correction in sorted(corrections, key=moment):
        try:
            table, field, value = checked(correction)
            place = row_of(correction, rows[table.name], rows["people"])
            judged[table.name, place].append(_Judgement(correction, field, value))
        except UnfittingError as error:
            results.append(Result(correction, "unfitting", str(error)))
    changed = {name: list(of) for name, of in rows.items()}
    gone: list[tuple[str, int]] = []
    for (name, place), told in sorted(judged.items(), key=lambda item: (item[0][0] != "people", item[0])):
        counting = _counting(told)
        results += [Result(each.correction, "superseded") for each in told if each not in counting]
        if counting[-1].correction.verdict == "wrong":
            gone.append((name, place))
            results.append(Result(counting[-1].correction, "applied"))
        else:
            results += _change(changed, name, place, counting)
    for name, row in [(name, changed[name][place]) for name, place in gone]:
        without(changed, name, row)
    return changed, results


def moment(correction: Correction) -> dt.datetime:
    """When a correction was made; long ago where it does not say."""
    try:
        when = dt.datetime.fromisoformat(correction.when.strip())
    except ValueError:
        when = next((found for form in _FORMS if (found := _in_form(correction.when.strip(), form))), _LONG_AGO)
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)


def _in_form(text: str, form: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(text, form).replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def _counting(told: Sequence[_Judgement]) -> list[_Judgement]:
    """What still counts of that which was said of a row, in the order of time."""
    last = {each.correction.column if each.field else "": place for place, each in enumerate(told)}
    kept = [told[place] for place in sorted(last.values())]
    if kept[-1].correction.verdict == "wrong":
        return [kept[-1]]
    return [each for each in kept if each.correction.verdict != "wrong"]


def _change(changed: Rows, name: str, place: int, told: Sequence[_Judgement]) -> list[Result]:
    row = changed[name][place]
    values = {each.field.attribute: each.value for each in told if each.field}
    if any(each.correction.verdict == "right" for each in told) and hasattr(row, "confidence"):
        values.setdefault("confidence", 1.0)
    try:
        follow(changed, name, row, values)
    except UnfittingError as error:
        return [Result(each.correction, "unfitting", str(error)) for each in told]
    changed[name][place] = replace(changed[name][place], **values)
    return [Result(each.correction, "applied") for each in told]
