"""Who gets what: the awards of a release, read from sentences, lists and tables."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.interpret.acts import head_act
from pipeline.interpret.awards.award import OWN_WORKS, Award, as_amount, can_be_award
from pipeline.interpret.awards.lists import read_list
from pipeline.interpret.awards.merge import merged
from pipeline.interpret.awards.numbers import scale, told_scale
from pipeline.interpret.awards.prose import read_passage
from pipeline.interpret.awards.tables import read_table
from pipeline.interpret.groups import groups
from pipeline.interpret.passages import Passage
from pipeline.interpret.scopes import Scope, scopes
from pipeline.interpret.triggers import says, trigger
from pipeline.lexicon import lexicon

__all__ = ["Award", "as_amount", "read_awards"]

_LINES = ("item", "row")


def read_awards(doc: Doc, parts: Sequence[Passage]) -> tuple[Award, ...]:
    """The awards of a release in the order of the text, each recipient and sum once."""
    release = doc._.release
    year = release.date.year if release is not None and release.date is not None else None
    about = scopes(parts)
    found: list[Award] = []
    before: tuple[Award, ...] = ()
    i = 0
    while i < len(parts):
        part = parts[i]
        if part.zone not in _LINES:
            before = read_passage(doc, part, about[i], before) or _going(parts, i)
            found.extend(before)
            i += 1
            continue
        last = i
        while last < len(parts) and _goes_on(parts[last], part.zone):
            last += 1
        found.extend(_lines(doc, parts, i, last, year))
        i = last
    funds = head_act(parts) == "benefit"
    return merged([award for award in found if funds or award.construction != OWN_WORKS])


def _going(parts: Sequence[Passage], i: int) -> tuple[Award, ...]:
    """ "Je 20.000 Euro gibt es für sechs Busse. Sie gehen nach Musterau und Talhausen."."""
    part, before = parts[i], parts[i - 1] if i else None
    words = [word for word in part.words if word]
    if before is None or before.block is not part.block or part.sums or before.towns:
        return ()
    if words[0] not in lexicon("awards")["pronouns"] or words[1] not in lexicon("awards")["going"]:
        return ()
    each = [amount for amount in before.sums if amount.figure.each and can_be_award(amount)]
    towns = [town for group in groups(part) if group.preposition in ("nach", "an") for town in group.towns]
    return tuple(Award(town, part, "each_pronoun", amount) for town in towns for amount in each if len(each) == 1)


def _goes_on(part: Passage, zone: str) -> bool:
    """Whether a passage belongs to the lines before: one of them, or a line in brackets below an item."""
    words = [word for word in part.words if word]
    bracketed = part.zone == "paragraph" and words[0] == "(" and words[-1] == ")" and not part.towns
    return part.zone == zone or (bracketed and zone == "item")


def _lines(doc: Doc, parts: Sequence[Passage], first: int, last: int, year: int | None) -> tuple[Award, ...]:
    """The awards of a run of items or rows, where what stands before it makes it a list of awards."""
    lines = parts[first:last]
    intro = introduction(parts, first)
    said = [word for part in intro for word in part.words]
    own = [word for line in lines[:1] if line.block.header or not line.towns for word in line.words]
    if not _awards(parts, said, own):
        return _told(doc, lines, said)
    if any(line.block.cells for line in lines):
        return read_table(doc, lines, " ".join(said), year)
    named = [town for part in intro[-1:] for town in part.towns if town.is_municipality]
    town = named[-1] if named else None
    factor = scale(" ".join(own)) or told_scale(said)
    with_sums = any(line.sums for line in lines) or factor is not None
    if not with_sums and not says(said, trigger("awards", "lists", "selections")):
        return ()
    return _with_each(read_list(doc, lines, town, factor), _with_rate(parts, first, intro))


def _with_rate(parts: Sequence[Passage], first: int, intro: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The introduction, or the sentence before it where that tells what each gets: "Je 50.000 Euro sind vorgesehen. Zum
    Zuge kommen:"."""
    before = parts[first - 2] if first > 1 else None
    if before is None or before.towns or before.zone != "paragraph" or any(part.sums for part in intro):
        return intro
    return (before,) if intro == (parts[first - 1],) and before.block is intro[0].block else intro


def _told(doc: Doc, lines: Sequence[Passage], said: Sequence[str]) -> tuple[Award, ...]:
    """The awards of items that say themselves what they are: "Musterau: Das Land gibt 20.000 Euro für den Kurpark."."""
    if says(said, trigger("awards", "lists", "refusals")):
        return ()
    plain = [line for line in lines if line.zone == "item" and line.towns and line.sums and _says_itself(line)]
    return tuple(award for line in plain for award in read_passage(doc, line, Scope(line.towns[0]), ()))


def _says_itself(line: Passage) -> bool:
    return says(line.words, trigger("awards", "verbs", "giver")) or says(line.words, trigger("awards", "nouns"))


def _with_each(found: tuple[Award, ...], intro: Sequence[Passage]) -> tuple[Award, ...]:
    """The members of a list without sums, each with the sum of the sentence before: "Je 50.000 Euro erhalten:"."""
    each = [amount for part in intro[:1] for amount in part.sums if amount.figure.each and can_be_award(amount)]
    if len(each) != 1 or any(award.amount is not None for award in found):
        return found
    return tuple(replace(award, amount=each[0], construction="each_list") for award in found)


def introduction(parts: Sequence[Passage], first: int) -> tuple[Passage, ...]:
    """The sentence that introduces the lines from `first` on, and the headings between.

    One sentence may introduce several lists, each under a heading of its own ("Regierungsbezirk Vorland").
    """
    i = first - 1
    headings: list[Passage] = []
    while i >= 0 and parts[i].zone == "heading":
        headings.insert(0, parts[i])
        i -= 1
    if not headings or i < 0 or parts[i].zone not in _LINES:
        return (parts[i], *headings) if i >= 0 else tuple(headings)
    while i >= 0 and parts[i].zone in (*_LINES, "heading"):
        i -= 1
    opens = i >= 0 and next((word for word in reversed(parts[i].words) if word), "") == ":"
    return (parts[i], *headings) if opens else tuple(headings)


def _awards(parts: Sequence[Passage], said: list[str], own: list[str]) -> bool:
    if says(own, trigger("awards", "nouns")):
        return True
    if says(said, trigger("awards", "lists", "refusals")):
        return False
    if says([*said, *own], trigger("awards", "lists", "intros")) or says(said, trigger("awards", "nouns")):
        return True
    head = [word for part in parts if part.zone in ("title", "subtitle", "lead") for word in part.words]
    return (
        says(head, trigger("awards", "verbs", "giver"))
        or says(head, trigger("awards", "sure"))
        or says(head, trigger("awards", "nouns"))
    )
