"""Trains the network: batches of one convention at a time, the encoder shared by all of them."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Adam, Dropout, Model, fix_random_seed, set_dropout_rate
from thinc.types import Ragged

from pipeline.extract.ner.network import embedder, encoder, output
from pipeline.extract.ner.tagger import Layers
from pipeline.extract.ner.words import Features, WordFeatures
from pipeline.model.sets import Sentence

BATCH = 1200  # tokens
RATE = 0.002
DROPOUT = 0.25
WORD_DROPOUT = 0.2  # of words whose form is hidden, so that the network learns from ending, shape and lists as well
_WARM = 0.05


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The distinct words of all sentences and their features."""

    rows: dict[str, int]
    features: Features

    @classmethod
    def of(cls, sentences: Sequence[Sentence], features: WordFeatures) -> "Vocabulary":
        """The words of these sentences."""
        words = sorted({word for sentence in sentences for word in sentence.words})
        return cls({word: row for row, word in enumerate(words)}, features(words))


class Trainer:
    """The layers under training: one embedder and encoder, an output layer for each convention."""

    def __init__(self, vocabulary: Vocabulary, conventions: Sequence[str], seed: int) -> None:
        fix_random_seed(seed)
        self._vocabulary = vocabulary
        self.embed, self.encode = embedder(), encoder()
        self._mask: Model[Any, Any] = Dropout(DROPOUT)
        self.outputs = {name: output() for name in conventions}
        layers: list[Model[Any, Any]] = [self.embed, self.encode, *self.outputs.values()]
        for layer in layers:
            layer.initialize()
            set_dropout_rate(layer, DROPOUT)
        self._adam = Adam(RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
        self._hidden = np.random.default_rng(seed)

    def run(self, steps: Sequence[tuple[str, Sequence[Sentence]]], share: float = 1.0) -> None:
        """Take these steps, with a share of the usual learning rate."""
        for number, (convention, batch) in enumerate(steps):
            self.update(convention, batch, share * rate_at(number / len(steps)))

    def layers(self, convention: str) -> Layers:
        """The network as it is now, with the output layer of a convention."""
        return self.embed, self.encode, self.outputs[convention]

    def update(self, convention: str, batch: Sequence[Sentence], rate: float) -> float:
        """One step; gives the loss for each token."""
        tokens: Any = np.array([self._vocabulary.rows[word] for sentence in batch for word in sentence.words])
        lengths: Any = np.array([len(sentence.words) for sentence in batch], dtype=np.int32)
        types, rows = np.unique(tokens, return_inverse=True)
        embedded: Any
        mixed: Any
        encoded: Any
        scores: Any
        embedded, embed_back = self.embed(self._features(types), True)
        mixed, mask_back = self._mask(embedded[rows], True)
        encoded, encode_back = self.encode(Ragged(mixed, lengths), True)
        scores, output_back = self.outputs[convention](encoded.data, True)
        wanted = np.array([label for sentence in batch for label in sentence.labels])
        loss = -np.log(scores[np.arange(len(wanted)), wanted] + 1e-9).mean()
        scores[np.arange(len(wanted)), wanted] -= 1
        back = encode_back(Ragged(output_back(scores / np.float32(len(wanted))), lengths))
        gradient = np.zeros_like(embedded)
        np.add.at(gradient, rows, mask_back(back.dataXd))
        embed_back(gradient)
        self._adam.learn_rate = rate
        updated: list[Model[Any, Any]] = [self.embed, self.encode, self.outputs[convention]]
        for layer in updated:
            layer.finish_update(self._adam)
        return float(loss)

    def _features(self, types: NDArray[np.int64]) -> Features:
        known = self._vocabulary.features
        hashes = known.hashes[types].copy()
        hashes[self._hidden.random(len(types)) < WORD_DROPOUT, 0] = 0
        return Features(hashes, known.dense[types])

    def scores(self, convention: str, sentences: Sequence[Sentence]) -> Iterator[NDArray[np.float32]]:
        """The probabilities for each sentence, without dropout."""
        for at in range(0, len(sentences), 256):
            batch = sentences[at : at + 256]
            tokens: Any = np.array([self._vocabulary.rows[word] for sentence in batch for word in sentence.words])
            types, rows = np.unique(tokens, return_inverse=True)
            known = self._vocabulary.features
            embedded: Any = self.embed.predict(Features(known.hashes[types], known.dense[types]))
            lengths: Any = np.array([len(sentence.words) for sentence in batch], dtype=np.int32)
            encoded: Any = self.encode.predict(Ragged(embedded[rows], lengths))
            scored: Any = self.outputs[convention].predict(encoded.data)
            yield from np.split(scored, np.cumsum(lengths)[:-1])


def batches(sets: Mapping[str, Sequence[Sentence]], order: random.Random) -> list[tuple[str, list[Sentence]]]:
    """The sentences of each convention in batches, all in an order that is drawn anew for each epoch."""
    found: list[tuple[str, list[Sentence]]] = []
    for convention, sentences in sets.items():
        batch: list[Sentence] = []
        size = 0
        for sentence in order.sample(sentences, len(sentences)):
            batch.append(sentence)
            size += len(sentence.words)
            if size >= BATCH:
                found.append((convention, batch))
                batch, size = [], 0
        if batch:
            found.append((convention, batch))
    order.shuffle(found)
    return found


def rate_at(progress: float) -> float:
    """The learning rate when this share of all steps is done: a short rise, then a straight fall to nothing."""
    return RATE * (progress / _WARM if progress < _WARM else (1 - progress) / (1 - _WARM))
