"""People mentioned again by their surname: "erklärte Kern", "Ministerin Kern", "Frau Dr. Kern", "Kerns Rede"."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extract.people.heads import Gender, head
from pipeline.extract.people.lines import Line
from pipeline.extract.people.names import address_end, family_end, is_contact, title_end
from pipeline.extract.people.reading import Mention, Reading
from pipeline.extract.people.roster import Holder, Roster, family_words
from pipeline.extract.people.vocabulary import cased, is_capitalised, is_surname, is_town, names_thing, words

_PREPOSITIONS = frozenset({"in", "nach", "aus", "bei"})
_MARKS = frozenset(',.;:!?–()“”„"«»‚‘')


@dataclass(frozen=True, slots=True)
class Usage:
    """How the text uses the words that are surnames: after articles as words, after prepositions as places."""

    words: frozenset[str]
    places: frozenset[str]


def usage(lines: list[Line], roster: Roster) -> Usage:
    """What the surnames of the release are used for besides."""
    families = {family_words(h.family)[-1] for h in roster.holders if h.family}
    common, places = set[str](), set[str]()
    for line in lines:
        for before, word in zip(line.words, line.words[1:], strict=False):
            lower = word.casefold()
            if lower in families and before.lower() in words("determiners"):
                (places if before.lower() in _PREPOSITIONS or before[0].isupper() else common).add(lower)
    return Usage(frozenset(common), frozenset(places))


class SurnameIndex:
    """The surnames of a roster by their first word."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for holder in roster.holders:
            family = family_words(holder.family)
            if family and family not in self._by_first[family[0]]:
                self._by_first[family[0]].append(family)
        for known in self._by_first.values():
            known.sort(key=len, reverse=True)

    def match(self, line: Line, i: int) -> tuple[int, tuple[str, ...]] | None:
        """The index after the surname at `i`, and the surname; the last word may have the ending of a genitive."""
        for form in _forms(line.words[i]):
            for family in self._by_first.get(form, ()):
                end = i + len(family)
                found = line.words[i:end]
                if len(found) == len(family) and found[-1][0].isupper() and _agrees(found, family):
                    return end, family
        return None

    def holder(self, family: tuple[str, ...], gender: Gender | None) -> Holder | None:
        """The one person whom the surname can mean, None where several can."""
        holders = self._roster.by_family(family, gender)
        return holders[0] if len(holders) == 1 else None

    def names(self, family: tuple[str, ...], gender: Gender | None) -> tuple[str, ...]:
        """The names of all whom the surname can mean."""
        return tuple(holder.name for holder in self._roster.by_family(family, gender))


@lru_cache(1 << 15)
def _forms(word: str) -> tuple[str, ...]:
    """The word as it may stand in the index, with and without the ending of a genitive."""
    return (word.casefold(), _bare(word)) if word[-1] in "s'’" else (word.casefold(),)


def _bare(word: str) -> str:
    """The word without the ending of a genitive."""
    lower = word.casefold()
    return lower.rstrip("'’") if lower[-1] in "'’" else lower.removesuffix("s")


def _agrees(found: tuple[str, ...], family: tuple[str, ...]) -> bool:
    *rest, last = found
    return all(w.casefold() == f for w, f in zip(rest, family, strict=False)) and family[-1] in (
        last.casefold(),
        _bare(last),
    )


def note_surnames(reading: Reading, index: SurnameIndex, used: Usage, *, introduced: bool) -> None:
    """Note the surnames of a line: with `introduced` those after an office, a title or an address, else bare ones."""
    line = reading.line
    i = 0
    while i < len(line):
        match = None if reading.covers(i) else index.match(line, i)
        if match is None:
            i += 1
            continue
        end, family = match
        opening, gender, is_introduced = _introduction(line, i)
        if is_introduced == introduced and (introduced or _is_mention(line, i, end, family[-1], used)):
            holder = index.holder(family, gender)
            if holder is not None and not names_thing(line.word(end)):
                reading.note(Mention(opening, i, end, holder, "PERSON_REF"))
            elif holder is None:
                reading.doubtful[i, end] = index.names(family, gender)
        i = end


def _introduction(line: Line, i: int) -> tuple[int, Gender | None, bool]:
    """Where title and address before a surname begin, the gender that they tell, and whether there is anything."""
    opening = i
    while opening and title_end(line, opening - 1) >= i:
        opening -= 1
    after, gender = address_end(line, opening - 1) if opening else (opening, None)
    if gender is not None and after == opening:
        return opening - 1, gender, True
    office = head(line.word(opening - 1)) if opening else None
    if office is not None and office.plural is not True:
        return opening, office.gender, True
    return opening, None, opening < i


def _is_mention(line: Line, i: int, end: int, last: str, used: Usage) -> bool:
    """Whether a bare surname means the person, and not the word, the day or the town that is written alike."""
    before, after = line.word(i - 1), line.word(end)
    if _paired(line, i):
        return False
    if before.lower() in words("determiners") or before in words("determiners") or after[:1] == "-":
        return False
    said = before in words("saying") or after in words("saying") or after == ":"
    if last in used.places or last in words("calendar"):
        return said
    if is_capitalised(after) and not said and line.words[end - 1].casefold() == last:
        return False  # "Sommer Ferien", but "Sommers Rede"
    opens = i == 0 or line.sentences[i - 1] != line.sentences[i] or before in _MARKS
    if last in used.words:
        return said or (opens and after.islower())
    return said or opens or not is_capitalised(before)


def _paired(line: Line, i: int) -> bool:
    """Whether the word at `i` is one of a pair that means everybody: "für Jung und Alt"."""
    pairs = words("word_pairs")
    return line.text(i, i + 3) in pairs or line.text(max(i - 2, 0), i + 1) in pairs


def add_unknown(reading: Reading, roster: Roster) -> None:
    """Take somebody as a person of whom only office and surname are told: "Minister Müller"."""
    line = reading.line
    for phrase in reading.phrases:
        if (
            reading.is_taken(phrase)
            or phrase.plural is True
            or phrase.head.kind == "occupation"
            or is_contact(line, phrase.end)
        ):
            continue
        start = title_end(line, phrase.end)
        end = family_end(line, start)
        word = cased(line.word(end - 1))
        prefixed = line.word(start) in words("openers")
        if (
            end == start
            or prefixed
            or reading.covers(start)
            or is_town(word)
            or not is_surname(word)
            or is_capitalised(line.word(end))
        ):
            continue
        family = " ".join(cased(w) for w in line.words[start:end])
        known = roster.by_family(family_words(family), phrase.gender)
        if len(known) > 1:
            continue
        holder = known[0] if known else roster.add_surname(family, phrase.gender)
        reading.note(Mention(phrase.end, start, end, holder, "PERSON_REF" if holder.given else "PERSON"))
        reading.bind(phrase, holder, roster, 0.6)
