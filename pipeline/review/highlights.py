"""A release with its spans, as a notebook shows it."""

from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pandas as pd

from pipeline.errors import UsageError

# The colours of the report, of which dark ink stands off enough.
COLOURS = {
    "municipalities": "#bfe3c5",
    "people": "#cfe0fb",
    "offices": "#dcd3f7",
    "organisations": "#fbdcc0",
    "programmes": "#f6cfe3",
    "figures": "#fdf0a8",
    "dates": "#d8ecf0",
    "quotes": "#eceef1",
    "places": "#e3eccb",
}
_SHOWN = ("municipalities", "people", "offices", "organisations", "programmes", "figures", "quotes")
_WIDTH = "46rem"

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True, repr=False)
class Highlighted:
    """A text and the spans to be marked in it; a notebook shows it as HTML."""

    title: str
    text: str
    spans: tuple[Span, ...]

    def __repr__(self) -> str:
        return f"{self.title} ({len(self.spans)} spans)"

    def _repr_html_(self) -> str:
        present = {table for _, _, table in self.spans}
        legend = " ".join(_marked(table, table) for table in COLOURS if table in present)
        body = "".join(_piece(piece, table) for piece, table in _pieces(self.text, self.spans))
        style = f"white-space: pre-wrap; max-width: {_WIDTH}; line-height: 1.6"
        return f'<h4>{escape(self.title)}</h4><p>{legend}</p><div style="{style}">{body}</div>'


def show(tables: dict[str, pd.DataFrame], release_id: str, only: tuple[str, ...] = _SHOWN) -> Highlighted:
    """A release with the spans of the tables named in `only`.

    Raises `UsageError` where the datasets lack the release or a table.
    """
    releases = tables["releases"].set_index("release_id")
    if release_id not in releases.index:
        raise UsageError(f"The datasets hold no release {release_id}.")
    if unknown := sorted(set(only) - set(COLOURS)):
        raise UsageError(f"Spans are of {', '.join(COLOURS)}, not of {', '.join(unknown)}.")
    release = releases.loc[release_id]
    mentions = tables["mentions"]
    here = mentions[(mentions["release_id"] == release_id) & mentions["table"].isin(only)]
    rows = zip(here["start"], here["end"], here["table"], strict=True)
    spans = sorted((int(start), int(end), str(table)) for start, end, table in rows if pd.notna(start))
    return Highlighted(str(release["title"]), str(release["text"]), tuple(spans))


def _pieces(text: str, spans: tuple[Span, ...]) -> list[tuple[str, str | None]]:
    """The text in pieces, each with the table of the narrowest span that covers it."""
    edges = sorted({0, len(text), *(edge for start, end, _ in spans for edge in (start, end))})
    pieces = []
    for start, end in pairwise(edges):
        covering = [span for span in spans if span[0] <= start and span[1] >= end]
        narrowest = min(covering, key=lambda span: span[1] - span[0])[2] if covering else None
        pieces.append((text[start:end], narrowest))
    return pieces


def _piece(text: str, table: str | None) -> str:
    return escape(text) if table is None else _marked(text, table)


def _marked(text: str, table: str) -> str:
    style = f"background: {COLOURS[table]}; color: #1a1d21; border-radius: 2px"
    return f'<mark style="{style}" title="{table}">{escape(text)}</mark>'
