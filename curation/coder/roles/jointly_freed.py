"""Jointly freed: two opponents who free prisoners in an exchange free each other's ("S and T freed 200 in a swap")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acts import MENTIONED, PART, PURPOSE, RELEASE, TOLD, Act
from ..lexicon.known_actors import ARMED
from ..lexicon.lexicon import Lexicon


def freed_in_swap(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Read a release by both sides of a conflict, told beside an exchange, as that exchange; ``acts``: of one sentence."""
    for act in acts:
        subject = act.slots.get("subject")
        if act.mode != RELEASE or act.frame.swap or act.status != TOLD or subject is None or len(subject.actors) != 2:
            continue
        swap = next((a for a in acts if a is not act and a.frame.swap and a.mode == RELEASE), None)
        if swap is None or swap.status not in (TOLD, PURPOSE, MENTIONED) or not _opponents(subject.actors, lexicon):
            continue
        act.frame, swap.status = swap.frame, PART
        act.slots = {
            "subject": replace(subject, role="party"),
            **{k: f for k, f in act.slots.items() if k != "subject"},
        }
        act.mediators += swap.mediators


def _opponents(actors: set[str], lexicon: Lexicon) -> bool:
    """Whether two are a state side and armed people of no state, or two states."""
    one, other = (lexicon.actors[actor] for actor in sorted(actors))
    if one.state_side and other.state_side:
        return one.country != other.country
    rebels = other if one.state_side else one
    return one.state_side != other.state_side and rebels.type in ARMED
