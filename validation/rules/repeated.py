"""W105, W106: the same act in two rows. Ids differ, so only the facts can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from ...schema.columns import role_column
from .rule import Rule, row_rule

#: Coarser than a district, or longer than a day, two acts may well share all that is known of them.
FINEST_PRECISION = 3


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Events that share day, place, type, actors and counts: told by the same reports, or by others."""
    roles = specs["participants"].column("role").values or ()
    actors = [name for role in roles if (name := role_column(role)) in specs["events"].names]
    place = ("place_id", "location", "latitude", "longitude", "where_prec")
    facts = ("date_start", "date_end", *place, "event_type", "event_mode", *actors, "counts.told")
    yield row_rule(
        "W105",
        "events",
        (*facts, "report_ids"),
        lambda t: ~_repeated(t, [*facts, "report_ids"], actors),
        title="No event stands twice under two ids",
        reason="Day, place, actors, type, counts and reports are the same, so every sum counts it twice.",
        message="{event_type} of {date_start} in {location} stands more than once, from {report_ids}",
    )
    yield row_rule(
        "W106",
        "events",
        (*facts, "report_ids"),
        lambda t: ~_repeated(t, list(facts), actors) | _repeated(t, [*facts, "report_ids"], actors),
        title="No act told by several reports stands once for each",
        reason="Day, place, actors, type and counts are the same; if it is one act, merge its events.",
        message="{event_type} of {date_start} in {location} is told by another report too",
        severity="warning",
    )


def _repeated(t: Any, facts: list[str], actors: list[str]) -> Any:
    level = t["where_prec"].astype("Float64").astype("float64")
    known = t["date_start"].notna() & (t["date_start"] == t["date_end"]) & ~(level > FINEST_PRECISION)
    known &= t[["place_id", "location", "latitude"]].notna().any(axis=1) & t[actors].notna().any(axis=1)
    candidates = t[known]
    # days and places first: only what they leave is compared in every fact
    near = candidates[candidates.duplicated(["date_start", "place_id", "latitude", "location"], keep=False)]
    verdict = near.duplicated(facts, keep=False)
    return verdict.reindex(t.index, fill_value=False)
