"""What is no release is refused: a server's own pages, pages that only serve a site, dummy text, what is no prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.clean.garble import is_garbled
from pipeline.clean.pieces import Page, fold, is_prose
from pipeline.errors import UnreadableError
from pipeline.lexicon import lexicon

_FEWEST_LETTERS = 0.4
_HEAD_LINES = 5
_PARTS = re.compile(r"\s+[|–—-]\s+")
_FIRST_NUMBER = re.compile(r"^[\d\s.]+(?=\D)")
_LAST_NUMBER = " .()!:0123456789"
_CODE_LINE = re.compile(
    r"[{};]\s*$|^\s*(?:def|class|import|from|const|var|let|function|public|SELECT|INSERT)\s\S|=>|==|\)\s*:$|^\s*[{}\[\]]"
    r"|^\s*\"[^\"]*\"\s*:|^\s*(?:return|#include|#!/|//)|^\s*[\w.]+\s*=\s*\S"
)
_LOG_LINE = re.compile(
    r"[\[(]?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|.{0,40}\[\d\d/\w{3}/\d{4}:|\w{3} +\d+ \d\d:\d\d:\d\d "
    r"|\d{1,3}(?:\.\d{1,3}){3} "
)
_FEWEST_LINES, _MOSTLY = 4, 0.6
_SEPARATORS = (";", "\t", ",")
_SENTENCE_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of page that is no release, and by what it shows."""

    code: str
    sentence: str
    needed: int
    prose: int
    sure: bool
    labels: int
    heads: frozenset[str]
    lines: frozenset[str]
    phrases: tuple[str, ...]


def refuse_content(content: str) -> None:
    """Stop at a text file that holds code, a log or a table of values: it has lines, but hardly a sentence."""
    lines = [stripped for line in content.splitlines() if (stripped := line.strip())]
    if len(lines) < _FEWEST_LINES:
        return
    wordless = sum(map(_is_sentence, lines)) <= len(lines) // 10
    if _is_log(lines) or (wordless and (_is_code(lines) or _is_table(lines))):
        raise UnreadableError("not_prose", "The file holds code, a log or a table of values, no release.")


def refuse_page(page: Page) -> None:
    """Stop at a page that is none of a release's, and at text that a machine garbled."""
    texts = [piece.text for piece in (*page.pieces, *page.contact)]
    first = next((place for place, text in enumerate(texts[:_HEAD_LINES]) if is_prose(text)), _HEAD_LINES)
    heads = {_plain(part) for line in (*page.titles[:3], *texts[:first]) for part in _head_parts(line)}
    folded = [(fold(text), _plain(text), is_prose(text)) for text in texts]
    for kind in _kinds():
        if _is_of(kind, folded, heads):
            raise UnreadableError(kind.code, kind.sentence)
    if is_garbled([piece.text for piece in page.pieces]):
        raise UnreadableError(
            "spun_text", "A machine rewrote the text: its sentences come again with words missing or signs false."
        )


def refuse_wordless(texts: Sequence[str]) -> None:
    """Stop where hardly a letter is left."""
    text = "".join(texts)
    letters = sum(character.isalpha() for character in text)
    if letters < 20 or letters < _FEWEST_LETTERS * len(text.replace(" ", "")):
        raise UnreadableError("no_text", "The file holds no text that could be a release.")


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(
            table["code"], table["sentence"], table["needed"], table["prose"], table["sure"], table["labels"],
            frozenset(table["heads"]), frozenset(table["lines"]), tuple(table["phrases"]),
        )
        for table in lexicon("refusals")["kinds"]
    )  # fmt: skip


def _head_parts(line: str) -> tuple[str, str]:
    """A line of the head, and what stands in it before a bar or a dash."""
    return line, _PARTS.split(line)[0]


def _is_of(kind: _Kind, lines: Sequence[tuple[str, str, bool]], heads: set[str]) -> bool:
    """True for lines, each with its plain form and whether it is prose, that show a kind of page."""
    headed = not heads.isdisjoint(kind.heads)
    if kind.sure and not headed:
        return False
    signs = {folded for folded, plain, _ in lines if folded in kind.lines or plain in kind.lines}
    if len(signs) + headed < kind.labels:
        return False
    prose = 0
    for folded, _, is_long in lines:
        found = [phrase for phrase in kind.phrases if phrase in folded]
        signs.update(found)
        if not found and is_long:
            prose += len(folded)
    return len(signs) + headed >= kind.needed and prose <= kind.prose


def _plain(line: str) -> str:
    """The folded line without numbers at its ends, unless it is but a number."""
    folded = fold(line)
    return folded if folded.isdigit() else fold(_FIRST_NUMBER.sub("", folded).rstrip(_LAST_NUMBER)) or folded


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= _SENTENCE_WORDS and any(mark in line for mark in ".!?“")


def _is_log(lines: Sequence[str]) -> bool:
    return sum(bool(_LOG_LINE.match(line)) for line in lines) >= _MOSTLY * len(lines)


def _is_code(lines: Sequence[str]) -> bool:
    return sum(bool(_CODE_LINE.search(line)) for line in lines) >= _MOSTLY * len(lines)


def _is_table(lines: Sequence[str]) -> bool:
    """True where nearly all lines have the same number of separators, at least two."""
    for separator in _SEPARATORS:
        counts = [line.count(separator) for line in lines]
        usual = max(set(counts), key=lambda count: (counts.count(count), count))
        if usual >= 2 and counts.count(usual) >= 0.9 * len(lines):
            return True
    return False
