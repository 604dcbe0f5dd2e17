"""Quotations and who speaks."""

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.quotes.direct import Utterance, parts, utterances
from pipeline.extract.quotes.indirect import indirect
from pipeline.extract.quotes.marked import marked
from pipeline.extract.quotes.pronouns import note_pronouns
from pipeline.extract.quotes.speakers import Cast, Speaker
from pipeline.extract.spans import blocks, write
from pipeline.extract.values import Quote

_WORD = re.compile(r"\w+")
_OPENING = 4  # words in which two utterances must agree to be one
_DOUBTFUL = 0.5
_QUIET = frozenset({"title", "subtitle", "heading", "item", "row"})


@Language.factory("verlautbar_quotes")
def create_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `quotes`: direct speech, and indirect speech in the subjunctive.

    To the group `people` it adds the pronouns that attribute a quotation.
    """

    def component(doc: Doc) -> Doc:
        found = list(_quotes(doc))
        write(doc, "quotes", ((start, end, "QUOTE", quote) for start, end, quote, _ in found))
        note_pronouns(doc, [speaker for *_, speaker in found if speaker is not None])
        return doc

    return component


def _quotes(doc: Doc) -> Iterator[tuple[int, int, Quote, Speaker | None]]:
    structure = blocks(doc)
    found = parts(doc, marked(doc), [(block.start, block.end) for block in structure if block.kind in _QUIET])
    cast = Cast(doc, [range(part.start, part.end) for part in found])
    said = _once(list(utterances(doc, found, cast)))
    for item in said:
        start, end = item.parts[0].start, item.parts[-1].end
        yield start, end, _direct(item), item.speaker
    spoken = [(doc[item.parts[0].start : item.parts[-1].end], item.speaker) for item in said]
    for sentence, speaker, verb in indirect(doc, cast, spoken):
        quote = Quote(sentence.text, speaker.person.name, speaker.office, direct=False, verb=verb, confidence=0.6)
        yield sentence.start, sentence.end, quote, speaker


def _once(said: list[Utterance]) -> list[Utterance]:
    """Each utterance once, where it is fullest: titles and leads print it, or its beginning, before the text does."""
    kept: dict[tuple[str, ...], Utterance] = {}
    for item in said:
        words = _WORD.findall(item.text.casefold())
        key = tuple(words[:_OPENING]) if len(words) >= _OPENING else (str(item.parts[0].start),)
        other = kept.get(key)
        if other is None or not _repeats(other.text, item.text):
            kept[key if other is None else (str(item.parts[0].start),)] = item
        elif (item.speaker is not None, len(_WORD.findall(item.text))) > (
            other.speaker is not None,
            len(_WORD.findall(other.text)),
        ):
            kept[key] = item
    return sorted(kept.values(), key=lambda item: item.parts[0].start)


def _repeats(first: str, second: str) -> bool:
    """Whether one of two utterances is the other, or its beginning."""
    short, long = sorted((_WORD.findall(first.casefold()), _WORD.findall(second.casefold())), key=len)
    return short == long[: len(short)]


def _direct(item: Utterance) -> Quote:
    attributed = any(part.behind or part.ahead for part in item.parts)
    sure = 0.95 if attributed and item.speaker else 0.7
    return Quote(
        text=item.text,
        speaker=item.speaker.person.name if item.speaker else None,
        speaker_office=item.speaker.office if item.speaker else None,
        verb=item.verb,
        confidence=_DOUBTFUL if item.speaker and item.speaker.rivals else sure,
    )
