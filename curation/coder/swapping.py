"""Swaps: an exchange of prisoners is a release in each direction (coding rule 3)."""

from __future__ import annotations

from dataclasses import replace

from .acts import Act, Filler
from .noun_phrases import Member, NounPhrase


def both_directions(act: Act) -> list[Act]:
    """The acts a telling stands for: two releases for a swap between two sides, else the act itself."""
    if not act.frame.swap:
        return [act]
    sides: dict[str, tuple[Member, NounPhrase, Filler]] = {}
    for filler in act.slots.values():
        if filler.role in ("party", "initiator"):
            for member in filler.phrase.members:
                if member.actor is not None:
                    sides.setdefault(member.actor, (member, filler.phrase, filler))
    if len(sides) != 2:
        return [act]
    one, other = sides.values()
    return [_release(act, giving, freed) for giving, freed in ((one, other), (other, one))]


def _release(act: Act, giving: tuple[Member, NounPhrase, Filler], freed: tuple[Member, NounPhrase, Filler]) -> Act:
    slots = {
        slot: Filler(
            role,
            replace(side[1], members=[side[0]], number=None),
            f"side of the swap, {side[2].reason}",
            side[2].confidence,
        )
        for slot, role, side in (("subject", "initiator", giving), ("object", "detainee", freed))
    }
    return replace(act, slots=slots, means=[], mediators=list(act.mediators))
