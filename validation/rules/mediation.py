"""W7: mediation is there where it is told, and complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec
from ...schema.columns import JOIN
from ..keys import by_value, mapped
from .reasons import has_reason
from .rule import Rule, row_rule

#: Acts that have two sides when somebody stands between them; a request or an offer need not name both.
TWO_SIDED = ("CONSULT", "RETREAT")
SIDES = {"party A": "A", "party B": "B"}


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Both sides, the mediators, and the mediation columns."""
    columns = tuple(c.name for c in specs["events"].columns if c.path.startswith("mediation."))
    yield row_rule(
        "W701",
        "events",
        ("event_type", "event_mode", "unknown", "participants.mediators", "participants.sides_named"),
        _both_sides,
        title="A mediated meeting, release or withdrawal names both sides",
        reason="Mediation stands between two; with one side named nobody can say between whom.",
        message="{event_mode} with {participants.sides_named} beside the mediator, and unknown has no reason for participants",
    )
    yield row_rule(
        "W702",
        "events",
        ("event_mode", "participants.mediators", *columns),
        lambda t: _mediated(t) | t[list(columns)].isna().all(axis=1),
        title="Mediation columns are filled only where somebody mediates",
        reason="Elsewhere they would count mediation that did not happen.",
        message="mediation columns filled for {event_mode} without a mediator",
    )
    yield row_rule(
        "W703",
        "events",
        ("mediation_mediators", "participants.mediators"),
        _same_mediators,
        title="The mediators are the participants in role mediator",
        reason="The two say the same in two places and must agree.",
        message="{mediation_mediators}, but participants has {participants.mediators}",
    )
    yield row_rule(
        "W704",
        "events",
        ("event_mode", "participants.mediators"),
        lambda t: (t["event_mode"] != "CONSULT:mediation") | t["participants.mediators"].notna(),
        title="Mediation under way has a mediator",
        reason="Somebody stood between the sides; a kind of actor is enough.",
        message="CONSULT:mediation without a mediator",
    )
    yield row_rule(
        "W705",
        "events",
        ("event_mode", "participants.mediators"),
        _not_before_mediating,
        title="Nobody is mediator before mediating",
        reason="In a request, an offer, a refusal or a threat the mediator-to-be acts or is addressed.",
        message="{participants.mediators} is mediator in {event_mode}",
        severity="warning",
    )
    for column, path in (
        ("mediation_outcome", "mediation.outcome"),
        ("mediation_initiated_by", "mediation.initiated_by"),
    ):
        yield row_rule(
            f"W706:events.{column}",
            "events",
            ("event_mode", "participants.mediators", column, "unknown"),
            _reasoned(column, path),
            title=f"An open {path} has its reason",
            reason="A null that nobody explained cannot be told from a forgotten one.",
            message=f"{column} is null, and unknown gives no reason for {path}",
        )
    yield row_rule(
        "W707",
        "events",
        ("mediation_initiated_by", *(f"participants.on_side.{side}" for side in SIDES.values())),
        _side_is_there,
        title="The side that asked for mediation is a side of the event",
        reason="Party A or B means nothing where no participant is on that side.",
        message="{mediation_initiated_by}, but no participant is on that side",
        severity="warning",
    )


def _is_mediation(t: Any) -> Any:
    return by_value(t["event_mode"], lambda modes: modes.str.endswith(":mediation"), null=False)


def _mediated(t: Any) -> Any:
    return _is_mediation(t) | t["participants.mediators"].notna()


def _both_sides(t: Any) -> Any:
    held_to_it = t["event_type"].isin(TWO_SIDED) & _mediated(t)
    return ~held_to_it | (t["participants.sides_named"] >= 2) | has_reason(t["unknown"], "participants")


def _same_mediators(t: Any) -> Any:
    ours, theirs = (mapped(t[name], _as_a_set) for name in ("mediation_mediators", "participants.mediators"))
    return (ours == theirs).fillna(False).astype(bool) | ours.isna() & theirs.isna()


def _as_a_set(ids: str) -> str:
    return JOIN.join(sorted(set(ids.split(JOIN))))


def _not_before_mediating(t: Any) -> Any:
    return t["participants.mediators"].isna() | ~_is_mediation(t) | (t["event_mode"] == "CONSULT:mediation")


def _reasoned(column: str, path: str) -> Any:
    return lambda t: ~_mediated(t) | t[column].notna() | has_reason(t["unknown"], path)


def _side_is_there(t: Any) -> Any:
    kept = True
    for asked, side in SIDES.items():
        kept &= (t["mediation_initiated_by"] != asked).fillna(True).astype(bool) | t[f"participants.on_side.{side}"]
    return kept
