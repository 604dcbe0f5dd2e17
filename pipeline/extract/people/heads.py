"""The heads of offices: recognising "Kommunalministerin", "Landrats" or "Beigeordneten" by their end, and bringing them
to the nominative."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pipeline.lexicon import lexicon

Gender = Literal["f", "m"]
_TABLES = ("words", "aliases", "modifiers", "tails", "topics", "predicates")
_UMLAUT = str.maketrans("aou", "äöü")


@dataclass(frozen=True, slots=True)
class Head:
    """The noun of an office. `base` is the head without its topic ("minister" for "Heimatministerin").

    `title` is the nominative singular; an adjectival head has a stem there ("Vorsitzend"), whose ending the holder's
    gender gives. `plural` is None where the form can be both.
    """

    title: str
    base: str
    topic: str
    kind: str
    gender: Gender | None
    plural: bool | None = False
    adjectival: bool = False
    ending: str = ""

    def named(self, gender: Gender | None) -> str:
        """The nominative singular for a holder of that gender."""
        return self.title + ("er" if (gender or self.gender) == "m" else "e") if self.adjectival else self.title


@dataclass(frozen=True, slots=True)
class _Form:
    """One written form of a head: its nominative, and what the form says."""

    nominative: str
    base: str
    kind: str
    gender: Gender | None
    plural: bool | None
    adjectival: bool = False
    ending: str = ""


def _umlauted(noun: str) -> str:
    """The noun with its last back vowel fronted: Landrat, Landrät; Staatsanwalt, Staatsanwält."""
    at = max(noun.lower().rfind(vowel) for vowel in "aou")
    return noun[:at] + noun[at].lower().translate(_UMLAUT) + noun[at + 1 :] if at > 0 else "Ä" + noun[1:]


# The endings of the masculine declensions, and whether the form is plural; None where it can be both.
# `~` marks the stem with umlaut.
_ENDINGS: dict[str, dict[str, bool | None]] = {
    "agent": {"": None, "s": False, "n": True},
    "strong": {"": False, "s": False, "es": False, "e": True, "en": True},
    "umlaut": {"": False, "s": False, "es": False, "~e": True, "~en": True},
    "weak": {"": False, "en": None},
    "latin": {"": False, "s": False, "en": True},
    "french": {"": False, "s": None},
    "man": {"mann": False, "manns": False, "mannes": False, "leute": True, "männer": True},
}


def _masculine(noun: str, declension: str) -> dict[str, bool | None]:
    """The forms of a masculine head, and whether each is plural."""
    if declension == "strong" and noun.endswith("er"):
        declension = "agent"
    stem = noun.removesuffix("mann") if declension == "man" else noun
    forms: dict[str, bool | None] = {}
    for ending, plural in _ENDINGS[declension].items():
        base = _umlauted(noun) if ending.startswith("~") else stem
        if declension == "weak" and ending:
            base = stem.removesuffix("e")
        forms[base + ending.removeprefix("~")] = plural
    return forms


def _feminine(noun: str, declension: str) -> str:
    match declension:
        case "umlaut":
            return _umlauted(noun) + "in"
        case "weak":
            return noun.removesuffix("e") + "in"
        case "man":
            return noun.removesuffix("mann") + "frau"
        case _:
            return (noun.removesuffix("er") if noun.endswith("erer") else noun) + "in"


def _forms(noun: str, kind: str, declension: str) -> dict[str, _Form]:
    base = noun.lower()
    if declension == "adjectival":
        stem = noun.removesuffix("e")
        return {
            stem + ending: _Form(stem, base, kind, "m" if ending == "er" else None, plural, True, ending)
            for ending, plural in (("e", None), ("er", None), ("en", None), ("em", False))
        }
    if declension == "neuter":
        endings = {"": False, "s": False, "es": False, "er": True, "ern": True}
        return {noun + ending: _Form(noun, base, kind, None, plural) for ending, plural in endings.items()}
    forms = {form: _Form(noun, base, kind, "m", plural) for form, plural in _masculine(noun, declension).items()}
    feminine = _feminine(noun, declension)
    forms[feminine] = _Form(feminine, base, kind, "f", False)
    forms[feminine + ("en" if declension == "man" else "nen")] = _Form(feminine, base, kind, "f", True)
    return forms


@cache
def _table() -> tuple[dict[str, _Form], frozenset[str], frozenset[str]]:
    """Forms in lower case; the kinds that no compound has; the words that are no office."""
    data: dict[str, Any] = lexicon("offices")
    table: dict[str, _Form] = {}
    for kind, entries in data.items():
        if kind in _TABLES:
            continue
        for declension, nouns in entries.items():
            for noun in nouns if isinstance(nouns, list) else ():
                for form, value in _forms(noun, kind, declension).items():
                    table.setdefault(form.lower(), value)
    plain = frozenset(k for k, v in data.items() if k not in _TABLES and v.get("plain"))
    return table, plain, frozenset(data["words"]["never"])


@cache
def territorial_kinds() -> frozenset[str]:
    """The kinds of office whose place is no part of the title."""
    return frozenset(k for k, v in lexicon("offices").items() if k not in _TABLES and v.get("territorial"))


@cache
def head(word: str) -> Head | None:
    """The head that the word is or ends in, None for any other word."""
    if len(word) < 4 or not word[0].isupper() or len(word) > 80 or not word[-1].isalpha():
        return None
    table, plain, never = _table()
    word = word.capitalize() if word.isupper() else word
    lower = word.lower()
    if lower in never:
        return None
    for cut in range(len(word) - 3):
        form = table.get(lower[cut:])
        if form is None:
            continue
        topic = word[:cut]
        if topic and (form.kind in plain or not _is_topic(topic)):
            return None
        title = topic + (form.nominative if not topic or word[cut].isupper() else form.nominative.lower())
        return Head(title, form.base, topic, form.kind, form.gender, form.plural, form.adjectival, form.ending)
    return None


def _is_topic(prefix: str) -> bool:
    """Whether the first part of a compound can be one: "Heimat", "NRW-", "Städte- und" have letters enough."""
    letters = prefix.rstrip("-")
    return len(letters) >= 2 and any(c.lower() in "aeiouyäöü" or c.isupper() for c in letters)


def merged(first: Head, second: Head) -> bool:
    """Whether both name one office of a person: "Ministerin", "Heimatministerin"."""
    return first.kind == second.kind and (
        first.base == second.base or first.base.endswith(second.base) or second.base.endswith(first.base)
    )
