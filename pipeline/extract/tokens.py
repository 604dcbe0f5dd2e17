"""The tokens of a Doc as columns, read at once: to ask spaCy token by token takes longer than all that follows."""

from dataclasses import dataclass

from spacy.attrs import IDX, ORTH, SENT_START, SPACY  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc

_KEPT = 1 << 16  # forms; a run over many texts forgets and begins anew
_START = 1  # as spaCy encodes the start of a sentence


@dataclass(frozen=True, slots=True)
class Form:
    """A written form: its text, the same in lower case, and whether it is white space, with or without a new line."""

    text: str
    lower: str
    is_space: bool
    breaks: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a Doc in parallel columns: form, first character, blank after it, start of a sentence."""

    forms: list[Form]
    idx: list[int]
    blank: list[int]
    starts: list[bool]


_FORMS: dict[int, Form] = {}


def tokens_of(doc: Doc) -> Tokens:
    """The tokens of a Doc; no sentence starts where nobody has told the sentences."""
    orths, idx, blank, starts = doc.to_array([ORTH, IDX, SPACY, SENT_START]).T.tolist() if len(doc) else [[]] * 4
    forms = [_FORMS.get(orth) or _added(orth, doc.vocab.strings[orth]) for orth in orths]
    return Tokens(forms, idx, blank, [start == _START for start in starts])


def _added(orth: int, text: str) -> Form:
    if len(_FORMS) >= _KEPT:
        _FORMS.clear()
    form = _FORMS[orth] = Form(text, text.lower(), text.isspace(), "\n" in text or "\r" in text)
    return form
