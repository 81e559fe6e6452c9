"""The entries of the registries that a set of events uses, as a release carries them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..schema import ActorEntry, Event, PlaceEntry
from .actors import Actor
from .places import PlaceRecord


def actors_used(events: Sequence[Event], actors: Iterable[Actor]) -> list[ActorEntry]:
    """The actors the events name and the bodies those belong to, sorted by id. An id no registry has is left out."""
    known = {actor.id: actor for actor in actors}
    wanted = [p.actor_id for e in events for p in e.participants] + [c.of for e in events for c in e.counts if c.of]
    used: dict[str, ActorEntry] = {}
    while wanted:
        actor = known.get(wanted.pop())
        if actor is None or actor.id in used:
            continue
        used[actor.id] = actor_entry(actor)
        if actor.parent:
            wanted.append(actor.parent)
    return [used[key] for key in sorted(used)]


def places_used(events: Sequence[Event], places: Iterable[PlaceRecord]) -> list[PlaceEntry]:
    """The places the events name or hold possible, the units and country they lie in, sorted by id."""
    known = {place.place_id: place for place in places}
    countries = {place.country: place.place_id for place in known.values() if place.level == "country"}
    used: dict[str, PlaceEntry] = {}
    wanted = [e.place.place_id for e in events if e.place and e.place.place_id]
    wanted += [candidate.place_id for e in events if e.place for candidate in e.place.candidates]
    while wanted:
        place = known.get(wanted.pop())
        if place is None or place.place_id in used:
            continue
        used[place.place_id] = place_entry(place)
        wanted += [place.admin1_pcode, place.admin2_pcode, place.admin3_pcode, countries.get(place.country, "")]
    return [used[key] for key in sorted(used)]


def actor_entry(actor: Actor) -> ActorEntry:
    """The released form of a registry actor: no aliases, no loaded words."""
    renamed = {"actor_id": actor.id, "actor_type": actor.type}
    given = {name: renamed[name] if name in renamed else getattr(actor, name) for name in ActorEntry.model_fields}
    return ActorEntry.model_validate({name: None if value == "" else value for name, value in given.items()})


def place_entry(place: PlaceRecord) -> PlaceEntry:
    """The released form of a registry place. One without an English name goes by its Arabic one."""
    given = {name: getattr(place, name) for name in PlaceEntry.model_fields} | {"name": place.name or place.name_ar}
    return PlaceEntry.model_validate({name: None if value == "" else value for name, value in given.items()})
