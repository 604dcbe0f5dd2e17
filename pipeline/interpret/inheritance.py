"""Names that stand bare, in items, rows, headings and lines of their own, take the act of what stands above them.

A line looks outward: the sentence or heading that introduces its list, the headings above, the title and lead, the kind
of the release. So a list needs no known words in front of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.interpret.acts import act_of, head_act
from pipeline.interpret.clauses import verb
from pipeline.interpret.facts import Role
from pipeline.interpret.groups import groups
from pipeline.interpret.labels import labels
from pipeline.interpret.passages import Passage
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import phrase, says, trigger
from pipeline.lexicon import lexicon

_LINES = ("item", "row")
_STOPS = (".", "!", "?", "“")
_SHORT = 30  # words of a line that has lost its bullet
_BARE_LIST = 3
_BELOW = 3  # how far below its head the first town of a group stands


@dataclass(frozen=True, slots=True)
class Inherited:
    """A role that a line takes over, and from where: "introduction", "heading", "title", "kind" or "nothing"."""

    role: Role
    origin: str


def inherited(parts: Sequence[Passage], act: str | None) -> Mapping[int, Inherited]:
    """What each line inherits, by its first token. `act` is that of the release."""
    roles: Mapping[str, Role] = lexicon("frames")["act_roles"]
    head = head_act(parts)
    found: dict[int, Inherited] = {}
    for i, part in enumerate(parts):
        if not part.towns or not is_line(part):
            continue
        origin = _origin(parts, i, act, head)
        if origin is not None:
            found[part.start] = Inherited(roles[origin[1]], origin[0])
    return found


def _origin(parts: Sequence[Passage], i: int, act: str | None, head: str | None) -> tuple[str, str] | None:
    """Where the act of a line comes from, and the act: of statistics all lines only tell."""
    if act == "statistics":
        return "kind", act
    told = next(_outward(parts, i), None)
    if told is not None:
        return told
    if head is not None:
        return "title", head
    if act is not None:
        return "kind", act
    if parts[i].zone == "item" and "works" in labels(parts[i].told):
        return "kind", "benefit"
    return ("nothing", "benefit") if _is_bare_list(parts, i) else None


def _is_bare_list(parts: Sequence[Passage], i: int) -> bool:
    """Whether a line is one of at least three that hold nothing but the name of a municipality."""
    first = last = i
    while first > 0 and _is_bare(parts[first - 1]):
        first -= 1
    while last + 1 < len(parts) and _is_bare(parts[last + 1]):
        last += 1
    return _is_bare(parts[i]) and last - first + 1 >= _BARE_LIST


def _is_bare(part: Passage) -> bool:
    if part.zone not in (*_LINES, "paragraph") or not part.towns:
        return False
    said = sum(word.isalpha() for word in part.words)
    return said - sum(town.end - town.start for town in part.towns) <= 1 and part.towns[0].is_municipality


def is_line(part: Passage) -> bool:
    """Whether a passage is a line of a list: an item, a row, a heading, or a paragraph without a verb.

    Such a paragraph opens with a bare name ("Musterau: neues Dach") or has no full stop; one that only names ("Dazu
    gehören Musterau und Talhausen") is a line too.
    """
    if part.zone in _LINES or part.zone == "heading":
        return True
    if part.zone not in ("paragraph", "lead") or not part.towns:
        return False
    words = [word for word in part.words if word]
    if phrase(words[:3], lexicon("roles")["anaphors"]):
        return True
    first = groups(part)[0]
    opens = first.preposition is None and not any(part.words[: first.start - part.start])
    marked = opens and part.words[first.end - part.start : first.end - part.start + 1] in ((":",), ("–",), ("(",))
    return (marked or (words[-1] not in _STOPS and len(words) <= _SHORT)) and not says(part.told, verb())


def is_head(parts: Sequence[Passage], i: int) -> bool:
    """Whether a line only heads the towns below it: "Kreis Muster" above its towns."""
    own = parts[i].towns
    if not own or any(town.is_municipality for town in own):
        return False
    below = [town for part in parts[i + 1 : i + 1 + _BELOW] for town in part.towns]
    return all(len(town.ags) == 3 or any(other.ags.startswith(town.ags) for other in below) for town in own) and any(
        town.is_municipality for town in below
    )


def _outward(parts: Sequence[Passage], i: int) -> Iterator[tuple[str, str]]:
    """The acts above a line, the nearest first: the head of the table, what introduces the list, the heading."""
    if parts[i].zone == "row":
        yield from _column_heads(parts, i)
    introduced = parts[i].zone == "heading"
    for j in range(i - 1, -1, -1):
        part = parts[j]
        if part.zone in ("title", "subtitle", "lead"):
            return
        if part.zone in _LINES or (is_line(part) and part.zone != "heading"):
            continue
        if part.zone == "heading":
            if parts[i].zone != "heading" and (act := act_of(part.told)) is not None:
                yield "heading", act
            continue
        if not introduced:
            introduced = True
            if not part.background and not part.spoken and (act := act_of(part.told)) is not None:
                yield "introduction", act


def _column_heads(parts: Sequence[Passage], i: int) -> Iterator[tuple[str, str]]:
    while i >= 0 and parts[i].zone == "row":
        if parts[i].block.header and (act := act_of(parts[i].words)) is not None:
            yield "introduction", act
        i -= 1


def is_of_body(part: Passage, town: Town) -> bool:
    """Whether a line names a club or company of the town: "Heimatverein Musterau", "Museum Müller in Musterau"."""
    return says(part.words[: town.start - part.start], trigger("awards", "lists", "institutions"))
