"""Who speaks: people by name, by office, by pronoun, in the words that attribute a quotation."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token

from pipeline.extract.spans import in_caption, read
from pipeline.extract.values import Office, Person
from pipeline.lexicon import lexicon

Gender = Literal["f", "m"]
_PRONOUNS: dict[str, Gender] = {"er": "m", "sie": "f"}
_LONGEST_PHRASE = 8
_DETERMINERS = frozenset({"der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen", "einer", "eines"})
_ARTICLES: dict[str, Gender] = {"der": "m", "die": "f"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a person outside of picture texts; `start` and `end` are tokens."""

    start: int
    end: int
    person: Person
    subject: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, and the title of the office that stands beside the name.

    `pronoun` is the token that means the person where nothing else does, `rivals` are the others whom it may mean.
    """

    person: Person
    office: str | None
    pronoun: int | None = None
    rivals: tuple[str, ...] = ()


class Cast:
    """The people of a release, and the questions that attributions ask about them."""

    def __init__(self, doc: Doc, silent: Sequence[range]) -> None:
        """`silent` are the tokens inside quotations, whose people are spoken of."""
        self.doc = doc
        inside = {at for tokens in silent for at in tokens}
        self.offices = [(span.start, span.end, office) for span, office in read(doc, "offices")]
        self.named = {at for span, _ in read(doc, "people") for at in range(span.start, span.end)}
        self.mentions = [
            Mention(span.start, span.end, person, _subject(doc, span.start, self.offices, self.named, person.gender))
            for span, person in read(doc, "people")
            if person is not None and span.start not in inside and not in_caption(doc, span)
        ]
        self.ends = {mention.end for mention in self.mentions} | {end for _, end, _ in self.offices}
        self.genders = self._genders()
        self.surnames = {person.family_name: person for person in reversed(self._people())}

    def _people(self) -> list[Person]:
        return list({mention.person.name: mention.person for mention in self.mentions}.values())

    def _genders(self) -> dict[str, Gender]:
        """The gender of each person, from value, office or the word before the name."""
        found: dict[str, Gender] = {}
        for mention in self.mentions:
            known = _gender(mention.person, self.doc[mention.start - 1] if mention.start else None)
            if known is not None:
                found.setdefault(mention.person.name, known)
        for _, _, office in self.offices:
            if office.person is not None and office.person not in found:
                found[office.person] = "f" if office.title.split(" ")[0].endswith(("in", "frau", "rätin")) else "m"
        return found

    def speaker(self, start: int, end: int, before: int, last: Person | None) -> Speaker | None:
        """Who is the subject of the attribution in these tokens. `before` is the token up to which the text is known
        to the reader, `last` the one who spoke last."""
        inside = [mention for mention in self.mentions if start <= mention.start < end]
        person = next((mention.person for mention in inside if mention.subject), None)
        if person is None:
            person = self._by_surname(start, end)
        pronoun = self._pronoun(start, end) if person is None else None
        if pronoun is not None:
            gender = _PRONOUNS[self.doc[pronoun].lower_]
            person = self.latest(before, gender, last)
            if person is not None:
                return Speaker(person, self._office(person, start, end), pronoun, self._rivals(before, gender, person))
        if person is None:
            person = self._by_office(start, end, before)
        if person is None and inside and self._oblique_only(start, end):
            person = inside[0].person
        return None if person is None else Speaker(person, self._office(person, start, end))

    def _oblique_only(self, start: int, end: int) -> bool:
        """ "laut Landrätin Koch", "Für Landrat Kolb ist klar": nobody else can be the subject."""
        words = [token.lower_ for token in self.doc[start:end]]
        sure = words[:1] == ["für"] and any(word in words for word in ("klar", "fest", "wichtig"))
        return sure or "laut" in words or "von" in words

    def _by_surname(self, start: int, end: int) -> Person | None:
        for token in self.doc[start:end]:
            if token.i not in self.named and token.text in self.surnames:
                return self.surnames[token.text]
        return None

    def _pronoun(self, start: int, end: int) -> int | None:
        """ "sagte sie", "Er dankte": the token of the pronoun; none of "sagten sie", which are several."""
        for token in self.doc[start:end]:
            if token.lower_ in _PRONOUNS and (token.text != "Sie" or token.is_sent_start):
                beside = self.doc[max(token.i - 1, 0) : token.i + 2]
                return None if any(word.text in _speech() and word.text.endswith("en") for word in beside) else token.i
        return None

    def _rivals(self, before: int, gender: Gender, person: Person) -> tuple[str, ...]:
        """Who else of that gender is a subject of the sentence that names the person last before a token."""
        known = [mention for mention in self.mentions if mention.start < before and mention.subject]
        at = next((mention.start for mention in reversed(known) if mention.person.name == person.name), None)
        if at is None:
            return ()
        while at > 0 and not (self.doc[at].is_sent_start or self.doc[at - 1].is_space):
            at -= 1
        names = [mention.person.name for mention in known if at <= mention.start]
        return tuple(n for n in dict.fromkeys(names) if n != person.name and self.genders.get(n, gender) == gender)

    def latest(self, before: int, gender: Gender | None, last: Person | None) -> Person | None:
        """The person last mentioned before a token, a subject if there is one in reach, of a fitting gender."""
        fitting = [
            mention
            for mention in self.mentions
            if mention.start < before and gender in (None, self.genders.get(mention.person.name, gender))
        ]
        subjects = [mention for mention in fitting if mention.subject]
        if subjects:
            return subjects[-1].person
        if last is not None and gender in (None, self.genders.get(last.name, gender)):
            return last
        return fitting[-1].person if fitting else None

    def _by_office(self, start: int, end: int, before: int) -> Person | None:
        """ "so der Minister", "die künftige Präsidentin": who holds such an office, else the latest of that gender."""
        for gender, noun in _roles(self.doc, start, end):
            holders = [office.person for _, _, office in self.offices if office.person and _names(office.title, noun)]
            for mention in reversed(self.mentions):
                if mention.start < before and mention.person.name in holders:
                    return mention.person
            later = next((mention.person for mention in self.mentions if mention.person.name in holders), None)
            return later or self.latest(before, gender, None)
        return None

    def _office(self, person: Person, start: int, end: int) -> str | None:
        beside = (office for first, _, office in self.offices if start <= first < end and office.person == person.name)
        office: Office | None = next(beside, None)
        return office.title if office is not None else None


def _names(title: str, noun: str) -> bool:
    """Whether an office could be meant by the noun ("Innenminister" by "Minister")."""
    words = title.casefold().split()
    return noun.casefold() in words or (bool(words) and words[0].endswith(noun.casefold()))


def _roles(doc: Doc, start: int, end: int) -> Iterator[tuple[Gender, str]]:
    """Noun phrases with an article that could be a person by office: gender and noun."""
    for token in doc[start:end]:
        gender = _ARTICLES.get(token.lower_)
        if gender is None or token.i + 1 >= end:
            continue
        following = token.nbor(1)
        if following.is_lower and following.text.endswith("e") and following.i + 1 < end:
            following = following.nbor(1)
        noun = following.text
        if noun[:1].isupper() and noun not in _grammar("collective") and (gender == "f") == _feminine(noun):
            yield gender, noun


def _gender(person: Person, before: Token | None) -> Gender | None:
    """Of a person, from the value or the word before the name."""
    if person.gender is not None or before is None:
        return person.gender
    if before.text == "Frau" or (before.text[:1].isupper() and before.text.endswith("in") and len(before.text) > 5):
        return "f"
    return "m" if before.text.casefold().endswith(tuple(_grammar("masculine"))) else None


def _feminine(noun: str) -> bool:
    return noun.endswith(tuple(_grammar("feminine")))


def _grammar(name: str) -> list[str]:
    words: list[str] = lexicon("quotes")["grammar"][name]
    return words


def _subject(
    doc: Doc, start: int, offices: Sequence[tuple[int, int, Office]], named: AbstractSet[int], gender: Gender | None
) -> bool:
    """Whether a name can be the subject: no preposition and no oblique article leads its noun phrase. `named` are the
    tokens of all names: at another one the phrase ends."""
    at = start
    for _ in range(_LONGEST_PHRASE):
        at = next((first for first, last, _ in offices if last in (at, at - 1) and first < at), at)
        if at == 0 or doc[at].is_sent_start or (at - 1 in named and at == start):
            return True
        nominative = _nominative(doc, at - 1, start, gender)
        if nominative is not None:
            return nominative
        at -= 1
    return True


def _nominative(doc: Doc, at: int, start: int, gender: Gender | None) -> bool | None:
    """What a word says of the case of the name behind it; None where the noun phrase goes on to the left."""
    word = doc[at]
    if word.lower_ in _oblique():
        return False
    if word.lower_ == "der":
        noun = next((token.text for token in doc[at + 1 : start] if token.text[:1].isupper()), "")
        if gender != "m" and _feminine(noun):
            return False
        return None if gender == "f" else True  # a genitive: "die Bürgermeisterin der Stadt Musterau Eva Koch"
    verb = word.is_lower and word.text.endswith("te") and at > 0 and doc[at - 1].lower_ not in _DETERMINERS
    attribute = word.text[:1].isupper() or word.text.endswith((".", "e", "er", "en"))
    ends = word.is_space or word.is_punct or word.lower_ in ("die", "das", "ein", "eine") or word.text in _speech()
    return None if attribute and not ends and not verb else True


@cache
def _oblique() -> frozenset[str]:
    return frozenset(lexicon("quotes")["grammar"]["oblique"])


@cache
def _speech() -> frozenset[str]:
    return frozenset(form for forms in lexicon("quotes")["verbs"].values() for form in forms)
