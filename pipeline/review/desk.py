"""The buttons by which rows are judged in a notebook."""

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets as widgets

from pipeline.corrections import Correction
from pipeline.errors import UsageError
from pipeline.review.judging import Judging, offered

_SAID = {"right": "You said: right.", "wrong": "You said: wrong."}


class Desk:
    """The widgets around a `Judging`, which a notebook shows as `box`."""

    def __init__(self, judging: Judging) -> None:
        self.judging = judging
        self.row, self.notice = widgets.HTML(), widgets.HTML()
        self.right = self._button("Right", "success", lambda: judging.right(self.why.value))
        self.wrong = self._button("Wrong", "danger", lambda: judging.wrong(self.why.value))
        self.back = self._button("Back", "", lambda: judging.move(-1))
        self.skip = self._button("Skip", "", lambda: judging.move(1))
        self.column = widgets.Dropdown(description="Column")
        self.value = widgets.Text(description="Value")
        self.save = self._button(
            "Other value", "warning", lambda: judging.change(self.column.value, self.value.value, self.why.value)
        )
        self.why = widgets.Text(description="Why")
        verdicts = widgets.HBox([self.right, self.wrong, self.skip, self.back])
        change = widgets.HBox([self.column, self.value, self.save])
        self.box = widgets.VBox([self.row, verdicts, change, self.why, self.notice])
        self._draw()

    def __repr__(self) -> str:
        return f"{self.judging.judged} of {len(self.judging.doubts)} rows judged"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - what IPython hands on
        return {**self.box._repr_mimebundle_(**options), "text/plain": repr(self)}

    def _button(self, label: str, style: str, act: Callable[[], None]) -> Any:  # noqa: ANN401 - ipywidgets has no types
        button = widgets.Button(description=label, button_style=style)
        button.on_click(lambda _: self._do(act))
        return button

    def _do(self, act: Callable[[], None]) -> None:
        """Act, and show what came of it; what cannot be written is said, and the row stays."""
        try:
            act()
        except (UsageError, OSError) as error:
            self.notice.value = f"<b>{escape(str(error))}</b>"
        else:
            self._draw()

    def _draw(self) -> None:
        judging, doubt = self.judging, self.judging.current
        self.notice.value = escape(f"{self!r}, in {judging.path}")
        for button in (self.right, self.wrong, self.skip, self.save):
            button.disabled = doubt is None
        self.back.disabled = judging.place == 0
        self.value.value = self.why.value = ""
        if doubt is None:
            self.row.value = "<p>No row is left.</p>"
            return
        table = doubt.address.table
        if tuple(self.column.options) != offered(table):
            self.column.options = offered(table)
        self.row.value = (
            f"<p>{judging.place + 1} · {escape(table)} · confidence {doubt.confidence:.2f}</p>"
            f"<h4>{escape(doubt.says)}</h4><blockquote>{escape(doubt.context)}</blockquote>"
            f"<p>{escape(_said(judging.told))}</p>"
        )


def _said(told: Correction | None) -> str:
    if told is None:
        return ""
    return _SAID.get(told.verdict, f"You said: {told.column} is {told.value or 'empty'}.")
