"""The annotated sentences: sets in CoNLL form, and the corrections that make their text look like text."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.extract.ner.labels import LABELS

# Sets of one convention share an output layer; that of `SHIPPED` is shipped.
CONVENTIONS = {
    "germeval2014_gov": "government",
    "bundestag_gold_harm": "government",
    "smartdata_news": "news",
    "europarl_pado_harm": "europarl",
    "oebl_bio": "biography",
    "legal_ler_clean": "court",
}
SHIPPED = "government"
# What is trained on, and how many times over; the courts' and the biographies' sentences made it no better.
TRAINED = {"germeval2014_gov": 1, "bundestag_gold_harm": 2, "smartdata_news": 1, "europarl_pado_harm": 1}
_TREEBANK = {"-LRB-": "(", "-RRB-": ")", "``": "„", "''": "“", "--": "–"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and the number of the label of each."""

    words: tuple[str, ...]
    labels: tuple[int, ...]


def read_set(folder: Path, name: str, part: str) -> list[Sentence]:
    """The sentences of one part (`train`, `dev`, `test`) of a set; labels that the model does not know are O."""
    with gzip.open(folder / f"{name}.{part}.conll.gz", "rt", encoding="utf-8") as file:
        return list(_sentences(file))


def _sentences(lines: Iterator[str]) -> Iterator[Sentence]:
    words: list[str] = []
    labels: list[int] = []
    for line in lines:
        word, _, label = line.rstrip("\n").partition("\t")
        if word:
            words.append(_TREEBANK.get(word, word))
            labels.append(LABELS.index(label) if label in LABELS else 0)
        elif words:
            yield Sentence(tuple(words), tuple(labels))
            words, labels = [], []
    if words:
        yield Sentence(tuple(words), tuple(labels))
