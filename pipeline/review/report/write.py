"""Puts the report together: one file without need of network or server; of many releases, also a folder of parts."""

import base64
import hashlib
import json
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import pandas as pd

from pipeline.errors import UsageError
from pipeline.review.report.content import Content, content
from pipeline.review.report.texts import texts

ONE_FILE = 1000  # releases; above it texts and rows are loaded when a release is opened
_ASSETS = files("pipeline.review.report") / "assets"
_SCRIPTS = ("dom", "store", "marks", "filters", "charts", "map", "release", "lists", "main")


@dataclass(frozen=True, slots=True)
class Written:
    """Where the report lies, how many releases it holds, and the files beside it that belong to it."""

    page: Path
    releases: int
    parts: tuple[Path, ...]


def write_report(tables: dict[str, pd.DataFrame], target: Path, language: str = "en") -> Written:
    """Write the report of datasets, as `pipeline.load` gives them, to `target`.

    Raises `UsageError` where the target cannot be a file, and for a language that the report does not speak.
    """
    if target.is_dir():
        raise UsageError(f"{target} is a folder; the report needs the name of a file.")
    words = texts(language)
    held = content(tables)
    split = len(held.index["releases"]) > ONE_FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    parts = _write_parts(held, target) if split else ()
    index = held.index | {"texts": words, "language": language, "outlines": _outlines()}
    index["folder"] = _folder(target).name if split else None
    _replace(target, _page(index, () if split else held.parts, words["page"], language))
    return Written(target, len(held.index["releases"]), parts)


def _folder(target: Path) -> Path:
    return target.with_name(f"{target.stem}_parts")


def _write_parts(held: Content, target: Path) -> tuple[Path, ...]:
    """Each part as a script: a page that was opened from disk may load scripts, but fetch nothing."""
    folder = _folder(target)
    folder.mkdir(exist_ok=True)
    written = []
    for number, part in enumerate(held.parts):
        path = folder / f"part-{number:05}.js"
        _replace(path, f"verlautbarPart({number},{_json(part)});\n")
        written.append(path)
    for old in sorted(set(folder.glob("part-*.js")) - set(written)):
        old.unlink()
    return tuple(written)


def _page(index: dict[str, Any], parts: tuple[Any, ...], words: dict[str, str], language: str) -> str:
    style = _asset("report.css")
    script = '"use strict";\n(() => {\n' + "\n".join(_asset(f"{name}.js") for name in _SCRIPTS) + "})();\n"
    # Only these two may run, so that nothing from a release ever does, and nothing is asked of the network.
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    if index["folder"]:
        policy += " 'self' file:"
    data = [_data("index", index), *(_data(f"part-{number}", part) for number, part in enumerate(parts))]
    return Template(_asset("report.html")).substitute(
        language=language,
        title=escape(words["document_title"]),
        skip=escape(words["skip"]),
        policy=escape(policy),
        style=style,
        data="\n".join(data),
        script=script,
    )


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _outlines() -> Any:  # noqa: ANN401 - JSON
    return json.loads((files("pipeline.review.report") / "outlines.json").read_text(encoding="utf-8"))


def _data(name: str, value: Any) -> str:  # noqa: ANN401 - JSON
    return f'<script type="application/json" id="{name}">{_json(value)}</script>'


def _json(value: Any) -> str:  # noqa: ANN401 - JSON
    """JSON in which no text can end the script element that it stands in, nor begin a comment or another script."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return plain.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _replace(path: Path, text: str) -> None:
    """Write whole or not at all."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
