"""Programmes: named programmes, strategies, networks, prizes, laws and events."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.organisations.names import Found
from pipeline.extract.organisations.words import text
from pipeline.extract.programmes.brands import branded
from pipeline.extract.programmes.phrases import day
from pipeline.extract.programmes.quoted import quoted
from pipeline.extract.programmes.shape import shaped
from pipeline.extract.quotes.marked import Marked, marked
from pipeline.extract.spans import read, write
from pipeline.extract.values import Programme
from pipeline.lexicon import known_names


@Language.factory("verlautbar_programmes")
def create_programmes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `programmes`."""

    def component(doc: Doc) -> Doc:
        names = marked(doc)
        mottos = {name.outer.start: name.outer.end for name in names if name.pair.opened and name.pair.closed}
        found = _distinct(doc, [*_mentions(doc, names)])
        found = [_with_motto(item, mottos) for item in found]
        found = _distinct(doc, [*found, *_again(doc, found)])
        full = _full_names(found)
        write(
            doc,
            "programmes",
            ((item.start, item.end, "PROGRAMME", Programme(name=full[item.name], kind=item.kind)) for item in found),
        )
        return doc

    return component


def _mentions(doc: Doc, names: Sequence[Marked]) -> Iterator[Found]:
    """All mentions by name, overlapping ones too."""
    taken = {
        at
        for group in ("people", "organisations")
        for span, _ in read(doc, group)
        for at in range(span.start, span.end)
    }
    introducing: set[int] = set()
    last: tuple[int, str] | None = None  # where a quoted name ended, and its kind
    for name in names:
        found = [*quoted(doc, name)]
        if not found and last is not None and last[0] == name.outer.start - 1 and name.pair.closed:
            found = [*_listed(doc, name, last[1])]
        introducing.update(item.start - 2 for item in found)
        last = (name.outer.end, found[-1].kind) if found else None
        yield from found
    for token in doc:
        if token.is_space or token.i in taken:
            continue
        for words, entry in known_names("programmes").get(token.text, ()):
            if all(text(doc, token.i + offset) == word for offset, word in enumerate(words)):
                yield Found(token.i, token.i + len(words), entry["name"], entry["kind"], entry.get("abbreviation"))
                break
        if not token.text[0].isupper():
            continue
        yield from branded(doc, token.i, taken)
        after = day(doc, token.i, taken)
        if after > token.i:
            feast = doc[token.i : after].text.replace("Tages ", "Tag ", 1)
            yield Found(token.i, after, feast, "event")
        if token.i not in introducing:  # the trigger of a name in quotation marks is no name of its own
            yield from shaped(doc, token.i, taken)


def _listed(doc: Doc, name: Marked, kind: str) -> Iterator[Found]:
    """A name in quotation marks that goes on a list of them: "die Programme „Wege“ und „Plätze“"."""
    if text(doc, name.outer.start - 1) in ("und", "sowie", ",", "oder"):
        yield Found(name.inner.start, name.inner.end, name.text.strip(), kind)


def _distinct(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """Mentions that neither overlap each other nor lie inside an organisation; the longest stays."""
    taken = {at for span, _ in read(doc, "organisations") for at in range(span.start, span.end)}
    caption_start = doc._.caption_start
    if caption_start is not None:
        taken |= {token.i for token in doc if token.idx >= caption_start}
    kept = []
    for item in sorted(found, key=lambda item: (item.start - item.end, item.start)):
        tokens = range(item.start, item.end)
        if taken.isdisjoint(tokens):
            kept.append(item)
            taken.update(tokens)
    return sorted(kept, key=lambda item: item.start)


def _with_motto(item: Found, mottos: Mapping[int, int]) -> Found:
    """An event with its motto in quotation marks behind it: the span takes the motto in, the name stays short."""
    if item.kind not in ("event", "prize") or item.end not in mottos:
        return item
    return Found(item.start, mottos[item.end], item.name, item.kind, item.abbreviation)


def _again(doc: Doc, found: Sequence[Found]) -> Iterator[Found]:
    """Later mentions of a programme by its abbreviation."""
    meant = {item.abbreviation: item for item in found if item.abbreviation}
    for token in doc if meant else ():
        item = meant.get(token.text)
        if item is not None:
            yield Found(token.i, token.i + 1, item.name, item.kind, item.abbreviation)


def _full_names(found: Sequence[Found]) -> dict[str, str]:
    """For each name the longest one of the release that begins with it ("Wärmegesetz" → "Wärmegesetz 2030")."""
    names = list(dict.fromkeys(item.name for item in found))
    return {name: max((other for other in names if _begins(other, name)), key=len) for name in names}


def _begins(full: str, name: str) -> bool:
    return full == name or (full.startswith(name) and not full[len(name)].isalnum() and full[len(name)] != "-")
