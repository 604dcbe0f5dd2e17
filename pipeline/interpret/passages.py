"""A release as this stage reads it: sentences, headings, items and rows, each with its towns and its sums."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from pipeline.clean.release import Block
from pipeline.extract import spans
from pipeline.extract.values import Figure
from pipeline.interpret.columns import columns
from pipeline.interpret.evidence import sentences
from pipeline.interpret.reread import reread
from pipeline.interpret.towns import Town, towns
from pipeline.lexicon import lexicon

_LONGEST_NAME = 25
_OPENING, _CLOSING = frozenset("„»"), frozenset("“”«")
Zone = Literal["title", "subtitle", "lead", "heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money in Euro with its tokens."""

    figure: Figure
    start: int
    end: int

    @property
    def stated(self) -> float | None:
        """The sum as the text states it, whichever way it is bounded."""
        return self.figure.value_max if self.figure.value_min is None else self.figure.value_min


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a heading, a list item or a table row.

    `words` are its tokens in lower case; `told` are the same with quotations blanked, `plain` with names and mottoes
    blanked too, whose verbs report nothing; `capital` tells which begin with a capital. `paragraph` counts the
    paragraphs of the body from 0. `block` is where it stands; several sentences share one. `spoken` are those that are
    mostly a quotation, `seated` the towns of offices, which are not among `towns`, and `bodies` the first tokens of
    clubs, companies and the like, which can get money beside the towns.
    """

    zone: Zone
    block: Block
    start: int
    end: int
    words: tuple[str, ...]
    told: tuple[str, ...]
    plain: tuple[str, ...]
    capital: tuple[bool, ...]
    towns: tuple[Town, ...]
    sums: tuple[Sum, ...]
    seated: tuple[Town, ...]
    bodies: tuple[int, ...]
    paragraph: int
    background: bool
    spoken: bool


def passages(doc: Doc, seated: Sequence[Town] = ()) -> tuple[Passage, ...]:
    """The passages of the text (picture texts left out), in order. Towns that are `seated` belong to offices."""
    places = towns(doc, frozenset(town.start for town in seated))
    told = columns(doc)
    money = tuple(
        Sum(reread(figure, told.lower, span.start, span.end), span.start, span.end)
        for span, figure in spans.read(doc, "figures")
        if figure is not None and figure.kind == "money" and figure.unit in ("EUR", None)
    )
    place_starts, sum_starts = [town.start for town in places], [amount.start for amount in money]
    seats, bodies = sorted(seated, key=lambda town: town.start), _bodies(doc)
    seat_starts = [town.start for town in seats]
    quoted = _quoted(doc)
    silent = quoted | _named(doc, told.texts)
    openers = tuple(lexicon("roles")["background"])
    found: list[Passage] = []
    background, aside, count = False, False, -1
    for block, start, end in _units(doc, told.starts):
        words = tuple(told.lower[start:end])
        opens = not found or found[-1].block is not block
        line = " ".join(filter(None, words))
        if opens and block.kind == "heading":
            background = line.startswith(openers)
        if opens:
            aside = block.kind == "paragraph" and line.startswith(tuple(f"{opener} :" for opener in openers))
        count += opens and block.kind == "paragraph"
        found.append(
            Passage(
                zone=block.kind,
                block=block,
                start=start,
                end=end,
                words=words,
                told=_without(words, start, quoted),
                plain=_without(words, start, silent),
                capital=tuple(told.capital[start:end]),
                spoken=len(quoted.intersection(range(start, end))) * 2 > end - start,
                towns=places[bisect_left(place_starts, start) : bisect_left(place_starts, end)],
                sums=money[bisect_left(sum_starts, start) : bisect_left(sum_starts, end)],
                seated=tuple(seats[bisect_left(seat_starts, start) : bisect_left(seat_starts, end)]),
                bodies=bodies[bisect_left(bodies, start) : bisect_left(bodies, end)],
                paragraph=max(count, 0),
                background=background or aside,
            )
        )
    return tuple(found)


def _without(words: tuple[str, ...], start: int, silent: frozenset[int]) -> tuple[str, ...]:
    """The words with those blanked whose tokens are silent."""
    if silent.isdisjoint(range(start, start + len(words))):
        return words
    return tuple("" if start + i in silent else word for i, word in enumerate(words))


def _units(doc: Doc, starts: Sequence[int]) -> list[tuple[Block, int, int]]:
    """Token extents: a sentence in running text, the whole block elsewhere."""
    found = []
    parts = sentences(doc)
    sentence_starts = [sentence.start for sentence in parts]
    for block in spans.blocks(doc):
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        if first >= last:
            continue
        if block.kind not in ("paragraph", "lead"):
            found.append((block, first, last))
            continue
        i = max(bisect_right(sentence_starts, first) - 1, 0)
        while i < len(parts) and parts[i].start < last:
            start, end = max(parts[i].start, first), min(parts[i].end, last)
            if start < end:
                found.append((block, start, end))
            i += 1
    return found


def _bodies(doc: Doc) -> tuple[int, ...]:
    """The first tokens of bodies that get money rather than give it."""
    kinds = frozenset(lexicon("awards")["lists"]["bodies"])
    return tuple(
        sorted(span.start for span, body in spans.read(doc, "organisations") if body is not None and body.kind in kinds)
    )


def _quoted(doc: Doc) -> frozenset[int]:
    """The tokens of direct quotations."""
    return frozenset(
        i
        for span, quote in spans.read(doc, "quotes")
        if quote is not None and quote.direct
        for i in range(span.start, span.end)
    )


def _named(doc: Doc, texts: Sequence[str]) -> frozenset[int]:
    """The tokens of names and mottoes: programmes, and what stands in „…“."""
    found = {
        i
        for span, programme in spans.read(doc, "programmes")
        if programme is not None and len(span) > 1
        for i in range(span.start, span.end)
    }
    opened: int | None = None
    for i, text in enumerate(texts):
        if text in _OPENING:
            opened = i
        elif text in _CLOSING and opened is not None:
            if i - opened < _LONGEST_NAME:
                found.update(range(opened, i))
            opened = None
    return frozenset(found)
