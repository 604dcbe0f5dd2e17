"""Programmes whose name stands in quotation marks."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from pipeline.extract.organisations.names import Found, abbreviation
from pipeline.extract.organisations.words import text
from pipeline.extract.programmes.triggers import Trigger, plural, trigger
from pipeline.extract.quotes.marked import Marked
from pipeline.lexicon import lexicon

_LONGEST_NAME = 16
_BETWEEN = 4
_FRAME = 7  # words on either side that can tell what the marked ones are
_JOINED = re.compile(r"-(\w+)")


def quoted(doc: Doc, name: Marked) -> Iterator[Found]:
    """The name in a pair of marks, if a trigger stands before or behind it or is a part of it."""
    inner, outer = name.inner, name.outer
    if not name.pair.opened or not name.pair.closed or len(inner) > _LONGEST_NAME:
        return
    found = before(doc, outer.start) or behind(name.tail)
    if found is not None:
        words = name.text.strip()
        yield Found(inner.start, inner.end, words, found.kind, abbreviation(doc, outer.end, words))
    elif not _other_title(doc, outer.start):
        own = [*_own(doc, inner)]
        yield from own
        if not own and _framed(doc, outer.start, outer.end):
            yield Found(inner.start, inner.end, name.text.strip(), "programme", abbreviation(doc, outer.end, name.text))


def before(doc: Doc, at: int) -> Trigger | None:
    """The trigger noun in front of an opening mark; few words may lie between ("das Programm des Landes „…“")."""
    between = lexicon("programmes")["grammar"]["between"]
    for back in range(1, _BETWEEN + 2):
        word = text(doc, at - back)
        found = (trigger(word) or plural(word)) if word else None
        if found is not None:
            return found
        if not word or word.casefold() not in between:
            return None
    return None


def behind(tail: str) -> Trigger | None:
    """The trigger that a hyphen joins to the closing mark ("„Dorf mit Zukunft“-Programm")."""
    joined = _JOINED.match(tail)
    return trigger(joined[1]) if joined is not None else None


def _other_title(doc: Doc, at: int) -> bool:
    word = text(doc, at - 1).casefold()
    return bool(word) and word in lexicon("programmes")["grammar"]["other_titles"]


def _framed(doc: Doc, start: int, end: int) -> bool:
    """Whether the sentence uses the marked words as a programme: "Teil von „…“", "mit „…“ fördert das Land"."""
    grammar = lexicon("programmes")["grammar"]
    before = text(doc, start - 1)
    if [text(doc, start - 2).casefold(), before.casefold()] in grammar["frames"]:
        return True
    behind = [text(doc, at) for at in range(end, end + _FRAME)]
    if before.casefold() == "mit" and behind[0] in grammar["supporting"]:
        return any(word in grammar["supporters"] for word in behind)
    if behind[0] in grammar["naming"]:
        return any(trigger(word) is not None for word in behind)
    named = [text(doc, at) for at in range(start - _FRAME, start)]
    return before in grammar["naming"] and any(w in grammar["named"] or trigger(w) is not None for w in named)


def _own(doc: Doc, inner: Span) -> Iterator[Found]:
    """A name that holds its trigger: "mit dem „Vereinspreis Musterland“", "das „Orte-Netzwerk: gemeinsam“"."""
    grammar = lexicon("programmes")["grammar"]
    first = trigger(inner[0].text)
    if first is None or any(token.text in (".", "!", "?") for token in inner[:-1]):
        return
    if not first.generic or (first.base in grammar["apposed"] and len(inner) > 1):
        yield Found(inner.start, inner.end, inner.text, first.kind)
