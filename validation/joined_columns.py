"""Columns joined from other tables before a run, so that every rule reads one frame.

A rule names a joined column with a dot: ``participants.rows``, ``actors.name``, ``quoted.when``, ``release.as_of``.
The builders stand in the modules beside this one, one a subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import joined_context, joined_evidence, joined_participants, joined_reports
from .joins import Builder, Joins, Missing

if TYPE_CHECKING:
    import pandas as pd

_SUBJECTS = (joined_participants, joined_reports, joined_evidence, joined_context)
#: Tables whose columns are joined by their key.
OWNERS = {"events": "event_id", "actors": "actor_id", "places": "place_id", "reports": "report_id"}


def joined_column(joins: Joins, table: str, name: str) -> pd.Series | None:
    """The joined column ``name``, aligned to ``table``; None where something it needs is not at hand."""
    first, _, rest = name.partition(".")
    for subject in _SUBJECTS:
        build = subject.BUILDERS.get(f"{table}:{name}") or subject.FAMILIES.get(first)
        if build is not None:
            break
    else:
        build = _column_of(first) if first in OWNERS else _unknown(table, name)
    try:
        return build(joins, table, rest)
    except Missing:
        return None


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
