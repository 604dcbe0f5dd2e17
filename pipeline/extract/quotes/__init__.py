"""Quotations and who speaks."""

from collections.abc import Callable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.quotes.direct import Utterance, parts, utterances
from pipeline.extract.quotes.indirect import indirect
from pipeline.extract.quotes.marked import marked
from pipeline.extract.quotes.speakers import Cast
from pipeline.extract.spans import blocks, write
from pipeline.extract.values import Quote

_QUIET = frozenset({"title", "subtitle", "heading", "item", "row"})


@Language.factory("verlautbar_quotes")
def create_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `quotes`: direct speech, and indirect speech in the subjunctive."""

    def component(doc: Doc) -> Doc:
        write(doc, "quotes", _quotes(doc))
        return doc

    return component


def _quotes(doc: Doc) -> Iterator[tuple[int, int, str, Any]]:
    structure = blocks(doc)
    found = parts(doc, marked(doc), [(block.start, block.end) for block in structure if block.kind in _QUIET])
    cast = Cast(doc, [range(part.start, part.end) for part in found])
    said = list(utterances(doc, found, cast))
    for item in said:
        start, end = item.parts[0].start, item.parts[-1].end
        yield start, end, "QUOTE", _direct(item)
    spoken = [(doc[item.parts[0].start : item.parts[-1].end], item.speaker) for item in said]
    for sentence, speaker, verb in indirect(doc, cast, spoken):
        quote = Quote(sentence.text, speaker.person.name, speaker.office, direct=False, verb=verb, confidence=0.6)
        yield sentence.start, sentence.end, "QUOTE", quote


def _direct(item: Utterance) -> Quote:
    attributed = any(part.behind or part.ahead for part in item.parts)
    return Quote(
        text=item.text,
        speaker=item.speaker.person.name if item.speaker else None,
        speaker_office=item.speaker.office if item.speaker else None,
        verb=item.verb,
        confidence=0.95 if attributed and item.speaker else 0.7,
    )
