"""A digest over values: the same whatever file format, library version or memory layout holds them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def values_digest(frames: Mapping[str, pd.DataFrame]) -> str:
    """``sha256:`` and the hex digest over every table's name, columns, types and cells, in the order given."""
    total = hashlib.sha256()
    for name, frame in frames.items():
        total.update(f"{name}\x1d{table_digest(frame)}\x1c".encode())
    return f"sha256:{total.hexdigest()}"


def table_digest(frame: pd.DataFrame) -> str:
    """The hex digest over one table's columns, types and cells; a null is no text, and no number."""
    total = hashlib.sha256()
    for name in frame.columns:
        column = frame[name]
        total.update(f"{name}\x1f{column.dtype}\x1e".encode())
        cells = column.astype(object)
        nulls = column.isna()
        for cell, null in zip(cells, nulls, strict=True):
            text = "" if null else _text(cell)
            total.update(b"\x00" if null else f"{len(text)}:{text}".encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _text(cell: Any) -> str:
    # repr of a float is the shortest text that gives it back; other cells have one text anyway
    return repr(float(cell)) if isinstance(cell, float) else str(cell)
