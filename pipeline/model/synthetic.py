"""Makes sentences of the kinds that annotated news lack: datelines, offices, lists, captions; the same each time."""

import csv
import re
import tomllib
from collections.abc import Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

from pipeline.extract.ner.labels import LABELS
from pipeline.lexicon import lexicon
from pipeline.model.sets import Sentence

SENTENCES = 6000
SEED = 6
_SLOT = re.compile(r"\{(\w+)\}")
_LABELLED = {"person": "PER", "surname": "PER", "town": "LOC", "district": "LOC", "land": "LOC"} | dict.fromkeys(
    ("body", "ministry", "party", "bureau"), "ORG"
)


def sentences(data: Path, number: int = SENTENCES) -> list[Sentence]:
    """Sentences from the templates of `synthetic.toml`, the lists of names and the directory of municipalities."""
    chance = Random(SEED)  # noqa: S311 - no secret
    words = tomllib.loads((files(__package__) / "synthetic.toml").read_text(encoding="utf-8"))
    slots = Slots(data, words, chance)
    return [_fill(chance.choice(words["templates"]), slots) for _ in range(number)]


def _fill(template: str, slots: "Slots") -> Sentence:
    words: list[str] = []
    labels: list[int] = []
    for part in template.split(" "):
        slot = _SLOT.fullmatch(part)
        filled = slots.fill(slot.group(1)).split(" ") if slot else [part]
        kind = _LABELLED.get(slot.group(1)) if slot else None
        words += filled
        labels += [LABELS.index(f"{'I' if n else 'B'}-{kind}") if kind else 0 for n in range(len(filled))]
    return Sentence(tuple(words), tuple(labels))


class Slots:
    """What may fill each slot. Frequent names come more often, but not as much as they do in life."""

    def __init__(self, data: Path, words: dict[str, Any], chance: Random) -> None:
        self._words, self._chance = words, chance
        lists, geo = data / "lists", data / "geo"
        self._given = _weighted(lists / "first_names_population.tsv", "\t", "name", "count")
        self._surnames = _weighted(lists / "surnames_population.tsv", "\t", "name", "count")
        self._rare = (lists / "surnames_germaner.list").read_text(encoding="utf-8").split("\n")
        self._towns = _weighted(geo / "municipalities.csv", ",", "name_short", "population")
        districts = _rows(geo / "districts.csv", ",")
        self._districts = [row["name"] for row in districts if row["type"] == "Landkreis" and "kreis" in row["name"]]
        self._lands = [row["name"] for row in districts if row["level"] == "Land"]
        self._heads = [
            head.capitalize()
            for genders in lexicon("organisations")["heads"].values()
            for heads in genders.values()
            for head in heads.get("strong", ())
        ]
        offices = [table for table in lexicon("offices").values() if table.get("territorial")]
        plain = [head for table in offices for head in (*table.get("strong", ()), *table.get("weak", ()))]
        self._offices = [*words["offices_m"], *plain]

    def fill(self, slot: str) -> str:
        """Words for a slot."""
        made = getattr(self, f"_{slot}", None)
        return str(made() if made is not None else self._choose(f"{slot}s"))

    def _choose(self, key: str) -> str:
        return str(self._chance.choice(self._words[key]))

    def _pick(self, weighted: tuple[Sequence[str], Sequence[float]]) -> str:
        return self._chance.choices(weighted[0], cum_weights=weighted[1])[0]

    def _person(self) -> str:
        return f"{self._pick(self._given)} {self._surname()}"

    def _surname(self) -> str:
        draw = self._chance.random()
        if draw < 0.15:
            return f"{self._pick(self._surnames)}-{self._pick(self._surnames)}"
        return self._pick(self._surnames) if draw < 0.6 else self._chance.choice(self._rare).split(" ")[0] or "Müller"

    def _town(self) -> str:
        return self._pick(self._towns)

    def _district(self) -> str:
        return self._chance.choice(self._districts)

    def _land(self) -> str:
        return self._chance.choice(self._lands)

    def _party(self) -> str:
        return self._choose("parties")

    def _address(self) -> str:
        return self._choose("addresses")

    def _office_m(self) -> str:
        return str(self._chance.choice(self._offices))

    def _office_f(self) -> str:
        return f"{self._office_m()}in"

    def _ministry(self) -> str:
        prefix = self._chance.choice(("Ministerium", "Bundesministerium", "Staatsministerium"))
        return f"{prefix} für {self._choose('portfolios')}"

    def _body(self) -> str:
        fill = partial(_SLOT.sub, lambda match: self.fill(match.group(1)))
        return fill(self._choose("body_patterns"))

    def _head(self) -> str:
        return str(self._chance.choice(self._heads))

    def _day(self) -> str:
        return f"{self._chance.randint(1, 31)}."

    def _year(self) -> str:
        return str(self._chance.randint(2000, 2026))

    def _number(self) -> str:
        return str(self._chance.randint(2, 400))

    def _sum(self) -> str:
        return f"{self._chance.randint(2, 999)}.{self._chance.randint(0, 999):03}"


def _rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def _weighted(path: Path, delimiter: str, name: str, count: str) -> tuple[list[str], list[float]]:
    """The names of a table and the running sum of the roots of their counts."""
    names, sums, total = [], [], 0.0
    for row in _rows(path, delimiter):
        total += max(float(row[count] or 0), 1.0) ** 0.5
        names.append(row[name])
        sums.append(total)
    return names, sums
