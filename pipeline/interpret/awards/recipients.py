"""Which of the places of a clause can be recipients, by their grammar."""

from pipeline.interpret.awards.award import can_be_award
from pipeline.interpret.awards.dealing import names_body
from pipeline.interpret.awards.segments import Segment
from pipeline.interpret.groups import Group
from pipeline.interpret.triggers import positions, says, trigger

PASSIVE = frozenset({"wird", "werden", "wurde", "wurden", "worden"})


def recipients_of(segment: Segment) -> list[Group]:
    """The groups that can be recipients; those that say so most plainly leave the others out."""
    ranked = [(rank, group) for group in segment.groups if (rank := _rank(segment, group))]
    best = min((rank for rank, _ in ranked), default=0)
    found = [group for rank, group in ranked if rank == best]
    gapped = [group for group in segment.groups if best == 1 and group not in found and _is_gapped(segment, group)]
    return sorted((*found, *gapped), key=lambda group: group.start)


def _is_gapped(segment: Segment, group: Group) -> bool:
    """ "Musterau bekommt 10.000 Euro, in Talhausen sind es 20.000 Euro": a place directly before its sum."""
    sums = [amount for amount in segment.sums if amount.start == group.end]
    return bool(sums) and group.preposition == "in" and sums[0] is not segment.sums[0] and can_be_award(sums[0])


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
        None: not (_is_giver(segment, group) or _gives_too(segment, group) or _budgets(segment, group)),
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
    if "flow" in segment.verbs and group.article in ("den", "die", "das") and not group.is_dative:
        return 1  # "in den Kreis gehen"
    if "gestellt" in segment.words and not says(segment.words, trigger("awards", "givers")):
        return 0  # "In Musterau hat eine Firma 20.000 Euro bereitgestellt"
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
    if "giver" not in segment.verbs or group.is_dative or says(segment.words, lambda word: word in PASSIVE):
        return False
    verb = min(positions(segment.words, trigger("awards", "verbs", "giver"))) + segment.start
    if _follows_giving(segment, group, verb):
        return True
    auxiliary = next((i + segment.start for i, word in enumerate(segment.words) if word in ("hat", "haben")), verb)
    verb = min(verb, auxiliary)
    return (segment.right(group.end) == verb or tells_of_giver(segment, group.end)) and group.article != "den"


def _budgets(segment: Segment, group: Group) -> bool:
    """Whether a town has set money aside itself: "Musterau hat 20.000 Euro eingeplant"."""
    active = says(segment.words, lambda word: word in ("hat", "haben"))
    others = says(segment.words, trigger("awards", "givers"))
    return active and not others and not group.is_dative and says(segment.words, trigger("awards", "budgeted"))


def _follows_giving(segment: Segment, group: Group, verb: int) -> bool:
    """Whether the group is the subject behind its verb, where the sum opens the clause and nobody else gives: "Mit
    20.000 Euro beteiligt sich die Stadt Musterau"."""
    opening = segment.sums[:1]
    behind = verb + 1 + (segment.word(verb + 1) == "sich")
    if not opening or opening[0].end != verb or group.start != behind or group.article not in (None, "die", "der"):
        return False
    return group.preposition is None and not says(segment.words, trigger("awards", "givers"))


def _gives_too(segment: Segment, group: Group) -> bool:
    """Whether the verb of a giver before is meant: "Die Stadt gibt 30.000 Euro, der Landkreis 20.000 Euro"."""
    first = segment.groups[0]
    if group is first or group.is_dative or group.article not in ("der", "die"):
        return False
    return _is_giver(segment, first) and any(amount.start == group.end for amount in segment.sums)


def tells_of_giver(segment: Segment, start: int) -> bool:
    """Whether a relative clause from `start` on, a comma, tells what those before it give: "die Stadt Musterau, die den
    Umbau mit 20.000 Euro fördert", not "die das Land mit 20.000 Euro fördert"."""
    if "giver" not in segment.verbs or says(segment.words, lambda word: word in PASSIVE):
        return False
    relative = segment.word(start) == "," and segment.word(start + 1) in ("die", "der", "das")
    return relative and not says(segment.words[start - segment.start :], trigger("awards", "givers"))
