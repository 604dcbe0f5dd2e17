"""Sentence boundaries. spaCy's own rules know neither blocks nor German ordinals and abbreviations."""

import re
from collections.abc import Callable
from itertools import zip_longest

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import blocks
from pipeline.extract.tokens import tokens_of
from pipeline.lexicon import lexicon

_START, _INSIDE = 1, 2**64 - 1  # as spaCy encodes 1 and -1 in unsigned attributes
_FINAL = frozenset({".", "!", "?", "…", "..."})
_ENDS = frozenset(".!?…")
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
        tokens = tokens_of(doc)
        forms, blank = tokens.forms, tokens.blank
        words = [i for i, form in enumerate(forms) if not form.is_space]
        starts = np.full((len(forms), 1), _INSIDE, dtype="uint64")
        pending = False
        for i, following in zip_longest(words, words[1:]):
            text = forms[i].text
            if tokens.idx[i] in edges or not i or (forms[i - 1].is_space and "\n" in forms[i - 1].text):
                starts[i], pending = _START, False
            elif pending:
                if text in _CLOSING and not blank[i - 1]:
                    continue
                if not (text.islower() or text in _CONTINUING):
                    starts[i] = _START
                pending = False
            if text[-1] in _ENDS and following is not None:
                word, attached = (forms[i - 1].text, not blank[i - 1]) if i else ("", False)
                pending = ends(word, attached, text, forms[following].text)
        # At once: setting it token by token looks through the whole Doc each time. The stub knows thinc's arrays only.
        return doc.from_array(["SENT_START"], starts)  # type: ignore[arg-type]

    return component
