"""Verdicts made one row at a time, where no vectorised operation says the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def rowwise(verdicts: Iterable[bool]) -> Any:
    """The verdicts as one boolean array, which frames combine with ``|`` and ``&``."""
    import numpy as np

    return np.array(list(verdicts), dtype=bool)
