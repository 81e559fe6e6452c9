"""Joins: the tables of one dataset as the builders of joined columns ask for them (``joined_columns``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .context import Context
from .keys import positions

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Frames = Mapping[str, "pd.DataFrame"]
Builder = Callable[["Joins", str, str], Any]


class Missing(Exception):
    """A table, column or part of the context is not at hand."""


class Joins:
    """The joined columns of one dataset's tables; where rows of one table stand in another is looked up once."""

    def __init__(self, frames: Frames, fits: Mapping[str, Mapping[str, pd.Series]], context: Context) -> None:
        self.frames = frames
        self.fits = fits
        self.context = context
        self._found: dict[tuple[str, ...], Any] = {}

    def cells(self, table: str, *columns: str) -> pd.DataFrame:
        """These columns of a table. Raises Missing where one is not there."""
        frame = self.frames.get(table)
        if frame is None or any(column not in frame for column in columns):
            raise Missing
        return frame[list(columns)]

    def once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        """What ``make`` gives, made at the first asking."""
        if key not in self._found:
            self._found[key] = make()
        return self._found[key]

    def to(self, table: str, column: str, owner: str, target: str) -> np.ndarray[Any, Any]:
        """For each row of ``table`` the row of ``owner`` its ``column`` names; -1 where there is none."""
        ours, theirs = self.cells(table, column)[column], self.cells(owner, target)[target]
        return self.once(("to", table, column, owner, target), lambda: positions(ours, theirs))

    def to_events(self, table: str) -> np.ndarray[Any, Any]:
        """For each row of ``table`` the first row of events with its id; -1 where there is none."""
        return self.to(table, "event_id", "events", "event_id")

    def of_event(self, values: Any, default: Any) -> pd.Series:
        """Values by row of events, as a column of events: rows that share an id share the first one's value."""
        import numpy as np
        import pandas as pd

        rows = self.to_events("events")
        return pd.Series(np.append(values, np.array([default], dtype=values.dtype))[rows])

    def constant(self, table: str, value: Any, dtype: str) -> pd.Series:
        """The same value in every row of ``table``."""
        import pandas as pd

        if table not in self.frames:
            raise Missing
        return pd.Series(value, index=self.frames[table].index, dtype=dtype)
