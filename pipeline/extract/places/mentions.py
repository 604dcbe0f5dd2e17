"""A place name in the text while it is being weighed."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.extract.places.confidence import SURE
from pipeline.extract.values import Inside
from pipeline.gazetteer import Unit

MentionKind = Literal["unit", "part", "region", "association", "country", "foreign", "river"]


@dataclass(slots=True)
class Mention:
    """Words `first` to `end` (exclusive) that may name a place.

    `units` are the candidates, `name` is the head by the gazetteer. `typed` tells that a type word stands in front (for
    a part at `typed_at`), `qualified` that the text itself says which of several is meant, `compound` that a part is
    hyphened to its town. The later steps set `accepted`, `inside`, and of the candidates `unit` with its rivals and
    confidence; `parent` is the key of the town of a part or of the district of an association.
    """

    first: int
    end: int
    name: str
    kind: MentionKind
    units: tuple[Unit, ...] = ()
    typed: bool = False
    qualified: bool = False
    compound: bool = False
    genitive: bool = False
    accepted: bool = False
    inside: Inside | None = None
    unit: Unit | None = None
    rivals: tuple[Unit, ...] = ()
    parent: str | None = None
    confidence: float = SURE
    typed_at: int = -1
    neighbours: list["Mention"] = field(default_factory=list, repr=False)

    @property
    def free(self) -> bool:
        """Whether the name stands for the place itself and not for a part of another name."""
        return self.accepted and self.inside is None
