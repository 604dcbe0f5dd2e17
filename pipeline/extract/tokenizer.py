"""What the German tokenizer should do otherwise in releases: no faces, no year with the full stop of its sentence."""

from collections.abc import Callable
from typing import Any

from spacy.lang.tokenizer_exceptions import emoticons
from spacy.language import Language
from spacy.util import compile_suffix_regex, registry

_STOP_AFTER_YEAR = r"(?<=(?<!\d)(?:1[5-9]|20)\d\d)\."


@registry.callbacks("verlautbar_tokenizer")  # type: ignore[untyped-decorator]
def create_tokenizer_changes() -> Callable[[Language], Language]:
    """The callback that fits the tokenizer of a new `Language` to releases; a saved pipeline keeps the result.

    "(Olpe): 500 Euro" holds no face, and "seit 2016." ends with a full stop. Digits of fewer or more places keep
    theirs: there it makes an ordinal as often as it ends a sentence.
    """

    def change(nlp: Language) -> Language:
        tokenizer: Any = nlp.tokenizer  # the stubs do not know its class
        tokenizer.rules = {text: parts for text, parts in tokenizer.rules.items() if text not in emoticons}
        suffixes = [*(nlp.Defaults.suffixes or ()), _STOP_AFTER_YEAR]
        tokenizer.suffix_search = compile_suffix_regex(suffixes).search
        return nlp

    return change
