"""Which sum goes to which recipient of a clause, where bodies that are no towns get some of the sums."""

from collections.abc import Sequence

from pipeline.interpret.awards.refusals import share_of
from pipeline.interpret.awards.segments import Segment
from pipeline.interpret.groups import Group
from pipeline.interpret.labels import word_class
from pipeline.interpret.passages import Sum
from pipeline.interpret.triggers import positions, says, trigger

_BEFORE_NAMES = frozenset({"an", "nach", ",", "und", "sowie"})
_LYING = frozenset({"in", "im", "aus"})
_GETTING = frozenset({"an", "für", "den", "dem"})


def names_body(segment: Segment, group: Group) -> bool:
    """Whether the place name only ends the name of a body: "die Stadtwerke Musterau", "der SV Union Musterau"."""
    before = segment.word(group.start - 1)
    if _is_parish(segment, group):
        return True
    if group.preposition in _LYING and is_private(before):
        return True
    if group.preposition not in _GETTING and says([before], trigger("awards", "lists", "apposed")):
        return True
    at = group.start - 1 - segment.passage.start
    if (group.preposition, group.article, group.type_word) != (None, None, None) or at < 1 or not before.isalpha():
        return False
    return segment.passage.capital[at] and not trigger("awards", "lists", "not_apposed")(before)


def is_private(word: str) -> bool:
    """Whether the word before "in Musterau" is a club or company: what it gets, its town does not."""
    return word_class("private")(word) or trigger("awards", "lists", "institutions")(word)


def _is_parish(segment: Segment, group: Group) -> bool:
    """ "die Kirchengemeinden St. Martin in Musterau und St. Peter": saints, and where their churches stand."""
    passage = segment.passage
    if not says(passage.words, trigger("awards", "churches")):
        return False
    at = group.towns[0].start - passage.start
    before = passage.words[max(at - 3, 0) : at]
    saints = trigger("awards", "saints")
    return says(passage.words[at : at + 1], saints) or (group.preposition in _LYING and says(before, saints))


def deal(segment: Segment, recipients: Sequence[Group], sums: Sequence[Sum]) -> list[tuple[Group, list[Sum]]]:
    """The sums of each recipient, in the order of the text; a share of what it gets ("davon …") is none.

    Where a sum stands first, each goes to the recipient after it, else to the one before it. What goes to a club or
    company goes to none of the towns.
    """
    dealt: dict[int, list[Sum]] = {group.start: [] for group in recipients}
    owners = sorted({*dealt, *_bodies(segment, recipients)})
    sum_first = sums[0].start < owners[0] and not _stray(segment, owners, sums)
    for i, amount in enumerate(sums):
        before = [start for start in owners if start < amount.start]
        limit = sums[i + 1].start if i + 1 < len(sums) else segment.end
        after = [start for start in owners if amount.start < start < limit]
        chosen = (after[:1] or before[-1:] or owners[:1]) if sum_first else before[-1:]
        share = share_of(segment, amount)
        for start in chosen:
            if start in dealt and (share is None or start > share):
                dealt[start].append(amount)
    return [(group, dealt[group.start]) for group in recipients]


def _stray(segment: Segment, owners: Sequence[int], sums: Sequence[Sum]) -> bool:
    """Whether the first sum is somebody's whom nothing names: "Der TuS erhält 10.000 Euro, Musterau 20.000 Euro"."""
    verbs = positions(segment.words, trigger("awards", "verbs", "recipient"))
    leads = bool(verbs) and verbs[0] + segment.start < sums[0].start
    return leads and len(sums) > len(owners) and owners[-1] < sums[-1].start


def _bodies(segment: Segment, recipients: Sequence[Group]) -> list[int]:
    """Where bodies stand that the clause gives money to."""
    taken = [(group.start, group.end) for group in recipients]
    found = [group.start for group in segment.groups if _is_of_body(segment, group)]
    for start in segment.passage.bodies:
        getting = "giver" not in segment.verbs or segment.word(start - 1) in _GETTING
        if segment.start <= start < segment.end and getting:
            found.append(start)
    found.extend(amount.start - 2 for amount in segment.sums if _follows_unknown(segment, amount))
    return [start for start in found if not any(first <= start < end for first, end in taken)]


def _follows_unknown(segment: Segment, amount: Sum) -> bool:
    """Whether a name that is no known place stands directly before the sum: "an Unbekanntdorf 20.000 Euro", "Musterau
    erhält 10.000 Euro, Unbekanntdorf 20.000 Euro"."""
    at = amount.start - 1 - segment.passage.start
    name = segment.word(amount.start - 1)
    known = any(town.until == amount.start for town in segment.passage.towns)
    named = (
        at > 1 and name.isalpha() and segment.passage.capital[at] and segment.word(amount.start - 2) in _BEFORE_NAMES
    )
    return named and not known and not says([name], trigger("awards", "nouns"))


def _is_of_body(segment: Segment, group: Group) -> bool:
    """Whether the place ends the name of a body or is where one comes from ("der Reitverein aus Musterau")."""
    if group.preposition is None:
        return names_body(segment, group)
    comes_from = group.preposition == "aus" and "giver" not in segment.verbs
    return comes_from and says([segment.word(group.start - 1)], trigger("awards", "lists", "institutions"))
