"""verlautbar: German government press releases into datasets.

import pipeline

pipeline.run("raw", "processed")          # a folder of releases into tables
tables = pipeline.load("processed")       # the tables as DataFrames, rightly typed
one = pipeline.structure("release.txt")   # one release: .release, .doc, .facts, .tables
nlp = pipeline.load_nlp()                 # the extraction as an ordinary spaCy Language
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.quick_spacy import prepare

if TYPE_CHECKING:
    from pipeline.extract.nlp import load_nlp
    from pipeline.frames import load
    from pipeline.result import Structured, structure
    from pipeline.runner import Summary, run

__version__ = "0.1.0"
__all__ = ["Structured", "Summary", "__version__", "load", "load_nlp", "run", "structure"]

# No module bears the name of a function that is public here: importing it would put the module in the function's place.
_HOMES = {
    "Structured": "pipeline.result",
    "Summary": "pipeline.runner",
    "load": "pipeline.frames",
    "load_nlp": "pipeline.extract.nlp",
    "run": "pipeline.runner",
    "structure": "pipeline.result",
}

prepare()


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """Import a public name when it is first asked for, so that `import pipeline` costs nothing."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return __all__
