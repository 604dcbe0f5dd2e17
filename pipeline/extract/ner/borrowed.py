"""Another spaCy model in the place of our own: the names that an installed one finds."""

from collections.abc import Callable

import spacy
from spacy.tokens import Doc

from pipeline.errors import UsageError
from pipeline.extract.ner.labels import Mention

_KINDS = {"PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}
SCORE = 0.8  # such a model does not say how sure it is


def borrow(name: str) -> Callable[[Doc], list[Mention]]:
    """Load an installed model. Raises `UsageError` where there is none, or it finds no names."""
    try:
        other = spacy.load(name)
    except OSError as error:
        raise UsageError(f"There is no spaCy model {name}; install it or use --ner none.") from error
    if not other.has_pipe("ner"):
        raise UsageError(f"The spaCy model {name} finds no names: it has no component ner.")

    def find(doc: Doc) -> list[Mention]:
        copy = Doc(other.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
        return [
            Mention(ent.start, ent.end, _KINDS[ent.label_], SCORE) for ent in other(copy).ents if ent.label_ in _KINDS
        ]

    return find
