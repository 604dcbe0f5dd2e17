"""What town a passage is about when it names none: the heading above it, or the "Ort:" line of its stop."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.interpret.passages import Passage
from pipeline.interpret.towns import Town
from pipeline.interpret.triggers import says, trigger
from pipeline.lexicon import lexicon

_PLACE_LINE_REACH = 4


@dataclass(frozen=True, slots=True)
class Scope:
    """What a passage may mean by "die Stadt" or "der Kreis".

    `above` is the town of the heading or the "Ort:" line, which the passage is about even without such a word; `before`
    the only town of the sentence before, `together` all of its towns; `district` the district named last.
    """

    above: Town | None = None
    before: Town | None = None
    district: Town | None = None
    together: tuple[Town, ...] = ()


def scopes(parts: Sequence[Passage]) -> tuple[Scope, ...]:
    """The scope of each passage. A heading holds to the next one, an "Ort:" line for the few sentences of its stop."""
    found: list[Scope] = []
    heading: Town | None = None
    stop: tuple[Town, int] | None = None
    district: Town | None = None
    for i, part in enumerate(parts):
        if part.zone == "heading":
            heading, stop = (None if _heads_group(parts, i) else _only(part)), None
        line = place_line(part)
        if line is not None:
            stop = (line, i)
        elif opens_stop(part):
            stop = None
        if part.zone not in ("paragraph", "lead", "item"):
            found.append(Scope(district=district))
        elif stop is not None and i - stop[1] <= _PLACE_LINE_REACH:
            found.append(Scope(stop[0], None, district))
        else:
            before = _told_before(parts, i)
            found.append(Scope(heading, _only(before) if before else None, district, before.towns if before else ()))
        district = next((town for town in reversed(part.towns) if len(town.ags) == 5), district)
    return tuple(found)


def _heads_group(parts: Sequence[Passage], i: int) -> bool:
    """Whether a heading only names the district of towns that are told of below it."""
    own = _only(parts[i])
    if own is None or own.is_municipality:
        return False
    for part in parts[i + 1 :]:
        if part.zone == "heading":
            return False
        if any(town.is_municipality and town.ags.startswith(own.ags) for town in part.towns):
            return True
    return False


def place_line(part: Passage) -> Town | None:
    """The town of a line "Ort: Musterau, Rathaus"."""
    return part.towns[0] if part.towns and _begins(part, "place_lines") else None


def opens_stop(part: Passage) -> bool:
    """Whether a line begins a new stop of a tour ("Termin: …")."""
    return _begins(part, "stop_lines")


def _begins(part: Passage, name: str) -> bool:
    first = [word for word in part.words if word][:2]
    return len(first) == 2 and first[0] in lexicon("roles")[name] and first[1] == ":"


def _only(part: Passage) -> Town | None:
    keys = {town.ags for town in part.towns}
    return part.towns[0] if len(keys) == 1 and len(part.towns[0].ags) != 3 else None


def _told_before(parts: Sequence[Passage], i: int) -> Passage | None:
    """The sentence before, unless its town is just where something was said or handed over."""
    if not i or parts[i - 1].block is not parts[i].block:
        return None
    return None if says(parts[i - 1].told, trigger("frames", "words", "meeting")) else parts[i - 1]
