"""The text as words with their blocks and sentences, read in slices and not token by token."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import compress, pairwise

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc

from pipeline.extract.places.cues import GAP, cues

_SPACE, _BREAK = " ", "\n"
_BULLETS = frozenset({"•", "·", "-", "–", "*", "::"})
_GAPS = frozenset({_SPACE, _BREAK})
_SKIPPED = _BULLETS | _GAPS
_OPENING = frozenset({"„", "»", '"', "“", "‚"})


class Spellings(dict[int, str]):
    """How the gazetteer spells a token, by spaCy's hash of its text: "Sankt" for "St.", "Heide" for "HEIDE".

    Each form is spelled once and then looked up, so that a text costs one look-up for each of its tokens. `marked`
    holds those forms that a place can begin with, and what they can be; and white space, a gap between words.
    """

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.marked: dict[int, int] = {}
        self._strings = strings

    def __missing__(self, orth: int) -> str:
        word = self._strings[orth]
        if not word[:1].islower():  # two words in three begin no place and are spelled as they are
            word = _spelled(word)
            mark = GAP if word in _GAPS else cues()[word]  # filled when the first text is read
            if mark:
                self.marked[orth] = mark
        self[orth] = word
        return word


def _spelled(word: str) -> str:
    if word.isspace():
        return _SPACE if word.strip(" \t\xa0") == "" else _BREAK
    if word == "St.":
        return "Sankt"
    return word.title() if _is_loud(word) else word


def _is_loud(word: str) -> bool:
    return len(word) > 3 and word.isupper() and word.replace("-", "").isalpha()


@dataclass(frozen=True)
class Text:
    """The words of a document up to its picture texts, white space left out, each with its token and block.

    `words` are spelled as the gazetteer does. `firsts` are the words that blocks begin with, `kinds` the kinds of the
    blocks. `cued` tells of the words that a place can begin with what they can be. `day` is that of the release.
    """

    doc: Doc
    words: list[str]
    tokens: list[int]
    block: list[int]
    firsts: list[int]
    kinds: tuple[str, ...]
    cued: dict[int, int]
    day: date | None

    @cached_property
    def sentences(self) -> list[int]:
        """The tokens that sentences begin with; a text without a place need not know."""
        starts: list[int] = np.flatnonzero(self.doc.to_array("SENT_START") == 1).tolist()
        return starts

    def kind(self, i: int) -> str:
        """The kind of the block that a word stands in."""
        return self.kinds[self.block[i]]

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

    def length(self, first: int) -> int:
        """How many words the block has that begins with a word."""
        following = bisect_right(self.firsts, first)
        return (self.firsts[following] if following < len(self.firsts) else len(self.words)) - first

    def lengths(self) -> dict[int, int]:
        """How many words each block has."""
        ends = [*self.firsts, len(self.words)][1:]
        return {self.block[first]: end - first for first, end in zip(self.firsts, ends, strict=True)}


def read_text(doc: Doc, spellings: Spellings) -> Text:
    """The words of a document; a bullet at the beginning of a block is none."""
    release, stop = doc._.release, doc._.caption_start
    forms = doc.to_array("ORTH").tolist()
    spelled = list(map(spellings.__getitem__, forms))
    if stop is not None:
        del spelled[_token_at(doc, [stop])[0] :]
    marked = list(compress(range(len(spelled)), map(spellings.marked.__contains__, forms)))
    marks = [spellings.marked[forms[token]] for token in marked]
    if release is None:
        cuts = _lines(spelled, marked, marks)
        kinds: tuple[str, ...] = ("paragraph",) * len(cuts)
    else:
        blocks = [block for block in release.blocks if block.end > block.start]
        cuts = _token_at(doc, [block.start for block in blocks])
        kinds = tuple(block.kind for block in blocks)
    text = Text(doc, [], [], [], [], kinds, {}, None if release is None else release.date)
    extents = pairwise([*cuts, len(spelled)])
    if cuts and cuts[0] > 0:
        _add(text, spelled, (marked, marks), -1, (0, cuts[0]))
    for number, extent in enumerate(extents):
        _add(text, spelled, (marked, marks), number, extent)
    return text


def _token_at(doc: Doc, characters: list[int]) -> list[int]:
    """For each character the token that it stands in."""
    found: list[int] = (np.searchsorted(doc.to_array("IDX"), characters, side="right") - 1).tolist()
    return found


def _lines(spelled: list[str], marked: list[int], marks: list[int]) -> list[int]:
    """The tokens that the lines of bare text begin with; each that is not blank is a paragraph."""
    breaks = [token for token, mark in zip(marked, marks, strict=True) if mark == GAP and spelled[token] == _BREAK]
    starts = [0, *(token + 1 for token in breaks)]
    return [start for start, end in zip(starts, [*breaks, len(spelled)], strict=True) if start < end]


def _add(
    text: Text, spelled: list[str], marked: tuple[list[int], list[int]], block: int, extent: tuple[int, int]
) -> None:
    """Add the words of a block and their cues: what lies between its bullets and its tokens of white space."""
    start, end = extent
    while start < end and spelled[start] in _SKIPPED:
        start += 1
    if start >= end:
        return
    tokens, marks = marked
    words = text.words
    text.firsts.append(len(words))
    first, before = bisect_left(tokens, start), len(words)
    for at in range(first, bisect_left(tokens, end, first)):
        token = tokens[at]
        if marks[at] != GAP:
            text.cued[before + token - start] = marks[at]
            continue
        words += spelled[start:token]
        text.tokens.extend(range(start, token))
        start, before = token + 1, len(words)
    words += spelled[start:end]
    text.tokens.extend(range(start, end))
    text.block.extend([block] * (len(words) - len(text.block)))
