"""What `docs/gazetteer.md` shows is so."""

import re
from pathlib import Path

import pytest

from pipeline.lexicon import lexicon

PAGE = (Path(__file__).parents[2] / "docs" / "gazetteer.md").read_text(encoding="utf-8")


def examples() -> tuple[str, list[tuple[str, str]]]:
    """The lines of the page that only do something, and those that show a value, with it."""
    (block,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    lines = [line.partition("  # ") for line in block.splitlines()]
    return "\n".join(code for code, _, value in lines if not value), [
        (code, value) for code, _, value in lines if value
    ]


def test_examples_give_what_they_show() -> None:
    # The page is ours: its lines are run as a reader would run them.
    setup, shown = examples()
    scope: dict[str, object] = {}
    exec(setup, scope)  # noqa: S102
    assert shown
    assert [(code, repr(eval(code, scope))) for code, _ in shown] == shown  # noqa: S307


@pytest.mark.parametrize(("table", "entry"), re.findall(r"`\[([\w.]+)\]`[^|]*\| `(\"[^`]*?)`", PAGE))
def test_entries_that_are_shown_stand_in_the_lexicon(table: str, entry: str) -> None:
    rows = lexicon("places_forms")
    for part in table.split("."):
        rows = rows[part]
    name, _, value = (cell.strip() for cell in entry.partition("="))
    shown = eval(value)  # noqa: S307
    assert rows.get(name.strip('"'), shown) == shown
