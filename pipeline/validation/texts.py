"""The texts of releases beside the rows that quote them: both are sorted, so few texts are held at once."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.tables.schema import table
from pipeline.validation.slices import Slice, slices
from pipeline.validation.violation import Found


class Texts:
    """Gives the texts of releases that are asked for in their order."""

    def __init__(self, path: Path) -> None:
        self._slices: Iterator[Slice] = slices(path, table("releases"), Found(0))
        self._before: dict[str, str] = {}
        self._held: dict[str, str] = {}
        self._last = ""

    def get(self, release_id: str) -> str | None:
        """The text; None where there is no such release, or where it was to be asked for before."""
        while release_id > self._last and (part := next(self._slices, None)) is not None:
            ids, texts = (part.columns.get(name, []) for name in ("release_id", "text"))
            self._before = self._held
            self._held = {key: text or "" for key, text in zip(ids, texts, strict=False) if key}
            self._last = max(self._held, default=self._last)
        return self._held.get(release_id, self._before.get(release_id))
