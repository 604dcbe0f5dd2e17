"""The words that attribute a quotation: "sagte Müller", "so die Landrätin", "Bürgermeister Kolb ergänzte:"."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.lexicon import lexicon

_SKIPPED = frozenset({",", ".", "!", "?", "–", "-", "—"})
_AUXILIARIES = frozenset({"hat", "hatte", "haben", "wird", "wie", "ließ", "lässt"})
_LONGEST = 80  # tokens that an attribution may have
_ABSTRACT = ("ung", "heit", "keit", "schaft", "tion", "behörde", "stelle")
_REFERRING = frozenset({"er", "sie", "der", "die"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """The tokens in which to look for the speaker, and the lemma of the verb."""

    start: int
    end: int
    verb: str | None


@cache
def _lemmas() -> dict[str, str]:
    return {form: lemma for lemma, forms in lexicon("quotes")["verbs"].items() for form in forms}


def lemma(token: Token) -> str | None:
    """The verb of saying that a token is a form of."""
    return _lemmas().get(token.text)


def sentence_end(doc: Doc, at: int, limit: int) -> int:
    """Token after the sentence that holds `at`, at most `limit`, and after a bearable number of tokens."""
    end = at + 1
    while end < min(limit, len(doc), at + _LONGEST) and not doc[end].is_sent_start and not line_break(doc[end]):
        end += 1
    return min(end, limit)


def line_break(token: Token) -> bool:
    """Whether the token is white space that ends a line."""
    return bool(token.is_space) and "\n" in token.text


def after(doc: Doc, at: int, limit: int) -> Attribution | None:
    """The attribution behind the closing mark that ends before token `at`; `limit` is the next opening mark."""
    start = at
    while start < limit and doc[start].text in _SKIPPED and not doc[start].is_sent_start:
        start += 1
    if start >= limit or line_break(doc[start]) or (doc[start].is_sent_start and doc[start].text[:1].isupper()):
        return None
    end = sentence_end(doc, start, limit)
    first = doc[start]
    verb = _verb(doc, start, end) if first.lower_ in _AUXILIARIES else lemma(first)
    if first.text in ("heißt", "hieß") and start + 1 < end and doc[start + 1].text == "es":
        verb = "heißen"
    if first.text in ("gab", "gibt") and any(token.text == "bedenken" for token in doc[start:end]):
        verb = "zu bedenken geben"
    if verb is None and start + 1 < end and first.is_lower and not _cue(first):
        verb = lemma(doc[start + 1]) if first.text in ("so", "auch", "dann") else None
    if verb == "lauten" and not _sums_up(doc, start, end):  # "„…“ lautet der Titel"
        return None
    if verb is not None or _cue(first) or _speaks(doc, start, end):
        return Attribution(start, end, verb)
    return None


def before(doc: Doc, at: int, limit: int) -> Attribution | None:
    """The attribution in front of the opening mark at token `at`; nothing before token `limit` belongs to it."""
    last = at - 1
    while last >= limit and doc[last].is_space:
        last -= 1
    if last < limit or not doc[last].text.endswith((":", ",", "–", "-")):  # spaCy takes "):" for a smiley
        return None
    start = last
    while start > max(limit, last - _LONGEST) and not doc[start].is_sent_start and not line_break(doc[start - 1]):
        start -= 1
    verb = _verb(doc, start, last)
    if not doc[last].text.endswith(":") and (verb is None or line_break(doc[at - 1])):
        return None
    return Attribution(start, last, verb) if start < last else None


def continued(doc: Doc, at: int) -> bool:
    """Whether the sentence goes on behind the closing mark before token `at`, a dash in between or not, so that the
    marked words are a part of it ("„Offene Tür“ – unter diesem Motto …")."""
    if at + 1 < len(doc) and doc[at].text in ("–", "-", "—"):
        at += 1
    words = [token.text for token in doc[at : at + 5]]
    return bool(words) and words[0].isalpha() and words[0].islower() and "Worten" not in words


def of_body(doc: Doc, said: Attribution) -> bool:
    """Whether no person speaks: "so die Begründung der Jury", "so das Ministerium"."""
    words = [token.text for token in doc[said.start : min(said.start + 3, said.end)]]
    if len(words) < 3 or words[0] not in lexicon("quotes")["grammar"]["particles"]:
        return False
    return words[1] == "das" or words[2].endswith(_ABSTRACT) or words[2] in lexicon("quotes")["grammar"]["collective"]


def _cue(token: Token) -> bool:
    return token.lower_ in lexicon("quotes")["grammar"]["particles"]


def _verb(doc: Doc, start: int, end: int) -> str | None:
    """The last verb of saying in a clause, strong ones first."""
    weak = lexicon("quotes")["grammar"]["weak_verbs"]
    found = [verb for token in doc[start:end] if (verb := lemma(token)) is not None]
    strong = [verb for verb in found if verb not in weak]
    return strong[-1] if strong else found[-1] if found else None


def _sums_up(doc: Doc, start: int, end: int) -> bool:
    """ "„…“, lautet das Fazit von Landrat Kolb"."""
    nouns = lexicon("quotes")["grammar"]["conclusions"]
    return any(token.text in nouns for token in doc[start:end])


def _speaks(doc: Doc, start: int, end: int) -> bool:
    """A verb that the lexicon lacks, by its place: „…“, frohlockte der Bürgermeister."""
    first = doc[start]
    if not first.is_lower or not first.text.endswith(("t", "te", "ten")) or start + 1 >= end:
        return False
    behind = doc[start].nbor(1)
    comma = start > 0 and doc[start - 1].text in (",", "–")
    return comma and (behind.text[:1].isupper() or behind.text in _REFERRING)
