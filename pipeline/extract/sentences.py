"""Sentence boundaries. spaCy's own rules know neither blocks nor German ordinals and abbreviations."""

import re
from collections.abc import Callable
from itertools import zip_longest

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import blocks
from pipeline.lexicon import lexicon

_START, _INSIDE = 1, 2**64 - 1  # as spaCy encodes 1 and -1 in unsigned attributes
_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset("“”\"«»’‘)]`'")
_CONTINUING = frozenset(",;:–-")
_SHORT_NUMBER = re.compile(r"\d{1,2}\.")
_LONG_NUMBER = re.compile(r"\d[\d.]+\.")


@Language.factory("verlautbar_sentences")
def create_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that sets sentence starts.

    A sentence never crosses the edge of a block. Inside one it ends at final punctuation, with the closing marks that
    follow it, where a capital, a digit or an opening mark comes next; an abbreviation or an ordinal ends none.
    """
    words = lexicon("sentences")
    abbreviations = frozenset(words["abbreviations"])
    openers = frozenset(words["openers"])
    before_ordinal = frozenset(words["before_ordinal"])

    def ends(before: str, attached: bool, token: str, following: str) -> bool:
        if token in _FINAL:
            # the tokenizer parts "a.d." before its last full stop
            return not attached or f"{before}." not in abbreviations
        if not token.endswith(".") or token in abbreviations:
            return False
        if _SHORT_NUMBER.fullmatch(token):
            return following in openers
        if _LONG_NUMBER.fullmatch(token):
            return following in openers or before.lower() not in before_ordinal
        return len(token) > 2  # a single letter and a full stop is an initial

    def component(doc: Doc) -> Doc:
        edges = {edge for block in blocks(doc) for edge in (block.start, block.end)}
        tokens = [token for token in doc if not token.is_space]
        starts = np.full((len(doc), 1), _INSIDE, dtype="uint64")
        pending = False
        for token, following in zip_longest(tokens, tokens[1:]):
            before = doc[token.i - 1] if token.i else None
            if token.idx in edges or before is None or (before.is_space and "\n" in before.text):
                starts[token.i], pending = _START, False
            elif pending:
                if token.text in _CLOSING and not before.whitespace_:
                    continue
                if not (token.is_lower or token.text in _CONTINUING):
                    starts[token.i] = _START
                pending = False
            word, attached = ("", False) if before is None else (before.text, not before.whitespace_)
            if following is not None and ends(word, attached, token.text, following.text):
                pending = True
        # At once: setting it token by token looks through the whole Doc each time. The stub knows thinc's arrays only.
        return doc.from_array(["SENT_START"], starts)  # type: ignore[arg-type]

    return component
