"""Names of bodies without a head word: known ones, acronyms with a place, legal forms, quotation marks, "NRW.…"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline.extract.organisations.behind import only_land, place_like
from pipeline.extract.organisations.heads import head
from pipeline.extract.organisations.nominative import adjective_stem, nominative
from pipeline.extract.organisations.tails import places
from pipeline.extract.organisations.topics import ARTICLES, topics
from pipeline.extract.organisations.words import adjective_like, proper_word, text
from pipeline.extract.quotes.marked import Marked
from pipeline.lexicon import known_names, lexicon

_LAND_COMPANY = re.compile(r"NRW\.[A-Z]\w+")
_INSIDE = frozenset(["für", "der", "des", "im", "am", "zur", "zum", "an", "und", "&", "von", "alle", "in"])
_WINDOW = 10
_PLURAL = ("innen", "ungen", "schaften", "firmen", "unternehmen", "betriebe", "betrieben", "stadt", "gemeinde", "kreis")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention: its tokens, the name in the nominative, the kind, the abbreviation where one is known."""

    start: int
    end: int
    name: str
    kind: str
    abbreviation: str | None = None


def known(doc: Doc, at: int) -> Iterator[Found]:
    """A body of the lexicon whose name begins at the token."""
    for words, entry in known_names("organisations").get(doc[at].text, ()):
        if all(text(doc, at + offset) == word for offset, word in enumerate(words)):
            end = at + len(words)
            after = places(doc, end, frozenset()) if entry.get("places") else end
            name = entry["name"] + doc[end - 1 : after].text.removeprefix(doc[end - 1].text)
            yield Found(at, after, name, entry["kind"], entry.get("abbreviation"))
            return


@cache
def _acronyms(group: str) -> dict[str, str]:
    return {word: kind for kind, words in lexicon("organisations")["acronyms"][group].items() for word in words}


def acronym(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """ "TH Köln", "ADFC", "TSV 1909 Musterau"."""
    word = doc[at].text
    kind = _acronyms("with_place").get(word)
    if kind is not None:
        end = at + 1
        if kind == "club" and text(doc, end).isdigit():
            end += 1
        fits = kind == "club" or place_like(text(doc, end)) or only_land(doc, end)
        if fits and proper_word(doc, end) and end not in taken and head(text(doc, end)) is None:
            end = places(doc, end + 1, taken)
            if kind == "club" and text(doc, end).isdigit():
                end += 1  # "SV Blau-Weiß 09"
            yield Found(at, end, doc[at:end].text, kind)
            return
        branch = head(text(doc, end))
        begin = end + (branch is not None and branch.base in lexicon("organisations")["grammar"]["branches"])
        after = places(doc, begin, taken)
        if after > begin and (begin > end or text(doc, end) == "zu"):
            yield Found(at, after, doc[at:after].text, kind)
            return
    if word in _acronyms("alone"):
        yield Found(at, at + 1, word, _acronyms("alone")[word])
    elif _LAND_COMPANY.fullmatch(word):
        yield Found(at, at + 1, word, "company")
    elif text(doc, at + 1) == "." and text(doc, at + 2) == "NRW" and _of_body(doc, at):
        yield Found(at, at + 3, doc[at : at + 3].text, "company")  # spaCy parts it at the full stop


def _of_body(doc: Doc, at: int) -> bool:
    """Whether "….NRW" is a body: "die Geschäftsstelle Wege.NRW", "WegeAgentur.NRW"."""
    joined = not doc[at].whitespace_ and not doc[at + 1].whitespace_
    introduced = text(doc, at - 1) in lexicon("organisations")["grammar"]["offices_of"]
    return joined and (introduced or doc[at].text.casefold().endswith("agentur"))


def prefixed(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """ "LWL-Denkmalpflege für Westfalen": any noun of an institution behind the prefix of its carrier."""
    prefix, hyphen, noun = doc[at].text.partition("-")
    words = lexicon("organisations")["acronyms"]
    if not hyphen or prefix not in words["prefixes"] or noun.casefold() in words["prefixed_never"] or head(noun):
        return
    if text(doc, at + 1) == "für":
        end = topics(doc, at + 2, taken)
        if end > at + 2:
            yield Found(at, end, doc[at:end].text, "institute")


def legal(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """A name that a legal form ends: back to its head word, or over the words with a capital before it."""
    if doc[at].text == "e." and text(doc, at + 1) == "V.":
        end = at + 2
    elif doc[at].text.removesuffix(".") in lexicon("organisations")["grammar"]["legal_forms"]:
        end = at + 1
    else:
        return
    if text(doc, end) == "&" and text(doc, end + 1) == "Co." and text(doc, end + 2) == "KG":
        end += 3
    club = doc[at].text in ("e.", "e.V.", "e.V")
    start = _legal_start(doc, at, taken, club)
    if start < at:
        name = _legal_name(doc, start, end)
        # spaCy leaves the full stop of the sentence on "GmbH."
        name = name if club else name.removesuffix(".")
        yield Found(start, end, name, "club" if club else "company", abbreviation(doc, end, name))


def partnered(doc: Doc, at: int, taken: AbstractSet[int]) -> Iterator[Found]:
    """ "Rehfeld & Söhne": a firm by its partners."""
    if text(doc, at + 1) != "&" or text(doc, at + 2) not in lexicon("organisations")["grammar"]["partners"]:
        return
    if at not in taken and proper_word(doc, at) and head(doc[at].text) is None:
        yield Found(at, at + 3, doc[at : at + 3].text, "company")


def _legal_name(doc: Doc, start: int, end: int) -> str:
    """The name with its head and the adjectives before it in the nominative ("des Musikvereins Harmonie e. V.")."""
    at = start
    while at + 1 < end and adjective_stem(doc[at].text) is not None:
        at += 1
    word = head(doc[at].text)
    return doc[start:end].text if word is None else nominative(doc, start, at, end, word)


def _legal_start(doc: Doc, at: int, taken: AbstractSet[int], club: bool) -> int:
    """First token of a name with a legal form, after a noun that only introduces it ("der Verein Licht e. V.")."""
    introducing = {word for words in lexicon("organisations")["grammar"]["introducing"].values() for word in words}
    start, best = at, at
    while start > 0 and at - start < _WINDOW and start - 1 not in taken:
        before = text(doc, start - 1)
        if before in lexicon("organisations")["grammar"]["roles"] or before.casefold() in ARTICLES:
            break
        brand = start == at and before in lexicon("organisations")["grammar"]["brand_words"]
        capital = (
            before[:1].isupper()
            or (brand and text(doc, start - 2).isupper())
            or (club and (before.isdigit() or before == "/"))
        )
        suspended = before == "und" and (text(doc, start - 2).endswith("-") or _pair(doc, start - 2, taken))
        if not capital and not suspended and before != "&" and not (club and before in _INSIDE):
            break
        start -= 1
        if before in introducing:
            follows = text(doc, start + 1)
            part = follows[:1].islower() or adjective_like(follows) or _compound(before)
            return start if part else start + 1
        if capital:
            if not _joined(doc, start, best) and not club:
                break
            best = start
            ahead = text(doc, start - 1)
            if head(before) is not None and not ahead.endswith("-") and ahead != "und" and start < at - 1:
                best = _described(doc, start - 1 if _same_kind(ahead, before) else start)
                break
        elif club and not suspended and before != "&" and not _headed(doc, start, introducing):
            break
    return _company(doc, at, best)


def _same_kind(word: str, other: str) -> bool:
    """ "Volksbank Raiffeisenbank Musterau eG": two heads of one name."""
    first, second = head(word), head(other)
    return first is not None and second is not None and first.kind == second.kind and first.strong


def _described(doc: Doc, at: int) -> int:
    """First token of the adjectives before a head ("das Städtische Klinikum Musterau gGmbH")."""
    while adjective_stem(text(doc, at - 1)) is not None and text(doc, at - 1)[:1].isupper():
        at -= 1
    return at


def _pair(doc: Doc, at: int, taken: AbstractSet[int]) -> bool:
    """Whether the word before an "und" is the first half of a name: "die Hansen und Sohn GmbH"."""
    word = text(doc, at)
    if at in taken or not proper_word(doc, at) or head(word) is not None or word.endswith(_PLURAL):
        return False
    before = text(doc, at - 1)
    known = lexicon("organisations")["grammar"]
    other = word in known["legal_forms"] or word in known["areas"]
    return not other and (before.casefold() in ARTICLES or before in ("Firma", "von"))


def _compound(word: str) -> bool:
    """ "Bürgerverein": a kind of club that belongs to the name, unlike "Verein"."""
    return word.casefold().removesuffix("s").endswith("verein") and word.casefold().removesuffix("s") not in (
        "verein",
        "trägerverein",
    )


def _company(doc: Doc, at: int, start: int) -> int:
    """Of "mbH" the "Gesellschaft" that it is short for, small words in between or not."""
    if doc[at].text.removesuffix(".") != "mbH":
        return start
    for before in range(at - 1, max(at - _WINDOW, -1), -1):
        word = text(doc, before)
        if not word or word in (",", ".", ":", ";"):
            break
        if word.casefold().endswith("gesellschaft"):
            return min(start, before)
    return start


def _joined(doc: Doc, start: int, best: int) -> bool:
    """Whether no small word lies between a capital one and the name so far, but "und" after a hyphen."""
    return all(doc[at].text in ("und", "&") for at in range(start + 1, best))


def _headed(doc: Doc, at: int, introducing: AbstractSet[str]) -> bool:
    """Whether a head word stands to the left, so that a small word in between belongs to the name."""
    for before in range(at - 1, max(at - _WINDOW, -1), -1):
        word = text(doc, before)
        if not word or word in (",", ".", ":", ";"):
            return False
        if word in introducing or head(word) is not None:
            return True
    return False


def quoted(doc: Doc, name: Marked) -> Iterator[Found]:
    """A name in quotation marks behind a noun that introduces bodies: "der Verein „Offene Tür“"."""
    inner = name.inner
    if not name.aligned or len(inner) > _WINDOW:
        return
    before = text(doc, name.outer.start - 1)
    if inner.text.endswith(("e. V.", "e.V.", "e.V", "GmbH")):
        yield Found(inner.start, inner.end, inner.text, "company" if inner.text.endswith("GmbH") else "club")
    for kind, words in lexicon("organisations")["grammar"]["introducing"].items():
        if before in words:
            yield Found(inner.start, inner.end, inner.text, kind)


def abbreviation(doc: Doc, at: int, name: str) -> str | None:
    """The abbreviation in parentheses behind a name ("(LAWU)"), if its letters are in the name's order."""
    if text(doc, at) != "(" or text(doc, at + 2) != ")":
        return None
    word = text(doc, at + 1)
    letters = [letter for letter in word.casefold() if letter.isalpha()]
    if not 2 <= len(letters) <= 10 or (letters[0] != name[:1].casefold() and not word.isupper()):
        return None
    capitals = sum(letter.isupper() for letter in word)
    return word if _in_order(letters, name.casefold()) and (capitals >= 2 or len(letters) <= 6) else None


def explained(doc: Doc, start: int, end: int, name: str) -> str | None:
    """The abbreviation that a name in parentheses explains: "das LAWU (Landesamt für Wald und Umwelt)"."""
    word = text(doc, start - 2)
    if text(doc, start - 1) != "(" or text(doc, end) != ")" or len(word) < 2 or not (word.isalpha() and word.isupper()):
        return None
    return word if word[0] == name[:1] and _in_order(list(word.casefold()), name.casefold()) else None


def _in_order(letters: list[str], name: str) -> bool:
    rest = iter(name)
    return sum(letter in rest for letter in letters) >= max(2, len(letters) - 1)
