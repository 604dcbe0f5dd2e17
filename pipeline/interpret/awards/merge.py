"""One award told in title, list and body is one row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.awards.award import AREA, Award

_ROUNDING = 0.05
_SHARE = 0.01
_SEVERAL = 2


def merged(awards: Sequence[Award]) -> tuple[Award, ...]:
    """Each recipient and sum once, in the order of the text.

    Of a rounded sum and the exact one the exact one stays; a sum that is just what the others of its town make together
    goes; a beneficiary without a sum goes where another award of the town has one.
    """
    kept: list[Award] = []
    for award in _areas_without_sums(awards):
        same = next((other for other in kept if _same(award, other)), None)
        if same is None:
            kept.append(award)
        elif _better(award, same):
            kept[kept.index(same)] = award
    with_sum = {award.town.ags for award in kept if award.amount is not None}
    kept = [award for award in kept if award.amount is not None or award.town.ags not in with_sum]
    return tuple(award for award in kept if not _sums_up(award, kept))


def _areas_without_sums(awards: Sequence[Award]) -> list[Award]:
    """What a district and its towns get together is no award to it where the towns have their own, unless the sentence
    deals sums out to several districts."""
    areas = Counter(award.passage.start for award in awards if award.construction == AREA)
    return [
        replace(award, amount=None) if areas[award.passage.start] < _SEVERAL and _is_of_area(award, awards) else award
        for award in awards
    ]


def _is_of_area(award: Award, awards: Sequence[Award]) -> bool:
    value = _value(award)
    if award.town.is_municipality or value is None:
        return False
    inside = {
        (other.town.ags, part)
        for other in awards
        if other.town.is_municipality
        and other.town.ags.startswith(award.town.ags)
        and (part := _value(other)) is not None
    }
    if award.construction == AREA:
        return bool(inside)
    return len(inside) > 1 and abs(sum(part for _, part in inside) - value) <= _SHARE * value


def _value(award: Award) -> float | None:
    return award.amount.stated if award.amount is not None else None


def _same(one: Award, other: Award) -> bool:
    first, second = _value(one), _value(other)
    if one.town.ags != other.town.ags:
        return False
    if first is None or second is None or first == second:
        return first == second
    rounded = min((one, other), key=_digits)
    hedged = rounded.passage.zone in ("title", "subtitle", "lead", "heading") or _modifier(rounded) != "exact"
    return hedged and _digits(one) != _digits(other) and abs(first - second) <= _ROUNDING * max(first, second)


def _modifier(award: Award) -> str:
    return award.amount.figure.modifier if award.amount is not None else "exact"


def _digits(award: Award) -> int:
    """How many digits of the sum say something."""
    value = _value(award)
    return len(f"{value:.2f}".replace(".", "").rstrip("0")) if value is not None else 0


def _better(award: Award, kept: Award) -> bool:
    if _digits(award) != _digits(kept):
        return _digits(award) > _digits(kept)
    if (award.project is None) != (kept.project is None):
        return kept.project is None
    return kept.passage.zone in ("title", "subtitle", "lead", "heading") and award.confidence >= kept.confidence


def _sums_up(award: Award, kept: Sequence[Award]) -> bool:
    value = _value(award)
    if value is None:
        return False
    others = [
        other_value
        for other in kept
        if other.town.ags == award.town.ags and other is not award and (other_value := _value(other)) is not None
    ]
    return len(others) > 1 and abs(sum(others) - value) < 1
