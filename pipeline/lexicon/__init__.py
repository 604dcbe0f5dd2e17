"""What German needs, as data: the TOML files beside this module, each with a comment that says who reads it and how to
add to it."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `<name>.toml`. The result is shared: read it, do not change it."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def known_names(name: str) -> dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]]:
    """The entries of the table `names` of `<name>.toml` by the first word of each form, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
    for entry in lexicon(name)["names"]:
        for form in (entry["name"], *entry.get("forms", ())):
            words = tuple(form.split())
            found.setdefault(words[0], []).append((words, entry))
    for forms in found.values():
        forms.sort(key=lambda item: -len(item[0]))
    return found
