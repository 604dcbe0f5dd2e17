"""Organisations."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_organisations")
def create_organisations(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups organisations."""

    def component(doc: Doc) -> Doc:
        for group in ["organisations"]:
            write(doc, group, [])
        return doc

    return component
