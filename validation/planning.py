"""Plans: which rules run on which table, and the frame of each with the columns they join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .context import Context
from .joined_columns import joined_column
from .joins import Joins
from .rules import Rule

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules to run on one table's prepared frame, and those left out because something is not at hand."""

    table: str
    key: tuple[str, ...]
    frame: pd.DataFrame
    rules: tuple[Rule, ...]
    left_out: tuple[Rule, ...]


def plan(
    frames: Mapping[str, pd.DataFrame],
    fits: Mapping[str, Mapping[str, pd.Series]],
    specs: Mapping[str, Any],
    rules: Iterable[Rule],
    context: Context,
) -> Iterable[Plan]:
    """One plan a table that is in ``frames``: the rules whose columns are all there, on a frame that has them.

    Made one at a time, as they are run: the joined columns of one table are gone before those of the next are made.
    """
    joins = Joins(frames, fits, context)
    rules = tuple(rules)
    for table, frame in frames.items():
        columns: dict[str, Any] = {name: frame[name] for name in frame.columns}
        runnable: list[Rule] = []
        left_out: list[Rule] = []
        for rule in (rule for rule in rules if rule.table == table):
            for name in rule.columns:
                if "." in name and name not in columns and (joined := joined_column(joins, table, name)) is not None:
                    columns[name] = joined
            (runnable if all(name in columns for name in rule.columns) else left_out).append(rule)
        key = tuple(name for name in specs[table].key if name in frame.columns)
        yield Plan(table, key, _frame(columns, frame.index), tuple(runnable), tuple(left_out))


def _frame(columns: dict[str, Any], index: pd.Index) -> pd.DataFrame:
    """The columns as a frame; the dict is emptied, so that whoever has the frame alone keeps them."""
    import pandas as pd

    frame = pd.DataFrame(columns, index=index, copy=False)
    columns.clear()
    return frame
