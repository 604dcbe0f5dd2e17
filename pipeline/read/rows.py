"""A row of a table, or an object of JSON, that holds a release: which column is what."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.errors import UnreadableError
from pipeline.lexicon import lexicon
from pipeline.read.blob import hash_of
from pipeline.read.decoding import mend
from pipeline.read.markup import is_markup
from pipeline.read.source import Format, Source, Stated

_ELEMENT = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|table|article|section|html)\b[^<>]*>", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html)\b", re.IGNORECASE)


@cache
def _fields() -> dict[str, tuple[str, int]]:
    """For each name of a column the field that it means, and its rank among the names of that field."""
    columns: dict[str, list[str]] = lexicon("containers")["columns"]
    return {_fold(name): (field, rank) for field, names in columns.items() for rank, name in enumerate(names)}


def _fold(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def known_columns(names: Iterable[str]) -> int:
    """How many of the names are those of fields."""
    return sum(_fold(name) in _fields() for name in names)


def check_columns(names: Iterable[str]) -> None:
    """Raise `UnreadableError` when none of the columns is one of text."""
    names = list(names)
    if not any(_fields().get(_fold(name), ("", 0))[0] in ("text", "html") for name in names):
        shown = ", ".join(name.strip()[:30] for name in names[:10])
        message = f"No column is called text, body, content, html or alike; the columns are: {shown}."
        raise UnreadableError("no_text_column", message)


def source_of_row(path: str, row: Mapping[str, str], data: bytes, file_format: Format) -> Source:
    """The `Source` of a row. Raises `UnreadableError` where it has no text."""
    ranked: dict[str, list[tuple[int, str]]] = {}
    for name, value in row.items():
        field, rank = _fields().get(_fold(name), ("", 0))
        if field and value.strip():
            ranked.setdefault(field, []).append((rank, value))
    found = {field: min(values)[1] for field, values in ranked.items()}
    content = _content(found)
    if content is None:
        raise UnreadableError("empty_row", "The row has no text.")
    content, problems = mend(content)
    markup = _ELEMENT.search(content) if content == found.get("html") else is_markup(content)
    return Source(
        path=path,
        sha256=hash_of(data),
        format=file_format,
        media="html" if markup else "text",
        content=content,
        url=found.get("url"),
        retrieved_at=_moment(found.get("retrieved_at")),
        stated=Stated(**{name: _line(found.get(name)) for name in ("title", "subtitle", "date", "issuer", "lead")}),
        problems=problems,
    )


def _content(found: Mapping[str, str]) -> str | None:
    """The markup of the release, which keeps its structure, or its text, which is better than a whole page."""
    html, text = found.get("html"), found.get("text")
    if html and text and _WHOLE_PAGE.match(html):
        return text
    return html or text


def _line(value: str | None) -> str | None:
    """A short field on one line, without the tags that an export may leave in it."""
    if value is None:
        return None
    return mend(" ".join(re.sub(r"</?\w[^<>]*>", " ", value).split()))[0] or None


def _moment(value: str | None) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(value.strip()) if value else None
    except ValueError:
        return None
