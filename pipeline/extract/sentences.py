"""Sentence boundaries. spaCy's own rules know neither blocks nor German ordinals and abbreviations."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import blocks
from pipeline.lexicon import lexicon

_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset("“”\"«»’‘)]`'")
_CONTINUING = frozenset(",;:–-")
_ORDINAL = re.compile(r"\d{1,2}\.$")


@Language.factory("verlautbar_sentences")
def create_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that sets sentence starts.

    A sentence never crosses the edge of a block. Inside one it ends at final punctuation, with the closing marks that
    follow it, where a capital, a digit or an opening mark comes next; an abbreviation or an ordinal ends none.
    """
    words = lexicon("sentences")
    abbreviations = frozenset(words["abbreviations"])
    openers = frozenset(words["openers"])

    def ends(token: str, following: str) -> bool:
        if token in _FINAL:
            return True
        if not token.endswith(".") or token in abbreviations:
            return False
        if _ORDINAL.fullmatch(token):
            return following in openers
        return len(token) > 2  # a single letter and a full stop is an initial

    def component(doc: Doc) -> Doc:
        edges = {edge for block in blocks(doc) for edge in (block.start, block.end)}
        tokens = [token for token in doc if not token.is_space]
        for token in doc:
            token.is_sent_start = False
        pending = False
        for token, after in zip(tokens, [*tokens[1:], None], strict=True):
            before = doc[token.i - 1] if token.i else None
            if token.idx in edges or before is None or (before.is_space and "\n" in before.text):
                token.is_sent_start, pending = True, False
            elif pending:
                if token.text in _CLOSING and not before.whitespace_:
                    continue
                token.is_sent_start = not (token.is_lower or token.text in _CONTINUING)
                pending = False
            if after is not None and ends(token.text, after.text):
                pending = True
        return doc

    return component
