"""Bootstrap intervals: how far a figure would move with other reports of the same kind.

Reports are drawn with replacement, as many as there are, 1,000 times from a fixed seed; the interval runs from the
2.5th to the 97.5th percentile of the figure over the draws. It speaks of the choice of reports, not of the coding.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from .tally import Tally, kappa_terms

DRAWS = 1000
SEED = 20230411

#: Lower and upper end of precision, recall, F1 and κ, each None where no draw gave a figure.
Interval = tuple[float, float] | None


def intervals(tallies: Sequence[Mapping[str, Tally]], measure: str) -> dict[str, Interval]:
    """95 % intervals of ``precision``, ``recall``, ``f1`` and ``kappa`` of one measure over at least one report."""
    rows = [report.get(measure, Tally()) for report in tallies]
    table = np.array([(tally.hits, tally.gold, tally.coded, tally.judged) for tally in rows], dtype=np.int64)
    hits, gold, coded, judged = (_weights(len(rows)) @ table).T
    return {
        "precision": _percentiles(hits, coded),
        "recall": _percentiles(hits, gold),
        "f1": _percentiles(2 * hits, gold + coded),
        "kappa": _percentiles(*kappa_terms(hits, gold, coded, judged)) if table[:, 3].any() else None,
    }


def _percentiles(above: np.ndarray, below: np.ndarray) -> Interval:
    known = below > 0
    if not known.any():
        return None
    low, high = np.percentile(above[known] / below[known], [2.5, 97.5])
    return float(low), float(high)


@lru_cache(maxsize=64)
def _weights(size: int) -> np.ndarray:
    """How often each of ``size`` reports is in each draw, shape (DRAWS, size). Only ``random()`` is drawn from: of the
    generator's methods it is the one whose sequence is promised not to change between Python versions."""
    draw = random.Random(SEED).random
    return np.array([np.bincount([int(draw() * size) for _ in range(size)], minlength=size) for _ in range(DRAWS)])
