"""Imports spaCy without its command line, which takes a third of the time and which no release needs.

`spacy/__init__` imports `spacy.cli` for one function, `spacy.info`, and with it an HTTP client, a project manager and
templates. While spaCy is imported here, a stand-in takes that place; it is gone afterwards. Whoever then asks for
`spacy.cli` or calls `spacy.info` gets the real one, imported at that moment.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_CLI = "spacy.cli"
_INFO = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy, unless somebody has done so: then nothing is changed."""
    if "spacy" in sys.modules:
        return
    package, module = ModuleType(_CLI), ModuleType(_INFO)
    package.__path__ = []
    vars(module)["info"] = _info
    sys.modules |= {_CLI: package, _INFO: module}
    try:
        spacy = import_module("spacy")
    finally:
        del sys.modules[_CLI], sys.modules[_INFO]
    vars(spacy)["__getattr__"] = _attribute


def _info(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the signature is spaCy's
    """What `spacy.info` tells of spaCy or of a pipeline."""
    return import_module(_INFO).info(*args, **kwargs)


def _attribute(name: str) -> Any:  # noqa: ANN401 - any attribute of a module
    """`spacy.cli` for those who use it without importing it; no other name is missing."""
    if name == "cli":
        return import_module(_CLI)
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
