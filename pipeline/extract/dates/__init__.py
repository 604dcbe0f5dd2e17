"""Dates and periods."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_dates")
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups dates."""

    def component(doc: Doc) -> Doc:
        for group in ["dates"]:
            write(doc, group, [])
        return doc

    return component
