"""What is known of a line while it is read: who is named where, which offices it has, and who holds them."""

from bisect import insort
from dataclasses import dataclass, field
from typing import Literal

from pipeline.extract.people.lines import Line
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.roster import Held, Holder, Roster

Label = Literal["PERSON", "PERSON_REF"]


@dataclass(slots=True)
class Mention:
    """A person named in a line: `opening` counts the title, `start` to `end` are the name."""

    opening: int
    start: int
    end: int
    holder: Holder
    label: Label = "PERSON"


@dataclass(slots=True)
class Reading:
    """What is known of a line: its people, its offices, and who holds them.

    `doubtful` are mentions that may mean several people, with their names.
    """

    line: Line
    mentions: list[Mention] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    bound: list[tuple[int, int, Held, Holder]] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    covered: set[int] = field(default_factory=set)
    doubtful: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    _opening: dict[int, Mention] = field(default_factory=dict)
    _ending: dict[int, Mention] = field(default_factory=dict)
    _holders: dict[int, Holder] = field(default_factory=dict)

    def note(self, mention: Mention) -> None:
        """Note a mention, in the order of the line."""
        insort(self.mentions, mention, key=lambda m: m.start)
        self.covered.update(range(mention.opening, mention.end))
        self._opening.setdefault(mention.opening, mention)
        self._opening.setdefault(mention.start, mention)
        self._ending.setdefault(mention.end, mention)

    def at(self, i: int) -> Mention | None:
        """The mention that opens at `i`, with or without its title."""
        return self._opening.get(i)

    def ending(self, i: int) -> Mention | None:
        """The mention that ends before `i`."""
        return self._ending.get(i)

    def holder(self, phrase: Phrase) -> Holder | None:
        """Who holds the office of the phrase, None while nobody does."""
        return self._holders.get(phrase.start)

    def covers(self, i: int) -> bool:
        """Whether the word at `i` belongs to a name or its title."""
        return i in self.covered

    def bind(self, phrase: Phrase, holder: Holder, roster: Roster, confidence: float = 0.9) -> None:
        """Give the holder the office, and note where it stands."""
        self.taken.add(phrase.core)
        held = roster.appoint(holder, phrase, confidence)
        if held is not None:
            self.bound.append((phrase.start, phrase.end, held, holder))
            self._holders.setdefault(phrase.start, holder)

    def bind_another(self, phrase: Phrase, mention: Mention, roster: Roster, confidence: float = 0.85) -> None:
        """Give one more person an office in the plural; it stands at the name, since a span has only one value."""
        held = roster.appoint(mention.holder, phrase, confidence)
        if held is not None:
            self.bound.append((mention.start, mention.end, held, mention.holder))

    def is_taken(self, phrase: Phrase) -> bool:
        """Whether somebody holds the office of the phrase already."""
        return phrase.core in self.taken
