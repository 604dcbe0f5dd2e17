"""Places."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_places")
def create_places(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups places."""

    def component(doc: Doc) -> Doc:
        for group in ["places"]:
            write(doc, group, [])
        return doc

    return component
