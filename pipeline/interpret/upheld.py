"""Which awards hold against the clauses that they stand in."""

from collections.abc import Sequence

from pipeline.interpret.acts import release_act
from pipeline.interpret.awards import Award
from pipeline.interpret.clauses import Read
from pipeline.interpret.facts import Kind
from pipeline.interpret.frames import frame_of
from pipeline.interpret.passages import Passage

# Frames that refuse an award.
_REFUSED = frozenset({"denied", "former", "former_passive", "doubtful", "applied", "joint_bid"})


def upheld(parts: Sequence[Passage], told: Read, awards: Sequence[Award], main: Kind | None) -> tuple[Award, ...]:
    """The awards without those that their clause denies, doubts or dates back, and without any in a warning; a sum has
    been judged already."""
    if release_act(parts, main) == "harm":
        return tuple(award for award in awards if award.amount is not None)
    kept = []
    for award in awards:
        frame = None
        for clause in told.get(award.passage.start, ()) if award.amount is None else ():
            group = next((group for group in clause.groups if award.town in group.towns), None)
            frame = frame or (frame_of(clause, group, None) if group is not None else None)
        if frame is None or frame.name not in _REFUSED:
            kept.append(award)
    return tuple(kept)
