"""The network: words become vectors, convolutions add what stands around, a softmax tells the label of each token.

The first step sees each distinct word only once, so its result can be kept; the second is a window of one word to each
side, four times.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import (
    Dropout,
    HashEmbed,
    Maxout,
    Model,
    Softmax_v2,
    chain,
    clone,
    concatenate,
    expand_window,
    residual,
    with_array,
)
from thinc.types import Floats2d, Ragged

from pipeline.extract.ner.labels import LABELS
from pipeline.extract.ner.words import DENSE_EXTRA, Features

WIDTH = 96
DEPTH = 4
PIECES = 3
HASHED = 48
ROWS = (6000, 2000, 1500, 4000, 800)  # of the tables for norm, beginning, two endings, shape
DIMENSIONS = 100


def embedder() -> Model[Features, Floats2d]:
    """The layer from the features of words to their vectors."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(HASHED, rows, column=column, seed=column + 1) for column, rows in enumerate(ROWS)
    ]
    joined: Model[Any, Any] = concatenate(chain(_hashes(), concatenate(*tables)), _dense())
    size = HASHED * len(ROWS) + DIMENSIONS + DENSE_EXTRA
    return chain(joined, Dropout(0.0), Maxout(WIDTH, size, nP=PIECES, normalize=True, dropout=0.0))


def encoder() -> Model[Ragged, Ragged]:
    """The layer that mixes each token's vector with those around it."""
    window: Model[Any, Any] = chain(
        expand_window(window_size=1), with_array(Maxout(WIDTH, 3 * WIDTH, nP=PIECES, normalize=True, dropout=0.0))
    )
    return clone(residual(window), DEPTH)


def output() -> Model[Floats2d, Floats2d]:
    """The layer that gives the probability of each label."""
    return Softmax_v2(len(LABELS), WIDTH)


def _hashes() -> Model[Features, Any]:
    return Model("hashes", lambda model, words, is_train: (words.hashes, lambda _: words))


def _dense() -> Model[Features, Floats2d]:
    return Model("dense", lambda model, words, is_train: (words.dense, lambda _: words))


def parameters(layers: Sequence[Model[Any, Any]]) -> dict[str, Any]:
    """All weights of the layers under names that tell where they belong."""
    return {
        f"{number}.{place}.{name}": node.get_param(name)
        for number, layer in enumerate(layers)
        for place, node in enumerate(layer.walk())
        for name in node.param_names
    }


def set_parameters(layers: Sequence[Model[Any, Any]], weights: dict[str, NDArray[Any]]) -> None:
    """Put weights that `parameters` gave into layers of the same build."""
    for number, layer in enumerate(layers):
        for place, node in enumerate(layer.walk()):
            for name in node.param_names:
                node.set_param(name, weights[f"{number}.{place}.{name}"].astype(np.float32))  # type: ignore[arg-type]
