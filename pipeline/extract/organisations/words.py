"""What single words of a name look like: nouns, adjectives with a capital, proper names."""

from spacy.tokens import Doc, Token

from pipeline.extract.organisations.nominative import adjective_stem
from pipeline.lexicon import lexicon

_NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "tion", "tionen", "schaft", "schaften", "mittel", "mitteln")
_ADJECTIVE_ENDINGS = ("liche", "lichen", "licher", "liches", "ige", "igen")


def text(doc: Doc, at: int) -> str:
    """The token's text; empty beyond the line, so that no name crosses a block."""
    if not 0 <= at < len(doc) or doc[at].is_space:
        return ""
    return doc[at].text


def same_line(doc: Doc, at: int) -> bool:
    """Whether nothing but blanks stands between this token and the next one."""
    token = doc[at]
    return not token.is_space and (at + 1 >= len(doc) or not doc[at + 1].is_space)


def first_word(token: Token) -> bool:
    """Whether a capital may be due to the beginning of a sentence."""
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).text in ("„", '"', "»", ":", "•", "-")


def is_noun(doc: Doc, at: int) -> bool:
    """Whether a word with a capital stands there, inside the line."""
    word = text(doc, at)
    return len(word) > 1 and word[0].isupper() and word not in ("Der", "Die", "Das", "Für", "Sie")


def adjective_like(word: str) -> bool:
    """Whether a capital word looks like an adjective of a name ("Ländlichen", "Europäische")."""
    return word[:1].isupper() and (adjective_stem(word) is not None or word.endswith(_ADJECTIVE_ENDINGS))


def capital_adjective(doc: Doc, at: int) -> bool:
    """Whether "Alte Mühle" stands there: an everyday adjective with a capital, which only a name has, and its noun."""
    word = text(doc, at)
    if not word[:1].isupper() or not is_noun(doc, at + 1):
        return False
    stems = (word.casefold().removesuffix(ending) for ending in ("e", "er", "es", "en"))
    return any(stem in lexicon("organisations")["grammar"]["everyday_adjectives"] for stem in stems)


def proper_word(doc: Doc, at: int) -> bool:
    """Whether the word there looks like a name and not like the next noun of the sentence."""
    word = text(doc, at)
    grammar = lexicon("organisations")["grammar"]
    if len(word) < 2 or not word[0].isupper() or "," in word:
        return False
    if word in grammar["not_names"] or word in grammar["roles"]:
        return False
    return not word.casefold().endswith(_NOUN_ENDINGS)
