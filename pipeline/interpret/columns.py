"""The tokens of a document as columns, since spaCy makes an object for every token that is asked for."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Columns:
    """An entry for each token: where it starts, its text, its text in lower case ("" for white space), and whether it
    begins with a capital."""

    starts: list[int]
    texts: list[str]
    lower: list[str]
    capital: list[bool]


def columns(doc: Doc) -> Columns:
    """The columns of a document."""
    strings, starts, texts, offset = doc.vocab.strings, [], [], 0
    for orth, spaced in doc.to_array(["ORTH", "SPACY"]).tolist():
        text = strings[orth]
        starts.append(offset)
        texts.append(text)
        offset += len(text) + spaced
    return Columns(starts, texts, _LOWER.of(texts), _CAPITAL.of(texts))


_LOWER: Remembered[str] = Remembered(lambda text: "" if text.isspace() else text.lower())
_CAPITAL: Remembered[bool] = Remembered(lambda text: text[:1].isupper())
