"""Trains the table of word vectors by floret on plain text; one thread, so that it comes out the same each time."""

import gzip
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import floret  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from pipeline.extract.ner.network import DIMENSIONS
from pipeline.extract.ner.words import FLORET

ROWS = 100_000
WORDS = 33_000_000
SEED = 1
_WORD = re.compile(r"\w+(?:[-'’./]\w+)*|[^\w\s]")


def train_vectors(text: Path, annotated: Iterable[tuple[str, ...]]) -> NDArray[np.float32]:
    """The table of vectors of the text below a folder and of the annotated sentences."""
    lines = [*_releases(text / "berlin_releases.jsonl.gz"), *_protocols(text / "bundestag_wp17_18.txt.gz")]
    Random(SEED).shuffle(lines)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        corpus, table = Path(folder) / "text.txt", Path(folder) / "vectors.floret"
        with corpus.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in _first([*map(" ".join, annotated), *lines]))
        floret.train_unsupervised(
            str(corpus),
            model="skipgram",
            mode="floret",
            dim=DIMENSIONS,
            epoch=1,
            lr=0.08,
            ws=3,
            minCount=3,
            minn=FLORET["minn"],
            maxn=FLORET["maxn"],
            hashCount=FLORET["hash_count"],
            bucket=ROWS,
            thread=1,
            verbose=0,
        ).save_floret_vectors(str(table))
        return read_table(table)


def read_table(path: Path) -> NDArray[np.float32]:
    """The table in a file of floret: a head, then a line for each row with its number and its values."""
    with path.open(encoding="utf-8") as file:
        rows, width, *_ = map(_number, file.readline().split())
        table: NDArray[np.float32] = np.zeros((rows, width), dtype=np.float32)
        for line in file:
            row, *values = line.split()
            table[int(row)] = np.array(values[:width], dtype=np.float32)
    return table


def _number(text: str) -> Any:  # noqa: ANN401 - the head of the file ends with two marks
    return int(text) if text.isdigit() else text


def _first(lines: Iterable[str]) -> Iterator[str]:
    words = 0
    for line in lines:
        words += line.count(" ") + 1
        if words > WORDS:
            return
        yield line


def _releases(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            release = json.loads(line)
            for part in (release["title"], *release["text"].split("\n")):
                yield " ".join(_WORD.findall(part))


def _protocols(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield " ".join(_WORD.findall(line))
