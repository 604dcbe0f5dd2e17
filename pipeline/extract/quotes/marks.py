"""Pairs of quotation marks, in all the styles that releases use, whole or damaged.

Whether a pair holds an utterance, a title or a name is not decided here; so organisations and programmes use it too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_CLOSERS = {
    "„": '“”"¿',
    "“": '”“"',
    "”": "”",
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’",
    "›": "‹",
    "‹": "›",
    "`": "`´'",
    "'": "'",
    "¿": "¿",
    "?": "?",
}
# Marks of two characters, as keyboards without the right ones write them.
_TWO = {
    "''": frozenset(["''"]),
    ",,": frozenset(["''", "“", "”", '"']),
    "<<": frozenset([">>"]),
    ">>": frozenset(["<<"]),
}
_PAIRED = {mark: frozenset(closers) for mark, closers in _CLOSERS.items()} | _TWO
_DOUBLE = frozenset("„“”\"»«¿?`'") | frozenset(_TWO)
_REACH = 2000  # characters within which a mark that could be an apostrophe, or damage, must be closed
_MARKS = frozenset("".join(_CLOSERS) + "´’“”¿?")
_FIRST_OF_TWO = frozenset("',<>")
_BEFORE_OPENING = frozenset("([{–—-/|") | frozenset('„“"»«‚‘›‹`')


@dataclass(slots=True)
class Pair:
    """`text[open:close]` with its marks; the words lie in `text[start:end]`.

    `depth` is 0 for an outermost pair. `opened` and `closed` tell whether the mark is really there; where the closing
    one is lost, `close` is as far as the pair can reach at most, and so with `open`.
    """

    open: int
    start: int
    end: int
    close: int
    depth: int = 0
    opened: bool = True
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    at: int


def pairs(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Pair]:
    """All pairs that hold something, in order; `paragraphs` are the blocks that a quotation may run over."""
    found: list[Pair] = []
    stack: list[_Open] = []
    edges = list(paragraphs)
    for number, (first, last) in enumerate(edges):
        skip = _continues(text, first) if stack else 0
        if stack and not skip and not _closes_first(text, first, last, stack[0].mark):
            _give_up(stack, found, edges[number - 1][1])
        _scan(text, first + skip, last, stack, found)
    if stack:
        _give_up(stack, found, edges[-1][1])
    filled = (pair for pair in found if text[pair.start : pair.end].strip())
    return sorted(filled, key=lambda pair: (pair.open, -pair.close))


def _scan(text: str, first: int, last: int, stack: list[_Open], found: list[Pair]) -> None:
    """Read the marks of one paragraph."""
    at, begin = first, first
    while at < last:
        mark = text[at]
        if mark in _FIRST_OF_TWO and text[at : at + 2] in _TWO:
            mark = text[at : at + 2]
        if mark in _MARKS or mark in _TWO:
            if _closes(text, at, mark, stack, last):
                _close(stack, found, at, mark)
                begin = at + len(mark)
            elif _opens(text, at, mark, stack, (first, last)):
                stack.append(_Open(mark, at))
            elif not stack and at > first and _ends_lost(text, at, mark, last):
                found.append(Pair(begin, begin, at, at + 1, opened=False))
                begin = at + 1
        at += len(mark)


def _ends_lost(text: str, at: int, mark: str, last: int) -> bool:
    """Whether a mark closes a quotation whose opening one is lost; an upright one must stand between word and stop."""
    before, after = text[at - 1], text[at + 1 : at + 2] if at + 1 < last else " "
    if mark == '"':
        return (before.isalpha() or before in ".!?") and (after in ",." or after.isspace())
    return mark in "“”«" and not before.isspace()


def _closes(text: str, at: int, mark: str, stack: list[_Open], last: int) -> bool:
    if not stack or mark not in _PAIRED[stack[-1].mark]:
        return _closes_outer(text, at, mark, stack)
    after = text[at + len(mark) : at + len(mark) + 1] if at + len(mark) < last else ""
    if mark in "'’‘" and after.isalnum():
        return False  # an apostrophe
    if mark in "¿?" and text[at - 1].isspace():
        return False  # a lost dash
    return not (mark in '"“' and text[at - 1].isspace() and after.isalnum() and stack[-1].mark != "„")


def _closes_outer(text: str, at: int, mark: str, stack: list[_Open]) -> bool:
    """A mark that closes an outer pair whose inner one was never closed."""
    if len(stack) > 1 and stack[-1].mark in "‚‘'`" and mark in _PAIRED[stack[-2].mark] and not text[at - 1].isspace():
        stack.pop()
        return True
    return False


def _opens(text: str, at: int, mark: str, stack: list[_Open], paragraph: tuple[int, int]) -> bool:
    first, last = paragraph
    if mark in "„›" or (mark == "‚" and not text[at + 1 : at + 2].isspace()):
        return True
    if mark not in _PAIRED:
        return False
    before = text[at - 1] if at > first else " "
    after = text[at + len(mark)] if at + len(mark) < last else " "
    if after.isspace() or not (before.isspace() or before in _BEFORE_OPENING):
        return False
    if mark in "?¿":
        return after.isupper() and mark in text[at + 1 : min(last, at + _REACH)]
    if mark in "'`" or mark in _TWO:
        closed = any(closer in text[at + len(mark) : min(last, at + _REACH)] for closer in _PAIRED[mark])
        return closed and (mark in "'`" or after.isalnum())
    return mark not in {item.mark for item in stack}


def _close(stack: list[_Open], found: list[Pair], at: int, mark: str) -> None:
    item = stack.pop()
    depth = len(stack)
    found.append(Pair(item.at, item.at + len(item.mark), at, at + len(mark), depth))


def _continues(text: str, first: int) -> int:
    """Length of the mark with which a paragraph repeats that the quotation goes on."""
    return 1 if text[first : first + 1] in ("„", "»") else 0


def _closes_first(text: str, first: int, last: int, mark: str) -> bool:
    """Whether the paragraph holds the closing mark of an open pair before any other opening one."""
    for at in range(first, last):
        if text[at] == "“" and _opens(text, at, "“", [], (first, last)):
            return False  # an English pair begins: the one before has lost its end
        if text[at] in _PAIRED[mark] and not (text[at] == '"' and _opens(text, at, '"', [], (first, last))):
            return mark != "?"
        if text[at] in "„»":
            return False
    return False


def _give_up(stack: list[_Open], found: list[Pair], end: int) -> None:
    """The closing marks are lost: let each pair reach to the next one, and what seemed to lie inside stand alone."""
    opened = [item.at for item in stack]
    inside = []
    for pair in reversed(found):
        if pair.open < opened[0]:
            break
        pair.depth -= bisect_left(opened, pair.open)
        inside.append(pair.open)
    double = [item for item in stack if item.mark in _DOUBLE]
    starts = sorted([*inside, *(item.at for item in double)])
    for item in double:
        following = bisect_right(starts, item.at)
        reach = starts[following] if following < len(starts) else end
        found.append(Pair(item.at, item.at + len(item.mark), reach, reach, closed=False))
    stack.clear()
