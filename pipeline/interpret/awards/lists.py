"""Awards in lists: a recipient per item, or for all items in the sentence that introduces them."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.interpret.awards.award import Award, can_be_award
from pipeline.interpret.awards.numbers import bare_sum, scale
from pipeline.interpret.awards.project import trimmed
from pipeline.interpret.awards.refusals import pays_itself
from pipeline.interpret.groups import Group, groups
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import positions, says, trigger
from pipeline.lexicon import lexicon

_OPENING = frozenset({"(", "und", "davon", "sowie"})


def read_list(doc: Doc, items: Sequence[Passage], intro: Town | None, factor: float | None) -> tuple[Award, ...]:
    """The awards of the items of one list.

    `intro` is the town of the sentence before it ("In der Stadt Musterau werden gefördert:"), `factor` the unit that
    stands before it or in its first line, where one does.
    """
    found: list[Award] = []
    heading: Town | None = intro
    district: Town | None = None
    for i, item in enumerate(items):
        unit = scale(" ".join(item.words)) if i == 0 and not item.sums and not item.towns else None
        factor = unit or factor
        if is_total(item):
            continue
        sums = _sums(item, factor)
        if not sums:
            district = next((town for town in item.towns if len(town.ags) == 5), district)
            if item.towns and _heads(items, i):
                heading = item.towns[-1] if item.towns[0].is_municipality else None
            continue
        under = district if _is_of_district(item) else _under(items, i, heading)
        for award in _item(doc, item, sums, under):
            found.append(award)
            if under is None and heading is not None and award.town.ags != heading.ags:
                heading = None
    if found:
        return tuple(found)
    return tuple(Award(town, item, "list_item") for item, town in members(items))


def members(items: Sequence[Passage]) -> Iterator[tuple[Passage, Town]]:
    """The towns of a list without sums: those after a colon where an item has one, group heads left out."""
    for i, item in enumerate(items):
        colon = item.start + item.words.index(":") if ":" in item.words else item.start - 1
        behind = [town for town in item.towns if town.start > colon] or list(item.towns)
        below = items[i + 1].towns if i + 1 < len(items) else ()
        for town in behind:
            head = not town.is_municipality and len(item.towns) == 1 and any(_within(other, town) for other in below)
            if not head and len(town.ags) != 3:
                yield item, town


def is_total(item: Passage) -> bool:
    """Whether an item or row only sums up the others."""
    words = [word for word in item.words if word.isalpha()]
    if not words:
        return False
    regions = bool(item.towns) and all(len(town.ags) == 3 for town in item.towns)
    return says(words[:1], trigger("awards", "lists", "totals")) or regions


def _within(town: Town, area: Town) -> bool:
    return town.is_municipality and not area.is_municipality and town.ags.startswith(area.ags)


def _sums(item: Passage, factor: float | None) -> list[Sum]:
    sums = [
        amount
        for amount in item.sums
        if can_be_award(amount)
        and not _is_compared(item, amount)
        and not pays_itself(item.words[amount.end - item.start :])
    ]
    if not sums and not item.sums and factor is not None and item.towns:
        bare = bare_sum(item, item.towns[0].end, item.end, factor)
        return [bare] if bare is not None else []
    return sums


def _is_compared(item: Passage, amount: Sum) -> bool:
    """Whether a sum stands in brackets right behind an award ("Musterau 41.200 Euro (38.900 Euro)"): it is that of the
    year before, or all costs, unless the brackets call it a grant."""
    opening = next((i for i in range(amount.start - 1, item.start, -1) if item.words[i - item.start] in ("(", ")")), 0)
    if not opening or item.words[opening - item.start] == ")":
        return False
    behind = any(other.end == opening and can_be_award(other) for other in item.sums)
    return behind and not says(item.words[opening - item.start :], trigger("awards", "nouns"))


def _heads(items: Sequence[Passage], i: int) -> bool:
    """Whether an item without a sum is the head of those that follow."""
    return i + 1 < len(items) and not is_total(items[i + 1])


def _under(items: Sequence[Passage], i: int, heading: Town | None) -> Town | None:
    """The town that an item with a sum belongs to, where it names none of its own or is nested below one."""
    item = items[i]
    if heading is None:
        return None
    first = next((word for word in item.words if word), "")
    if not item.towns or first in _OPENING:
        return heading
    nested = any(item.block.level > other.block.level and heading in other.towns for other in items[:i])
    same = all(town.ags == heading.ags for town in item.towns)
    return heading if nested or same else None


def _is_of_district(item: Passage) -> bool:
    """Whether the office of the district above is the recipient: "Kreisverwaltung Muster, Messnetz"."""
    return says(item.words[:1], trigger("awards", "lists", "district_offices"))


def _item(doc: Doc, item: Passage, sums: list[Sum], under: Town | None) -> Iterator[Award]:
    if under is not None:
        for amount in sums:
            yield Award(under, item, "list_scope", amount, _project(doc, item, under, amount))
        return
    group = _recipient(item, sums[0])
    if group is None or _is_institution(item, group):
        return
    kind = "list_colon" if ":" in item.words else "list_item"
    if len(group.towns) == 1:
        for amount in sums:
            yield Award(group.towns[0], item, kind, amount, _project(doc, item, group.towns[0], amount))
        return
    each = sums[0].figure.each or says(item.words, trigger("awards", "each"))
    for town in group.towns:
        yield Award(town, item, kind, sums[0] if each else None)


def _is_institution(item: Passage, group: Group) -> bool:
    """Whether the recipient is a body that the town only tells the place of ("Museum Müller in Musterau")."""
    return says(item.words[: group.towns[0].start - item.start], trigger("awards", "lists", "institutions"))


def _recipient(item: Passage, amount: Sum) -> Group | None:
    """The first name of the item; where the sum leads, the first name after it ("20.000 Euro nach Musterau")."""
    found = groups(item)
    after = [group for group in found if group.start > amount.start]
    before = [group for group in found if group.start < amount.start]
    plain = [group for group in before if group.preposition not in ("aus", "von", "zwischen", "bei")]
    chosen = plain or before or after
    if len(chosen) > 1 and _within(chosen[1].towns[0], chosen[0].towns[0]):
        return chosen[1]  # "Kreis Muster - Stadt Musterau: 20.000 Euro"
    return next(iter(chosen), None)


def _project(doc: Doc, item: Passage, town: Town, amount: Sum) -> str | None:
    """What the item names beside the town and the sum: in parentheses or after the sum, else between the two."""
    behind = amount.end
    while behind < item.end and (not doc[behind].is_alpha or doc[behind].lower_ in lexicon("awards")["purpose"]):
        behind += 1
    if behind < item.end:
        costs = positions(item.words[behind - item.start :], trigger("awards", "stops"))
        return trimmed(doc, behind, behind + costs[0] if costs else item.end)
    start = town.until if item.start <= town.start < amount.start else item.start
    end = next(
        (i for i in range(amount.start, start, -1) if item.words[i - 1 - item.start] in (":", "(")), amount.start
    )
    return trimmed(doc, start, end - 1 if end < amount.start else end)
