"""Sides of aims: between whom somebody tries or offers to settle something is told by the talks or truce he aims at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .acts import MEDIATION, Act

#: The role of the sides of an aim in acts of mediation, by mode.
_ROLES = {MEDIATION: "party", "AGREE:mediation": "recipient", "REQUEST:mediation": "recipient"}
_REASON = "between whom it is to be settled"


def take_sides_of_aims(acts: Sequence[Act]) -> None:
    """ "would attempt to broker talks between S and T": S and T are told with the talks, and are who is mediated between."""
    for aim in acts:
        over = aim.governor
        role = _ROLES.get(over.mode) if over is not None else None
        if over is None or role is None or any(f.role == role for f in over.slots.values()):
            continue
        between = aim.slots.get(aim.relations.between)
        if between is not None and between.role == "party" and not between.actors & over.subjects:
            over.slots[aim.relations.between] = replace(between, role=role, reason=_REASON)
