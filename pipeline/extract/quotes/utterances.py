"""Whether a pair of marks holds something that was said, or a title, a motto, a name, a single word."""

from collections.abc import Mapping
from functools import cache
from math import inf

from spacy.tokens import Doc, Span, Token

from pipeline.extract.spans import read
from pipeline.lexicon import lexicon

_SHORT = 8
_STANDALONE = 5
_SENTENCE = 4
_SHORTEST = 3
_ENTERING = frozenset({":", "–", "-", "—", "|"})


def words(inner: Span) -> int:
    """How many words a span has."""
    return sum(token.is_alpha or token.text[:1].isalnum() for token in inner)


def is_clause(inner: Span) -> bool:
    """Whether a span holds a finite verb, or a word that only a speaker says."""
    grammar = lexicon("quotes")["grammar"]
    return any(
        token.text in grammar["finite"]
        or token.text in grammar["addressing"]
        or token.lower_ in grammar["speaking"]
        or _like_verb(token)
        for token in inner
    )


def _like_verb(token: Token) -> bool:
    text = token.text
    return (
        token.is_lower and text.endswith("t") and len(text) > 3 and text not in lexicon("quotes")["grammar"]["no_verbs"]
    )


def embedded(doc: Doc, at: int) -> bool:
    """Whether the mark at a token opens in the middle of a sentence, so that what follows is a part of it."""
    if at == 0 or doc[at].is_sent_start:
        return False
    before = doc[at - 1]
    return not (before.is_space or before.text in _ENTERING or doc[at + 1 : at + 2].text == "")


def titled(doc: Doc, at: int) -> bool:
    """Whether a noun like "Motto" stands right before the mark, a colon in between or not."""
    before = at - 1
    if before > 0 and doc[before].text == ":":
        before -= 1
    return before >= 0 and doc[before].lower_ in titles()


@cache
def titles() -> frozenset[str]:
    """The nouns that make what the marks hold a title, a motto or a name."""
    return frozenset(lexicon("quotes")["grammar"]["titles"])


def names(doc: Doc) -> dict[int, Span]:
    """The programme or organisation that each token belongs to."""
    groups = ("organisations", "programmes")
    return {at: span for group in groups for span, _ in read(doc, group) for at in range(span.start, span.end)}


def named(inner: Span, covered: Mapping[int, Span]) -> bool:
    """Whether a programme or an organisation is what the marks hold, or holds them."""
    for span in {covered[at].start: covered[at] for at in range(inner.start, inner.end) if at in covered}.values():
        overlap = min(span.end, inner.end) - max(span.start, inner.start)
        if overlap >= 0.6 * len(inner) or span.start < inner.start - 1:
            return True
    return False


def is_utterance(doc: Doc, at: int, inner: Span, *, behind: bool, ahead: bool, spoken: bool) -> bool:
    """Whether the words behind the opening mark at token `at` are direct speech; `behind` and `ahead` tell where
    something attributes them, `spoken` that a verb of saying does so in front."""
    count, clause = words(inner), is_clause(inner)
    if count == 0:
        return False
    if titled(doc, at) and not spoken and not (behind and clause and count >= _SHORT):
        return False
    if ahead and not (spoken or behind) and not clause and not inner.text.endswith((".", "!", "?", "…")):
        return False  # "NAME: „Über den Wolken“": a title
    if ahead or (behind and not embedded(doc, at)):
        return count > 1 or inner.text.endswith(("!", "?", "."))
    if not embedded(doc, at) and whole(inner):
        return count >= (_SHORTEST if clause else _SENTENCE)
    return clause and count >= _fewest(doc, at, inner, behind)


def whole(inner: Span) -> bool:
    """Whether the marked words are written as a sentence of their own, its full stop inside the marks."""
    return inner.text[:1].isupper() and inner.text.endswith((".", "!", "?"))


def introduced(inner: Span) -> bool:
    """Whether marked words right behind a person are speech, the colon lost ("Landrätin Kolb „Das hilft uns.“")."""
    return whole(inner) and words(inner) >= _SENTENCE and is_clause(inner)


def _fewest(doc: Doc, at: int, inner: Span, behind: bool) -> float:
    """How many words a clause needs that nothing attributes in front, to be more than a title or a cited word."""
    if embedded(doc, at):
        return _SHORT if behind and inner.text[:1].isupper() else inf
    if at > 0 and doc[at - 1].text.endswith(":"):
        return _SHORT  # a label and its title
    return _SENTENCE if inner.text.endswith((".", "!", "?")) else _STANDALONE
