"""Imports spaCy without its command line, which takes a third of the time and which no release needs.

`spacy/__init__` imports `spacy.cli` for one function, `spacy.info`, and with it an HTTP client, a project manager and
templates. While spaCy is imported, a stand-in takes that place; it is gone afterwards. Whoever then asks for
`spacy.cli` or calls `spacy.info` gets the real one, imported at that moment.

Many modules import spaCy, and any of them may be the first. So `pipeline` tells Python's import beforehand, which costs
nothing where nobody needs spaCy.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any

_CLI = "spacy.cli"
_INFO = "spacy.cli.info"


def prepare() -> None:
    """See to it that spaCy is imported quickly when it is; nothing changes where it is imported already."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds spaCy, and nothing else."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name == "spacy" else None
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


class _Loader(SourceFileLoader):
    """Runs spaCy's `__init__` while the stand-in is there."""

    def exec_module(self, module: ModuleType) -> None:
        package, info = ModuleType(_CLI), ModuleType(_INFO)
        package.__path__ = []
        vars(info)["info"] = _info
        sys.modules |= {_CLI: package, _INFO: info}
        try:
            super().exec_module(module)
        finally:
            del sys.modules[_CLI], sys.modules[_INFO]
        vars(module)["__getattr__"] = _attribute


def _info(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the signature is spaCy's
    """What `spacy.info` tells of spaCy or of a pipeline."""
    return import_module(_INFO).info(*args, **kwargs)


def _attribute(name: str) -> Any:  # noqa: ANN401 - any attribute of a module
    """`spacy.cli` for those who use it without importing it; no other name is missing."""
    if name == "cli":
        return import_module(_CLI)
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
