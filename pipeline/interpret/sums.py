"""Sums that must add up: parts against their total, columns against their last row, a percentage of a stated base.

A warning is given only where the text itself says that the numbers belong together and no rounding explains the
difference; where they do add up, their figures are surer.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.extract.values import Figure
from pipeline.interpret.facts import Mention
from pipeline.interpret.precision import CENT, Printed, printed_figures
from pipeline.lexicon import lexicon
from pipeline.problems import Problem

_LEXICON = lexicon("figures")["sums"]
_OF_THEM = re.compile(rf"(\(?)\b(?:{'|'.join(_LEXICON['of_them'])})\b", re.IGNORECASE)
_TOTALS = tuple(_LEXICON["totals"])
_NO_PARTS = frozenset(_LEXICON["no_parts"])
_NESTED = (*_TOTALS, *_LEXICON["nested"])
_OTHER_BASES = tuple(_LEXICON["other_bases"])
_RESULT = re.compile(rf"(?:\(|(?:{'|'.join(_LEXICON['result'])})\b[^,;]{{0,12}})\s*$", re.IGNORECASE)
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_SURE = 0.98
_SMALL = 20  # numbers below add up by chance
_FEW = 2
_MANY = 40  # what holds more numbers is no sentence
_NEAR = 8  # words between a whole and "davon"
_RATE = 0.5  # a percentage without decimals is rounded to one


@dataclass(frozen=True, slots=True)
class SumCheck:
    """The result: what does not add up, and the places of the figures that do, as offsets into the text."""

    problems: tuple[Problem, ...] = ()
    confirmed: frozenset[tuple[int, int]] = frozenset()

    def raised(self, figures: Sequence[Mention[Figure]]) -> tuple[Mention[Figure], ...]:
        """The figures, those that add up with the confidence that this gives them."""
        return tuple(
            replace(item, value=replace(item.value, confidence=max(item.value.confidence, _SURE)))
            if item.start is not None and (item.start, item.end) in self.confirmed
            else item
            for item in figures
        )


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a text says: that the parts make the whole, or with `complete` false that they are some of it."""

    whole: Printed
    parts: tuple[Printed, ...]
    complete: bool
    doubted: bool = True  # whether a difference is worth a warning


def check_sums(doc: Doc) -> SumCheck:
    """Check all that the text says of sums in sentences and tables."""
    text, figures = doc.text, printed_figures(doc)
    problems: list[Problem] = []
    confirmed: set[tuple[int, int]] = set()
    for start, end, inside in _sentences(doc, figures):
        for claim in (*_divided(text, start, end, inside), *_added(inside)):
            _judge(claim, problems, confirmed)
        problems.extend(_shares(text, start, end, inside))
    for claim in _columns(text, figures):
        _judge(claim, problems, confirmed)
    return SumCheck(tuple(dict.fromkeys(problems)), frozenset(confirmed))


def sum_mismatch(made: str, stated: float, start: int, end: int) -> Problem:
    """The problem of a sum between two offsets that is not what it is made of."""
    return Problem("warning", "sum_mismatch", f"{made}, the text states {stated:,.2f}.", start, end)


def _judge(claim: _Claim, problems: list[Problem], confirmed: set[tuple[int, int]]) -> None:
    """Note a claim that holds, or the problem of one that cannot."""
    whole, parts = claim.whole, claim.parts
    made = sum(part.value for part in parts)
    over = made - whole.value
    tolerance = whole.rounding + sum(part.rounding for part in parts) + CENT
    if abs(over) <= tolerance:
        if len(parts) >= _FEW:
            confirmed.update((item.start, item.end) for item in (whole, *parts))
    elif claim.doubted and (claim.complete or over > tolerance):
        problems.append(sum_mismatch(f"The parts make {made:,.2f}", whole.value, whole.start, whole.end))


def _sentences(doc: Doc, figures: Sequence[Printed]) -> Iterator[tuple[int, int, list[Printed]]]:
    """The offsets of each sentence that states several numbers, and these."""
    starts = [0, *(token.idx for token in doc if token.i and (token.is_sent_start or "\n" in token.text))]
    k = 0
    for start, end in pairwise((*starts, len(doc.text))):
        inside = []
        while k < len(figures) and figures[k].start < end:
            inside.append(figures[k])
            k += 1
        if _FEW <= len(inside) <= _MANY:
            yield start, end, inside


def _divided(text: str, start: int, end: int, figures: Sequence[Printed]) -> Iterator[_Claim]:
    """ "12 Millionen Euro, davon 8 Millionen für Schulen und 4 Millionen für Wege": the parts, if not all of them."""
    marks = [*_OF_THEM.finditer(text, start, end)]
    if len(marks) > _MANY:
        return
    stops = [*(later.start() for later in marks[1:]), end]
    for mark, stop in zip(marks, stops, strict=False):
        whole = next((item for item in reversed(figures) if item.end <= mark.start()), None)
        closing = text.find(")", mark.end(), stop) if mark[1] else text.find(";", mark.end(), stop)
        until = stop if closing < 0 else closing
        if whole is None or len(text[whole.end : mark.start()].split()) > _NEAR:
            continue
        after = [item for item in figures if mark.end() <= item.start < until]
        parts = tuple(item for item in after if item.alike(whole) and _is_part(item, whole))
        if parts:
            yield _Claim(whole, parts, complete=False, doubted=whole.figure.amount_role not in _NO_PARTS)


def _is_part(item: Printed, whole: Printed) -> bool:
    """Whether a number of the same unit can be one of the parts: no former sum, nothing else that is counted."""
    if item.figure.kind == "count":
        return item.figure.of in (None, whole.figure.of)
    return item.figure.kind == "money" and item.figure.amount_role not in _NO_PARTS


def _added(figures: Sequence[Printed]) -> Iterator[_Claim]:
    """The largest of three or more numbers of a sentence may be the sum of the others; no doubt if it is not."""
    for kind in ("money", "count"):
        of_kind = [item for item in figures if item.figure.kind == kind]
        same = [item for item in of_kind if item.alike(of_kind[0])]
        if len(same) > _FEW and min(item.value for item in same) >= _SMALL:
            whole = max(same, key=lambda item: item.value)
            parts = tuple(item for item in same if item is not whole)
            yield _Claim(whole, parts, complete=False, doubted=False)


def _shares(text: str, start: int, end: int, figures: Sequence[Printed]) -> Iterator[Problem]:
    """ "Von den Gesamtkosten von 140.000 Euro trägt das Land 60 Prozent, also 84.000 Euro": the third must follow."""
    if len(figures) != _FEW + 1:
        return
    base, rate, result = figures
    kinds = [item.figure.kind for item in figures]
    if kinds != ["money", "percent", "money"] or rate.figure.unit != "percent" or not base.alike(result):
        return
    if base.figure.amount_role != "cost" or not _RESULT.search(text[rate.end : result.start]):
        return
    if any(word in text[start:end].lower() for word in _OTHER_BASES):
        return
    expected = base.value * rate.value / 100
    tolerance = base.rounding * rate.value / 100 + base.value * (rate.rounding or _RATE) / 100 + result.rounding + 1
    if abs(expected - result.value) > tolerance:
        share = f"{rate.value:g} percent of {base.value:,.2f}"
        yield sum_mismatch(f"{share} are {expected:,.2f}", result.value, result.start, result.end)


def _columns(text: str, figures: Sequence[Printed]) -> Iterator[_Claim]:
    """The columns of tables and lists whose last line begins with a word for the total."""
    starts = [item.start for item in figures]
    for block in _BLOCK.finditer(text):
        lines = list(_lines(text, block.start(), block.end()))
        if len(lines) <= _FEW or not text[slice(*lines[-1])].lower().startswith(_TOTALS):
            continue
        rows = [_cells(text, line, _within(figures, starts, line)) for line in lines]
        if any(text[slice(*line)].lower().lstrip("•·-– ").startswith(_NESTED) for line in lines[:-1]):
            continue
        for place, whole in rows[-1].items():
            items = [row.get(place) for row in rows[bool(not rows[0]) : -1]]
            parts = tuple(item for item in items if item is not None and item.alike(whole))
            if len(parts) == len(items) >= _FEW:
                yield _Claim(whole, parts, complete=True)


def _within(figures: Sequence[Printed], starts: Sequence[int], line: tuple[int, int]) -> Sequence[Printed]:
    return figures[bisect_left(starts, line[0]) : bisect_left(starts, line[1])]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text, start, end):
        yield match.start(), match.end()


def _cells(text: str, line: tuple[int, int], figures: Sequence[Printed]) -> dict[int, Printed]:
    """The figures of a line by their cell; none of a cell that holds several."""
    found: dict[int, Printed | None] = {}
    place, counted = 0, line[0]
    for item in figures:
        place, counted = place + text.count("|", counted, item.start), item.start
        found[place] = item if place not in found else None
    return {place: item for place, item in found.items() if item is not None}
