"""Keys of a million rows: where each stands in another table, and tests made once for each distinct value.

A Python set of a million ids, or one call a row, is what makes judging slow; these ask Arrow once for a column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

#: Columns coded so far, by the identity of their Arrow data: a dozen rules ask about the same column.
_CODED: ContextVar[dict[int, Any] | None] = ContextVar("wasata_columns_coded", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Code each column once while the rules of a table run."""
    token = _CODED.set({})
    try:
        yield
    finally:
        _CODED.reset(token)


def arrow_of(cells: pd.Series) -> Any:
    """A text column as one Arrow array with nulls."""
    import pyarrow as pa

    array = pa.array(cells, from_pandas=True)
    if isinstance(array, pa.ChunkedArray):
        array = array.cast(pa.large_string()).combine_chunks() if array.num_chunks != 1 else array.chunk(0)
    return array.cast(pa.large_string())


def positions(keys: pd.Series, among: pd.Series) -> np.ndarray[Any, Any]:
    """For each key the first row of ``among`` that holds it; -1 where none does, and for a null."""
    import pyarrow.compute as pc

    found = pc.index_in(arrow_of(keys), value_set=arrow_of(among), skip_nulls=True)
    return found.fill_null(-1).to_numpy(zero_copy_only=False).astype("int64")


def distinct(cells: pd.Series) -> tuple[np.ndarray[Any, Any], pd.Series]:
    """A text column as codes (-1 for null) and the distinct texts they stand for."""
    import pandas as pd

    memory, data = _CODED.get(), getattr(cells.array, "_pa_array", None)
    if memory is not None and data is not None and id(data) in memory:
        return memory[id(data)][1:]
    coded = arrow_of(cells).dictionary_encode()
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    values = pd.Series(coded.dictionary, dtype="str")
    if memory is not None and data is not None:
        memory[id(data)] = (data, codes, values)  # the data too, so that its id stays its own
    return codes, values


def by_value(cells: pd.Series, test: Callable[[pd.Series], Any], *, null: bool = True) -> pd.Series:
    """One boolean a row, from ``test`` on the distinct texts alone; ``null`` for the rows without one."""
    import numpy as np
    import pandas as pd

    codes, values = distinct(cells)
    verdicts = np.append(np.asarray(test(values), dtype=bool), null)  # -1 picks the last
    return pd.Series(verdicts[codes], index=cells.index)


def mapped(cells: pd.Series, change: Callable[[str], str | None]) -> pd.Series:
    """Another text for each, made once for each distinct one; null stays null."""
    import pandas as pd

    codes, values = distinct(cells)
    changed = pd.Series([*(change(value) for value in values), None], dtype="str")
    return pd.Series(pd.api.extensions.take(changed.array, codes, allow_fill=True), index=cells.index)


def each(test: Callable[[str], bool]) -> Callable[[pd.Series], list[bool]]:
    """A test of one text, as ``by_value`` wants it."""
    return lambda values: [bool(test(value)) for value in values]


def pairs_in(left: np.ndarray[Any, Any], right: pd.Series, owner: np.ndarray[Any, Any], column: pd.Series) -> Any:
    """Whether (``left``, ``right``) of each row is a pair of (``owner``, ``column``); -1 and null are in none."""
    import numpy as np

    own, texts = distinct(column)
    asked = positions(right, texts)
    width = len(texts) + 1
    known = np.unique((owner * width + own)[(owner >= 0) & (own >= 0)])
    wanted = np.where((left >= 0) & (asked >= 0), left * width + asked, -1)
    at = np.searchsorted(known, wanted)
    if not len(known):
        return np.zeros(len(wanted), dtype=bool)
    return known[np.minimum(at, len(known) - 1)] == wanted
