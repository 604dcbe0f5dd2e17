"""The grammar of German place names: head and qualifier, inflection, adjectives. Rules only, no list of places."""

import re

# What joins a name and its qualifier, full or abbreviated: "am Rhein", "a.d.Donau", "i. d. OPf.", "bei Berlin".
_JOINERS = frozenset(
    ["a", "am", "an", "auf", "b", "bei", "d", "dem", "den", "der", "i", "im", "in", "ob", "unter", "v", "vor", "vorm"]
)
_BRACKET_OR_SLASH = re.compile(r"(?P<head>.+?)\s*(?:\((?P<bracket>.+)\)|/\s*(?P<slash>.+))$")
_JOINED = re.compile(
    r"(?P<head>.+?)\s(?P<rest>(?:am|an|a\.|auf|bei|b\.|im|in|i\.|ob|unter|vor|v\.)(?:\s|(?<=\.)).+)$",
)
_WORD = re.compile(r"[^\W\d_]+")
_TYPE_WORDS = frozenset({"Amt", "Kreis", "Landkreis"})
_UPPER_LUSATIA = re.compile(r"O\.\s?L\.")
# Abbreviations that are no beginnings of the word they stand for; the others are read as beginnings.
_ABBREVIATIONS = {
    "Bay": "Bayern",
    "MFr": "Mittelfranken",
    "NB": "Niederbayern",
    "OB": "Oberbayern",
    "OFr": "Oberfranken",
    "OPf": "Oberpfalz",
    "Odw": "Odenwald",
    "Oldb": "Oldenburg",
    "Opf": "Oberpfalz",
    "Ofr": "Oberfranken",
    "Rh": "Rhein",
    "Rhld": "Rheinland",
    "Schw": "Schwaben",
    "UFr": "Unterfranken",
    "Ufr": "Unterfranken",
    "W": "Westfalen",
}


def canonical(name: str) -> str:
    """One spelling for what is written in several: "St. Wendel", "St.Wendel", "Sankt Wendel"; single spaces."""
    return " ".join((re.sub(r"\bSt\.\s*", "Sankt ", name) if "St." in name else name).split())


def qualifier_words(text: str) -> tuple[str, ...]:
    """The words that carry a qualifier, abbreviations spelled out where they can be: "a.d.Donau" gives ("Donau",)."""
    found = _WORD.findall(_UPPER_LUSATIA.sub("Oberlausitz", text))
    return tuple(_ABBREVIATIONS.get(w, w) for w in found if w not in _JOINERS and w not in _TYPE_WORDS)


def split_name(name: str) -> tuple[str, tuple[str, ...]]:
    """Head and qualifier of an official name: ("Halle", ("Saale",)) for "Halle (Saale)"."""
    if not any(mark in name for mark in " (/."):
        return name, ()  # nine names in ten, and all of them are split when the gazetteer loads
    outer = _BRACKET_OR_SLASH.match(name)
    if outer:
        head, inner = split_name(outer["head"])
        return head, (*inner, *qualifier_words(outer["bracket"] or outer["slash"]))
    joined = _JOINED.match(name)
    if joined:
        return canonical(joined["head"]), qualifier_words(joined["rest"])
    return canonical(name), ()


def fits(written: tuple[str, ...], official: tuple[str, ...]) -> bool:
    """Whether a written qualifier can be the official one: each word equal to, or the beginning of, its counterpart."""
    return bool(written) and len(written) <= len(official) and all(map(_agree, written, official))


def _agree(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    # "Vogelsbergkreis" is a district, and does not stand for "Vogelsberg".
    return short == long or (len(short) >= 2 and long.startswith(short) and not long.endswith("kreis"))


def bare(word: str) -> str | None:
    """The name whose genitive the word is: "Gelsenkirchens" gives "Gelsenkirchen"; None where it can be none."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else None


def inflected(name: str) -> tuple[str, ...]:
    """The other cases of a name that is declined: "Oberbergischer Kreis", "Rhein-Sieg-Kreis", "Bergisches Land"."""
    first, _, rest = name.partition(" ")
    forms = [name]
    adjective = re.fullmatch(r"(.+(?:isch|[nt]er|lich|ß))(?:e[rs]?)", first)
    if rest and adjective and not first.endswith("ter"):
        forms = [f"{adjective[1]}{ending} {rest}" for ending in ("er", "es", "en", "e")]
    forms += [re.sub(r"([Kk]reis|Land)\b(?!-)", r"\1es", form) for form in forms]
    return tuple(dict.fromkeys(form for form in forms if form != name))


def adjectives(word: str) -> tuple[str, ...]:
    """The names that an adjective in -er may come from, likeliest first: "Hildener": Hilden, Hildene, Hilden…"""
    stem = word.removesuffix("er")
    if stem == word or len(stem) < 3:
        return ()
    return (stem, stem + "en", stem + "e", stem + "er")


def unhyphened(word: str) -> str | None:
    """A name that was wrongly hyphened, as it should be: "Bad-Salzuflen" gives "Bad Salzuflen"."""
    return word.replace("-", " ", 1) if re.match(r"(?:Bad|Groß|Klein|Neu|Alt)-[A-ZÄÖÜ]", word) else None
