"""Quotations and who speaks."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_quotes")
def create_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups quotes."""

    def component(doc: Doc) -> Doc:
        for group in ["quotes"]:
            write(doc, group, [])
        return doc

    return component
