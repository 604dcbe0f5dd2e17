"""What an annotation wants found, and how found facts are matched with it, one to one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

Key = tuple[str | float | None, ...]

_QUOTE_MARKS = re.compile(r"[„“”\"»«‚‘’'`´]")
_DASHES = re.compile(r"[‐‑–—]")
_WHITE = re.compile(r"\s+")


class Wanted(Protocol):
    """A fact of an annotation: `label` is what people call it, `takes` says whether a found fact is this one."""

    @property
    def label(self) -> Key:
        """The first spelling, as annotated."""

    def takes(self, key: Key) -> bool:
        """Whether a found fact is the one that is wanted."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact that several spellings satisfy."""

    label: Key
    keys: frozenset[Key]

    def takes(self, key: Key) -> bool:
        """Whether it is written in one of the spellings."""
        return key in self.keys


@dataclass(frozen=True, slots=True)
class AnyRole:
    """A place that may be found in whatever role."""

    ags: str

    @property
    def label(self) -> Key:
        """Its official key."""
        return (self.ags,)

    def takes(self, key: Key) -> bool:
        """Whether the key is that of the place."""
        return key[-1] == self.ags


@dataclass(frozen=True, slots=True)
class Opening:
    """A quotation, known by its first words; `speakers` is empty where it does not matter who speaks."""

    label: Key
    words: str
    speakers: frozenset[str] = frozenset()

    def takes(self, key: Key) -> bool:
        """Whether the quotation begins so, and is said by whom the annotation names."""
        quote, speaker = key
        return str(quote).startswith(self.words) and (not self.speakers or speaker in self.speakers)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact that the datasets hold, and where its text stands, if it stands in the text."""

    key: Key
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """How found and wanted facts fit; what only an optional item takes is in none of the three."""

    hits: int
    spurious: tuple[Found, ...]
    missed: tuple[Wanted, ...]


def match(wanted: Sequence[Wanted], optional: Sequence[Wanted], found: Iterable[Found], *, again: bool) -> Matching:
    """Match greedily, in the order in which facts were found.

    With `again`, another spelling of a fact that was found already counts neither way.
    """
    left, taken, spurious = list(wanted), list[Wanted](), list[Found]()
    for item in found:
        hit = next((want for want in left if want.takes(item.key)), None)
        if hit is not None:
            left.remove(hit)
            taken.append(hit)
        elif not any(loose.takes(item.key) for loose in (*optional, *(taken if again else ()))):
            spurious.append(item)
    return Matching(len(taken), tuple(spurious), tuple(left))


def fold(text: str | None) -> str:
    """The form in which two names are compared: case, quote marks, kinds of dashes and white space do not matter."""
    bare = _DASHES.sub("-", _QUOTE_MARKS.sub("", text or ""))
    return _WHITE.sub(" ", bare).strip(" .,:;").casefold()


def number(value: float | None) -> float | None:
    """A figure as it is compared: to six decimals."""
    return None if value is None else round(float(value), 6)
