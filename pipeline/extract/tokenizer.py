"""What the German tokenizer should do otherwise in releases: no faces, no year with the full stop of its sentence."""

from collections.abc import Callable

from spacy.lang.tokenizer_exceptions import emoticons
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

_STOP_AFTER_YEAR = r"(?<=(?<!\d)(?:1[5-9]|20)\d\d)\."


@registry.tokenizers("verlautbar_tokenizer")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The tokenizer of a `Language` as it fits releases; built once, since a change of the usual one takes as long.

    "(Olpe): 500 Euro" holds no face, and "seit 2016." ends with a full stop. Digits of fewer or more places keep
    theirs: there it makes an ordinal as often as it ends a sentence.
    """

    def tokenizer(nlp: Language) -> Tokenizer:
        defaults = nlp.Defaults
        exceptions = defaults.tokenizer_exceptions or {}
        return Tokenizer(
            nlp.vocab,
            rules={text: parts for text, parts in exceptions.items() if text not in emoticons},
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=compile_suffix_regex([*(defaults.suffixes or ()), _STOP_AFTER_YEAR]).search,
            infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )

    return tokenizer
