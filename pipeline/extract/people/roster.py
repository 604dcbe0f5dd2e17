"""The people of one release: names that mean the same person brought together, and their offices."""

from collections import defaultdict
from dataclasses import dataclass, field

from pipeline.extract.people.heads import Gender, Head, merged
from pipeline.extract.people.names import Name
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.vocabulary import words
from pipeline.extract.values import Office, Person, Tenure


@dataclass(slots=True)
class Held:
    """An office that somebody holds, gathered from all the phrases that name it."""

    head: Head
    title: str
    tail: str
    tenure: Tenure
    organisation: str | None
    kind: str
    party: str | None = None
    confidence: float = 0.9
    places: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Holder:
    """A person with all that the release says about them."""

    given: str | None
    family: str
    title: str | None
    gender: Gender | None
    confidence: float
    party: str | None = None
    offices: list[Held] = field(default_factory=list)
    occupations: list[Head] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}" if self.given else self.family

    def value(self) -> Person:
        """The value that every mention carries."""
        return Person(self.name, self.given, self.family, self.title, self.gender, self.confidence)


def family_words(family: str) -> tuple[str, ...]:
    """A surname as it is looked up: its words in small letters, without words of nobility."""
    found = family.split()
    return tuple(w.casefold() for w in found if w not in words("nobility") or w == found[-1])


def party_of(head: Head) -> str | None:
    """The party that a hyphen joins to the head: "SPD-Politikerin", "CDU-Landtagsabgeordneter"."""
    party, hyphen, _ = head.topic.partition("-")
    return party if hyphen and party in words("parties") else None


def party_stem(party: str) -> str:
    """A party as it is compared: "Grünen" is "Grüne"."""
    return party.casefold().removesuffix("n")


class Roster:
    """The people of a release, in the order in which they were first named."""

    def __init__(self) -> None:
        self.holders: list[Holder] = []
        self._by_family: dict[tuple[str, ...], list[Holder]] = defaultdict(list)

    def add(self, name: Name) -> Holder:
        """The person whom the name means: one known already, or a new one."""
        for holder in self._may_bear(name.family):
            if _same(holder, name.given, name.family):
                _enrich(holder, name)
                return holder
        return self._added(Holder(name.given, name.family, name.title, name.gender, name.confidence))

    def _may_bear(self, family: str) -> list[Holder]:
        """Those who bear the surname, or the one of which it is the genitive."""
        return [*self._by_family[family_words(family)], *self._by_family[family_words(family.removesuffix("s"))]]

    def _added(self, holder: Holder) -> Holder:
        self.holders.append(holder)
        self._by_family[family_words(holder.family)].append(holder)
        return holder

    def add_surname(self, family: str, gender: Gender | None) -> Holder:
        """A person of whom only the surname is known."""
        return self._added(Holder(None, family, None, gender, 0.5))

    def by_family(self, family: tuple[str, ...], gender: Gender | None = None) -> list[Holder]:
        """Those who bear the surname, as far as the gender admits."""
        return [h for h in self._by_family.get(family, ()) if gender is None or h.gender is None or h.gender == gender]

    def appoint(self, holder: Holder, phrase: Phrase, confidence: float = 0.9) -> Held | None:
        """Give the person the office of the phrase; None for an occupation, which is no office."""
        gender = phrase.gender or holder.gender or _by_ending(phrase)
        if holder.gender is None and phrase.gender is not None:
            holder.gender = phrase.gender
        holder.party = holder.party or party_of(phrase.head)
        if phrase.head.kind == "occupation":
            holder.occupations.append(phrase.head)
            return None
        if holder.given is not None:
            holder.confidence = max(holder.confidence, confidence)
        fresh = Held(
            phrase.head,
            phrase.title(gender),
            phrase.tail,
            phrase.tenure,
            phrase.organisation,
            phrase.head.kind,
            confidence=confidence,
        )
        for held in holder.offices:
            if _one_office(held, fresh):
                _fuller(held, fresh)
                return held
        holder.offices.append(fresh)
        return fresh


def _by_ending(phrase: Phrase) -> Gender | None:
    return "m" if phrase.head.ending == "er" else None


def _same(holder: Holder, given: str, family: str) -> bool:
    mine, other = family_words(holder.family), family_words(family)
    genitive = family.endswith("s") and family_words(family[:-1]) == mine  # "Klaus Meiers Rede"
    if mine != other and not genitive:
        return False
    if holder.given is None:
        return True
    ours, theirs = (g.replace("-", " ").casefold().split() for g in (holder.given, given))
    short, long = sorted((ours, theirs), key=len)
    return short == long[: len(short)]


def _enrich(holder: Holder, name: Name) -> None:
    """Take what the new mention knows better."""
    if holder.given is None or len(name.given) > len(holder.given):
        holder.given = name.given
    if len(name.family.split()) > len(holder.family.split()):
        holder.family = name.family
    if name.title and len(name.title) > len(holder.title or ""):
        holder.title = name.title
    holder.gender = holder.gender or name.gender
    holder.confidence = max(holder.confidence, name.confidence)


def _one_office(held: Held, fresh: Held) -> bool:
    """Whether two phrases name one office of a person; "Vorsitzende des A" and "Vorsitzende des B" are two."""
    if not merged(held.head, fresh.head) or {held.tenure, fresh.tenure} == {"former", "designated"}:
        return False
    if held.tenure != fresh.tenure and held.organisation and fresh.organisation:
        return held.organisation == fresh.organisation
    if held.kind == "minister":
        return True
    return not held.tail or not fresh.tail or held.tail == fresh.tail or held.title == fresh.title


def _fuller(held: Held, fresh: Held) -> None:
    """Let the office have the fuller of both titles: the one with a portfolio, else the longer one."""
    if (bool(fresh.tail), len(fresh.title)) > (bool(held.tail), len(held.title)):
        held.title, held.tail, held.head = fresh.title, fresh.tail, fresh.head
    held.organisation = held.organisation or fresh.organisation
    held.party = held.party or fresh.party
    held.confidence = max(held.confidence, fresh.confidence)
    if held.tenure == "present":
        held.tenure = fresh.tenure


def office(held: Held, holder: Holder) -> Office:
    """The value that every mention of an office carries."""
    return Office(
        held.title, held.kind, holder.name, held.organisation, held.party or holder.party, held.tenure, held.confidence
    )
