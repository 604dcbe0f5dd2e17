"""Municipalities on a map, for notebooks and print."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ASPECT = 1 / 0.63  # a degree of latitude over one of longitude, at 51° north
_LARGEST = 400  # square points


def map_municipalities(
    tables: dict[str, pd.DataFrame], by: Literal["count", "amount"] = "count", keys: str = "", role: str | None = None
) -> "Figure":
    """Draw the municipalities of the datasets, dots as large as the number of their rows or the sum awarded to them.

    `keys` is the beginning of the official keys to draw: `"05"` for Nordrhein-Westfalen, nothing for Germany.
    """
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError("Maps need matplotlib: pip install 'verlautbar[notebooks]'.") from error
    rows = tables["municipalities"]
    rows = rows[rows["ags"].str.startswith(keys) & rows["latitude"].notna()]
    if role is not None:
        rows = rows[rows["role"] == role]
    towns = rows.groupby("ags").agg(
        name=("name", "first"),
        latitude=("latitude", "first"),
        longitude=("longitude", "first"),
        count=("ags", "size"),
        amount=("amount_eur", "sum"),
    )
    towns = towns[towns[by] > 0]
    outlines = json.loads((files("pipeline.review.report") / "outlines.json").read_text(encoding="utf-8"))
    figure = Figure(figsize=(8, 8), layout="constrained")
    axes = figure.subplots()
    for ring in _rings(outlines, keys):
        axes.fill(*ring, facecolor="#e6eaef", edgecolor="#b3bcc7", linewidth=0.5)
    if len(towns):
        sizes = _LARGEST * towns[by] / towns[by].max()
        axes.scatter(towns["longitude"], towns["latitude"], s=sizes, color="#c2410c", alpha=0.55)
    axes.set_aspect(_ASPECT)
    axes.set_axis_off()
    figure.text(0.01, 0.01, outlines["source"], fontsize=7, color="#4d5560")
    return figure


def _rings(outlines: dict[str, Any], keys: str) -> Iterator[tuple[list[float], list[float]]]:
    for key, (_, rings) in outlines["districts"].items():
        if key.startswith(keys[:5]):
            for ring in rings:
                points = [list(pd.Series(ring[axis::2]).cumsum() / outlines["steps"]) for axis in (0, 1)]
                yield points[0], points[1]
