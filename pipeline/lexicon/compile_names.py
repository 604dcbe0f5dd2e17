"""Compile `names.csv` from lists of names: `python pipeline/lexicon/compile_names.py ../shared/data`.

A given name is kept with its sex where the population list has it or enough children were given it; one that both sexes
bear is `x` unless one of them is rare. A rare one that is also a municipality gets a `?`, since it needs more evidence.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

SOURCE = (
    "Given names: first names of the population and of newborns in German cities (open data of the cities), by sex. "
    "Surnames: frequent surnames of Germany with counts."
)
MIN_NEWBORN = 8
SHORT_MINIMUM = 40
FAMILIAR = 5000  # a name that so many bear is rather a person than a small town
CLEAR_SHARE = 0.85


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ",", quoting=csv.QUOTE_MINIMAL))


def given_names(lists: Path, towns: set[str]) -> dict[str, str]:
    """Given name to `f`, `m` or `x`, with a `?` where it is rather a town."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"w": 0, "m": 0})
    kept: set[str] = set()
    for name, minimum in (("first_names_population.tsv", 0), ("first_names_newborn_cities.tsv", MIN_NEWBORN)):
        for row in _rows(lists / name):
            word = row["name"]
            if len(word) < 2 or not word[0].isupper() or not word.isalpha():
                continue
            counts[word][row["sex"]] += int(row["count"])
            if int(row["count"]) >= (SHORT_MINIMUM if minimum and len(word) < 4 else minimum):
                kept.add(word)
    doubtful = {word for word in kept & towns if sum(counts[word].values()) < FAMILIAR}
    return {
        word: _sex(counts[word]["w"], counts[word]["m"]) + ("?" if word in doubtful else "") for word in sorted(kept)
    }


def _sex(women: int, men: int) -> str:
    total = women + men
    if women >= CLEAR_SHARE * total:
        return "f"
    return "m" if men >= CLEAR_SHARE * total else "x"


def compile_names(data: Path, target: Path) -> None:
    """Write `names.csv`: name, kind (`f`, `m`, `x` for given names of women, men, both; `s` for surnames)."""
    towns = {row["name_short"] for row in _rows(data / "geo" / "municipalities.csv")}
    given = given_names(data / "lists", towns)
    surnames = sorted(row["name"] for row in _rows(data / "lists" / "surnames_population.tsv"))
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# Read by pipeline/extract/people/names.py; made by compile_names.py. {SOURCE}\n")
        file.write("name,kind\n")
        file.writelines(f"{name},{sex}\n" for name, sex in given.items())
        file.writelines(f"{name},s\n" for name in surnames)


if __name__ == "__main__":
    compile_names(Path(sys.argv[1]), Path(__file__).with_name("names.csv"))
