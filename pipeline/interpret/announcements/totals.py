"""The sum that a release announces as a whole: in the title, the lead or a sentence with "insgesamt"."""

from collections.abc import Sequence

from pipeline.interpret.announcements.kinds import zone_of
from pipeline.interpret.awards.award import Award
from pipeline.interpret.facts import Kind
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon

_NEVER = frozenset({"cost", "own_share", "investment", "former", "change", "applied", "price", "ceiling", "each"})
_ROUNDING = 0.05
_THRESHOLD = 2.0
_OF_ALL = 2.5  # "insgesamt": more than what a title rounds or takes out
_ZONES = {
    "title": 5.0,
    "subtitle": 4.0,
    "lead": 4.0,
    "first_paragraph": 2.0,
    "second_paragraph": 1.0,
    "paragraph": -1.5,
}


def total(parts: Sequence[Passage], awards: Sequence[Award], kind: Kind) -> Sum | None:
    """The announced sum of a kind of act; None where the release states none."""
    rules = lexicon("announcements")["amounts"]
    zones = ("title", "subtitle") if kind in rules["title_only"] else None
    if kind not in rules["kinds"] and zones is None:
        return None
    candidates = [
        (score, part, amount)
        for part in parts
        if (zones is None or part.zone in zones) and part.zone not in ("item", "row", "heading") and not part.background
        for amount in part.sums
        if (score := _score(part, amount, awards, kind)) >= _THRESHOLD
    ]
    if not candidates:
        return None
    best = max(candidates, key=lambda candidate: candidate[0])[2]
    return _exact(best, [amount for part in parts if not part.background for amount in part.sums])


def _score(part: Passage, amount: Sum, awards: Sequence[Award], kind: Kind) -> float:
    """How much speaks for a sum being the total; 0 where it is none."""
    rules = lexicon("announcements")["amounts"]
    titled = part.zone in ("title", "subtitle")
    prize = kind in rules["prizes"]
    if prize and not titled and not says(part.words, trigger("announcements", "amounts", "together")):
        return 0.0
    if amount.figure.each or (
        amount.figure.amount_role in _NEVER and not (prize and amount.figure.amount_role == "price")
    ):
        return 0.0
    words = _clause(part, amount)
    elsewhere = says(words, trigger("announcements", "amounts", "elsewhere_words")) or phrase(
        words, rules["elsewhere_phrases"]
    )
    if elsewhere and not titled:
        return 0.0
    score = _ZONES[zone_of(part)]
    if amount.figure.amount_role == "total":
        score += _OF_ALL
    if says(part.words, trigger("announcements", "amounts", "total_words")):
        score += 1
    given = [award.amount.stated for award in awards if award.amount is not None]
    if len(given) > 1:
        if _close(amount.stated, sum(value or 0 for value in given)):
            score += 4
        elif not titled and (amount.stated in given or (amount.stated or 0) < max(value or 0 for value in given)):
            return 0.0
    return score


def _clause(part: Passage, amount: Sum) -> tuple[str, ...]:
    """The words around a sum between semicolons: what stands beyond one tells of another sum."""
    at = amount.start - part.start
    marks = [i for i, word in enumerate(part.words) if word == ";"]
    start = max((i + 1 for i in marks if i < at), default=0)
    return part.words[start : min((i for i in marks if i > at), default=len(part.words))]


def _exact(best: Sum, others: Sequence[Sum]) -> Sum:
    """The exact form of a rounded sum, where the text has it."""
    near = [other for other in others if _close(best.stated, other.stated) and _digits(other) > _digits(best)]
    near = [other for other in near if other.figure.amount_role not in _NEVER]
    return max(near, key=_digits, default=best)


def _close(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _ROUNDING * max(one, other)


def _digits(amount: Sum) -> int:
    return len(f"{amount.stated or 0:.2f}".replace(".", "").rstrip("0"))
