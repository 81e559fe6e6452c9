"""A digest over values: the same whatever file format, library version or memory layout holds them.

A column is hashed as its name and type, which cells are null, and the bytes of those that are not: texts as lengths and
UTF-8, numbers and days as 64-bit little-endian. Whole columns are hashed at once, so a million rows take a second.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def table_digests(frames: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """The digest of every table, by name."""
    return {name: table_digest(frame) for name, frame in frames.items()}


def values_digest(digests: Mapping[str, str]) -> str:
    """``sha256:`` and the hex digest over every table's name and digest, in the order given."""
    total = hashlib.sha256()
    for name, digest in digests.items():
        total.update(f"{name}\x1d{digest}\x1c".encode())
    return f"sha256:{total.hexdigest()}"


def table_digest(frame: pd.DataFrame) -> str:
    """The hex digest over one table's columns, types and cells; a null is no text, and no number."""
    import numpy as np

    total = hashlib.sha256()
    for name in frame.columns:
        column = frame[name]
        nulls = column.isna().to_numpy(dtype=bool)
        total.update(f"{name}\x1f{column.dtype}\x1f{len(column)}\x1e".encode())
        total.update(np.packbits(nulls).tobytes())
        for part in _bytes(column[~nulls] if nulls.any() else column):
            total.update(np.ascontiguousarray(part).data)
    return total.hexdigest()


def _bytes(column: pd.Series) -> list[np.ndarray[Any, Any]]:
    """The cells of a column without nulls, as arrays of a fixed byte order."""
    kind = str(column.dtype)
    if kind == "Int64":
        return [column.to_numpy(dtype="<i8")]
    if kind == "float64":
        return [column.to_numpy(dtype="<f8")]
    if kind in ("boolean", "bool"):
        return [column.to_numpy(dtype="u1")]
    if kind.startswith("datetime64"):
        return [column.to_numpy().astype("datetime64[s]").astype("<i8")]
    return _text_bytes(column)


def _text_bytes(column: pd.Series) -> list[np.ndarray[Any, Any]]:
    import numpy as np

    from .keys import arrow_of

    array = arrow_of(column.astype("str"))
    _, offsets, data = array.buffers()
    ends = np.frombuffer(offsets, dtype="<i8")[array.offset : array.offset + len(array) + 1]
    held = np.frombuffer(data, dtype="u1") if data is not None else np.zeros(0, dtype="u1")
    if not len(ends):
        return []
    return [np.diff(ends), held[ends[0] : ends[-1]]]
