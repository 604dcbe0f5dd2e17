"""The lexicon of places in the shape that the component needs."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.extract.places.mentions import MentionKind
from pipeline.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`places.toml` with its lists as sets; the names of the fields are those of the file.

    `listed` tells of the names that stand in it and in no gazetteer what each is.
    """

    singular: dict[str, str]
    plural: dict[str, str]
    issuing: dict[str, str]
    firm_prepositions: frozenset[str]
    prepositions: frozenset[str]
    before_former: frozenset[str]
    determiners: frozenset[str]
    labels: frozenset[str]
    venue_verbs: frozenset[str]
    separators: frozenset[str]
    articles: frozenset[str]
    verbs: frozenset[str]
    titles: frozenset[str]
    title_endings: tuple[str, ...]
    local_offices: tuple[str, ...]
    bodies: frozenset[str]
    body_endings: tuple[str, ...]
    no_bodies: frozenset[str]
    street_endings: tuple[str, ...]
    street_words: frozenset[str]
    compound_endings: tuple[str, ...]
    part_endings: tuple[str, ...]
    plain: frozenset[str]
    words: frozenset[str]
    typed_only: frozenset[str]
    numbered: frozenset[str]
    landscapes: frozenset[str]
    abroad: frozenset[str]
    no_parts: frozenset[str]
    quarters: tuple[str, ...]
    district_offices: tuple[str, ...]
    associations: tuple[str, ...]
    governments: frozenset[str]
    rivers: frozenset[str]
    countries: frozenset[str]
    foreign: frozenset[str]
    lands: dict[str, str]
    areas: dict[str, tuple[str, ...]]
    city_parts: dict[str, frozenset[str]]
    all_city_parts: frozenset[str]
    listed: dict[str, MentionKind]
    given_names: frozenset[str]

    def type_level(self, word: str) -> str | None:
        """The level that a type word announces, in singular or plural; compounds like "Kupferstadt" count."""
        found = self.singular.get(word) or self.plural.get(word)
        return "municipality" if found is None and is_town_word(word) else found


def is_town_word(word: str) -> bool:
    """Whether a word is a compound of "Stadt" or "Gemeinde": "Kupferstadt"."""
    return len(word) > 8 and word.endswith(("stadt", "gemeinde"))


@cache
def vocabulary() -> Vocabulary:
    """The lexicon of places, read once."""
    data = lexicon("places")
    context, persons, streets, names = data["context"], data["persons"], data["streets"], data["names"]
    return Vocabulary(
        singular={word: level for level, words in data["type"]["singular"].items() for word in words},
        plural={word: level for level, words in data["type"]["plural"].items() for word in words},
        issuing={word: level for level, words in data["type"]["issuing"].items() for word in words},
        firm_prepositions=frozenset(context["firm_prepositions"]),
        prepositions=frozenset(context["prepositions"]),
        before_former=frozenset(context["before_former"]),
        determiners=frozenset(context["determiners"]),
        labels=frozenset(context["labels"]),
        venue_verbs=frozenset(context["venue_verbs"]),
        separators=frozenset(context["separators"]),
        articles=frozenset(context["articles"]),
        verbs=frozenset(context["verbs"]),
        titles=frozenset(persons["titles"]),
        title_endings=tuple(persons["endings"]),
        local_offices=tuple(persons["local_offices"]),
        bodies=frozenset(data["bodies"]["before"]),
        body_endings=tuple(data["bodies"]["endings"]),
        no_bodies=frozenset(data["bodies"]["except"]),
        street_endings=tuple(streets["endings"]),
        street_words=frozenset(streets["before"]),
        compound_endings=tuple(data["compounds"]["endings"]),
        part_endings=tuple(data["compounds"]["part_endings"]),
        plain=frozenset(names["plain"]),
        words=frozenset(names["words"]),
        typed_only=frozenset(names["typed_only"]),
        numbered=frozenset(names["numbered"]),
        landscapes=frozenset(names["landscapes"]),
        abroad=frozenset(names["abroad"]),
        no_parts=frozenset(names["no_parts"]),
        quarters=tuple(data["compounds"]["quarters"]),
        district_offices=tuple(persons["district_offices"]),
        associations=tuple(data["type"]["associations"]),
        governments=frozenset(data["bodies"]["governments"]),
        rivers=frozenset(names["rivers"]),
        countries=frozenset(names["countries"]),
        foreign=frozenset(names["foreign"]),
        lands=data["lands"],
        areas={word: tuple(keys) for word, keys in data["areas"].items()},
        city_parts={key: frozenset(parts) for key, parts in data["city_states"].items()},
        all_city_parts=frozenset(part for parts in data["city_states"].values() for part in parts),
        listed={
            **{part: "part" for parts in data["city_states"].values() for part in parts},
            **dict.fromkeys(names["foreign"], "foreign"),
            **dict.fromkeys(names["countries"], "country"),
        },
        given_names=_given_names(),
    )


def _given_names() -> frozenset[str]:
    """Given names of more than two letters, from the table of names that people are found by."""
    text = (files("pipeline.lexicon") / "names.csv").read_text(encoding="utf-8")
    rows = (line.partition(",") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for name, _, kind in rows if kind[:1] in {"f", "m", "x"} and len(name) > 2)
