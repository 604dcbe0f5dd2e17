"""The index of names: a line for each name, and for each word that begins one; `pipeline.gazetteer.index` reads it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pipeline.gazetteer.compile.sources import Line
from pipeline.gazetteer.index import COLUMNS
from pipeline.gazetteer.names import inflected, split_name
from pipeline.gazetteer.units import CITY_STATES, RANK

_CITY_TYPES = frozenset({"Kreisfreie Stadt", "Stadtkreis"})
# What stands before a district's name within it: the rest names the district after a type word ("Kreis Neuss").
_DISTRICT_WORDS = (
    "Altmarkkreis ",
    "Eifelkreis ",
    "Landkreis ",
    "Region ",
    "Regionalverband ",
    "Rhein-Kreis ",
    "Stadtverband ",
    "Städteregion ",
)
Names = dict[str, dict[str, list[str]]]


def index(tables: Mapping[str, Iterable[Line]]) -> str:
    """The text of `names.tsv`: the columns of `COLUMNS`, empty ones at the end left out."""
    names: Names = defaultdict(lambda: defaultdict(list))
    for column, pairs in (
        ("units", _units(tables["units"], tables["forms"])),
        ("former", _former(tables["former"])),
        ("parts", ((name, key) for name, key, kind in tables["localities"] if kind == "part")),
        ("former_parts", ((name, key) for name, key, kind in tables["localities"] if kind == "former")),
        ("region", _regions(tables["regions"])),
    ):
        for name, key in pairs:
            if key not in names[name][column]:
                names[name][column].append(key)
    _note_lengths(names)
    return "".join(f"{line}\n" for line in sorted(_lines(names)))


def _note_lengths(names: Names) -> None:
    """How many words the longest name of today and of any time has that begins with a word, where it has several."""
    now: dict[str, int] = defaultdict(int)
    ever: dict[str, int] = defaultdict(int)
    for name, columns in names.items():
        first, *rest = name.split(" ")
        ever[first] = max(ever[first], 1 + len(rest))
        if columns.keys() & {"units", "parts", "region"}:
            now[first] = max(now[first], 1 + len(rest))
    for first, length in ever.items():
        if length > 1:
            names[first]["words"] = [str(now[first] or 1), str(length)]


def _lines(names: Names) -> Iterator[str]:
    for name, columns in names.items():
        yield "\t".join((name, *(" ".join(columns[column]) for column in COLUMNS))).rstrip("\t")


def _units(units: Iterable[Line], forms: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Heads and further forms with their keys, in the order in which a bare name means them."""
    order, pairs = {}, []
    for key, name, _official, level, kind, _ars, _region, people, *_ in units:
        order[key] = (4 if key in CITY_STATES else RANK[level], -int(people or 0), key)
        if level == "municipality":
            pairs += [(form, key) for form in _of_municipality(name)]
        elif kind not in _CITY_TYPES:
            pairs += [(form, key) for form in _of_district(name)]
    pairs += [(form, key) for form, key, kind in forms if kind == "variant"]
    yield from sorted(pairs, key=lambda pair: order[pair[1]])


def _of_municipality(name: str) -> tuple[str, ...]:
    head = split_name(name)[0]
    return (head, head.replace("Hann.", "Hannoversch")) if head.startswith("Hann. ") else (head,)


def _of_district(name: str) -> list[str]:
    head = split_name(name)[0]
    return sorted({head, *inflected(head)} | {head.removeprefix(word) for word in _DISTRICT_WORDS})


def _former(former: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Heads of former units with key and last day, the latest first."""
    for key, name, level, kind, _since, until, *_ in sorted(former, key=lambda line: line[5], reverse=True):
        if level == "municipality":
            yield from ((form, f"{key}/{until}") for form in _of_municipality(name))
        elif kind not in _CITY_TYPES:
            yield from ((form, f"{key}/{until}") for form in _of_district(name))


def _regions(regions: Iterable[Line]) -> Iterator[tuple[str, str]]:
    taken = set()
    for name, *_ in regions:
        for form in (name, *inflected(name)):
            if form not in taken:
                taken.add(form)
                yield form, name
