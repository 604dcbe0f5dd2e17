"""Awards in sentences: the clause says who gets it, and which sum goes to whom.

In a clause the sums are dealt out by order: where a recipient stands first, each sum goes to the recipient before it
("X erhält 10 und Y 20 Euro"); where a sum stands first, to the recipient after it ("10 Euro gehen an X, 20 an Y").
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.interpret.awards.award import AREA, OWN_WORKS, Award, can_be_award
from pipeline.interpret.awards.dealing import deal, names_body
from pipeline.interpret.awards.numbers import with_gapped, with_range
from pipeline.interpret.awards.project import project_of
from pipeline.interpret.awards.recipients import PASSIVE, recipients_of, tells_of_giver
from pipeline.interpret.awards.refusals import looks_back, refused, stands_for_itself, takes_over
from pipeline.interpret.awards.segments import Segment, segments, without_inserted
from pipeline.interpret.awards.unnamed import is_each, unnamed
from pipeline.interpret.groups import Group
from pipeline.interpret.labels import word_class
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.scopes import Scope
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon

_BY_VERB = {"giver": "verb_giver", "selection": "verb_selection", "recipient": "verb_recipient"}
_INTO = frozenset({"in", "im", "ins", "nach", "auf"})


def read_passage(doc: Doc, passage: Passage, scope: Scope, before: tuple[Award, ...]) -> tuple[Award, ...]:
    """The awards of a sentence or heading.

    `scope` is what the passage may mean by "die Stadt", `before` what the sentence before it awarded.
    """
    if not passage.sums and not passage.towns:
        return ()
    found: list[Award] = []
    passage = without_inserted(with_range(with_gapped(passage)))
    if passage.spoken:
        passage = replace(passage, plain=passage.words)
    if looks_back(passage):
        return ()
    for segment in segments(passage):
        found.extend(_parentheses(doc, segment, bool(found)))
        if refused(segment) or (passage.spoken and not _tells_plainly(segment)):
            continue
        taken = {award.town.start for award in found}
        read = _clause(doc, segment, scope, tuple(found) or before)
        found.extend([award for award in read if award.amount is not None or award.town.start not in taken])
    return tuple(found)


def _tells_plainly(segment: Segment) -> bool:
    """What a quotation must say to award anything: "Musterau erhält 20.000 Euro"."""
    return bool(segment.groups and segment.sums) and says(segment.words, trigger("awards", "plain"))


def _parentheses(doc: Doc, segment: Segment, opened: bool) -> Iterator[Award]:
    """ "Gefördert werden Musterau (20.000 Euro) und Beispielheim (30.000 Euro)"."""
    awarded = segment.verbs & {"recipient", "giver", "selection", "flow"} or _noun(segment) or _takes_part(segment)
    awarded = awarded or says(segment.words, trigger("awards", "money"))
    heads = segment.passage.zone == "heading"
    if not (opened or awarded or heads) or refused(segment):
        return
    ends = {town.until: town for group in segment.groups for town in group.towns}
    for amount in segment.sums:
        opening = next((i for i in range(amount.start - 1, segment.start, -1) if segment.word(i) == "("), None)
        town = ends.get(segment.left(opening) + 1) if opening is not None and amount.start - opening <= 3 else None
        if town is not None and can_be_award(amount):
            construction = "heading_amount" if heads else "parenthesis"
            yield Award(town, segment.passage, construction, amount, project_of(doc, segment, None))


def _clause(doc: Doc, segment: Segment, scope: Scope, before: tuple[Award, ...]) -> Iterator[Award]:
    sums = [amount for amount in segment.sums if can_be_award(amount) and stands_for_itself(segment, amount)]
    recipients = _without_parentheses(segment, recipients_of(segment)) or _antecedent(segment)
    if not sums and phrase(segment.words, lexicon("awards")["same_sum"]):
        last = next((award.amount for award in reversed(before) if award.amount is not None), None)
        if last is not None:
            for group in recipients:
                yield from _dealt(doc, segment, group, last, "same_sum")
            return
    construction = _construction(segment, bool(sums))
    if construction is None and sums and takes_over(segment):
        construction = "verb_giver"
    if construction is None:
        yield from _built(segment)
        return
    if not recipients:
        if construction != "with_amount" or scope.above is not None:
            for town, amount, kind in unnamed(segment, sums, scope, before):
                yield Award(town, segment.passage, kind, amount, project_of(doc, segment, amount))
        return
    if not sums:
        for group in recipients:
            if _gets_without_sum(segment, group):
                yield from (Award(town, segment.passage, construction) for town in group.towns)
        return
    for group, amounts in deal(segment, recipients, sums):
        yield from _distributed(doc, segment, group, amounts, construction)


def _antecedent(segment: Segment) -> list[Group]:
    """Whom a relative clause tells of, unless it is a body with the name of the town, or gives itself: "die Stadt
    Musterau, die den Umbau mit 20.000 Euro fördert"."""
    group = segment.antecedent
    if group is None or names_body(segment, group) or tells_of_giver(segment, segment.start):
        return []
    return [group]


def _without_parentheses(segment: Segment, recipients: list[Group]) -> list[Group]:
    """The recipients but for those whose sum stands in brackets, where others have theirs without."""
    opening = [at for amount in segment.sums if segment.word(at := segment.left(amount.start)) == "("]
    inside = {segment.left(at) + 1 for at in opening}
    if len(inside) == len(segment.sums):
        return recipients
    return [group for group in recipients if group.end not in inside] or recipients


def _built(segment: Segment) -> Iterator[Award]:
    """ "In den Gemeinden Musterau und Talhausen werden 20 Kilometer Leitungen verlegt": they get it."""
    words = segment.words
    if segment.passage.sums or not says(words, trigger("awards", "built")):
        return
    if says(words, trigger("frames", "words", "harm")):
        return
    if not says(words, trigger("awards", "building")):
        return
    for group in segment.groups:
        if group.preposition in ("in", "im") and all(town.is_municipality for town in group.towns):
            yield from (Award(town, segment.passage, "built") for town in group.towns)


def _takes_part(segment: Segment) -> bool:
    """ "Aus dem Kreis Muster sind Musterau mit 20.000 Euro und Talhausen mit 30.000 Euro vertreten"."""
    return says(segment.words[1:], trigger("awards", "represented"))


def _noun(segment: Segment) -> bool:
    return says(segment.words, trigger("awards", "nouns"))


def _construction(segment: Segment, has_sum: bool) -> str | None:
    """What makes the clause an award; None where nothing does."""
    verbs = segment.verbs
    if "handover" in verbs and _noun(segment) and "giver" not in verbs:
        return "hand_over"
    for name, construction in _BY_VERB.items():
        if name in verbs:
            return construction
    if has_sum:
        return _construction_of_sum(segment)
    return "amount_to" if "flow" in verbs and _noun(segment) else None


def _construction_of_sum(segment: Segment) -> str | None:
    """What makes a clause an award whose verb, if it has one, does not say so of itself."""
    first = segment.groups[0] if segment.groups else None
    if first is not None and first.start == segment.passage.start and segment.word(first.end) in (":", "–", "-"):
        return "heading_amount" if segment.passage.zone == "heading" else "list_colon"
    if "flow" in segment.verbs:
        return "amount_to"
    if _noun(segment):
        return "noun_for"
    if segment.passage.zone in ("heading", "title", "subtitle"):
        return "heading_amount"
    with_sum = any(segment.word(amount.start - 1) == "mit" for amount in segment.sums)
    if _improves(segment):
        return OWN_WORKS
    built = says(segment.words, word_class("works")) and says(segment.words, PASSIVE.__contains__)
    return "with_amount" if with_sum and (built or _takes_part(segment)) else None


def _improves(segment: Segment) -> bool:
    """ "Musterau setzt mit staatlichen 20.000 Euro Wege instand", "… mit 20.000 Euro vom Land", "bringt mit 20.000 Euro
    seine Halle in Schuss"."""
    awards, public = lexicon("awards"), trigger("awards", "public_adjectives")
    first = segment.sums[0]
    before = [segment.word(first.start - 2), segment.word(first.start - 1)]
    if not segment.groups or segment.groups[0].preposition is not None or segment.groups[0].start > first.start:
        return False
    if before[0] == "mit" and public(before[1]):
        return True
    improves = phrase(segment.words, (*awards["public_phrases"], *awards["improving_phrases"]))
    return before[1] == "mit" and improves


def _distributed(doc: Doc, segment: Segment, group: Group, amounts: list[Sum], construction: str) -> Iterator[Award]:
    """The awards of a group: one sum each, a sum for each, or an undivided sum, which stays with none of them."""
    towns = group.towns
    if len(towns) > 1 and len(amounts) == len(towns):
        for town, amount in zip(towns, amounts, strict=True):
            yield Award(town, segment.passage, construction, amount, project_of(doc, segment, amount))
        return
    if not amounts:
        if construction != "with_amount" and group.preposition is None:
            yield from (Award(town, segment.passage, construction) for town in towns)
        return
    for amount in amounts:
        yield from _dealt(doc, segment, group, amount, construction)


def _dealt(doc: Doc, segment: Segment, group: Group, amount: Sum, construction: str) -> Iterator[Award]:
    project = project_of(doc, segment, amount)
    if len(group.towns) == 1:
        if _is_area(group):
            construction = AREA
        if amount.figure.amount_role != "total" or group.preposition not in ("in", "im"):
            yield Award(group.towns[0], segment.passage, construction, amount, project)
    elif construction == "same_sum" or is_each(segment, amount):
        for town in group.towns:
            yield Award(town, segment.passage, "each_list", amount, project)
    else:
        for town in group.towns:
            yield Award(town, segment.passage, construction, None, project)


def _is_area(group: Group) -> bool:
    """Whether the sum goes to all towns of a district or region together: "fließen in den Kreis", "für Vorland"."""
    code = group.towns[0].ags
    return len(code) == 3 or (len(code) == 5 and group.preposition in _INTO)


def _gets_without_sum(segment: Segment, group: Group) -> bool:
    """Whether the clause makes the group a beneficiary although it states no sum."""
    if segment.sums or not says(segment.words, trigger("awards", "sure")):
        return False
    if "handover" in segment.verbs or segment.verbs == {"flow"}:
        return group.preposition in ("an", "für")
    return group.preposition is None or "giver" in segment.verbs
