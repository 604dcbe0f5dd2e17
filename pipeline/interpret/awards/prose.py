"""Awards in sentences: the clause says who gets it, and which sum goes to whom.

In a clause the sums are dealt out by order: where a recipient stands first, each sum goes to the recipient before it
("X erhält 10 und Y 20 Euro"); where a sum stands first, to the recipient after it ("10 Euro gehen an X, 20 an Y").
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.interpret.awards.award import AREA, Award, can_be_award
from pipeline.interpret.awards.dealing import deal, names_body
from pipeline.interpret.awards.project import project_of
from pipeline.interpret.awards.segments import Segment, segments
from pipeline.interpret.groups import Group
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.scopes import Scope
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import phrase, positions, says, trigger
from pipeline.lexicon import lexicon

_BY_VERB = {"giver": "verb_giver", "selection": "verb_selection", "recipient": "verb_recipient"}
_INTO = frozenset({"in", "im", "ins", "nach", "auf"})
_PASSIVE = frozenset({"wird", "werden", "wurde", "wurden", "worden"})


def read_passage(doc: Doc, passage: Passage, scope: Scope, before: tuple[Award, ...]) -> tuple[Award, ...]:
    """The awards of a sentence or heading.

    `scope` is what the passage may mean by "die Stadt", `before` what the sentence before it awarded.
    """
    found: list[Award] = []
    for segment in segments(passage):
        found.extend(_parentheses(doc, segment, bool(found)))
        if passage.spoken or _refused(segment):
            continue
        taken = {award.town.start for award in found}
        read = _clause(doc, segment, scope, tuple(found) or before)
        found.extend([award for award in read if award.amount is not None or award.town.start not in taken])
    return tuple(found)


def _refused(segment: Segment) -> bool:
    """Whether the clause tells of costs, own shares or former awards instead."""
    words, awards = segment.words, lexicon("awards")
    if says(words, trigger("awards", "former")) or phrase(words, (*awards["former_phrases"], *awards["own_phrases"])):
        return True
    return not any(amount.figure.amount_role == "award" for amount in segment.sums) and says(
        words, trigger("awards", "stops")
    )


def _parentheses(doc: Doc, segment: Segment, opened: bool) -> Iterator[Award]:
    """ "Gefördert werden Musterau (20.000 Euro) und Beispielheim (30.000 Euro)"."""
    if not (opened or segment.verbs & {"recipient", "giver", "selection", "flow"} or _noun(segment)) or _refused(
        segment
    ):
        return
    ends = {town.until: town for group in segment.groups for town in group.towns}
    for amount in segment.sums:
        opening = next((i for i in range(amount.start - 1, segment.start, -1) if segment.word(i) == "("), None)
        town = ends.get(opening) if opening is not None and amount.start - opening <= 3 else None
        if town is not None and can_be_award(amount):
            yield Award(town, segment.passage, "parenthesis", amount, project_of(doc, segment, None))


def _clause(doc: Doc, segment: Segment, scope: Scope, before: tuple[Award, ...]) -> Iterator[Award]:
    sums = [amount for amount in segment.sums if can_be_award(amount) and _stands_for_itself(segment, amount)]
    recipients = _recipients(segment)
    if not sums and phrase(segment.words, lexicon("awards")["same_sum"]):
        last = next((award.amount for award in reversed(before) if award.amount is not None), None)
        if last is not None:
            for group in recipients:
                yield from _dealt(doc, segment, group, last, "same_sum")
            return
    construction = _construction(segment, bool(sums))
    if construction is None:
        yield from _built(segment)
        return
    if not recipients:
        if construction != "with_amount":
            for town, amount, kind in _unnamed(segment, sums, scope, before):
                yield Award(town, segment.passage, kind, amount, project_of(doc, segment, amount))
        return
    if not sums:
        for group in recipients:
            if _gets_without_sum(segment, group):
                yield from (Award(town, segment.passage, construction) for town in group.towns)
        return
    for group, amounts in deal(segment, recipients, sums):
        yield from _distributed(doc, segment, group, amounts, construction)


def _stands_for_itself(segment: Segment, amount: Sum) -> bool:
    """Not in a parenthesis, which is read with its town, and not the whole of a share ("von den 12 Millionen Euro")."""
    before = (segment.word(amount.start - 2), segment.word(amount.start - 1))
    return before[1] != "(" and not (before[0] in ("von", "aus") and before[1] in ("den", "diesen", "der"))


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
    return "with_amount" if with_sum and says(segment.words, lambda word: word in _PASSIVE) else None


def _recipients(segment: Segment) -> list[Group]:
    """The groups that can be recipients; those that say so most plainly leave the others out."""
    ranked = [(rank, group) for group in segment.groups if (rank := _rank(segment, group))]
    best = min((rank for rank, _ in ranked), default=0)
    return [group for rank, group in ranked if rank == best]


def _rank(segment: Segment, group: Group) -> int:
    """1: a recipient by its grammar; 2 and 3: the place of what is funded; 0: none of them."""
    verbs, preposition = segment.verbs, group.preposition
    if names_body(segment, group):
        return 0
    if preposition in ("in", "im", "ins"):
        return _rank_of_place(segment, group)
    if preposition == "von":
        return _rank_of_genitive(segment, group)
    grammatical = {
        None: not _is_giver(segment, group),
        "an": verbs != {"recipient"},
        "nach": "flow" in verbs or not verbs,
        "für": "recipient" not in verbs or "handover" in verbs,
        "auf": says(segment.words, lambda word: word.startswith("entf")),
    }
    return int(grammatical.get(preposition, False))


def _rank_of_place(segment: Segment, group: Group) -> int:
    """ "fließen in den Kreis" names who gets it, "in Musterau gefördert" where, "in Musterau übergeben" neither."""
    if says(segment.words, lambda word: word.startswith(("fließ", "floss"))):
        return 1
    municipal = all(town.is_municipality for town in group.towns)
    return 2 if municipal and not segment.verbs & {"recipient", "handover"} and "an" not in segment.words else 0


def _rank_of_genitive(segment: Segment, group: Group) -> int:
    """ "gefolgt von Musterau" goes on with the recipients, "die Innenstadt von Musterau" is funded."""
    if segment.word(group.start - 1) == "gefolgt":
        return 1
    leads_on = segment.word(group.end) in ("nach", "bis", "über")
    return 3 if segment.verbs & {"giver", "flow"} and not leads_on and group.towns[0].is_municipality else 0


def _is_giver(segment: Segment, group: Group) -> bool:
    """Whether the group is the subject of an active verb of giving: "Die Stadt Musterau fördert den Verein"."""
    if "giver" not in segment.verbs or group.is_dative or says(segment.words, lambda word: word in _PASSIVE):
        return False
    verb = min(positions(segment.words, trigger("awards", "verbs", "giver"))) + segment.start
    auxiliary = next((i + segment.start for i, word in enumerate(segment.words) if word in ("hat", "haben")), verb)
    verb = min(verb, auxiliary)
    return group.end == verb and group.article != "den"


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
    elif construction == "same_sum" or _is_each(segment, amount):
        for town in group.towns:
            yield Award(town, segment.passage, "each_list", amount, project)
    else:
        for town in group.towns:
            yield Award(town, segment.passage, construction, None, project)


def _is_area(group: Group) -> bool:
    """Whether the sum goes to all towns of a district or region together: "fließen in den Kreis", "für Vorland"."""
    code = group.towns[0].ags
    return len(code) == 3 or (len(code) == 5 and group.preposition in _INTO)


def _is_each(segment: Segment, amount: Sum) -> bool:
    if phrase(segment.words, lexicon("awards")["shared"]):
        return False
    return amount.figure.each or amount.figure.amount_role == "each" or says(segment.words, trigger("awards", "each"))


def _gets_without_sum(segment: Segment, group: Group) -> bool:
    """Whether the clause makes the group a beneficiary although it states no sum."""
    if segment.sums or not says(segment.words, trigger("awards", "sure")):
        return False
    if "handover" in segment.verbs or segment.verbs == {"flow"}:
        return group.preposition in ("an", "für")
    return group.preposition is None or "giver" in segment.verbs


def _unnamed(
    segment: Segment, sums: list[Sum], scope: Scope, before: tuple[Award, ...]
) -> Iterator[tuple[Town, Sum, str]]:
    """A recipient that only a pronoun, an office or the kind of body names, or that the heading above names."""
    words, awards = segment.words, lexicon("awards")
    each = [amount for amount in sums if _is_each(segment, amount)]
    first = next((word for word in segment.passage.words if word), "")
    meant = [award.town for award in before] or scope.together
    if each and meant and (first in awards["pronouns"] or says(words[:6], lambda word: word.startswith("kommune"))):
        for one in meant:
            yield one, each[0], "each_pronoun"
        return
    town, construction = _meant(segment, scope)
    if town is not None:
        for amount in sums:
            if amount.figure.amount_role != "total":
                yield town, amount, construction


def _meant(segment: Segment, scope: Scope) -> tuple[Town | None, str]:
    """Whom a mayor, "sie", "die Stadt", "der Kreis" or nobody by name stands for."""
    words, awards = segment.words, lexicon("awards")
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
