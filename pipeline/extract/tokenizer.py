"""What the German tokenizer should do otherwise in releases: no faces, no year with the full stop of its sentence."""

import re
from collections.abc import Callable
from typing import Any

from spacy.lang.tokenizer_exceptions import emoticons
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

_KEPT = 1 << 17  # pieces between white space of which the tokens are kept
_STOP_AFTER_YEAR = r"(?<=(?<!\d)(?:1[5-9]|20)\d\d)\."


class RememberingTokenizer(Tokenizer):  # type: ignore[misc]
    """A tokenizer that keeps the tokens of all pieces between white space that it has seen.

    spaCy keeps none from the first abbreviation of a text on ("Nr.", "Dr."), so that it takes most of a release apart
    anew each time. Here the new pieces are read first: words of letters together, since no abbreviation can be among
    them, all others alone. The tokens are the same.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as spaCy's own
        super().__init__(*args, **kwargs)
        self._seen: set[str] = set()

    def __call__(self, string: str) -> Doc:
        """The tokens of a text."""
        new = set(string.split()) - self._seen
        if new and len(self._seen) + len(new) < _KEPT:
            self._seen |= new
            plain = {piece for piece in new if piece.isalpha() and piece not in self.rules}
            for pieces in (" ".join(sorted(plain)), *sorted(new - plain)):
                super().__call__(pieces)
        doc: Doc = super().__call__(string)
        return doc


class _Suffixes:
    """The search for what is parted from the end of a piece. From letters alone nothing is, and most words are such."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._search = pattern.search
        self.__self__ = pattern  # by which spaCy knows the pattern when it stores a tokenizer

    def __call__(self, piece: str) -> re.Match[str] | None:
        return None if piece.isalpha() else self._search(piece)


@registry.tokenizers("verlautbar_tokenizer")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The tokenizer of a `Language` as it fits releases; built once, since a change of the usual one takes as long.

    "(Olpe): 500 Euro" holds no face, and "seit 2016." ends with a full stop. Digits of fewer or more places keep
    theirs: there it makes an ordinal as often as it ends a sentence.
    """

    def tokenizer(nlp: Language) -> Tokenizer:
        defaults = nlp.Defaults
        exceptions = defaults.tokenizer_exceptions or {}
        return RememberingTokenizer(
            nlp.vocab,
            rules={text: parts for text, parts in exceptions.items() if text not in emoticons},
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=_Suffixes(compile_suffix_regex([*(defaults.suffixes or ()), _STOP_AFTER_YEAR])),
            infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
            max_cache_size=_KEPT,
        )

    return tokenizer
