"""How many beneficiaries a release states: "Weitere zehn Kommunen", "sieben Kommunen"."""

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.interpret.awards.award import AREA, COMPLETE, Award
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import says, trigger
from pipeline.lexicon import lexicon

_REACH = 3


def found_count(awards: Sequence[Award], stated: int) -> int:
    """How many beneficiaries the text names: parts of a town each for itself; where "drei Kommunen" stand beside their
    district, only they count; where a list stands beside other awards, the list does."""
    named = {(award.town.ags, award.town.place.name) for award in awards if award.construction != AREA}
    municipal = {pair for pair in named if len(pair[0]) == 8}
    keys = {ags for ags, _ in named}
    listed = {award.town.ags for award in awards if award.construction in COMPLETE}
    counts = (len(keys), len(named), len(municipal), len(listed))
    return next((count for count in counts if count == stated), len(keys))


def stated_count(doc: Doc, parts: Sequence[Passage]) -> int | None:
    """The stated number of beneficiaries: the first in title, subtitle, lead or a sentence that selects or awards."""
    nouns = frozenset(lexicon("announcements")["counts"]["nouns"])
    sure = trigger("awards", "sure")
    numbers = [
        (span.start, span.end, figure)
        for span, figure in spans.read(doc, "figures")
        if figure is not None and figure.kind == "count" and figure.value_min == figure.value_max
    ]
    elsewhere = trigger("announcements", "amounts", "elsewhere_words")
    for part in parts:
        head = part.zone in ("title", "subtitle", "lead") or (part.zone == "paragraph" and part.paragraph == 0)
        if part.background or part.spoken or says(part.words, elsewhere) or not (head or says(part.words, sure)):
            continue
        for start, end, figure in numbers:
            if not part.start <= start < part.end or figure.modifier != "exact" or figure.value_min is None:
                continue
            if _noun(doc, start, end) in nouns:
                return int(figure.value_min)
    return None


def _noun(doc: Doc, start: int, end: int) -> str:
    """What a figure counts: the first noun in or after it."""
    return next(
        (token.lower_ for token in doc[start : end + _REACH] if token.text[:1].isupper() and token.i > start), ""
    )
