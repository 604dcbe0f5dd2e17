"""A Doc as its grammars see it: the tokens that are not white space, in parallel columns for fast look-ups."""

from dataclasses import dataclass

from spacy.tokens import Doc

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

    def __len__(self) -> int:
        return len(self.index)

    def at(self, i: int, line: int) -> str:
        """The word at `i` in lower case, empty where the line has no such word."""
        return self.lower[i] if 0 <= i < len(self.index) and self.line[i] == line else ""

    def joined(self, start: int, end: int) -> str:
        """The words from `start` to `end`, with single spaces where the text has white space."""
        parts = [(" " if self.spaced[i] and i > start else "") + self.text[i] for i in range(start, end)]
        return "".join(parts)

    def sentence_bounds(self, i: int) -> tuple[int, int]:
        """The first word of the sentence that the word at `i` stands in, and the first after it.

        No more than `_FARTHEST` words away: what is longer is no sentence, and may be a text without any.
        """
        start, end = i, i + 1
        while start > 0 and self.sentence[start - 1] == self.sentence[i] and i - start < _FARTHEST:
            start -= 1
        while end < len(self.index) and self.sentence[end] == self.sentence[i] and end - i < _FARTHEST:
            end += 1
        return start, end

    def line_end(self, i: int) -> int:
        """The first word after the line that the word at `i` stands in."""
        end = i
        while end < len(self.index) and self.line[end] == self.line[i]:
            end += 1
        return end


def words_of(doc: Doc) -> Words:
    """The words of a Doc; without sentence boundaries each line is one sentence.

    The tokenizer parts some abbreviations from their full stop ("rd.", "Westf."); no sentence ends there.
    """
    split = doc.has_annotation("SENT_START")
    index, line, sentence, spaced = [], [], [], []
    lines = sentences = 0
    space, abbreviated, before = True, False, ""
    for token in doc:
        if token.is_space:
            space = True
            if "\n" in token.text or "\r" in token.text:
                lines += 1
                sentences += 1
            continue
        if split and token.is_sent_start and not abbreviated:
            sentences += 1
        index.append(token.i)
        line.append(lines)
        sentence.append(sentences)
        spaced.append(space)
        if token.text not in _CLOSING:
            abbreviated = token.text == "." and not space and before in _ABBREVIATIONS
        space, before = bool(token.whitespace_), token.text
    text = tuple(doc[i].text for i in index)
    lower = tuple(word.lower() for word in text)
    return Words(tuple(index), text, lower, tuple(line), tuple(sentence), tuple(spaced))
