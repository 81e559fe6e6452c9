"""Truces: "a ceasefire took hold after clashes between S and T": of whom no side is told, those who fought keep it."""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.groups import Group
from ..clauses.acts import Filler
from ..clauses.arguments import CONFIDENCE

#: The mode of a truce in force, whose words also tell of one that is only agreed on.
_TRUCE = "RETREAT:ceasefire"
#: Roots under which a truce is told.
_KEPT = frozenset({"RETREAT", "AGREE"})
_REASON = "fought in the one clash that the report tells"


def sides_of_truces(groups: Sequence[Group]) -> None:
    """Give the truces of a report that name no side those of its clash, where it tells clashes of the same sides alone."""
    clashes = [sides for group in groups if group.root == "ASSAULT" and len(_actors(sides := _sides(group))) > 1]
    if not clashes or any(_actors(sides) != _actors(clashes[0]) for sides in clashes):
        return
    for group in groups:
        act = next((act for act in group.acts if act.frame.mode == _TRUCE), None)
        if act is None or group.root not in _KEPT or any(f.actors for a in group.acts for f in a.slots.values()):
            continue
        for slot, side in zip((act.relations.between, "with"), clashes[0], strict=False):
            act.slots[slot] = Filler("party", side.phrase, _REASON, CONFIDENCE["inferred"])


def _sides(group: Group) -> list[Filler]:
    return [f for act in group.acts for f in act.slots.values() if f.role == "party" and f.actors][:2]


def _actors(sides: Sequence[Filler]) -> set[str]:
    return {actor for side in sides for actor in side.actors}
