"""Where extraction writes: the names of span groups and extensions, and the few ways to fill and read them.

| span group      | extension        | value                                   |
|-----------------|------------------|-----------------------------------------|
| `figures`       | `_.figure`       | `Figure`                                |
| `dates`         | `_.date`         | `DateSpan`                              |
| `people`        | `_.person`       | `Person`: names and re-mentions         |
| `offices`       | `_.office`       | `Office`                                |
| `organisations` | `_.organisation` | `Organisation`                          |
| `programmes`    | `_.programme`    | `Programme`                             |
| `places`        | `_.place`        | `Place`                                 |
| `quotes`        | `_.quote`        | `Quote`                                 |

On the Doc: `_.release` is the `Release` that the text came from (None for bare text), `_.caption_start` the character
at which the picture texts begin that are appended to it (None where there are none).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc, Span

from pipeline.clean.release import Block, Contact, Release
from pipeline.extract.values import register_value
from pipeline.problems import Problem

GROUPS = {
    "figures": "figure",
    "dates": "date",
    "people": "person",
    "offices": "office",
    "organisations": "organisation",
    "programmes": "programme",
    "places": "place",
    "quotes": "quote",
}


def register() -> None:
    """Register the extensions; calling it again changes nothing."""
    for name in GROUPS.values():
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)
    for name in ("release", "caption_start"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    if not Doc.has_extension("problems"):
        Doc.set_extension("problems", default=())


for _cls in (Release, Block, Contact, Problem):
    register_value(_cls)
register()


def write(doc: Doc, group: str, found: Iterable[tuple[int, int, str, Any]]) -> None:
    """Write a span group: (first token, token after the last, label, value) each, in any order.

    Spans of one group have distinct extents, since spaCy keeps extension values by extent; of two with the same the
    first wins.
    """
    spans: dict[tuple[int, int], Span] = {}
    name = GROUPS[group]
    kept: dict[Any, Any] = doc.user_data
    for start, end, label, value in sorted(found, key=lambda item: item[:2]):
        if (start, end) not in spans:
            spans[start, end] = span = Span(doc, start, end, label=label)
            # What setting `span._` does, for a fourth of its time; a test sees that `span._` reads it.
            kept["._.", name, span.start_char, span.end_char] = value
    doc.spans[group] = list(spans.values())


def read(doc: Doc, group: str) -> Iterator[tuple[Span, Any]]:
    """The spans of a group with their values, in the order of the text; none where no component wrote the group."""
    if group in doc.spans:
        name = GROUPS[group]
        kept: dict[Any, Any] = doc.user_data
        for span in doc.spans[group]:
            yield span, kept.get(("._.", name, span.start_char, span.end_char))


def blocks(doc: Doc) -> tuple[Block, ...]:
    """The blocks of the document's text; without a release each line that is not blank is a paragraph."""
    release = doc._.release
    if release is not None:
        found: tuple[Block, ...] = release.blocks
        return found
    lines, offset = [], 0
    for line in doc.text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped)
            lines.append(Block("paragraph", start, start + len(stripped)))
        offset += len(line)
    return tuple(lines)


def in_caption(doc: Doc, span: Span) -> bool:
    """Whether the span stands in a picture text, and so has no place in `Release.text`."""
    start = doc._.caption_start
    return start is not None and span.start_char >= start
