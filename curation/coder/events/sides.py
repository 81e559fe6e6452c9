"""Sides: which participants stand on side A and which on side B of an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ....datasets.actors import Actor
from ..acts.groups import Group, before_mediation
from .participant_rows import Row

#: The side of each actor, None or missing where it has none.
Sides = Mapping[str, str | None]


def sides(
    rows: Sequence[Row],
    group: Group,
    groups: Sequence[Group],
    rows_of: Callable[[Group], list[Row]],
    actors: Mapping[str, Actor],
) -> Sides:
    """A is the state side, else the name first in the alphabet; who acts alone has no side.

    Asking for mediation has the asker's side in what is mediated, found among the report's other events (``groups``);
    who is asked is no side.
    """
    if before_mediation(group):
        mediated = next((g for g in groups if g.mediators and not before_mediation(g)), None)
        if mediated is None:
            return {row.actor: None for row in rows}
        known = sides(rows_of(mediated), mediated, groups, rows_of, actors)
        return {row.actor: known.get(row.actor) for row in rows}
    return sides_by_role([(row.actor, row.role) for row in rows], actors)


def sides_by_role(roles: Sequence[tuple[str, str | None]], actors: Mapping[str, Actor]) -> Sides:
    """The same from the roles of one event alone: (actor, role)."""
    camps = _camps(roles)
    if len(camps) < 2:
        return {}
    camps.sort(key=lambda camp: (not _is_state_side(camp, actors), min(actors[a].name.casefold() for a in camp)))
    state = [camp for camp in camps if _is_state_side(camp, actors)]
    first = state if 0 < len(state) < len(camps) else camps[:1]
    return {actor: "A" if camp in first else "B" for camp in camps for actor in camp}


def _is_state_side(camp: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    return any(actors[actor].state_side for actor in camp)


def _camps(roles: Sequence[tuple[str, str | None]]) -> list[list[str]]:
    """Who acts against whom it strikes; else each party for itself."""
    acting = [actor for actor, role in roles if role == "initiator"]
    facing = [actor for actor, role in roles if role in ("recipient", "detainee")]
    return [acting, facing] if acting and facing else [[actor] for actor, role in roles if role == "party"]
