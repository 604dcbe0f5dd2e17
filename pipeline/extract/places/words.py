"""What the component reads: the lexicon in the shape that it needs, and the text as words with their blocks."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc

from pipeline.clean.release import Block
from pipeline.extract.spans import blocks
from pipeline.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`places.toml` with its lists as sets; the names of the fields are those of the file."""

    singular: dict[str, str]
    plural: dict[str, str]
    issuing: dict[str, str]
    firm_prepositions: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    labels: frozenset[str]
    separators: frozenset[str]
    articles: frozenset[str]
    verbs: frozenset[str]
    titles: frozenset[str]
    title_endings: tuple[str, ...]
    body_endings: tuple[str, ...]
    no_bodies: frozenset[str]
    street_endings: tuple[str, ...]
    street_words: frozenset[str]
    compound_endings: tuple[str, ...]
    part_endings: tuple[str, ...]
    plain: frozenset[str]
    words: frozenset[str]
    typed_only: frozenset[str]
    landscapes: frozenset[str]
    rivers: frozenset[str]
    countries: frozenset[str]
    foreign: frozenset[str]
    lands: dict[str, str]
    city_parts: dict[str, frozenset[str]]
    all_city_parts: frozenset[str]
    given_names: frozenset[str]

    def type_level(self, word: str) -> str | None:
        """The level that a type word announces, in singular or plural; compounds like "Kupferstadt" count."""
        found = self.singular.get(word) or self.plural.get(word)
        if found is None and len(word) > 8 and word.endswith(("stadt", "gemeinde")):
            return "municipality"
        return found


@cache
def vocabulary() -> Vocabulary:
    """The lexicon of places, read once."""
    data = lexicon("places")
    context, persons, streets, names = data["context"], data["persons"], data["streets"], data["names"]
    return Vocabulary(
        singular={word: level for level, words in data["type"]["singular"].items() for word in words},
        plural={word: level for level, words in data["type"]["plural"].items() for word in words},
        issuing={word: level for level, words in data["type"]["issuing"].items() for word in words},
        firm_prepositions=frozenset(context["firm_prepositions"]),
        prepositions=frozenset(context["prepositions"]),
        determiners=frozenset(context["determiners"]),
        labels=frozenset(context["labels"]),
        separators=frozenset(context["separators"]),
        articles=frozenset(context["articles"]),
        verbs=frozenset(context["verbs"]),
        titles=frozenset(persons["titles"]),
        title_endings=tuple(persons["endings"]),
        body_endings=tuple(data["bodies"]["endings"]),
        no_bodies=frozenset(data["bodies"]["except"]),
        street_endings=tuple(streets["endings"]),
        street_words=frozenset(streets["before"]),
        compound_endings=tuple(data["compounds"]["endings"]),
        part_endings=tuple(data["compounds"]["part_endings"]),
        plain=frozenset(names["plain"]),
        words=frozenset(names["words"]),
        typed_only=frozenset(names["typed_only"]),
        landscapes=frozenset(names["landscapes"]),
        rivers=frozenset(names["rivers"]),
        countries=frozenset(names["countries"]),
        foreign=frozenset(names["foreign"]),
        lands=data["lands"],
        city_parts={key: frozenset(parts) for key, parts in data["city_states"].items()},
        all_city_parts=frozenset(part for parts in data["city_states"].values() for part in parts),
        given_names=_given_names(),
    )


def _given_names() -> frozenset[str]:
    """Given names of more than two letters, from the table of names that people are found by."""
    text = (files("pipeline.lexicon") / "names.csv").read_text(encoding="utf-8")
    rows = (line.partition(",") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for name, _, kind in rows if kind[:1] in {"f", "m", "x"} and len(name) > 2)


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a document up to its picture texts, white space left out, each with its token, block and sentence.

    `words` are spelled as the gazetteer does: "Sankt" for "St.", "Heide" for "HEIDE". `loud` marks those in capitals.
    """

    doc: Doc
    words: tuple[str, ...]
    tokens: tuple[int, ...]
    block: tuple[int, ...]
    sentence: tuple[int, ...]
    loud: tuple[bool, ...]
    blocks: tuple[Block, ...]

    def word(self, i: int) -> str:
        """The word at a place, empty outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def starts_block(self, i: int) -> bool:
        """Whether a block begins with the word."""
        return i == 0 or self.block[i] != self.block[i - 1]

    def ends_block(self, i: int) -> bool:
        """Whether the word is the first after a block, or the end of the text."""
        return i >= len(self.words) or self.starts_block(i)

    def starts_sentence(self, i: int) -> bool:
        """Whether a sentence begins with the word, opening marks aside."""
        before = self.word(i - 1)
        return i == 0 or self.sentence[i] != self.sentence[i - 1] or before in {"„", "»", '"', "“", "‚"}

    def starts_cell(self, i: int) -> bool:
        """Whether the word begins a cell of a row."""
        return self.starts_block(i) or self.word(i - 1) == "|"


def read_text(doc: Doc) -> Text:
    """The words of a document; a bullet at the beginning of a block is none."""
    found = tuple(block for block in blocks(doc) if block.end > block.start)
    starts = [block.start for block in found]
    end = doc._.caption_start
    words: list[str] = []
    tokens: list[int] = []
    at: list[int] = []
    sentences: list[int] = []
    loud: list[bool] = []
    sentence, previous = 0, -1
    for token in doc:
        if end is not None and token.idx >= end:
            break
        sentence += bool(token.is_sent_start)
        block = bisect_right(starts, token.idx) - 1
        if token.is_space or (block != previous and token.text in {"•", "·", "-", "–", "*", "::"}):
            continue
        previous = block
        text, in_capitals = _spelling(token.text)
        words.append(text)
        tokens.append(token.i)
        at.append(block)
        sentences.append(sentence)
        loud.append(in_capitals)
    return Text(doc, tuple(words), tuple(tokens), tuple(at), tuple(sentences), tuple(loud), found)


def _spelling(word: str) -> tuple[str, bool]:
    if word == "St.":
        return "Sankt", False
    if len(word) > 3 and word.isupper() and word.replace("-", "").isalpha():
        return word.title(), True
    return word, False
