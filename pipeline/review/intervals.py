"""How sure a figure is: intervals of F1 by drawing releases anew."""

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
LEVEL = 0.95
_SEED = 20260101  # the same releases give the same interval


def f1(hits: float, spurious: float, missed: float) -> float:
    """The harmonic mean of precision and recall; 1 where nothing was wanted and nothing found."""
    whole = 2 * hits + spurious + missed
    return 2 * hits / whole if whole else 1.0


def f1_interval(counts: NDArray[np.int64]) -> tuple[float, float]:
    """The interval that holds F1 in 95 of 100 draws of as many releases, with replacement (percentile bootstrap; Efron,
    Tibshirani 1993, chapter 13). `counts` has a row per release: hits, spurious, missed.

    Releases are drawn rather than facts, because the facts of one release are right or wrong together.
    """
    if not len(counts):
        return 0.0, 1.0
    rng = np.random.default_rng(_SEED)
    weights = rng.multinomial(len(counts), np.full(len(counts), 1 / len(counts)), size=DRAWS)
    hits, spurious, missed = (weights @ counts).T
    whole = 2 * hits + spurious + missed
    figures = np.divide(2 * hits, whole, out=np.ones(DRAWS), where=whole > 0)
    low, high = np.quantile(figures, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
