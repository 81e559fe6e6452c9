"""Who took part in an event, in which role."""

from __future__ import annotations

from .fields import coded
from .model import Model


class Person(Model):
    """A person through whom a participant acted."""

    name: str | None = coded(
        "Name as written",
        rule="Without the rank; null for an office-holder the report does not name.",
        example="كريبوز",
        min_length=1,
    )
    rank: str | None = coded(
        "Military rank or title, as written", rule="As in the report.", example="العميد", min_length=1
    )
    office: str | None = coded(
        "Office, as written",
        rule="The office or command the report gives.",
        example="مكتب العلاقات العامة",
        min_length=1,
    )


class Participant(Model):
    """One actor in one role."""

    actor_id: str = coded(
        "Registry id of the actor",
        rule="The neutral actor, whatever words the report uses; a group in no registry is coded by its kind.",
        example="sdf",
        min_length=1,
        verbatim=False,
    )
    name: str = coded(
        "Neutral English name",
        rule="As in the actor registry.",
        example="Syrian Democratic Forces",
        evidence="derived",
        derived_from="actor registry",
        min_length=1,
    )
    role: str | None = coded(
        "Part played in the act",
        rule="See the codebook's rule on roles. Null, with a reason, where the words leave it open.",
        example="initiator",
        vocabulary="role",
    )
    side: str | None = coded(
        "Side of the conflict within the event",
        rule="A is the state side, else the name first in the alphabet; B the other. Null for mediators and lone actors.",
        example="B",
        evidence="derived",
        derived_from="actor registry and roles",
        vocabulary="side",
    )
    surface: str = coded(
        "The words of the report", rule="As written, loaded or not.", example="قوات سوريا الديمقراطية", min_length=1
    )
    persons: tuple[Person, ...] = coded(
        "Persons through whom it acted",
        rule="Commanders, officials, delegates, each with the side the report gives; victims and private people never.",
        example=[],
        default=(),
    )
    confidence: float | None = coded(
        "How sure the coder is of the role",
        rule="0 to 1: the share of roles with such a reason that people confirmed, where it was measured; comparable within a coder only.",
        example=0.95,
        evidence="record",
        ge=0,
        le=1,
    )
    reason: str | None = coded(
        "Why this role",
        rule="One phrase.",
        example="subject of أفرج, verb first",
        evidence="record",
        min_length=1,
        verbatim=True,
    )


def participant_keys(participants: tuple[Participant, ...]) -> list[str]:
    """The evidence key of each participant: its id; with the role where the id repeats; then ``#2``, ``#3`` …"""
    ids = [p.actor_id for p in participants]
    return unique_keys(
        [p.actor_id if ids.count(p.actor_id) == 1 else f"{p.actor_id}:{p.role or 'open'}" for p in participants]
    )


def unique_keys(keys: list[str]) -> list[str]:
    """Make repeated keys unique by ``#2``, ``#3`` … in order."""
    seen: dict[str, int] = {}
    unique = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        unique.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return unique
