"""How far an office reaches to the right: portfolios, genitives, towns and bodies.

The end of "Minister für Landes- und Grenzfragen, Häfen sowie Energie" is not its first comma: a list
goes on over commas as long as an "und" or "sowie" closes it with words that can be topics.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from pipeline.extract.people.heads import head
from pipeline.extract.people.lines import Line
from pipeline.extract.people.vocabulary import is_town, sex_of, words
from pipeline.lexicon import lexicon

Stop = Callable[[int], bool]
_AND = frozenset({"und", "sowie", "&"})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des"})
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class Tail:
    """A part of an office after its head. `title` says whether it belongs to the title, `body` is what it names."""

    kind: Literal["portfolio", "genitive", "place", "body"]
    start: int
    end: int
    title: bool
    body: tuple[int, int] | None = None


@cache
def _tails() -> dict[str, frozenset[str]]:
    data: dict[str, Any] = lexicon("offices")["tails"]
    return {key: frozenset(values) for key, values in data.items()}


def _is_adjective(word: str) -> bool:
    return word.islower() and word.isalpha() and len(word) > 3 and word.endswith(_ADJECTIVE_ENDS)


def _is_noun(word: str) -> bool:
    return (
        len(word) > 1
        and word[0].isupper()
        and word not in words("members")
        and word.lower() not in words("function_words")
    )


def _noun_run(line: Line, i: int, stop: Stop) -> int:
    """The index after adjectives and capitalised words at `i`; `i` where no noun stands there."""
    j = i
    while _is_adjective(line.word(j)):
        j += 1
    start = j
    while _is_noun(line.word(j)) and not stop(j):
        j += 1
        if line.word(j - 1).endswith("-"):
            break
    return j if j > start else i


def _topic(line: Line, i: int, stop: Stop) -> int:
    """The index after one topic of a portfolio: "die Belange der Älteren"."""
    j = i + 1 if line.word(i) in _ARTICLES else i
    end = i + 1 if line.word(i)[:1] == "-" and len(line.word(i)) > 2 else _noun_run(line, j, stop)
    if end == j:
        return i
    while line.word(end) in ("der", "des", "mit", "gegen"):
        inner = _noun_run(line, end + 1, stop)
        if inner == end + 1 or _is_territory(line, end + 1, inner) or _is_body(line, end + 1, inner):
            break
        end = inner
    return end


def topics_end(line: Line, i: int, stop: Stop) -> int:
    """The index after the list of topics that begins at `i`; `i` where none does."""
    end = _topic(line, i, stop)
    if end == i:
        return i
    while True:
        closed = _closing(line, end, stop)
        if closed == end:
            return end
        end = closed


def _closing(line: Line, i: int, stop: Stop) -> int:
    """The index after ", X, Y und Z" at `i`; `i` where no such closing follows."""
    j = i
    while line.word(j) == "," and not stop(j + 1):
        following = _topic(line, j + 1, stop)
        if following == j + 1 or line.word(j + 1) in _ARTICLES:
            return i
        j = following
    if j > i and line.word(j) == "," and stop(j + 1) and head(line.word(j + 1)) is None:
        return j  # "für Arbeit, Integration, Frauen, Anna Schmidt": the name closes the list
    if line.word(j) not in _AND:
        return i
    after = j + 2 if line.word(j + 1) == "für" else j + 1
    end = _topic(line, after, stop)
    return i if end == after else end


def _is_territory(line: Line, start: int, end: int) -> bool:
    """Whether the noun phrase is a Land, a town, a Kreis."""
    tails = _tails()
    found = line.words[start:end]
    noun = next((k for k, w in enumerate(found) if w[0].isupper() and not _declines(w)), len(found))
    return any(
        w.lower() in tails["territories"] or w.lower().endswith(tuple(tails["territory_ends"]))
        for w in found[: noun + 1]
    )


@lru_cache(1 << 15)
def is_body(word: str) -> bool:
    """Whether the noun is of a body that people work in: "Bezirksamt", "Ministeriums"."""
    ends = tuple(sorted(_tails()["bodies"]))
    lower = word.lower()
    return lower.endswith(ends) or lower.removesuffix("s").removesuffix("e").endswith(ends)


def _is_body(line: Line, start: int, end: int) -> bool:
    return any(is_body(w) for w in line.words[start:end])


def _place_end(line: Line, i: int, stop: Stop) -> int:
    """The index after what continues a town's name at `i`: "an der Ruhr", "(Westf.)", "/Sa."."""
    if line.word(i) == "zu" and is_town(line.word(i + 1)):
        return i + 2
    if line.word(i) in _tails()["place_links"]:
        j = i + 2 if line.word(i + 1) in (*_ARTICLES, "d.") else i + 1
        if _is_noun(line.word(j)):
            i = j + 1
    elif line.word(i) in ("im", "in") and _is_territory(line, i + 1, i + 2):
        i = _noun_run(line, i + 1, stop)
    if line.word(i) == "/" and line.word(i + 1)[:1].isupper():
        i += 2
    if line.word(i) == "(" and (line.word(i + 2) == ")" or (line.word(i + 2) == "." and line.word(i + 3) == ")")):
        i += 3 if line.word(i + 2) == ")" else 4
    return i


def _name_run(line: Line, i: int, stop: Stop) -> int:
    """The index after the name of a body or a place at `i`, with suspended hyphens, an abbreviation and its place."""
    end = _noun_run(line, i, stop)
    if end == i:
        return i
    while line.word(end - 1).endswith("-") and line.word(end) in (*_AND, ","):
        following = _noun_run(line, end + 1, stop)
        if following == end + 1:
            return i
        end = following
    if line.word(end - 1) in _tails()["numbered"] and line.word(end).isdigit():
        return end + 1
    if line.word(end) in ("e.V.", "e.V"):
        return end + 1
    if line.word(end) == "e." and line.word(end + 1) in ("V.", "V"):
        return end + 2
    if line.word(end) == "„":
        close = next((k for k in range(end + 1, min(end + 8, len(line))) if line.word(k) in ("“", "”", '"')), None)
        end = close + 1 if close else end
    after = _place_end(line, end, stop)
    if after > end and _is_noun(line.word(after)) and not stop(after):
        after = _noun_run(line, after, stop)
    return after


def genitive(line: Line, i: int, stop: Stop, territorial: bool, minister: bool) -> Tail | None:
    """The genitive at `i`: "der Jury", "des Kreises Soest", "der Finanzen"."""
    end = _name_run(line, i + 1, stop)
    if end == i + 1:
        return None
    first = next(w for w in line.words[i + 1 : end] if w[0].isupper())
    portfolio = first.lower() in _tails()["portfolios"]
    territory = _is_territory(line, i + 1, end) and (territorial or first != "Amtes")
    place = territorial and not _is_adjective(line.word(i + 1)) and end == i + 2 and line.word(i) == "der"
    if minister and portfolio:
        closed = _closing(line, i + 2, stop)
        return Tail("portfolio", i, max(closed, i + 2), True)
    if (territorial or minister) and not (territory or place):
        return None
    if first.lower() in _tails()["plurals"]:
        while line.word(end) in (",", "und") and _is_noun(line.word(end + 1)) and not stop(end + 1):
            end = _noun_run(line, end + 1, stop)
    named = end
    if line.word(end) == "für" and not territory:
        end = max(topics_end(line, end + 1, stop), end)
    complete = portfolio or line.word(named - 2) == "zu"  # "Universität zu Köln" names the body in full
    named = named if complete else end
    return Tail("genitive", i, end, not territory and not territorial, (i + 1, named))


def nominative(line: Line, start: int, end: int) -> str:
    """The name of a body or place after its article at `start - 1`, in the nominative: "Märkischer Kreis"."""
    article = line.word(start - 1)
    found = list(line.words[start:end])
    noun = next((k for k, w in enumerate(found) if w[0].isupper() and not _declines(w)), None)
    if article == "des":
        noun = next((k for k, w in enumerate(found) if w[0].isupper() and w.endswith("s")), noun)
    if noun is None or article not in ("der", "des", "dem", "im", "beim", "am", "vom"):
        return line.text(start, end)
    masculine = article != "der"
    neuter = found[noun].lower().rstrip("s").rstrip("e").endswith(tuple(_tails()["neuter"]))
    ending = ("es" if neuter else "er") if masculine else "e"
    words_ = [w[:-2] + ending if _declines(w) else w for w in found[:noun]]
    bare = found[noun]
    if article == "des":
        bare = bare[:-2] if bare.endswith("es") else bare.removesuffix("s")
    rest = line.text(start + noun + 1, end)
    glue = "" if rest[:1] in ("/", ",") else " "
    return " ".join([*words_, bare]) + (glue + rest if rest else "")


def _declines(word: str) -> bool:
    """Whether the word is an adjective in an oblique case ("Märkischen"), and not the noun."""
    return (
        word.endswith("en")
        and len(word) > 4
        and (word.islower() or word.endswith(("schen", "lichen", "chen", "eren", "einen", "igen")))
    )


def body(line: Line, i: int, stop: Stop) -> Tail | None:
    """The body that an office is in: "im Ministerium für …", "beim Minister für …", "in der Kanzlei Musterland"."""
    start = i + 2 if line.word(i + 1) in _ARTICLES and line.word(i) in ("in", "bei", "an") else i + 1
    end = _name_run(line, start, stop=lambda k: stop(k) and head(line.word(k)) is None)
    if end == start or not _is_body(line, start, end):
        return None
    if line.word(end) == "für":
        end = max(topics_end(line, end + 1, stop), end)
    return Tail("body", i, end, False, (start, end))


def place(line: Line, i: int, stop: Stop) -> Tail | None:
    """The place or body after "von" at `i`: "von Langenberg", "von Halle (Westf.)"."""
    end = _name_run(line, i + 1, stop)
    if end == i + 1 or _is_adjective(line.word(i + 1)) or (sex_of(line.word(i + 1)) and not is_town(line.word(i + 1))):
        return None
    return Tail("place", i, end, True, (i + 1, end))


def topic(line: Line, i: int, stop: Stop, territorial: bool) -> Tail | None:
    """What follows an office without a preposition: "(Bürgermeister Versmold)", "Fachbereichsleiter Soziales,"."""
    end = _name_run(line, i, stop)
    if end > i and line.word(end) in ("und", "&", ","):
        end = topics_end(line, i, stop)
    named = end == i + 1 and stop(end)  # "Fachbereichsleiterin Soziales NAME"
    if end == i or not (named or line.word(end) in (")", ",")):
        return None
    if territorial:
        return Tail("place", i, end, False, (i, end))
    return Tail("portfolio", i, end, True)


def _answers(line: Line, i: int) -> bool:
    """Whether the clause from `i` on ends in "zuständig": what the person answers for is no part of the office."""
    for k in range(i, min(i + 10, len(line))):
        if line.words[k] in ("zuständig", "verantwortlich"):
            return True
        if line.words[k] in (",", ".", ";", "“"):
            return False
    return False


def tails(line: Line, i: int, stop: Stop, territorial: bool, minister: bool) -> list[Tail]:
    """What belongs to the office whose head ends before `i`, in order."""
    found: list[Tail] = []
    while len(found) < 4:
        match line.word(i):
            case "für":
                end = topics_end(line, i + 1, stop)
                tail = Tail("portfolio", i, end, True) if end > i + 1 and not _answers(line, end) else None
            case "der" | "des":
                tail = genitive(line, i, stop, territorial, minister)
            case "von" | "vom" if not minister:
                tail = place(line, i, stop)
                if tail is not None and territorial:
                    tail = Tail("place", tail.start, tail.end, False, tail.body)
            case "in" | "im" | "beim" | "bei" | "am" | "an":
                tail = body(line, i, stop)
            case _:
                tail = None
        if tail is None or (found and found[-1].kind == tail.kind == "place"):
            break
        found.append(tail)
        i = tail.end
    return found
