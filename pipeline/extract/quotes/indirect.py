"""Indirect speech: sentences in the subjunctive whose speaker is known."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from pipeline.extract.quotes.attribution import lemma, line_break
from pipeline.extract.quotes.speakers import Cast, Speaker
from pipeline.extract.spans import in_caption
from pipeline.lexicon import lexicon

_LONGEST = 120  # tokens; what is longer is a list and no sentence
Said = tuple[Span, Speaker | None]


def indirect(doc: Doc, cast: Cast, direct: Sequence[Said]) -> Iterator[tuple[Span, Speaker, str | None]]:
    """Sentences that render what someone said, with the speaker and the verb. `direct` is the direct speech."""
    last: Speaker | None = None
    for sentence in _sentences(doc):
        if sentence.start > 0 and line_break(doc[sentence.start - 1]):
            last = None
        spoken = [who for span, who in direct if span.start < sentence.end and sentence.start < span.end]
        if spoken:
            last = spoken[-1]
            continue
        found = _own_speaker(sentence, cast) if len(sentence) <= _LONGEST else None
        other = any(sentence.start <= mention.start < sentence.end for mention in cast.mentions)
        speaker = found[0] if found is not None else None if other else last
        rendered = _subjunctive(sentence) or (found is not None and found[1] is None)  # ", so Müller"
        last = speaker if rendered and not in_caption(doc, sentence) else None
        if last is not None:
            yield sentence, last, found[1] if found is not None else None


def _sentences(doc: Doc) -> Iterator[Span]:
    """The sentences, without the white space around them."""
    start = 0
    for token in [*doc, None]:
        if token is not None and not (token.is_sent_start and token.i > start) and not line_break(token):
            continue
        end = token.i if token is not None else len(doc)
        if end > start:
            yield doc[start:end]
        start = end + 1 if token is not None and line_break(token) else end


def _subjunctive(sentence: Span) -> bool:
    words = {token.text for token in sentence}
    return not words.isdisjoint(lexicon("quotes")["grammar"]["subjunctive"]) and words.isdisjoint(("ich", "Ich"))


def _own_speaker(sentence: Span, cast: Cast) -> tuple[Speaker, str | None] | None:
    """Whom the sentence itself names: ", so Müller" at its end, "Müller betonte, dass …" at its beginning."""
    doc = sentence.doc
    for token in sentence:
        particle = token.text == "so" and token.i > sentence.start and token.nbor(-1).text == ","
        verb = lemma(token)
        if particle:
            speaker = cast.speaker(token.i, sentence.end, token.i, None)
        elif verb is not None and any(word.text in (",", "dass") for word in doc[token.i + 1 : sentence.end]):
            speaker = cast.speaker(sentence.start, _comma(sentence, token.i), sentence.start, None)
        else:
            continue
        if speaker is not None:
            return speaker, verb
    return None


def _comma(sentence: Span, at: int) -> int:
    """Token of the last comma that ends the main clause: the first one behind the verb that a name does not need."""
    doc = sentence.doc
    for token in doc[at + 1 : sentence.end]:
        if token.text == "," and token.i + 1 < sentence.end and token.nbor(1).is_lower:
            return token.i
    return sentence.end
