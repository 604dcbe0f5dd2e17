"""Looks back at what the stages made: see it, judge it, measure it.

from pipeline import review

review.show(tables, release_id)            # a release with its spans, in a notebook
review.queue(tables)                       # the least certain rows first
review.compare(before, after)              # what two runs differ in
review.map_municipalities(tables)          # municipalities on the map
review.judge(rows, "corrections.csv")      # rows of the queue, with buttons that write corrections
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.review.comparison import compare
    from pipeline.review.drawing import map_municipalities
    from pipeline.review.highlights import show
    from pipeline.review.judging import judge
    from pipeline.review.least_certain import queue

__all__ = ["compare", "judge", "map_municipalities", "queue", "show"]

_HOMES = {
    "compare": "comparison",
    "judge": "judging",
    "map_municipalities": "drawing",
    "queue": "least_certain",
    "show": "highlights",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    """Import a function when it is first asked for: drawing needs matplotlib, buttons need ipywidgets."""
    if name in _HOMES:
        return getattr(import_module(f"pipeline.review.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
