"""Organisations: named ministries, authorities, associations, companies, universities, clubs and the like."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.organisations import grammar, names
from pipeline.extract.organisations.bodies import merge
from pipeline.extract.organisations.heads import Head, head
from pipeline.extract.organisations.names import Found
from pipeline.extract.organisations.nominative import nominative
from pipeline.extract.organisations.words import text
from pipeline.extract.quotes.marked import marked
from pipeline.extract.spans import read, write
from pipeline.extract.tokens import tokens_of
from pipeline.gazetteer import gazetteer

_MUNICIPAL = ("stadt ", "gemeinde ", "kreis ", "landkreis ", "städteregion ", "markt ")


@Language.factory("verlautbar_organisations")
def create_organisations(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `organisations`."""

    def component(doc: Doc) -> Doc:
        issuer = doc._.release.issuer if doc._.release is not None else None
        found = longest([*_mentions(doc, issuer or "")])
        found = longest([*_abbreviated(doc, found), *found])
        merged = merge(found, None if (issuer or "").casefold().startswith(_MUNICIPAL) else issuer)
        write(doc, "organisations", ((item.start, item.end, "ORG", value) for item, value in merged))
        return doc

    return component


def longest(found: list[Found]) -> list[Found]:
    """Mentions that do not overlap; of those that do the longest stays."""
    kept: list[Found] = []
    taken: set[int] = set()
    for item in sorted(found, key=lambda item: (item.start - item.end, item.start)):
        tokens = range(item.start, item.end)
        if taken.isdisjoint(tokens):
            kept.append(item)
            taken.update(tokens)
    return sorted(kept, key=lambda item: item.start)


def _mentions(doc: Doc, issuer: str) -> Iterator[Found]:
    """All mentions by name, overlapping ones too."""
    taken = {at for span, _ in read(doc, "people") for at in range(span.start, span.end)}
    for at, form in enumerate(tokens_of(doc).forms):
        if form.is_space or at in taken:
            continue
        yield from names.known(doc, at)
        yield from names.legal(doc, at, taken)
        if not form.text[0].isupper():
            continue
        yield from names.acronym(doc, at, taken)
        yield from names.prefixed(doc, at, taken)
        yield from names.partnered(doc, at, taken)
        word = head(form.text)
        if word is not None:
            yield from _headed(doc, at, word, taken, issuer)
    for name in marked(doc):
        yield from names.quoted(doc, name)


def _headed(doc: Doc, at: int, word: Head, taken: AbstractSet[int], issuer: str) -> Iterator[Found]:
    """The mention around a head word, if anything shows that it is a name."""
    reach = grammar.reach(doc, at, word, taken)
    end, proof = reach.end, reach.proof
    following = text(doc, end)
    if not proof and end == at + 1 and following[:1].isupper() and following in issuer.split():
        end, proof = end + 1, True  # "Polizei Musterhessen" in a release of that very "Polizeipräsidium"
    if text(doc, end) == "," and proof is False:
        return
    name = nominative(doc, reach.start, at, end, word)
    if gazetteer().is_name(name) or (end == at + 1 and text(doc, reach.start - 1) == "als"):
        return  # "Regionalverband Musterau" is a district; "als Statistisches Landesamt" says what a body is
    short = names.abbreviation(doc, end, name) or names.explained(doc, reach.start, end, name)
    if proof or short:
        yield Found(reach.start, end, name, word.kind, short)


def _abbreviated(doc: Doc, found: list[Found]) -> Iterator[Found]:
    """Later mentions of a body by the abbreviation that the text has given."""
    meant = {item.abbreviation: item for item in found if item.abbreviation}
    for token in doc if meant else ():
        item = meant.get(token.text)
        if item is not None:
            yield Found(token.i, token.i + 1, item.name, item.kind, item.abbreviation)
