"""Names that a trained network finds: people, places and bodies, as evidence beside the rules.

The component writes the span group `ner`: the label of a span is PER, LOC or ORG, `span._.ner_score` how likely it is.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.ner.borrowed import borrow
from pipeline.extract.ner.labels import Mention
from pipeline.extract.ner.mention import write_mentions
from pipeline.extract.ner.tagger import shipped
from pipeline.extract.tokens import tokens_of

OWN = "own"


@Language.factory("verlautbar_ner", default_config={"model": OWN})
def create_ner(nlp: Language, name: str, model: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `ner`, by our own model or an installed one of spaCy."""
    find = own_mentions if model == OWN else borrow(model)

    def component(doc: Doc) -> Doc:
        write_mentions(doc, find(doc))
        return doc

    return component


def own_mentions(doc: Doc) -> list[Mention]:
    """The names that our model finds, sentence by sentence where the sentences are known."""
    tokens = tokens_of(doc)
    sentences: list[list[str]] = [[]]
    places: list[list[int]] = [[]]
    for at, (form, starts) in enumerate(zip(tokens.forms, tokens.starts, strict=True)):
        if starts and sentences[-1]:
            sentences.append([])
            places.append([])
        if not form.is_space:
            sentences[-1].append(form.text)
            places[-1].append(at)
    return [
        Mention(place[name.start], place[name.end - 1] + 1, name.kind, name.score)
        for place, names in zip(places, shipped()(sentences), strict=True)
        for name in names
    ]
