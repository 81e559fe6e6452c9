"""W6: who took part, in which role and on which side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec, vocabulary
from ...schema.columns import role_column
from ..keys import by_value, distinct
from .reasons import has_reason
from .rule import Rule, row_rule


def rules(specs: Mapping[str, TableSpec]) -> Iterator[Rule]:
    """Participants there are, their roles and sides, and the joined name columns of events."""
    yield from _events()
    yield from _roles()
    yield from _actors()
    for role in specs["participants"].column("role").values or ():
        if role_column(role) in specs["events"].names:
            yield _joined_names(role)


def _events() -> Iterator[Rule]:
    yield row_rule(
        "W601",
        "events",
        ("event_id", "participants.rows", "unknown"),
        lambda t: (t["participants.rows"] > 0) | has_reason(t["unknown"], "participants"),
        title="Every event has a participant, or a reason why none is told",
        reason="An act without an actor is an event only where the report tells it so: a truce that came into force.",
        message="no row in participants, and unknown gives no reason for participants",
    )
    yield row_rule(
        "W602",
        "events",
        ("event_type", "event_mode", "participants.parties"),
        _not_alone,
        title="An act of two sides names two",
        reason="A meeting or clash of one side is a name the coder missed.",
        message="{participants.parties} party for {event_type}",
        severity="warning",
    )


def _roles() -> Iterator[Rule]:
    yield row_rule(
        "W611",
        "participants",
        ("event_id", "actor_id", "role"),
        _no_mediating_party,
        title="A mediator is no party of its own event",
        reason="Who mediates stands between the sides.",
        message="{actor_id} is mediator and something else",
    )
    yield row_rule(
        "W612",
        "participants",
        ("event_id", "actor_id", "role", "surface"),
        lambda t: ~t.duplicated(["event_id", "actor_id", "role", "surface"]),
        title="An actor stands once in a role",
        reason="Told twice is one participant.",
        message="{actor_id} as {role} stands twice",
        severity="warning",
    )
    yield row_rule(
        "W613",
        "participants",
        ("participant", "role", "reason", "events.unknown"),
        _role_or_reason,
        title="An open role has its reason",
        reason="A null that nobody explained cannot be told from a forgotten one.",
        message="{participant} has no role and no reason",
    )
    yield row_rule(
        "W614",
        "participants",
        ("role", "events.event_type", "events.event_mode"),
        _role_fits,
        title="The role fits the act",
        reason="Each type and mode lists the roles it has; another one is often a swapped frame.",
        message="{role} in {events.event_type} {events.event_mode}",
        severity="warning",
    )
    yield row_rule(
        "W615",
        "participants",
        ("role", "side"),
        lambda t: ~(t["role"] == "mediator").fillna(False).astype(bool) | t["side"].isna(),
        title="A mediator is on no side",
        reason="Sides are those of the conflict.",
        message="mediator on side {side}",
    )
    yield row_rule(
        "W616",
        "participants",
        ("event_id", "actor_id", "side"),
        _one_side,
        title="An actor is on one side of an event",
        reason="The same body cannot face itself.",
        message="{actor_id} is on both sides",
    )
    yield row_rule(
        "W617",
        "participants",
        ("event_id", "actor_id", "role"),
        _held_or_addressed,
        title="Who is held or released is not recipient too",
        reason="Detainees are coded once, as the group they belong to.",
        message="{actor_id} is detainee and recipient",
    )

    yield row_rule(
        "W618",
        "participants",
        ("event_id", "role"),
        _one_shape,
        title="An event has parties, or an initiator and a recipient",
        reason="An act runs one way or has every side as party; both in one event are two frames mixed.",
        message="{role} beside participants of the other kind",
        severity="warning",
    )


def _one_shape(t: Any) -> Any:
    party = (t["role"] == "party").fillna(False).astype(bool)
    directed = t["role"].isin(("initiator", "recipient"))
    mixed = set(t["event_id"][party].dropna().unique()) & set(t["event_id"][directed].dropna().unique())
    return ~((party | directed) & t["event_id"].isin(mixed))


def _actors() -> Iterator[Rule]:
    yield row_rule(
        "W621",
        "participants",
        ("actor_id", "name", "actors.name"),
        lambda t: t["actors.name"].isna() | (t["name"] == t["actors.name"]),
        title="A participant carries the registry's neutral name",
        reason="Two names of one actor split every count, and press names take sides.",
        message="{actor_id} is {actors.name}, not {name}",
    )
    yield row_rule(
        "W622",
        "participants",
        ("actor_id", "actors.active_from", "actors.active_to", "events.date_start", "events.date_end"),
        _active,
        title="An actor existed when the event happened",
        reason="A body founded later or dissolved earlier was taken for its predecessor or successor.",
        message="{actor_id} ({actors.active_from} to {actors.active_to}) in an event of {events.date_start}",
        severity="warning",
    )


def _joined_names(role: str) -> Rule:
    column, joined = role_column(role), f"participants.names.{role}"
    return row_rule(
        f"W631:events.{column}",
        "events",
        (column, joined),
        lambda t: (t[column] == t[joined]) | t[column].isna() & t[joined].isna(),
        title=f"events.{column} repeats the participants in role {role}",
        reason="Who filters by this column must get what participants says.",
        message=f"{{{column}}}, but participants has {{{joined}}}",
    )


def _not_alone(t: Any) -> Any:
    mutual = {
        term.code
        for name in ("event_type", "event_mode")
        for term in vocabulary(name)
        if term.extra.get("shape") == "mutual"
    }
    finest = t["event_mode"].fillna(t["event_type"])
    return ~finest.isin(mutual) | (t["participants.parties"] != 1)


def _no_mediating_party(t: Any) -> Any:
    mediates = (t["role"] == "mediator").fillna(False).astype(bool)
    keys = _event_and_actor(t)
    return ~(mediates & keys.isin(keys[~mediates & t["role"].notna()].unique()))


def _held_or_addressed(t: Any) -> Any:
    held = (t["role"] == "detainee").fillna(False).astype(bool)
    keys = _event_and_actor(t)
    return ~(held & keys.isin(keys[(t["role"] == "recipient").fillna(False).astype(bool)].unique()))


def _event_and_actor(t: Any) -> Any:
    """One number a pair of event and actor."""
    import pandas as pd

    (events, _), (actors, names) = distinct(t["event_id"]), distinct(t["actor_id"])
    return pd.Series(events * (len(names) + 1) + actors, index=t.index)


def _one_side(t: Any) -> Any:
    keys = _event_and_actor(t)
    sided = keys[t["side"].notna()].to_frame("key").assign(side=t["side"]).drop_duplicates()
    return ~keys.isin(sided["key"][sided["key"].duplicated()]) | t["side"].isna()


def _role_or_reason(t: Any) -> Any:
    told = t["role"].notna() | t["reason"].notna() | has_reason(t["events.unknown"], "participants")
    open_ = t[["participant", "events.unknown"]][~told]
    if len(open_):
        pairs = zip(open_["participant"], open_["events.unknown"].fillna(""), strict=True)
        told.loc[open_.index] = [f"participants[{key}]" in text for key, text in pairs]
    return told


def _role_fits(t: Any) -> Any:
    allowed = {
        term.code: set(term.extra.get("roles", ()))
        for name in ("event_type", "event_mode")
        for term in vocabulary(name)
    }
    pairs = t["events.event_mode"].fillna(t["events.event_type"]) + " " + t["role"]
    return by_value(pairs, lambda told: [_fits(allowed, *pair.split(" ", 1)) for pair in told])


def _fits(allowed: Mapping[str, set[str]], code: str, role: str) -> bool:
    return not allowed.get(code) or role in allowed[code]


def _active(t: Any) -> Any:
    first, last = (t[f"events.{name}"].dt.year for name in ("date_start", "date_end"))
    founded, ended = (t[f"actors.{name}"].str[:4].astype("float64") for name in ("active_from", "active_to"))
    return ~((last < founded) | (first > ended)).fillna(False).astype(bool)
