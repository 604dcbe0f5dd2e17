"""Recipients that no name tells: a pronoun, an office, the kind of body, or the heading above."""

from collections.abc import Iterator, Sequence

from pipeline.interpret.awards.award import Award
from pipeline.interpret.awards.recipients import PASSIVE
from pipeline.interpret.awards.segments import Segment
from pipeline.interpret.passages import Sum
from pipeline.interpret.scopes import Scope
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon


def unnamed(
    segment: Segment, sums: list[Sum], scope: Scope, before: tuple[Award, ...]
) -> Iterator[tuple[Town, Sum, str]]:
    """A recipient that only a pronoun, an office or the kind of body names, or that the heading above names."""
    words, awards = segment.words, lexicon("awards")
    each = [amount for amount in sums if is_each(segment, amount) and amount.start == segment.sums[0].start]
    first = next((word for word in segment.passage.words if word), "")
    meant = [award.town for award in before] or scope.together
    if each and meant and (first in awards["pronouns"] or says(words[:6], lambda word: word.startswith("kommune"))):
        for one in meant:
            yield one, each[0], "each_pronoun"
        return
    town, construction = _meant(segment, scope)
    if construction == "heading_paragraph" and says(words, trigger("awards", "programme_wide")):
        return
    if town is not None:
        for amount in sums:
            if amount.figure.amount_role != "total":
                yield town, amount, construction


def _unnamed_words(segment: Segment) -> tuple[str, ...]:
    """The words without those of named groups, so that "die Gemeinde" is none of "die Gemeinde Musterau"."""
    named = {i for group in segment.groups for i in range(group.start, group.end)}
    return tuple("" if segment.start + i in named else word for i, word in enumerate(segment.words))


def _gives(words: Sequence[str]) -> bool:
    """Whether "die Stadt" is the subject of an active verb of giving: "Die Stadt schießt 20.000 Euro zu"."""
    if says(words, lambda word: word in PASSIVE):
        return False
    subjects, giver = lexicon("awards")["generic_subjects"], trigger("awards", "verbs", "giver")
    return any(giver(word) and phrase(words[max(i - 2, 0) : i], subjects) for i, word in enumerate(words))


def _meant(segment: Segment, scope: Scope) -> tuple[Town | None, str]:
    """Whom a mayor, "sie", "die Stadt", "der Kreis" or nobody by name stands for."""
    words, awards = _unnamed_words(segment), lexicon("awards")
    if _gives(words):
        return None, ""
    officials = [town for town in segment.passage.seated if segment.start <= town.start < segment.end]
    if officials:
        return officials[-1], "office_recipient"
    told = [town for town in segment.passage.towns if town.start < segment.start]
    near = told[-1] if told else scope.before
    if phrase(words, awards["singular_pronouns"]):
        return near or scope.above, "generic_recipient"
    near = scope.above or near
    if phrase(words, awards["generic_districts"]):
        return (near if near is not None and not near.is_municipality else scope.district), "generic_recipient"
    if phrase(words, awards["generic"]):
        return (near if near is not None and near.is_municipality else None), "generic_recipient"
    return scope.above, "heading_paragraph"


def is_each(segment: Segment, amount: Sum) -> bool:
    """Whether each recipient gets the sum, not all together."""
    if phrase(segment.words, lexicon("awards")["shared"]):
        return False
    return amount.figure.each or amount.figure.amount_role == "each" or says(segment.words, trigger("awards", "each"))
