"""The readers of documents are heavy and come only with the extra `documents`."""

from importlib import import_module
from types import ModuleType

from pipeline.errors import UnreadableError


def document_library(name: str) -> ModuleType:
    """The library that reads a kind of document. Raises `UnreadableError` where it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        message = "PDF and Word are read with an extra: pip install 'verlautbar[documents]'."
        raise UnreadableError("missing_extra", message) from None
