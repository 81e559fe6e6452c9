"""W97: columns that are mostly open, or mostly one value. Judged where the dataset says how much is too much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from .rule import Holds, Rule, row_rule

OPEN: Mapping[str, tuple[str, ...]] = {
    "events": ("event_mode", "date_start", "place_id", "country", "latitude"),
    "participants": ("role", "side"),
    "counts": ("best",),
}
ONE_VALUE: Mapping[str, tuple[str, ...]] = {
    "events": ("event_type", "event_mode", "date_start", "place_id", "outlet", "initiators"),
    "participants": ("actor_id", "role"),
}


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """One rule a column that people count by; the rows named are those that make up the share."""
    for table, columns in OPEN.items():
        for column in columns:
            yield row_rule(
                f"W971:{table}.{column}",
                table,
                (column, "threshold.share_unknown", "threshold.share_rows"),
                _share_of_nulls(column),
                title=f"{table}.{column} is known often enough",
                reason="A share of nulls above the dataset's threshold is a source or a coder that went blind.",
                message=f"{column} is null, as in more than {{threshold.share_unknown}} of the rows",
                severity="warning",
            )
    for table, columns in ONE_VALUE.items():
        for column in columns:
            yield row_rule(
                f"W972:{table}.{column}",
                table,
                (column, "threshold.share_one_value", "threshold.share_rows"),
                _share_of_one(column),
                title=f"{table}.{column} is not nearly always the same",
                reason="One value above the dataset's threshold is often a default that nobody coded.",
                message=f"{column} is {{{column}}}, as in more than {{threshold.share_one_value}} of the rows",
                severity="warning",
            )


def _enough_rows(t: Any) -> bool:
    return len(t) >= t["threshold.share_rows"].iloc[0]


def _share_of_nulls(column: str) -> Holds:
    def holds(t: Any) -> Any:
        open_ = t[column].isna()
        too_many = _enough_rows(t) and open_.mean() > t["threshold.share_unknown"].iloc[0]
        return ~open_ | (not too_many)

    return holds


def _share_of_one(column: str) -> Holds:
    def holds(t: Any) -> Any:
        counts = t[column].value_counts()
        limit = t["threshold.share_one_value"].iloc[0] * len(t)
        too_many = [] if not _enough_rows(t) else [value for value, n in counts.head(1).items() if n > limit]
        return ~t[column].isin(too_many)

    return holds
