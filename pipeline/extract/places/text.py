"""The text as words with their blocks and sentences, read in slices and not token by token."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import compress, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.tokens import Doc

from pipeline.clean.release import Block
from pipeline.extract.places.cues import cues

_SPACE, _BREAK = " ", "\n"
_BULLETS = frozenset({"•", "·", "-", "–", "*", "::"})
_SKIPPED = _BULLETS | {_SPACE, _BREAK}
_OPENING = frozenset({"„", "»", '"', "“", "‚"})


class Spellings(dict[int, str]):
    """How the gazetteer spells a token, by spaCy's hash of its text: "Sankt" for "St.", "Heide" for "HEIDE".

    Each form is spelled once and then looked up, so that a text costs one look-up for each of its tokens. `cues` holds
    those forms that a place can begin with, and what they can be.
    """

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.cues: dict[int, int] = {}
        self._strings = strings

    def __missing__(self, orth: int) -> str:
        word = _spelled(self._strings[orth])
        cue = 0 if word[:1].islower() else cues()[word]  # filled when the first text is read
        if cue:
            self.cues[orth] = cue
        self[orth] = word
        return word


def _spelled(word: str) -> str:
    if word.islower():
        return word  # two words in three
    if word.isspace():
        return _SPACE if word.strip(" \t\xa0") == "" else _BREAK
    if word == "St.":
        return "Sankt"
    return word.title() if _is_loud(word) else word


def _is_loud(word: str) -> bool:
    return len(word) > 3 and word.isupper() and word.replace("-", "").isalpha()


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a document up to its picture texts, white space left out, each with its token, block and sentence.

    `words` are spelled as the gazetteer does. `firsts` are the words that blocks begin with, `sentences` the tokens
    that sentences begin with. `cued` tells of the words that a place can begin with what they can be.
    """

    doc: Doc
    words: list[str]
    tokens: list[int]
    block: list[int]
    firsts: list[int]
    sentences: list[int]
    blocks: tuple[Block, ...]
    cued: dict[int, int]

    @property
    def day(self) -> date | None:
        """The day of the release."""
        return self.doc._.release.date if self.doc._.release is not None else None

    def word(self, i: int) -> str:
        """The word at a place, empty outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def is_loud(self, i: int) -> bool:
        """Whether the word is written in capitals."""
        return _is_loud(self.doc[self.tokens[i]].text)

    def starts_block(self, i: int) -> bool:
        """Whether a block begins with the word."""
        return i == 0 or self.block[i] != self.block[i - 1]

    def ends_block(self, i: int) -> bool:
        """Whether the word is the first after a block, or the end of the text."""
        return i >= len(self.words) or self.starts_block(i)

    def starts_sentence(self, i: int) -> bool:
        """Whether a sentence begins with the word, opening marks aside."""
        return i == 0 or self.sentence(i) != self.sentence(i - 1) or self.word(i - 1) in _OPENING

    def first_of_block(self, i: int) -> int:
        """The word that the block of a word begins with."""
        return self.firsts[bisect_right(self.firsts, i) - 1]

    def starts_cell(self, i: int) -> bool:
        """Whether the word begins a cell of a row."""
        return self.starts_block(i) or self.word(i - 1) == "|"

    def sentence(self, i: int) -> int:
        """The number of the sentence that a word stands in."""
        return bisect_right(self.sentences, self.tokens[i])

    def of_sentence(self, i: int) -> list[str]:
        """The words of the sentence that a word stands in."""
        number = self.sentence(i)
        first = self.sentences[number - 1] if number else 0
        end = self.sentences[number] if number < len(self.sentences) else self.tokens[-1] + 1
        return self.words[bisect_left(self.tokens, first) : bisect_left(self.tokens, end)]

    def lengths(self) -> dict[int, int]:
        """How many words each block has."""
        ends = [*self.firsts, len(self.words)][1:]
        return {self.block[first]: end - first for first, end in zip(self.firsts, ends, strict=True)}


def read_text(doc: Doc, spellings: Spellings) -> Text:
    """The words of a document; a bullet at the beginning of a block is none."""
    release, stop = doc._.release, doc._.caption_start
    columns = doc.to_array(["ORTH", "SENT_START", "IS_SPACE", "IDX"])
    forms = columns[:, 0].tolist()
    spelled = list(map(spellings.__getitem__, forms))
    offsets = columns[:, 3]
    if stop is not None:
        del spelled[_token_at(offsets, [stop])[0] :]
    gaps = [i for i in np.flatnonzero(columns[:, 2]).tolist() if i < len(spelled)]
    if release is None:
        blocks, cuts = _lines(spelled, gaps)
    else:
        blocks = tuple(block for block in release.blocks if block.end > block.start)
        cuts = _token_at(offsets, [block.start for block in blocks])
    text = Text(doc, [], [], [], [], np.flatnonzero(columns[:, 1] == 1).tolist(), blocks, {})
    if cuts and cuts[0] > 0:
        _add(text, spelled, gaps, -1, (0, cuts[0]))
    for number, extent in enumerate(pairwise([*cuts, len(spelled)])):
        _add(text, spelled, gaps, number, extent)
    for token in compress(range(len(spelled)), map(spellings.cues.__contains__, forms)):
        i = bisect_left(text.tokens, token)
        if i < len(text.tokens) and text.tokens[i] == token:
            text.cued[i] = spellings.cues[forms[token]]
    return text


def _token_at(offsets: NDArray[Any], characters: list[int]) -> list[int]:
    """For each character the token that it stands in."""
    found: list[int] = (np.searchsorted(offsets, characters, side="right") - 1).tolist()
    return found


def _lines(spelled: list[str], gaps: list[int]) -> tuple[tuple[Block, ...], list[int]]:
    """The lines of bare text, each a paragraph whose offsets are tokens, and where they begin."""
    breaks = [i for i in gaps if spelled[i] == _BREAK]
    starts = [0, *(i + 1 for i in breaks)]
    lines = [(start, end) for start, end in zip(starts, [*breaks, len(spelled)], strict=True) if start < end]
    return tuple(Block("paragraph", *line) for line in lines), [start for start, _ in lines]


def _add(text: Text, spelled: list[str], gaps: list[int], block: int, extent: tuple[int, int]) -> None:
    """Add the words of a block: what lies between its bullets and its tokens of white space."""
    start, end = extent
    while start < end and spelled[start] in _SKIPPED:
        start += 1
    if start >= end:
        return
    text.firsts.append(len(text.words))
    for gap in (*gaps[bisect_left(gaps, start) : bisect_left(gaps, end)], end):
        text.words.extend(spelled[start:gap])
        text.tokens.extend(range(start, gap))
        text.block.extend([block] * (gap - start))
        start = gap + 1
