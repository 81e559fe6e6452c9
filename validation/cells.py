"""Cells before types: which can be read as what the schema says, and the table with the others empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..datasets.column_types import PANDAS, typed

if TYPE_CHECKING:
    import pandas as pd

_TRUTH = ("true", "false", "True", "False", "TRUE", "FALSE")


def read_cells(frame: pd.DataFrame, spec: Any) -> tuple[pd.DataFrame, dict[str, pd.Series]]:
    """The columns of ``spec`` that are in ``frame``, typed; and for each, one boolean a row: whether the cell fits.

    A cell that does not fit is null in the frame, so that the other rules can still run; rule W201 names its row.
    """
    import pandas as pd

    frame = frame.reset_index(drop=True)
    columns: dict[str, pd.Series] = {}
    fits: dict[str, pd.Series] = {}
    for column in spec.columns:
        if column.name not in frame.columns:
            continue
        cells = frame[column.name]
        if str(cells.dtype) == PANDAS[column.type] and not (column.type == "string" and (cells == "").any()):
            columns[column.name] = cells
            fits[column.name] = pd.Series(True, index=frame.index)
            continue
        if column.type == "date":  # a day written by a program that knows only moments
            cells = cells.astype(object).map(
                lambda cell: cell.removesuffix(" 00:00:00") if isinstance(cell, str) else cell
            )
        fit = _fits(cells, column.type)
        kept = pd.DataFrame({column.name: cells.astype(object).where(fit, None)})
        columns[column.name] = typed(kept, _OneColumn(spec.name, (column,)))[column.name]
        fits[column.name] = fit
    return pd.DataFrame(columns, index=frame.index), fits


class _OneColumn:
    """A table spec of a single column, which is all ``typed`` needs."""

    def __init__(self, name: str, columns: tuple[Any, ...]) -> None:
        self.name = name
        self.columns = columns


def _fits(cells: pd.Series, kind: str) -> pd.Series:
    import pandas as pd

    empty = cells.isna() | (cells.astype(object) == "")
    text = cells.astype(object).map(str)
    truth = cells.map(lambda cell: isinstance(cell, bool)).astype(bool)  # of no cells, pandas makes texts
    if kind == "integer":
        digits = text.str.fullmatch(r"[+-]?[0-9]{1,18}(\.0)?")
        return empty | digits & ~truth
    if kind == "number":
        return empty | (pd.to_numeric(text, errors="coerce").notna() & ~text.str.contains("_") & ~truth)
    if kind == "boolean":
        return empty | text.isin(_TRUTH)
    if kind == "date":
        days = text.str.removesuffix(" 00:00:00")
        return empty | (
            days.str.fullmatch(r"\d{4}-\d\d-\d\d") & pd.to_datetime(days, format="%Y-%m-%d", errors="coerce").notna()
        )
    return empty | cells.map(lambda cell: isinstance(cell, str))
