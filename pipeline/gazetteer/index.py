"""The index of names: what each name may be, and how many words a name may have that begins with a word.

It is stored as text with a line for each name or first word, and only cut into lines when it is loaded: a line is read
when somebody asks for its name. A token that begins no name costs one look into a dict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

COLUMNS = ("words", "units", "former", "parts", "former_parts", "region")


@dataclass(slots=True)
class Entry:
    """What a name may be.

    `units` are keys of today, `former` those of yesterday with their last day ("05354/2009-10-21"); `parts` and
    `former_parts` are keys of towns that have a part of this name, the latter because it once was a municipality.
    `region` is the region in the nominative. `words` is the length of the longest name of today that begins with this
    word, `words_ever` that of the longest name of any time.
    """

    words: int = 1
    words_ever: int = 1
    units: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    former_parts: tuple[str, ...] = ()
    region: str | None = None

    @property
    def present(self) -> bool:
        """Whether a place of today bears the name."""
        return bool(self.units or self.parts or self.region)

    @property
    def known(self) -> bool:
        """Whether any place bears or bore the name; a word may also only begin one."""
        return bool(self.present or self.former or self.former_parts)


class Index:
    """The entries by name, each a line of the stored index until somebody asks for it."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry | str] = dict(_stored_lines())

    @property
    def known(self) -> Mapping[str, object]:
        """All that is a name or begins one, for a quick look whether something does."""
        return self._entries

    def get(self, name: str) -> Entry | None:
        """What a name may be; None for what neither is nor begins one."""
        entry = self._entries.get(name)
        if isinstance(entry, str):
            entry = self._entries[name] = _read(entry)
        return entry

    def names(self) -> Iterator[str]:
        """All names that a place bears or bore."""
        return (name for name in list(self._entries) if (self.get(name) or Entry()).known)

    def edit(self, name: str) -> Entry:
        """The entry of a name, to be added to; a new one where there is none."""
        first, *rest = name.split(" ")
        if rest:
            beginning = self._edited(first)
            beginning.words = max(beginning.words, 1 + len(rest))
            beginning.words_ever = max(beginning.words_ever, beginning.words)
        return self._edited(name)

    def _edited(self, name: str) -> Entry:
        entry = self.get(name)
        if entry is None:
            entry = self._entries[name] = Entry()
        return entry


def _read(line: str) -> Entry:
    words, units, former, parts, former_parts, region, *_ = (*line.split("\t"), "", "", "", "", "", "")
    now, _, ever = words.partition(" ")
    return Entry(
        int(now or 1),
        int(ever or now or 1),
        tuple(units.split()),
        tuple(former.split()),
        tuple(parts.split()),
        tuple(former_parts.split()),
        region or None,
    )


def _stored_lines() -> dict[str, str]:
    text = (files("pipeline.gazetteer") / "data" / "names.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines())
