"""Which place mentions stand for a municipality, a district or a government region, and for which."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.extract.values import Place
from pipeline.lexicon import lexicon

_KEY_LENGTHS = {8, 5, 3}


@dataclass(frozen=True, slots=True)
class Town:
    """A mention that counts as a municipality (8 digits), a district (5) or a government region (3).

    `start` and `end` are tokens: the name with the type words inside its span. `until` is where its qualifier ends
    ("Gemünden im Vogelsbergkreis"), else `end`.
    """

    ags: str
    name: str
    start: int
    end: int
    until: int
    place: Place

    @property
    def is_municipality(self) -> bool:
        """Whether the key names a single municipality."""
        return len(self.ags) == 8


def key(place: Place) -> str | None:
    """The official key that a place counts for: its own, or its town's where it is a part or a building of one."""
    code = place.parent_ags if place.level in ("part", "venue") else place.ags
    if place.level not in ("municipality", "district", "government_region", "part", "venue"):
        return None
    return code if code is not None and len(code) in _KEY_LENGTHS else None


def towns(doc: Doc, seats: frozenset[int] = frozenset(), inside: bool = False) -> tuple[Town, ...]:
    """The towns of the text in order; qualifiers are joined to the town that they qualify.

    Left out are places that begin at one of `seats`, since they belong to an office, and those that are a part of
    another name or of an address, unless `inside` asks for just those.
    """
    found: list[Town] = []
    for span, place in spans.read(doc, "places"):
        if place is None or span.start in seats or spans.in_caption(doc, span):
            continue
        code = key(place)
        if code is None or (place.inside is not None) != inside:
            continue
        if found and not inside and _qualifies(doc, found[-1], span.start, code):
            last = found[-1]
            found[-1] = Town(last.ags, last.name, last.start, last.end, _closed(doc, span.end), last.place)
        else:
            found.append(Town(code, span.text, span.start, span.end, span.end, place))
    return tuple(found)


def _qualifies(doc: Doc, town: Town, start: int, code: str) -> bool:
    """Whether a district that follows a municipality only tells which one is meant."""
    if not town.is_municipality or len(code) == 8:
        return False
    words = [token.lower_ for token in doc[town.end : start] if not token.is_space]
    if not words or any("\n" in token.text_with_ws for token in doc[town.end : start]):
        return False
    roles = lexicon("roles")
    if words[0] == "," and any(word in roles["articles"] for word in words):
        return False  # "der Stadt Musterau, des Kreises Probe": two of them
    return words[0] in roles["qualifier_openers"] and all(
        word in roles["qualifier_openers"] or word in roles["type_words"] for word in words
    )


def _closed(doc: Doc, end: int) -> int:
    """The end of a qualifier with its closing parenthesis."""
    return end + 1 if end < len(doc) and doc[end].text == ")" else end
