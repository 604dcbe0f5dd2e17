"""Programmes."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_programmes")
def create_programmes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups programmes."""

    def component(doc: Doc) -> Doc:
        for group in ["programmes"]:
            write(doc, group, [])
        return doc

    return component
