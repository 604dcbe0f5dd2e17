"""Figures and what they count."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_figures")
def create_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups figures."""

    def component(doc: Doc) -> Doc:
        for group in ["figures"]:
            write(doc, group, [])
        return doc

    return component
