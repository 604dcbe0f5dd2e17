"""The model at work: weights, word table and lists of names as they are shipped, and the tagging of sentences.

The first network reads every sentence. Where it doubts a word, the others are asked about the words around it too, and
all of them vote with the mean of their probabilities: better than to ask all of them always, and much cheaper.

The vector of a word is the same wherever it stands, so it is computed once and kept. New words go through a network in
blocks of one size, because the last bit of a product may depend on the shape of the matrix: so a text gives the same
result whatever was read before it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model
from thinc.types import Ragged

from pipeline.extract.ner.labels import Mention, mentions
from pipeline.extract.ner.network import DEPTH, WIDTH, embedder, encoder, output, parameters, set_parameters
from pipeline.extract.ner.words import Features, WordFeatures, WordLists

_BLOCK = 32  # words that are embedded at once
_KEPT = 200_000  # words whose vectors are kept
_SURE = 0.8  # how likely the first network must hold its label of a word, so that no other is asked
_NEAR = 2  # words beside a doubted one on which the others vote as well
_TABLE = "table"

Layers = tuple[Model[Any, Any], Model[Any, Any], Model[Any, Any]]


class Network:
    """One network, with the vectors of the words that it has met."""

    def __init__(self, layers: Layers) -> None:
        self._embed, self._encode, self._output = layers
        self._vectors: NDArray[np.float32] = np.zeros((4 * _BLOCK, WIDTH), dtype=np.float32)

    def keep(self, start: int, end: int, features: Features) -> None:
        """Compute the vectors of a block of words into the rows from `start` to `end`."""
        if end > len(self._vectors):
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[start:end] = self._embed.predict(features)[: end - start]

    def scores(self, rows: NDArray[np.int64], lengths: Any) -> Any:  # noqa: ANN401 - thinc's own array types
        """The probabilities of the labels for the words in these rows, of sentences of these lengths."""
        embedded: Any = self._vectors[rows]
        encoded = self._encode.predict(Ragged(embedded, lengths))
        return self._output.predict(encoded.dataXd)


class Vote:
    """Networks that vote with the mean of their probabilities, over words that they learn to know together."""

    def __init__(self, features: WordFeatures, networks: Sequence[Layers]) -> None:
        self._features = features
        self._networks = [Network(layers) for layers in networks]
        self._rows: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._networks)

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
        """The probabilities of the labels for the words of each sentence."""
        words = [word for sentence in sentences for word in sentence]
        if not words:
            return [np.zeros((0, 0), dtype=np.float32) for _ in sentences]
        lengths = np.array([len(sentence) for sentence in sentences], dtype=np.int32)
        self._learn(words)
        rows = np.array([self._rows[word] for word in words])
        total = sum(network.scores(rows, lengths) for network in self._networks)
        return np.split(total / len(self), np.cumsum(lengths)[:-1])

    def _learn(self, words: Sequence[str]) -> None:
        if len(self._rows) > _KEPT:
            self._rows.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._rows]
        for at in range(0, len(new), _BLOCK):
            block = new[at : at + _BLOCK]
            features = _padded(self._features(block), _BLOCK)
            start, end = len(self._rows), len(self._rows) + len(block)
            for network in self._networks:
                network.keep(start, end, features)
            self._rows.update(zip(block, range(start, end), strict=True))


class Tagger:
    """Finds the names in sentences."""

    def __init__(self, features: WordFeatures, networks: Sequence[Layers]) -> None:
        self._first = Vote(features, networks[:1])
        self._others = Vote(features, networks[1:])

    def __call__(self, sentences: Sequence[Sequence[str]]) -> list[list[Mention]]:
        """The names in each sentence, as positions among its words. No word may be empty."""
        return [mentions(scored) if len(scored) else [] for scored in self.scores(sentences)]

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
        """The probabilities of the labels for the words of each sentence."""
        found = self._first.scores(sentences)
        stretches = [
            (scored, words, *span) for scored, words in zip(found, sentences, strict=True) for span in doubts(scored)
        ]
        asked = [words[max(start - DEPTH, 0) : end + DEPTH] for _, words, start, end in stretches]
        weight = np.float32(len(self._others) / (1 + len(self._others)))
        for (scored, _, start, end), others in zip(stretches, self._others.scores(asked), strict=True):
            seen = min(start, DEPTH)  # words that were given to the others only to be seen
            scored[start:end] += weight * (others[seen : seen + end - start] - scored[start:end])
        return found


def doubts(scored: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence in which the first network doubts, with the words beside them."""
    doubted = np.flatnonzero(scored.max(axis=1, initial=0.0) < _SURE)
    if len(doubted):
        for near in np.split(doubted, np.flatnonzero(np.diff(doubted) > 2 * _NEAR) + 1):
            yield max(int(near[0]) - _NEAR, 0), min(int(near[-1]) + _NEAR + 1, len(scored))


def _padded(features: Features, rows: int) -> Features:
    missing = ((0, rows - len(features.dense)), (0, 0))
    return Features(np.pad(features.hashes, missing), np.pad(features.dense, missing))


@cache
def shipped() -> Tagger:
    """The model of this package. It is read when the first text comes."""
    with as_file(files(__package__) / "data") as folder:
        return load(folder)


def load(folder: Path) -> Tagger:
    """The model that `save` has written into a folder."""
    with np.load(folder / "weights.npz", allow_pickle=False) as stored:
        weights = {name: stored[name] for name in stored.files}
    table = weights.pop(_TABLE).astype(np.float32)
    lists = WordLists((folder / "words.txt").read_text(encoding="utf-8"))
    networks = []
    for number in sorted({name.partition("/")[0] for name in weights}):
        layers = (embedder(), encoder(), output())
        mine = {name.partition("/")[2]: value for name, value in weights.items() if name.startswith(f"{number}/")}
        set_parameters(layers, mine)
        networks.append(layers)
    return Tagger(WordFeatures(table, lists), networks)


def stored_table(folder: Path) -> NDArray[np.float32]:
    """The word vectors that `save` has written into a folder."""
    with np.load(folder / "weights.npz", allow_pickle=False) as stored:
        table: NDArray[np.float32] = stored[_TABLE].astype(np.float32)
    return table


def save(folder: Path, table: NDArray[Any], words: str, networks: Sequence[Layers]) -> None:
    """Write the vectors, the lists of names and the weights, all numbers in half precision."""
    folder.mkdir(parents=True, exist_ok=True)
    weights: dict[str, Any] = {
        f"{number}/{name}": value.astype(np.float16)
        for number, layers in enumerate(networks)
        for name, value in parameters(layers).items()
    }
    np.savez(folder / "weights.npz", allow_pickle=False, **{_TABLE: table.astype(np.float16)}, **weights)
    (folder / "words.txt").write_text(words, encoding="utf-8", newline="\n")
