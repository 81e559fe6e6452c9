"""W6: who took part, in which role and on which side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...schema import TableSpec, vocabulary
from ...schema.columns import role_column
from .reasons import has_reason
from .rowwise import rowwise
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
        ("event_id", "participants.rows"),
        lambda t: t["participants.rows"] > 0,
        title="Every event has a participant",
        reason="An act without an actor is no event.",
        message="no row in participants",
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
        lambda t: t["side"].isna() | (t.groupby(["event_id", "actor_id"])["side"].transform("nunique") <= 1),
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
    keys = t["event_id"].astype(str) + "\x1f" + t["actor_id"].astype(str)
    return ~(mediates & keys.isin(set(keys[~mediates & t["role"].notna()])))


def _held_or_addressed(t: Any) -> Any:
    keys = t["event_id"].astype(str) + "\x1f" + t["actor_id"].astype(str)
    received = set(keys[(t["role"] == "recipient").fillna(False).astype(bool)])
    return ~((t["role"] == "detainee").fillna(False).astype(bool) & keys.isin(received))


def _role_or_reason(t: Any) -> Any:
    told = t["role"].notna() | t["reason"].notna() | has_reason(t["events.unknown"], "participants")
    unknown = t["events.unknown"].fillna("")
    return told | rowwise(f"participants[{key}]" in text for key, text in zip(t["participant"], unknown, strict=True))


def _role_fits(t: Any) -> Any:
    allowed = {
        term.code: set(term.extra.get("roles", ()))
        for name in ("event_type", "event_mode")
        for term in vocabulary(name)
    }
    finest = t["events.event_mode"].fillna(t["events.event_type"])
    pairs = zip(t["role"], finest, strict=True)
    return t["role"].isna() | rowwise(not allowed.get(code) or role in allowed[code] for role, code in pairs)


def _active(t: Any) -> Any:
    first, last = (t[f"events.{name}"].dt.year for name in ("date_start", "date_end"))
    founded, ended = (t[f"actors.{name}"].str[:4].astype("float64") for name in ("active_from", "active_to"))
    return ~((last < founded) | (first > ended)).fillna(False).astype(bool)
