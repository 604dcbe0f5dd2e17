"""People and their offices."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.spans import write


@Language.factory("verlautbar_people")
def create_people(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups people offices."""

    def component(doc: Doc) -> Doc:
        for group in ["people", "offices"]:
            write(doc, group, [])
        return doc

    return component
