"""Assembles the spaCy pipeline from `config.cfg`, and runs it over a release."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean.release import Release
from pipeline.extract import (  # noqa: F401 - importing registers the factories
    dates,
    figures,
    organisations,
    people,
    places,
    programmes,
    quotes,
    sentences,
    spans,
    tokenizer,
)
from pipeline.extract.ner import OWN, evidence  # noqa: F401

CONFIG = Path(__file__).with_name("config.cfg")
NO_NER = "none"
_OF_NER = frozenset({"ner", "people_weighed", "organisations_weighed"})


def load_nlp(ner: str = OWN) -> Language:
    """The extraction pipeline as an ordinary spaCy `Language`; what its components write is told in `spans`.

    `ner` is what finds names beside the rules: our own model, `none`, or the name of an installed spaCy model.
    Raises `UsageError` where that model is not installed.
    """
    config = spacy.util.load_config(CONFIG)
    if ner == NO_NER:
        config["nlp"]["pipeline"] = [name for name in config["nlp"]["pipeline"] if name not in _OF_NER]
    else:
        config["components"]["ner"]["model"] = ner
    return spacy.util.load_model_from_config(config, auto_fill=True)


def extract(nlp: Language, release: Release) -> Doc:
    """Run the pipeline over a release.

    The picture texts follow the text after an empty line, since they name people whom the text may not; so a span at
    or after `doc._.caption_start` has no place in `release.text`.
    """
    text = release.text
    if release.captions:
        text += "\n\n" + "\n".join(release.captions)
    doc = nlp.make_doc(text)
    doc._.release = release
    doc._.caption_start = len(release.text) + 2 if release.captions else None
    return nlp(doc)
