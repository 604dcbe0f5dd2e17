"""Recipients that no name tells: a pronoun, an office, the kind of body, or the heading above."""

from collections.abc import Iterator, Sequence

from pipeline.interpret.awards.award import Award
from pipeline.interpret.awards.recipients import PASSIVE
from pipeline.interpret.awards.refusals import share_of, takes_over
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
            is_total = amount.figure.amount_role == "total" and (scope.above is None or "zusammen" not in words)
            if not is_total and share_of(segment, amount) is None:
                yield town, amount, construction


def _unnamed_words(segment: Segment) -> tuple[str, ...]:
    """The words without those of named groups, so that "die Gemeinde" is none of "die Gemeinde Musterau"."""
    named = {i for group in segment.groups for i in range(group.start, group.end)}
    return tuple("" if segment.start + i in named else word for i, word in enumerate(segment.words))


def _gives(words: Sequence[str]) -> bool:
    """Whether "die Stadt" is the subject of an active verb of giving: "Die Stadt selbst schießt 20.000 Euro zu",
    "20.000 Euro davon zahlt die Stadt"."""
    if says(words, PASSIVE.__contains__):
        return False
    subjects, giver = lexicon("awards")["generic_subjects"], trigger("awards", "verbs", "giver")
    others = says(words, trigger("awards", "givers"))
    return any(
        giver(word)
        and (phrase(words[max(i - 3, 0) : i], subjects) or (not others and phrase(words[i + 1 : i + 3], subjects)))
        for i, word in enumerate(words)
    )


def _meant(segment: Segment, scope: Scope) -> tuple[Town | None, str]:
    """Whom a mayor, "sie", "die Stadt", "der Kreis" or nobody by name stands for."""
    words, awards = _unnamed_words(segment), lexicon("awards")
    if _gives(words):
        return None, ""
    told = [town for town in segment.passage.towns if town.start < segment.start]
    near = told[-1] if told else scope.before
    official = _official(segment, words, near)
    if official is not None:
        return official, "office_recipient"
    if phrase(words, awards["singular_pronouns"]):
        return near or scope.above, "generic_recipient"
    return _meant_by_kind(segment, words, scope, told)


def _meant_by_kind(
    segment: Segment, words: tuple[str, ...], scope: Scope, told: Sequence[Town]
) -> tuple[Town | None, str]:
    """Whom "die Stadt" or "der Kreis" stands for, or, where none of them is said, what the passage is about."""
    awards = lexicon("awards")
    near = scope.above or (told[-1] if told else scope.before)
    if phrase(words, awards["generic_districts"]):
        return (near if near is not None and not near.is_municipality else scope.district), "generic_recipient"
    if phrase(words, awards["generic"]):
        return (near if near is not None and near.is_municipality else None), "generic_recipient"
    return _about(segment, words, scope, told)


def _about(segment: Segment, words: tuple[str, ...], scope: Scope, told: Sequence[Town]) -> tuple[Town | None, str]:
    """The town that a clause is about which names nobody: what was granted or is added to it, or the heading above."""
    near = scope.above or (told[-1] if told else scope.before)
    if told and (_is_granted(segment, words) or _comes_again(words)):
        return _only(told), "generic_recipient"
    if near is not None and near.is_municipality and (_is_for_it(words) or _adds(segment)):
        return near, "heading_paragraph" if scope.above is not None else "generic_recipient"
    elsewhere = _goes_to_body(segment) or _is_paid_by_others(words)
    return (None if elsewhere else scope.above), "heading_paragraph"


def _only(towns: Sequence[Town]) -> Town | None:
    return towns[0] if len({town.ags for town in towns}) == 1 else None


def _is_for_it(words: Sequence[str]) -> bool:
    """ "Hierfür sind 20.000 Euro vorgesehen"."""
    return next((word for word in words if word), "") in lexicon("awards")["for_it"]


def _adds(segment: Segment) -> bool:
    """ "Das Land steuert 20.000 Euro bei"."""
    return takes_over(segment) and says(segment.words, trigger("awards", "to_it"))


def _is_paid_by_others(words: Sequence[str]) -> bool:
    """ "Die Feuerwehr zahlt dafür 20.000 Euro"."""
    given = says(words, trigger("awards", "givers")) or says(words, PASSIVE.__contains__)
    return not given and says(words, trigger("awards", "paying"))


def _comes_again(words: Sequence[str]) -> bool:
    """ "Nachdem Musterau schon 2022 bedacht worden war, kommen diesmal 20.000 Euro hinzu"."""
    return says(words, trigger("awards", "again")) and says(words, trigger("awards", "added"))


def _is_granted(segment: Segment, words: Sequence[str]) -> bool:
    """Whether the clause tells what became of what the clause before it asked for."""
    asked = segment.passage.words[: segment.start - segment.passage.start]
    return says(asked, trigger("awards", "asked")) and says(words, trigger("awards", "granted"))


def _goes_to_body(segment: Segment) -> bool:
    """Whether a club or company gets the money: "20.000 Euro gehen an den SV Eintracht"."""
    return bool(segment.verbs & {"flow", "recipient"}) and any(
        segment.start <= start < segment.end for start in segment.passage.bodies
    )


def _official(segment: Segment, words: Sequence[str], near: Town | None) -> Town | None:
    """The town of a mayor whom the clause names, or of "den Bürgermeister", to whom something is handed."""
    officials = [town for town in segment.passage.seated if segment.start <= town.start < segment.end]
    if officials:
        return officials[-1]
    return near if "handover" in segment.verbs and says(words, trigger("roles", "heads")) else None


def is_each(segment: Segment, amount: Sum) -> bool:
    """Whether each recipient gets the sum, not all together."""
    if phrase(segment.words, lexicon("awards")["shared"]):
        return False
    return amount.figure.each or amount.figure.amount_role == "each" or says(segment.words, trigger("awards", "each"))
