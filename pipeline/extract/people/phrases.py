"""Office phrases: a head with what stands before it (adjectives, suspended topics, a town) and after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.extract.people.heads import Gender, Head, head, territorial_kinds
from pipeline.extract.people.lines import Line
from pipeline.extract.people.portfolio import Stop, Tail, nominative, tails, topic
from pipeline.extract.people.vocabulary import is_surname, is_town, predicate_words
from pipeline.extract.values import Tenure
from pipeline.lexicon import lexicon

_ENDINGS = ("en", "er", "em", "es", "e")
_MASCULINE = frozenset({"dem", "zum", "des", "beim", "vom", "ein", "einem", "eines"})
_FEMININE = frozenset({"die", "zur", "eine", "einer"})
_ARTICLES = frozenset({"der", "die", "das", "den", *_MASCULINE, *_FEMININE})


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office in a line. `before` is where its article begins, `core` its head, `start` and `end` the span."""

    before: int
    start: int
    core: int
    end: int
    head: Head
    modifiers: tuple[str, ...]
    topics: str
    tail: str
    tenure: Tenure
    gender: Gender | None
    plural: bool | None
    definite: bool
    organisation: str | None
    bare: bool

    def title(self, gender: Gender | None = None) -> str:
        """The office in the nominative singular, as its holder's gender has it."""
        sex = self.gender or gender or "f"
        ending = "er" if sex == "m" else "e"
        kept = [m if m[-1] == "." or not m.isalpha() else m + ending for m in self.modifiers]
        noun = self.topics + self.head.named(sex)
        if self.tail and noun.startswith("NRW-"):
            noun = noun.removeprefix("NRW-")
        return " ".join([*kept, noun, self.tail] if self.tail else [*kept, noun])


@cache
def _modifiers() -> dict[str, frozenset[str]]:
    data: dict[str, Any] = lexicon("offices")["modifiers"]
    return {key: frozenset(values) for key, values in data.items()}


@cache
def needs_modifier() -> frozenset[str]:
    """The kinds whose head alone is no office ("Vertreter")."""
    return frozenset(k for k, v in lexicon("offices").items() if isinstance(v, dict) and v.get("modified"))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(lexicon("offices")["words"]["bodies"])


def _stem(word: str) -> str:
    return next((word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), word)


def _left(line: Line, core: int) -> tuple[int, str]:
    """Where topics with suspended hyphens before the head begin, and their text: "Heimat-, Bau- und "."""
    i = core
    if line.word(i - 1) in ("und", "&", "sowie") and line.word(i - 2).endswith("-"):
        i -= 2
        while line.word(i - 1) == "," and line.word(i - 2).endswith("-"):
            i -= 2
    return i, line.text(i, core) + " " if i < core else ""


def _adjectives(line: Line, i: int) -> tuple[int, list[str], Tenure]:
    """Where the adjectives before the office begin, those that its title keeps, and when it is held."""
    known, kept = _modifiers(), list[str]()
    tenure: Tenure = "present"
    while i > 0:
        word = line.words[i - 1]
        stem = _stem(word.lower())
        if word.lower() in known["invariant"] or (word == "." and line.word(i - 2).lower() in known["invariant"]):
            i -= 2 if word == "." else 1
            kept.insert(0, line.text(i, i + (2 if word == "." else 1)))
            continue
        if stem in known["kept"]:
            kept.insert(0, _stem(word))
        elif stem in known["former"]:
            tenure = "former"
        elif stem in known["designated"]:
            tenure = "designated"
        elif stem not in known["present"] and stem not in known["lands"]:
            break
        i -= 1
    return i, kept, tenure


def _town_before(line: Line, i: int) -> tuple[int, str | None]:
    """The town or Land whose genitive or adjective stands before `i`: "Stolbergs", "Burger"."""
    word = line.word(i - 1)
    if i < 1 or not word[:1].isupper() or (not word.isalpha() and "-" not in word) or head(word) is not None:
        return i, None
    article = line.word(i - 2).lower()
    if word.endswith("s") and len(word) > 4 and article not in _ARTICLES:
        return i - 1, word[:-1]
    if word.endswith("er") and len(word) > 4 and article in _ARTICLES:
        return i - 1, word[:-2]
    return i, None


def _gender(line: Line, before: int, found: Head) -> Gender | None:
    """The gender of an adjectival head, which article and ending tell: "der Beigeordnete", "zur Vorsitzenden"."""
    if found.gender is not None:
        return found.gender
    article = line.word(before).lower()
    if article in _MASCULINE or (article == "der" and found.ending == "e") or (article == "den"):
        return "m"
    if article in _FEMININE and found.ending == "e":
        return "f"
    return "f" if article in ("zur", "einer") or (article == "der" and found.ending == "en") else None


def _is_collective(line: Line, start: int, core: int, end: int) -> bool:
    """Whether the head is one of a pair for everybody ("Ministerinnen und Minister") or written for both sexes."""
    following = line.word(core + 1)
    if following in ("/", "*", ":", "(", "/-") and line.word(core + 2).lower().startswith(
        ("innen", "in", "-in", "inne")
    ):
        return True
    for step, at in ((-1, start), (1, end - 1)):
        if line.word(at + step) in ("und", "oder", "/", "bzw.") and (other := head(line.word(at + 2 * step))):
            mate = head(line.words[core])
            if mate is not None and other.base == mate.base and other.gender != mate.gender:
                return other.plural is not False or mate.plural is not False
    return False


def phrases(line: Line, stop: Stop) -> Iterator[Phrase]:
    """The office phrases of a line from left to right. `stop` says which words belong to names."""
    i = 0
    while i < len(line):
        found = None if stop(i) else head(line.words[i])
        if found is None:
            i += 1
            continue
        phrase = _phrase(line, i, found, stop)
        if phrase is None:
            i += 1
            continue
        yield phrase
        i = phrase.end


def _phrase(line: Line, core: int, found: Head, stop: Stop) -> Phrase | None:
    start, topics = _left(line, core)
    start, kept, tenure = _adjectives(line, start)
    before, town = _town_before(line, start)
    if town is not None:
        before, _, more = _adjectives(line, before)
        tenure = more if tenure == "present" else tenure
    if line.word(before - 1).lower() in _ARTICLES:
        before -= 1
    if line.word(before - 1) in predicate_words("past"):
        tenure = "former"
    minister = found.kind in ("minister", "state_secretary", "senator", "chancellor")
    of_office = found.kind in ("deputy", "representative")
    barrier = stop if of_office else lambda k: stop(k) or head(line.word(k)) is not None
    parts = tails(line, core + 1, barrier, found.kind in territorial_kinds(), minister)
    if not parts and (apposed := _topic(line, before, core, found, barrier)):
        parts = [apposed]
    end = parts[-1].end if parts else core + 1
    if _is_collective(line, start, core, end):
        return None
    alone = not kept and not parts
    if found.kind in needs_modifier() and not kept:
        return None
    definite = line.word(before).lower() in _ARTICLES
    return Phrase(
        before=before,
        start=start,
        core=core,
        end=end,
        head=found,
        modifiers=tuple(kept),
        topics=topics,
        tail=" ".join(line.text(t.start, t.end) for t in parts if t.title),
        tenure=tenure,
        gender=_gender(line, before, found),
        plural=_plural(line, before, found),
        definite=definite,
        organisation=_organisation(line, parts) or town,
        bare=alone and line.words[core].lower() in _bodies(),
    )


def _topic(line: Line, before: int, core: int, found: Head, stop: Stop) -> Tail | None:
    """A topic or town right after the head: in parentheses, or after a head that has a field of work."""
    if line.word(before - 1) == "(":
        of_town = found.kind != "councillor" or is_town(line.word(core + 1))
        return topic(line, core + 1, stop, of_town and found.kind in territorial_kinds())
    if found.kind not in ("director", "councillor", "consultant") or is_surname(line.word(core + 1)):
        return None
    return topic(line, core + 1, stop, False)


def _plural(line: Line, before: int, found: Head) -> bool | None:
    article = line.word(before).lower()
    if found.adjectival and found.ending == "en":
        return True if article == "die" else None
    if found.plural is None and found.gender == "m":
        return True if article == "die" else False if article in ("der", "dem", "des", "zum", "den", "ein") else None
    return found.plural


def _organisation(line: Line, parts: list[Tail]) -> str | None:
    """The body or place that the phrase names."""
    return next((nominative(line, *t.body) for t in parts if t.body is not None), None)
