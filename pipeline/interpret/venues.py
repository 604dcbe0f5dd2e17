"""Where something takes place: by its clause, by an "Ort:" line, in a hall that bears the name of its town."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from pipeline.interpret.claims import Claim
from pipeline.interpret.clauses import Read, names_building
from pipeline.interpret.frames import frame_of
from pipeline.interpret.groups import Group
from pipeline.interpret.labels import labels
from pipeline.interpret.passages import Passage
from pipeline.interpret.scopes import place_line
from pipeline.interpret.towns import Town, towns
from pipeline.interpret.triggers import says, trigger
from pipeline.lexicon import lexicon


def venues(parts: Sequence[Passage], told: Read) -> Mapping[int, Town]:
    """The place of what a passage reports, by the first token of the passage."""
    found: dict[int, Town] = {}
    for part in parts:
        line = place_line(part)
        if line is not None:
            found[part.start] = line
            continue
        for clause in told.get(part.start, ()):
            for group in clause.groups:
                frame = frame_of(clause, group, None)
                if frame is not None and frame.role == "venue":
                    found.setdefault(part.start, group.towns[0])
    return found


def buildings(doc: Doc, parts: Sequence[Passage]) -> Iterator[Claim]:
    """A hall or house with the name of its town, and the address of an "Ort:" line."""
    roles, sure = lexicon("roles"), lexicon("frames")["confidence"]["venue"]
    hidden = [town for town in towns(doc, inside=True) if town.is_municipality]
    starts = [town.start for town in hidden]
    for part in parts:
        is_line = next((word for word in part.words if word), "") in roles["place_lines"]
        for town in hidden[bisect_left(starts, part.start) : bisect_left(starts, part.end)]:
            building = _names_building(part, town)
            said = labels(part.told)
            meets = building and ("meeting" in said or {"contract", "closed"} <= said)
            if (is_line and town.place.inside in ("address", "street", "organisation")) or meets:
                yield Claim(town, "venue", "building", sure)


def _names_building(part: Passage, town: Town) -> bool:
    """ "im Rathaus Musterau", "im Musterauer Rathaus"."""
    at = town.start - part.start
    if town.place.inside == "adjective":
        return part.words[at - 1 : at] in (("im",), ("am",)) and says(
            part.words[at + 1 : at + 2], trigger("frames", "words", "buildings")
        )
    return names_building(part, Group((town,), town.start, town.end, None, None, None))
