"""What several tests of extraction share."""

import pytest
import spacy
from spacy.language import Language

from pipeline.extract import organisations, programmes, quotes, sentences  # noqa: F401 - registers the factories


@pytest.fixture(scope="session")
def naming() -> Language:
    """The components that name bodies and programmes, alone."""
    nlp = spacy.blank("de")
    for component in ("sentences", "organisations", "quotes", "programmes"):
        nlp.add_pipe(f"verlautbar_{component}")
    return nlp
