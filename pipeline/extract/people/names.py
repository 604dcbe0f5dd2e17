"""Full names: academic title, given names, particles, surname. What a name means for the text is told elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.extract.people.heads import head
from pipeline.extract.people.lines import Line
from pipeline.extract.people.vocabulary import (
    cased,
    is_beside_thing,
    is_capitalised,
    is_doubtful,
    is_initial,
    is_surname,
    is_town,
    names_thing,
    sex_of,
    words,
)

_OPENING = frozenset('„“"»‚')
_SHORT = 25
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a line. `opening` is where its form of address or title begins, `start` where the name does."""

    opening: int
    start: int
    end: int
    given: str
    family: str
    title: str | None
    gender: Literal["f", "m"] | None
    confidence: float

    @property
    def full(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"


def address_end(line: Line, i: int) -> tuple[int, Literal["f", "m"] | None]:
    """The index after "Frau" or "Herr" at `i`, and the gender that it tells."""
    if line.word(i) in words("address_f"):
        return i + 1, "f"
    return (i + 1, "m") if line.word(i) in words("address_m") else (i, None)


def title_end(line: Line, i: int) -> int:
    """The index after the academic titles that begin at `i`; `i` where none does."""
    end = i
    while line.word(end) in words("academic"):
        end += 1
        if line.word(end) == "." and line.word(end - 1)[-1:] != ".":
            end += 1
        while line.word(end) in words("continued"):
            end += 1
        if line.word(end) == "(" and line.word(end + 1) == "FH" and line.word(end + 2) == ")":
            end += 3
    return end


def family_end(line: Line, i: int) -> int:
    """The index after the surname that begins at `i`, with particles and second words; `i` where none does."""
    j = i
    while line.word(j) in words("nobility") and (
        line.word(j + 1) in words("openers") or is_capitalised(line.word(j + 1))
    ):
        j += 1
    if line.word(j) in words("openers"):
        j += 1
        while line.word(j) in words("particles") and (line.word(j) != "und" or line.word(j + 1) in ("zu", "zum")):
            j += 1
    word = cased(line.word(j))
    if not is_capitalised(word) or (names_thing(word) and not _is_titled_surname(line, j)):
        return i
    if word in words("never_surnames") and not _is_named_month(line, j):
        return i
    if head(word) is not None and not is_surname(word):
        return i
    following = line.word(j + 1)
    if word in words("double_starts") and is_capitalised(following) and _can_be_name(following):
        return j + 2
    if word in words("linked_starts") and following in words("links") and is_capitalised(line.word(j + 2)):
        return j + 3
    return j + 1


def _is_titled_surname(line: Line, i: int) -> bool:
    """Whether a word like "Hof" is a surname: an academic title and a given name stand before it."""
    return is_surname(cased(line.words[i])) and line.word(i - 2) in words("academic")


def _is_named_month(line: Line, i: int) -> bool:
    """Whether the month at `i` is a surname: a given name stands before it, and neither day nor year beside it."""
    before, after = line.word(i - 1), line.word(i + 1)
    if line.words[i].casefold() not in words("calendar") or after[:1].isdigit():
        return False
    return sex_of(cased(before)) is not None and not is_doubtful(before)


def _can_be_name(word: str) -> bool:
    return word not in words("never_surnames") and head(word) is None and not names_thing(word)


def _given_end(line: Line, i: int, loose: bool) -> int:
    """The index after the given names that begin at `i`; with `loose` the first may be unknown."""
    j = i
    while j < len(line) and (sex_of(cased(line.word(j))) or (is_initial(line.word(j)) and (j > i or loose))):
        j += 1
    if j == i and loose and is_capitalised(line.word(i)) and _can_be_name(line.word(i)) and not line.word(i).isupper():
        j = i + 1
    return j


def _last_given_is_family(line: Line, i: int, j: int) -> bool:
    """Whether the last of several known given names is the surname ("Ute Karl"), since no surname follows it."""
    last, following = cased(line.word(j - 1)), line.word(j)
    if j - i < 2 or is_initial(last):
        return False
    if family_end(line, j) == j:
        return True
    return following not in words("openers") and is_surname(last) and not is_surname(following)


def parse(line: Line, i: int, loose: bool = False) -> Name | None:
    """The full name whose address, title or given name begins at `i`.

    An unknown given name is taken with `loose`, after a title or after an address; a doubtful one ("Ernst", "Hagen")
    too, or where a frequent or double surname follows it.
    """
    after_address, gender = address_end(line, i)
    start = title_end(line, after_address)
    trusted = loose or start > i
    j = _given_end(line, start, trusted)
    if j == start:
        return None
    if _last_given_is_family(line, start, j):
        j -= 1
    end = family_end(line, j)
    if end == j or is_beside_thing(line.word(end)) or line.word(end).startswith("-"):
        return None
    first = cased(line.word(start))
    sex = sex_of(first)
    if not trusted and is_doubtful(first) and not _family_is_clear(line, j, end):
        return None
    if gender is None and sex in ("f", "m"):
        gender = "f" if sex == "f" else "m"
    known = sex is not None
    if not known and (is_surname(first) or is_town(first)):
        return None
    return Name(
        opening=i,
        start=start,
        end=end,
        given=" ".join(cased(w) for w in line.words[start:j]),
        family=" ".join(cased(w) for w in line.words[j:end]),
        title=line.text(after_address, start) or None,
        gender=gender,
        confidence=0.9 if known and trusted else 0.85 if known else 0.75,
    )


def _family_is_clear(line: Line, i: int, end: int) -> bool:
    family = cased(line.word(i))
    return end - i > 1 or "-" in family or (is_surname(family) and not is_town(family))


def _partner(line: Line, name: Name) -> Name | None:
    """The other of a couple with one surname: "Anna und Bernd Kessler"."""
    i = name.start - 2
    if i < 0 or name.opening != name.start or line.words[i + 1] != "und" or not sex_of(line.words[i]):
        return None
    before = line.word(i - 1)
    couple = before in words("couples")
    if is_doubtful(line.words[i]) or (is_capitalised(before) and not couple) or before in words("academic"):
        return None
    sex = sex_of(line.words[i])
    gender: Literal["f", "m"] | None = "f" if sex == "f" else "m" if sex == "m" else None
    return replace(name, opening=i, start=i, end=i + 1, given=line.words[i], gender=gender)


def names_in(line: Line) -> Iterator[Name]:
    """The names of a line that need no office beside them, from left to right."""
    i = 0
    while i < len(line):
        name = parse(line, i) if _may_open(line, i) else None
        if name is None:
            i += 1
            continue
        if not is_credit(line, name.opening) and not is_contact(line, name.end):
            partner = _partner(line, name)
            if partner is not None:
                yield partner
            yield name
        i = name.end


def _may_open(line: Line, i: int) -> bool:
    word = line.words[i]
    if not word[0].isupper():
        return False
    first = i - 1 if line.word(i - 1) in _OPENING else i
    while first and sex_of(line.words[first - 1]):
        first -= 1
    if is_beside_thing(line.word(first - 1)):
        return False
    # "Maria Anna Schmidt": the first given name opens, but "Prof. Meier": a title that a surname follows does not
    titled = word in words("academic") or word in words("address_f") or word in words("address_m")
    return sex_of(cased(word)) is not None or (titled and _names_two(line, i))


def _names_two(line: Line, i: int) -> bool:
    """Whether after address and title at least two words follow that a full name can be made of."""
    start = title_end(line, address_end(line, i)[0])
    first, second = line.word(start), line.word(start + 1)
    if sex_of(cased(first)):
        return True
    if start == i or not is_capitalised(first) or not _can_be_name(first) or first in words("openers"):
        return False
    return is_capitalised(second) and _can_be_name(second)


def is_credit(line: Line, i: int) -> bool:
    """Whether the words before `i` say that a picture or a text is by the name: "Foto: ", "© Land / "."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if line.words[k] in words("credits"):
            return line.words[k] in ("©", "(c)") or line.word(k + 1) in (":", "/", "-", "–") or k == i - 1
        if line.words[k] in (".", ";"):
            return False
    return False


def is_contact(line: Line, end: int) -> bool:
    """Whether the words after a name tell how it is reached, or the whole short line does."""
    after = end if len(line) > _SHORT else 0
    for k in range(after, min(end + _NEAR, len(line))):
        word = line.words[k]
        if word in words("contacts") or "@" in word:
            return True
        if word == "." and k >= end:
            return False
    return False
