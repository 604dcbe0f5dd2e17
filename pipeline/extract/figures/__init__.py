"""Figures: quantities in German prose and tables, with their bounds, what they count, and the role of amounts."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.dates.expressions import expressions
from pipeline.extract.figures.columns import column_numbers
from pipeline.extract.figures.openings import quantity_openings
from pipeline.extract.figures.ordinals import edition
from pipeline.extract.figures.quantities import read_quantity
from pipeline.extract.figures.quantity import Earlier, Quantity
from pipeline.extract.figures.roles import amount_roles
from pipeline.extract.spans import write
from pipeline.extract.values import Figure
from pipeline.extract.words import Words, words_of


@Language.factory("verlautbar_figures")
def create_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span group `figures`; the label is the kind in capitals."""

    def component(doc: Doc) -> Doc:
        words = words_of(doc)
        found = with_roles(words, list(quantities(words, _text_end(doc, words))), doc)
        spans = [(words.index[q.start], words.index[q.end - 1] + 1, q.figure.kind.upper(), q.figure) for q in found]
        write(doc, "figures", spans)
        return doc

    return component


def quantities(words: Words, end: int) -> Iterator[Quantity]:
    """The quantities of the words before `end`, in order; what tells a time is none."""
    columns = column_numbers(words)
    taken = {i for expression in expressions(words) for i in range(expression.start, expression.end)}
    earlier = Earlier()
    after = 0
    for i in quantity_openings(words):
        if i < after or i in taken:
            continue
        if i >= end:
            return
        if found := _edition(words, i) or read_quantity(words, i, columns.get(i), earlier):
            yield found
            earlier, after = earlier.followed(found), found.end


def with_roles(words: Words, found: list[Quantity], doc: Doc) -> list[Quantity]:
    """The quantities, those of money with their role."""
    date = doc._.release.date if doc._.release is not None else None
    amounts = [quantity for quantity in found if quantity.figure.kind == "money"]
    roles = iter(amount_roles(words, amounts, date))
    return [
        replace(q, figure=replace(q.figure, amount_role=next(roles))) if q.figure.kind == "money" else q for q in found
    ]


def _edition(words: Words, i: int) -> Quantity | None:
    found = edition(words, i)
    if found is None:
        return None
    number, end = found
    figure = Figure("ordinal", number, number, of=words.text[end - 1])
    return Quantity(i, end, i, figure)


def _text_end(doc: Doc, words: Words) -> int:
    """The first word of the picture texts, which give no figures."""
    start = doc._.caption_start
    if start is None:
        return len(words)
    return next((k for k in range(len(words)) if doc[words.index[k]].idx >= start), len(words))
