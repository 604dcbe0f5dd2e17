"""What a release announces whose words fit no pattern: its awards or the act of its first lines tell the kind."""

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.interpret.acts import act_of
from pipeline.interpret.announcements.totals import total
from pipeline.interpret.awards import Award, as_amount
from pipeline.interpret.facts import Announcement, Kind
from pipeline.interpret.labels import labels
from pipeline.interpret.passages import Passage
from pipeline.interpret.triggers import says, trigger
from pipeline.lexicon import lexicon

_BY_AWARD, _BY_ACT, _BY_NOTHING = 0.6, 0.5, 0.4
_MONEY = frozenset({"grant", "fund"})
_FIRST = 2  # paragraphs that may tell what a release is about


def fallback(doc: Doc, parts: Sequence[Passage], awards: Sequence[Award]) -> tuple[Announcement, ...]:
    """One announcement: funding where sums were awarded, else the kind of the first act, else a statement where
    somebody is quoted, else another thing."""
    if not parts:
        return ()
    award = next((award for award in awards if award.amount is not None), None)
    if award is not None:
        return (_announced(doc, parts, awards, "funding", award.passage, _BY_AWARD),)
    for part in parts:
        kind = _kind(part)
        if kind is not None:
            return (_announced(doc, parts, awards, kind, part, _BY_ACT),)
    first = next((part for part in parts if part.zone in ("lead", "paragraph")), parts[0])
    spoken: Kind = "statement" if any(part.spoken for part in parts) else "other"
    return (_announced(doc, parts, awards, spoken, first, _BY_NOTHING),)


def _kind(part: Passage) -> Kind | None:
    """The kind that the act of a passage of the head or of the first paragraphs stands for."""
    if part.background or part.spoken or part.zone in ("item", "row") or part.paragraph >= _FIRST:
        return None
    rules = lexicon("announcements")["fallback"]
    act = act_of(part.told)
    said = labels(part.told)
    if act == "benefit" and "choice" in said and not said & _MONEY:
        act = "honour" if says(part.told, trigger("announcements", "fallback", "honours")) else "choice"
    if act == "harm" and says(part.told, trigger("announcements", "fallback", "incidents")):
        act = "incident"
    kind: Kind | None = rules["kinds"].get(act)
    return kind


def _announced(
    doc: Doc, parts: Sequence[Passage], awards: Sequence[Award], kind: Kind, part: Passage, confidence: float
) -> Announcement:
    start, text = doc[part.start].idx, doc[part.start : part.end].text.strip()
    amount = total(parts, awards, kind)
    return Announcement(
        kind=kind,
        start=start,
        end=start + len(text),
        evidence=text,
        amount=as_amount(amount) if amount is not None else None,
        confidence=confidence,
    )
