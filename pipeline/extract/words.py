"""A Doc as its grammars see it: the tokens that are not white space, in parallel columns for fast look-ups."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from spacy.tokens import Doc

from pipeline.extract.tokens import tokens_of
from pipeline.lexicon import lexicon

_ABBREVIATIONS = frozenset(word.removesuffix(".") for word in lexicon("sentences")["abbreviations"])
_FARTHEST = 100
_CLOSING = frozenset(')]”“»"')


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a Doc. All columns have one entry per word.

    `index` is the token in the Doc, `line` and `sentence` number the lines and sentences (a sentence never crosses a
    line), `spaced` tells whether white space stands before the word.
    """

    index: tuple[int, ...]
    text: tuple[str, ...]
    lower: tuple[str, ...]
    line: tuple[int, ...]
    sentence: tuple[int, ...]
    spaced: tuple[bool, ...]
    _sentence_bounds: tuple[tuple[int, int], ...] = field(init=False, repr=False)
    _line_bounds: tuple[tuple[int, int], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sentence_bounds", bounds(self.sentence))
        object.__setattr__(self, "_line_bounds", bounds(self.line))

    def __len__(self) -> int:
        return len(self.index)

    def at(self, i: int, line: int) -> str:
        """The word at `i` in lower case, empty where the line has no such word."""
        return self.lower[i] if 0 <= i < len(self.line) and self.line[i] == line else ""

    def joined(self, start: int, end: int) -> str:
        """The words from `start` to `end`, with single spaces where the text has white space."""
        parts = [(" " if self.spaced[i] and i > start else "") + self.text[i] for i in range(start, end)]
        return "".join(parts)

    def sentence_bounds(self, i: int) -> tuple[int, int]:
        """The first word of the sentence that the word at `i` stands in, and the first after it.

        No more than `_FARTHEST` words away: what is longer is no sentence, and may be a text without any.
        """
        start, end = self._sentence_bounds[i]
        return max(start, i - _FARTHEST), min(end, i + _FARTHEST)

    def line_end(self, i: int) -> int:
        """The first word after the line that the word at `i` stands in."""
        return self._line_bounds[i][1]


def bounds(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """For each word the first word of those with its number, and the first after them."""
    found: list[tuple[int, int]] = []
    for _, group in groupby(numbers):
        length = len(list(group))
        found += [(len(found), len(found) + length)] * length
    return tuple(found)


def words_of(doc: Doc) -> Words:
    """The words of a Doc; without sentence boundaries each line is one sentence.

    The tokenizer parts some abbreviations from their full stop ("rd.", "Westf."); no sentence ends there.
    """
    tokens = tokens_of(doc)
    index, line, sentence, spaced, text, lower = [], [], [], [], [], []
    lines = sentences = 0
    space, abbreviated, before = True, False, ""
    for i, (form, starts, blank) in enumerate(zip(tokens.forms, tokens.starts, tokens.blank, strict=True)):
        if form.is_space:
            space = True
            lines += form.breaks
            sentences += form.breaks
            continue
        if starts and not abbreviated:
            sentences += 1
        word = form.text
        index.append(i)
        line.append(lines)
        sentence.append(sentences)
        spaced.append(space)
        text.append(word)
        lower.append(form.lower)
        if word == ".":
            abbreviated = not space and before in _ABBREVIATIONS
        elif abbreviated:
            abbreviated = word in _CLOSING
        space, before = blank == 1, word
    return Words(tuple(index), tuple(text), tuple(lower), tuple(line), tuple(sentence), tuple(spaced))
