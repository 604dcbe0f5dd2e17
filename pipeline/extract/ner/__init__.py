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
    units = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
    tokens = [[token for token in unit if not token.is_space] for unit in units]
    found = shipped()([[token.text for token in sentence] for sentence in tokens])
    return [
        Mention(sentence[mention.start].i, sentence[mention.end - 1].i + 1, mention.kind, mention.score)
        for sentence, names in zip(tokens, found, strict=True)
        for mention in names
    ]
