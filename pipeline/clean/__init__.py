"""The second stage: a `Source` becomes a `Release`, or several, the parts told apart and the text clean.

Extraction needs the types alone, so the work in `cleaning`, with its parsers, is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.clean.release import Block, Contact, Release

if TYPE_CHECKING:
    from pipeline.clean.cleaning import clean, clean_all

__all__ = ["Block", "Contact", "Release", "clean", "clean_all"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """Import a function when it is first asked for."""
    if name in {"clean", "clean_all"}:
        return getattr(import_module("pipeline.clean.cleaning"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
