"""Names that are parts of something else: of a body, a programme, a person, a street, a dateline, an address."""

import re
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.extract import spans
from pipeline.extract.places.linking import linked
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.qualifiers import closing
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.extract.values import Inside

_OWNERS: tuple[tuple[str, Inside], ...] = (
    ("people", "person"),
    ("organisations", "organisation"),
    ("programmes", "programme"),
)
_DASHES = frozenset({"–", "—"})
_LONG = 12  # words of a paragraph that is no line
_AGENCY = re.compile(r"[a-zäöü]{2,5}|[A-ZÄÖÜ]{2,}(?:[./-][A-ZÄÖÜa-z]{2,})*|\d[\d.]*.*")


Owners = dict[int, tuple[Inside, tuple[int, int]]]


def owned(doc: Doc) -> Owners:
    """For each token within a person, body or programme, which of them and from where to where."""
    found: Owners = {}
    for group, inside in _OWNERS:
        for span, _value in spans.read(doc, group):
            for token in range(span.start, span.end):
                found.setdefault(token, (inside, (span.start, span.end)))
    return found


def mark(text: Text, mentions: list[Mention], owners: Owners, lexicon: Vocabulary) -> list[Mention]:
    """Set `inside` where a name is part of a larger one; surnames are no places and go."""
    kept = []
    for at, mention in enumerate(mentions):
        tokens = text.tokens[mention.first : mention.end] if owners else ()
        owner = next((owners[t] for t in tokens if t in owners), None)
        if owner is not None and owner[0] == "person":
            beside = mentions[at - 1 : at] + mentions[at + 1 : at + 2]
            if not _is_among_towns(text, mention, owner[1], beside, owners, lexicon):
                continue
        elif owner is not None and not _is_all_of(text, mention, owner[1], lexicon):
            mention.inside = owner[0]
        elif mention.inside is None:
            mention.inside = _by_words(text, mention, lexicon)
        kept.append(mention)
    for one, other in pairwise(kept):
        # "Flughafen Köln/Bonn" is one thing.
        if one.inside in {"street", "organisation"} and other.first == one.end + 1 and text.word(one.end) == "/":
            other.inside = other.inside or one.inside
        # "Sparkasse Hildesheim Goslar Peine" is one too.
        if one.inside == "organisation" and other.first == one.end and not text.starts_block(other.first):
            other.inside = other.inside or one.inside
    _mark_datelines(text, kept, lexicon)
    return kept


def _is_among_towns(
    text: Text, mention: Mention, extent: tuple[int, int], beside: list[Mention], owners: Owners, lexicon: Vocabulary
) -> bool:
    """Whether a bare surname is a town here: between two towns of a list ("zwischen Hagen, Wetter und Witten"), or at
    the end of a person's line."""
    alone = extent == (text.tokens[mention.first], text.tokens[mention.end - 1] + 1)
    if alone and text.word(mention.first - 1) == "," and text.ends_block(mention.end) and mention.first > 1:
        return owners.get(text.tokens[mention.first - 2], ("",))[0] == "person"  # "Frau Ines Beispiel, Burg"
    if not alone or mention.kind != "unit" or len(beside) < 2 or beside[0].first > mention.first:
        return False
    towns = all(other.kind == "unit" and text.tokens[other.first] not in owners for other in beside)
    before, after = beside
    joined = linked(text, before.end, mention.first, lexicon) and linked(text, mention.end, after.first, lexicon)
    return towns and joined


def _is_all_of(text: Text, mention: Mention, extent: tuple[int, int], lexicon: Vocabulary) -> bool:
    """Whether the body is the town or district itself: "Stadt Köln", "StädteRegion Aachen"."""
    named = set(text.tokens[mention.first : mention.end])
    rest = [t for t in range(*extent) if t not in named]
    return all(lexicon.type_level(text.doc[t].text) or text.doc[t].text in lexicon.determiners for t in rest)


def _by_words(text: Text, mention: Mention, lexicon: Vocabulary) -> Inside | None:
    before, after = text.word(mention.first - 1), text.word(mention.end)
    if text.starts_block(mention.first):
        before = ""
    if _is_postcode(before):
        return None if _is_venue(text, mention, lexicon) else "address"
    if before in lexicon.street_words or after in {"Straße", "Platz"}:
        return "street"
    if before == "von" and text.word(mention.first - 2) in lexicon.governments:
        return "organisation"  # "Regierung von Niederbayern"
    body = before[:1].isupper() and (before in lexicon.bodies or before.endswith(lexicon.body_endings))
    if body and before not in lexicon.no_bodies and lexicon.type_level(before) is None:
        return "organisation"
    return None


def _is_venue(text: Text, mention: Mention, lexicon: Vocabulary) -> bool:
    """Whether an address tells where something is: "in 48249 Dülmen", "Ort: Am Markt 1, …", "… findet … statt"."""
    if text.word(mention.first - 2) in lexicon.firm_prepositions:
        return True
    first = text.first_of_block(mention.first)
    labelled = text.word(first) in lexicon.labels and text.word(first + 1) == ":"
    return labelled or not lexicon.venue_verbs.isdisjoint(text.of_sentence(mention.first))


def _is_postcode(word: str) -> bool:
    digits = word.removeprefix("D-")
    return len(digits) == 5 and digits.isdigit()


def _mark_datelines(text: Text, mentions: list[Mention], lexicon: Vocabulary) -> None:
    """The places of issue with which a block begins: "Soest/Welver.", "Bonn (IT.NRW).", "Erfurt, 7. Juni –"."""
    at = {mention.first: mention for mention in mentions}
    # "München – Die Ministerin hat …" begins the body, or the text where it has no title.
    body = next((i for i in text.firsts if text.kind(i) in {"lead", "paragraph"}), None)
    for i in text.firsts:
        if (i not in at and i + 1 not in at) or text.kind(i) in {"title", "subtitle", "item", "row"}:
            continue
        prose = i == body and text.length(i) > _LONG
        group, end = _leading(text, at, i, lexicon)
        opening = prose and len(group) == 1 and text.word(end) in _DASHES and text.word(end + 1)[:1].isupper()
        if group and (opening or _ends_dateline(text, end, len(group))):
            for mention in group:
                mention.inside, mention.accepted = "dateline", True


def _leading(text: Text, at: dict[int, Mention], i: int, lexicon: Vocabulary) -> tuple[list[Mention], int]:
    group: list[Mention] = []
    several = False
    while i in at or (i + 1 in at and lexicon.type_level(text.word(i))):
        several = several or text.word(i) in lexicon.plural
        mention = at[i] if i in at else at[i + 1]
        group.append(mention)
        i = mention.end
        if text.word(i) == "." and text.word(i + 1) == "/":
            i += 1
        # "Münster/Kreise Borken, Coesfeld und Warendorf.": a type word in the plural goes on over commas.
        if text.ends_block(i) or not (text.word(i) == "/" or (several and text.word(i) in {",", "und"})):
            break
        i += 1
    return group, i


def _ends_dateline(text: Text, end: int, names: int) -> bool:
    word, after = text.word(end), text.word(end + 1)
    if text.ends_block(end):
        return names > 1 and text.block[end - 1] < 5
    if word == ".":
        return not text.ends_block(end + 1)
    if word == "(":
        close = closing(text, end)
        # As it is printed: "(BMEL)", which the gazetteer would spell "Bmel".
        inner = " ".join(text.doc[token].text for token in text.tokens[end + 1 : close]) if close else ""
        ends = close is not None and (
            text.ends_block(close + 1) or text.word(close + 1) in {".", "–", "-", ":"} or inner == "ots"
        )
        return bool(ends and _AGENCY.fullmatch(inner))
    if word == ",":
        return after[:1].isdigit() or (after == "den" and text.word(end + 2)[:1].isdigit())
    return word in _DASHES and text.is_loud(end - 1)
