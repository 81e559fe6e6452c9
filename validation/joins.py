"""Columns joined from other tables before a run, so that every rule reads one frame.

A rule names a joined column with a dot: ``participants.rows``, ``actors.name``, ``quoted.when``, ``release.as_of``.
``column`` builds one, or gives None where the tables or the context it needs are not at hand. The builders stand in the
modules beside this one, one a subject.
"""

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

    def column(self, table: str, name: str) -> pd.Series | None:
        """The joined column ``name``, aligned to ``table``; None where something it needs is not at hand."""
        from . import joined_context, joined_evidence, joined_participants, joined_reports

        first, _, rest = name.partition(".")
        for subject in (joined_participants, joined_reports, joined_evidence, joined_context):
            build = subject.BUILDERS.get(f"{table}:{name}") or subject.FAMILIES.get(first)
            if build is not None:
                break
        else:
            build = _column_of(first) if first in OWNERS else _unknown(table, name)
        try:
            return build(self, table, rest)
        except Missing:
            return None

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


#: Tables whose columns are joined by their key.
OWNERS = {"events": "event_id", "actors": "actor_id", "places": "place_id", "reports": "report_id"}


def _column_of(owner: str) -> Builder:
    def build(joins: Joins, table: str, column: str) -> Any:
        import numpy as np
        import pandas as pd

        if column.startswith("has."):
            target = column.removeprefix("has.")
            return pd.Series(joins.to(table, target, owner, target) >= 0)
        key = OWNERS[owner]
        rows = joins.to(table, key, owner, key)
        cells = joins.cells(owner, column)[column]
        taken = pd.api.extensions.take(cells.array, rows, allow_fill=True)
        return pd.Series(taken, index=joins.frames[table].index) if len(cells) else _nothing(cells, np.size(rows))

    return build


def _nothing(cells: Any, size: int) -> Any:
    """A column of nulls of the type of ``cells``, which has no row to take from."""
    return cells.reindex(range(size))


def _unknown(table: str, name: str) -> Builder:
    raise KeyError(f"{table}: no joined column {name!r}")
