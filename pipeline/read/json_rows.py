"""JSON: an object with a release on each line, or a list of such objects."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.errors import UnreadableError
from pipeline.lexicon import lexicon
from pipeline.problems import Problem
from pipeline.read.blob import Blob
from pipeline.read.decoding import decode
from pipeline.read.long_lines import Lines
from pipeline.read.rows import check_columns, source_of_row
from pipeline.read.source import Part, Refusal, Source


def read_json_lines(blob: Blob) -> Iterator[Part]:
    """The sources of the lines, numbered from 1; a broken line costs itself."""
    with Lines(blob.stream) as lines:
        while True:
            path = blob.place(lines.number + 1)
            lines.taken.clear()
            try:
                line = next(lines, None)
                if line is None:
                    return
                if line.strip():
                    yield _source(path, _parse(line), line)
            except UnreadableError as error:
                yield Refusal(path, Problem("error", error.code, str(error)))


def read_json(blob: Blob) -> Iterator[Part]:
    """The sources of the objects of a list, numbered from 1, or of the one object that the file is."""
    content, _ = decode(blob.read(), "text")
    value = _parse(content)
    if isinstance(value, dict) and (rows := _list_in(value)) is not None:
        value = rows
    if isinstance(value, dict):
        yield _source(blob.path, value, content)
        return
    if not isinstance(value, list):
        raise UnreadableError("no_text_column", "The file holds neither an object nor a list of objects.")
    for number, row in enumerate(value, start=1):
        path = blob.place(number)
        try:
            yield _source(path, row, json.dumps(row, ensure_ascii=False))
        except UnreadableError as error:
            yield Refusal(path, Problem("error", error.code, str(error)))


def _parse(text: str) -> Any:  # noqa: ANN401 - any value of JSON
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"This is no valid JSON: {error.msg} at character {error.pos}."
    except (RecursionError, ValueError):
        message = "This is no valid JSON: its values are nested too deep, or its numbers too long."
    raise UnreadableError("broken_row", message)


def _list_in(value: dict[str, Any]) -> list[Any] | None:
    for name in lexicon("containers")["lists"]["names"]:
        if isinstance(value.get(name), list) and any(isinstance(each, dict) for each in value[name]):
            found: list[Any] = value[name]
            return found
    return None


def _source(path: str, value: Any, text: str) -> Source:  # noqa: ANN401 - any value of JSON
    if not isinstance(value, dict):
        raise UnreadableError("broken_row", "This is no object with the fields of a release.")
    row = {str(name): _text(each) for name, each in value.items()}
    check_columns(row)
    return source_of_row(path, row, text.encode("utf-8", "replace"), "jsonl")


def _text(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    """The text of a value: paragraphs may be a list, and WordPress keeps a text under `rendered`."""
    if isinstance(value, str):
        # Half of a pair that an export cut in two cannot be written again.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return "\n\n".join(each for each in map(_text, value) if each)
    if isinstance(value, dict):
        return _text(value.get("rendered", ""))
    return "" if value is None or isinstance(value, bool) else str(value)
