"""How many beneficiaries a release states ("Weitere zehn Kommunen"), against how many it names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.interpret.awards.award import AREA, COMPLETE
from pipeline.interpret.facts import Announcement, MunicipalityRole
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon
from pipeline.problems import Problem

_REACH = 5  # "158 kreisangehörige und 7 kreisfreie Städte"
_GIVING = frozenset({"funding", "selection", "honour"})
# What a count that agrees takes off the doubt of a row, and adds to the confidence of the announcement.
_AGREED = 0.35
_TOLD = 0.1


@dataclass(frozen=True, slots=True)
class Count:
    """A stated number of beneficiaries: `what` is "municipalities", "districts", both, or "winners", whatever they are.

    `partial` says that the text names only some of them ("darunter Musterau").
    """

    value: int
    what: str
    partial: bool


def counted(
    doc: Doc, parts: Sequence[Passage], announced: Sequence[Announcement], rows: Sequence[MunicipalityRole]
) -> tuple[tuple[Announcement, ...], tuple[MunicipalityRole, ...], tuple[Problem, ...]]:
    """The announcements with the stated count and the one found, and the rows surer where both agree.

    Where they differ although the text does not say that it names only some, that is a problem.
    """
    giving = [one for one in announced if one.kind in _GIVING]
    count = stated(doc, parts) if giving else None
    if count is None:
        return tuple(announced), tuple(rows), ()
    given = [row for row in rows if row.role == "beneficiary"]
    found = _found(given, count)
    agrees = found == count.value
    if count.what == "winners" and not agrees:
        return tuple(announced), tuple(rows), ()
    told = tuple(
        replace(
            one,
            stated_count=count.value,
            found_count=found,
            confidence=min(one.confidence + (_TOLD if agrees else 0), 0.99),
        )
        if one.kind in _GIVING
        else one
        for one in announced
    )
    if agrees:
        return told, tuple(_surer(row) if row.role == "beneficiary" else row for row in rows), ()
    if not found or count.partial:
        return told, tuple(rows), ()
    message = f"The text states {count.value} {count.what} and names {found}."
    where = giving[0]
    return told, tuple(rows), (Problem("warning", "count_mismatch", message, where.start, where.end),)


def _surer(row: MunicipalityRole) -> MunicipalityRole:
    return replace(row, confidence=round(min(row.confidence + _AGREED * (1 - row.confidence), 0.99), 3))


def _found(given: Sequence[MunicipalityRole], count: Count) -> int:
    """How many the text names: parts of a town each for itself; where "drei Kommunen" stand beside their district, only
    they count; where a list stands beside other awards, the list does."""
    counting = [row for row in given if row.construction != AREA]
    if count.what == "districts":
        return len({row.ags for row in counting if len(row.ags) == 5})
    named = {(row.ags, row.name_in_text) for row in counting}
    municipal = {pair for pair in named if len(pair[0]) == 8}
    towns, keys = {ags for ags, _ in municipal}, {ags for ags, _ in named}
    listed = {row.ags for row in counting if row.construction in COMPLETE or row.construction == "list_inherited"}
    numbers = (len(keys), len(named), len(towns), len(municipal), len(listed))
    return next((number for number in numbers if number == count.value), len(keys))


def stated(doc: Doc, parts: Sequence[Passage]) -> Count | None:
    """The stated number: the first in title, subtitle, lead or a sentence that selects or awards."""
    sure = trigger("awards", "sure")
    elsewhere = trigger("announcements", "amounts", "elsewhere_words")
    numbers = [
        (span.start, span.end, int(figure.value_min))
        for span, figure in spans.read(doc, "figures")
        if figure is not None
        and figure.kind == "count"
        and figure.value_min is not None
        and figure.value_min == figure.value_max
        and figure.modifier == "exact"
    ]
    for part in parts:
        head = part.zone in ("title", "subtitle", "lead") or (part.zone == "paragraph" and part.paragraph == 0)
        if part.background or part.spoken or says(part.words, elsewhere) or not (head or says(part.words, sure)):
            continue
        inside = [number for number in numbers if part.start <= number[0] < part.end]
        chain = _chain(doc, inside)
        if chain is not None:
            return Count(*chain, partial=_is_partial(parts))
    return None


def _chain(doc: Doc, numbers: Sequence[tuple[int, int, int]]) -> tuple[int, str] | None:
    """The first count of beneficiaries, with those that it is joined to ("14 Kreise und 7 kreisfreie Städte")."""
    total, until = 0, 0
    kinds: list[str] = []
    for start, end, value in numbers:
        kind, noun_at = _counted_noun(doc, start, end)
        between = _joined(doc, until, start) if kinds else 0
        if kinds and (kind is None or between is None):
            break
        if kind is not None:
            total += value + (between or 0)
            kinds.append(kind)
            until = max(end, noun_at + 1)
    return (total, " and ".join(dict.fromkeys(kinds))) if kinds else None


def _joined(doc: Doc, end: int, start: int) -> int | None:
    """What the words between two joined counts add: 0 for "und", 158 for ", 158 kreisangehörige und"; None where they
    do not join them."""
    joints, added = lexicon("roles")["counts"]["joints"], 0
    for token in doc[end:start]:
        if token.is_digit:
            added += int(token.text)
        elif token.lower_ not in joints and not (token.is_lower and token.text.endswith(("e", "en"))):
            return None
    return added if start > end else None


def _counted_noun(doc: Doc, start: int, end: int) -> tuple[str | None, int]:
    """What a figure counts, by the first noun in or after it, and where that stands."""
    nouns = lexicon("roles")["counts"]
    for token in doc[start : end + _REACH]:
        if token.text in (".", ":", "(", ";"):
            break
        if token.text[:1].isupper() and token.i > start:
            kinds = (kind for kind in ("municipalities", "districts", "winners") if token.lower_ in nouns[kind])
            return next(kinds, None), token.i
    return None, end


def _is_partial(parts: Sequence[Passage]) -> bool:
    """Whether a sentence with beneficiaries says that it names only some."""
    words = lexicon("roles")["counts"]["partial"]
    return any(phrase(part.words, words) for part in parts if part.towns and not part.background)
