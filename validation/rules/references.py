"""W3: what one table says of another must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import Reference, TableSpec
from .rule import Rule, row_rule


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Every reference the table specs declare, and those that are made of more than one cell."""
    for spec in specs.values():
        for reference in spec.references:
            if reference.table in specs:
                yield _reference(spec.name, reference)
    yield row_rule(
        "W302",
        "events",
        ("report_ids", "reports.all_known"),
        lambda t: t["reports.all_known"],
        title="Every report an event names is in the table reports",
        reason="An event whose report is missing cannot be traced.",
        message="one of {report_ids} is not in reports",
    )
    yield row_rule(
        "W303",
        "evidence",
        ("report_id", "events.names_report"),
        lambda t: t["events.names_report"],
        title="A quote is from one of its event's reports",
        reason="A quote from elsewhere supports another event.",
        message="{report_id} is none of the event's reports",
    )
    yield row_rule(
        "W304",
        "persons",
        ("participant", "participants.has_person"),
        lambda t: t["participants.has_person"],
        title="A person belongs to a participant of its event",
        reason="A person without a participant has no side.",
        message="the event has no participant {participant}",
    )
    yield row_rule(
        "W305",
        "actors",
        ("actor_id", "parent"),
        lambda t: t["parent"].isna() | t["parent"].isin(set(t["actor_id"])) & (t["parent"] != t["actor_id"]),
        title="The body an actor belongs to is in the table actors",
        reason="Counts by parent lose what hangs on a missing one.",
        message="the parent {parent} is not in actors",
    )
    yield row_rule(
        "W306",
        "retired",
        ("event_id", "successor", "events.has_successor"),
        _successor,
        title="What stands for a retired event is there",
        reason="A reader of an old id follows it to the new one.",
        message="the successor {successor} of {event_id} is no event",
    )
    yield row_rule(
        "W307",
        "reports",
        ("report_id", "events.uses_report"),
        lambda t: t["events.uses_report"],
        title="A report tells at least one event",
        reason="A report nothing came of is no part of a release, or its events were forgotten.",
        message="no event names {report_id}",
        severity="warning",
    )


def _reference(table: str, reference: Reference) -> Rule:
    joined = f"{reference.table}.has.{reference.column}"
    column = reference.column
    return row_rule(
        f"W301:{table}.{column}",
        table,
        (column, joined),
        lambda t: t[column].isna() | t[joined],
        title=f"{table}.{column} stands in {reference.table}",
        reason=f"The row refers to {reference.table}, and the reader will look there.",
        message=f"{{{column}}} is not in {reference.table}",
    )


def _successor(t: Any) -> Any:
    known = t["events.has_successor"] | t["successor"].isin(set(t["event_id"]))
    return t["successor"].isna() | known & (t["successor"] != t["event_id"])
